import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { readSegment, writeSegment } from '../../domain/lens.js';
import type { SegmentChoices } from '../../domain/segments.js';
import { chartActions as englishChart } from '../../i18n/en/chart-actions.js';
import { funnel as englishFunnel } from '../../i18n/en/funnel.js';
import { funnelActions as english } from '../../i18n/en/funnel-actions.js';
import { messagesOf } from '../../i18n/messages.js';
import type { SegmentField } from '../../i18n/parts/chart-actions.js';
import type { FunnelActionMessages } from '../../i18n/parts/funnel-actions.js';
import { measuredText, type FunnelMode, type FunnelRow, type Measured, type Words } from './view.js';

export { handsStyles } from './hands.styles.js';

/** What is chosen of a funnel. */
interface Choosing {
  mode: FunnelMode;
  by: Measured;
  compare: string;
  readonly words: Words;
  readonly controls: { readonly choices: SegmentChoices | null } | null;
  readonly lens: { readonly period: unknown };
}

/** What the funnel says where a person looks closer. */
export const actionsOf = ({ format }: Pick<Words, 'format'>): FunnelActionMessages =>
  messagesOf('funnelActions', format.language, english);

/** Deals on their way or where they stand, by count or by value. */
export function viewSelect(chart: Choosing): TemplateResult {
  const { format } = chart.words;
  const actions = actionsOf(chart.words);
  const text = messagesOf('funnel', format.language, englishFunnel);
  const said = { flow: (measured: string) => measured, leads: actions.fromLeads, standing: actions.now };
  const chosen = `${chart.mode} ${chart.by}`;
  const onChange = (event: Event): void => {
    const [mode, by] = (event.target as HTMLSelectElement).value.split(' ') as [FunnelMode, Measured];
    Object.assign(chart, { mode, by });
  };
  const option = (mode: FunnelMode, by: Measured): TemplateResult =>
    html`<option value="${mode} ${by}" ?selected=${chosen === `${mode} ${by}`}>
      ${said[mode](measuredText(by, text))}
    </option>`;
  return html`<select class="choice" aria-label=${actions.view} .value=${live(chosen)} @change=${onChange}>
    ${(['flow', 'leads', 'standing'] as const).map(
      mode =>
        html`<optgroup label=${actions[mode]}>${(['count', 'value'] as const).map(by => option(mode, by))}</optgroup>`,
    )}
  </select>`;
}

/** What the funnel is compared with, as a person reads it. */
function comparedName({ compare, words }: Choosing): string {
  return compare === 'before'
    ? actionsOf(words).before
    : Object.values(readSegment(compare)).flat().join(', ') || words.chart.unsaid;
}

/** The period before, or some of the deals. */
export function compareSelect(chart: Choosing): TemplateResult | typeof nothing {
  if (chart.mode === 'standing') return nothing;
  const { text, chart: shared, format } = chart.words;
  const actions = actionsOf(chart.words);
  const { fields: names } = messagesOf('chartActions', format.language, englishChart);
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
    ${option('', actions.noCompare)} ${option('before', actions.before)}
    ${chart.compare && chart.compare !== 'before' && !known ? option(chart.compare, comparedName(chart)) : nothing}
    ${fields.map(
      ([by, values]) =>
        html`<optgroup label=${names[by]}>
          ${values.map(name => option(writeSegment({ [by]: [name] }), name || shared.unsaid))}
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
export function stepTip(
  row: FunnelRow | undefined,
  { words, mode }: Pick<Choosing, 'words' | 'mode'>,
): TemplateResult | null {
  if (!row) return null;
  const { text, chart, format } = words;
  const actions = actionsOf(words);
  const { step, name, amount, ofFirst, compared } = row;
  const { lost, still, medianDays, reasons, kind } = step;
  const top = reasons.filter(({ reason }) => reason).slice(0, 3);
  const lines = [
    ofFirst === null ? amount : `${amount} · ${ofFirst}`,
    mode === 'standing' || kind === 'won'
      ? ''
      : `${actions.lostHere(lost.count, format)} · ${actions.stillHere(still.count, format)}`,
    ...top.map(({ reason, share }) => actions.reason(reason, format.count(share.count))),
    medianDays === null ? '' : actions.medianDays(chart.days(Math.round(medianDays * 10) / 10, format)),
    compared ? text.compared(text.compare, compared.amount) : '',
  ];
  return html`<b>${name}</b>
    <ul role="list">
      ${lines.filter(Boolean).map(line => html`<li>${line}</li>`)}
    </ul>`;
}
