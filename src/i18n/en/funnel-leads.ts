import type { FunnelLeadMessages } from '../parts/funnel-leads.js';
import { many } from './many.js';

/** The funnel that begins with the leads, in English. */
export const funnelLeads: FunnelLeadMessages = {
  lead: 'Leads',
  mql: 'Qualified by marketing',
  sql: 'Accepted by sales',
  prospects: (count, format) => many(count, format, 'prospect', 'prospects'),
  leak: ({ from, to, count, value, reason, still }, format) => [
    'The leak is between ',
    `${from} and ${to}`,
    `: ${many(count, format, 'prospect', 'prospects')} lost there${value ? ` (${value})` : ''}${reason ? `, most often for “${reason}”` : ''}; ${format.count(still)} still in ${from}.`,
  ],
  noLeak: 'Nobody was lost on the way.',
  summary: (count, won, share, format) =>
    `Of ${many(count, format, 'prospect', 'prospects')}, ${format.count(won)} bought${share ? `: ${share}` : ''}.`,
  unvalued: (count, format) =>
    `${many(count, format, 'prospect has', 'prospects have')} no value and ${count === 1 ? 'is' : 'are'} not in these sums.`,
};
