import type { ForecastBoardMessages } from '../messages.js';
import { many } from './many.js';

/** The forecast in English. */
export const forecastBoard: ForecastBoardMessages = {
  forecast: 'Deals by when they are expected',
  apart: { overdue: 'Overdue', later: 'Later', undated: 'No date', omitted: 'Left out' },
  by: { month: 'By month', quarter: 'By quarter' },
  won: total => `${total} won`,
  open: (total, weighted) => `${weighted} weighted of ${total}`,
  dealsExpected: (count, period, format) => `${many(count, format, 'deal', 'deals')}: ${period}`,
  addExpected: period => `Add a deal: ${period}`,
  expectIn: 'Expected in…',
};
