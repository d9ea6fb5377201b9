/**
 * A number for each id, handed out once and kept: so a set of ids is a row of bits. A figure over 100,000 deals then
 * knows the deals behind it in 12 kB, and one more or less costs next to nothing.
 */
export class Roster {
  readonly #slots = new Map<string, number>();
  readonly #ids: string[] = [];

  /** The slot of an id: the next free one where the id is new. */
  slotOf(id: string): number {
    let slot = this.#slots.get(id);
    if (slot === undefined) {
      slot = this.#ids.length;
      this.#slots.set(id, slot);
      this.#ids.push(id);
    }
    return slot;
  }

  idAt(slot: number): string {
    return this.#ids[slot]!;
  }
}

const FIRST_WORDS = 32;

/** A set of ids that does not change any more. Which they are is worked out when somebody asks. */
export class Ids {
  readonly #roster: Roster;
  readonly #words: Uint32Array;

  constructor(roster: Roster, words: Uint32Array) {
    this.#roster = roster;
    this.#words = words;
  }

  /** The ids, in no order that means anything. */
  toArray(): string[] {
    const ids: string[] = [];
    this.#words.forEach((word, at) => {
      for (let rest = word; rest; rest &= rest - 1)
        ids.push(this.#roster.idAt(at * 32 + 31 - Math.clz32(rest & -rest)));
    });
    return ids;
  }

  /** Those of several sets of one roster. */
  static union(roster: Roster, sets: readonly Ids[]): Ids {
    const words = new Uint32Array(Math.max(0, ...sets.map(set => set.#words.length)));
    for (const set of sets) set.#words.forEach((word, at) => (words[at]! |= word));
    return new Ids(roster, words);
  }
}

/** A set of ids of one roster, as they come and go. */
export class IdSet {
  readonly #roster: Roster;
  #words = new Uint32Array(FIRST_WORDS);
  #size = 0;
  /** Somebody holds the words as they are: the next change needs its own. */
  #shared = false;

  constructor(roster: Roster) {
    this.#roster = roster;
  }

  get size(): number {
    return this.#size;
  }

  /** Puts an id in (1) or takes it out (−1); false where it was so already. */
  put(slot: number, sign: Sign): boolean {
    const word = slot >>> 5;
    const bit = 1 << (slot & 31);
    if (this.#shared || word >= this.#words.length) this.#own(word);
    const has = (this.#words[word]! & bit) !== 0;
    if (has === sign > 0) return false;
    this.#words[word]! ^= bit;
    this.#size += sign;
    return true;
  }

  #own(word: number): void {
    const { length } = this.#words;
    const words = new Uint32Array(word < length ? length : Math.max(length * 2, word + 1));
    words.set(this.#words);
    this.#words = words;
    this.#shared = false;
  }

  /** The set as it is now. */
  ids(): Ids {
    this.#shared = true;
    return new Ids(this.#roster, this.#words);
  }
}

/** Something comes (1) or goes (−1). */
export type Sign = 1 | -1;
