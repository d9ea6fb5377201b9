import type { ChartTable } from '../../charts/table.js';
import type { Share } from '../../domain/numbers/share.js';
import type { More } from '../chart/chart-element.js';
import type { ExplainedFigure, Explanation } from '../chart/explain.js';
import { findingText, moneyText, stageName, type Scene } from './view.js';

interface Shown {
  readonly scene: Scene;
  /** The deals it is about, as they are read. */
  readonly segmentText: string;
  /** Lists the deals behind a number. */
  open(metric: string, label: string, deals: readonly string[]): void;
}

/** What a finding rests on: deals, and leads that are none. */
const figuresOf = ({ ids, leads }: Share): readonly ExplainedFigure['figure'][] =>
  (['deals', 'leads'] as const)
    .map(subject => ({ subject, ids: subject === 'deals' ? ids : leads }))
    .filter(({ subject, ids: of }) => subject === 'deals' || of.length)
    .map(({ subject, ids: of }) => ({ subject, ids: of, count: of.length, leftOut: [], caveats: [] }));

/** The findings as a table, and how they come about. */
export class HealthMore implements More {
  readonly #shown: () => Shown;

  constructor(shown: () => Shown) {
    this.#shown = shown;
  }

  table(): ChartTable {
    const { scene, segmentText, open } = this.#shown();
    const { text, wording, health } = scene;
    return {
      caption: `${text.health} · ${segmentText}`,
      columns: [{ name: text.kind }, { name: text.count, isNumber: true }, { name: text.value, isNumber: true }],
      rows: health.findings.map(finding => {
        const { kind, count, ids, values } = finding;
        const label = findingText(finding, scene);
        const cell = { text: wording.format.count(count), raw: count, label };
        return [
          { text: label },
          ids.length ? { ...cell, open: () => open(kind, text.found[kind], ids) } : cell,
          { text: moneyText(values, wording) || '–' },
        ];
      }),
    };
  }

  explanation(): Explanation {
    const { scene } = this.#shown();
    const { text, chart, health, wording, store } = scene;
    const { format } = wording;
    const limits = health.stuckLimits.map(({ days }, rung) => {
      const stage = store.pipeline.stages.filter(each => each.phase === 'open' && !each.removed)[rung];
      return text.stuckAfter(stageName(stage?.id ?? '', scene), chart.days(days, format));
    });
    return {
      name: text.health,
      formula: 'health',
      figures: health.findings.flatMap(finding =>
        figuresOf(finding).map(figure => ({
          name: findingText(finding, scene),
          text: finding.kind === 'stuck' ? limits.join(' · ') : moneyText(finding.values, wording),
          figure,
        })),
      ),
    };
  }
}
