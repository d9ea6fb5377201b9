import { svg, type TemplateResult } from 'lit';
import { areaPath, smoothPath, type Point } from '../../charts/curve.js';
import type { ChartTable, TableCell } from '../../charts/table.js';
import type { Money } from '../../domain/numbers/figure.js';
import { runRate, type Velocity } from '../../domain/numbers/velocity.js';
import type { Factor } from '../../domain/numbers/what-if.js';
import type { More } from '../chart/chart-element.js';
import type { Colours } from '../chart/download.js';
import type { Explanation } from '../chart/explain.js';
import { pictureTemplate } from '../chart/picture.js';
import type { Speed, VelocityMode } from './questions.js';
import type { TrendWindow } from './trend.js';
import { amountsOf, daysText, type VelocityView, type Words } from './view.js';

interface Shown {
  readonly name: string;
  readonly periodText: string;
  readonly mode: VelocityMode;
  readonly speed: Speed;
  readonly view: VelocityView;
  readonly points: readonly Point[];
  readonly words: Words;
  readonly windows: readonly TrendWindow[];
  /** Lists the deals behind a number, of another period where one is named. */
  open(metric: Factor | 'velocity', of?: Velocity, when?: string): void;
}

const WIDTH = 420;
const HEIGHT = 240;

/** The velocity as a table, as a picture for a file, and explained. */
export class VelocityMore implements More {
  readonly #shown: () => Shown;

  constructor(shown: () => Shown) {
    this.#shown = shown;
  }

  table(): ChartTable {
    const { name, periodText, mode, speed, view, windows, words, open } = this.#shown();
    const { text, format } = words;
    const { before } = speed;
    const moneyOf = (parts: readonly Money[]): string =>
      parts.map(({ minor, currency }) => format.money(minor, currency)).join(' + ') || '–';
    const trendless: TableCell[] = windows.length ? [{ text: '' }] : [];
    const row = (label: string, metric: Factor | 'velocity', write: (of: Velocity) => string): TableCell[] => {
      const cell = (of: Velocity | null, when: string): TableCell => {
        const said = of ? write(of) : '–';
        return !of || said === '–'
          ? { text: said }
          : { text: said, label: text.behind[metric], open: () => open(metric, of, when) };
      };
      return [{ text: label }, cell(speed.now, ''), cell(before, text.before), ...trendless];
    };
    const divisor = mode === 'duration' ? text.duration : text.factors.cycle;
    const month = view.days;
    return {
      caption: `${name} · ${periodText}`,
      columns: [
        { name: text.figure },
        { name: text.now, isNumber: true },
        { name: text.before, isNumber: true },
        ...(windows.length ? [{ name: text.trendColumn, isNumber: true }] : []),
      ],
      rows: [
        row(`${text.velocity}, ${text.aDay}`, 'velocity', of => moneyOf(amountsOf(of))),
        row(text.runRateRow, 'velocity', of => moneyOf(amountsOf(of).map(each => runRate(each, month)))),
        row(text.wonPerDayRow, 'averageDeal', ({ wonParts }) => moneyOf(wonParts)),
        row(text.factors.openDeals, 'openDeals', ({ factors }) => format.count(factors.openDeals.value ?? 0)),
        row(text.factors.winRate, 'winRate', ({ factors: { winRate } }) =>
          winRate.value === null ? '–' : format.percent(winRate.value),
        ),
        row(text.factors.averageDeal, 'averageDeal', ({ factors }) => moneyOf(factors.averageDeal.parts)),
        row(divisor, 'cycle', ({ factors: { cycle } }) => (cycle.value === null ? '–' : daysText(cycle.value, words))),
        ...windows.map(({ name: window, text: said, velocity }): TableCell[] => [
          ...[{ text: window }, { text: '' }, { text: '' }],
          { text: said, label: window, open: () => open(mode === 'days' ? 'cycle' : 'velocity', velocity, window) },
        ]),
      ],
    };
  }

  picture(colours: Colours, font: string): TemplateResult {
    const { name, periodText, mode, view, points, words } = this.#shown();
    const { text } = words;
    const at = points.map(([x, y]): Point => [20 + (x / 100) * (WIDTH - 40), 120 + (y / 100) * 70]);
    const { openDeals, winRate, averageDeal, cycle } = view.full;
    const below = mode === 'days' ? '' : `${openDeals} × ${winRate} × ${averageDeal} ÷ ${cycle}`;
    const title = `${name} · ${periodText}`;
    const said = view.results.join(' + ');
    return pictureTemplate(
      {
        ...{ width: WIDTH, height: HEIGHT, title, colours, font },
        summary: mode === 'days' ? said : text.summary(said, view.full),
      },
      svg`<text x="20" y="30" font-size="14" font-weight="600" fill=${colours.text}>${title}</text>
      <text x="20" y="76" font-size="34" font-weight="650" fill=${colours.text}>${said}</text>
      <text x="20" y="100" font-size="13" fill=${colours.muted}>${mode === 'days' ? '' : text.aDay}</text>
      <path d=${areaPath(at, 190)} fill=${colours.accent} fill-opacity="0.15"></path>
        <path d=${smoothPath(at)} fill="none" stroke=${colours.accent} stroke-width="2"></path>
      <text x="20" y="220" font-size="13" fill=${colours.muted}>${below}</text>`,
    );
  }

  explanation(): Explanation {
    const { name, mode, speed, view, words } = this.#shown();
    const { text } = words;
    const { openDeals, winRate, averageDeal, cycle } = speed.now.factors;
    const days = {
      name: mode === 'duration' ? text.duration : text.factors.cycle,
      text: view.full.cycle,
      figure: cycle,
    };
    if (mode === 'days') return { name, formula: 'days-to-win', figures: [days] };
    return {
      name,
      formula: mode === 'duration' ? 'velocity-duration' : 'velocity',
      figures: [
        { name: text.factors.openDeals, text: view.full.openDeals, figure: openDeals },
        { name: text.factors.winRate, text: view.full.winRate, figure: winRate },
        { name: text.factors.averageDeal, text: view.full.averageDeal, figure: averageDeal },
        days,
      ],
    };
  }
}
