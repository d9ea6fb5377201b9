import { html, type TemplateResult } from 'lit';
import type { ExpectedUnit } from '../../../domain/expected.js';
import {
  expectIn,
  expecting,
  type Apart,
  type Expected,
  type ExpectedKey,
  type ForecastCut,
} from '../../../domain/forecast-columns.js';
import type { Changes } from '../../../domain/operations.js';
import type { Deal, DealInput } from '../../../domain/records.js';
import { forecastBoard as english } from '../../../i18n/en/forecast-board.js';
import type { ForecastBoardMessages } from '../../../i18n/messages.js';
import { adoptOnce } from '../../adopt.js';
import { ColumnChanges } from '../finding/changes.js';
import type { Outlook } from '../finding/outlook.js';
import type { Entry, PaperGroup, Scene } from '../finding/scene.js';
import { through, Working } from '../finding/working.js';
import type { MenuItem } from '../hands/menu.js';
import { scrolled } from '../layout.js';
import type { Column } from '../view.js';
import { styles } from './forecast.styles.js';
import { forecastTemplate, worthOf } from './template.js';

/** The key of all open deals, where they stand in one order. */
const OPEN = '~expected';
/** So many periods are shown. */
const PERIODS: Readonly<Record<ExpectedUnit, number>> = { month: 6, quarter: 4 };

/** A column of the forecast. */
export interface ForecastColumn extends Column {
  readonly expected: Expected;
}

/** The open deals of a board by when they are expected, beside what was won in each period. */
export class ForecastBoard implements Scene {
  /** Who moves a card here changes a field of its deal. */
  readonly action = 'edit';
  #working: Working<readonly Expected[]>;
  #changes = new ColumnChanges();
  #expected: readonly Expected[] = [];
  #all: { readonly change: number; readonly deals: readonly Deal[] } = { change: 0, deals: [] };
  #columns: readonly ForecastColumn[] = [];

  constructor(readonly outlook: Outlook) {
    const { board, store } = outlook;
    this.#working = new Working(store.ports, () => board.requestUpdate());
    adoptOnce(board.shadowRoot!, styles);
  }

  get text(): ForecastBoardMessages {
    return this.outlook.board.messages('forecastBoard', english);
  }
  get isBusy(): boolean {
    return this.#working.isBusy;
  }
  get width(): number {
    return Math.max(1, this.#columns.length);
  }
  get columns(): readonly ForecastColumn[] {
    return this.#columns;
  }
  get #cut(): ForecastCut {
    const { period: unit = 'month', sort } = this.outlook.view;
    return { unit, count: PERIODS[unit], sorted: sort?.[''] !== undefined };
  }

  lay(found: readonly Column[]): readonly Column[] {
    const { hands, finder, lists, vantage } = this.outlook;
    const { pipeline, calendar, now } = vantage;
    const cut = this.#cut;
    const open = found.filter(({ stage }) => stage?.phase === 'open');
    const change = this.#changes.count(found, lists);
    const { version } = lists.$list('~won').get();
    const won = this.outlook.list('~won', lists.deals('~won'), version)?.deals ?? lists.deals('~won');
    const piles = open.map(({ deals }) => deals);
    const sorted = cut.sorted ? this.#inOrder(piles, change) : undefined;
    const size = (sorted ? [sorted] : piles).reduce((sum, { length }) => sum + length, 0);
    const of = [cut.unit, change, pipeline.updatedAt, calendar.dayOf(now), finder.what, won.length, size];
    const begin = () => expecting(through(...(sorted ? [sorted] : piles)), through(won), cut, vantage);
    const expected = this.#working.get(of.join(' '), size + won.length, begin) ?? this.#expected;
    if (expected !== this.#expected || !this.#columns.length) {
      this.#expected = expected;
      this.#columns = expected
        .filter(({ key, period, deals }) => period || key === 'undated' || deals.length)
        .map(each => this.#column(each));
    }
    return this.#columns.map(column => {
      const deals = hands.floats.arrange(column.key, column.deals);
      return deals === column.deals ? column : { ...column, deals };
    });
  }

  /** All of them in the order of the view. */
  #inOrder(from: readonly (readonly Deal[])[], change: number): readonly Deal[] {
    if (this.#all.change !== change) this.#all = { change, deals: from.flat() };
    const { deals } = this.#all;
    return this.outlook.list(OPEN, deals, change)?.deals ?? deals;
  }
  #column(expected: Expected): ForecastColumn {
    const { key, deals, sums } = expected;
    const count = deals.length;
    return { key, name: this.#nameOf(expected), stage: null, status: null, deals, total: count, count, sums, expected };
  }
  #nameOf({ key, period }: Pick<Expected, 'key' | 'period'>): string {
    const { calendar, date } = this.outlook.board.format;
    if (!period) return this.text.apart[key as Apart];
    const month = date({ month: 'long', year: 'numeric' });
    const [first, last] = [calendar.startOf(period.from!), calendar.startOf(period.until!) - 1];
    return this.#cut.unit === 'month' ? month.format(first) : month.formatRange(first, last);
  }

  #changesIn(deal: Deal, key: string): Changes | null {
    return expectIn(deal, key as ExpectedKey, this.#cut, this.outlook.vantage);
  }
  entry(deal: Deal, key: string, index: number): Entry | null {
    const isOne = this.#columns.some(column => column.key === key);
    return isOne ? { index, changes: this.#changesIn(deal, key) ?? {} } : null;
  }
  takes(deal: Deal, key: string): boolean {
    return this.#changesIn(deal, key) !== null && this.outlook.hands.desk.can('edit', deal);
  }
  fresh(key: string): Partial<DealInput> | null {
    const column = this.#columns.find(each => each.key === key);
    if (!column?.expected.period) return null;
    const changes = this.#changesIn({ expectedClose: null } as Deal, key);
    return { expectedClose: changes?.expectedClose?.to as string };
  }

  items(): readonly MenuItem[] {
    const { outlook, text } = this;
    return (['month', 'quarter'] as const).map(unit => ({
      label: text.by[unit],
      checked: this.#cut.unit === unit,
      run: () => outlook.show({ period: unit === 'month' ? undefined! : unit }),
    }));
  }
  ways(deal: Deal, anchor: HTMLElement): readonly MenuItem[] {
    const { hands } = this.outlook;
    const label = this.text.expectIn;
    if (!hands.desk.can('edit', deal)) return [];
    const items = this.#expected
      .filter(({ key }) => this.#changesIn(deal, key) !== null)
      .map(each => ({
        label: this.#nameOf(each),
        checked: each.deals.some(({ id }) => id === deal.id),
        run: () => this.#put(deal, each.key),
      }));
    return [{ label, opens: () => ({ label, anchor, items }) }];
  }
  #put(deal: Deal, key: ExpectedKey): void {
    const changes = this.#changesIn(deal, key);
    if (!changes || !Object.keys(changes).length) return;
    const { hands } = this.outlook;
    hands.focus.keep(deal.id);
    hands.glideFrom();
    void hands.desk.edit(deal, { type: 'deal/edit', target: deal.id, changes });
  }

  /** On a card: where its deal stands, and when exactly it is expected. */
  mark({ stage, expectedClose }: Deal): TemplateResult {
    const { board, hands, vantage } = this.outlook;
    const day = expectedClose && board.format.day(expectedClose, vantage.now);
    return html`<div class="muted small line">${[hands.desk.stageName(stage), day].filter(Boolean).join(' · ')}</div>`;
  }

  paper(): readonly PaperGroup[] {
    const columns = this.#columns.map(column => {
      const { name = '', count, deals } = column;
      const { won, open } = worthOf(this, column);
      return { name, count, worth: [won, open], deals };
    });
    return [{ columns }];
  }

  readonly onScroll = (event: Event): void => {
    const { board } = this.outlook;
    if (scrolled(board, event.target as HTMLElement)) board.requestUpdate();
  };

  template(): TemplateResult {
    return forecastTemplate(this);
  }
  settle(): void {
    const { board } = this.outlook;
    for (const bar of board.renderRoot.querySelectorAll<HTMLElement>('[data-won]'))
      bar.style.setProperty('--_won-share', bar.dataset.won!);
  }
  leave(): void {
    this.outlook.board.active = 0;
  }
}
