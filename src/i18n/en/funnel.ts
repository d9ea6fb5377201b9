import type { FunnelMessages } from '../parts/funnel.js';
import { many } from './many.js';

/** The funnel in English. */
export const funnel: FunnelMessages = {
  funnel: 'Funnel',
  view: 'Shown',
  flow: 'How far deals got',
  standing: 'Where open deals stand',
  byCount: 'by count',
  byValue: 'by value',
  won: 'Won',
  lead: 'Leads',
  mql: 'Qualified by marketing',
  sql: 'Accepted by sales',
  reached: stage => `Reached ${stage}`,
  lostIn: stage => `Lost in ${stage}`,
  stillIn: stage => `Still in ${stage}`,
  goOn: share => `${share} go on`,
  isLeak: 'the leak',
  lostHere: (count, format) => `${format.count(count)} lost here`,
  stillHere: (count, format) => `${format.count(count)} still here`,
  medianDays: days => `${days} until they go on (median)`,
  reason: (reason, count) => `“${reason}” ${count}`,
  leak: ({ from, to, count, value, reason, still }, format) => [
    'The leak is between ',
    `${from} and ${to}`,
    `: ${many(count, format, 'deal', 'deals')} lost there${value ? ` (${value})` : ''}${reason ? `, most often for “${reason}”` : ''}; ${format.count(still)} ${format.plural(still) === 'one' ? 'is' : 'are'} still in ${from}.`,
  ],
  noLeak: 'No deal was lost on the way.',
  summary: (count, won, share, format) =>
    `Of ${many(count, format, 'deal', 'deals')}, ${format.count(won)} ${format.plural(won) === 'one' ? 'was' : 'were'} won${share ? `: ${share}` : ''}.`,
  standingSummary: (count, format) => `${many(count, format, 'deal is', 'deals are')} open.`,
  unvalued: (count, format) =>
    `${many(count, format, 'deal has', 'deals have')} no value and ${count === 1 ? 'is' : 'are'} not in these sums.`,
  compare: 'Compare with',
  noCompare: 'Compare with…',
  before: 'The period before',
  compared: (name, amount) => `${name}: ${amount}`,
  stage: 'Stage',
  deals: 'Deals',
  value: 'Value',
  ofFirst: 'of the first',
  ofBefore: 'of the step before',
  lost: 'Lost here',
  still: 'Still here',
  days: 'Median days',
  reasons: 'Reasons',
};
