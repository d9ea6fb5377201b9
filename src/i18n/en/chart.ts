import type { ChartMessages } from '../parts/chart.js';
import { many } from './many.js';

/** What all charts say, in English. */
export const chart: ChartMessages = {
  deals: (count, format) => many(count, format, 'deal', 'deals'),
  leads: (count, format) => many(count, format, 'lead', 'leads'),
  periods: {
    'last-30-days': 'Last 30 days',
    'last-90-days': 'Last 90 days',
    'last-365-days': 'Last 365 days',
    'this-month': 'This month',
    'this-quarter': 'This quarter',
    'this-year': 'This year',
    'last-month': 'Last month',
    'last-quarter': 'Last quarter',
    'last-year': 'Last year',
    'all-time': 'All time',
    dates: 'Other dates…',
  },
  dates: (from, to) => `${from} – ${to}`,
  everything: 'All deals',
  unsaid: '(not said)',
  loading: 'Loading…',
  failed: 'The deals could not be loaded.',
  retry: 'Try again',
  emptyTitle: 'Nothing to show yet',
  emptyText: 'There are no deals in this pipeline.',
  noBase: {
    'no-deals': 'There are no deals in this period.',
    'no-open-deals': 'There are no open deals.',
    'no-leads': 'There are no leads in this period.',
    'mixed-currencies': 'The deals are in several currencies, which are not added up. Choose one.',
  },
  caveat: {
    few: 'It rests on few deals: chance decides much of it.',
    young: 'These deals are young: more of them will still go on.',
  },
  days: (days, format) => many(days, format, 'day', 'days'),
};
