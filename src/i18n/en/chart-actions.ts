import { many } from './many.js';
import type { ChartActionMessages } from '../parts/chart-actions.js';

/** What all charts say of what a person does with them, in English. */
export const chartActions: ChartActionMessages = {
  leadStatus: {
    new: 'New',
    working: 'In work',
    nurture: 'Set aside',
    qualified: 'Qualified',
    disqualified: 'Disqualified',
  },
  noDeals: 'There are no deals behind this number.',
  onBoard: (count, label, format) => `The board shows ${many(count, format, 'deal', 'deals')}: ${label}`,
  showMore: (count, format) => `Show more (${format.count(count)})`,
  close: 'Close',
  period: 'Period',
  from: 'From',
  to: 'To',
  segment: 'Deals',
  fields: {
    owner: 'Owner',
    source: 'Source',
    campaign: 'Campaign',
    product: 'Product',
    currency: 'Currency',
    tags: 'Tag',
  },
  table: 'Table',
  csv: 'Download as CSV',
  picture: 'Download as SVG',
  how: 'How is this computed?',
  hint: 'Arrow keys move, Enter opens the deals',
};
