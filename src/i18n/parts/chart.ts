import type { PeriodName } from '../../domain/lens.js';
import type { Caveat, NoBase } from '../../domain/numbers/figure.js';
import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** What all charts say. */
export interface ChartMessages {
  deals: Counted;
  leads: Counted;
  periods: Readonly<Record<PeriodName | 'dates', string>>;
  dates: (from: string, to: string) => string;
  everything: string;
  /** Where nobody has said: an owner, a source. */
  unsaid: string;
  loading: string;
  failed: string;
  retry: string;
  emptyTitle: string;
  emptyText: string;
  /** Why there are no marks; what else may be missing is said with single figures. */
  noBase: Readonly<Record<Extract<NoBase, 'no-deals' | 'no-open-deals' | 'no-leads' | 'mixed-currencies'>, string>>;
  caveat: Readonly<Record<Extract<Caveat, 'few' | 'young'>, string>>;
  days: (days: number, format: Format) => string;
}
