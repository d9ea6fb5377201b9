import { html, nothing } from 'lit';
import { leadTitle } from '../../domain/leads.js';
import type { Addressed, Changes } from '../../domain/operations.js';
import type { Lead } from '../../domain/records.js';
import { sortable } from '../../domain/calendar.js';
import { words } from '../../domain/text.js';
import type { LeadIndex } from '../../store/lead-index.js';
import type { Format } from '../../i18n/format.js';
import type { InboxMessages } from '../../i18n/messages.js';
import { openDialog } from '../dialogs/dialog.js';
import { formTemplate } from '../dialogs/form.js';
import { renderSides, type Pair } from './sides.js';

/** So many are offered to choose from. */
const OFFERED = 20;

/** Whoever is a deal already is kept; of equals, whoever came first. */
const ordered = (a: Lead, b: Lead): readonly [Lead, Lead] => {
  const isDeal = (lead: Lead): number => Number(lead.deal !== undefined);
  const first = isDeal(b) - isDeal(a) || sortable(a.createdAt) - sortable(b.createdAt);
  return first > 0 ? [b, a] : [a, b];
};
const pairOf = (a: Lead, b: Lead): Pair => {
  const [kept, other] = ordered(a, b);
  return { kept, other, others: new Set() };
};

/** What merging comes to: one goes into the other, then the words of the other that were chosen are written over. */
function intentsOf({ kept, other, others }: Pair): Addressed[] {
  const changes: Changes = Object.fromEntries(
    [...others].map(field => [field, { from: kept[field], to: other[field] }] as const),
  );
  return [
    { type: 'lead/merge', target: kept.id, other },
    ...(others.size ? [{ type: 'lead/edit' as const, target: kept.id, changes }] : []),
  ];
}

/** What the dialog is given. */
export interface Merging {
  readonly text: InboxMessages;
  readonly format: Format;
  readonly index: LeadIndex;
}

/** Asks with whom a lead is the same, and shows the two side by side, with what is kept; `null` where it was called off. */
export function askMerge(root: ShadowRoot, lead: Lead, { text, format, index }: Merging): Promise<Addressed[] | null> {
  const likely = index.doublesOf(lead).map(each => each.lead);
  let offered = likely.slice(0, OFFERED);
  let pair = offered[0] ? pairOf(lead, offered[0]) : null;
  let error = '';
  const title = `${text.merge.replace('…', '')}: ${leadTitle(lead)}`;
  return openDialog<Addressed[]>(root, title, (answer, update) => {
    const search = ({ target }: Event): void => {
      const begun = words((target as HTMLInputElement).value).map(word => ` ${word}`);
      const isMeant = (searched: string): boolean => begun.every(word => searched.includes(word));
      offered = begun.length
        ? index.all
            .filter(each => each.lead.id !== lead.id && isMeant(each.searched))
            .slice(0, OFFERED)
            .map(each => each.lead)
        : likely.slice(0, OFFERED);
      pair = offered[0] ? pairOf(lead, offered[0]) : null;
      update();
    };
    const submit = (): void => {
      if (pair) return answer(intentsOf(pair));
      error = text.needOther;
      update();
    };
    const swap = (kept: Lead): void => {
      pair = { kept, other: kept === pair!.kept ? pair!.other : pair!.kept, others: new Set() };
      update();
    };
    const choose = ({ target }: Event): void => {
      pair = pairOf(lead, offered[(target as HTMLSelectElement).selectedIndex]!);
      update();
    };
    const form = {
      title,
      cancel: text.cancel,
      save: text.mergeNow,
      name: 'merging',
      submit,
      leave: () => answer(null),
    };
    const asked = html`<p class="muted small">${text.mergeHint}</p>
      <div class="pair">
        <label class="field"
          ><span>${text.findOther}</span>
          <input
            class="input"
            type="search"
            autocomplete="off"
            @input=${search}
            aria-invalid=${error && !pair ? 'true' : 'false'}
            aria-describedby=${error && !pair ? 'error-other' : nothing}
          />
          ${error && !pair ? html`<span class="error" id="error-other">${error}</span>` : nothing}
        </label>
        ${
          offered.length
            ? html`<label class="field"
                ><span>${text.other}</span>
                <select class="input" @change=${choose}>
                  ${offered.map(each => html`<option .selected=${each === pair?.other || each === pair?.kept}>${titleOf(each)}</option>`)}
                </select></label
              >`
            : nothing
        }
      </div>
      ${pair ? renderSides(pair, { text, format, swap, update }) : nothing}`;
    return formTemplate(form, asked);
  });
}

const titleOf = (lead: Lead): string =>
  [leadTitle(lead), lead.organisation, lead.email]
    .filter((each, at, all) => each && all.indexOf(each) === at)
    .join(' · ');
