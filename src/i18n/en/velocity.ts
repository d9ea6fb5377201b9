import type { Factor } from '../../domain/numbers/what-if.js';
import type { VelocityMessages } from '../parts/velocity.js';

const BETTER: Readonly<Record<Factor, string>> = {
  openDeals: 'more open deals',
  winRate: 'a higher win rate',
  averageDeal: 'larger deals',
  cycle: 'a shorter cycle',
};

/** The velocity meter in English. */
export const velocity: VelocityMessages = {
  velocity: 'Pipeline velocity',
  daysToWin: 'Days to win',
  mode: 'Shown',
  modes: { money: 'money a day', duration: 'by deal duration', days: 'days to win' },
  aDay: 'a day',
  runRate: money => ['run rate ', money, ' a month'],
  wonPerDay: money => ['really won: ', money, ' a day'],
  more: share => `${share} more than in the period before`,
  less: share => `${share} less than in the period before`,
  same: 'as in the period before',
  median: days => `median ${days}`,
  factors: { openDeals: 'open deals', winRate: 'win rate', averageDeal: 'avg deal', cycle: 'sales cycle' },
  typed: (factor, currency) =>
    ({ openDeals: 'Open deals', winRate: 'Win rate, %', averageDeal: `Average deal, ${currency}`, cycle: 'Days' })[
      factor
    ],
  duration: 'deal duration',
  divisor: 'days in the sales cycle',
  divisorDuration: 'days of deal duration',
  behind: {
    openDeals: 'Open deals',
    winRate: 'Won and lost deals',
    averageDeal: 'Won deals with a value',
    cycle: 'Deals that the days were counted of',
    velocity: 'Deals in the pipeline',
    won: 'Won deals',
  },
  summary: (result, { openDeals, winRate, averageDeal, cycle }) =>
    `${result} a day: ${openDeals} open deals × ${winRate} win rate × ${averageDeal} average deal ÷ ${cycle}.`,
  trend: (from, to) => `Windows of 90 days, from ${from} to ${to}.`,
  windows: 'Trend: windows of 90 days',
  window: last => `90 days to ${last}`,
  withoutStale: (days, format) => `without deals silent for ${format.count(days)} days`,
  whatIf: 'What if…',
  whatIfResult: (result, difference) => ['That would be ', `${result} a day`, ` (${difference})`],
  whatIfSame: 'Move a factor to see what it would change.',
  reset: 'As it is',
  levers: (by, best, gain, others, format) => [
    `Improved by ${by} each, `,
    BETTER[best],
    ` would add most: ${gain} a day${others.map(({ factors, gain: less }) => `; ${format.list(factors.map(factor => BETTER[factor]))} ${less}`).join('')}.`,
  ],
  notANumber: 'Write a number.',
  figure: 'Figure',
  now: 'This period',
  before: 'The period before',
  runRateRow: 'Run rate, a month',
  wonPerDayRow: 'Really won, a day',
  trendColumn: 'Trend',
};
