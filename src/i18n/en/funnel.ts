import type { FunnelMessages } from '../parts/funnel.js';
import { many } from './many.js';

/** The funnel in English. */
export const funnel: FunnelMessages = {
  funnel: 'Funnel',
  byCount: 'by count',
  byValue: 'by value',
  won: 'Won',
  reached: stage => `Reached ${stage}`,
  goOn: share => `${share} go on`,
  columns: 'Each step: how many, the share of the first step, the share that goes on to it',
  isLeak: 'the leak',
  leak: ({ from, to, count, value, reason, still }, format) => [
    'The leak is between ',
    `${from} and ${to}`,
    `: ${many(count, format, 'deal', 'deals')} lost there${value ? ` (${value})` : ''}${reason ? `, most often for “${reason}”` : ''}; ${format.count(still)} ${format.plural(still) === 'one' ? 'is' : 'are'} still in ${from}.`,
  ],
  noLeak: 'No deal was lost on the way.',
  summary: (count, won, share, format) =>
    `Of ${many(count, format, 'deal', 'deals')}, ${format.count(won)} ${format.plural(won) === 'one' ? 'was' : 'were'} won${share ? `: ${share}` : ''}.`,
  unvalued: (count, format) =>
    `${many(count, format, 'deal has', 'deals have')} no value and ${count === 1 ? 'is' : 'are'} not in these sums.`,
  compare: 'Compare with',
  compared: (name, amount) => `${name}: ${amount}`,
};
