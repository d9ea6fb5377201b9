import type { Sign } from './roster.js';
import type { Prospect, Tally } from './tally.js';

/** A figure that follows a book. */
export interface Followed<R> {
  /** The figure as the book stands; of the part that has been read, while that is not all. */
  read(): R;
  /** Rises with every change that it has seen. */
  readonly version: number;
  /** Whether all of the book is in it. */
  readonly complete: boolean;
  /** Reads on, at most so many prospects; true when it is complete. */
  advance(count: number): boolean;
  /** Lets go of it. */
  stop(): void;
}

/** The places of a book. */
export interface Places {
  length(): number;
  at(place: number): Prospect | undefined;
}

/** A tally that reads through the places of a book, and is told what changes at those it has passed. */
export class Following<R> implements Followed<R> {
  readonly #places: Places;
  readonly #tally: Tally<R>;
  readonly stop: () => void;
  #last: { readonly version: number; readonly result: R } | undefined;
  /** Prospects before this place are in the tally. */
  #position = 0;
  #version = 0;

  constructor(places: Places, tally: Tally<R>, stop: () => void) {
    this.#places = places;
    this.#tally = tally;
    this.stop = stop;
  }

  get version(): number {
    return this.#version;
  }

  get complete(): boolean {
    return this.#position >= this.#places.length();
  }

  read(): R {
    if (this.#last?.version !== this.#version) this.#last = { version: this.#version, result: this.#tally.read() };
    return this.#last.result;
  }

  advance(count: number): boolean {
    const end = Math.min(this.#places.length(), this.#position + count);
    if (this.#position < end) this.#version++;
    while (this.#position < end) {
      const prospect = this.#places.at(this.#position++);
      if (prospect) this.#tally.put(prospect, 1);
    }
    return this.complete;
  }

  /** What stands at a place has come or is gone. What it has not read yet, it will come to. */
  put(place: number, prospect: Prospect | undefined, sign: Sign): void {
    if (this.#position <= place) return;
    this.#version++;
    if (prospect) this.#tally.put(prospect, sign);
  }

  /** There is a new place at the end: read at once where everything before it was. */
  grow(): void {
    if (this.#position === this.#places.length() - 1) this.advance(1);
  }
}
