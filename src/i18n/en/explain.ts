import type { Subject } from '../../domain/numbers/figure.js';
import type { Format } from '../format.js';
import type { CountedOf, ExplainMessages } from '../parts/explain.js';
import { many } from './many.js';

const manyOf = (count: number, format: Format, subject: Subject): string =>
  subject === 'leads' ? many(count, format, 'lead', 'leads') : many(count, format, 'deal', 'deals');

const without =
  (one: string, other: string): CountedOf =>
  (count, format, subject) =>
    `${manyOf(count, format, subject)} left out: ${count === 1 ? one : other}`;

/** How figures come about, in English. */
export const explain: ExplainMessages = {
  title: name => `${name}: how it is computed`,
  formulas: {
    velocity: [
      'Velocity = open deals × win rate × average deal ÷ days in the sales cycle.',
      'The win rate is won ÷ (won + lost), the average deal and the sales cycle are those of the deals won in the period.',
      'The run rate is a day’s velocity times the days of this month. It is no promise: what was really won a day stands beside it.',
    ],
    'velocity-duration': [
      'Velocity = open deals × win rate × average deal ÷ days of the deal duration.',
      'The deal duration counts the days of won and lost deals, from the first to the last.',
      'The run rate is a day’s velocity times the days of this month. It is no promise: what was really won a day stands beside it.',
    ],
    'days-to-win': [
      'Days to win = the mean of the days from creation to won, of the deals won in the period.',
      'Some call this the sales velocity. Here velocity is money a day.',
    ],
    funnel: [
      'The funnel follows the deals that came in during the period. A step counts every deal that reached this stage or any later one, once.',
      'Lost here: lost or given up with this as the furthest stage. Still here: open, with this as the furthest stage.',
      'The leak is the step that loses the most.',
    ],
    'funnel-leads': [
      'The funnel follows the leads that came in during the period, and the deals that were never a lead. A step counts all who reached it or any later one, once.',
      'Qualified by marketing: the status or the score says so. Accepted by sales: handed over, or a deal by now.',
      'Lost here: disqualified, lost or given up with this as the furthest step. Still here: open, with this as the furthest step.',
      'The leak is the step that loses the most.',
    ],
    'pipeline-size': [
      'Deals to win = target ÷ average deal. Leads = deals ÷ close ratio. A seller’s leads = leads ÷ sellers.',
      'The close ratio is the share of leads that become deals × the win rate, times the season where it is not as usual.',
      'Leads have to come earlier than the wins, by as many days as a sale takes. The other way round, leads × close ratio × average deal is what they can bring.',
    ],
    forecast: [
      'Expected = won in the period + each open deal expected in it × the chance of it. The chance is the deal’s own, else that of its stage.',
      'Commit and best case are the seller’s word; where there is none, a chance of 90 % is commit, one of 50 % best case. Best case counts what is won and committed too.',
      'Coverage = open money expected in the period ÷ what is missing to the quota.',
      'Deals past their date, without a date, or taken out are in no period. Those without a value bring no money.',
    ],
    metrics: [
      'Each figure is about the period and the deals that are chosen above. What counts up in a period that is not over is compared with as many days of the one before.',
      'What others have published is to compare with, not to aim at.',
    ],
    health: [
      'Each finding counts the open deals it is true of; a deal may be in several. The money at risk counts each deal once.',
      'A deal is stuck beyond its stage’s own limit; else beyond the days in which three of four won deals were through, where at least 20 were won; else beyond 1.5 × the median of all.',
      'What is set aside until a later day is meant to rest, and is left alone.',
    ],
    today: [
      'What is due, what came back and what is hot, each deal and lead once, ordered by money × chance.',
      'The chance is the stage’s, moved by what is known: how soon they mean to buy, how fresh or silent it is, what is late, how well a lead scores.',
      'Where nobody has said what a deal is worth, it counts as much as a deal brings on average.',
    ],
    standing: ['Where the open deals stand now, stage by stage. Nothing is said of how they got there.'],
  },
  restsOn: (count, format, subject) => `rests on ${manyOf(count, format, subject)}`,
  leftOut: {
    'no-value': without('it has no value', 'they have no value'),
    'no-date': without('a date is missing', 'a date is missing'),
    backwards: without('it ended before it began', 'they ended before they began'),
    inferred: without('its times were concluded from an import', 'their times were concluded from an import'),
    retention: without('it is past the sale', 'they are past the sale'),
    stale: without('nobody touched it for long', 'nobody touched them for long'),
    omitted: without('taken out of the forecast', 'taken out of the forecast'),
    overdue: without('expected before today', 'expected before today'),
    unfinished: without('it is not over yet', 'they are not over yet'),
  },
};
