import type { Dialect } from './dialect.js';

/** Deals of ActiveCampaign. The headers of its CSV are what its import asks for: no real export has been seen. */
export const activecampaign: Dialect = {
  system: 'activecampaign',
  name: 'ActiveCampaign',
  marks: [
    'Deal Title|Deal Owner|Pipeline|Stage',
    'Deal ID|Deal Title|Deal Value',
    'title|group|stage|cdate',
    'title|stage|owner|edate',
  ],
  headers: {
    id: 'Deal ID|id',
    title: 'Deal Title|title',
    organisation: 'Account|Account Name|Organization',
    contactName: 'Contact Name|Contact',
    contactEmail: 'Contact Email',
    owner: 'Deal Owner|Owner',
    value: 'Deal Value|Value',
    currency: 'Currency|Deal Currency',
    stage: 'Stage',
    status: 'Status|Deal Status',
    pipeline: 'Pipeline|group',
    probability: 'Win Probability|winProbability|percent',
    notes: 'Description',
    createdAt: 'Created Date|cdate',
    closeDate: 'Expected Close Date|Close Date',
    nextStep: 'Next action',
    nextStepDue: 'nextdate',
  },
  statuses: { '0': 'open', '1': 'won', '2': 'lost' },
  unit: { csv: 'major', json: 'cents' },
};
