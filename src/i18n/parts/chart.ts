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
  noBase: Readonly<Record<NoBase, string>>;
  caveat: Readonly<Record<Caveat, string>>;
  days: (days: number, format: Format) => string;
}
