import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { readSegment, writeSegment } from '../../domain/lens.js';
import type { SegmentField } from '../../i18n/parts/chart.js';
import type { SegmentChoices } from '../../domain/segments.js';
import type { FunnelRow, Measured, Words } from './view.js';

/** What is chosen of a funnel. */
interface Choosing {
  by: Measured;
  compare: string;
  readonly words: Words;
  readonly controls: { readonly choices: SegmentChoices | null } | null;
  readonly lens: { readonly period: unknown };
}

/** By count or by value. */
export function viewSelect(chart: Choosing): TemplateResult {
  const { text } = chart.words;
  return html`<select
    class="choice"
    aria-label=${text.view}
    .value=${live(chart.by)}
    @change=${(event: Event) => (chart.by = (event.target as HTMLSelectElement).value as Measured)}
  >
    <option value="count" ?selected=${chart.by === 'count'}>${text.byCount}</option>
    <option value="value" ?selected=${chart.by === 'value'}>${text.byValue}</option>
  </select>`;
}

/** What the funnel is compared with, as a person reads it. */
function comparedName({ compare, words }: Choosing): string {
  return compare === 'before'
    ? words.text.before
    : Object.values(readSegment(compare)).flat().join(', ') || words.chart.unsaid;
}

/** The period before, or some of the deals. */
export function compareSelect(chart: Choosing): TemplateResult {
  const { text, chart: shared } = chart.words;
  const fields = Object.entries(chart.controls?.choices ?? {}) as [SegmentField, readonly string[]][];
  const option = (value: string, label: string): TemplateResult =>
    html`<option value=${value} ?selected=${value === chart.compare}>${label}</option>`;
  const known = fields.some(([by, names]) => names.some(name => writeSegment({ [by]: [name] }) === chart.compare));
  return html`<select
    class="choice"
    aria-label=${text.compare}
    .value=${live(chart.compare)}
    @change=${(event: Event) => (chart.compare = (event.target as HTMLSelectElement).value)}
  >
    ${option('', text.noCompare)} ${option('before', text.before)}
    ${chart.compare && chart.compare !== 'before' && !known ? option(chart.compare, comparedName(chart)) : nothing}
    ${fields.map(
      ([by, names]) =>
        html`<optgroup label=${shared.fields[by]}>
          ${names.map(name => option(writeSegment({ [by]: [name] }), name || shared.unsaid))}
        </optgroup>`,
    )}
  </select>`;
}

/** Which bar is which, where there are two. */
export const compareKey = (chart: Choosing & { readonly periodText: string }): TemplateResult =>
  html`<p class="key">
    <span><i></i>${chart.periodText}</span><span><i class="other"></i>${comparedName(chart)}</span>
  </p>`;

/** What the tooltip of a step says. */
export function stepTip(row: FunnelRow | undefined, { text, chart, format }: Words): TemplateResult | null {
  if (!row) return null;
  const { step, name, amount, ofFirst, compared } = row;
  const { lost, still, medianDays, reasons, kind } = step;
  const top = reasons.filter(({ reason }) => reason).slice(0, 3);
  const lines = [
    ofFirst === null ? amount : `${amount} · ${ofFirst}`,
    kind === 'won' ? '' : `${text.lostHere(lost.count, format)} · ${text.stillHere(still.count, format)}`,
    ...top.map(({ reason, share }) => text.reason(reason, format.count(share.count))),
    medianDays === null ? '' : text.medianDays(chart.days(Math.round(medianDays * 10) / 10, format)),
    compared ? text.compared(text.compare, compared.amount) : '',
  ];
  return html`<b>${name}</b>
    <ul role="list">
      ${lines.filter(Boolean).map(line => html`<li>${line}</li>`)}
    </ul>`;
}
