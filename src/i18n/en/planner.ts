import type { PlannerMessages } from '../parts/planner.js';
import { many } from './many.js';

/** The planner in English. */
export const planner: PlannerMessages = {
  planner: 'How big must the pipeline be?',
  mode: 'Reckoned',
  modes: { target: 'from the target', leads: 'from the leads in hand' },
  month: 'Month',
  captions: {
    target: 'target a month',
    leads: 'leads in hand',
    averageDeal: 'average deal',
    closeRatio: 'close ratio',
    winRate: 'win rate',
    leadToDeal: 'leads that become deals',
    sellers: 'sellers',
    leadToWin: 'days from lead to win',
    season: 'season',
    deals: 'deals to win',
    won: 'deals won',
    money: 'in sales',
    needed: 'leads a month',
  },
  inSum: (name, currency) =>
    ({ target: `target a month, ${currency}`, averageDeal: `average deal, ${currency}`, closeRatio: 'close ratio, %' })[
      name as string
    ] ?? planner.captions[name],
  typed: (name, currency) =>
    ({
      target: `Target a month, ${currency}`,
      leads: 'Leads in hand',
      averageDeal: `Average deal, ${currency}`,
      closeRatio: 'Close ratio, %',
      winRate: 'Win rate, %',
      leadToDeal: 'Leads that become deals, %',
      sellers: 'Sellers',
      leadToWin: 'Days from lead to win',
      season: 'Season, % of the usual rate',
    })[name],
  notANumber: 'Write a number.',
  rates: 'Rates it is reckoned with',
  reset: 'As measured',
  asMeasured: value => `measured: ${value}`,
  behind: {
    target: 'Deals won in the last months',
    leads: 'Came in these days',
    averageDeal: 'Won deals with a value',
    closeRatio: 'Won and lost deals',
    winRate: 'Won and lost deals',
    leadToDeal: 'Leads of the period',
    sellers: 'Sellers',
    leadToWin: 'Won deals with their days',
    season: 'Deals won in the last months',
    won: 'Won in the month',
    expected: 'Expected in the month',
  },
  restsOn: (count, format) => `of ${many(count, format, 'deal', 'deals')}`,
  restsOnLeads: (count, format) => `of ${many(count, format, 'lead', 'leads')}`,
  fromQuota: 'the quota',
  usual: (count, format) => `as months were: ${many(count, format, 'deal', 'deals')} won`,
  noLeads: 'No leads are kept here: each deal counts as one.',
  fromPage: 'the page’s own',
  inSeason: ratio => `${ratio} in this season`,
  adoptSeason: share => `Use ${share}`,
  seasonOf: month => `what ${month} sold against other months`,
  plan: ({ month, target, deals, leads, inPipeline, sellers, perSeller, perWeek, from, to }, format) =>
    [
      `${target} in ${month} takes ${many(deals, format, 'deal', 'deals')} won out of ${many(leads, format, 'lead', 'leads')}.`,
      sellers === 1
        ? `That is ${format.count(perWeek)} a week`
        : `${format.count(sellers)} sellers: ${format.count(perSeller)} each, ${format.count(perWeek)} a week together`,
      `, to come from ${from} to ${to}.`,
      inPipeline === null ? '' : ` On the way they are ${many(inPipeline, format, 'deal', 'deals')} in the pipeline.`,
    ]
      .join(' ')
      .replaceAll(' ,', ','),
  reach: ({ month, leads, deals, money, sellers, perSeller, perWeek, ofTarget }, format) =>
    [
      `${many(leads, format, 'lead', 'leads')} can bring ${deals} deals and ${money} in ${month}${ofTarget === null ? '' : `, ${ofTarget} of the target`}.`,
      sellers === 1
        ? `That is ${perWeek} a week.`
        : `${format.count(sellers)} sellers: ${perSeller} each, ${perWeek} a week together.`,
    ].join(' '),
  missing: (name, why) => `${planner.captions[name].replace(/^./, first => first.toUpperCase())}: ${why}`,
  writeIt: 'Write a number of your own to go on.',
  inHand: month => `In hand for ${month}`,
  leadsInHand: (count, from, to, format) => ['', many(count, format, 'lead', 'leads'), ` came from ${from} to ${to}`],
  short: (count, format) => `${format.count(count)} short`,
  enough: 'enough',
  moneyShort: money => `${money} short`,
  wonInHand: money => `${money} won`,
  expectedInHand: money => `${money} expected by chance`,
  target: money => `of ${money}`,
  others: 'Deals in other currencies are not counted.',
  figure: 'Number',
  planned: 'Reckoned with',
  measured: 'Measured',
  basis: 'Rests on',
};
