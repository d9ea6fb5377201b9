import type { TeamMessages } from '../../parts/settings/team.js';

/** Who sells, and what they are to reach. */
export const team: TeamMessages = {
  seller: 'Seller',
  addSeller: 'Add seller',
  noSellers: 'Nobody yet. Add the people who own deals.',
  sellersHint: 'When you change a name, their deals and quotas follow.',
  team: 'The whole team',
  per: 'By',
  periods: { week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  week: (week, year) => `W${week} ${year}`,
  earlier: 'Earlier',
  later: 'Later',
  quotasHint: currency =>
    `In ${currency}. What is left empty has no quota; a quarter or year is the sum of its parts, where all are there.`,
  targets: 'Targets',
  targetsHint: 'What the figures ought to reach. Shown beside them.',
  target: {
    winRate: 'Win rate',
    closeRatio: 'Close ratio',
    averageDeal: 'Average deal',
    salesCycle: 'Sales cycle',
    velocity: 'Velocity, a day',
    newDeals: 'New deals a month',
    newLeads: 'New leads a month',
  },
  units: { days: () => 'days', calls: () => 'calls', minutes: () => 'minutes', percent: () => '%' },
  health: {
    silentDays: { label: 'Silent', hint: 'Without a touch for so long.' },
    stuckDays: { label: 'Stuck', hint: 'In a stage that has no limit of its own.' },
    touches: { label: 'Follow up', hint: 'Given up with fewer is given up too early.' },
    responseMinutes: { label: 'First answer', hint: 'In which a new lead is answered.' },
    renewalDays: { label: 'Renewal', hint: 'Before a contract ends.' },
  },
};
