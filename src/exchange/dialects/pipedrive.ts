import type { Dialect } from './dialect.js';

/** Deals as the list view and the settings export them, the import template, and the API (v1, v2). */
export const pipedrive: Dialect = {
  system: 'pipedrive',
  name: 'Pipedrive',
  prefix: /^\s*deal\s+-\s+/i,
  marks: ['title|stage_id|add_time|org_id', 'title|stage_id|pipeline_id|add_time|expected_close_date'],
  headers: {
    id: 'Deal - ID|Deal - Pipedrive System ID|ID',
    title: 'Deal - Title|Title',
    organisation: 'Deal - Organization|Organization|org_id|org_name',
    contactName: 'Deal - Contact person|Contact person|person_id|person_name',
    owner: 'Deal - Owner|Owner|owner_id|user_id|owner_name',
    value: 'Deal - Value|Value',
    currency: 'Deal - Currency of Value|Currency',
    stage: 'Deal - Stage|Deal - Stage (pipeline)|Stage|stage_id',
    status: 'Deal - Status|Status',
    pipeline: 'Deal - Pipeline|Pipeline|pipeline_id',
    reason: 'Deal - Lost reason|lost_reason',
    probability: 'Deal - Probability|Probability',
    source: 'Deal - Source channel|Source channel|channel|Deal - Source origin|origin',
    product: 'Deal - Product name',
    tags: 'Deal - Label|Label|label_ids',
    createdAt: 'Deal - Deal created|Deal - Creation date|add_time',
    expectedClose: 'Deal - Expected close date|expected_close_date',
    closedAt: 'Deal - Deal closed on|Deal - Closed on|close_time',
    wonAt: 'Deal - Won time|won_time',
    lostAt: 'Deal - Lost time|lost_time',
    stageChangedAt: 'Deal - Last stage change|stage_change_time',
    lastTouchAt: 'Deal - Last activity date|last_activity_date',
  },
  utc: true,
};
