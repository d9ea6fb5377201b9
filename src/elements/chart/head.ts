import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  chosenPeriod,
  PERIOD_NAMES,
  readPeriod,
  readSegment,
  writePeriod,
  writeSegment,
  type Lens,
  type PeriodChoice,
} from '../../domain/lens.js';
import { addDays } from '../../domain/calendar.js';
import type { Format } from '../../i18n/format.js';
import type { ChartActionMessages, SegmentField } from '../../i18n/parts/chart-actions.js';
import type { ChartMessages } from '../../i18n/parts/chart.js';
import type { SegmentChoices } from '../../domain/segments.js';

/** What the head of a chart shows and changes. */
export interface Head {
  readonly lens: Lens;
  /** Whether it is about a period at all. */
  readonly hasPeriod: boolean;
  /** What the page has fixed, which is shown, not offered; `null` where it has not. */
  readonly fixedPeriod: string | null;
  readonly fixedSegment: string | null;
  /** What deals can be told apart by here; `null` while that is not known. */
  readonly choices: SegmentChoices | null;
  readonly now: number;
  readonly text: ChartMessages;
  readonly actions: ChartActionMessages;
  readonly format: Format;
  look(news: Partial<Lens>): void;
  /** Further choices of this chart. */
  readonly more: unknown;
}

/** The period and the deals that a chart is about, to be chosen for all of the pipeline. */
export function choicesTemplate(head: Head): TemplateResult {
  const { lens, more } = head;
  const fixed = (words: string): TemplateResult => html`<span class="choice fixed">${words}</span>`;
  return html`<div class="choices">
      ${!head.hasPeriod ? nothing : head.fixedPeriod === null ? periodSelect(head) : fixed(head.fixedPeriod)}
      ${head.fixedSegment === null ? segmentSelect(head) : fixed(head.fixedSegment)} ${more}
    </div>
    ${head.hasPeriod && typeof lens.period === 'object' && head.fixedPeriod === null ? dateInputs(head) : nothing}`;
}

function periodSelect(head: Head): TemplateResult {
  const { text, actions, lens, format, now, look } = head;
  const onChange = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const today = format.calendar.dayOf(now);
    if (value !== 'dates') return look({ period: readPeriod(value)! });
    // from where it was, to go on from there
    const { from, until } = chosenPeriod(lens.period, today);
    look({ period: { from: from ?? addDays(today, -364), to: until ? addDays(until, -1) : today } });
  };
  const chosen = typeof lens.period === 'string' ? lens.period : 'dates';
  return html`<select class="choice" aria-label=${actions.period} .value=${live(chosen)} @change=${onChange}>
    ${[...PERIOD_NAMES, 'dates' as const].map(name => html`<option value=${name} ?selected=${name === chosen}>${text.periods[name]}</option>`)}
  </select>`;
}

function dateInputs({ lens, look, actions }: Head): TemplateResult {
  const { from, to } = lens.period as Exclude<PeriodChoice, string>;
  const onChange = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    const next = readPeriod(writePeriod({ from, to, [name]: value } as PeriodChoice));
    if (next) look({ period: next });
  };
  const input = (name: 'from' | 'to', day: string): TemplateResult =>
    html`<label
      ><span>${actions[name]}</span
      ><input
        class="input"
        type="date"
        name=${name}
        min=${name === 'to' ? from : ''}
        max=${name === 'from' ? to : ''}
        .value=${live(day)}
        @change=${onChange}
    /></label>`;
  return html`<div class="dates">${input('from', from)} ${input('to', to)}</div>`;
}

/** The fields in which deals differ, with their values; nothing to choose is nothing to see. */
function segmentSelect({ text, actions, lens, choices, look }: Head): unknown {
  const chosen = writeSegment(lens.segment);
  const fields = Object.entries(choices ?? {}) as [SegmentField, readonly string[]][];
  if (!chosen && !fields.length) return nothing;
  const option = (value: string, label: string): TemplateResult =>
    html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;
  const values = fields.flatMap(([by, names]) => names.map(name => writeSegment({ [by]: [name] })));
  return html`<select
    class="choice"
    aria-label=${actions.segment}
    .value=${live(chosen)}
    @change=${(event: Event) => look({ segment: readSegment((event.target as HTMLSelectElement).value) })}
  >
    ${option('', text.everything)}
    ${chosen && !values.includes(chosen) ? option(chosen, Object.values(lens.segment).flat().join(', ')) : nothing}
    ${fields.map(
      ([by, names]) =>
        html`<optgroup label=${actions.fields[by]}>
          ${names.map(name => option(writeSegment({ [by]: [name] }), name || text.unsaid))}
        </optgroup>`,
    )}
  </select>`;
}
