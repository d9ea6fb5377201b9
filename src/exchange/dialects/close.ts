import type { Dialect } from './dialect.js';

/** Opportunities of Close: its CSV carries the API's names, and nobody has established whether also its cents. */
export const close: Dialect = {
  system: 'close',
  name: 'Close',
  marks: [
    'lead_name|status_label|value',
    'id|lead_id|status_label',
    'lead_name|date_won',
    'lead_id|value_period|confidence',
  ],
  headers: {
    id: 'id',
    organisation: 'lead_name',
    contactName: 'contact_name',
    owner: 'user_name',
    value: 'value',
    currency: 'value_currency',
    valuePeriod: 'value_period',
    stage: 'status_label',
    status: 'status_type',
    pipeline: 'pipeline_name',
    probability: 'confidence',
    notes: 'note',
    createdAt: 'date_created',
    // while it is open, `date_won` is when it is expected to be won
    closeDate: 'date_won',
    lostAt: 'date_lost',
  },
  unit: { csv: 'ask', json: 'cents' },
  formatted: 'value_formatted',
};
