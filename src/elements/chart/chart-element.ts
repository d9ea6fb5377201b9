import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ReadableAtom } from 'nanostores';
import type { ChartTable } from '../../charts/table.js';
import { readPeriod, readSegment, type Lens } from '../../domain/lens.js';
import type { CalendarDate } from '../../domain/records.js';
import { segmentChoices, type SegmentChoices } from '../../domain/segments.js';
import { emit, type MetricSelect, type StageSelect } from '../../events.js';
import { chart as english } from '../../i18n/en/chart.js';
import type { ChartMessages } from '../../i18n/parts/chart.js';
import { answerOf, type Question } from '../../store/answers.js';
import { lensOf } from '../../store/lens.js';
import { PipelineElement } from '../base.js';
import type { Colours } from './download.js';
import type { Explanation } from './explain.js';
import { Roving } from './roving.js';
import { headTemplate, periodText } from './head.js';
import type { tableTemplate } from './table.js';
import { Tip } from './tip.js';

/** What a chart shows besides its picture; loaded when somebody asks for it. */
export interface More {
  /** The numbers as a table, the same that the picture shows. */
  table(): ChartTable;
  /** The picture for a file. */
  picture(colours: Colours, font: string): TemplateResult;
  /** How the numbers come about. */
  explanation(): Explanation;
}

/**
 * A view of a pipeline's numbers: the period and the deals they are about, what it says when there is nothing to show, the
 * table behind the picture, and the deals behind each number.
 */
export abstract class ChartElement extends PipelineElement {
  /** @internal What is loaded when it is first needed; set where the element is registered. */
  static parts: { details?: () => Promise<unknown> } = {};

  /** A period of its own: a name such as `this-quarter`, or `2026-01-01/2026-03-31`. Else that of the pipeline. */
  @property() period?: string;
  /** Deals of its own: `owner=Ann Lee`, several fields joined by `&`; empty = all. Else those of the pipeline. */
  @property() segment?: string;
  /** Without the panel around it. */
  @property({ type: Boolean, reflect: true }) frameless = false;

  @state() private extras: { readonly tableTemplate: typeof tableTemplate; readonly more: More } | null = null;
  protected readonly roving = new Roving(this);
  protected readonly tip = new Tip(this);
  #followed: ReadableAtom[] = [];

  /** @internal */
  get chartText(): ChartMessages {
    return this.messages('chart', english);
  }
  /** @internal */
  get details(): (() => Promise<unknown>) | undefined {
    return (this.constructor as typeof ChartElement).parts.details;
  }
  /** @internal When, and which deals. */
  get lens(): Lens {
    const shared = lensOf(this.current!).get();
    return {
      period: (this.period && readPeriod(this.period)) || shared.period,
      segment: this.segment === undefined ? shared.segment : readSegment(this.segment),
    };
  }
  /** Looks otherwise, with all others of the pipeline. */
  #look(news: Partial<Lens>): void {
    const $lens = lensOf(this.current!);
    $lens.set({ ...$lens.get(), ...news });
  }
  /** @internal What deals can be told apart by; asked when the numbers themselves have been shown. */
  choices: SegmentChoices | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const store = this.current;
    if (!store) return;
    this.#followed = [store.$pipeline, store.$status, lensOf(store)];
    this.read();
    if (this.hasUpdated) this.choices = this.ask({ key: 'choices', measure: () => segmentChoices });
    this.stores.follow(this.#followed);
  }

  /** Asks what it shows; before each render. */
  protected abstract read(): void;

  /** The answer as it stands; `null` until it is worked out. Asked anew in each `read`. */
  protected ask<R>(question: Question<R>): R | null {
    const $answer = answerOf(this.current!, question);
    this.#followed.push($answer);
    // whoever listens keeps it at work; those of before stay until all questions are asked
    this.stores.follow(this.#followed);
    return $answer.get();
  }

  /** What is said in place of numbers; `null` where there are some. */
  protected renderInstead(isWaiting: boolean): TemplateResult | null {
    const text = this.chartText;
    const store = this.current;
    if (store?.status.phase === 'failed')
      return html`<div class="none" role="alert">
        <p>${text.failed}</p>
        <button class="button" type="button" @click=${() => store.retry()}>${text.retry}</button>
      </div>`;
    if (!store || store.status.phase === 'loading' || isWaiting)
      return html`<p class="none" aria-busy="true">${text.loading}</p>`;
    for (const { removedAt } of store.allDeals()) if (removedAt === undefined) return null;
    return html`<div class="none">
      <h3>${text.emptyTitle}</h3>
      <p>${text.emptyText}</p>
    </div>`;
  }

  /** @internal Tells the page what was chosen, then shows the deals behind it. */
  async choose(type: 'stage-select', detail: StageSelect): Promise<void>;
  async choose(type: 'metric-select', detail: MetricSelect): Promise<void>;
  async choose(type: 'stage-select' | 'metric-select', detail: StageSelect & MetricSelect): Promise<void> {
    if (!emit(this, type, detail)) return;
    const { showDeals } = await import('./deals.js');
    await showDeals(this as this & { shadowRoot: ShadowRoot }, detail.label, detail.deals);
  }

  /** What it shows besides its picture. */
  protected abstract more(): Promise<More>;
  /** What its files are called, without the ending. */
  protected abstract readonly fileName: string;

  /** The day it is in the pipeline's zone. */
  protected get today(): CalendarDate {
    return this.format.calendar.dayOf(this.current!.ports.now());
  }

  /** @internal The period as it is read. */
  get periodText(): string {
    return periodText(this.lens.period, { text: this.chartText, format: this.format, now: this.current!.ports.now() });
  }

  /** Its name, and the period and the deals that it is about. */
  protected renderHead(title: string, more: unknown = nothing): TemplateResult {
    const store = this.current;
    if (!store) return html`<div class="head" part="head"><h2 id="title">${title}</h2></div>`;
    return headTemplate({
      title,
      lens: this.lens,
      isPeriodFixed: Boolean(this.period),
      isSegmentFixed: this.segment !== undefined,
      choices: this.choices,
      now: store.ports.now(),
      text: this.chartText,
      format: this.format,
      look: news => this.#look(news),
      more,
    });
  }

  /** What stands below its numbers: the table, the files, the explanation. */
  protected renderFoot(more: unknown = nothing): TemplateResult {
    const text = this.chartText;
    return html`${this.extras ? this.extras.tableTemplate(this.extras.more.table()) : nothing}
      <div class="foot" part="foot">
        ${more}
        <button type="button" aria-expanded=${this.extras ? 'true' : 'false'} @click=${this.#onTable}>
          ${text.table}
        </button>
        <button type="button" aria-label=${text.csv} @click=${() => this.#download('csv')}>CSV</button>
        <button type="button" aria-label=${text.picture} @click=${() => this.#download('svg')}>SVG</button>
        <button type="button" @click=${this.#onExplain}>${text.how}</button>
      </div>`;
  }

  readonly #onTable = async (): Promise<void> => {
    if (this.extras) this.extras = null;
    else {
      const [{ tableTemplate }, more] = await Promise.all([import('./table.js'), this.more()]);
      this.extras = { tableTemplate, more };
    }
  };
  async #download(kind: 'csv' | 'svg'): Promise<void> {
    const [{ downloadCsv, downloadSvg }, more] = await Promise.all([import('./download.js'), this.more()]);
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel')!;
    if (kind === 'csv') await downloadCsv(this.fileName, more.table());
    else downloadSvg(this.fileName, panel, (colours, font) => more.picture(colours, font));
  }
  readonly #onExplain = async (): Promise<void> => {
    const [{ showExplanation }, more] = await Promise.all([import('./explain.js'), this.more()]);
    await showExplanation(this as this & { shadowRoot: ShadowRoot }, more.explanation());
  };
}
