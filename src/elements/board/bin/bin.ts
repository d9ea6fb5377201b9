import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { binned } from '../../../domain/bin.js';
import { minorOf } from '../../../domain/deals.js';
import type { Deal } from '../../../domain/records.js';
import { wordsOf } from '../../../domain/search.js';
import { bin as english } from '../../../i18n/en/bin.js';
import type { BinMessages } from '../../../i18n/messages.js';
import { inSlices } from '../../../store/slices.js';
import { adoptOnce } from '../../adopt.js';
import { confirmed } from '../../dialogs/confirm.js';
import { openDialog } from '../../dialogs/dialog.js';
import type { Hands } from '../hands/hands.js';
import { styles } from './bin.styles.js';
import { bringBack, purge } from './deeds.js';

/** So many are shown at first, and with each wish for more. */
const PAGE = 100;

/** Opens the bin: what was deleted, to be found, brought back, or deleted for good. */
export async function openBin(hands: Hands): Promise<void> {
  const { board, dialogRoot, store } = hands;
  const bin = new Bin(hands);
  const stop = store.watchDeals((before, after) => {
    if ((before?.removedAt ?? after?.removedAt) !== undefined) bin.look();
  });
  const over = openDialog<never>(dialogRoot, board.messages('bin', english).bin, (answer, update) =>
    bin.template(() => answer(null), update),
  );
  adoptOnce(dialogRoot, styles);
  await over;
  stop();
}

class Bin {
  readonly #picked = new Set<string>();
  #found: readonly Deal[] | null = null;
  #query = '';
  #limit = PAGE;
  /** What was just done. */
  #said = '';
  #run = 0;
  #update: (() => void) | undefined;

  constructor(private readonly hands: Hands) {}

  get #text(): BinMessages {
    return this.hands.board.messages('bin', english);
  }

  /** What lies there may be other: looked at anew, once for all that changes together. */
  look(): void {
    const run = ++this.#run;
    const { ports } = this.hands.store;
    void Promise.resolve().then(async () => {
      if (run !== this.#run) return;
      const steps = binned(this.hands.store.allDeals(), wordsOf(this.#query));
      const found = await inSlices(ports, steps, () => run === this.#run);
      if (!found) return;
      this.#found = found;
      const there = new Set(found.map(({ id }) => id));
      for (const id of this.#picked) if (!there.has(id)) this.#picked.delete(id);
      this.#update?.();
    });
  }

  async #bringBack(): Promise<void> {
    this.#say(await bringBack(this.hands, this.#deals));
  }
  async #purge(): Promise<void> {
    const { hands } = this;
    const text = this.#text;
    const { format } = hands.board;
    const deals = this.#deals;
    const title = text.purgeTitle(deals.length, format);
    const question = { title, text: text.purgeText, yes: text.purgeYes, no: text.cancel };
    if (!(await confirmed(hands.dialogRoot, question))) return;
    const result = await purge(hands, deals).catch(() => ({ gone: 0, left: deals.length }));
    if (!result) return;
    const { gone, left } = result;
    const said = [gone ? text.purged(gone, format) : '', left && gone ? text.notPurged(left, format) : ''];
    this.#say(gone || !left ? said.filter(Boolean).join(', ') : text.failed);
  }
  get #deals(): readonly Deal[] {
    const { desk } = this.hands;
    return (this.#found ?? []).filter(deal => this.#picked.has(deal.id) && desk.can('remove', deal));
  }
  /** The one who was picked has gone, and with it the focus: it goes to where the next is looked for. */
  #say(what: string): void {
    this.#said = what;
    this.#update?.();
    this.hands.dialogRoot.querySelector<HTMLElement>('dialog [name=bin-search]')?.focus();
  }

  template(close: () => void, update: () => void): TemplateResult {
    if (!this.#update) this.look();
    this.#update = update;
    const text = this.#text;
    const { hands } = this;
    const { format } = hands.board;
    const found = this.#found ?? [];
    const shown = found.slice(0, this.#limit);
    const mayAct = hands.desk.can('remove') && found.length > 0;
    const none = this.#picked.size === 0;
    return html`<div class="body">
      <div class="head">
        <h2>${text.bin}</h2>
        ${this.#found ? html`<span class="chip">${format.count(found.length)}</span>` : nothing}
      </div>
      <p class="muted small">${text.explain}</p>
      <input
        class="input"
        type="search"
        name="bin-search"
        aria-label=${text.search}
        placeholder=${text.search}
        .value=${this.#query}
        @input=${(event: Event) => {
          this.#query = (event.target as HTMLInputElement).value;
          this.#limit = PAGE;
          this.look();
        }}
      />
      ${this.#found && !found.length ? html`<p class="muted">${this.#query ? text.noneFound : text.empty}</p>` : nothing}
      ${found.length ? html`${mayAct ? this.#every(found, update) : nothing} ${this.#list(shown, update)}` : nothing}
      ${
        shown.length < found.length
          ? html`<div class="every">
              <span class="muted small">${text.shown(shown.length, found.length, format)}</span>
              <button
                class="button ghost more"
                type="button"
                @click=${() => {
                  this.#limit += PAGE;
                  update();
                }}
              >
                ${text.more}
              </button>
            </div>`
          : nothing
      }
      <p role="status">${this.#said}</p>
      <div class="buttons">
        ${
          mayAct
            ? html`<button
                  class="button danger start"
                  type="button"
                  ?disabled=${none}
                  @click=${() => void this.#purge()}
                >
                  ${text.purge}
                </button>
                <button class="button primary" type="button" ?disabled=${none} @click=${() => void this.#bringBack()}>
                  ${text.restore}
                </button>`
            : nothing
        }
        <button class="button ghost" type="button" @click=${close}>${text.close}</button>
      </div>
    </div>`;
  }

  #every(found: readonly Deal[], update: () => void): TemplateResult {
    const all = found.every(({ id }) => this.#picked.has(id));
    return html`<div class="every">
      <label>
        <input
          type="checkbox"
          .checked=${all}
          .indeterminate=${!all && this.#picked.size > 0}
          @change=${() => {
            for (const { id } of found)
              if (all) this.#picked.delete(id);
              else this.#picked.add(id);
            update();
          }}
        />
        <span>${this.#text.all(found.length, this.hands.board.format)}</span>
      </label>
    </div>`;
  }

  #list(deals: readonly Deal[], update: () => void): TemplateResult {
    const { board, store } = this.hands;
    const text = this.#text;
    const now = store.ports.now();
    return html`<ul class="picks entries">
      ${repeat(
        deals,
        ({ id }) => id,
        deal =>
          html`<li>
            <label class="pick">
              <input
                type="checkbox"
                .checked=${this.#picked.has(deal.id)}
                @change=${() => {
                  if (!this.#picked.delete(deal.id)) this.#picked.add(deal.id);
                  update();
                }}
              />
              <span
                ><b>${deal.title}</b
                >${deal.organisation ? html` <span class="muted">${deal.organisation}</span>` : nothing}<br />
                <span class="muted small"
                  >${text.deleted(board.format.day(deal.removedAt!, now), this.#by(deal))}</span
                ></span
              >
              <span class="aside">${deal.value === null ? '' : board.format.money(minorOf(deal), deal.currency)}</span>
            </label>
          </li>`,
      )}
    </ul>`;
  }

  /** Who deleted it, unless it was this person: known as long as nobody else has touched it. */
  #by(deal: Deal): string {
    const { id, name } = this.hands.store.user;
    return deal.updatedAt !== deal.removedAt || deal.updatedBy === id || deal.updatedBy === name ? '' : deal.updatedBy;
  }
}
