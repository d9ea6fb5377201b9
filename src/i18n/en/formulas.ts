import type { FormulaMessages } from '../parts/formulas.js';

/** How single figures are computed, in English. */
export const formulas: FormulaMessages = {
  won: 'The sum of all deals won in the period.',
  'won-deals': 'How many deals were won in the period.',
  'lost-deals': 'How many deals were lost in the period. Those given up are not lost.',
  'win-rate': 'Won ÷ (won + lost), of the deals closed in the period.',
  'win-rate-by-value': 'Money won ÷ (money won + money lost), of the deals closed in the period.',
  'average-deal': 'Money won ÷ deals won, of the deals won in the period that have a value.',
  'median-deal': 'Half of the deals won in the period are worth no more than this.',
  'average-open-deal': 'Open money ÷ open deals, of the deals that are open now and have a value.',
  'sales-cycle': 'The mean of the days from creation to won, of the deals won in the period.',
  'deal-duration': 'The mean of the days from creation to the end, of the deals won or lost in the period.',
  'lead-to-win': 'The mean of the days from the lead’s arrival to won, of the deals won in the period.',
  velocity: 'Open deals × win rate × average deal ÷ days in the sales cycle.',
  'run-rate': 'A day’s velocity × the days of this month. It is no promise.',
  'won-per-day': 'Money won in the period ÷ the days of it that have passed.',
  'open-deals': 'How many deals are open now; of a period that is over, at its end.',
  'open-value': 'The sum of all open deals.',
  weighted: 'Each open deal × the chance of it, added up.',
  forecast: 'Won this month, and each open deal expected this month × the chance of it.',
  coverage: 'Open money expected this month ÷ what is missing to the quota.',
  'new-deals': 'How many deals were created in the period.',
  'new-leads': 'How many leads came in the period.',
  'qualified-leads': 'How many leads were qualified in the period.',
  'close-ratio': 'Of the leads that were qualified in the period, the share that is won by now.',
  conversion: 'Of all that came in the period, as a lead or as a deal, the share that is won by now.',
  'lead-to-deal': 'Of the leads that came in the period, the share that is a deal by now.',
  'first-response':
    'Half of the leads that came in the period were first answered within this time. Leads that only have a day have no minutes.',
  'answered-in-time':
    'Answered within the limit ÷ all that were answered or have waited for longer. The limit is that of the settings.',
  'follow-ups': 'Calls, mails and meetings a lead or deal, of those that came in the period and have ended.',
  'touches-to-win': 'The same, of those that were won.',
  'never-followed-up': 'Of those that came in the period, the share that nobody ever followed up.',
  'cost-per-lead': 'Spent on sources and campaigns in the period ÷ all that came in it.',
  'cost-per-win': 'Spent on sources and campaigns in the period ÷ deals won in it.',
  return: '(Money won − money spent) ÷ money spent, in the period.',
  customers: 'Organisations with at least one won deal.',
  'renewals-due': 'Won deals whose contract ends soon or has ended. How soon is said in the settings.',
  'repeat-rate': 'Customers who bought more than once ÷ all customers.',
  'referral-rate': 'Won deals that came by word of mouth ÷ all won deals.',
  'top-share': 'Money of the top fifth of customers ÷ money of all.',
  months: 'How many deals were won, lost and given up in each month, and the money of those won.',
  reasons:
    'Why deals ended that were closed in the period, and why leads were disqualified that came in it. Lost late: from a stage that is mostly won. Won by surprise: from one that seldom is.',
  sources:
    'Who came in the period, as a lead or as a deal, and what was won in it, whenever that came. Return = (money won − money spent) ÷ money spent.',
  campaigns:
    'Who came in the period, as a lead or as a deal, and what was won in it, whenever that came. Return = (money won − money spent) ÷ money spent.',
  sellers:
    'Ordered by the money won in the pipeline’s currency, then by deals won. Missing = quota − money won in the quota’s currency. Other currencies stand beside it and are not counted.',
};
