import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { readSegment, writeSegment } from '../../domain/lens.js';
import type { SegmentField } from '../../i18n/parts/chart.js';
import type { SegmentChoices } from '../../domain/segments.js';
import type { Measured, Words } from './view.js';

/** What is chosen of a funnel. */
interface Choosing {
  by: Measured;
  compare: string;
  readonly words: Words;
  readonly choices: SegmentChoices | null;
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
  const fields = Object.entries(chart.choices ?? {}) as [SegmentField, readonly string[]][];
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
export function compareKey(chart: Choosing & { readonly hasOther: boolean; readonly periodText: string }): unknown {
  if (!chart.hasOther) return nothing;
  return html`<p class="key">
    <span><i></i>${chart.periodText}</span><span><i class="other"></i>${comparedName(chart)}</span>
  </p>`;
}
