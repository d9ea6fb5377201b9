import { html, svg, type TemplateResult } from 'lit';
import type { ChartTable, TableCell } from '../../charts/table.js';
import type { Funnel } from '../../domain/numbers/funnel.js';
import type { Share } from '../../domain/numbers/share.js';
import { toDecimal } from '../../domain/money.js';
import type { StageSelect } from '../../events.js';
import type { More } from '../chart/chart-element.js';
import type { Colours } from '../chart/download.js';
import type { Explanation } from '../chart/explain.js';
import { moneyText, type FunnelRow, type FunnelView, type Words } from './view.js';

interface Shown {
  readonly chart: {
    list(row: FunnelRow, part: StageSelect['part'], label: string, deals: readonly string[]): void;
    readonly periodText: string;
  };
  readonly funnel: Funnel;
  readonly view: FunnelView;
  readonly words: Words;
}

/** Height of a step in a picture, and what stands around it; pixels. */
const ROW = 40;
const TOP = 44;
const WIDTH = 720;
const NAMES = 170;
const SHARES = 190;
/** The table on the page names so many reasons, the file all. */
const MOST_REASONS = 3;

/** The funnel as a table, as a picture for a file, and explained. */
export class FunnelMore implements More {
  readonly #shown: () => Shown;

  constructor(shown: () => Shown) {
    this.#shown = shown;
  }

  table(): ChartTable {
    const { chart, view, words } = this.#shown();
    const { text, format } = words;
    const hasOther = view.rows.some(({ compared }) => compared);
    const columns = [
      { name: text.stage },
      ...[text.deals, text.value, text.ofFirst, text.ofBefore, text.lost, text.still, text.days].map(name => ({
        name,
        isNumber: true,
      })),
      { name: text.reasons },
      ...(hasOther ? [{ name: text.compare, isNumber: true }] : []),
    ];
    const percent = (share: number | null): TableCell =>
      share === null ? { text: '–', raw: null } : { text: format.percent(share), raw: share };
    return {
      caption: `${text.funnel} · ${chart.periodText}`,
      columns,
      rows: view.rows.map((row): TableCell[] => {
        const { step, name, compared } = row;
        const counted = (part: StageSelect['part'], { count, ids }: Share, label: string): TableCell => ({
          text: format.count(count),
          raw: count,
          label,
          ...(ids.length ? { open: () => chart.list(row, part, label, ids) } : {}),
        });
        const [sum, ...others] = step.values;
        const reasons = step.reasons
          .filter(({ reason }) => reason)
          .map(({ reason, share }) => text.reason(reason, format.count(share.count)));
        const isEnd = step.kind === 'won';
        const none: TableCell = { text: '–', raw: null };
        return [
          { text: name },
          counted('reached', step, text.reached(name)),
          {
            text: moneyText(step.values, format),
            ...(sum && !others.length ? { raw: toDecimal(sum.minor, sum.currency) } : {}),
          },
          percent(step.byCount.fromTop),
          percent(step.byCount.fromPrevious),
          isEnd ? none : counted('lost', step.lost, text.lostIn(name)),
          isEnd ? none : counted('still', step.still, text.stillIn(name)),
          step.medianDays === null
            ? none
            : { text: format.count(Math.round(step.medianDays * 10) / 10), raw: Math.round(step.medianDays * 10) / 10 },
          { text: reasons.slice(0, MOST_REASONS).join(', ') || '–', raw: reasons.join(', ') },
          ...(hasOther ? [{ text: compared?.amount ?? '–' }] : []),
        ];
      }),
    };
  }

  picture(colours: Colours, font: string): TemplateResult {
    const { chart, view, words } = this.#shown();
    const height = TOP + view.rows.length * ROW + 40;
    const room = WIDTH - NAMES - SHARES;
    const x = (percent: number): number => Math.round((NAMES + (percent / 100) * room) * 10) / 10;
    const leak = view.leak?.join('') ?? words.text.noLeak;
    const text = (
      at: number,
      y: number,
      content: string,
      more: { fill: string; anchor?: string; weight?: number },
    ): unknown =>
      svg`<text x=${at} y=${y} fill=${more.fill} text-anchor=${more.anchor ?? 'start'} font-weight=${more.weight ?? 400} font-size="13">${content}</text>`;
    return html`<svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 ${WIDTH} ${height}"
      width=${WIDTH}
      height=${height}
      font-family=${font}
      role="img"
      aria-label=${`${words.text.funnel} · ${chart.periodText}`}
    >
      <title>${words.text.funnel} · ${chart.periodText}</title>
      <desc>${view.summary} ${leak}</desc>
      <rect width=${WIDTH} height=${height} fill=${colours.surface}></rect>
      ${text(16, 26, `${words.text.funnel} · ${chart.periodText}`, { fill: colours.text, weight: 600 })}
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
      ${text(16, height - 14, `${view.summary}`, { fill: colours.muted })}
    </svg>`;
  }

  explanation(): Explanation {
    const { funnel, words } = this.#shown();
    const { text, chart, format } = words;
    return {
      name: text.funnel,
      formula: 'funnel',
      figures: [{ name: text.funnel, text: chart.deals(funnel.count, format), figure: funnel }],
    };
  }
}
