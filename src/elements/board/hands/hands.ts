import { html, nothing, type TemplateResult } from 'lit';
import type { Deal } from '../../../domain/records.js';
import { same } from '../../../domain/paths.js';
import { isGroup } from '../../../domain/shape.js';
import type { Refusal } from '../../../domain/refusal.js';
import type { ViewState } from '../../../domain/view-state.js';
import type { AskingEvent } from '../../../events.js';
import { boardActions as english } from '../../../i18n/en/board-actions.js';
import type { Step } from '../../../store/step.js';
import type { PipelineStore } from '../../../store/store.js';
import { writable } from '../../../store/writing.js';
import { adoptOnce } from '../../adopt.js';
import { liveRegion } from '../../announce.js';
import type { PipelineBoard } from '../../pipeline-board.js';
import type { Past } from '../as-of/past.js';
import type { Outlook } from '../finding/outlook.js';
import type { Scene } from '../finding/scene.js';
import type { Deed } from '../intent.js';
import { lookAt } from '../look-at.js';
import type { Action } from '../rights.js';
import type { Selection } from '../selection/selection.js';
import type { Column } from '../view.js';
import { act } from './acts.js';
import { catchUp } from './catch-up.js';
import { closeDeal, openDeal } from './details.js';
import { Desk, type ActionText, type DeskHost } from './desk.js';
import { dragging, type Dragging } from './dragging.js';
import { Editing } from './editing.js';
import { glide, positionsOf } from './flip.js';
import { Floats } from './floats.js';
import { Focus } from './focus.js';
import { styles } from './hands.styles.js';
import { layOutActs } from './layout.js';
import { Menus } from './menu.js';
import { styles as menuStyles } from './menu.styles.js';
import { moveTo } from './moving.js';
import { noticesTemplate } from './notices.js';
import { Paper } from './paper.js';
import { Parts } from './parts.js';
import { surroundings } from './surroundings.js';
import { Toasts } from './toasts.js';
import { Voice } from './voice.js';

/** What of a view says which deals are shown, not how. */
const choiceOf = ({ deal: _deal, sort: _sort, columns: _columns, ...choice }: ViewState): ViewState => choice;
/** Whether a view is the plain one: open or closed deals, all of them, as they stand. */
const isPlain = (view: ViewState): boolean =>
  isGroup(view) && Object.entries(view).every(([key, value]) => key === 'closed' && typeof value === 'boolean');

/**
 * All that happens on a board because a person acts: keys, clicks, dragging, menus, search, editing in place, and what is
 * said of it. Loaded as one at the first sign of a person; from then on moving, “Move…” and refusals load nothing more.
 */
export class Hands implements DeskHost {
  readonly desk: Desk;
  readonly floats: Floats;
  readonly focus: Focus;
  readonly editing: Editing;
  readonly menus: Menus;
  readonly toasts: Toasts;
  readonly drag: Dragging;
  readonly paper = new Paper(this);
  /** What only some persons need. */
  readonly parts = new Parts(
    {
      outlook: async () => new (await import('../finding/outlook.js')).Outlook(this),
      selection: async () => new (await import('../selection/selection.js')).Selection(this),
    },
    isThere => this.fetched(isThere),
  );
  #view: ViewState | undefined;
  #voice: Voice;
  #positions = new Map<string, DOMRect>();

  constructor(
    readonly board: PipelineBoard,
    readonly store: PipelineStore,
  ) {
    writable(store);
    const changed = (): void => board.requestUpdate();
    this.desk = new Desk(this, store, () => ({ text: this.text, format: board.format }));
    this.floats = new Floats(
      store,
      () => {
        if (this.floats.held?.mode === 'drag') board.states.add('dragging');
        else board.states.delete('dragging');
        changed();
      },
      () => !this.scene?.lay && !this.past,
    );
    this.focus = new Focus(board);
    this.editing = new Editing(this);
    this.menus = new Menus(this);
    this.toasts = new Toasts(store.ports, board.renderRoot, changed);
    this.drag = dragging(this);
    this.#voice = new Voice(this);
    liveRegion(board);
    for (const sheet of [styles, menuStyles]) adoptOnce(board.shadowRoot!, sheet);
    this.focus.remember(board.shadowRoot!.activeElement);
  }

  /** How the person looks at the deals; absent while that is the plain way. */
  get outlook(): Outlook | undefined {
    return this.parts.get('outlook');
  }
  /** What is selected; absent as long as nothing was. */
  get selection(): Selection | undefined {
    return this.parts.get('selection');
  }

  /** Does what a person wants. */
  act(deed: Deed): void {
    act(this, deed);
  }

  /** Does what was remembered. */
  catchUp(deeds: readonly Deed[]): Promise<void> {
    return catchUp(this, deeds);
  }

  /** The board has left the page: what was under way is over. */
  rest(): void {
    this.drag.cancel();
    this.outlook?.rest();
    this.paper.rest();
    this.floats.clear();
    this.toasts.dismiss();
  }

  /** Before each render of the board. */
  look(): void {
    const { view, viewParam } = this.board;
    if (view !== this.#view) {
      // what can no longer be seen should not be done anything to
      if (!same(choiceOf(view), choiceOf(this.#view ?? {}))) this.selection?.clear();
      this.#view = view;
      if (!this.outlook && (viewParam || !isPlain(view))) void this.lookOut();
    }
    this.paper.fetch();
    this.outlook?.look();
    this.focus.look();
    this.#voice.tellRefusal();
  }
  /** After each render of the board. */
  settle(columns: readonly Column[]): void {
    const { board } = this;
    layOutActs(board);
    this.outlook?.settle(columns);
    glide(board.renderRoot, this.#positions);
    this.#positions = new Map();
    this.focus.restore(columns);
  }

  /** Deals that have a card wherever they are: the one that has the focus, those on their way. */
  alsoShown(column: Column): number[] {
    return [this.focus.id, ...this.floats.list.map(({ deal }) => deal.id)]
      .map(id => (id === null ? -1 : this.floats.indexIn(column, id)))
      .filter(index => index >= 0);
  }

  /** On a card that the page is being asked about, or that is selected. */
  mark(id: string, mode: string | undefined): unknown {
    const deal = this.scene?.mark && this.store.deal(id);
    const more = deal ? this.scene!.mark!(deal) : nothing;
    if (mode === 'asking') return html`${more}<span class="asking">${this.text.asking}</span>`;
    return this.isSelected(id) ? html`${more}${this.selection!.mark()}` : more;
  }
  isSelected(id: string): boolean {
    return Boolean(this.selection?.has(id));
  }
  /** Selects by click or key; `reach` = from where selecting began to here. */
  async select(id: string, column: string, reach = false): Promise<void> {
    const selection = await this.parts.fetch('selection');
    if (reach) selection?.extend(id, column);
    else selection?.toggle(id, column);
  }
  /** Selects all that is shown. */
  async selectAll(): Promise<void> {
    (await this.parts.fetch('selection'))?.all();
  }
  /** What the person should know of the storage, with what can be done about it. */
  notices(): unknown {
    return html`${noticesTemplate(this)} ${this.outlook?.bar()}`;
  }
  /** What is shown instead of the columns. */
  body(): TemplateResult | undefined {
    return this.outlook?.body();
  }
  /** Above the columns: how to begin, zones, the message of what was done, the menu. */
  surroundings(isEmpty: boolean): TemplateResult {
    return surroundings(this, isEmpty);
  }

  get text(): ActionText {
    return { ...this.board.text, ...this.board.messages('boardActions', english) };
  }
  get element(): HTMLElement {
    return this.board;
  }
  get locked(): boolean {
    return this.board.locked;
  }
  get can(): ((action: Action, deal?: Deal) => boolean) | undefined {
    return this.board.can;
  }
  /** Where dialogs go: the board's own shadow root. */
  get dialogRoot(): ShadowRoot {
    return this.board.shadowRoot!;
  }

  /** The next change of place glides from where the cards are now. */
  glideFrom(more: ReadonlyMap<string, DOMRect> = new Map()): void {
    this.#positions = new Map([...positionsOf(this.board.renderRoot), ...more]);
  }
  /** Cards are about to glide. */
  get isGliding(): boolean {
    return this.#positions.size > 0;
  }
  startRename(stage: string): void {
    this.editing.startRename(stage);
  }
  asking(deals: readonly Deal[], cancel: () => void): () => void {
    const end = this.floats.ask(deals, cancel);
    return () => {
      this.glideFrom();
      end();
    };
  }
  /** Puts a deal to a place. */
  moveTo(deal: Deal, to: string, index: number): void {
    moveTo(this, deal, to, index);
  }
  /** The deals as they stood on a past day, where that is what is shown. */
  get past(): Past | undefined {
    return this.outlook?.past;
  }
  /** How the columns are laid out, where that is not by stage. */
  get scene(): Scene | undefined {
    return this.outlook?.scene;
  }
  /** So many columns stand in a row. */
  get width(): number {
    return this.scene?.width ?? Math.max(1, this.board.columns.length);
  }
  /** The columns as they are laid out, deals on their way at their new places. */
  layOut(found: readonly Column[]): readonly Column[] {
    const columns = this.outlook?.columns(found) ?? found;
    return this.scene?.lay?.(columns) ?? columns;
  }
  /** A list of the store's with deals on their way; where it is laid out otherwise, that is done with what comes of it. */
  arrange(key: string, deals: readonly Deal[]): readonly Deal[] {
    return this.scene?.lay ? deals : this.floats.arrange(key, deals);
  }
  /** Whether a deal may go on in another pipeline: the page's own data are one pipeline, whatever others there are. */
  canTransfer(deal?: Deal): boolean {
    return !this.board.page && this.desk.can('move', deal) && this.desk.can('close', deal);
  }
  /** Something that was to be loaded is there, or that it could not be is said. */
  readonly fetched = (isThere: boolean): void => {
    if (isThere) this.board.requestUpdate();
    else this.say(this.board.text.notLoaded);
  };
  /** Does what has to be loaded first, or says that it could not be. */
  later(act: () => Promise<unknown>): void {
    act().catch(() => this.fetched(false));
  }
  /** Lets deals go on in another pipeline. */
  transfer(deals: readonly Deal[]): void {
    this.later(async () => (await import('../pipelines/transfer.js')).openTransfer(this, deals));
  }
  /** Opens the list of keys. */
  async openKeys(): Promise<void> {
    await (await import('../sharing/keys.js')).openKeys(this);
  }
  /** Copies the address that opens a deal, where the page has one. */
  copyLink(deal: Deal, root: ShadowRoot, say: (message: string) => void): void {
    this.later(async () => (await import('../sharing/link.js')).copyLink(this.board, deal, root, say));
  }
  /** Prints the page, with all of the board in it. */
  async print(): Promise<void> {
    await this.paper.ready();
    window.print();
  }
  /** Undo takes back first what the page is still being asked about. */
  goBack(which: 'undo' | 'redo'): void {
    if (this.past) return; // what is past is only looked at
    if (which === 'undo' && this.floats.cancelLast()) return;
    const [deal] = this.store.$undo.get()[which]?.done ?? [];
    if (deal) this.focus.keep(deal.target);
    this.glideFrom();
    void this.desk.goBack(which);
  }

  did(message: string, step: Step): void {
    this.#voice.did(message, step);
  }
  say(message: string): void {
    this.#voice.say(message);
  }
  refused(refusal: Refusal, [deal]: readonly Deal[], type?: AskingEvent): void {
    this.#voice.refused(refusal, deal, type);
  }

  /** The person looks at the deals in another way. */
  show(patch: ViewState): void {
    if (this.outlook) this.outlook.show(patch);
    else lookAt(this.board, { ...this.board.view, ...patch }); // what it takes is fetched with the next render
  }
  /** Opens what there is to choose of the view, or of the order of one column. */
  async openView(anchor: HTMLElement, column?: string): Promise<void> {
    const outlook = await this.lookOut();
    if (outlook) this.menus.open(column === undefined ? outlook.menu(anchor) : outlook.sortMenu(anchor, column));
  }
  /** Fetches what finds, filters and sorts. */
  lookOut(): Promise<Outlook | undefined> {
    return this.parts.fetch('outlook');
  }

  /** Opens a deal. */
  openDeal(deal: Deal): void {
    this.later(() => openDeal(this, deal));
  }
  closeDeal(): void {
    closeDeal(this);
  }
}
