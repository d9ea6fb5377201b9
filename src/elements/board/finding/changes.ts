import type { Deal } from '../../../domain/records.js';
import type { Column, Lists } from '../view.js';

/** Notices when what the columns show is otherwise: lists of a store are live, only their versions tell. */
export class ColumnChanges {
  #from: readonly (readonly Deal[])[] = [];
  #version = NaN;
  #count = 0;

  /** A number that rises with each change. */
  count(columns: readonly Column[], lists: Lists): number {
    const from = columns.map(({ deals }) => deals);
    const keys = [...columns.map(({ key }) => key), '~won'];
    const version = keys.reduce((sum, key) => sum + lists.$list(key).get().version, 0);
    const isSame = version === this.#version && from.every((list, at) => list === this.#from[at]);
    if (!isSame || from.length !== this.#from.length) {
      this.#from = from;
      this.#version = version;
      this.#count++;
    }
    return this.#count;
  }
}
