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

/** A set of ids of one roster. */
export class IdSet {
  #words = new Uint32Array(FIRST_WORDS);
  #size = 0;

  constructor(readonly roster: Roster) {}

  get size(): number {
    return this.#size;
  }

  /** Puts an id in (1) or takes it out (−1); twice is once. */
  put(slot: number, sign: Sign): void {
    const word = slot >>> 5;
    const bit = 1 << (slot & 31);
    if (word >= this.#words.length) this.#grow(word);
    const has = (this.#words[word]! & bit) !== 0;
    if (has === sign > 0) return;
    this.#words[word]! ^= bit;
    this.#size += sign;
  }

  has(slot: number): boolean {
    return ((this.#words[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0;
  }

  #grow(word: number): void {
    const words = new Uint32Array(Math.max(this.#words.length * 2, word + 1));
    words.set(this.#words);
    this.#words = words;
  }

  /** The ids, in no order that means anything. */
  toArray(): string[] {
    const ids: string[] = [];
    if (this.#size)
      this.#words.forEach((word, at) => {
        for (let rest = word; rest; rest &= rest - 1)
          ids.push(this.roster.idAt(at * 32 + 31 - Math.clz32(rest & -rest)));
      });
    return ids;
  }
}

/** Something comes (1) or goes (−1). */
export type Sign = 1 | -1;
