import type { Omission } from '../../domain/numbers/figure.js';
import type { Counted } from './counted.js';

/** Formulas that are explained. */
export type Formula = 'velocity' | 'velocity-duration' | 'days-to-win' | 'funnel' | 'standing' | 'pipeline-size';

/** How figures come about: loaded when somebody asks. */
export interface ExplainMessages {
  title: (name: string) => string;
  formulas: Readonly<Record<Formula, readonly string[]>>;
  restsOn: Counted;
  leftOut: Readonly<Record<Omission, Counted>>;
}
