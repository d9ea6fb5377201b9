import type { Ports } from '../../../store/ports.js';
import type { Step } from '../../../store/step.js';

/** What was just done or refused. */
export interface Toast {
  readonly text: string;
  /** The step it tells of: offered to be undone as long as it is the last one. */
  readonly step?: Step;
  readonly grave?: boolean;
}

/** A message stays so long unless it is pointed at; milliseconds. */
const SHOWN_FOR = 15_000;

/** The one message that says what was just done or refused. */
export class Toasts {
  current: Toast | null = null;
  #cancel: (() => void) | undefined;

  constructor(
    private readonly ports: Ports,
    private readonly root: ParentNode,
    private readonly changed: () => void,
  ) {}

  show(toast: Toast): void {
    this.dismiss();
    this.current = toast;
    this.#hideLater();
    this.changed();
  }
  #hideLater(): void {
    this.#cancel = this.ports.delay(SHOWN_FOR, () => {
      if (this.root.querySelector('.toast:is(:hover, :focus-within)')) this.#hideLater();
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
