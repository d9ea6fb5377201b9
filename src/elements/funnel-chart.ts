import { html, nothing, type TemplateResult } from 'lit';
import type { FunnelShape } from '../charts/funnel.js';
import { chosenPeriod } from '../domain/lens.js';
import { salesCycle, type Duration } from '../domain/numbers/durations.js';
import { cohortFunnel, type Funnel } from '../domain/numbers/funnel-cohort.js';
import { dealWay } from '../domain/numbers/funnel-place.js';
import type { Period } from '../domain/numbers/period.js';
import type { Share } from '../domain/numbers/share.js';
import type { CalendarDate } from '../domain/records.js';
import type { StageSelect } from '../events.js';
import { funnel as english } from '../i18n/en/funnel.js';
import type { Question } from '../store/answers.js';
import { adoptOnce } from './adopt.js';
import { ChartElement, type More } from './chart/chart-element.js';
import { stepsTemplate } from './funnel/steps.js';
import {
  ALL,
  measuredText,
  viewOf,
  type Chosen,
  type FunnelMode,
  type FunnelRow,
  type FunnelView,
  type Measured,
  type Words,
} from './funnel/view.js';
import { styles } from './funnel-chart.styles.js';
import { property } from './property.js';

/**
 * The way of the deals that came in during a period, step by step: how many reached each stage or a later one, how many go
 * on, where most are lost. Every step opens the deals behind it.
 *
 * @event {CustomEvent<StageSelect>} stage-select - Before the deals of a step are shown: on the board of the same pipeline, else in a list; cancel to show your own.
 * @event {CustomEvent<Asked>} deal-open - Before a deal of such a list opens; cancel to show your own.
 * @csspart head - The name, the period and the deals it is about.
 * @csspart step - A step: its name, its bar, its shares.
 * @csspart bar - The drawing of a step.
 * @csspart chip - How many go on to a step. Also `lost` where most are lost.
 * @csspart tip - The tooltip of a step.
 * @csspart foot - What stands below: comparison, table, files, explanation.
 * @csspart table - The table behind the picture.
 * @cssprop [--funnel-chart-color=var(--pipeline-accent)] - The steps.
 */
export class FunnelChart extends ChartElement {
  static override styles = styles;

  /** Whether steps are bars, or narrow to the next one. */
  @property() shape: FunnelShape = 'bars';
  /** `flow`: how far the deals of a period got; `leads`: the same from the leads on; `standing`: where open deals stand. */
  @property() mode: FunnelMode = 'flow';
  /** Whether steps are as wide as they have deals, or as these are worth. */
  @property() by: Measured = 'count';
  /** A second funnel beside it: `before` (the period before), or deals such as `owner=Ann Lee`. */
  @property() compare = '';

  /** @internal */
  readonly fileName = 'funnel';
  #hands: typeof import('./funnel/hands.js') | null = null;
  #funnel: Funnel | null = null;
  #other: Funnel | null = null;
  #view: FunnelView | null = null;
  /** Every other way to look at it than all deals on their way. */
  #otherwise: typeof import('./funnel/otherwise.js') | null = null;

  /** @internal */
  get words(): Words {
    const words = { text: this.messages('funnel', english), chart: this.chartText, format: this.format };
    return this.#otherwise?.wordsOf(this.mode, words) ?? words;
  }

  override get hasPeriod(): boolean {
    return this.mode !== 'standing';
  }

  protected override read(): void {
    const isPlain = this.mode === 'flow' && !this.compare && !Object.keys(this.lens.segment).length;
    [this.#funnel, this.#other] = isPlain
      ? [this.flow(ALL, this.usualDays()), null]
      : (this.#otherwise?.readOtherwise(this) ?? [null, null]);
    if (!isPlain && !this.#otherwise) void this.#loadOtherwise().then(() => this.requestUpdate());
    this.#view = this.#funnel && viewOf(this.#funnel, this, this.#other, this.words);
  }

  async #loadOtherwise(): Promise<void> {
    this.#otherwise = await import('./funnel/otherwise.js');
  }

  /** @internal A cohort is young while its deals have not had the time that a sale usually takes. */
  usualDays(sale: Question<Duration> = { key: 'sales-cycle', measure: () => salesCycle() }): number | undefined {
    const { value = null } = this.ask(sale) ?? {};
    return value === null ? undefined : Math.ceil(value);
  }

  /** @internal The funnel of what is chosen; without a period there is none. */
  flow({ name, days, of, way = dealWay, supplies = [] }: Chosen, usualDays?: number): Funnel | null {
    const { period: choice } = this.lens;
    const chosen = (today: CalendarDate): Period | null => days(chosenPeriod(choice, today));
    if (!chosen(this.today)) return null;
    return this.ask({
      key: `funnel ${JSON.stringify([choice, name, usualDays])}`,
      supplies,
      measure: (asOf, today) =>
        of(cohortFunnel(way, { period: chosen(today)!, asOf, ...(usualDays === undefined ? {} : { usualDays }) })),
    });
  }

  /** @internal Lists those of a step, or of a part of it. */
  list({ id }: FunnelRow, part: StageSelect['part'], label: string, { ids, leads }: Share): void {
    void this.choose('stage-select', { stage: id, part, label, deals: ids, leads });
  }

  override async more(): Promise<More> {
    const { FunnelMore } = await import('./funnel/more.js');
    return new FunnelMore(() => ({
      chart: this,
      funnel: this.#funnel!,
      view: this.#view!,
      words: this.words,
      mode: this.mode,
    }));
  }

  protected override async loadControls(): Promise<void> {
    // who may choose waits for nothing
    [this.#hands] = await Promise.all([import('./funnel/hands.js'), this.#loadOtherwise()]);
    adoptOnce(this.shadowRoot!, this.#hands.handsStyles);
    await super.loadControls();
  }

  override render(): TemplateResult {
    const { text } = this.words;
    return html`<section class="panel" part="panel" aria-labelledby="title" aria-describedby="summary">
      ${this.renderHead(text.funnel, measuredText(this.by, text), () => this.#hands!.viewSelect(this))}
      ${(this.#funnel?.leads.length ? null : this.renderInstead(!this.#view)) ?? this.#renderFunnel()}
    </section>`;
  }

  #renderFunnel(): TemplateResult {
    const { chart, text } = this.words;
    const { why, caveats } = this.#funnel!;
    const { rows, summary, leak, isMixed } = this.#view!;
    const problem = why ?? (isMixed ? 'mixed-currencies' : null);
    if (problem)
      return html`<p class="none" id="summary">${chart.noBase[problem]}</p>
        ${why ? nothing : this.renderFoot()}`;
    const { controls } = this;
    const tipped = controls?.tip.mark ?? null;
    return html`${this.renderMarks(walk =>
        stepsTemplate(rows, {
          ...this.words,
          ...walk,
          shape: this.mode === 'standing' ? 'bars' : this.shape,
          isRtl: this.isRtl,
          open: row => this.list(row, 'reached', text.reached(row.name), row.step),
        }),
      )}
      ${this.#other && this.#hands?.compareKey(this)}
      <p class="note" id="summary">
        ${summary} ${leak ? html`${leak[0]}<b class="lost">${leak[1]}</b>${leak[2]}` : text.noLeak}
        ${caveats.map(caveat => chart.caveat[caveat]).join(' ')}
      </p>
      ${this.renderFoot(() => this.#hands!.compareSelect(this))}
      ${controls?.tip.template(
        this.#hands!.stepTip(
          rows.find(({ id }) => id === tipped),
          this,
        ),
      )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-chart': FunnelChart;
  }
}
