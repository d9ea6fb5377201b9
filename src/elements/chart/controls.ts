import { html, nothing, type TemplateResult } from 'lit';
import type { Lens } from '../../domain/lens.js';
import { segmentChoices, type SegmentChoices } from '../../domain/segments.js';
import { chartActions as english } from '../../i18n/en/chart-actions.js';
import type { ChartActionMessages } from '../../i18n/parts/chart-actions.js';
import { lensOf } from '../../store/lens.js';
import { adoptOnce } from '../adopt.js';
import { depth } from '../depth.styles.js';
import { fields } from '../fields.styles.js';
import type { ChartElement, More } from './chart-element.js';
import { controlsStyles } from './controls.styles.js';
import { choicesTemplate } from './head.js';
import { linkStyles } from './link.styles.js';
import { Roving } from './roving.js';
import type { tableTemplate } from './table.js';
import { Tip } from './tip.js';

/** What answers to a person on a chart: what is chosen, the way through the marks, the table, the files, the explanation. */
export class ChartControls {
  readonly roving: Roving;
  readonly tip: Tip;
  /** What deals can be told apart by; `null` while that is not known. */
  choices: SegmentChoices | null = null;
  readonly #chart: ChartElement;
  #table: { readonly template: typeof tableTemplate; readonly more: More } | null = null;

  constructor(chart: ChartElement) {
    this.#chart = chart;
    this.roving = new Roving(chart);
    this.tip = new Tip(chart, () => this.text.hint);
    for (const sheet of [depth, fields, linkStyles, controlsStyles]) adoptOnce(chart.shadowRoot!, sheet);
  }

  /** What is said of what a person does. */
  get text(): ChartActionMessages {
    return this.#chart.messages('chartActions', english);
  }
  /** Asks what it offers; before each render. */
  read(): void {
    this.choices = this.#chart.ask({ key: 'choices', measure: () => segmentChoices });
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    this.tip.onKeydown(event);
    this.roving.onKeydown(event);
  };
  readonly onFocusin = (event: FocusEvent): void => {
    this.roving.onFocusin(event);
    this.tip.onFocusin(event);
  };

  /** The period, the deals, and what else is chosen. */
  head(more: () => TemplateResult): TemplateResult {
    const chart = this.#chart;
    return choicesTemplate({
      lens: chart.lens,
      hasPeriod: chart.hasPeriod,
      fixedPeriod: chart.period ? chart.periodText : null,
      fixedSegment: chart.segment === undefined ? null : chart.segmentText,
      choices: this.choices,
      now: chart.current!.ports.now(),
      text: chart.chartText,
      actions: this.text,
      format: chart.format,
      look: news => this.#look(news),
      more: more(),
    });
  }

  /** Looks otherwise, with all others of the pipeline. */
  #look(news: Partial<Lens>): void {
    const $lens = lensOf(this.#chart.current!);
    $lens.set({ ...$lens.get(), ...news });
  }

  /** The table where it is asked for, and the buttons below the numbers. */
  foot(more: unknown): TemplateResult {
    const { text } = this;
    return html`${this.#table ? this.#table.template(this.#table.more.table()) : nothing}
      <div class="foot" part="foot">
        ${more}
        <button type="button" aria-expanded=${this.#table ? 'true' : 'false'} @click=${this.#onTable}>
          ${text.table}
        </button>
        <button type="button" aria-label=${text.csv} @click=${() => this.#download('csv')}>CSV</button>
        ${this.#chart.hasPicture ? html`<button type="button" aria-label=${text.picture} @click=${() => this.#download('svg')}>SVG</button>` : nothing}
        <button type="button" @click=${this.#onExplain}>${text.how}</button>
      </div>`;
  }

  readonly #onTable = async (): Promise<void> => {
    if (this.#table) this.#table = null;
    else {
      const [{ tableTemplate: template }, more] = await Promise.all([import('./table.js'), this.#chart.more()]);
      this.#table = { template, more };
    }
    this.#chart.requestUpdate();
  };
  async #download(kind: 'csv' | 'svg'): Promise<void> {
    const chart = this.#chart;
    const [{ downloadCsv, downloadSvg }, more] = await Promise.all([import('./download.js'), chart.more()]);
    const panel = chart.shadowRoot!.querySelector<HTMLElement>('.panel')!;
    if (kind === 'csv') await downloadCsv(chart.fileName, more.table());
    else downloadSvg(chart.fileName, panel, (colours, font) => more.picture!(colours, font));
  }
  readonly #onExplain = async (): Promise<void> => {
    const [{ showExplanation }, more] = await Promise.all([import('./explain.js'), this.#chart.more()]);
    await showExplanation(this.#chart, more.explanation());
  };
}
