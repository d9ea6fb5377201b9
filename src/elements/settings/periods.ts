import { html, type TemplateResult } from 'lit';
import { monthsOf, quartersOf, weeksOf } from '../../domain/quota-periods.js';
import { fiscalYearStartOf } from '../../domain/settings.js';
import type { Head } from './matrix.js';
import type { PeriodKind, View } from './view.js';

/** The months of the fiscal year that is shown. */
export const monthHeads = ({ pipeline, state, names }: View): readonly Head[] =>
  monthsOf(state.year, fiscalYearStartOf(pipeline)).map(month => ({
    id: month,
    // a year that is not the calendar's needs saying of which year a month is
    name:
      names.month(Number(month.slice(5)), 'short') + (fiscalYearStartOf(pipeline) > 1 ? ` ${month.slice(0, 4)}` : ''),
  }));

/** The periods that quotas are shown for. */
export function periodHeads(view: View): readonly Head[] {
  const { state, text } = view;
  if (state.period === 'month') return monthHeads(view);
  if (state.period === 'year') return [{ id: String(state.year), name: String(state.year) }];
  if (state.period === 'quarter')
    return quartersOf(state.year).map(id => ({ id, name: text.quarter(Number(id.slice(6)), state.year) }));
  return weeksOf(state.year, state.quarter).map(id => ({ id, name: text.week(Number(id.slice(6)), state.year) }));
}

const KINDS: readonly PeriodKind[] = ['week', 'month', 'quarter', 'year'];

/** Chooses what is shown: which periods, of which year. */
export function periodPicker(view: View, kinds = KINDS): TemplateResult {
  const { state, text, turn } = view;
  const step = (by: 1 | -1): void => {
    if (state.period !== 'week' || kinds.length === 1) return turn({ year: state.year + by });
    const quarter = state.quarter + by;
    turn(
      quarter < 1
        ? { quarter: 4, year: state.year - 1 }
        : quarter > 4
          ? { quarter: 1, year: state.year + 1 }
          : { quarter },
    );
  };
  const isWeekly = state.period === 'week' && kinds.length > 1;
  return html`<div class="picker">
    ${
      kinds.length > 1
        ? html`<label class="field inline"
            ><span>${text.per}</span>
            <select
              class="input"
              data-field="period"
              @change=${(event: Event) => turn({ period: (event.target as HTMLSelectElement).value as PeriodKind })}
            >
              ${kinds.map(kind => html`<option value=${kind} .selected=${kind === state.period}>${text.periods[kind]}</option>`)}
            </select></label
          >`
        : ''
    }
    <div class="year">
      <button class="tool" type="button" aria-label=${text.earlier} title=${text.earlier} @click=${() => step(-1)}>
        <span class="flip" aria-hidden="true">‹</span>
      </button>
      <output>${isWeekly ? text.quarter(state.quarter, state.year) : String(state.year)}</output>
      <button class="tool" type="button" aria-label=${text.later} title=${text.later} @click=${() => step(1)}>
        <span class="flip" aria-hidden="true">›</span>
      </button>
    </div>
  </div>`;
}

/** The month that it is now. */
export const thisMonth = ({ format, now }: View): string => format.calendar.dayOf(now).slice(0, 7);
