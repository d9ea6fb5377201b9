import { html, nothing, type TemplateResult } from 'lit';
import type { ChartTable, TableCell } from '../../charts/table.js';
import type { Backtest } from '../../domain/numbers/backtest.js';
import type { Share } from '../../domain/numbers/share.js';
import type { StageOdds } from '../../domain/numbers/stage-odds.js';
import type { Addressed } from '../../domain/operations.js';
import type { Pipeline } from '../../domain/records.js';
import { boardActions as englishActions } from '../../i18n/en/board-actions.js';
import { settings as englishSettings } from '../../i18n/en/settings.js';
import { stageOf } from '../../domain/stages.js';
import type { ForecastUnit } from '../../i18n/parts/forecast.js';
import { whyText } from '../../i18n/reasons.js';
import type { PipelineStore } from '../../store/store.js';
import { announce } from '../announce.js';
import { tableTemplate } from '../chart/table.js';
import type { ForecastChart } from '../forecast-chart.js';
import { Editor } from '../settings/editor.js';
import { JUDGED, oddsQuestion } from './questions.js';
import { heading, moneyText, periodNames, timesText, type Words } from './view.js';

/** A stage whose deals did otherwise than it says. */
type Proposal = StageOdds & { readonly proposed: number };
const isProposal = (odds: StageOdds): odds is Proposal => odds.proposed !== null && odds.proposed !== odds.probability;

/** Sets what stages say to what their deals have done. */
const adopt = ({ id }: Pipeline, proposals: readonly Proposal[]): readonly Addressed[] =>
  proposals.map(({ id: stage, probability, proposed }) => ({
    type: 'stage/edit',
    target: id,
    stage,
    changes: { probability: { from: probability, to: proposed } },
  }));

/** Whether past forecasts were right, and what stages had better say; a proposal is taken by one click. */
export class BacktestPanel {
  readonly #chart: ForecastChart;
  readonly #editor: Editor;
  #odds: readonly StageOdds[] | null = null;

  constructor(
    chart: ForecastChart,
    readonly store: PipelineStore,
  ) {
    this.#chart = chart;
    this.#editor = new Editor(this.#host, store);
  }

  /** What the editor of settings needs around it. */
  get #host(): ConstructorParameters<typeof Editor>[0] {
    const chart = this.#chart;
    return Object.assign(
      {
        addEventListener: chart.addEventListener.bind(chart),
        removeEventListener: chart.removeEventListener.bind(chart),
        dispatchEvent: chart.dispatchEvent.bind(chart),
      },
      {
        speak: () => {
          const actions = chart.messages('boardActions', englishActions);
          const name = (id: string): string => stageOf(this.store.pipeline, id)?.name ?? id;
          const reason: ReturnType<ConstructorParameters<typeof Editor>[0]['speak']>['reason'] = refusal =>
            actions.reason(refusal, name, chart.format);
          return { text: chart.messages('settings', englishSettings), reason, format: chart.format };
        },
        changed: () => chart.requestUpdate(),
        say: (message: string) => announce(chart, message),
        show: (_path: string, value: unknown) => String(value),
      },
    );
  }

  /** Asks what it shows; before each render. */
  read(): void {
    this.#odds = this.#chart.ask(oddsQuestion);
  }

  readonly #adopt = async (proposals: readonly Proposal[]): Promise<void> => {
    const { text, format } = this.#chart.words;
    await this.#editor.apply(adopt(this.store.pipeline, proposals), text.adopted(proposals.length, format));
  };

  #verdict({ value, why, periods }: Backtest, words: Words): string {
    const { text, format } = words;
    if (periods.every(({ expected }) => !expected.count)) return text.noneExpected;
    return value === null ? whyText(why!, words) : text.promised(timesText(value, format));
  }

  template(past: Backtest, unit: ForecastUnit, fiscalYearStart: number, words: Words): TemplateResult {
    const { text } = words;
    return html`<section class="backtest" part="backtest" id="backtest" aria-label=${text.wasItRight}>
      <p>${this.#verdict(past, words)}</p>
      ${tableTemplate(this.#pastTable(past, unit, fiscalYearStart, words))}
      ${this.#odds ? tableTemplate(this.#oddsTable(this.#odds, words)) : nothing} ${this.#deeds(words)}
    </section>`;
  }

  #share(share: Share, part: string, of: string, words: Words): TableCell {
    const label = words.text.behindPart(part, of);
    return share.count
      ? { text: moneyText(share.values, words), label, open: () => this.#chart.list(label, share.ids) }
      : { text: '–', raw: null };
  }

  #pastTable(past: Backtest, unit: ForecastUnit, fiscalYearStart: number, words: Words): ChartTable {
    const { text, format } = words;
    const namesOf = periodNames(unit, fiscalYearStart, words);
    return {
      caption: text.backtest(unit, JUDGED, format),
      columns: [
        { name: text.period },
        ...[text.expectedThen, text.came, text.foreseen, text.ratio].map(name => ({
          name: heading(name, words),
          isNumber: true,
        })),
      ],
      rows: past.periods.map(({ period, expected, weighted, won, foreseen, ratio }) => {
        const [, title] = namesOf(period);
        const then = this.#share(expected, text.expectedThen, title, words);
        return [
          { text: title },
          { ...then, text: moneyText(weighted, words) },
          this.#share(won, text.came, title, words),
          this.#share(foreseen, text.foreseen, title, words),
          { text: ratio === null ? '–' : timesText(ratio, format), raw: ratio },
        ];
      }),
    };
  }

  #oddsTable(odds: readonly StageOdds[], words: Words): ChartTable {
    const { text, format } = words;
    return {
      caption: text.odds,
      columns: [
        { name: text.stage },
        ...[text.says, text.really, text.closed, text.proposed].map(name => ({
          name: heading(name, words),
          isNumber: true,
        })),
      ],
      rows: odds.map(each => {
        const { name, probability, value, count, proposed } = each;
        const closed = { text: format.count(count), raw: count, label: `${text.closed}, ${name}` };
        return [
          { text: name },
          { text: format.percent(probability), raw: probability },
          { text: value === null ? '–' : format.percent(value), raw: value },
          count ? { ...closed, open: () => this.#chart.list(closed.label, each.ids) } : closed,
          isProposal(each)
            ? {
                text: text.adopt(format.percent(each.proposed)),
                raw: each.proposed,
                label: text.adoptFor(name),
                open: () => void this.#adopt([each]),
              }
            : { text: proposed === null ? text.tooFew : '=', raw: proposed },
        ];
      }),
    };
  }

  /** All proposals at once, and what was done last, to be taken back. */
  #deeds({ text, format }: Words): TemplateResult {
    const proposals = this.#odds?.filter(isProposal) ?? [];
    const { said, canUndo, isAsking } = this.#editor;
    const settings = this.#chart.messages('settings', englishSettings);
    return html`<div class="deeds">
      ${
        proposals.length > 1
          ? html`<button class="button" type="button" ?disabled=${isAsking} @click=${() => void this.#adopt(proposals)}>
              ${text.adoptAll(proposals.length, format)}
            </button>`
          : nothing
      }
      ${said ? html`<span class="small">${said.message}</span>` : nothing}
      ${
        canUndo
          ? html`<button class="button ghost" type="button" @click=${this.#editor.undo}>${settings.undo}</button>`
          : nothing
      }
    </div>`;
  }
}
