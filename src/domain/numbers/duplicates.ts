import { normalEmail } from '../duplicates.js';
import { fold } from '../text.js';
import type { Sign } from './roster.js';
import type { Found } from './stuck.js';
import type { Prospect } from './tally.js';

/** What makes two open deals look like one: a contact's address, or an organisation and a title. */
function marksOf({ deal }: Prospect): readonly string[] {
  const { organisation, title, contacts } = deal!.deal;
  const marks = contacts.map(({ email }) => `@${normalEmail(email ?? '')}`).filter(mark => mark.length > 1);
  const [by, what] = [fold(organisation), fold(title)];
  if (by && what) marks.push(`${by}/${what}`);
  return [...new Set(marks)];
}

/** Deals that are likely the same, under the mark they share. */
export interface DuplicateGroup {
  readonly ids: readonly string[];
}

/** Keeps open deals by what they could be known by. */
export class DuplicateTally {
  readonly #found: Found;
  readonly #marks = new Map<string, Map<number, Prospect>>();
  /** The marks that several deals have: few, so that reading costs little. */
  readonly #shared = new Map<string, ReadonlyMap<number, Prospect>>();

  constructor(found: Found) {
    this.#found = found;
  }

  put(prospect: Prospect, sign: Sign): void {
    const { slot } = prospect.deal!;
    for (const mark of marksOf(prospect)) {
      const deals = this.#marks.get(mark) ?? new Map<number, Prospect>();
      const before = deals.size;
      if (sign > 0) this.#marks.set(mark, deals.set(slot, prospect));
      else if (deals.delete(slot) && !deals.size) this.#marks.delete(mark);
      if (Math.max(before, deals.size) < 2) continue;
      this.#found(prospect, sign);
      // the other of two was alone before, or is from now on
      if (Math.min(before, deals.size) < 2) for (const [at, other] of deals) if (at !== slot) this.#found(other, sign);
      if (deals.size > 1) this.#shared.set(mark, deals);
      else this.#shared.delete(mark);
    }
  }

  read(): readonly DuplicateGroup[] {
    const groups = new Map<string, DuplicateGroup>();
    for (const deals of this.#shared.values()) {
      const ids = [...deals.values()].map(({ deal }) => deal!.deal.id).sort();
      groups.set(ids.join('\n'), { ids });
    }
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  }
}
