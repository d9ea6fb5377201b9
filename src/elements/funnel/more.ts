import { svg, type TemplateResult } from 'lit';
import type { ChartTable, TableCell } from '../../charts/table.js';
import type { Funnel } from '../../domain/numbers/funnel.js';
import type { Share } from '../../domain/numbers/share.js';
import { toDecimal } from '../../domain/money.js';
import type { StageSelect } from '../../events.js';
import type { More } from '../chart/chart-element.js';
import type { Colours } from '../chart/download.js';
import type { Explanation } from '../chart/explain.js';
import { pictureTemplate } from '../chart/picture.js';
import { actionsOf } from './hands.js';
import { moneyText, type FunnelMode, type FunnelRow, type FunnelView, type Words } from './view.js';

interface Shown {
  readonly chart: {
    list(row: FunnelRow, part: StageSelect['part'], label: string, share: Share): void;
    readonly periodText: string;
  };
  readonly funnel: Funnel;
  readonly view: FunnelView;
  readonly words: Words;
  readonly mode: FunnelMode;
}

/** Height of a step in a picture, and what stands around it; pixels. */
const ROW = 40;
const TOP = 44;
const WIDTH = 720;
const NAMES = 170;
const SHARES = 190;
/** The table on the page names so many reasons, the file all. */
const MOST_REASONS = 3;
const FORMULAS = { flow: 'funnel', leads: 'funnel-leads', standing: 'standing' } as const;
const NONE: TableCell = { text: '–', raw: null };

/** The funnel as a table, as a picture for a file, and explained. */
export class FunnelMore implements More {
  readonly #shown: () => Shown;

  constructor(shown: () => Shown) {
    this.#shown = shown;
  }

  table(): ChartTable {
    const { chart, view, words, mode } = this.#shown();
    const { text } = words;
    const actions = actionsOf(words);
    const isFlow = mode !== 'standing';
    const counted = mode === 'leads' ? actions.prospects : actions.deals;
    const hasOther = view.rows.some(({ compared }) => compared);
    const numbers = isFlow
      ? [counted, actions.value, actions.ofFirst, actions.ofBefore, actions.lost, actions.still, actions.days]
      : [actions.deals, actions.value, actions.ofAll];
    return {
      caption: isFlow ? `${text.funnel} · ${chart.periodText}` : actions.standing,
      columns: [
        { name: actions.stage },
        ...numbers.map(name => ({ name, isNumber: true })),
        ...(isFlow ? [{ name: actions.reasons }] : []),
        ...(hasOther ? [{ name: text.compare, isNumber: true }] : []),
      ],
      rows: view.rows.map(row => [
        ...this.#standing(row),
        ...(isFlow ? this.#way(row) : []),
        ...(hasOther ? [{ text: row.compared?.amount ?? '–' }] : []),
      ]),
    };
  }

  /** A number of deals, which opens them. */
  #counted(row: FunnelRow, part: StageSelect['part'], share: Share, label: string): TableCell {
    const { chart, words } = this.#shown();
    const { count } = share;
    const open = (): void => chart.list(row, part, label, share);
    return { text: words.format.count(count), raw: count, label, ...(count ? { open } : {}) };
  }
  #percent(share: number | null): TableCell {
    return share === null ? NONE : { text: this.#shown().words.format.percent(share), raw: share };
  }

  /** How many there are, what they are worth, and which share of the first step (or of all) that is. */
  #standing(row: FunnelRow): TableCell[] {
    const { text, format } = this.#shown().words;
    const { step, name } = row;
    const [sum, ...others] = step.values;
    return [
      { text: name },
      this.#counted(row, 'reached', step, text.reached(name)),
      {
        text: moneyText(step.values, format),
        ...(sum && !others.length ? { raw: toDecimal(sum.minor, sum.currency) } : {}),
      },
      this.#percent(step.byCount.fromTop),
    ];
  }

  /** How it went on from there. */
  #way(row: FunnelRow): TableCell[] {
    const { words } = this.#shown();
    const { format } = words;
    const actions = actionsOf(words);
    const { step, name } = row;
    const { lost, still, medianDays, reasons } = step;
    const isEnd = step.kind === 'won';
    const days = medianDays === null ? null : Math.round(medianDays * 10) / 10;
    const said = reasons
      .filter(({ reason }) => reason)
      .map(({ reason, share }) => actions.reason(reason, format.count(share.count)));
    return [
      this.#percent(step.byCount.fromPrevious),
      isEnd ? NONE : this.#counted(row, 'lost', lost, actions.lostIn(name)),
      isEnd ? NONE : this.#counted(row, 'still', still, actions.stillIn(name)),
      days === null ? NONE : { text: format.count(days), raw: days },
      { text: said.slice(0, MOST_REASONS).join(', ') || '–', raw: said.join(', ') },
    ];
  }

  picture(colours: Colours, font: string): TemplateResult {
    const { chart, view, words, mode } = this.#shown();
    const height = TOP + view.rows.length * ROW + 40;
    const room = WIDTH - NAMES - SHARES;
    const x = (percent: number): number => Math.round((NAMES + (percent / 100) * room) * 10) / 10;
    const leak = view.leak?.join('') ?? words.text.noLeak;
    const caption = mode === 'standing' ? actionsOf(words).standing : `${words.text.funnel} · ${chart.periodText}`;
    const text = (
      at: number,
      y: number,
      content: string,
      more: { fill: string; anchor?: string; weight?: number },
    ): unknown =>
      svg`<text x=${at} y=${y} fill=${more.fill} text-anchor=${more.anchor ?? 'start'} font-weight=${more.weight ?? 400} font-size="13">${content}</text>`;
    return pictureTemplate(
      { ...{ width: WIDTH, height, title: caption, colours, font }, summary: `${view.summary} ${leak}` },
      svg`${text(16, 26, caption, { fill: colours.text, weight: 600 })}
      ${view.rows.map(({ name, amount, ofFirst, goOn, isLeak, shape, depth }, nth) => {
        const y = TOP + nth * ROW;
        const [a, b] = shape.top;
        const [c, d] = shape.bottom;
        const points = [`${x(a)},${y}`, `${x(b)},${y}`, `${x(d)},${y + ROW - 4}`, `${x(c)},${y + ROW - 4}`].join(' ');
        return svg`${text(16, y + 22, name.length > 24 ? `${name.slice(0, 23)}…` : name, { fill: colours.text })}
          <polygon points=${points} fill=${colours.accent} fill-opacity=${0.86 + 0.14 * depth}></polygon>
          ${text(x(100) + 10, y + 15, [amount, ofFirst].filter(Boolean).join(' · '), { fill: colours.text })}
          ${goOn ? text(x(100) + 10, y + 31, goOn, { fill: isLeak ? colours.lost : colours.muted }) : ''}`;
      })}
      ${text(16, height - 14, `${view.summary}`, { fill: colours.muted })}`,
    );
  }

  explanation(): Explanation {
    const { funnel, words, mode } = this.#shown();
    const { text, chart, format } = words;
    return {
      name: text.funnel,
      formula: FORMULAS[mode],
      figures: [{ name: text.funnel, text: chart.deals(funnel.count, format), figure: funnel }],
    };
  }
}
