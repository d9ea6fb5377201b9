import { html, nothing, type TemplateResult } from 'lit';
import { minorOf } from '../domain/deals.js';
import type { Backtest } from '../domain/numbers/backtest.js';
import type { Forecast } from '../domain/numbers/forecast-period.js';
import { fiscalYearStartOf } from '../domain/settings.js';
import { forecast as english } from '../i18n/en/forecast.js';
import type { ForecastUnit } from '../i18n/parts/forecast.js';
import type { PipelineStore } from '../store/store.js';
import { writable } from '../store/writing.js';
import { announce, liveRegion } from './announce.js';
import { ChartElement, type More } from './chart/chart-element.js';
import { columnsTemplate, lineText } from './forecast/columns.js';
import type { BacktestPanel } from './forecast/backtest.js';
import { PieceChoice } from './forecast/pieces.js';
import { backtestQuestion, forecastQuestion } from './forecast/questions.js';
import { isEmpty, moneyText, viewOf, type Column, type ForecastView, type Level, type Words } from './forecast/view.js';
import { styles } from './forecast-chart.styles.js';
import { property, state } from './property.js';

/**
 * What the coming weeks, months or quarters bring: won, committed, weighted and best case against the quota, and how far
 * open deals cover what is missing. Deals without date or value and those past their date stand apart. Past periods show
 * whether the forecast was right; what stages really did can be adopted by one click.
 *
 * @event {CustomEvent<MetricSelect>} metric-select - Before the deals of a period, or of a piece of its bar, are shown: on the board of the same pipeline, else in a list; cancel to show your own.
 * @event {CustomEvent<Asked>} deal-open - Before a deal of such a list opens; cancel to show your own.
 * @event {CustomEvent<SettingsChange>} settings-change - Before a stage's chance changes; cancel or `waitUntil` to refuse it. `settings-changed` when stored.
 * @csspart head - The name, and what it is cut into.
 * @csspart column - A period.
 * @csspart bar - The drawing of a period.
 * @csspart apart - The deals that stand apart.
 * @csspart backtest - What was forecast, and what came.
 * @csspart tip - The tooltip of a period.
 * @csspart foot - What stands below: backtest, table, files, explanation.
 * @csspart table - The table behind the picture.
 * @cssprop [--forecast-chart-color=var(--pipeline-accent)] - What is committed and weighted.
 */
export class ForecastChart extends ChartElement {
  static override styles = styles;

  /** Whether periods are weeks, months or quarters. */
  @property() unit: ForecastUnit = 'month';
  /** How many periods are shown, the one that today lies in first. */
  @property({ type: Number }) ahead = 4;
  /** How many past periods are shown before them, at most 6. */
  @property({ type: Number }) past = 2;

  @state() private panel: BacktestPanel | null = null;
  /** @internal */
  readonly fileName = 'forecast';
  #hands: typeof import('./forecast/hands.js') | null = null;
  #forecast: Forecast | null = null;
  #backtest: Backtest | null = null;
  #view: ForecastView | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    liveRegion(this);
  }
  protected override prepared(store: PipelineStore): PipelineStore {
    return writable(store);
  }

  /** @internal */
  get words(): Words {
    return { text: this.messages('forecast', english), chart: this.chartText, format: this.format };
  }
  override get hasPeriod(): boolean {
    return false;
  }
  get #fiscalYearStart(): number {
    return fiscalYearStartOf(this.current!.pipeline);
  }

  protected override read(): void {
    const { unit, ahead, past, words } = this;
    const { segment } = this.lens;
    this.#forecast = this.ask(forecastQuestion(unit, Math.max(1, ahead), segment));
    this.#backtest = this.ask(backtestQuestion(unit, segment));
    if (this.panel && this.panel.store !== this.current) this.panel = null;
    this.panel?.read();
    const setting = { unit, past, fiscalYearStart: this.#fiscalYearStart, values: this.#values };
    this.#view = this.#forecast && this.#backtest ? viewOf(this.#forecast, this.#backtest, setting, words) : null;
  }

  readonly #values = (ids: readonly string[]): readonly bigint[] =>
    ids
      .map(id => this.current!.deal(id))
      .filter(deal => deal?.value != null)
      .map(deal => BigInt(minorOf(deal!)));

  #open({ key, title, deals, pieces }: Column, level: Level | null): void {
    const { text } = this.words;
    const piece = pieces.find(each => each.key === level);
    const label = piece ? text.behindPart(text[piece.key], title) : text.behind(title);
    const metric = piece ? `forecast ${key} ${piece.key}` : `forecast ${key}`;
    void this.choose('metric-select', { metric, label, deals: (piece?.deals ?? deals)() });
  }
  /** What is chosen within a period is said, as the tooltip shows it. */
  readonly #pieces = new PieceChoice(({ title, lines }, level) => {
    const line = lines.find(each => level && each.level === level);
    announce(this, line ? lineText(line, this.words) : title);
    this.requestUpdate();
  });
  /** @internal Lists deals behind a number of the table. */
  list(label: string, deals: readonly string[]): void {
    void this.choose('metric-select', { metric: 'forecast', label, deals });
  }

  readonly #onBacktest = async (): Promise<void> => {
    if (this.panel) this.panel = null;
    else {
      const { BacktestPanel } = await import('./forecast/backtest.js');
      this.panel = new BacktestPanel(this, this.current!);
    }
  };

  override async more(): Promise<More> {
    const { ForecastMore } = await import('./forecast/more.js');
    return new ForecastMore(() => ({
      unitText: this.words.text.units[this.unit],
      forecast: this.#forecast!,
      view: this.#view!,
      words: this.words,
      list: (label, deals) => this.list(label, deals),
    }));
  }

  protected override async loadControls(): Promise<void> {
    this.#hands = await import('./forecast/hands.js');
    await super.loadControls();
  }

  override render(): TemplateResult {
    const { text } = this.words;
    const said = [text.units[this.unit], this.#view?.coverage].filter(Boolean).join(' · ');
    return html`<section class="panel" part="panel" aria-labelledby="title" aria-describedby="summary">
      ${this.renderHead(text.forecast, said, () => this.#renderChoice(text))}
      ${this.renderInstead(!this.#view) ?? this.#renderForecast(this.#view!)}
    </section>`;
  }

  #renderChoice(text: Words['text']): TemplateResult {
    const coverage = this.#view?.coverage;
    return html`${this.#hands!.unitSelect(this, text)}
    ${coverage ? html`<span class="choice fixed">${coverage}</span>` : nothing}`;
  }

  #renderForecast(view: ForecastView): TemplateResult {
    const { words, panel } = this;
    const { text, chart } = words;
    const problem = view.isMixed
      ? chart.noBase['mixed-currencies']
      : isEmpty(view)
        ? chart.noBase['no-open-deals']
        : '';
    return html`${problem ? html`<p class="none" id="summary">${problem}</p>` : this.#renderColumns(view)}
    ${view.apart.length ? this.#renderApart(view) : nothing}
    ${panel && this.#backtest ? panel.template(this.#backtest, this.unit, this.#fiscalYearStart, words) : nothing}
    ${this.renderFoot(
      () =>
        html`<button type="button" aria-expanded=${panel ? 'true' : 'false'} @click=${this.#onBacktest}>
          ${text.wasItRight}
        </button>`,
    )}`;
  }

  #renderColumns(view: ForecastView): TemplateResult {
    const { controls, words } = this;
    const tipped = controls?.tip.mark;
    return html`${this.renderMarks(walk =>
        columnsTemplate(view, {
          ...words,
          ...walk,
          chosen: column => this.#pieces.in(column),
          onKeydown: (event, column) => this.#pieces.onKeydown(event, column),
          onFocusout: () => {
            this.#pieces.forget();
            this.requestUpdate();
          },
          open: (column, piece) => this.#open(column, piece),
        }),
      )}
      <p class="note" id="summary">${view.summary}</p>
      ${controls?.tip.template(
        this.#hands!.columnTip(
          view.columns.find(({ key }) => key === tipped),
          this.#pieces.in(tipped ?? undefined),
          words,
        ),
      )}`;
  }

  /** Never dropped, and in no bar. */
  #renderApart({ apart }: ForecastView): TemplateResult {
    const { words } = this;
    return html`<ul class="apart" part="apart" role="list" aria-label=${words.text.apartLabel}>
      ${apart.map(
        ({ name, share, text }) =>
          html`<li>
            <button class=${name} type="button" @click=${() => this.list(text, share.ids)}>
              ${share.values.length ? `${text}, ${moneyText(share.values, words)}` : text}
            </button>
          </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'forecast-chart': ForecastChart;
  }
}
