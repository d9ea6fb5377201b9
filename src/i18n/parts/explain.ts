import type { Omission, Subject } from '../../domain/numbers/figure.js';
import type { Format } from '../format.js';

/** Formulas that are explained. */
export type Formula =
  | 'velocity'
  | 'velocity-duration'
  | 'days-to-win'
  | 'funnel'
  | 'funnel-leads'
  | 'standing'
  | 'pipeline-size'
  | 'metrics'
  | 'forecast'
  | 'health'
  | 'today';

/** A number of deals or leads. */
export type CountedOf = (count: number, format: Format, subject: Subject) => string;

/** How figures come about: loaded when somebody asks. */
export interface ExplainMessages {
  title: (name: string) => string;
  formulas: Readonly<Record<Formula, readonly string[]>>;
  restsOn: CountedOf;
  leftOut: Readonly<Record<Omission, CountedOf>>;
}
