import type { PeriodName } from '../../domain/lens.js';
import type { Caveat, NoBase } from '../../domain/numbers/figure.js';
import type { LeadStatus } from '../../domain/records.js';
import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** What can be chosen from where deals are told apart. */
export type SegmentField = 'owner' | 'source' | 'campaign' | 'product' | 'currency' | 'tags';

/** What all charts say. */
export interface ChartMessages {
  deals: Counted;
  leads: Counted;
  leadStatus: Readonly<Record<LeadStatus, string>>;
  noDeals: string;
  showMore: Counted;
  close: string;
  period: string;
  periods: Readonly<Record<PeriodName | 'dates', string>>;
  dates: (from: string, to: string) => string;
  from: string;
  to: string;
  segment: string;
  everything: string;
  fields: Readonly<Record<SegmentField, string>>;
  /** Where nobody has said: an owner, a source. */
  unsaid: string;
  table: string;
  csv: string;
  picture: string;
  how: string;
  loading: string;
  failed: string;
  retry: string;
  emptyTitle: string;
  emptyText: string;
  noBase: Readonly<Record<NoBase, string>>;
  caveat: Readonly<Record<Caveat, string>>;
  days: (days: number, format: Format) => string;
  hint: string;
}
