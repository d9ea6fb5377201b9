import type { Dialect } from './dialect.js';

/** The opportunities of a data set that many learn and test with (Maven Analytics, CRM Sales Opportunities). */
export const maven: Dialect = {
  system: 'maven',
  name: 'Maven Analytics',
  marks: ['opportunity_id|sales_agent|deal_stage|engage_date|close_value'],
  headers: {
    id: 'opportunity_id',
    organisation: 'account',
    owner: 'sales_agent',
    product: 'product',
    stage: 'deal_stage',
    createdAt: 'engage_date',
    closeDate: 'close_date',
    value: 'close_value',
  },
  lostZeroIsUnknown: true,
};
