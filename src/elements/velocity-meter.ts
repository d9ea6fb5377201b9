import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { VelocityTrend } from '../domain/numbers/trend.js';
import type { Velocity } from '../domain/numbers/velocity.js';
import type { Factor } from '../domain/numbers/what-if.js';
import { velocity as english } from '../i18n/en/velocity.js';
import { caveatText, whyText } from '../i18n/reasons.js';
import { ChartElement, type More } from './chart/chart-element.js';
import { property, state } from './property.js';
import { speedOf, trendOf, type Asked, type Speed, type VelocityMode } from './velocity/questions.js';
import { trendTemplate, windowsOf, windowTip, type TrendWindow } from './velocity/trend.js';
import { factorsOf, trendPoints, viewOf, type Change, type VelocityView, type Words } from './velocity/view.js';
import type { WhatIf } from './velocity/what-if.js';
import { styles } from './velocity-meter.styles.js';

/** What the figure and its factors are called by in events. */
const METRICS: Readonly<Record<Factor | 'velocity', string>> = {
  velocity: 'velocity',
  openDeals: 'open-deals',
  winRate: 'win-rate',
  averageDeal: 'average-deal',
  cycle: 'sales-cycle',
};
const MODES: readonly VelocityMode[] = ['money', 'duration', 'days'];

/**
 * How fast a pipeline makes money: open deals × win rate × average deal ÷ days in the sales cycle, a day and a month; beside
 * it what was really won, and the trend. Every number opens the deals behind it, and each factor can be moved to see what
 * that would change.
 *
 * @event {CustomEvent<MetricSelect>} metric-select - Before the deals behind a number are shown: on the board of the same pipeline, else in a list; cancel to show your own.
 * @event {CustomEvent<Asked>} deal-open - Before a deal of such a list opens; cancel to show your own.
 * @csspart head - The name, the period and the deals it is about.
 * @csspart result - The figure itself.
 * @csspart trend - The line of its trend.
 * @csspart window - A window of the trend, which opens the deals behind it.
 * @csspart tip - The tooltip of a window.
 * @csspart factor - One of the factors.
 * @csspart what-if - Where factors are moved.
 * @csspart foot - What stands below: what if, table, files, explanation.
 * @csspart table - The table behind the numbers.
 * @cssprop [--velocity-meter-color=var(--pipeline-accent)] - The line of the trend.
 */
export class VelocityMeter extends ChartElement {
  static override styles = styles;

  /** `money` a day, the same by deal `duration` instead of the sales cycle, or the `days` to win. */
  @property() mode: VelocityMode = 'money';
  /** Leaves out open deals that nobody has touched for `stale-days`. */
  @property({ type: Boolean, attribute: 'without-stale' }) withoutStale = false;
  /** After so many days without a touch a deal is stale. */
  @property({ type: Number, attribute: 'stale-days' }) staleDays = 30;

  @state() private whatIf: WhatIf | null = null;
  /** @internal */
  readonly fileName = 'velocity';
  #speed: Speed | null = null;
  #trend: VelocityTrend | null = null;
  #view: VelocityView | null = null;
  #windows: readonly TrendWindow[] = [];

  /** @internal */
  get words(): Words {
    return { text: this.messages('velocity', english), chart: this.chartText, format: this.format };
  }

  protected override read(): void {
    const { lens, mode } = this;
    const asked: Asked = { lens, mode, staleDays: this.withoutStale ? this.staleDays : null };
    this.#speed = this.ask(speedOf(asked));
    this.#view = this.#speed && viewOf(this.#speed, mode, this.today, this.words);
    // the number first, its past when that has been shown
    this.#trend = this.hasUpdated ? this.ask(trendOf(asked)) : null;
    this.#windows = windowsOf(this.#trend, mode, this.words);
  }

  /** Lists the deals behind a number, of this period where no other is named. */
  #open(metric: Factor | 'velocity', of: Velocity = this.#speed!.now, when = ''): void {
    const { ids } = metric === 'velocity' ? of : of.factors[metric];
    const label = [this.words.text.behind[metric], when].filter(Boolean).join(' · ');
    void this.choose('metric-select', { metric: METRICS[metric], label, deals: ids });
  }
  get #result(): Factor | 'velocity' {
    return this.mode === 'days' ? 'cycle' : 'velocity';
  }
  readonly #onWhatIf = async (): Promise<void> => {
    if (this.whatIf) this.whatIf = null;
    else {
      const { WhatIf } = await import('./velocity/what-if.js');
      this.whatIf = new WhatIf(this);
    }
  };
  override async more(): Promise<More> {
    const { VelocityMore } = await import('./velocity/more.js');
    return new VelocityMore(() => ({
      name: this.#name,
      periodText: this.periodText,
      mode: this.mode,
      speed: this.#speed!,
      view: this.#view!,
      points: trendPoints(this.#trend, this.mode),
      windows: this.#windows,
      words: this.words,
      open: (metric, of, when) => this.#open(metric, of, when),
    }));
  }

  get #name(): string {
    const { text } = this.words;
    return this.mode === 'days' ? text.daysToWin : text.velocity;
  }

  override render(): TemplateResult {
    return html`<section class="panel" part="panel" aria-labelledby="title" aria-describedby="summary">
      ${this.renderHead(this.#name, this.words.text.modes[this.mode], () => this.#renderModes())}
      ${this.renderInstead(!this.#view) ?? this.#renderMeter()}
    </section>`;
  }

  #renderModes(): TemplateResult {
    const { text } = this.words;
    return html`<select
      class="choice"
      aria-label=${text.mode}
      .value=${live(this.mode)}
      @change=${(event: Event) => (this.mode = (event.target as HTMLSelectElement).value as VelocityMode)}
    >
      ${MODES.map(mode => html`<option value=${mode} ?selected=${mode === this.mode}>${text.modes[mode]}</option>`)}
    </select>`;
  }

  #renderMeter(): TemplateResult {
    const { text } = this.words;
    const { now } = this.#speed!;
    const { why, caveats } = this.mode === 'days' ? now.factors.cycle : now;
    const base = this.mode === 'days' ? null : factorsOf(now);
    return html`${this.#renderResult()} ${this.#renderTrend()} ${this.mode === 'days' ? nothing : this.#renderFormula()}
    ${why ? html`<p class="note">${whyText(why, this.words)}</p>` : nothing}
    ${caveats.map(caveat => html`<p class=${caveat === 'few' ? 'warning' : 'note'}>${caveatText(caveat, this.words)}</p>`)}
    ${this.whatIf && base ? this.whatIf.template(now.value!, base, this.words) : nothing}
    ${this.mode === 'days' ? nothing : this.#renderStale()}
    ${this.renderFoot(() =>
      base
        ? html`<button type="button" aria-expanded=${this.whatIf ? 'true' : 'false'} @click=${this.#onWhatIf}>
            ${text.whatIf}
          </button>`
        : nothing,
    )}`;
  }

  #renderResult(): TemplateResult {
    const { text } = this.words;
    const { results, runRates, won, change, median } = this.#view!;
    const strong = ([before, word, after]: readonly [string, string, string]): TemplateResult =>
      html`${before}<b>${word}</b>${after}`;
    const trend = change ? changeTemplate(change, this.words) : nothing;
    const button = html`<button
      class="big ${results.length > 1 ? 'several' : ''}"
      part="result"
      type="button"
      @click=${() => this.#open(this.#result)}
    >
      ${results.join(' + ')}
    </button>`;
    if (this.mode === 'days')
      return html`<div class="result" id="summary">
        ${button}
        <span class="line muted">${median === null ? nothing : text.median(median)} ${trend}</span>
      </div>`;
    return html`<div class="result" id="summary">
      ${button}
      <span class="line muted"
        >${text.aDay}${runRates.length ? html` · ${strong(text.runRate(runRates.join(' + ')))}` : nothing}
        ${trend}</span
      >
      ${won === null ? nothing : html`<span class="line muted small">${strong(text.wonPerDay(won))}</span>`}
    </div>`;
  }

  #renderTrend(): TemplateResult | typeof nothing {
    const { controls, mode, words } = this;
    const windows = this.#windows;
    if (!windows.length) return nothing;
    return html`${this.renderMarks(walk =>
      trendTemplate(this.#trend!, windows, mode, words, walk, ({ velocity, name }) =>
        this.#open(this.#result, velocity, name),
      ),
    )}
    ${controls?.tip.template(
      windowTip(
        windows.find(({ key }) => key === controls.tip.mark),
        mode,
        words,
      ),
    )}`;
  }

  #renderFormula(): TemplateResult {
    const { text } = this.words;
    const { factors, full } = this.#view!;
    const inFull = (name: Factor): unknown =>
      factors[name] === full[name] ? nothing : html`<span class="sr"> (${full[name]})</span>`;
    const tile = (name: Factor): TemplateResult =>
      html`<button class="factor" part="factor" type="button" @click=${() => this.#open(name)}>
        <b>${factors[name]}</b><span>${text.factors[name]}</span>${inFull(name)}
      </button>`;
    const times = html`<span aria-hidden="true">×</span>`;
    return html`<div class="formula">${tile('openDeals')}${times}${tile('winRate')}${times}${tile('averageDeal')}</div>
      <button class="divisor" part="factor" type="button" @click=${() => this.#open('cycle')}>
        <b><span aria-hidden="true">÷ </span>${factors.cycle}</b>
        <span>${this.mode === 'duration' ? text.divisorDuration : text.divisor}</span>
      </button>`;
  }

  #renderStale(): TemplateResult {
    return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${live(this.withoutStale)}
        @change=${(event: Event) => (this.withoutStale = (event.target as HTMLInputElement).checked)}
      />${this.words.text.withoutStale(this.staleDays, this.format)}</label
    >`;
  }
}

/** More or less than before: by a sign, a colour, and a word for those who see neither. */
function changeTemplate({ isUp, isBetter, text: amount }: Change, { text }: Words): TemplateResult {
  if (!amount) return html`<span class="change">= <span class="sr">${text.same}</span></span>`;
  return html`<span class="change ${isBetter ? 'up' : 'down'}"
    ><span aria-hidden="true">${isUp ? '▲' : '▼'} ${amount}</span
    ><span class="sr">${isUp ? text.more(amount) : text.less(amount)}</span></span
  >`;
}

declare global {
  interface HTMLElementTagNameMap {
    'velocity-meter': VelocityMeter;
  }
}
