import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Deal, DealInput, StageInput } from '../domain/records.js';
import type { PipelineInput } from '../domain/pipelines.js';
import { isPreset } from '../domain/presets.js';
import type { Refusal } from '../domain/refusal.js';
import { emit, type AskingEvent, type PipelineEventMap } from '../events.js';
import { board as english } from '../i18n/en/board.js';
import type { BoardMessages } from '../i18n/messages.js';
import type { Step } from '../store/step.js';
import type { PipelineStore } from '../store/store.js';
import { writable } from '../store/writing.js';
import { liveRegion } from './announce.js';
import { PipelineElement } from './base.js';
import { CARD_FIELDS, type CardField, type CardTemplate } from './board/card.js';
import { collapsedTemplate, columnTemplate, type ColumnFrame } from './board/column.js';
import { Desk, type Action, type DeskHost } from './board/desk.js';
import { dragging } from './board/dragging.js';
import { Editing } from './board/editing.js';
import { Floats } from './board/floats.js';
import { glide, positionsOf } from './board/flip.js';
import { Focus } from './board/focus.js';
import { clickHandler, keyHandler } from './board/input.js';
import { layOut, scrolled } from './board/layout.js';
import { menuTemplate, openMenu, type Menu } from './board/menu.js';
import { noticesTemplate } from './board/notices.js';
import { PageSource } from './board/page-source.js';
import { pasteQuick, submitQuick } from './board/quick-add.js';
import { Search } from './board/search.js';
import { Sizing } from './board/sizing.js';
import { emptyTemplate, toastTemplate, zonesTemplate } from './board/surroundings.js';
import { Toasts } from './board/toasts.js';
import { tabsTemplate } from './board/tabs.js';
import { toolbarTemplate } from './board/toolbar.js';
import { BoardView, type Column } from './board/view.js';
import { Voice } from './board/voice.js';
import { Windows } from './board/windows.js';
import { styles } from './pipeline-board.styles.js';

/**
 * A board of deals by stage. Deals move by mouse, pen, touch, keyboard or menu; every change asks the page first, shows at
 * once, can be undone, and is taken back visibly where the storage refuses it. Alone in a page it keeps its deals in this browser.
 *
 * @slot toolbar - Beside the search, for the page's own buttons.
 * @slot empty - Instead of what an empty board says.
 * @event {CustomEvent<DealMove>} deal-move - Before deals move; cancel or `waitUntil` to refuse. `deal-moved` when stored.
 * @event {CustomEvent<DealAdd>} deal-add - Before deals are added. `deal-added` when stored.
 * @event {CustomEvent<DealEdit>} deal-edit - Before a deal is changed. `deal-edited` when stored.
 * @event {CustomEvent<DealClose>} deal-close - Before a deal is won, lost or abandoned. `deal-closed` when stored.
 * @event {CustomEvent<Asked>} deal-remove - Before a deal goes into the bin. `deal-removed` when stored.
 * @event {CustomEvent<Asked>} deal-open - Before a deal's details open; cancel to show your own.
 * @csspart toolbar - The bar above the columns.
 * @csspart stage - A column. Also `over` while a deal is above it, `collapsed` when folded away.
 * @csspart stage-header - Name, count, totals and share of a column.
 * @csspart card - A deal. Also `rotting`, `drag`, `lift`, `asking`, `pending`.
 * @csspart title - A card's title.
 * @csspart organisation - A card's organisation.
 * @csspart value - A card's value.
 * @csspart owner - The initials of a card's owner.
 * @csspart chip - A mark on a card. Also `warn`, `lost`, `won`, `accent`.
 * @csspart move - The “Move…” button of a card.
 * @csspart zone - Where a dragged deal is closed or deleted.
 * @csspart toast - What was just done, with Undo.
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
 */
export class PipelineBoard extends PipelineElement implements DeskHost {
  static override styles = styles;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: false };
  /** @internal What is loaded when it is first needed; set where the element is registered. */
  static parts: { details?: () => Promise<unknown>; exchange?: () => Promise<unknown> } = {};

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
  /** Offers sample data on an empty board; the page answers `sample-data`. */
  @property({ type: Boolean, attribute: 'sample-data' }) sampleData = false;

  /** @internal */
  @state() closed = false;
  /** @internal */
  @state() query = '';
  @state() private menu: Menu | null = null;
  /** @internal The column shown where there is room for one only. */
  @state() active = 0;

  /** @internal */
  desk: Desk | undefined;
  /** @internal */
  readonly windows = new Windows();
  /** @internal */
  readonly focusKeeper = new Focus(this);
  /** @internal */
  readonly floats = new Floats(() => {
    if (this.floats.held?.mode === 'drag') this.#internals.states.add('dragging');
    else this.#internals.states.delete('dragging');
    this.requestUpdate();
  });
  /** @internal */
  readonly toasts = new Toasts(
    () => this.renderRoot,
    () => this.requestUpdate(),
  );
  /** @internal */
  readonly editing = new Editing(this);
  #page = new PageSource(this);
  #voice = new Voice(this);
  #view: BoardView | undefined;
  #columns: Column[] = [];
  #internals = this.attachInternals();
  #positions = new Map<string, DOMRect>();
  #detach: (() => void) | undefined;
  #sizing = new Sizing(this, this.#internals.states);

  protected override take(store: PipelineStore): PipelineStore {
    return writable(store);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    liveRegion(this);
    if (this.hasUpdated) this.#attach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#detach?.();
    this.#detach = undefined;
    this.floats.clear();
    this.toasts.dismiss();
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
    this.#page?.heard(type);
    super.addEventListener(type, listener, options);
  }

  protected override ownStore(): { readonly store: PipelineStore | undefined; readonly isOwn: boolean } {
    return { store: this.store ?? this.#page?.store, isOwn: Boolean(this.store || this.#page?.isWanted) };
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
    const isNew = this.#page.update(changed, this.pipelineInput());
    // data of the page's own comes before any other pipeline, also while it is still loading
    if (isNew || changed.has('deals') || changed.has('src')) this.source.resolve();
    const store = this.current;
    if (store !== this.#view?.store) {
      this.#view = store && new BoardView(store, new Search(store.ports, () => this.requestUpdate()));
      this.desk = store && new Desk(this, store, () => ({ text: this.text, format: this.format }));
      this.windows.forget();
    }
    if (!store || !this.#view) return;
    this.focusKeeper.look();
    this.#view.search.query = this.query;
    const lists = this.#view.keys(this.closed).map(key => store.$list(key));
    this.stores.follow([store.$pipeline, store.$status, store.$refused, store.$undo, ...lists]);
    this.#columns = this.#view.columns({
      closed: this.closed,
      closedDays: this.closedDays,
      floating: this.floats.list,
    });
    this.active = Math.min(this.active, Math.max(0, this.#columns.length - 1));
    this.#voice.tellRefusal();
  }

  protected override firstUpdated(): void {
    this.#attach();
  }

  #attach(): void {
    this.#detach ??= dragging(this);
  }

  protected override updated(changed: PropertyValues): void {
    layOut(this);
    if (this.#sized && ['fields', 'card', 'orientation'].some(name => changed.has(name))) this.#sizing.cardsChanged();
    this.#sized = true;
    glide(this.renderRoot, this.#positions);
    this.#positions = new Map();
    this.focusKeeper.restore(this.#columns);
  }

  #sized = false;

  /** @internal There is room for one column only. */
  get isNarrow(): boolean {
    return this.#sizing.isNarrow;
  }
  /** @internal Cards stand beside each other in a row of their stage. */
  get isRow(): boolean {
    return this.orientation === 'vertical' && !this.isNarrow;
  }
  /** @internal */
  get text(): BoardMessages {
    return this.messages('board', english);
  }
  /** @internal */
  get locked(): boolean {
    return this.readonly || this.#page.isReadOnly;
  }
  /** @internal */
  get columns(): readonly Column[] {
    return this.#columns;
  }
  /** @internal */
  get dialogRoot(): ShadowRoot {
    return this.shadowRoot!;
  }
  /** @internal */
  get rtl(): boolean {
    return this.isRtl;
  }
  /** @internal An arrow that points the way the columns run. */
  rtlArrow(arrow: '→' | '←'): string {
    return this.isRow ? (arrow === '→' ? '↓' : '↑') : this.isRtl ? (arrow === '→' ? '←' : '→') : arrow;
  }
  /** @internal The next change of place glides from where the cards are now. */
  glideFrom(more: ReadonlyMap<string, DOMRect> = new Map()): void {
    this.#positions = new Map([...positionsOf(this.renderRoot), ...more]);
  }
  /** @internal */
  openMenu(menu: Menu): void {
    this.menu = menu;
    void this.updateComplete.then(() => openMenu(this.renderRoot.querySelector('.menu')!, menu.anchor));
  }
  /** @internal */
  closeMenu(): void {
    this.renderRoot.querySelector<HTMLElement>('.menu:popover-open')?.hidePopover();
  }
  /** @internal */
  startRename(stage: string): void {
    this.editing.startRename(stage);
  }
  /** @internal */
  asking(deals: readonly Deal[], cancel: () => void): () => void {
    const end = this.floats.ask(deals, cancel);
    return () => {
      this.glideFrom();
      end();
    };
  }
  /** @internal A move to a place: where the card waits if the page wants time. */
  moveTo(deal: Deal, to: string, index: number): void {
    this.floats.destination = { to, index };
    this.focusKeeper.keep(deal.id);
    if (!this.#positions.size) this.glideFrom();
    void this.desk?.move(deal, to, index);
    this.floats.destination = null;
  }
  /** @internal Undo takes back first what the page is still being asked about. */
  goBack(which: 'undo' | 'redo'): void {
    if (which === 'undo' && this.floats.cancelLast()) return;
    const [deal] = this.current?.$undo.get()[which]?.done ?? [];
    if (deal) this.focusKeeper.keep(deal.target);
    this.glideFrom();
    void this.desk?.goBack(which);
  }

  /** @internal */
  did(message: string, step: Step): void {
    this.#voice.did(message, step);
  }
  /** @internal */
  say(message: string): void {
    this.#voice.say(message);
  }
  /** @internal */
  refused(refusal: Refusal, [deal]: readonly Deal[], type?: AskingEvent): void {
    this.#voice.refused(refusal, deal, type);
  }

  /** @internal Opens a deal: the page's way, or the kit's own details. */
  async openDeal(deal: Deal): Promise<void> {
    const detail = { deals: [deal], deal, waitUntil: () => {} } as PipelineEventMap['deal-open']['detail'];
    if (!emit(this, 'deal-open', detail) || !PipelineBoard.parts.details) return;
    await PipelineBoard.parts.details();
    let details = this.renderRoot.querySelector('deal-details');
    if (!details) this.renderRoot.append((details = document.createElement('deal-details')));
    Object.assign(details, {
      store: this.current,
      readonly: !this.desk?.can('edit', deal),
      deal: deal.id,
      told: (message: string, step: Step) => this.did(message, step),
    });
    details.open();
  }

  /** Saves all records as a file. */
  async backup(): Promise<void> {
    const { backup } = await import('./board/extras.js');
    await backup(this);
  }

  /** Opens the import in a dialog. */
  async openImport(): Promise<void> {
    const { openImport } = await import('./board/extras.js');
    await openImport(this);
  }

  #onScroll = (event: Event): void => {
    if (scrolled(this, event.target as HTMLElement)) this.requestUpdate();
  };

  get #isEmpty(): boolean {
    const { phase } = this.current!.status;
    return !this.closed && !this.query && phase === 'ready' && this.#columns.every(({ total }) => !total);
  }

  #frame(): ColumnFrame {
    const { desk, format, text } = this;
    const store = this.current!;
    const chosen = new Set((this.fields?.split(/[\s,]+/) ?? CARD_FIELDS) as CardField[]);
    return {
      pipeline: store.pipeline,
      format,
      messages: text,
      now: store.ports.now(),
      fields: chosen,
      template: this.card,
      canMove: deal => desk!.can('move', deal),
      stateOf: id => store.stateOf(id),
      place: (list, id) => {
        const deal = store.deal(id);
        return deal ? store.indexOf(list, deal) : -1;
      },
      vertical: this.isRow,
      editable: desk!.can('stages') && !this.closed,
      canAdd: desk!.can('add') && !this.closed,
      focused: this.focusKeeper.id,
      floating: this.floats.list,
      renaming: this.editing.renaming,
      adding: this.editing.adding,
      most: Math.max(...this.#columns.map(({ count }) => count)),
      loading: store.status.phase === 'loading',
      searching: this.query !== '',
      empty: this.#isEmpty,
    };
  }

  override render(): TemplateResult {
    const store = this.current;
    if (!store || !this.desk) return html`<div class="board" aria-busy="true"><div class="columns"></div></div>`;
    const frame = this.#frame();
    const { text, format } = this;
    const shown = this.isNarrow ? this.#columns.slice(this.active, this.active + 1) : this.#columns;
    return html`<div
      class="board"
      part="board"
      @click=${clickHandler(this)}
      @keydown=${keyHandler(this)}
      @dblclick=${this.#onDoubleClick}
      @submit=${(event: SubmitEvent) => submitQuick(this, event)}
      @paste=${(event: ClipboardEvent) => pasteQuick(this, event)}
      @input=${this.#onInput}
      @focusin=${this.focusKeeper.onFocusIn}
      @focusout=${this.#onFocusOut}
    >
      ${toolbarTemplate({ store, format, messages: text, closed: this.closed, query: this.query, canAdd: frame.canAdd })}
      ${noticesTemplate(store, this.#page.turnedAway, this.#page.problem, text, format)}
      ${this.isNarrow ? tabsTemplate(this.#columns, this.active, frame) : nothing}
      <div
        class="columns ${this.isRow ? 'rows' : ''}"
        data-columns
        @scroll=${{ handleEvent: this.#onScroll, capture: true, passive: true }}
      >
        ${shown.map(column =>
          this.editing.folded.has(column.key) && !this.isNarrow && !this.isRow
            ? collapsedTemplate(column, frame)
            : columnTemplate(column, this.windows.range(column.key, column.deals.length), frame),
        )}
      </div>
      ${this.#isEmpty && this.editing.adding === null ? emptyTemplate(text, frame.canAdd, Boolean(PipelineBoard.parts.exchange), this.sampleData) : nothing}
      ${this.floats.held?.mode === 'drag' && this.desk.can('close', this.floats.held.deal) ? zonesTemplate(text) : nothing}
      ${toastTemplate(this.toasts.current, store.$undo.get().undo, text)} ${menuTemplate(this.menu, this.#onMenuClosed)}
    </div>`;
  }

  #onMenuClosed = (): void => {
    const anchor = this.menu?.anchor;
    this.menu = null;
    // browsers do not give the focus back across a shadow root when a popover closes
    const { activeElement } = this.shadowRoot!;
    if (activeElement && !activeElement.closest('.menu')) return;
    if (anchor?.isConnected) anchor.focus();
    else this.focusKeeper.recover(this.#columns);
  };
  #onInput = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if ('search' in input.dataset) this.query = input.value;
  };
  #onDoubleClick = (event: Event): void => {
    const key = (event.target as HTMLElement).closest('h3')?.closest<HTMLElement>('[data-column]')?.dataset.column;
    if (key && !this.closed && this.desk?.can('stages')) this.editing.startRename(key);
  };
  #onFocusOut = (event: FocusEvent): void => {
    const input = event.target as HTMLInputElement;
    if (input.dataset.rename) this.editing.endRename(input.value);
    this.focusKeeper.onFocusOut(event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-board': PipelineBoard;
  }
}
