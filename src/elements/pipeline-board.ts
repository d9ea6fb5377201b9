import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from './property.js';
import type { Deal, DealInput, DealStatus, StageInput } from '../domain/records.js';
import type { PipelineInput } from '../domain/pipelines.js';
import { isPreset } from '../domain/presets.js';
import type { ViewState } from '../domain/view-state.js';
import { board as english } from '../i18n/en/board.js';
import type { BoardMessages } from '../i18n/messages.js';
import { openIndexedDb } from '../storage/indexeddb.js';
import { listed } from '../store/lists.js';
import type { PipelineStore } from '../store/store.js';
import { PipelineElement } from './base.js';
import type { CardTemplate } from './board/card.js';
import { columnTemplate, type ColumnFrame } from './board/column.js';
import { frameOf } from './board/frame.js';
import type { Hands } from './board/hands/hands.js';
import { Intent } from './board/intent.js';
import { layOut, scrolled } from './board/layout.js';
import type { PageSource } from './board/page-source.js';
import type { Action } from './board/rights.js';
import { Sizing } from './board/sizing.js';
import { tabsTemplate } from './board/tabs.js';
import { hasNews } from './board/telling.js';
import { toolbarTemplate } from './board/toolbar.js';
import { BoardView, type Column } from './board/view.js';
import { Windows } from './board/windows.js';
import { styles } from './pipeline-board.styles.js';

/** The page's own data, inside the board. */
const OWN_JSON = 'script[type="application/json"]';

interface PagePart {
  readonly PageSource: typeof PageSource;
}

/**
 * A board of deals by stage. Deals move by mouse, pen, touch, keyboard or menu; every change asks the page first, shows at
 * once, can be undone, and is taken back visibly where the storage refuses it. Alone in a page it keeps its deals in this browser.
 *
 * This is the board's look: all that shows a pipeline. What only a person's act needs are its hands, `board/hands/`: they come
 * as one piece at the first sign of a person, never one by one at the moment of use, so that keys, “Move…” and refusals load
 * nothing more once they are there.
 *
 * @attr {boolean} no-shortcuts - Single characters (`/`, `?`, `m`, `x`) do nothing; all else is done by keys as before.
 * @slot toolbar - Beside the search, for the page's own buttons.
 * @slot empty - Instead of what an empty board says.
 * @event {CustomEvent<DealMove>} deal-move - Before deals move; cancel or `waitUntil` to refuse. `deal-moved` when stored.
 * @event {CustomEvent<DealAdd>} deal-add - Before deals are added. `deal-added` when stored.
 * @event {CustomEvent<DealEdit>} deal-edit - Before a deal is changed. `deal-edited` when stored.
 * @event {CustomEvent<DealClose>} deal-close - Before a deal is won, lost or abandoned. `deal-closed` when stored.
 * @event {CustomEvent<Asked>} deal-remove - Before a deal goes into the bin. `deal-removed` when stored.
 * @event {CustomEvent<Asked>} deal-purge - Before deals in the bin are deleted for good. `deal-purged` when they are gone.
 * @event {CustomEvent<DealTransfer>} deal-transfer - Before deals go on in another pipeline. `deal-transferred` when they are there.
 * @event {CustomEvent<PersonErase>} person-erase - Before a person is erased from all records. `person-erased` when they are.
 * @event {CustomEvent<PipelineSelect>} pipeline-select - Another pipeline was chosen; cancel to show it yourself.
 * @event {CustomEvent<Asked>} deal-open - Before a deal's details open; cancel to show your own.
 * @event {CustomEvent<ViewChanged>} view-changed - A person looks at the deals in another way: searches, filters, sorts.
 * @csspart toolbar - The bar above the columns.
 * @csspart stage - A column. Also `over` while a deal is above it, `collapsed` when folded away.
 * @csspart stage-header - Name, count, totals and share of a column.
 * @csspart card - A deal. Also `rotting`, `drag`, `lift`, `asking`, `pending`, `selected`.
 * @csspart table - The deals as rows. Within it `row`, `cell` and `row-menu`.
 * @csspart lanes - The columns cut into lanes. Within it `lane`, `lane-header` and `cell`, also `over`.
 * @csspart forecast - The columns of a forecast, by when deals are expected.
 * @csspart past - That the board is shown as it stood on a past day.
 * @csspart since - What has changed since then.
 * @csspart selection - How many deals are selected, and what can be done to them.
 * @csspart title - A card's title.
 * @csspart organisation - A card's organisation.
 * @csspart value - A card's value.
 * @csspart owner - The initials of a card's owner.
 * @csspart chip - A mark on a card. Also `warn`, `lost`, `won`, `accent`.
 * @csspart move - The “Move…” button of a card.
 * @csspart zone - Where a dragged deal is closed or deleted.
 * @csspart toast - What was just done, with Undo.
 * @csspart filters - What is filtered and sorted.
 * @csspart filter - A filter, or an order.
 * @csspart notice - What the person should know of the storage.
 * @cssprop [--pipeline-accent=#2f55d4] - Buttons, focus, the place where a card will land.
 * @cssprop [--pipeline-surface=#fff] - The board itself.
 * @cssprop [--pipeline-text=#14181f] - Text.
 * @cssprop [--pipeline-border=#e1e5ea] - Lines.
 * @cssprop [--pipeline-radius=10px] - Corners of cards.
 * @cssprop [--pipeline-gap=8px] - Between cards.
 * @cssprop [--pipeline-font=system-ui] - Font family.
 * @cssprop [--pipeline-board-stage-width=216px] - Least width of a column.
 * @cssstate dragging - A deal is being dragged.
 * @cssstate narrow - One column is shown at a time.
 * @cssstate waiting - Something was done that waits for its code to be loaded.
 */
export class PipelineBoard extends PipelineElement {
  static override styles = styles;
  /**
   * What is loaded when it is first needed; `define/pipeline-board` adds what a board opens. A page that would rather have
   * it at once calls one: `PipelineBoard.parts.hands()` fetches all that answers to a person. For deals of the page's own,
   * `pipewright/define/page-data` has it there before the first board.
   */
  static parts: {
    hands: () => Promise<{ readonly Hands: typeof Hands }>;
    page: () => Promise<PagePart> | PagePart;
    details?: () => Promise<unknown>;
    exchange?: () => Promise<unknown>;
  } = { hands: () => import('./board/hands/hands.js'), page: () => import('./board/page-source.js') };

  /** The page's own stages: names, or objects with a name. */
  @property({ attribute: false }) stages?: readonly StageInput[];
  /** The page's own deals, read and never changed. A local change stays on top until a different deal is given for its id. */
  @property({ attribute: false }) deals?: readonly DealInput[];
  /** Where to load `{stages, deals}` (or an array of deals) from. */
  @property() src?: string;
  /** Stages of a pipeline that does not exist yet: `sales`, `consultative`, `marketing`, `simple`, `seven-step`, `four-step`. */
  @property() preset?: string;
  /** Currency of deals that do not say, ISO 4217. */
  @property() currency?: string;
  /** Nothing can be changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Whether the person may `move`, `add`, `edit`, `close`, `remove` (a deal) or change the `stages`. */
  @property({ attribute: false }) can: ((action: Action, deal?: Deal) => boolean) | undefined;
  /** What cards show: `organisation value next days temperature tags owner`; all where absent. */
  @property() fields?: string;
  /** A page's own inside of a card. */
  @property({ attribute: false }) card?: CardTemplate;
  /** Columns side by side, or one stage below the other. */
  @property({ reflect: true, useDefault: true }) orientation: 'horizontal' | 'vertical' = 'horizontal';
  /** Won deals stay on the board for so many days. */
  @property({ type: Number, attribute: 'closed-days' }) closedDays = 30;
  /**
   * What is shown of the pipeline: search, filters, order, closed deals. Give another object to change it; when a person
   * has changed it, `view-changed` tells.
   */
  @property({ attribute: false }) view: ViewState = {};
  /** Keeps the view in this parameter of the page's address. */
  @property({ attribute: 'view-param' }) viewParam?: string;
  /** Offers sample data on an empty board; the page answers `sample-data`. */
  @property({ type: Boolean, attribute: 'sample-data' }) sampleData = false;

  /** @internal The column shown where there is room for one only. */
  @state() active = 0;

  /** @internal What a person does; absent until the first sign of one. */
  hands: Hands | undefined;
  // a board brings it along: its deals are what a page waits for
  protected override readonly keptIn = openIndexedDb;
  /** @internal */
  readonly windows = new Windows();
  /** @internal The page's own data, once they are loaded, */
  page: PageSource | undefined;
  /** which it gives, */
  #hasPage = false;
  /** and whose changes it hears. */
  #isHeard = false;
  /** @internal */
  columns: readonly Column[] = [];
  #view: BoardView | undefined;
  #frame: ColumnFrame | undefined;
  #sized = false;
  /** @internal */
  readonly states = this.attachInternals().states;
  #intent = new Intent(this);
  #sizing = new Sizing(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hands?.rest();
  }

  override addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: PipelineBoard, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void {
    // a page that listens to what happens to its data takes part: then it may be changed
    if (type.startsWith('deal-')) this.#isHeard = true;
    super.addEventListener(type, listener, options);
  }

  protected override prepared(store: PipelineStore): PipelineStore {
    return listed(store);
  }
  protected override ownStore(): { readonly store: PipelineStore | undefined; readonly isOwn: boolean } {
    return { store: this.store ?? this.page?.store, isOwn: this.#hasPage };
  }

  protected override pipelineInput(): PipelineInput {
    return {
      ...(isPreset(this.preset) ? { preset: this.preset } : {}),
      ...(this.stages ? { stages: this.stages } : {}),
      ...(this.currency ? { currency: this.currency } : {}),
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.view ??= {}; // a page's script may have none
    this.#hasPage ||= Boolean(this.deals || this.src || (!this.hasUpdated && this.querySelector(OWN_JSON)));
    if (this.#hasPage && !this.page) this.#loadPage();
    const isNew = this.page?.update(changed, this.pipelineInput());
    // data of the page's own comes before any other pipeline, also while it is still loading
    if (isNew || (this.#hasPage && !this.hasUpdated) || changed.has('deals') || changed.has('src'))
      this.source.resolve();
    const store = this.current;
    if (store !== this.#view?.store) {
      this.hands?.rest();
      this.hands = undefined;
      this.#view = store && new BoardView(store);
      this.windows.forget();
    }
    if (!store || !this.#view) return;
    const { Hands } = this.#intent;
    if (Hands) this.hands ??= new Hands(this, store);
    else if (
      hasNews(store) ||
      this.page?.turnedAway ||
      this.page?.problem ||
      this.viewParam ||
      Object.keys(this.view)[0]
    )
      this.#intent.hint();
    this.hands?.look();
    this.columns = this.#view.columns(this.statuses, this.closedDays, this.hands);
    this.stores.follow([store.$pipeline, store.$status, store.$refused, store.$undo, ...this.#view.followed]);
    this.active = Math.min(this.active, Math.max(0, this.columns.length - 1));
  }

  #loadPage(): void {
    const take = ({ PageSource }: PagePart): void => {
      this.page ??= new PageSource(this);
      this.requestUpdate();
    };
    const part = PipelineBoard.parts.page();
    // what is there already is used at once: a promise would cost the first frame
    if (part instanceof Promise) void part.then(take);
    else take(part);
  }

  protected override firstUpdated(): void {
    this.#intent.listen(this.renderRoot.querySelector('.board')!);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    if (this.#frame) layOut(this, this.#frame);
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#sized && ['fields', 'card', 'orientation'].some(name => changed.has(name))) this.#sizing.cardsChanged();
    this.#sized = true;
    this.hands?.settle(this.columns);
    if (this.#frame?.empty) this.#intent.hint(); // what there is to see is how to begin
  }

  /** @internal There is room for one column only. */
  get isNarrow(): boolean {
    return this.#sizing.isNarrow;
  }
  /** @internal Cards stand beside each other in a row of their stage. */
  get isRow(): boolean {
    return this.orientation === 'vertical' && !this.isNarrow && !this.hands?.scene;
  }
  /** @internal Deals of these statuses are shown. */
  get statuses(): readonly DealStatus[] {
    return this.hands?.outlook?.statuses ?? (this.view.closed ? ['won', 'lost', 'abandoned'] : ['open']);
  }
  /** @internal */
  get text(): BoardMessages {
    return this.messages('board', english);
  }
  /** @internal */
  get locked(): boolean {
    return this.readonly || Boolean(this.view.asOf || (this.page?.isRead && !this.#isHeard));
  }
  /** @internal Fetches what answers to a person. */
  reach(): Promise<void> {
    return this.#intent.reach();
  }

  /** Saves all records as a file. */
  async backup(): Promise<void> {
    const { backup } = await import('./board/hands/extras.js');
    await backup(this);
  }

  /** Opens the import in a dialog. */
  async openImport(): Promise<void> {
    await this.reach();
    const { openImport } = await import('./board/hands/extras.js');
    await openImport(this.hands!);
  }

  #onScroll = (event: Event): void => {
    if (scrolled(this, event.target as HTMLElement)) this.requestUpdate();
  };

  override render(): TemplateResult {
    const store = this.current;
    return html`<div class="board" part="board" aria-busy=${store ? 'false' : 'true'}>
      ${store ? this.#content(store) : html`<div class="columns"></div>`}
    </div>`;
  }

  #content(store: PipelineStore): TemplateResult {
    const { hands, text, format, columns } = this;
    const frame = (this.#frame = frameOf(this, store));
    const shown = this.isNarrow ? columns.slice(this.active, this.active + 1) : columns;
    return html`${toolbarTemplate({ store, lists: hands?.past ?? store, format, messages: text, statuses: this.statuses, query: this.view.search ?? '', canAdd: frame.canAdd })}
    ${hands ? hands.notices() : this.#intent.notice(text)}
    ${
      hands?.body() ??
      html`${this.isNarrow ? tabsTemplate(columns, this.active, frame) : nothing}
        <div
          class="columns ${this.isRow ? 'rows' : ''}"
          data-columns
          tabindex=${(frame.empty && !frame.canAdd ? 0 : nothing) as number}
          @scroll=${{ handleEvent: this.#onScroll, capture: true, passive: true }}
        >
          ${shown.map(column => hands?.editing.foldedColumn(column, frame) ?? columnTemplate(column, frame))}
        </div>`
    }
    ${hands?.surroundings(frame.empty)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-board': PipelineBoard;
  }
}
