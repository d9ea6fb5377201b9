import { fold } from '../stages.js';
import type { Sign } from './roster.js';
import type { Prospect } from './tally.js';

/** What makes two open deals look like one: a contact's address, or an organisation and a title. */
function marksOf({ deal }: Prospect): readonly string[] {
  const { organisation, title, contacts } = deal!.deal;
  const marks = contacts.flatMap(({ email }) => (email ? [`@${email.trim().toLowerCase()}`] : []));
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
  readonly #marks = new Map<string, Map<number, Prospect>>();
  /** The marks that several deals have: few, so that reading costs little. */
  readonly #shared = new Set<string>();

  put(prospect: Prospect, sign: Sign): void {
    const { slot } = prospect.deal!;
    for (const mark of marksOf(prospect)) {
      const deals = this.#marks.get(mark) ?? new Map<number, Prospect>();
      if (sign > 0) this.#marks.set(mark, deals.set(slot, prospect));
      else if (deals.delete(slot) && !deals.size) this.#marks.delete(mark);
      if (deals.size > 1) this.#shared.add(mark);
      else this.#shared.delete(mark);
    }
  }

  read(): { readonly prospects: readonly Prospect[]; readonly groups: readonly DuplicateGroup[] } {
    const prospects = new Map<number, Prospect>();
    const groups = new Map<string, DuplicateGroup>();
    for (const mark of this.#shared) {
      const deals = this.#marks.get(mark)!;
      for (const [slot, prospect] of deals) prospects.set(slot, prospect);
      const ids = [...deals.values()].map(({ deal }) => deal!.deal.id).sort();
      groups.set(ids.join('\n'), { ids });
    }
    const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
    return { prospects: [...prospects.values()], groups: sorted.map(([, group]) => group) };
  }
}
