import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { addDays } from '../domain/calendar.js';
import { periodsFrom, type Period } from '../domain/numbers/period.js';
import { segmentChoices } from '../domain/segments.js';
import { planner as english } from '../i18n/en/planner.js';
import type { PlanNumber } from '../i18n/parts/planner.js';
import { announce, liveRegion } from './announce.js';
import { ChartElement, type More } from './chart/chart-element.js';
import { TypedNumbers } from './chart/typed-numbers.js';
import { inHandTemplate } from './planner/in-hand.js';
import { prefilled, reckon, seasonOf, type Prefilled } from './planner/model.js';
import { inHandOf, ratesOf, usualOf, type InHand, type Rates } from './planner/questions.js';
import { ratesTemplate, sumTemplate } from './planner/terms.js';
import { behindOf, monthText, planText, type Planned, type PlanMode, type Words } from './planner/view.js';
import { styles } from './pipeline-planner.styles.js';
import { property } from './property.js';

const MODES: readonly PlanMode[] = ['target', 'leads'];
/** So many months can be planned for, this one included. */
const AHEAD = 12;
/** What a number is called by in events. */
const METRICS: Readonly<Record<PlanNumber, string>> = {
  ...{ target: 'target', leads: 'leads-in-hand', averageDeal: 'average-deal', closeRatio: 'close-ratio' },
  ...{
    winRate: 'win-rate',
    leadToDeal: 'lead-to-deal',
    sellers: 'sellers',
    leadToWin: 'lead-to-win',
    season: 'season',
  },
};

/** Factors as an attribute: `1,1,0.8,…`, from January. */
const FACTORS = {
  fromAttribute: (text: string | null): readonly number[] =>
    (text ?? '')
      .split(',')
      .map(Number)
      .filter(each => each > 0),
};

/**
 * How big the pipeline must be: from what a month is to bring to the deals and leads that takes, by seller and week, or from
 * the leads in hand to what they can bring. Every number comes from the pipeline and can be typed over; nothing is changed
 * but what is shown. Beside it stands what there really is for that month.
 *
 * @event {CustomEvent<MetricSelect>} metric-select - Before the deals behind a number are shown: on the board of the same pipeline, else in a list; cancel to show your own.
 * @event {CustomEvent<Asked>} deal-open - Before a deal of such a list opens; cancel to show your own.
 * @csspart head - The name, the period and the deals it is about.
 * @csspart sum - The sum itself.
 * @csspart rates - The numbers behind it.
 * @csspart hand - What there is for the month already.
 * @csspart foot - What stands below: table, files, explanation.
 * @csspart table - The table behind the numbers.
 */
export class PipelinePlanner extends ChartElement {
  static override styles = styles;

  /** From the `target` to the leads it takes, or from the `leads` in hand to the money. */
  @property() mode: PlanMode = 'target';
  /** The month that is planned, `2026-03`: this one, or one of the eleven after it. */
  @property() month = '';
  /** What a month is to bring, major units of the currency; else the quota, else what months have brought. */
  @property({ type: Number }) target?: number;
  /** How many share the leads; else the pipeline's owners. */
  @property({ type: Number }) sellers?: number;
  /** How the rate of each month differs from the usual, from January: 0.8 = four of five usual sales. */
  @property({ converter: FACTORS }) seasons: readonly number[] = [];

  /** @internal */
  readonly fileName = 'pipeline-size';
  readonly #typed = new TypedNumbers<PlanNumber>(this);
  #announced = this.#typed.values;
  #rates: Rates | null = null;
  #hand: InHand | null = null;
  #season: number | null = null;
  #planned: Planned | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    liveRegion(this);
  }

  /** @internal */
  get words(): Words {
    return { text: this.messages('planner', english), chart: this.chartText, format: this.format };
  }

  protected override read(): void {
    const { lens, today, words } = this;
    const month = this.#month;
    this.#rates = this.ask(ratesOf(lens));
    const usual = this.ask(usualOf(lens.segment));
    this.#planned = null;
    if (!this.#rates || !usual) return;
    const rates = this.#rates;
    // leads are needed as many days earlier as a sale takes
    const days = Math.round(this.#typed.values.leadToWin ?? rates.leadToWin.value ?? 0);
    const coming = { from: addDays(month.from!, -days), until: addDays(month.until!, -days) };
    const months = periodsFrom(today, 'month', AHEAD).findIndex(({ from }) => from === month.from) + 1;
    // while another month is asked for, nothing is said of the one before
    this.#hand = this.ask(inHandOf(lens.segment, months, coming));
    const { pipeline } = this.current!;
    const parts = rates.averageDeal.parts;
    const currency = parts.length === 1 ? parts[0]!.currency : pipeline.currency;
    const owners = lens.segment.owner ?? [];
    const before = prefilled({
      ...{ pipeline, currency, month, rates, usual, hand: this.#hand, seasons: this.seasons, target: this.target },
      ...{ seller: owners.length === 1 ? owners[0]! : '', sellers: this.#sellers(owners.length) },
    });
    this.#season = seasonOf({ usual, month });
    const reckoned = reckon(before, this.#typed.values, month);
    const now = this.current!.ports.now();
    this.#planned = { mode: this.mode, month, coming, currency, before, reckoned, words, now };
  }

  /** Those chosen, else those of the pipeline, else those whose deals these are. */
  #sellers(chosen: number): Prefilled {
    if (this.sellers && this.sellers >= 1) return { value: this.sellers, origin: 'page' };
    const known = this.ask({ key: 'choices', measure: () => segmentChoices });
    const named = known?.owner?.filter(Boolean).length ?? 0;
    return { value: chosen || this.current!.pipeline.owners.length || named || 1 };
  }

  get #month(): Period {
    const months = periodsFrom(this.today, 'month', AHEAD);
    return months.find(({ from }) => from!.startsWith(this.month)) ?? months[0]!;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#announced === this.#typed.values) return;
    this.#announced = this.#typed.values;
    if (this.#planned) announce(this, planText(this.#planned));
  }

  #open(name: PlanNumber): void {
    const { before, words } = this.#planned!;
    const behind = behindOf(before[name].figure);
    const { [behind?.leads && name !== 'leads' ? 'leadToDeal' : name]: label } = words.text.behind;
    void this.choose('metric-select', { metric: METRICS[name], label, deals: [], ...behind });
  }
  #openHand(metric: 'won' | 'expected', deals: readonly string[]): void {
    const label = this.words.text.behind[metric];
    void this.choose('metric-select', { metric: `${metric}-in-month`, label, deals });
  }

  override async more(): Promise<More> {
    const { PlannerMore } = await import('./planner/more.js');
    return new PlannerMore(() => ({ planned: this.#planned!, hand: this.#hand, open: name => this.#open(name) }));
  }

  override render(): TemplateResult {
    const { text } = this.words;
    const month = this.current ? `${monthText(this.#month, this.format)} · ` : '';
    return html`<section class="panel" part="panel" aria-labelledby="title" aria-describedby="summary">
      ${this.renderHead(text.planner, `${month}${text.modes[this.mode]}`, () => this.#renderChoices())}
      ${this.#planned && this.current?.status.phase === 'ready' ? this.#renderPlan(this.#planned) : this.renderInstead(true)}
    </section>`;
  }

  #renderChoices(): TemplateResult {
    const { text } = this.words;
    const chosen = this.#month.from!.slice(0, 7);
    const months = periodsFrom(this.today, 'month', AHEAD);
    const select = (
      label: string,
      value: string,
      options: readonly (readonly [string, string])[],
      set: (to: string) => void,
    ): TemplateResult =>
      html`<select
        class="choice"
        aria-label=${label}
        .value=${live(value)}
        @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}
      >
        ${options.map(([id, name]) => html`<option value=${id} ?selected=${id === value}>${name}</option>`)}
      </select>`;
    return html`${select(
      text.month,
      chosen,
      months.map(each => [each.from!.slice(0, 7), monthText(each, this.format)]),
      to => (this.month = to),
    )}
    ${select(
      text.mode,
      this.mode,
      MODES.map(mode => [mode, text.modes[mode]]),
      to => (this.mode = to as PlanMode),
    )}`;
  }

  #renderPlan(planned: Planned): TemplateResult {
    const { text } = planned.words;
    const frame = {
      ...planned,
      typed: this.#typed,
      season: this.#season,
      open: (name: PlanNumber) => this.#open(name),
    };
    const hand = this.#hand;
    return html`<div class="sums" part="sum">${sumTemplate(frame)}</div>
      <p class="note" id="summary">${planText(planned)}</p>
      ${ratesTemplate(frame)}
      ${hand ? inHandTemplate({ ...planned, hand, open: name => this.#open(name), openMoney: (metric, deals) => this.#openHand(metric, deals) }) : nothing}
      ${this.renderFoot(() =>
        this.#typed.isTouched
          ? html`<button type="button" @click=${() => this.#typed.forget()}>${text.reset}</button>`
          : nothing,
      )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-planner': PipelinePlanner;
  }
}
