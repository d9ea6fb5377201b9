import type { TemplateResult } from 'lit';
import { kindOf, type FieldName } from '../../../domain/deal-fields.js';
import { canEnter, enterLane, laneOf, laning, type Lane } from '../../../domain/lanes.js';
import type { Deal, DealInput } from '../../../domain/records.js';
import { set } from '../../../domain/paths.js';
import { lanes as english } from '../../../i18n/en/lanes.js';
import type { LanesMessages } from '../../../i18n/messages.js';
import { adoptOnce } from '../../adopt.js';
import { nameOf } from '../column.js';
import { ColumnChanges } from '../finding/changes.js';
import type { Outlook } from '../finding/outlook.js';
import type { Entry, PaperGroup, Scene } from '../finding/scene.js';
import { fieldName, namesOf, valueName } from '../finding/words.js';
import { through, Working } from '../finding/working.js';
import type { MenuItem } from '../hands/menu.js';
import { canStandIn, isClosedList } from '../hands/places.js';
import { scrolled } from '../layout.js';
import type { Column } from '../view.js';
import { OVERSCAN } from '../windows.js';
import { bandName } from './bands.js';
import { laneMenu } from './menu.js';
import { Rows } from './rows.js';
import { styles } from './lanes.styles.js';
import { lanesTemplate, stageName, totalOf } from './template.js';

/** Part of each cell's key, between those of its column and its lane. */
const BETWEEN = '\t';
/** Of a list that is one of many, only cards in view exist: they are as many as a board's already. */
const CELL_OVERSCAN = 0;

/** A cell as it is laid out: a column of a lane. */
export interface LaneCell extends Column {
  /** The column of the board that it is a part of, */
  readonly column: Column;
  /** and the lane. */
  readonly lane: Lane;
}
interface Cut {
  readonly lanes: readonly Lane[];
  readonly heads: readonly Column[];
  readonly cells: readonly LaneCell[];
}

/** The columns of a board cut into rows: a lane for each thing that deals say in a field. */
export class Lanes implements Scene {
  #working: Working<readonly Lane[]>;
  #changes = new ColumnChanges();
  #lanes: readonly Lane[] = [];
  #cut: Cut | undefined;
  #folded = new Set<string>();
  /** So many lanes exist: the first ones come one by one, each in a task of its own. */
  #most = 1;
  #cells = new Map<string, LaneCell>();
  readonly rows = new Rows();

  constructor(readonly outlook: Outlook) {
    const { board, store } = outlook;
    this.#working = new Working(store.ports, () => board.requestUpdate());
    adoptOnce(board.shadowRoot!, styles);
  }

  get text(): LanesMessages {
    return this.outlook.board.messages('lanes', english);
  }
  get field(): FieldName {
    return this.outlook.view.lanes!;
  }
  get isBusy(): boolean {
    return this.#working.isBusy || (this.#lanes.length > 0 && this.#most < Infinity);
  }
  /** The board's own columns, of which each is a column of cells. */
  get heads(): readonly Column[] {
    return this.#cut?.heads ?? [];
  }
  get lanes(): readonly Lane[] {
    return this.#lanes;
  }
  get width(): number {
    return Math.max(1, this.heads.length);
  }

  /** What a lane is called. */
  nameOf({ key, band }: Pick<Lane, 'key' | 'band'>): string {
    const { speech, vantage } = this.outlook;
    if (band) return bandName(this.field, band, speech, this.text);
    const kind = kindOf(this.field, vantage.pipeline);
    if (!key) return speech.text.nothing;
    if (kind === 'day')
      return speech.format.date({ month: 'long', year: 'numeric' }).format(vantage.calendar.startOf(`${key}-15`));
    if (kind !== 'mark') return valueName(this.field, key, speech);
    const { facts, yes, no } = speech.text;
    const [is, isNot] = facts[this.field as keyof typeof facts] ?? [yes, no];
    return key === 'true' ? is : isNot;
  }
  /** In which lane a deal stands, by the lane's id. */
  laneOf(deal: Deal): string {
    return laneOf(deal, this.field, this.outlook.vantage, this.#lanes);
  }
  /** Whether a deal changes by being put into another lane. */
  get canEnter(): boolean {
    return canEnter(this.field, this.outlook.vantage);
  }
  isLaneFolded({ id }: Pick<Lane, 'id'>): boolean {
    return this.#folded.has(id);
  }
  fold(lanes: readonly Lane[], isFolded: boolean): void {
    for (const { id } of lanes) this.#folded[isFolded ? 'add' : 'delete'](id);
    this.outlook.board.requestUpdate();
  }
  isFolded(key: string): boolean {
    const cell = this.#cells.get(key);
    return Boolean(cell && this.#folded.has(cell.lane.id));
  }

  lay(found: readonly Column[]): readonly Column[] {
    const { board, hands, lists, vantage } = this.outlook;
    const of = `${this.field} ${this.#changes.count(found, lists)} ${this.outlook.standing}`;
    const size = found.reduce((sum, { deals }) => sum + deals.length, 0);
    const begin = () =>
      laning(
        found.map(({ key, deals }) => ({ key, deals: { [Symbol.iterator]: () => through(deals) } })),
        this.field,
        vantage,
        // names that nobody was looking for would only be in the way
        this.outlook.finder.what ? [] : namesOf(this.field, vantage.pipeline),
      );
    this.#lanes = this.#working.get(of, size, begin) ?? this.#lanes;
    this.#cutInto(found);
    this.rows.measure(this.#lanes, lane => (this.isLaneFolded(lane) ? null : this.#longest(lane)), board.windows.pitch);
    board.windows.overscan = Math.min(board.windows.overscan, CELL_OVERSCAN);
    board.windows.extent = this.rows.extent;
    return this.#cut!.cells.map(cell => {
      const deals = hands.floats.arrange(cell.key, cell.deals);
      return deals === cell.deals ? cell : { ...cell, deals };
    });
  }

  #cutInto(heads: readonly Column[]): void {
    const before = this.#cut;
    if (before?.lanes === this.#lanes && before.heads.every(({ stage }, at) => stage === heads[at]?.stage)) {
      this.#cut = { ...before, heads };
      return;
    }
    const cells = this.#lanes.flatMap(lane => heads.map(column => this.#cell(column, lane)));
    this.#cells = new Map(cells.map(cell => [cell.key, cell]));
    this.#cut = { lanes: this.#lanes, heads, cells };
  }

  #cell(column: Column, lane: Lane): LaneCell {
    const { deals = [], count = 0, sums = new Map<string, never>() } = lane.cells.get(column.key) ?? {};
    return {
      column,
      lane,
      key: `${column.key}${BETWEEN}${lane.id}`,
      name: this.text.cell(nameOf(column, { messages: this.outlook.board.text }), this.nameOf(lane)),
      stage: column.stage,
      status: column.status,
      deals,
      total: count,
      count,
      sums,
    };
  }

  #longest(lane: Lane): number {
    return Math.max(0, ...[...lane.cells.values()].map(({ count }) => count));
  }

  entry(deal: Deal, key: string, index: number): Entry | null {
    const cell = this.#cells.get(key);
    if (!cell) return null;
    const stage = cell.column.key;
    const place = this.outlook.placeIn(key, stage, deal, index);
    return {
      ...(isClosedList(stage) ? {} : { stage }),
      index: place,
      changes: enterLane(deal, this.field, cell.lane, this.outlook.vantage),
    };
  }
  takes(deal: Deal, key: string): boolean {
    const cell = this.#cells.get(key);
    if (!cell || !canStandIn(this.outlook.store.pipeline, deal, cell.column.key)) return false;
    return this.laneOf(deal) === cell.lane.id || (this.canEnter && this.outlook.hands.desk.can('edit', deal));
  }
  whyNot(): string {
    return this.canEnter ? '' : this.text.stay(fieldName(this.field, this.outlook.speech));
  }
  fresh(key: string): Partial<DealInput> | null {
    const cell = this.#cells.get(key);
    if (cell?.column.stage?.phase !== 'open') return null;
    const { vantage } = this.outlook;
    const blank = { custom: {}, id: '' } as unknown as Deal;
    const changes = this.canEnter ? enterLane(blank, this.field, cell.lane, vantage) : {};
    const said = Object.entries(changes).reduce((deal, [path, { to }]) => set(deal, path, to), blank);
    const { id: _none, ...fields } = said;
    return { ...(fields as Partial<DealInput>), stage: cell.column.key };
  }

  items(): readonly MenuItem[] {
    const { text } = this;
    return ([true, false] as const).map(isFolded => ({
      label: isFolded ? text.foldAll : text.unfoldAll,
      run: () => this.fold(this.#lanes, isFolded),
    }));
  }
  ways(deal: Deal, anchor: HTMLElement): readonly MenuItem[] {
    return this.canEnter && this.outlook.hands.desk.can('edit', deal) ? [laneMenu(this, deal, anchor)] : [];
  }
  /** Puts a deal into another lane, in the stage where it is. */
  put(deal: Deal, lane: Lane): void {
    const { hands, store, vantage } = this.outlook;
    const changes = enterLane(deal, this.field, lane, vantage);
    if (!Object.keys(changes).length) return;
    hands.focus.keep(deal.id);
    hands.glideFrom();
    void hands.desk.edit(store.deal(deal.id) ?? deal, { type: 'deal/edit', target: deal.id, changes });
  }

  /** The lanes that exist: those in view, and those of the focus, of the card that has it, and of those on their way. */
  get shown(): readonly number[] {
    const { board, hands, store } = this.outlook;
    const held = hands.floats.list.flatMap(({ to, deal }) => [this.#cells.get(to)?.lane.id, this.laneOf(deal)]);
    const focused = hands.focus.id === null ? undefined : store.deal(hands.focus.id);
    // what is not a card, such as the head of a lane, must not go from under the focus either
    const active = (board.renderRoot as ShadowRoot).activeElement?.closest<HTMLElement>('[data-lane]');
    const ids = new Set([
      ...held,
      ...(focused ? [this.laneOf(focused)] : []),
      ...(active ? [this.#lanes[Number(active.dataset.lane)]?.id] : []),
    ]);
    const others = ids.size ? this.#lanes.flatMap(({ id }, at) => (ids.has(id) ? at : [])) : [];
    return [...new Set([...this.rows.inView.slice(0, this.#most), ...others])].sort((a, b) => a - b);
  }
  cellsOf(at: number): readonly Column[] {
    return this.outlook.board.columns.slice(at * this.width, (at + 1) * this.width);
  }

  readonly onScroll = (event: Event): void => {
    const { board } = this.outlook;
    const target = event.target as HTMLElement;
    if (target.matches('.lanes') ? this.rows.look(target) : scrolled(board, target)) board.requestUpdate();
  };

  /** Lane by lane, each with those of its cells that hold anything. */
  paper(): readonly PaperGroup[] {
    const { text } = this.outlook.board;
    return this.#lanes.map((lane, at) => ({
      name: this.nameOf(lane),
      worth: totalOf(this, lane.count, lane.sums),
      columns: this.cellsOf(at)
        .filter(({ count }) => count)
        .map(cell => ({
          name: stageName(cell, text),
          count: cell.count,
          worth: [this.outlook.board.format.totals(cell.sums).join(' + ')],
          deals: cell.deals,
        })),
    }));
  }

  template(): TemplateResult {
    return lanesTemplate(this);
  }
  settle(): void {
    const { board } = this.outlook;
    const root = board.renderRoot.querySelector<HTMLElement>('.lanes');
    if (!root) return;
    this.rows.place(root, board.isNarrow ? 1 : this.width);
    if (this.rows.look(root)) board.requestUpdate();
    if (!this.#lanes.length || this.#most === Infinity) return;
    this.#most = this.#most < this.rows.inView.length ? this.#most + 1 : Infinity;
    void this.outlook.store.ports.turn().then(() => board.requestUpdate());
  }
  leave(): void {
    this.#most = 1;
    const { windows } = this.outlook.board;
    windows.overscan = OVERSCAN;
    windows.forget();
  }
}
