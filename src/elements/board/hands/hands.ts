import { html, type TemplateResult } from 'lit';
import type { Deal } from '../../../domain/records.js';
import type { Refusal } from '../../../domain/refusal.js';
import { emit, type AskingEvent, type PipelineEventMap } from '../../../events.js';
import { boardActions as english } from '../../../i18n/en/board-actions.js';
import type { Step } from '../../../store/step.js';
import type { PipelineStore } from '../../../store/store.js';
import { writable } from '../../../store/writing.js';
import { liveRegion } from '../../announce.js';
import type { PipelineBoard } from '../../pipeline-board.js';
import type { Deed } from '../intent.js';
import type { Action } from '../rights.js';
import type { Column } from '../view.js';
import { act } from './acts.js';
import { catchUp } from './catch-up.js';
import { Desk, type ActionText, type DeskHost } from './desk.js';
import { dragging, type Dragging } from './dragging.js';
import { Editing } from './editing.js';
import { glide, positionsOf } from './flip.js';
import { Floats } from './floats.js';
import { Focus } from './focus.js';
import { styles } from './hands.styles.js';
import { layOutActs } from './layout.js';
import { Menus } from './menu.js';
import { noticesTemplate } from './notices.js';
import { Search } from './search.js';
import { surroundings } from './surroundings.js';
import { Toasts } from './toasts.js';
import { Voice } from './voice.js';

/**
 * All that happens on a board because a person acts: keys, clicks, dragging, menus, search, editing in place, and what is
 * said of it. Loaded as one at the first sign of a person; from then on moving, “Move…” and refusals load nothing more.
 */
export class Hands implements DeskHost {
  readonly desk: Desk;
  readonly search: Search;
  readonly floats: Floats;
  readonly focus: Focus;
  readonly editing: Editing;
  readonly menus: Menus;
  readonly toasts: Toasts;
  readonly drag: Dragging;
  #voice: Voice;
  #positions = new Map<string, DOMRect>();

  constructor(
    readonly board: PipelineBoard,
    readonly store: PipelineStore,
  ) {
    writable(store);
    const changed = (): void => board.requestUpdate();
    this.desk = new Desk(this, store, () => ({ text: this.text, format: board.format }));
    this.search = new Search(store.ports, changed);
    this.floats = new Floats(store, () => {
      if (this.floats.held?.mode === 'drag') board.states.add('dragging');
      else board.states.delete('dragging');
      changed();
    });
    this.focus = new Focus(board);
    this.editing = new Editing(this);
    this.menus = new Menus(this);
    this.toasts = new Toasts(store.ports, board.renderRoot, changed);
    this.drag = dragging(this);
    this.#voice = new Voice(this);
    liveRegion(board);
    const { adoptedStyleSheets } = board.shadowRoot!;
    if (!adoptedStyleSheets.includes(styles.styleSheet!)) adoptedStyleSheets.push(styles.styleSheet!);
    this.focus.remember(board.shadowRoot!.activeElement);
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
    this.floats.clear();
    this.toasts.dismiss();
  }

  /** Before each render of the board. */
  look(): void {
    this.focus.look();
    this.#voice.tellRefusal();
  }
  /** After each render of the board. */
  settle(columns: readonly Column[]): void {
    const { board } = this;
    layOutActs(board);
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

  /** On a card that the page is being asked about. */
  askingMark(): TemplateResult {
    return html`<span class="asking">${this.text.asking}</span>`;
  }
  /** What the person should know of the storage, with what can be done about it. */
  notices(): unknown {
    return noticesTemplate(this);
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
  /** A move to a place: where the card waits if the page wants time. */
  moveTo(deal: Deal, to: string, index: number): void {
    this.floats.destination = { to, index };
    this.focus.keep(deal.id);
    if (!this.#positions.size) this.glideFrom();
    void this.desk.move(deal, to, index);
    this.floats.destination = null;
  }
  /** Undo takes back first what the page is still being asked about. */
  goBack(which: 'undo' | 'redo'): void {
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

  /** Opens a deal: the page's way, or the kit's own details. */
  async openDeal(deal: Deal): Promise<void> {
    const { board } = this;
    const { parts } = board.constructor as typeof PipelineBoard;
    const detail = { deals: [deal], deal, waitUntil: () => {} } as PipelineEventMap['deal-open']['detail'];
    if (!emit(board, 'deal-open', detail) || !parts.details) return;
    await parts.details();
    let details = board.renderRoot.querySelector('deal-details');
    if (!details) board.renderRoot.append((details = document.createElement('deal-details')));
    Object.assign(details, {
      store: this.store,
      readonly: !this.desk.can('edit', deal),
      deal: deal.id,
      told: (message: string, step: Step) => this.did(message, step),
    });
    details.open();
  }
}
