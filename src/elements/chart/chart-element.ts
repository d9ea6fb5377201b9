import { html, nothing, type TemplateResult } from 'lit';
import type { ReadableAtom } from 'nanostores';
import type { ChartTable } from '../../charts/table.js';
import { readPeriod, readSegment, type Lens } from '../../domain/lens.js';
import type { CalendarDate } from '../../domain/records.js';
import { emit } from '../../emit.js';
import type { MetricSelect, StageSelect } from '../../events.js';
import { chart as english } from '../../i18n/en/chart.js';
import type { ChartMessages } from '../../i18n/parts/chart.js';
import { answerOf, type Question } from '../../store/answers.js';
import { lensOf } from '../../store/lens.js';
import { listedLater } from '../../store/lists-later.js';
import type { PipelineStore } from '../../store/store.js';
import { PipelineElement } from '../base.js';
import { property, state } from '../property.js';
import type { ChartControls } from './controls.js';
import type { Colours } from './download.js';
import type { Explanation } from './explain.js';

/** What a chart shows besides its picture; loaded when somebody asks for it. */
export interface More {
  /** The numbers as a table, the same that the picture shows. */
  table(): ChartTable;
  /** The picture for a file, where it has one. */
  picture?(colours: Colours, font: string): TemplateResult;
  /** How the numbers come about. */
  explanation(): Explanation;
}

/** How the marks of a chart are walked: the one that has its tip beside it, and which of them Tab reaches. */
export interface Walk {
  readonly tipped: string | null;
  tabIndex(name: string, nth: number, names: readonly string[]): number;
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

  /** @internal What answers to a person; there when the numbers have been painted. */
  @state() controls: ChartControls | null = null;
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

  protected override prepared(store: PipelineStore): PipelineStore {
    return listedLater(store);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const store = this.current;
    if (!store) return;
    this.#followed = [store.$pipeline, store.$status, lensOf(store)];
    this.read();
    this.controls?.read();
    this.stores.follow(this.#followed);
  }

  /** Asks what it shows; before each render. */
  protected abstract read(): void;

  /** @internal The answer as it stands; `null` until it is worked out. Asked anew before each render. */
  ask<R>(question: Question<R>): R | null {
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
    const { showChosen } = await import('./chosen.js');
    await showChosen(this, detail);
  }

  /** @internal What it shows besides its picture. */
  abstract more(): Promise<More>;
  /** @internal What its files are called, without the ending. */
  abstract readonly fileName: string;

  protected override firstUpdated(): void {
    // what answers to a person comes when the numbers have been painted
    requestAnimationFrame(() => setTimeout(() => void this.loadControls()));
  }
  protected async loadControls(): Promise<void> {
    const { ChartControls } = await import('./controls.js');
    this.controls = new ChartControls(this);
  }

  /** The day it is in the pipeline's zone. */
  protected get today(): CalendarDate {
    return this.format.calendar.dayOf(this.current!.ports.now());
  }
  /** @internal Whether it is about a period at all. */
  get hasPeriod(): boolean {
    return true;
  }
  /** @internal Whether there is a picture at all: a list has none. */
  get hasPicture(): boolean {
    return true;
  }
  /** @internal The period as it is read. */
  get periodText(): string {
    const { period } = this.lens;
    const now = this.current!.ports.now();
    const { chartText: text, format } = this;
    return typeof period === 'string'
      ? text.periods[period]
      : text.dates(format.day(period.from, now), format.day(period.to, now));
  }
  /** @internal The deals as they are read. */
  get segmentText(): string {
    const names = Object.values(this.lens.segment).flat();
    return names.map(name => name || this.chartText.unsaid).join(', ') || this.chartText.everything;
  }

  /**
   * Its name, and the period and the deals that it is about.
   *
   * @param shown - What else is chosen, as it is read.
   * @param more - How that is chosen.
   */
  protected renderHead(title: string, shown: string, more: () => TemplateResult): TemplateResult {
    const said = (words: string): TemplateResult => html`<span class="choice">${words}</span>`;
    const store = this.current;
    return html`<div class="head" part="head">
      <h2 id="title" tabindex="-1">${title}</h2>
      ${
        store && this.controls
          ? this.controls.head(more)
          : html`<div class="choices">
              ${store ? html`${this.hasPeriod ? said(this.periodText) : nothing}${said(this.segmentText)}` : nothing}${said(shown)}
            </div>`
      }
    </div>`;
  }

  /** How its marks are walked. */
  protected get walk(): Walk {
    const { controls } = this;
    return {
      tipped: controls?.tip.mark ?? null,
      tabIndex: (name, nth, names) => controls?.roving.tabIndex(name, nth, names) ?? (nth ? -1 : 0),
    };
  }

  /** Its marks: walked by arrow keys as one stop, each with its tip beside it under the pointer or the focus. */
  protected renderMarks(marks: (walk: Walk) => TemplateResult): TemplateResult {
    const { controls } = this;
    return html`<div
      @keydown=${controls?.onKeydown}
      @focusin=${controls?.onFocusin}
      @focusout=${controls?.tip.onFocusout}
      @pointerover=${controls?.tip.onPointerover}
      @pointerout=${controls?.tip.onPointerout}
    >
      ${marks(this.walk)}
    </div>`;
  }

  /** What stands below its numbers: the table, the files, the explanation. */
  protected renderFoot(more: () => unknown = () => nothing): TemplateResult {
    return this.controls?.foot(more()) ?? html`<div class="foot"></div>`;
  }
}
