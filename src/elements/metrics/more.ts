import { svg, type TemplateResult } from 'lit';
import type { ChartTable } from '../../charts/table.js';
import { formulas as english } from '../../i18n/en/formulas.js';
import { messagesOf } from '../../i18n/messages.js';
import type { More } from '../chart/chart-element.js';
import type { Colours } from '../chart/download.js';
import type { Explanation } from '../chart/explain.js';
import { pictureTemplate } from '../chart/picture.js';
import { explainList, type ShownList } from './explained.js';
import { rawValue, type TileView, type Words } from './view.js';

interface Shown {
  readonly periodText: string;
  readonly tiles: readonly TileView[];
  readonly lists: readonly ShownList[];
  readonly summary: string;
  readonly words: Words;
  versus(tile: TileView): string;
  open(tile: TileView): void;
}

/** A tile in the picture. */
const WIDTH = 200;
const HEIGHT = 86;
const TOP = 50;
const COLUMNS = 4;

/** The figures as a table, as a picture for a file, and explained. */
export class MetricsMore implements More {
  readonly #shown: () => Shown;

  constructor(shown: () => Shown) {
    this.#shown = shown;
  }

  get #title(): string {
    const { words, periodText } = this.#shown();
    return `${words.text.title} · ${periodText}`;
  }

  table(): ChartTable {
    const { tiles, words, open, versus } = this.#shown();
    const { text } = words;
    return {
      caption: this.#title,
      columns: [
        { name: text.metric },
        ...[text.now, text.before, text.change, text.targetColumn].map(name => ({ name, isNumber: true })),
      ],
      rows: tiles.map(tile => {
        const { label, full, before, change, target, reading, earlier } = tile;
        const hasAny = reading.deals.length + reading.leads.length > 0;
        return [
          { text: label },
          { text: full, raw: rawValue(reading.value), ...(hasAny ? { label, open: () => open(tile) } : {}) },
          { text: before && versus(tile) ? before : '–', raw: earlier ? rawValue(earlier.value) : null },
          { text: change ? change.text || '0' : '–' },
          { text: target?.value ?? '–' },
        ];
      }),
    };
  }

  picture(colours: Colours, font: string): TemplateResult {
    const { tiles, summary, versus } = this.#shown();
    const columns = Math.min(COLUMNS, tiles.length);
    const [width, height] = [columns * WIDTH + 20, Math.ceil(tiles.length / COLUMNS) * HEIGHT + TOP + 20];
    const text = (x: number, y: number, size: number, fill: string, words: string, weight = 400): unknown =>
      svg`<text x=${x} y=${y} font-size=${size} font-weight=${weight} fill=${fill}>${words}</text>`;
    const tone = { up: colours.text, down: colours.lost, '': colours.muted };
    return pictureTemplate(
      { width, height, title: this.#title, summary, colours, font },
      svg`${text(20, 30, 14, colours.text, this.#title, 600)}
      ${tiles.map((tile, nth) => {
        const [x, y] = [20 + (nth % COLUMNS) * WIDTH, TOP + Math.floor(nth / COLUMNS) * HEIGHT];
        const { change } = tile;
        return svg`${text(x, y + 16, 12, colours.muted, tile.label)}
          ${text(x, y + 40, 20, colours.text, tile.text, 650)}
          ${change ? text(x, y + 58, 12, tone[change.tone], `${change.text} ${versus(tile)}`) : ''}`;
      })}`,
    );
  }

  explanation(): Explanation {
    const { tiles, lists, words } = this.#shown();
    const formulas = messagesOf('formulas', words.format.language, english);
    return {
      name: words.text.title,
      formula: 'metrics',
      figures: [
        ...tiles.map(({ name, label, full, reading }) => ({
          ...{ name: label, text: full, figure: reading, formula: formulas[name] },
        })),
        ...lists.flatMap(list => explainList(list, words, formulas)),
      ],
    };
  }
}
