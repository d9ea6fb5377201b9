import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { duplicateIndex } from '../domain/duplicates.js';
import { inboxOf, wokenDeals, type InboxFilter, type InboxRow, type InboxScene } from '../domain/inbox.js';
import { leadTitle } from '../domain/leads.js';
import type { Addressed } from '../domain/operations.js';
import type { Deal, Lead } from '../domain/records.js';
import { inbox as english } from '../i18n/en/inbox.js';
import type { InboxMessages } from '../i18n/messages.js';
import type { Collection } from '../store/collection.js';
import { leadsOf } from '../store/leads.js';
import type { Step } from '../store/step.js';
import type { PipelineStore } from '../store/store.js';
import { writable } from '../store/writing.js';
import { announce, liveRegion } from './announce.js';
import { PipelineElement } from './base.js';
import { intentOf, KEYS, type LeadAct } from './inbox/acts.js';
import { renderRow, timeText } from './inbox/row.js';
import { styles } from './lead-inbox.styles.js';

const FILTERS: readonly InboxFilter[] = ['todo', 'nurture', 'done'];
/** Rows shown at once: whom to call first stands at the top, and nobody calls more in a day. */
const PAGE = 50;
/** The response clocks go on this often; milliseconds. */
const TICK = 30_000;

/**
 * The list a seller starts the day with: leads by score and by how long they wait, each with its reasons, and one key for
 * everything that can be done. Leads that were set aside and lost deals come back on their day.
 *
 * @event {CustomEvent<{leads: Lead[]}>} lead-ready - Leads whose score has reached the threshold since the list was shown.
 * @csspart panel - The whole.
 * @csspart filter - One of the views.
 * @csspart lead - A lead.
 * @csspart score - Its score.
 * @csspart button - Something to do.
 */
export class LeadInbox extends PipelineElement {
  static override styles = styles;

  /** Which leads are shown: `todo`, `nurture` (set aside) or `done`. */
  @property() show: InboxFilter = 'todo';
  /** Nothing can be changed. */
  @property({ type: Boolean }) readonly = false;

  @state() private opened = '';
  @state() private shown = PAGE;
  @state() private said = '';
  #current = '';
  #ready: Set<string> | undefined;
  #step: Step | undefined;
  #stopClock: (() => void) | undefined;

  protected override prepared(store: PipelineStore): PipelineStore {
    return writable(store);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    liveRegion(this);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopClock?.();
    this.#stopClock = undefined;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const store = this.current;
    if (!store) return;
    this.stores.follow([store.$pipeline, store.$status, store.$undo, leadsOf(store).$state, store.$list('~lost')]);
    this.#stopClock ??= this.#tick(store);
    this.#tellReady(store);
  }
  #tick({ ports }: PipelineStore): () => void {
    return ports.delay(TICK, () => {
      this.#stopClock = undefined;
      this.requestUpdate();
    });
  }

  get #text(): InboxMessages {
    return this.messages('inbox', english);
  }
  #scene(store: PipelineStore): InboxScene {
    const { pipeline, ports } = store;
    return { pipeline, now: ports.now(), calendar: this.format.calendar, deal: id => store.deal(id) };
  }
  #rows(store: PipelineStore, filter = this.show): InboxRow[] {
    return inboxOf(leadsOf(store).all(), this.#scene(store), filter);
  }

  /** Tells of leads that became ready while somebody looked on, each once. */
  #tellReady(store: PipelineStore): void {
    const leads: Collection<Lead> = leadsOf(store);
    if (!leads.$state.get().isReady) return;
    const ready = this.#rows(store, 'todo').filter(({ score }) => score.isReady);
    const known = this.#ready;
    this.#ready = new Set([...(known ?? []), ...ready.map(({ lead }) => lead.id)]);
    const news = ready.filter(({ lead }) => known && !known.has(lead.id)).map(({ lead }) => lead);
    if (news.length)
      this.dispatchEvent(new CustomEvent('lead-ready', { detail: { leads: news }, bubbles: true, composed: true }));
  }

  async #act(act: LeadAct, lead: Lead): Promise<void> {
    const store = this.current;
    if (!store || this.readonly) return;
    const intent = await intentOf(act, lead, { store, root: this.shadowRoot!, text: this.#text });
    if (intent) this.#do(intent, leadTitle(lead));
  }
  #do(intent: Addressed, title: string): void {
    const step = this.current!.dispatch(intent);
    const [refused] = step.refused;
    this.#step = refused ? undefined : step;
    this.said = refused ? this.#text.refused(title) : (this.#text.did[intent.type]?.(title) ?? '');
    announce(this, this.said);
    void this.updateComplete.then(() => this.#focusRow(this.#current));
  }
  /** Whether what was said last is what undo would take back. */
  get #canUndo(): boolean {
    return this.#step !== undefined && this.current?.$undo.get().undo === this.#step;
  }
  readonly #undo = (): void => {
    if (this.#canUndo) this.current?.undo();
    this.said = '';
    void this.updateComplete.then(() => this.#focusRow(this.#current));
  };

  #focusRow(id: string): void {
    const names = [...this.renderRoot.querySelectorAll<HTMLElement>('.lead .name')];
    const named = names.find(name => name.closest<HTMLElement>('.lead')!.dataset.lead === id);
    (named ?? names[0] ?? this.renderRoot.querySelector<HTMLElement>('#heading'))?.focus();
  }
  #onKeydown = (event: KeyboardEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('.lead');
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.lead')];
    const to = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    const act = KEYS[event.key.toLowerCase()];
    const lead = this.current && leadsOf(this.current).get(row.dataset.lead ?? '');
    if (to !== undefined) {
      const next = rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(row) + to))];
      next?.querySelector<HTMLElement>('.name')?.focus();
    } else if (act && lead) {
      // a call and a letter go by the link, as with the mouse
      const link = row.querySelector<HTMLElement>(`a[data-act=${act}]`);
      if (link) link.click();
      else if (act !== 'call' && act !== 'write') void this.#act(act, lead);
    } else return;
    event.preventDefault();
  };
  #onFocus = (event: Event): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('.lead');
    if (!row?.dataset.lead || row.dataset.lead === this.#current) return;
    this.#current = row.dataset.lead;
    this.requestUpdate();
  };

  protected override render(): TemplateResult {
    const store = this.current;
    const text = this.#text;
    const rows = store ? this.#rows(store) : [];
    const woken =
      store && this.show === 'todo' ? wokenDeals(store.deals('~lost'), store.ports.now(), this.format.calendar) : [];
    return html`<section
      class="panel"
      part="panel"
      aria-labelledby="heading"
      @keydown=${this.#onKeydown}
      @focusin=${this.#onFocus}
    >
      <header>
        <h2 id="heading" tabindex="-1">${text.heading}</h2>
        ${this.#renderSummary(rows)}
        <div class="filters" role="group" aria-labelledby="heading">
          ${FILTERS.map(
            filter =>
              html`<button
                class="button ghost"
                part="filter"
                type="button"
                aria-pressed=${filter === this.show ? 'true' : 'false'}
                @click=${() => (this.show = filter)}
              >
                ${text.filters[filter]}
              </button>`,
          )}
        </div>
      </header>
      ${this.said ? html`<p class="said">${this.said} ${this.#canUndo ? html`<button class="button ghost" type="button" @click=${this.#undo}>${text.undo}</button>` : nothing}</p>` : nothing}
      ${rows.length + woken.length ? this.#renderList(rows, woken) : html`<p class="empty muted">${text.empty[this.show]}</p>`}
      ${rows.length > this.shown ? html`<button class="button" type="button" @click=${() => (this.shown += PAGE)}>${text.more(Math.min(PAGE, rows.length - this.shown), this.format)}</button>` : nothing}
      ${rows.length && !this.readonly ? html`<p class="muted small keys">${text.keys}</p>` : nothing}
    </section>`;
  }

  #renderSummary(rows: readonly InboxRow[]): TemplateResult | typeof nothing {
    const waiting = rows.filter(({ clock }) => clock?.isWaiting);
    if (!waiting.length) return nothing;
    const longest = Math.max(...waiting.map(({ clock }) => clock!.ms));
    const text = this.#text;
    return html`<span class="muted small"
      >${text.summary(waiting.length, timeText(longest, text, this.format), this.format)}</span
    >`;
  }

  #renderList(rows: readonly InboxRow[], woken: readonly Deal[]): TemplateResult {
    const { format } = this;
    const text = this.#text;
    const find = duplicateIndex(leadsOf(this.current!).all());
    const shown = rows.slice(0, this.shown);
    const current = shown.some(({ lead }) => lead.id === this.#current) ? this.#current : shown[0]?.lead.id;
    return html`<ul role="list">
      ${repeat(
        shown,
        ({ lead }) => lead.id,
        row =>
          renderRow(row, {
            ...{ text, format, readonly: this.readonly },
            isOpen: this.opened === row.lead.id,
            isCurrent: current === row.lead.id,
            duplicates: this.show === 'todo' ? find(row.lead).map(({ lead }) => leadTitle(lead)) : [],
            act: act => void this.#act(act, row.lead),
            toggle: () => (this.opened = this.opened === row.lead.id ? '' : row.lead.id),
          }),
      )}
      ${woken.map(deal => this.#renderWoken(deal))}
    </ul>`;
  }

  /** A lost deal whose day has come (R20). */
  #renderWoken(deal: Deal): TemplateResult {
    const text = this.#text;
    const reopen = (): void => this.#do({ type: 'deal/reopen', target: deal.id }, deal.title);
    return html`<li class="lead" part="lead">
      <span class="score cold" aria-hidden="true">↺</span>
      <div class="who">
        <b>${deal.title}</b>${deal.reason ? html`<p class="muted small">${text.lost(deal.reason)}</p>` : nothing}
      </div>
      <div class="chips"><span class="chip accent">${text.back}</span></div>
      ${this.readonly ? nothing : html`<div class="acts"><button class="button" type="button" aria-label=${`${text.reopen}: ${deal.title}`} @click=${reopen}>${text.reopen}</button></div>`}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lead-inbox': LeadInbox;
  }
}
