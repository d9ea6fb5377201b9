import { html, type TemplateResult } from 'lit';
import type { Lead } from '../../domain/records.js';
import { LEAD_TEXTS } from '../../domain/sound-lead.js';
import type { Format } from '../../i18n/format.js';
import type { InboxMessages } from '../../i18n/messages.js';

type TextField = (typeof LEAD_TEXTS)[number];

/** Two leads on their way to being one. */
export interface Pair {
  readonly kept: Lead;
  readonly other: Lead;
  /** Fields in which the other's word counts. */
  readonly others: Set<TextField>;
}

/** What the two need to be shown. */
export interface SidesView {
  readonly text: InboxMessages;
  readonly format: Format;
  swap(kept: Lead): void;
  update(): void;
}

/** The two side by side: whose word counts where they differ, and what comes together from both. */
export function renderSides(pair: Pair, { text, format, swap, update }: SidesView): TemplateResult {
  const { kept, other, others } = pair;
  const pick = (field: TextField, isOther: boolean): void => {
    if (isOther) others.add(field);
    else others.delete(field);
    update();
  };
  const fields = LEAD_TEXTS.filter(field => kept[field] || other[field]);
  const differs = (field: TextField): boolean => Boolean(kept[field] && other[field] && kept[field] !== other[field]);
  const side = (lead: Lead, field: TextField): TemplateResult => {
    const isOther = lead === other;
    const isUsed = differs(field) ? others.has(field) === isOther : isOther ? !kept[field] : Boolean(kept[field]);
    const value = html`<bdi>${lead[field] || '–'}</bdi>`;
    return html`<td class=${isUsed ? 'used' : 'muted'}>
      ${
        differs(field)
          ? html`<label
              ><input type="radio" name="field-${field}" .checked=${isUsed} @change=${() => pick(field, isOther)} />
              ${value}</label
            >`
          : value
      }
    </td>`;
  };
  const counted = (name: string, count: (lead: Lead) => number): TemplateResult =>
    html`<tr>
      <th scope="row">${name}</th>
      ${[kept, other].map(lead => html`<td class="used">${format.count(count(lead))}</td>`)}
    </tr>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${text.mergeHint}>
    <table class="sides">
      <thead>
        <tr>
          <td></td>
          ${[kept, other].map(
            lead =>
              html`<th scope="col">
                <label
                  ><input type="radio" name="kept" .checked=${lead === kept} @change=${() => swap(lead)} />
                  ${lead === kept ? text.keptOne : text.keepThis}</label
                >
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${fields.map(
          field =>
            html`<tr>
              <th scope="row">${text.leadFields[field]}</th>
              ${side(kept, field)} ${side(other, field)}
            </tr>`,
        )}
        ${counted(text.answersTogether, ({ answers }) => Object.keys(answers).length)}
        ${counted(text.eventsTogether, ({ events }) => events.length)}
        ${counted(text.touchesTogether, ({ followUps }) => followUps.length)}
      </tbody>
    </table>
  </div>`;
}
