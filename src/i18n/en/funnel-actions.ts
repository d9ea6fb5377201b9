import type { FunnelActionMessages } from '../parts/funnel-actions.js';
import { many } from './many.js';

/** What the funnel says where a person looks closer, in English. */
export const funnelActions: FunnelActionMessages = {
  view: 'Shown',
  flow: 'How far deals got',
  leads: 'How far leads got',
  standing: 'Where open deals stand',
  now: measured => `now, ${measured}`,
  standingSummary: (count, format) => `${many(count, format, 'deal is', 'deals are')} open.`,
  fromLeads: measured => `from leads, ${measured}`,
  ofAll: 'of all',
  lostIn: stage => `Lost in ${stage}`,
  stillIn: stage => `Still in ${stage}`,
  lostHere: (count, format) => `${format.count(count)} lost here`,
  stillHere: (count, format) => `${format.count(count)} still here`,
  medianDays: days => `${days} until they go on (median)`,
  reason: (reason, count) => `“${reason}” ${count}`,
  noCompare: 'Compare with…',
  before: 'The period before',
  stage: 'Stage',
  deals: 'Deals',
  prospects: 'Leads and deals',
  value: 'Value',
  ofFirst: 'of the first',
  ofBefore: 'of the step before',
  lost: 'Lost here',
  still: 'Still here',
  days: 'Median days',
  reasons: 'Reasons',
};
