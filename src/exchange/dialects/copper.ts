import type { Dialect } from './dialect.js';

/** Opportunities of Copper, exported per list or in full, or from the API. */
export const copper: Dialect = {
  system: 'copper',
  name: 'Copper',
  marks: [
    'Copper ID|Name|Stage',
    'Name|Owned By|Win Probability|Stage',
    'Name|Primary Contact|Win Probability|Stage',
    'Name|Loss Reason|Days in Stage',
    'pipeline_stage_id|monetary_value',
  ],
  headers: {
    id: 'Copper ID|id',
    title: 'Name',
    organisation: 'Company|company_name',
    contactName: 'Primary Person Contact|Primary Contact',
    owner: 'Owned By|Owner|assignee_id',
    value: 'Value|monetary_value',
    currency: 'Currency|monetary_unit',
    stage: 'Stage|pipeline_stage_id',
    status: 'Status',
    pipeline: 'Pipeline|pipeline_id',
    reason: 'Loss Reason|loss_reason_id',
    probability: 'Win Probability',
    source: 'Source|customer_source_id',
    tags: 'Tags|Tag',
    notes: 'Details',
    createdAt: 'Created At|date_created',
    closeDate: 'Close Date',
    stageChangedAt: 'Last Stage At|date_stage_changed',
    lastTouchAt: 'date_last_contacted',
  },
  statuses: { '0': 'open', '1': 'won', '2': 'lost', '3': 'abandoned' },
  dateOrder: 'mdy',
};
