import { html, nothing, type TemplateResult } from 'lit';
import type { Sums } from '../../../domain/money.js';
import { addButton, shellTemplate } from '../column.js';
import { tabsTemplate } from '../tabs.js';
import type { ForecastBoard, ForecastColumn } from './forecast.js';

/** A column for each period, and for what stands apart from them. On a narrow board one of them. */
export function forecastTemplate(forecast: ForecastBoard): TemplateResult {
  const { outlook, text } = forecast;
  const { board } = outlook;
  const { isNarrow, format, text: messages } = board;
  const columns = forecast.columns;
  const shown = isNarrow ? columns.slice(board.active, board.active + 1) : columns;
  const scale = scaleOf(columns);
  return html`${isNarrow ? tabsTemplate(columns, board.active, { messages, format }) : nothing}
    <div
      class="columns expected"
      part="forecast"
      role="group"
      aria-label=${text.forecast}
      aria-busy=${outlook.isBusy ? 'true' : 'false'}
      data-columns
      @scroll=${{ handleEvent: forecast.onScroll, capture: true, passive: true }}
    >
      ${shown.map(each => column(forecast, each, scale))}
    </div>`;
}

/** Money as it compares: of one currency, whole units; `null` where there are several, which do not. */
function scaleOf(columns: readonly ForecastColumn[]): number | null {
  const currencies = new Set(columns.flatMap(({ sums, expected }) => [...sums.keys(), ...expected.won.sums.keys()]));
  if (currencies.size !== 1) return null;
  return Math.max(...columns.map(({ sums, expected }) => amount(expected.won.sums) + amount(sums, 'weighted')));
}
const amount = (sums: Sums, of: 'minor' | 'weighted' = 'minor'): number =>
  [...sums.values()].reduce((sum, each) => sum + Number(each[of]), 0);

function column(forecast: ForecastBoard, each: ForecastColumn, scale: number | null): TemplateResult {
  const { outlook, text } = forecast;
  const { board, hands } = outlook;
  const { format, text: messages } = board;
  const { key, name = '', deals, expected } = each;
  const form = hands.editing.form(key, name);
  const canAdd = expected.period && hands.desk.can('add') && !form;
  return shellTemplate(
    {
      key,
      name,
      look: expected.period ? '' : `apart ${key}`,
      head: head(forecast, each, scale),
      label: text.dealsExpected(each.count, name, format),
      none: deals.length ? undefined : messages.emptyStage,
      form,
      add: canAdd ? addButton(text.addExpected(name), messages) : nothing,
    },
    hands,
  );
}

/** What was won beside what is open, each currency apart; empty where there is nothing of it. */
export function worthOf(
  { outlook, text }: ForecastBoard,
  { sums, expected: { won } }: ForecastColumn,
): { readonly won: string; readonly open: string } {
  const { format } = outlook.board;
  const total = (of: Sums, which?: 'minor' | 'weighted'): string => format.totals(of, which).join(' + ');
  return {
    won: won.count ? text.won(total(won.sums) || format.count(won.count)) : '',
    open: total(sums) && text.open(total(sums), total(sums, 'weighted')),
  };
}

function head(forecast: ForecastBoard, each: ForecastColumn, scale: number | null): TemplateResult {
  const { format } = forecast.outlook.board;
  const { name = '', count, sums, expected } = each;
  const { won, open } = worthOf(forecast, each);
  const [wonMinor, weighted] = [amount(expected.won.sums), amount(sums, 'weighted')];
  const share = scale ? (wonMinor + weighted) / scale : 0;
  return html`<div class="head" part="stage-header">
    <div class="name">
      <h3 title=${name}>${name}</h3>
      <span class="count" part="count">${format.count(count)}</span>
    </div>
    <div class="worth-lines small">
      <div class="line won-line" part="total" title=${won}>${won}</div>
      <div class="line muted" part="total" title=${open}>${open}</div>
    </div>
    <div
      class="bar"
      part="bar"
      data-share=${expected.period ? share : 0}
      data-won=${wonMinor + weighted ? wonMinor / (wonMinor + weighted) : 0}
    ></div>
  </div>`;
}
