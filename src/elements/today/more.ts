import type { ChartTable } from '../../charts/table.js';
import type { More } from '../chart/chart-element.js';
import type { Explanation } from '../chart/explain.js';
import { entriesOf, expectedText, moreNames, reasonsText, worthText, type Scene } from './view.js';

interface Shown {
  readonly scene: Scene;
  /** The deals it is about, as they are read. */
  readonly segmentText: string;
}

/** The day's list as a table, and how it comes about. */
export class TodayMore implements More {
  readonly #shown: () => Shown;

  constructor(shown: () => Shown) {
    this.#shown = shown;
  }

  table(): ChartTable {
    const { scene, segmentText } = this.#shown();
    const { text, wording } = scene;
    const { format } = wording;
    return {
      caption: `${text.today} · ${segmentText}`,
      columns: [
        ...[{ name: text.what }, { name: text.why }, { name: text.value, isNumber: true }],
        ...[
          { name: text.chanceColumn, isNumber: true },
          { name: text.expectedColumn, isNumber: true },
        ],
      ],
      rows: entriesOf(scene).map(entry => {
        const { worth, chance } = entry.item;
        const [expected] = worthText(entry, scene);
        return [
          { text: [entry.name, moreNames(entry)].filter(Boolean).join(' · ') },
          { text: reasonsText(entry, scene).join(', ') },
          { text: worth ? format.money(worth.minor, worth.currency) : '–' },
          { text: format.percent(chance.value), raw: chance.value },
          { text: expected },
        ];
      }),
    };
  }

  explanation(): Explanation {
    const { scene } = this.#shown();
    const { text, list } = scene;
    const leads = list.items.flatMap(({ lead }) => lead ?? []);
    const figure = { ...list, count: list.ids.length };
    return {
      name: text.today,
      formula: 'today',
      figures: [
        { name: text.behind, text: expectedText(scene), figure },
        ...(leads.length
          ? [
              {
                name: text.leads,
                text: '',
                figure: { ...figure, subject: 'leads' as const, ids: leads, count: leads.length },
              },
            ]
          : []),
      ],
    };
  }
}
