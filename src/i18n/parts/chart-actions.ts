import type { LeadStatus } from '../../domain/records.js';
import type { Format } from '../format.js';
import type { Counted } from './counted.js';

/** What can be chosen from where deals are told apart. */
export type SegmentField = 'owner' | 'source' | 'campaign' | 'product' | 'currency' | 'tags';

/** What all charts say of what a person does with them. */
export interface ChartActionMessages {
  leadStatus: Readonly<Record<LeadStatus, string>>;
  noDeals: string;
  /** The board beside shows the deals behind a number. */
  onBoard: (count: number, label: string, format: Format) => string;
  showMore: Counted;
  close: string;
  period: string;
  from: string;
  to: string;
  segment: string;
  fields: Readonly<Record<SegmentField, string>>;
  table: string;
  csv: string;
  picture: string;
  how: string;
  hint: string;
}
