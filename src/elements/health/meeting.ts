import { html, nothing, type TemplateResult } from 'lit';
import { changesSince, type Since } from '../../domain/as-of.js';
import { addDays } from '../../domain/calendar.js';
import { probabilityOf } from '../../domain/deals.js';
import { toMinor } from '../../domain/money.js';
import type { Review, ReviewItem, SellerReview } from '../../domain/numbers/review.js';
import type { CalendarDate, Deal } from '../../domain/records.js';
import { stageOf } from '../../domain/stages.js';
import { review as english } from '../../i18n/en/review.js';
import type { ReviewAct, ReviewMessages } from '../../i18n/parts/review.js';
import type { PipelineHealth } from '../pipeline-health.js';
import { close } from '../details/stage-deeds.js';
import { mend } from './mending.js';
import { reviewOf } from './questions.js';
import { ReviewDeeds } from './review-deeds.js';
import { dealText, findingsAbout, stageName, twinsOf, valueText, type Scene } from './view.js';

const KEYS: Readonly<Record<string, ReviewAct>> = {
  ...{ k: 'keep', p: 'plan', d: 'date', a: 'assign', m: 'merge', w: 'won', l: 'lost' },
  ...{ o: 'open', s: 'skip', b: 'back', n: 'next', Escape: 'leave' },
};
const keyOf = (act: ReviewAct): string => Object.keys(KEYS).find(key => KEYS[key] === act)!;

/** The deal that is talked about, and whose it is. */
interface Turn {
  readonly seller: SellerReview;
  readonly item: ReviewItem;
  readonly deal: Deal;
}

/**
 * The weekly review: seller by seller, deal by deal, by keyboard. What was made of each deal is kept with the deal: so a
 * review goes on where it stopped, on any computer.
 */
export class Meeting {
  readonly #host: PipelineHealth;
  readonly #skipped = new Set<string>();
  /** The deals that were looked at before this one. */
  readonly #before: string[] = [];
  /** The deal that somebody went back to. */
  #at: string | null = null;
  #review: Review | null = null;
  #deeds: ReviewDeeds | undefined;
  /** The deal on the table is another one: it gets the focus when it is there. */
  #shown: string | null = null;

  constructor(host: PipelineHealth) {
    this.#host = host;
  }

  get #text(): ReviewMessages {
    return this.#host.messages('review', english);
  }
  get title(): string {
    return this.#text.review;
  }
  /** Asks what there is to go through; before each render. */
  read(): void {
    this.#review = this.#host.ask(reviewOf(this.#host.lens));
    const id = this.#turn?.item.id ?? null;
    if (this.#shown !== null && id !== this.#shown) void this.#host.updateComplete.then(() => this.focus());
    this.#shown = id;
  }
  /** To the deal on the table. */
  focus(): void {
    const { shadowRoot } = this.#host;
    if (!shadowRoot!.querySelector('dialog[open]')) shadowRoot!.querySelector<HTMLElement>('.on-table')?.focus();
  }

  get #turn(): Turn | null {
    const items = (this.#review?.sellers ?? []).flatMap(seller => seller.items.map(item => ({ seller, item })));
    const chosen =
      items.find(({ item }) => item.id === this.#at) ??
      items.find(({ item }) => !item.verdict && !this.#skipped.has(item.id));
    const deal = chosen && this.#host.current!.deal(chosen.item.id);
    return chosen && deal ? { ...chosen, deal } : null;
  }

  /** The deeds of a review mark the deal as gone through, in the same step. */
  get #doing(): ReviewDeeds {
    const store = this.#host.current!;
    if (this.#deeds?.store !== store) this.#deeds = new ReviewDeeds(this.#host, store, this.#host.voice);
    return this.#deeds;
  }

  async #act(act: ReviewAct): Promise<void> {
    const turn = this.#turn;
    if (act === 'leave') return this.#host.leaveReview();
    if (act === 'back') return this.#back();
    if (!turn) return;
    const { deal, seller } = turn;
    if (act === 'open') return this.#host.open(deal.id);
    if (act === 'skip') return this.#go(deal.id, [deal.id]);
    if (act === 'next') {
      const rest = seller.items.filter(({ verdict }) => !verdict).map(({ id }) => id);
      return this.#go(deal.id, [deal.id, ...rest]);
    }
    if (this.#host.readonly || !this.#offered(turn).includes(act)) return;
    const deeds = this.#doing;
    const scene = this.#host.scene;
    const step =
      act === 'keep'
        ? await deeds.keep(deal, this.#text.kept(deal.title))
        : act === 'won' || act === 'lost'
          ? await close(deeds, deal, act)
          : await mend(act, deal, { deeds, scene, open: () => void this.#host.open(deal.id) });
    if (step?.done.length) this.#go(deal.id);
  }
  #go(from: string, skipped: readonly string[] = []): void {
    for (const id of skipped) this.#skipped.add(id);
    this.#before.push(from);
    this.#at = null;
    this.#host.requestUpdate();
  }
  #back(): void {
    const id = this.#before.pop();
    if (id === undefined) return;
    this.#skipped.delete(id);
    this.#at = id;
    this.#host.requestUpdate();
  }
  readonly #again = (): void => {
    this.#skipped.clear();
    this.#host.requestUpdate();
  };
  readonly #onKeydown = (event: KeyboardEvent): void => {
    const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    void this.#act(act);
  };

  /** What can be done with the deal on the table. */
  #offered({ deal }: Turn): readonly ReviewAct[] {
    if (deal.status !== 'open') return ['keep'];
    const isTwice = twinsOf(deal, this.#host.scene.health, this.#host.current!).length > 1;
    return ['keep', 'plan', 'date', 'assign', ...(isTwice ? (['merge'] as const) : []), 'won', 'lost'];
  }

  readonly #summary = async (): Promise<void> => {
    const { showSummary } = await import('./summary.js');
    await showSummary(this.#host.dialogRoot, this.#review!, this.#host.scene, this.#text);
  };

  template(): TemplateResult {
    const review = this.#review;
    if (!review) return html`<p class="none" aria-busy="true">${this.#host.chartText.loading}</p>`;
    const turn = this.#turn;
    return html`<div class="meeting" @keydown=${this.#onKeydown}>
      ${this.#renderProgress(review, turn)} ${turn ? this.#renderTable(turn) : this.#renderOver(review)}
      <div class="foot">
        <button type="button" ?disabled=${!this.#before.length} aria-keyshortcuts="b" @click=${() => this.#act('back')}>
          ${this.#text.acts.back}
        </button>
        ${
          turn
            ? (['skip', 'next', 'open'] as const).map(
                act =>
                  html`<button type="button" aria-keyshortcuts=${keyOf(act)} @click=${() => this.#act(act)}>
                    ${this.#text.acts[act]}
                  </button>`,
              )
            : nothing
        }
        <button type="button" @click=${this.#summary}>${this.#text.summary}</button>
        <button type="button" aria-keyshortcuts="Escape" @click=${() => this.#act('leave')}>
          ${this.#text.acts.leave}
        </button>
      </div>
      ${turn && !this.#host.readonly ? html`<p class="note">${this.#text.keys}</p>` : nothing}
    </div>`;
  }

  #renderProgress({ sellers, done, count }: Review, turn: Turn | null): TemplateResult {
    const text = this.#text;
    const { format } = this.#host;
    const nth = turn ? sellers.indexOf(turn.seller) : -1;
    return html`<div class="progress">
      ${
        turn
          ? html`<h3>${turn.seller.owner || text.nobody}</h3>
              <span class="muted small">${text.of(nth + 1, sellers.length, format)}</span>`
          : nothing
      }
      <progress aria-label=${text.progress} max=${Math.max(1, count)} .value=${done}></progress>
      <span class="muted small">${text.of(done, count, format)}</span>
    </div>`;
  }

  #renderTable(turn: Turn): TemplateResult {
    const { deal, item } = turn;
    const text = this.#text;
    const { scene } = this.#host;
    const { wording, now } = scene;
    const { format } = wording;
    const stage = stageOf(scene.store.pipeline, deal.stage);
    const step = deal.nextStep;
    const facts = [
      deal.organisation,
      valueText({ id: deal.id, deal }, wording),
      deal.status === 'open' ? `${stage?.name ?? deal.stage}, ${format.percent(probabilityOf(deal, stage))}` : '',
      deal.status === 'open' && deal.expectedClose ? `${scene.text.day} ${format.day(deal.expectedClose, now)}` : '',
      step ? text.nextStep(step.title, step.due == null ? '' : format.day(step.due, now)) : '',
    ];
    const wrong = deal.status === 'open' ? findingsAbout(deal, scene.health) : [];
    return html`<div class="table">
      <h3 class="on-table" tabindex="-1">${deal.title}</h3>
      <p class="muted">${facts.filter(Boolean).join(' · ')}</p>
      ${item.turn ? this.#renderTurn(turn, scene) : nothing} ${this.#renderNews(turn, scene)}
      ${wrong.length ? html`<p class="chips">${wrong.map(kind => html`<span class="chip warn">${dealText(kind, deal, scene)}</span>`)}</p>` : nothing}
      ${
        this.#host.readonly
          ? nothing
          : html`<div class="acts">
              ${this.#offered(turn).map(
                act =>
                  html`<button
                    class="button ${act === 'keep' ? 'primary' : ''}"
                    type="button"
                    aria-keyshortcuts=${keyOf(act)}
                    @click=${() => this.#act(act)}
                  >
                    ${text.acts[act]}
                  </button>`,
              )}
            </div>`
      }
    </div>`;
  }

  /** How it ended, from where, and why: what was against the odds is what a team learns from. */
  #renderTurn({ deal, item }: Turn, scene: Scene): TemplateResult {
    const text = this.#text;
    const last = deal.history.findLast(
      ({ field, to }) => field === 'stage' && stageOf(scene.store.pipeline, String(to))?.phase === 'open',
    );
    const from = stageName(String(last?.to ?? deal.stage), scene);
    const look = { 'late-loss': 'lost', loss: '', 'surprise-win': 'won', win: '' }[item.turn!];
    return html`<p>
      <span class="chip ${look}">${text.turns[item.turn!]}</span>
      ${text.ended(from, scene.wording.format.percent(item.odds))} ·
      ${deal.reason ? text.because(deal.reason) : text.noReason}
    </p>`;
  }

  #renderNews({ deal, item }: Turn, scene: Scene): TemplateResult {
    const text = this.#text;
    const { format } = scene.wording;
    const { calendar } = format;
    const { pipeline } = scene.store;
    const day: CalendarDate = addDays(calendar.dayOf(item.since), -1);
    const news = changesSince(deal, day, { pipeline, calendar, now: scene.now });
    const since = format.day(item.since, scene.now);
    if (!news.length) return html`<p class="muted small">${text.nothing(since)}</p>`;
    const said = (value: unknown, { kind }: Since): string => {
      if (kind === 'moved') return stageName(String(value), scene);
      if (kind === 'slipped' || kind === 'sooner') return format.day(value as CalendarDate | null, scene.now);
      if (kind !== 'value') return '';
      const minor = value === null ? null : toMinor(Number(value), deal.currency);
      return minor === null ? '–' : format.money(minor, deal.currency);
    };
    return html`<p class="small">
      <span class="muted">${text.since(since)}:</span>
      ${news.map(each => text.changes[each.kind](said(each.from, each), said(each.to, each))).join(' ')}
    </p>`;
  }

  #renderOver({ done }: Review): TemplateResult {
    const text = this.#text;
    const { format } = this.#host;
    const skipped = this.#skipped.size;
    return html`<div class="none">
      <h3 class="on-table" tabindex="-1">${text.over}</h3>
      <p>${text.overText(done, format)} ${skipped ? text.skipped(skipped, format) : nothing}</p>
      <div class="acts">
        ${skipped ? html`<button class="button" type="button" @click=${this.#again}>${text.again}</button>` : nothing}
        <button class="button primary" type="button" @click=${this.#summary}>${text.summary}</button>
      </div>
    </div>`;
  }
}
