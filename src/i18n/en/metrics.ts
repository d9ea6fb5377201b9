import type { MetricsMessages } from '../parts/metrics.js';
import type { Format } from '../format.js';
import { many } from './many.js';

const unit = (value: number, name: 'minute' | 'hour', { number }: Format): string =>
  number({ style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 0 }).format(value);

/** The figures in English. */
export const metrics: MetricsMessages = {
  title: 'Key figures',
  names: {
    won: 'Won',
    'won-deals': 'Deals won',
    'lost-deals': 'Deals lost',
    'win-rate': 'Win rate',
    'win-rate-by-value': 'Win rate by value',
    'average-deal': 'Average deal',
    'median-deal': 'Median deal',
    'average-open-deal': 'Average open deal',
    'sales-cycle': 'Sales cycle',
    'deal-duration': 'Deal duration',
    'lead-to-win': 'Lead to win',
    velocity: 'Velocity a day',
    'run-rate': 'Run rate a month',
    'won-per-day': 'Really won a day',
    'open-deals': 'Open deals',
    'open-value': 'Open value',
    weighted: 'Weighted value',
    forecast: 'Expected this month',
    coverage: 'Coverage this month',
    'new-deals': 'New deals',
    'new-leads': 'New leads',
    'qualified-leads': 'Qualified leads',
    'close-ratio': 'Close ratio',
    conversion: 'Won of all that came',
    'lead-to-deal': 'Leads that became deals',
    'first-response': 'First response',
    'answered-in-time': 'Answered in time',
    'follow-ups': 'Follow-ups',
    'touches-to-win': 'Follow-ups to win',
    'never-followed-up': 'Never followed up',
    'cost-per-lead': 'Cost per lead',
    'cost-per-win': 'Cost per win',
    return: 'Return on spend',
    customers: 'Customers',
    'renewals-due': 'Renewals due',
    'repeat-rate': 'Buy again',
    'referral-rate': 'By word of mouth',
    'top-share': 'From the top fifth',
  },
  panels: {
    months: 'Won by month',
    reasons: 'Why deals ended',
    sources: 'Sources',
    campaigns: 'Campaigns',
    sellers: 'Sellers',
  },
  groups: { deals: 'Deals', leads: 'Leads', standing: 'As it stands', lists: 'Lists' },
  versus: {
    'last-30-days': 'vs. the 30 days before',
    'last-90-days': 'vs. the 90 days before',
    'last-365-days': 'vs. the year before',
    'this-month': 'vs. last month',
    'this-quarter': 'vs. last quarter',
    'this-year': 'vs. last year',
    'last-month': 'vs. the month before',
    'last-quarter': 'vs. the quarter before',
    'last-year': 'vs. the year before',
    'all-time': '',
    dates: 'vs. the days before',
  },
  versusPart: versus => `${versus} to this day`,
  same: 'as before',
  points: difference => `${difference} pt`,
  minutes(minutes, format) {
    const whole = Math.round(minutes);
    if (whole < 100) return unit(whole, 'minute', format);
    const hours = Math.floor(whole / 60);
    if (hours < 10) return [unit(hours, 'hour', format), unit(whole % 60, 'minute', format)].join(' ');
    return hours < 48
      ? unit(Math.round(minutes / 60), 'hour', format)
      : many(Math.round(hours / 24), format, 'day', 'days');
  },
  times: times => `${times} ×`,
  ofQuota: share => `${share} of quota`,
  ofTarget: share => `${share} of target`,
  target: value => `target ${value}`,
  median: value => `median ${value}`,
  norm(id, value, upTo, format) {
    const share = format.percent(value);
    switch (id) {
      case 'calls-until-stop':
        return `Most sellers stop after ${format.count(value)}`;
      case 'calls-needed':
        return `${format.count(value)} are needed on average`;
      case 'never-followed-up':
        return `Elsewhere ${share}`;
      case 'first-responder':
        return `${share}–${format.percent(upTo ?? value)} of sales go to whoever answers first`;
      case 'existing-customers':
        return `${share} of future profit comes from a fifth of the customers`;
      case 'word-of-mouth':
        return `Buyers who were told of you are ${share} likelier to buy`;
      case 'leads-lost':
        return `${share} of leads are never won`;
    }
  },
  normSource: (norm, source) => `${norm} (${source})`,
  better: names => `Better than before: ${names}.`,
  worse: names => `Worse: ${names}.`,
  unchanged: 'Nothing has changed against the period before.',
  behind: targets => `Behind its target: ${targets}.`,
  choose: 'Choose figures…',
  chooseHint: 'They stand in the order in which they are chosen. Only you see your choice.',
  save: 'Show these',
  usual: 'The usual ones',
  cancel: 'Cancel',
  metric: 'Figure',
  now: 'This period',
  before: 'The period before',
  change: 'Change',
  targetColumn: 'Target',
  endings: { won: 'Won', lost: 'Lost', abandoned: 'Given up', disqualified: 'Disqualified' },
  lateLosses: 'Lost late',
  surpriseWins: 'Won by surprise',
  ending: 'Ended as',
  reason: 'Reason',
  deals: 'Deals',
  value: 'Value',
  month: 'Month',
  won: 'Won',
  lost: 'Lost',
  abandoned: 'Given up',
  source: 'Source',
  campaign: 'Campaign',
  came: 'Came',
  qualified: 'Qualified',
  spend: 'Spent',
  perLead: 'Per lead',
  perWin: 'Per win',
  return: 'Return',
  seller: 'Seller',
  open: 'Open',
  quota: 'Quota',
  distance: 'Missing',
  beside: amounts => `${amounts} not counted`,
  winRate: 'Win rate',
  averageDeal: 'Average deal',
  cycle: 'Cycle',
  nothing: 'Nothing in this period.',
};
