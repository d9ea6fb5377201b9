import { svg, type TemplateResult } from 'lit';
import { columnMark } from '../../charts/column.js';
import type { ChartTable, TableCell } from '../../charts/table.js';
import { toDecimal } from '../../domain/money.js';
import type { Money } from '../../domain/numbers/figure.js';
import type { Forecast } from '../../domain/numbers/forecast-period.js';
import type { Share } from '../../domain/numbers/share.js';
import type { More } from '../chart/chart-element.js';
import type { Colours } from '../chart/download.js';
import type { Explanation } from '../chart/explain.js';
import { pictureTemplate } from '../chart/picture.js';
import { HEADROOM } from './columns.js';
import { heading, moneyText, timesText, type ForecastView, type Words } from './view.js';

interface Shown {
  readonly unitText: string;
  readonly forecast: Forecast;
  readonly view: ForecastView;
  readonly words: Words;
  list(label: string, deals: readonly string[]): void;
}

const EMPTY: TableCell = { text: '–', raw: null };
const COLUMN = 84;
const PLOT = 180;

/** The forecast as a table, as a picture for a file, and explained. */
export class ForecastMore implements More {
  readonly #shown: () => Shown;

  constructor(shown: () => Shown) {
    this.#shown = shown;
  }

  get #title(): string {
    const { words, unitText } = this.#shown();
    return `${words.text.forecast} · ${unitText}`;
  }

  #money(values: readonly Money[]): TableCell {
    const [only] = values;
    const raw = values.length === 1 ? toDecimal(only!.minor, only!.currency) : undefined;
    return { text: moneyText(values, this.#shown().words), ...(raw === undefined ? {} : { raw }) };
  }
  #share(share: Share, part: string, of: string): TableCell {
    const { words, list } = this.#shown();
    if (!share.count) return EMPTY;
    const label = words.text.behindPart(part, of);
    return { ...this.#money(share.values), label, open: () => list(label, share.ids) };
  }

  table(): ChartTable {
    const { view, forecast, words } = this.#shown();
    const { text } = words;
    const parts = [text.won, text.commit, text.best, text.rest, text.open, text.weighted, text.expected];
    const titles = new Map(view.columns.map(({ key, title }) => [key, title]));
    const times = words.format.number({ maximumFractionDigits: 2 });
    const coming = forecast.periods.map(each => {
      const { period, won, open, weighted, total, categories, quota, coverage } = each;
      const title = titles.get(period.from!)!;
      return [
        { text: title, raw: period.from },
        this.#share(won, text.won, title),
        this.#share(categories.commit, text.commit, title),
        this.#share(categories.best, text.best, title),
        this.#share(categories.pipeline, text.rest, title),
        this.#share(open, text.open, title),
        this.#money(weighted),
        this.#money(total),
        quota ? this.#money([quota]) : EMPTY,
        coverage === null ? EMPTY : { text: times.format(coverage), raw: coverage },
      ];
    });
    const apart = view.apart.map(({ text: name, share }) => [
      { text: name },
      ...[EMPTY, EMPTY, EMPTY, EMPTY],
      this.#share(share, text.open, name),
      ...[EMPTY, EMPTY, EMPTY, EMPTY],
    ]);
    return {
      caption: this.#title,
      columns: [
        { name: text.period },
        ...[...parts, text.quota, text.coverageColumn].map(name => ({
          name: heading(name, words),
          isNumber: true,
        })),
      ],
      rows: [...coming, ...apart],
    };
  }

  picture(colours: Colours, font: string): TemplateResult {
    const { view } = this.#shown();
    const [width, height] = [view.columns.length * COLUMN + 40, PLOT + 110];
    const fills = { won: colours.won, commit: colours.accent, weighted: colours.accent, best: 'none' };
    return pictureTemplate(
      { width, height, title: this.#title, summary: view.summary, colours, font },
      svg`<text x="20" y="30" font-size="14" font-weight="600" fill=${colours.text}>${this.#title}</text>
        ${view.columns.map(
          ({ pieces, expected, quota, label, name }, nth) =>
            svg`<svg x=${20 + nth * COLUMN} y="50" width=${COLUMN} height=${PLOT} overflow="visible" font-size="12"
            fill=${colours.text} stroke-width="1.5">
            <g fill-opacity="0.85" stroke=${colours.accent}>
              ${columnMark({ pieces, top: view.most * HEADROOM, tick: expected || null, goal: quota, patterns: fills })}
            </g>
            <text x="50%" y=${PLOT + 34} text-anchor="middle" fill=${colours.text}>${label}</text>
            <text x="50%" y=${PLOT + 18} text-anchor="middle" fill=${colours.muted}>${name}</text>
          </svg>`,
        )}
        <text x="20" y=${height - 14} font-size="12" fill=${colours.muted}>
          ${view.apart.map(({ text }) => text).join(' · ')}
        </text>`,
    );
  }

  explanation(): Explanation {
    const { forecast, words, view } = this.#shown();
    const { text, format } = words;
    const [first] = forecast.periods;
    const title = view.columns.find(({ key }) => key === first!.period.from)!.title;
    const behind = {
      ids: first!.open.ids,
      subject: 'deals',
      count: first!.open.count,
      leftOut: [],
      caveats: [],
    } as const;
    return {
      name: text.forecast,
      formula: 'forecast',
      figures: [
        { name: text.behindPart(text.expected, title), text: moneyText(first!.total, words), figure: forecast },
        {
          name: text.behindPart(text.coverageColumn, title),
          text: first!.coverage === null ? '–' : `${timesText(first!.coverage, format)} ×`,
          figure: { ...behind, ...(first!.why ? { why: first!.why } : {}) },
        },
      ],
    };
  }
}
