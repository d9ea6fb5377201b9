import { beforeChoice } from '../../../domain/among.js';
import type { ViewState } from '../../../domain/view-state.js';
import { readView, writeView } from '../../../domain/view-text.js';
import type { Ports } from '../../../store/ports.js';

/** While somebody types, the address is written this late; browsers refuse more than a hundred times in 30 s. */
const LATER = 400;

/** An address with another text in one of its parameters; none where it is empty. */
export function addressWith(address: string, parameter: string, text: string): URL {
  const url = new URL(address);
  // the others are left as they are: URLSearchParams would write them anew
  const kept = url.search
    .slice(1)
    .split('&')
    .filter(part => part && decodeURIComponent(part.split('=')[0]!.replaceAll('+', ' ')) !== parameter);
  url.search = [...kept, ...(text ? [`${encodeURIComponent(parameter)}=${text}`] : [])].join('&');
  return url;
}

/** The view in a parameter of the page's address: read when the board comes and when the page goes back, written when it changes. */
export class Address {
  #stop = new AbortController();
  #written: string;
  #cancel: (() => void) | undefined;

  constructor(
    readonly parameter: string,
    private readonly ports: Ports,
    private readonly found: (view: ViewState) => void,
  ) {
    this.#written = this.#text;
    window.addEventListener('popstate', this.#read, { signal: this.#stop.signal });
    if (this.#written) this.#read();
  }

  get #text(): string {
    return new URLSearchParams(location.search).get(this.parameter) ?? '';
  }

  #read = (): void => {
    this.#cancel?.(); // it was of the page that was left
    this.#written = this.#text;
    this.found(readView(this.#written).view);
  };

  /** The view is another. Which deals a chart chose, it does not say: who opens it finds what was there before. */
  write(view: ViewState): void {
    const text = writeView(beforeChoice(view));
    if (text === this.#written) return;
    this.#written = text;
    this.#cancel?.();
    this.#cancel = this.ports.delay(LATER, () => this.#put(text));
  }

  #put(text: string): void {
    try {
      history.replaceState(history.state, '', addressWith(location.href, this.parameter, text));
    } catch {
      // a page without an address of its own, or too often: the view stays, only the address does not say it
    }
  }

  stop(): void {
    this.#stop.abort();
    this.#cancel?.();
  }
}
