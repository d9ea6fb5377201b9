import { svg, type TemplateResult } from 'lit';
import type { ChartTable, TableCell } from '../../charts/table.js';
import type { PlanNumber } from '../../i18n/parts/planner.js';
import { whyText } from '../../i18n/reasons.js';
import type { More } from '../chart/chart-element.js';
import type { Colours } from '../chart/download.js';
import type { ExplainedFigure, Explanation } from '../chart/explain.js';
import { pictureTemplate } from '../chart/picture.js';
import { moneyOf } from './model.js';
import type { InHand } from './questions.js';
import {
  basisText,
  behindOf,
  monthText,
  moneyText,
  numberText,
  oneDigit,
  planText,
  whole,
  type Planned,
} from './view.js';

interface Shown {
  readonly planned: Planned;
  readonly hand: InHand | null;
  open(name: PlanNumber): void;
}

const WIDTH = 640;
const HEIGHT = 190;
/** In the order in which the plan is reckoned. */
const ROWS: readonly PlanNumber[] = [
  ...(['target', 'averageDeal', 'winRate', 'leadToDeal', 'closeRatio', 'season'] as const),
  ...(['sellers', 'leadToWin', 'leads'] as const),
];

/** The plan as a table, as a picture for a file, and explained. */
export class PlannerMore implements More {
  readonly #shown: () => Shown;

  constructor(shown: () => Shown) {
    this.#shown = shown;
  }

  table(): ChartTable {
    const { planned, open } = this.#shown();
    const { before, reckoned, currency, words } = planned;
    const { text } = words;
    const row = (name: PlanNumber): TableCell[] => {
      const known = before[name];
      const opens = behindOf(known.figure) ? { label: text.behind[name], open: () => open(name) } : {};
      return [
        { text: text.captions[name] },
        { text: numberText(name, reckoned.numbers[name], currency, words), raw: reckoned.numbers[name] },
        { text: numberText(name, known.value, currency, words), raw: known.value },
        { text: (known.why ? whyText(known.why, words) : basisText(known, words)) || '–', ...opens },
      ];
    };
    return {
      caption: this.#caption(),
      columns: [
        { name: text.figure },
        { name: text.planned, isNumber: true },
        { name: text.measured, isNumber: true },
        { name: text.basis },
      ],
      rows: [...ROWS.map(row), ...this.#results()],
    };
  }

  #caption(): string {
    const { month, words } = this.#shown().planned;
    return `${words.text.planner} · ${monthText(month, words.format)}`;
  }

  #results(): TableCell[][] {
    const { mode, reckoned, currency, words } = this.#shown().planned;
    const { text, format } = words;
    const { plan, reach } = reckoned;
    const line = (name: string, value: string, raw: number | null): TableCell[] => [
      ...[{ text: name }, { text: value, raw }, { text: '–', raw: null }, { text: '–', raw: null }],
    ];
    const count = (name: string, value: number | null): TableCell[] =>
      line(name, value === null ? '–' : format.count(whole(value)), value === null ? null : whole(value));
    if (mode === 'target') return [count(text.captions.deals, plan.deals), count(text.captions.needed, plan.leads)];
    const { deals, revenue } = reach;
    return [
      line(text.captions.won, deals === null ? '–' : oneDigit(deals, format), deals),
      line(text.captions.money, revenue === null ? '–' : moneyText(moneyOf(revenue, currency), format), revenue),
    ];
  }

  picture(colours: Colours, font: string): TemplateResult {
    const { planned } = this.#shown();
    const { mode, reckoned, currency, words } = planned;
    const { text } = words;
    const { numbers } = reckoned;
    const written = (name: PlanNumber): string => `${numberText(name, numbers[name], currency, words)}`;
    const [first, second] = this.#results().map(([, cell]) => cell!.text);
    const lines =
      mode === 'target'
        ? [
            `${written('target')} ÷ ${written('averageDeal')} = ${first}`,
            `${first} ÷ ${written('closeRatio')} = ${second}`,
          ]
        : [
            `${written('leads')} × ${written('closeRatio')} = ${first}`,
            `${first} × ${written('averageDeal')} = ${second}`,
          ];
    const said =
      mode === 'target' ? [text.captions.deals, text.captions.needed] : [text.captions.won, text.captions.money];
    return pictureTemplate(
      { ...{ width: WIDTH, height: HEIGHT, title: this.#caption(), colours, font }, summary: planText(planned) },
      svg`<text x="20" y="30" font-size="14" font-weight="600" fill=${colours.text}>${this.#caption()}</text>
      <text x="20" y="80" font-size="26" font-weight="650" fill=${colours.text}>${lines[0]}</text>
      <text x="20" y="100" font-size="13" fill=${colours.muted}>${said[0]}</text>
      <text x="20" y="146" font-size="26" font-weight="650" fill=${colours.accent}>${lines[1]}</text>
      <text x="20" y="166" font-size="13" fill=${colours.muted}>${said[1]}</text>`,
    );
  }

  explanation(): Explanation {
    const { before, reckoned, currency, words } = this.#shown().planned;
    const figures = ROWS.flatMap((name): ExplainedFigure[] => {
      const { figure } = before[name];
      const text = numberText(name, reckoned.numbers[name], currency, words);
      return figure ? [{ name: words.text.captions[name], text, figure }] : [];
    });
    return { name: words.text.planner, formula: 'pipeline-size', figures };
  }
}
