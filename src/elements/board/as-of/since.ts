import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { SINCE_KINDS, type Since, type SinceKind } from '../../../domain/as-of.js';
import { minorOf } from '../../../domain/deals.js';
import type { Deal } from '../../../domain/records.js';
import { stageOf } from '../../../domain/stages.js';
import { Windows } from '../windows.js';
import type { Past } from './past.js';

/** From one row's edge to the next one's; pixels, as in the style sheet. */
const PITCH = 56;
const ROWS = 'since';

/** What has changed since a day: a list beside the board, of one kind at a time, that opens the deals. */
export class SinceList {
  isOpen = false;
  #kind: SinceKind | undefined;
  #windows = new Windows();

  constructor(private readonly past: Past) {
    this.#windows.pitch = PITCH;
    this.#windows.overscan = 4;
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
    const { board } = this.past.outlook;
    board.requestUpdate();
    const place = this.isOpen ? '.since h3' : '[data-since]';
    void board.updateComplete.then(() => board.renderRoot.querySelector<HTMLElement>(place)?.focus());
  }
  #show(kind: SinceKind): void {
    this.#kind = kind;
    this.#windows.forget();
    const root = this.#root;
    if (root) root.scrollTop = 0;
    this.past.outlook.board.requestUpdate();
  }
  get #root(): HTMLElement | null {
    return this.past.outlook.board.renderRoot.querySelector<HTMLElement>('.since-list');
  }
  /** The kinds that there are, and the one whose deals are listed. */
  get #kinds(): readonly SinceKind[] {
    return SINCE_KINDS.filter(kind => this.past.changes.has(kind));
  }
  get #shown(): SinceKind | undefined {
    const kinds = this.#kinds;
    return this.#kind && kinds.includes(this.#kind) ? this.#kind : kinds[0];
  }
  get #rows(): readonly Since[] {
    const kind = this.#shown;
    return (kind && this.past.changes.get(kind)) || [];
  }

  readonly #onScroll = (): void => {
    if (this.#look()) this.past.outlook.board.requestUpdate();
  };
  #look(): boolean {
    const root = this.#root;
    return Boolean(root && this.#windows.scrolled(ROWS, root.scrollTop, root.clientHeight, this.#rows.length));
  }
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.toggle();
  };

  /** After each render: rows stand at their places. */
  settle(): void {
    const root = this.#root;
    if (!root) return;
    root.style.setProperty('--_rows', `${this.#rows.length * PITCH}px`);
    for (const row of root.querySelectorAll<HTMLElement>('[data-row]'))
      row.style.setProperty('--_at', `${Number(row.dataset.row) * PITCH}px`);
    if (this.#look()) this.past.outlook.board.requestUpdate();
  }

  /** All of it in words, kind by kind, while it is shown. */
  paper(): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    const { text, changes } = this.past;
    const { format } = this.past.outlook.board;
    return html`<h2>${this.#title}</h2>
      ${this.#kinds.map(
        kind =>
          html`<h3>${text.kinds[kind]} <span>${format.count(changes.get(kind)!.length)}</span></h3>
            <ul>
              ${changes
                .get(kind)!
                .map(change => html`<li><b>${change.deal.title}</b><br />${this.#whatOf(change)}</li>`)}
            </ul>`,
      )}`;
  }
  get #title(): string {
    const { text, day, outlook } = this.past;
    return text.since(outlook.board.format.day(day, outlook.store.ports.now()));
  }

  template(): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    const { text, outlook, changes } = this.past;
    const { format } = outlook.board;
    const title = this.#title;
    const shown = this.#shown;
    const rows = this.#rows;
    const { first, end } = this.#windows.range(ROWS, rows.length);
    const indexes = Array.from({ length: end - first }, (_, at) => first + at);
    return html`<aside class="since" part="since" aria-label=${title} @keydown=${this.#onKeydown}>
      <header>
        <h3 tabindex="-1">${title}</h3>
        <button class="icon x" type="button" aria-label=${text.close} @click=${() => this.toggle()}></button>
      </header>
      <div class="kinds" role="group" aria-label=${title}>
        ${this.#kinds.map(
          kind =>
            html`<button
              class="button"
              type="button"
              aria-pressed=${kind === shown ? 'true' : 'false'}
              @click=${() => this.#show(kind)}
            >
              ${text.kinds[kind]} <span class="count">${format.count(changes.get(kind)!.length)}</span>
            </button>`,
        )}
      </div>
      ${
        rows.length
          ? html`<div class="since-list" @scroll=${{ handleEvent: this.#onScroll, passive: true }}>
              <ul role="list">
                ${repeat(
                  indexes,
                  index => rows[index]!.deal.id,
                  index => this.#row(rows[index]!, index, rows.length),
                )}
              </ul>
            </div>`
          : html`<p class="muted">${this.past.isBusy ? text.looking : text.nothing}</p>`
      }
    </aside>`;
  }

  #row(change: Since, index: number, of: number): TemplateResult {
    const { deal, kind } = change;
    const { hands } = this.past.outlook;
    const what = this.#whatOf(change);
    const content = html`<span class="title">${deal.title}</span>
      <span class="muted small line" title=${what}>${what}</span>`;
    return html`<li data-row=${index} aria-setsize=${of} aria-posinset=${index + 1}>
      ${
        kind === 'removed'
          ? html`<div class="change">${content}</div>`
          : html`<button class="change" type="button" @click=${() => hands.openDeal(deal)}>${content}</button>`
      }
    </li>`;
  }

  #whatOf({ deal, kind, from, to }: Since): string {
    const { outlook, text } = this.past;
    const { format, text: messages } = outlook.board;
    const now = outlook.store.ports.now();
    const stage = (id: unknown): string => stageOf(outlook.store.pipeline, String(id))?.name ?? String(id);
    const value = (amount: unknown): string =>
      typeof amount === 'number'
        ? format.money(minorOf({ ...deal, value: amount } as Deal), deal.currency)
        : text.noValue;
    const day = (when: unknown): string => (typeof when === 'string' ? format.day(when, now) : text.noDate);
    const said = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');
    switch (kind) {
      case 'moved':
        return said(text.fromTo(stage(from), stage(to)), deal.organisation);
      case 'slipped':
      case 'sooner':
        return said(text.fromTo(day(from), day(to)), deal.organisation);
      case 'value':
        return said(text.fromTo(value(from), value(to)), deal.organisation);
      case 'reopened':
        return said(text.was(messages[from as 'won' | 'lost' | 'abandoned']), deal.organisation);
      case 'new':
        return said(stage(deal.stage), value(deal.value), deal.organisation);
      default:
        return said(value(deal.value), deal.reason, deal.organisation);
    }
  }
}
