import type { Ports } from '../../store/ports.js';
import type { Toast } from './surroundings.js';

/** A message stays so long unless it is pointed at; milliseconds. */
const SHOWN_FOR = 15_000;

/** The one message that says what was just done or refused. */
export class Toasts {
  current: Toast | null = null;
  #cancel: (() => void) | undefined;

  constructor(
    private readonly root: () => ParentNode,
    private readonly changed: () => void,
  ) {}

  show(toast: Toast, ports: Ports | undefined): void {
    this.dismiss();
    this.current = toast;
    this.#hideLater(ports);
    this.changed();
  }
  #hideLater(ports: Ports | undefined): void {
    this.#cancel = ports?.delay(SHOWN_FOR, () => {
      if (this.root().querySelector('.toast:is(:hover, :focus-within)')) this.#hideLater(ports);
      else this.dismiss();
    });
  }
  dismiss(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.current = null;
    this.changed();
  }
}
