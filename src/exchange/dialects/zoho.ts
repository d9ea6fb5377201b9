import type { Dialect } from './dialect.js';

/** Deals of Zoho CRM and Bigin, exported or from the API. */
export const zoho: Dialect = {
  system: 'zoho',
  name: 'Zoho CRM',
  marks: [
    'Record Id|Deal Name|Stage',
    'Deal Name|Closing Date|Stage',
    'Deal Id|Deal Name|Sub-Pipeline',
    'Deal Name|Account Name.id|Stage',
  ],
  headers: {
    id: 'Record Id|Deal Id|id',
    title: 'Deal Name',
    organisation: 'Account Name|Company Name',
    contactName: 'Contact Name',
    owner: 'Deal Owner|Owner',
    value: 'Amount',
    currency: 'Currency',
    stage: 'Stage',
    pipeline: 'Sub-Pipeline|Pipeline',
    reason: 'Reason For Loss|Reason_For_Loss__s',
    probability: 'Probability (%)|Probability',
    source: 'Lead Source',
    campaign: 'Campaign Source',
    tags: 'Tag',
    notes: 'Description',
    createdAt: 'Created Time',
    closeDate: 'Closing Date',
    lastTouchAt: 'Last Activity Time',
    nextStep: 'Next Step',
  },
  idPrefix: 'zcrm_',
};
