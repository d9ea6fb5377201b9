import { html, nothing, type TemplateResult } from 'lit';
import type { ChartTable } from '../charts/table.js';
import { chosenPeriod } from '../domain/lens.js';
import { chooseMetrics, metricChoiceOf } from '../domain/metric-choice.js';
import { targetFor } from '../domain/numbers/metric-targets.js';
import { isMetricName, metricOf, type MetricName } from '../domain/numbers/metrics.js';
import { daysIn, elapsed } from '../domain/numbers/period.js';
import type { MetricChoice } from '../domain/settings.js';
import { metrics as english } from '../i18n/en/metrics.js';
import type { PanelName } from '../i18n/parts/metrics.js';
import type { PipelineStore } from '../store/store.js';
import { writable } from '../store/writing.js';
import { ChartElement, type More } from './chart/chart-element.js';
import type { ShownList } from './metrics/explained.js';
import { panelTable } from './metrics/panels.js';
import { isPanelName, metricQuestion, panelQuestion } from './metrics/questions.js';
import { tilesTemplate, tileTip } from './metrics/tiles.js';
import { summaryOf, tileOf, type TileView, type Words } from './metrics/view.js';
import { styles } from './pipeline-metrics.styles.js';
import { property } from './property.js';

/** What stands there while nobody has chosen otherwise. */
const USUAL: readonly MetricName[] = ['qualified-leads', 'average-deal', 'close-ratio', 'sales-cycle', 'won'];
/** Lists of many columns have a row of their own. */
const BROAD: readonly PanelName[] = ['sources', 'campaigns', 'sellers'];

const wordsOf = (list: string): string[] => list.split(/[\s,]+/).filter(Boolean);

/**
 * A pipeline's figures side by side: each with how it has changed, how far it is from its target, and what others have
 * published; below them lists by month, reason, source, campaign and seller. Every number opens the deals and leads behind
 * it. Which ones are shown is chosen by the page, or by the person, who finds them again.
 *
 * @event {CustomEvent<MetricSelect>} metric-select - Before the deals behind a number are shown: on the board of the same pipeline, else in a list; cancel to show your own.
 * @event {CustomEvent<Asked>} deal-open - Before a deal of such a list opens; cancel to show your own.
 * @csspart head - The name, the period and the deals they are about.
 * @csspart tile - One figure.
 * @csspart value - Its value.
 * @csspart lists - The lists below the figures.
 * @csspart tip - The tooltip of a figure.
 * @csspart foot - What stands below: choice, table, files, explanation.
 * @csspart table - A list, or the table behind the figures.
 */
export class PipelineMetrics extends ChartElement {
  static override styles = styles;

  /** Names of the figures to show, such as `win-rate average-deal`; where absent, those that the person has chosen. */
  @property() metrics?: string;
  /** Names of the lists to show: `months`, `reasons`, `sources`, `campaigns`, `sellers`. */
  @property() panels?: string;

  /** @internal */
  readonly fileName = 'key-figures';
  #tiles: readonly TileView[] | null = null;
  #lists: readonly (ShownList & { readonly table: ChartTable })[] = [];
  #hands: typeof import('./metrics/hands.js') | null = null;

  protected override prepared(store: PipelineStore): PipelineStore {
    return writable(store);
  }

  /** @internal */
  get words(): Words {
    return { text: this.messages('metrics', english), chart: this.chartText, format: this.format };
  }

  /** Whether the person may choose: the page has not said what is to be seen. */
  get #isFree(): boolean {
    return this.metrics === undefined && this.panels === undefined;
  }
  get #choice(): MetricChoice {
    const { pipeline, user } = this.current!;
    if (!this.#isFree) return { tiles: wordsOf(this.metrics ?? ''), panels: wordsOf(this.panels ?? '') };
    return metricChoiceOf(pipeline, user.id) ?? { tiles: USUAL, panels: [] };
  }

  protected override read(): void {
    const { lens, words } = this;
    const { pipeline } = this.current!;
    const { tiles, panels } = this.#choice;
    const period = chosenPeriod(lens.period, this.today);
    const read = tiles.filter(isMetricName).map(name => {
      const measured = this.ask(metricQuestion(name, lens));
      return measured && tileOf(name, measured, targetFor(name, pipeline, period, lens.segment), words);
    });
    this.#tiles = read.every(tile => tile !== null) ? read : null;
    const open = (metric: string, label: string, behind: { ids: readonly string[]; leads: readonly string[] }): void =>
      void this.choose('metric-select', { metric, label, deals: behind.ids, leads: behind.leads });
    // the figures first, the lists when those have been shown
    this.#lists = (this.hasUpdated ? panels.filter(isPanelName) : []).flatMap(name => {
      const result = this.ask(panelQuestion(name, lens));
      if (!result) return [];
      const frame = { ...words, periodText: this.periodText, open };
      return [{ name, result, table: panelTable(name, result as never, frame) }];
    });
  }

  #open({ name, label, reading }: TileView): void {
    const { deals, leads } = reading;
    void this.choose('metric-select', { metric: name, label, deals, leads });
  }

  /** With what a figure is compared. */
  #versus({ name, earlier }: TileView): string {
    if (!earlier) return '';
    const { period: choice } = this.lens;
    const { text } = this.words;
    const versus = text.versus[typeof choice === 'string' ? choice : 'dates'];
    const period = chosenPeriod(choice, this.today);
    const past = elapsed(period, this.today);
    const isPart = metricOf(name).addsUp && past && daysIn(past) !== daysIn(period);
    return isPart ? text.versusPart(versus) : versus;
  }

  readonly #onChoose = async (): Promise<void> => {
    const store = this.current!;
    const chosen = await this.#hands!.askChoice(this.shadowRoot!, this.#choice, this.words.text);
    if (!chosen) return;
    const intent = chooseMetrics(store.pipeline, store.user.id, chosen === 'usual' ? undefined : chosen);
    // what one looks at is no work that undo should come upon
    if (intent) store.dispatch(intent, { undoable: false });
  };

  override async more(): Promise<More> {
    const { MetricsMore } = await import('./metrics/more.js');
    return new MetricsMore(() => ({
      periodText: this.periodText,
      tiles: this.#tiles ?? [],
      lists: this.#lists,
      summary: summaryOf(this.#tiles ?? [], this.words),
      words: this.words,
      versus: tile => this.#versus(tile),
      open: tile => this.#open(tile),
    }));
  }

  protected override async loadControls(): Promise<void> {
    this.#hands = await import('./metrics/hands.js');
    await super.loadControls();
  }

  override render(): TemplateResult {
    const tiles = this.#tiles;
    const instead = this.renderInstead(!tiles);
    // leads may be there before the first deal
    const isEmpty = instead && !tiles?.some(({ reading }) => reading.count);
    return html`<section class="panel" part="panel" aria-labelledby="title" aria-describedby="summary">
      ${this.renderHead(this.words.text.title, '', () => html``)} ${isEmpty ? instead : this.#renderFigures(tiles!)}
    </section>`;
  }

  #renderFigures(tiles: readonly TileView[]): TemplateResult {
    const { controls, words } = this;
    const shown = tiles.find(({ name }) => name === controls?.tip.mark);
    return html`${
        tiles.length
          ? this.renderMarks(walk =>
              tilesTemplate(tiles, {
                ...words,
                ...walk,
                versus: tile => this.#versus(tile),
                open: tile => this.#open(tile),
              }),
            )
          : nothing
      }
      <p class="note" id="summary">${summaryOf(tiles, words)}</p>
      ${this.#lists.length ? this.#renderLists() : nothing}
      ${this.renderFoot(() =>
        this.#isFree ? html`<button type="button" @click=${this.#onChoose}>${words.text.choose}</button>` : nothing,
      )}
      ${controls?.tip.template(tileTip(shown, words, shown ? this.#versus(shown) : ''))}`;
  }

  #renderLists(): TemplateResult | typeof nothing {
    const hands = this.#hands;
    if (!hands) return nothing;
    return html`<div class="lists ${this.#lists.length > 1 ? 'several' : ''}" part="lists">
      ${this.#lists.map(
        ({ name, table }) =>
          html`<section class=${BROAD.includes(name) ? 'broad' : ''}>
            ${hands.listTemplate(name, table, this.words)}
          </section>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-metrics': PipelineMetrics;
  }
}
