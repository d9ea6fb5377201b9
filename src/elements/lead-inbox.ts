import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { BANT } from '../domain/frameworks.js';
import { wokenDeals, type InboxFilter } from '../domain/inbox.js';
import { testQuery, type InboxQuery } from '../domain/inbox-query.js';
import { leadTitle } from '../domain/leads.js';
import type { Addressed } from '../domain/operations.js';
import type { Deal, Lead } from '../domain/records.js';
import { inbox as english } from '../i18n/en/inbox.js';
import type { InboxMessages } from '../i18n/messages.js';
import { visitsOf } from '../store/form-visits.js';
import { LeadIndex, type Judged } from '../store/lead-index.js';
import { leadsOf } from '../store/leads.js';
import type { Step } from '../store/step.js';
import type { PipelineStore } from '../store/store.js';
import { ActingElement } from './acting.js';
import { announce } from './announce.js';
import { intentsOf, KEYS, type LeadAct } from './inbox/acts.js';
import { renderBar, renderFound, renderNever, type BarView, type Board } from './inbox/bar.js';
import { renderForms } from './inbox/forms.js';
import { renderGrid } from './inbox/grid.js';
import { renderRow, timeText } from './inbox/row.js';
import { styles } from './lead-inbox.styles.js';

/** Rows shown at once: whom to call first stands at the top, and nobody calls more in a day. */
const PAGE = 25;
/** The response clocks go on this often; milliseconds. */
const TICK = 30_000;

/**
 * The list a seller starts the day with: leads by score and by how long they wait, each with its reasons, and one key for
 * everything that can be done. Leads that were set aside and lost deals come back on their day; a grid of fit × engagement
 * and how the forms do open above the list.
 *
 * @event {CustomEvent<{leads: Lead[]}>} lead-ready - Leads whose score has reached the threshold since the list was shown.
 * @csspart panel - The whole.
 * @csspart filter - One of the lists, or what opens or filters.
 * @csspart grid - Fit × engagement.
 * @csspart cell - One of its fields.
 * @csspart forms - How the forms do.
 * @csspart lead - A lead.
 * @csspart score - Its score.
 * @csspart button - Something to do.
 */
export class LeadInbox extends ActingElement {
  static override styles = styles;
  /** @internal What an opened lead needs is loaded when the first one is opened. */
  static readonly parts: { scorecard?: () => Promise<unknown> } = {};

  /** Which leads are shown: `todo`, `nurture` (set aside) or `done`. */
  @property() show: InboxFilter = 'todo';
  /** Nothing can be changed. */
  @property({ type: Boolean }) readonly = false;

  @state() private opened = '';
  @state() private shown = PAGE;
  @state() private said = '';
  @state() private query: InboxQuery = {};
  @state() private board: Board | null = null;
  #current = '';
  #index: LeadIndex | undefined;
  #of: PipelineStore | undefined;
  #ready: Set<string> | undefined;
  #step: Step | undefined;
  #stopClock: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#index?.start();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#index?.stop();
    this.#stopClock?.();
    this.#stopClock = undefined;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const store = this.current;
    if (changed.has('show')) this.shown = PAGE;
    if (!store) return;
    if (this.#of !== store) this.#begin(store);
    const forms = this.board === 'forms' ? [visitsOf(store).$state] : [];
    this.stores.follow([store.$pipeline, store.$status, store.$undo, store.$list('~lost'), ...forms]);
    this.#stopClock ??= this.#tick(store);
    this.#tellReady();
  }
  #begin(store: PipelineStore): void {
    this.#index?.stop();
    this.#of = store;
    this.#ready = undefined;
    this.#index = new LeadIndex(store, () => this.requestUpdate());
    if (this.isConnected) this.#index.start();
  }
  #tick({ ports }: PipelineStore): () => void {
    return ports.delay(TICK, () => {
      this.#stopClock = undefined;
      this.#index?.update();
      this.requestUpdate();
    });
  }

  get #text(): InboxMessages {
    return this.messages('inbox', english);
  }

  /** Tells of leads that became ready while somebody looked on, each once. */
  #tellReady(): void {
    if (!this.#index?.isReady) return;
    const ready = this.#index.in('todo').filter(({ score }) => score.isReady);
    const known = this.#ready;
    this.#ready = new Set([...(known ?? []), ...ready.map(({ lead }) => lead.id)]);
    const news = ready.filter(({ lead }) => known && !known.has(lead.id)).map(({ lead }) => lead);
    if (news.length)
      this.dispatchEvent(new CustomEvent('lead-ready', { detail: { leads: news }, bubbles: true, composed: true }));
  }

  async #act(act: LeadAct, lead: Lead): Promise<void> {
    const [store, index] = [this.current, this.#index];
    if (!store || !index || this.readonly) return;
    const { format } = this;
    const intents = await intentsOf(act, lead, { store, index, format, root: this.shadowRoot!, text: this.#text });
    if (intents) this.#do(intents, leadTitle(lead));
  }
  #do(intents: readonly Addressed[], title: string): void {
    const step = this.current!.dispatch(intents);
    const [refused] = step.refused;
    this.#step = refused ? undefined : step;
    this.said = refused ? this.#text.refused(title) : (this.#text.did[intents[0]!.type]?.(title) ?? '');
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
  #open(id: string): void {
    this.opened = this.opened === id ? '' : id;
    void (this.constructor as typeof LeadInbox).parts.scorecard?.();
  }
  #onKeydown = (event: KeyboardEvent): void => {
    if ((event.target as HTMLElement).closest('.scorecard')) return; // what is answered there is not for the list's keys
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
    const rows = this.#index?.in(this.show) ?? [];
    const { query } = this;
    const passes = testQuery(query);
    const found = Object.keys(query).length ? rows.filter(row => passes(row, row.searched)) : rows;
    const isWoken = store && this.show === 'todo' && found === rows;
    const woken = isWoken ? wokenDeals(store.deals('~lost'), store.ports.now(), this.format.calendar) : [];
    const bar = this.#bar(rows);
    return html`<section
      class="panel"
      part="panel"
      aria-labelledby="heading"
      @keydown=${this.#onKeydown}
      @focusin=${this.#onFocus}
    >
      <header>
        <h2 id="heading" tabindex="-1">${text.heading}</h2>
        ${this.#renderSummary(rows)} ${this.show === 'todo' ? renderNever(bar) : nothing}
      </header>
      ${renderBar(bar)} ${this.board === 'grid' ? renderGrid(bar) : nothing}
      ${this.board === 'forms' && store ? renderForms(visitsOf(store).all(), store.ports.now(), text, this.format) : nothing}
      ${renderFound(found.length, bar)}
      ${this.said ? html`<p class="said">${this.said} ${this.#canUndo ? html`<button class="button ghost" type="button" @click=${this.#undo}>${text.undo}</button>` : nothing}</p>` : nothing}
      ${found.length + woken.length ? this.#renderList(found, woken) : this.#renderEmpty(found === rows)}
      ${found.length > this.shown ? html`<button class="button more" type="button" @click=${() => (this.shown += PAGE)}>${text.more(Math.min(PAGE, found.length - this.shown), this.format)}</button>` : nothing}
      ${found.length && !this.readonly ? html`<p class="muted small keys">${text.keys}</p>` : nothing}
    </section>`;
  }

  #bar(rows: readonly Judged[]): BarView {
    const { format, show, query, board } = this;
    return {
      ...{ text: this.#text, format, show, query, rows, board },
      list: show => (this.show = show),
      ask: query => {
        this.query = query;
        this.shown = PAGE;
      },
      open: board => (this.board = board),
    };
  }

  #renderEmpty(isWhole: boolean): TemplateResult | typeof nothing {
    if (!this.#index?.isReady) return nothing;
    return isWhole ? html`<p class="empty muted">${this.#text.empty[this.show]}</p>` : nothing;
  }

  #renderSummary(rows: readonly Judged[]): TemplateResult | typeof nothing {
    const waiting = rows.filter(({ clock }) => clock?.isWaiting);
    if (!waiting.length) return nothing;
    const since = waiting.reduce((first, { lead }) => Math.min(first, Number(lead.createdAt)), Infinity);
    const text = this.#text;
    const longest = timeText(this.current!.ports.now() - since, text, this.format);
    return html`<span class="muted small">${text.summary(waiting.length, longest, this.format)}</span>`;
  }

  #renderList(rows: readonly Judged[], woken: readonly Deal[]): TemplateResult {
    const { format, readonly, current: store } = this;
    const index = this.#index!;
    const text = this.#text;
    const qualification = store!.pipeline.qualification ?? BANT;
    const shown = rows.slice(0, this.shown);
    const current = shown.some(({ lead }) => lead.id === this.#current) ? this.#current : shown[0]?.lead.id;
    const doublesOf = (lead: Lead): string[] =>
      this.show === 'todo' ? index.doublesOf(lead).map(each => leadTitle(each.lead)) : [];
    return html`<ul role="list">
      ${repeat(
        shown,
        ({ lead }) => lead.id,
        ({ lead }) =>
          renderRow(index.now(lead), {
            ...{ text, format, readonly, qualification },
            isOpen: this.opened === lead.id,
            isCurrent: current === lead.id,
            duplicates: doublesOf(lead),
            scorecard: html`<lead-qualifier for=${`lead.${lead.id}`} .store=${store}></lead-qualifier>`,
            act: act => void this.#act(act, lead),
            toggle: () => this.#open(lead.id),
          }),
      )}
      ${woken.map(deal => this.#renderWoken(deal))}
    </ul>`;
  }

  /** A lost deal whose day has come (R20). */
  #renderWoken(deal: Deal): TemplateResult {
    const text = this.#text;
    const reopen = (): void => this.#do([{ type: 'deal/reopen', target: deal.id }], deal.title);
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
