import { mergeLeftOut, type Figure } from '../../domain/numbers/figure.js';
import type { FormulaMessages } from '../../i18n/parts/formulas.js';
import type { PanelName } from '../../i18n/parts/metrics.js';
import type { ExplainedFigure } from '../chart/explain.js';
import type { PanelResult } from './questions.js';
import { writeValue, type Words } from './view.js';

/** A list, and what it was made of. */
export interface ShownList<P extends PanelName = PanelName> {
  readonly name: P;
  readonly result: PanelResult<P>;
}

type Explain<P extends PanelName> = (
  result: PanelResult<P>,
  words: Words,
) => readonly (readonly [string, Figure<unknown>, text?: string])[];

/** Several sellers' figures as one: what they rest on together. */
function together(figures: readonly Figure<unknown>[]): Figure<unknown> {
  const count = figures.reduce((sum, figure) => sum + figure.count, 0);
  const ids = figures.flatMap(figure => figure.ids);
  return { value: null, subject: 'deals', count, ids, leftOut: mergeLeftOut(figures), caveats: [] };
}

const origins: Explain<'sources'> = ({ came, won }, words) => [
  // how many came, not how many of them are won by now
  [words.text.came, { ...came, caveats: [] }, words.format.count(came.count)],
  [words.text.value, won, won.parts.map(part => writeValue(part, 'money', words)).join(' + ') || '–'],
];

const EXPLAIN: { readonly [P in PanelName]: Explain<P> } = {
  months: (result, { text }) => [[text.won, result]],
  reasons: (result, { text }) => [
    [text.deals, { ...result, leads: result.reasons.disqualified.flatMap(({ share }) => share.leads) }],
  ],
  sources: origins,
  campaigns: origins,
  sellers: (standings, { text }) =>
    (['won', 'open', 'winRate', 'averageDeal', 'cycle'] as const).map(key => [
      text[key],
      together(standings.map(standing => standing[key])),
    ]),
};

/** What a list rests on, and what was left out of it. */
export function explainList<P extends PanelName>(
  { name, result }: ShownList<P>,
  words: Words,
  formulas: FormulaMessages,
): ExplainedFigure[] {
  const list = words.text.panels[name];
  return EXPLAIN[name](result, words).map(([part, figure, text = ''], nth) => ({
    ...{ name: `${list}: ${part}`, text, figure },
    ...(nth ? {} : { formula: formulas[name] }),
  }));
}
