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
import type { ChartMessages, SegmentField } from '../../i18n/parts/chart.js';
import type { SegmentChoices } from '../../domain/segments.js';

/** What the head of a chart shows and changes. */
export interface Head {
  readonly title: string;
  readonly lens: Lens;
  /** The page has fixed it: it is shown, not offered. */
  readonly isPeriodFixed: boolean;
  readonly isSegmentFixed: boolean;
  /** What deals can be told apart by here; `null` while that is not known. */
  readonly choices: SegmentChoices | null;
  readonly now: number;
  readonly text: ChartMessages;
  readonly format: Format;
  look(news: Partial<Lens>): void;
  /** Further choices of this chart. */
  readonly more: unknown;
}

/** A period as it is read. */
export const periodText = (
  choice: PeriodChoice,
  { text, format, now }: Pick<Head, 'text' | 'format' | 'now'>,
): string =>
  typeof choice === 'string'
    ? text.periods[choice]
    : text.dates(format.day(choice.from, now), format.day(choice.to, now));

/** The name of a chart, and the period and the deals that it is about. */
export function headTemplate(head: Head): TemplateResult {
  const { title, lens, text, more } = head;
  const hasDates = typeof lens.period === 'object' && !head.isPeriodFixed;
  return html`<div class="head" part="head">
    <h2 id="title">${title}</h2>
    <div class="choices">
      ${head.isPeriodFixed ? html`<span class="small muted fixed">${periodText(lens.period, head)}</span>` : periodSelect(head)}
      ${head.isSegmentFixed ? fixedSegment(head) : segmentSelect(head)} ${more}
    </div>
    ${hasDates ? dateInputs(head, text) : nothing}
  </div>`;
}

function periodSelect(head: Head): TemplateResult {
  const { text, lens, format, now, look } = head;
  const onChange = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const today = format.calendar.dayOf(now);
    if (value !== 'dates') return look({ period: readPeriod(value)! });
    // from where it was, to go on from there
    const { from, until } = chosenPeriod(lens.period, today);
    look({ period: { from: from ?? addDays(today, -364), to: until ? addDays(until, -1) : today } });
  };
  const chosen = typeof lens.period === 'string' ? lens.period : 'dates';
  return html`<select class="choice" aria-label=${text.period} .value=${live(chosen)} @change=${onChange}>
    ${[...PERIOD_NAMES, 'dates' as const].map(name => html`<option value=${name} ?selected=${name === chosen}>${text.periods[name]}</option>`)}
  </select>`;
}

function dateInputs({ lens, look }: Head, text: ChartMessages): TemplateResult {
  const { from, to } = lens.period as Exclude<PeriodChoice, string>;
  const onChange = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    const next = readPeriod(writePeriod({ from, to, [name]: value } as PeriodChoice));
    if (next) look({ period: next });
  };
  const input = (name: 'from' | 'to', day: string): TemplateResult =>
    html`<label
      ><span>${text[name]}</span
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

const fixedSegment = ({ lens }: Head): unknown => {
  const names = Object.values(lens.segment).flat();
  return names.length ? html`<span class="small muted fixed">${names.join(', ')}</span>` : nothing;
};

/** The fields in which deals differ, with their values; nothing to choose is nothing to see. */
function segmentSelect({ text, lens, choices, look }: Head): unknown {
  const chosen = writeSegment(lens.segment);
  const fields = Object.entries(choices ?? {}) as [SegmentField, readonly string[]][];
  if (!chosen && !fields.length) return nothing;
  const option = (value: string, label: string): TemplateResult =>
    html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;
  const values = fields.flatMap(([by, names]) => names.map(name => writeSegment({ [by]: [name] })));
  return html`<select
    class="choice"
    aria-label=${text.segment}
    .value=${live(chosen)}
    @change=${(event: Event) => look({ segment: readSegment((event.target as HTMLSelectElement).value) })}
  >
    ${option('', text.everything)}
    ${chosen && !values.includes(chosen) ? option(chosen, Object.values(lens.segment).flat().join(', ')) : nothing}
    ${fields.map(
      ([by, names]) =>
        html`<optgroup label=${text.fields[by]}>
          ${names.map(name => option(writeSegment({ [by]: [name] }), name || text.unsaid))}
        </optgroup>`,
    )}
  </select>`;
}
