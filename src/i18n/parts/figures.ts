import type { Caveat, NoBase } from '../../domain/numbers/figure.js';
import type { ChartMessages } from './chart.js';

/** What is said of single figures, beyond what charts say in place of their marks or below them. */
export interface FigureMessages {
  noBase: Readonly<Record<Exclude<NoBase, keyof ChartMessages['noBase']>, string>>;
  caveat: Readonly<Record<Exclude<Caveat, keyof ChartMessages['caveat']>, string>>;
}
