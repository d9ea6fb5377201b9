import { html, type TemplateResult } from 'lit';
import type { Vantage } from '../../../domain/deal-fields.js';
import type { Filter } from '../../../domain/filters.js';
import type { Found } from '../../../domain/finding.js';
import { canLane } from '../../../domain/lanes.js';
import type { Deal, DealStatus } from '../../../domain/records.js';
import type { Sort } from '../../../domain/sorting.js';
import { soundView } from '../../../domain/sound-view.js';
import { looksAt, statusesOf, type Among, type ViewState } from '../../../domain/view-state.js';
import { finding as english } from '../../../i18n/en/finding.js';
import type { FindingMessages } from '../../../i18n/messages.js';
import type { PipelineStore } from '../../../store/store.js';
import { adoptOnce } from '../../adopt.js';
import { announce } from '../../announce.js';
import type { PipelineBoard } from '../../pipeline-board.js';
import type { Hands } from '../hands/hands.js';
import type { Menu } from '../hands/menu.js';
import { Parts } from '../hands/parts.js';
import { isClosedList } from '../hands/places.js';
import { lookAt } from '../look-at.js';
import type { Past } from '../as-of/past.js';
import type { Column, Lists } from '../view.js';
import { Address } from './address.js';
import { barTemplate } from './bar.js';
import { Choosing, type Chosen } from './chosen.js';
import { Finder } from './finder.js';
import type { Entry, Scene } from './scene.js';
import { styles } from './finding.styles.js';
import { fieldMenu, filterMenu, sortMenu, viewMenu } from './menus.js';
import type { Scores } from './scores.js';
import type { Speech } from './words.js';

/** What a view may take beside what finds and orders, each loaded when it is first looked at. */
interface ViewParts {
  readonly table: Scene;
  readonly forecast: Scene;
  readonly lanes: Scene;
  readonly past: typeof Past;
  readonly scores: Scores;
}

/** How a board is looked at: what is found in it and in which order. Loaded with the first view that is not the plain one. */
export class Outlook {
  readonly finder: Finder;
  readonly #choosing: Choosing;
  /** How the deals are laid out, where that is not by stage. */
  scene: Scene | undefined;
  /** The deals as they stood on a past day; absent while they are looked at as they are. */
  past: Past | undefined;
  #address: Address | undefined;
  #vantage: Vantage | undefined;
  #told: ViewState | undefined;
  #checked: ViewState | undefined;
  /** The choice whose deals a narrow board has turned to. */
  #turnedTo: Among | undefined;
  /** The deal that is open as the view says. */
  #linked: string | undefined;
  #collators = new Map<string, Intl.Collator>();

  readonly board: PipelineBoard;
  readonly store: PipelineStore;
  readonly parts: Parts<ViewParts>;

  constructor(readonly hands: Hands) {
    const { board, store } = hands;
    this.board = board;
    this.store = store;
    this.#choosing = new Choosing(store);
    this.finder = new Finder(store.ports, () => board.requestUpdate());
    this.#told = board.view;
    this.parts = new Parts<ViewParts>(
      {
        table: async () => new (await import('../table/table.js')).Table(this),
        forecast: async () => new (await import('../forecast/forecast.js')).ForecastBoard(this),
        lanes: async () => new (await import('../lanes/lanes.js')).Lanes(this),
        past: async () => (await import('../as-of/past.js')).Past,
        scores: async () => new (await import('./scores.js')).Scores(store, () => board.requestUpdate()),
      },
      hands.fetched,
    );
    adoptOnce(board.shadowRoot!, styles);
  }

  /** The board has left the page, or shows another pipeline. */
  rest(): void {
    this.#forgetAddress();
    this.scene?.leave?.();
    this.#scores?.rest();
  }
  get #scores(): Scores | undefined {
    return this.parts.get('scores');
  }
  #forgetAddress(): void {
    this.#address?.stop();
    this.#address = undefined;
  }

  /** Before each render of the board. */
  look(): void {
    const { board, store } = this;
    this.#checkView();
    // a board that has left the page may still render: the address is another's by now
    const parameter = board.isConnected ? board.viewParam : undefined;
    if (parameter !== this.#address?.parameter) {
      this.#forgetAddress();
      if (parameter)
        this.#address = new Address(parameter, store.ports, view => {
          board.view = view;
        });
    }
    this.#lookBack();
    this.#followScores();
    this.#vantage = undefined;
    this.finder.look(this.view, this.vantage, this.standing);
    this.#enter();
    this.#openLinked();
    this.#address?.write(this.view);
  }

  /** A page's script may give anything: what is wrong with it is left out, and named once. */
  #checkView(): void {
    const { board } = this;
    if (board.view === this.#checked) return;
    const { view, problems } = soundView(board.view);
    if (problems.length) console.warn('<pipeline-board> left out parts of its view:', problems);
    board.view = this.#checked = view;
  }

  /** After each render: what a person has asked for is told when it is found. */
  settle(columns: readonly Column[]): void {
    this.scene?.settle();
    this.past?.settle();
    if (this.isBusy) return;
    this.#turn(columns);
    if (!this.#told) return;
    const { search, filters, mine } = this.#told;
    this.#told = undefined;
    if (search || filters || mine) {
      const count = columns.reduce((sum, { count }) => sum + count, 0);
      announce(this.board, this.text.found(count, this.board.format));
    }
  }

  /** Where there is room for one column only, it is one with chosen deals in it. */
  #turn(columns: readonly Column[]): void {
    const { among } = this.view;
    if (this.#turnedTo === among) return;
    this.#turnedTo = among;
    const { board, hands } = this;
    const first = columns.findIndex(({ count }) => count);
    if (among && first >= 0 && !columns[board.active]?.count) board.active = first % hands.width;
  }

  /** The view leads to a deal: it opens as soon as it is there. */
  #openLinked(): void {
    const { hands, store, view } = this;
    if (view.deal === this.#linked) return;
    const deal = view.deal === undefined ? undefined : store.deal(view.deal);
    if (view.deal !== undefined && !deal && store.status.phase === 'loading') return;
    this.#linked = view.deal;
    if (deal && deal.removedAt === undefined) hands.openDeal(deal);
    else if (view.deal === undefined) hands.closeDeal();
    else hands.say(this.text.noSuchDeal);
  }
  /** Another deal is open, or none: the view leads to it, if the page asks for that. */
  link(deal: string | null): void {
    const { deal: before, ...view } = this.view;
    if (this.board.hands !== this.hands) return; // the board shows another pipeline by now
    if (deal === before || (deal === null ? before === undefined : this.board.viewParam === undefined)) return;
    this.#linked = deal ?? undefined;
    lookAt(this.board, deal === null ? view : { ...view, deal });
  }

  get view(): ViewState {
    return this.board.view;
  }
  /** Of which statuses deals are shown. */
  get statuses(): readonly DealStatus[] {
    const statuses = statusesOf(this.view);
    const there = this.view.asOf === undefined ? this.chosen?.statuses : undefined;
    // a list that none of them can stand in would only push the others out of sight
    const theirs = there && statuses.filter(status => there.includes(status));
    return theirs?.length ? theirs : statuses;
  }
  /** The deals that a chart chose, where the view shows only these. */
  get chosen(): Chosen | undefined {
    const { among } = this.view;
    return among && this.#choosing.look(among);
  }
  /** The columns as they are looked at: where a list of all deals that were won is shown, none stands in a stage as well. */
  columns(found: readonly Column[]): readonly Column[] {
    const isListed = found.some(({ status }) => status === 'won');
    return isListed ? found.filter(({ stage }) => !stage || stage.phase === 'open') : found;
  }
  get text(): FindingMessages {
    return this.board.messages('finding', english);
  }
  get speech(): Speech {
    const { board, store, text } = this;
    return {
      pipeline: store.pipeline,
      format: board.format,
      now: this.past?.now ?? store.ports.now(),
      board: board.text,
      text,
    };
  }
  /** From where this board's person looks at deals, now. */
  get vantage(): Vantage {
    return (this.#vantage ??= this.#vantageNow());
  }
  #vantageNow(): Vantage {
    const { store, board } = this;
    const { id, name } = store.user;
    const { language, calendar } = board.format;
    let collator = this.#collators.get(language);
    if (!collator) this.#collators.set(language, (collator = new Intl.Collator(language, { numeric: true })));
    return {
      pipeline: store.pipeline,
      now: this.past?.now ?? store.ports.now(),
      calendar,
      me: name === undefined ? [id] : [id, name],
      compare: collator.compare,
      ...(this.#scores ? { scoreOf: this.#scores.of } : {}),
    };
  }
  /** What deals are judged by beside what they say: the day, as they rot and get late; settings; what their leads score. */
  get standing(): string {
    const { calendar, now, pipeline } = this.vantage;
    return [calendar.dayOf(now), pipeline.updatedAt, this.#scores?.version].join(' ');
  }

  /** What is found of a list; `undefined` = all of it, as it stands. */
  list(key: string, deals: readonly Deal[], version: number): Found | undefined {
    return this.finder.list(key, deals, version);
  }

  /** A person wants another view. */
  set(view: ViewState): void {
    lookAt(this.board, view);
    this.#told = this.view;
  }
  /** A person wants something of the view to be otherwise. */
  show(patch: ViewState): void {
    this.set({ ...this.view, ...patch });
  }
  /** One filter instead of another: neither = a new one, or none any more. */
  put(old: Filter | undefined, filter: Filter | undefined): void {
    const filters = this.view.filters ?? [];
    const at = old ? filters.indexOf(old) : filters.length;
    this.show({ filters: filters.toSpliced(at < 0 ? filters.length : at, 1, ...(filter ? [filter] : [])) });
  }
  sort(column: string, sort: Sort | undefined): void {
    const { [column]: _before, ...others } = this.view.sort ?? {};
    this.show({ sort: sort ? { ...others, [column]: sort } : others });
  }

  get #sceneName(): 'table' | 'forecast' | 'lanes' | null {
    const { layout, lanes } = this.view;
    if (layout === 'table') return layout;
    // closed deals are not expected any more: the board shows them until somebody looks at open ones again
    if (layout === 'forecast' && this.statuses.includes('open')) return layout;
    return lanes && canLane(lanes, this.vantage) ? 'lanes' : null;
  }
  /** What is shown from now on, as soon as it is loaded. */
  #enter(): void {
    const name = this.#sceneName;
    const scene = name === null ? undefined : this.parts.during(this.view, name);
    if (scene !== this.scene) this.scene?.leave?.();
    this.scene = scene;
  }
  /** Something is still being looked for, or worked out. */
  get isBusy(): boolean {
    const isComing = this.parts.isBusy || (looksAt(this.view, 'score') && this.#scores?.isReady === false);
    return isComing || [this.finder, this.scene, this.past].some(each => each?.isBusy);
  }
  /** Looks at a past day, or at the present again. */
  #lookBack(): void {
    if (this.view.asOf === undefined) this.past = undefined;
    else if (this.past) this.past.look();
    else {
      const Past = this.parts.during(this.view, 'past');
      this.past = Past && new Past(this);
    }
  }
  /** Scores take the leads: they are followed as long as the view looks at scores. */
  #followScores(): void {
    if (looksAt(this.view, 'score')) this.parts.during(this.view, 'scores')?.follow();
    else this.#scores?.rest();
  }
  /** What is shown instead of the columns. */
  body(): TemplateResult | undefined {
    return this.scene?.template();
  }
  /** Where the deals are listed that are looked at. */
  get lists(): Lists {
    return this.past ?? this.store;
  }

  /** What is filtered and sorted, above the columns. */
  bar(): TemplateResult {
    return html`${this.past?.banner()} ${barTemplate(this)}`;
  }

  menu(anchor: HTMLElement): Menu {
    return viewMenu(this, this.hands, anchor);
  }
  sortMenu(anchor: HTMLElement, column: string): Menu {
    return sortMenu(this, this.hands, anchor, column);
  }
  /** Opens the choice of filters, or one that is there. */
  openFilter(anchor: HTMLElement, filter?: Filter): void {
    const { hands } = this;
    if (filter) void filterMenu(this, hands, anchor, filter.field, filter).then(menu => hands.menus.open(menu));
    else hands.menus.open(fieldMenu(this, hands, anchor));
  }

  /** What it comes to that a card is dropped into a column, at a place among those shown. */
  entry(deal: Deal, key: string, index: number): Entry {
    const entry = this.scene?.entry?.(deal, key, index);
    if (entry) return entry;
    // in a list of closed deals nothing has a place of its own: whatever is let go there stays as it is
    return { ...(isClosedList(key) ? {} : { stage: key }), index: this.placeIn(key, key, deal, index), changes: {} };
  }
  /** Where in the whole list of a stage a card comes to stand that is dropped at a place among those shown. */
  placeIn(key: string, stage: string, deal: Deal, index: number): number {
    const { store, board } = this;
    const column = board.columns.find(each => each.key === key);
    if (!column || index === 0 || this.finder.isSorted(stage)) return column ? 0 : index;
    const shown = column.deals.filter(({ id }) => id !== deal.id);
    const above = shown[index - 1];
    if (!above || index >= shown.length) return index >= shown.length ? Infinity : index;
    const [at, own] = [store.indexOf(stage, above), store.indexOf(stage, deal)];
    return at + (own >= 0 && own <= at ? 0 : 1);
  }
}
