import { addDays } from '../calendar.js';
import type { Instant } from '../records.js';
import { fold } from '../text.js';
import type { DealFacts } from './facts.js';
import { Base, none, type Figure, type NoBase } from './figure.js';
import { MoneyTotals } from './money-totals.js';
import { Bin, type Share } from './share.js';
import type { Sign } from './roster.js';
import type { Measure, Prospect } from './tally.js';

/** Who has bought, and what becomes of it (R13, R51); its value is how many customers there are. */
export interface Customers extends Figure<number> {
  /** Contracts that end within the days asked for, or have ended: talk about renewal before they do. */
  readonly renewalsDue: Share;
  readonly renewalsOverdue: Share;
  /** The share of customers who bought more than once, 0–1. */
  readonly repeatRate: number | null;
  /** The share of won deals that came by word of mouth, 0–1. */
  readonly referralRate: number | null;
  /** The share of all money won that the top fifth of customers brought, 0–1; `null` where there are several currencies, … */
  readonly topShare: number | null;
  /** …or nobody has said what they brought, or it was nothing. */
  readonly topWhy?: NoBase;
}

/** How customers are asked for. */
export interface CustomerOptions {
  readonly asOf: Instant;
  /** How long before a contract ends renewal is due; 60 days where nothing is said. */
  readonly renewalDays?: number;
  /** The sources that mean word of mouth. */
  readonly referralSources?: readonly string[];
}

interface Customer {
  deals: number;
  /** Means something where there is one currency only. */
  minor: number;
}

/** A customer is an organisation; a deal without one stands for itself. */
const customerOf = ({ deal }: DealFacts): string => fold(deal.organisation) || `deal ${deal.id}`;

/** Customers are those with a won deal; how long ago does not matter, nor in which stage it stands now. */
export const customerReport =
  ({ asOf, renewalDays = 60, referralSources = ['Referral'] }: CustomerOptions): Measure<Customers> =>
  ground => {
    const base = new Base(ground);
    const bought = new Map<string, Customer>();
    const money = new MoneyTotals();
    const due = new Bin(ground);
    const overdue = new Bin(ground);
    const mouths = new Set(referralSources.map(fold));
    const today = ground.calendar.dayOf(asOf);
    const horizon = addDays(today, renewalDays);
    let referred = 0;

    const renew = (prospect: Prospect, facts: DealFacts, sign: Sign): void => {
      const { renewalAt } = facts.deal;
      if (renewalAt == null) return;
      const day = typeof renewalAt === 'string' ? renewalAt : ground.calendar.dayOf(renewalAt);
      if (day < today) overdue.put(prospect, sign);
      else if (day <= horizon) due.put(prospect, sign);
    };

    return {
      put(prospect, sign) {
        const facts = prospect.deal;
        if (facts?.deal.status !== 'won') return;
        base.put(facts.slot, sign);
        renew(prospect, facts, sign);
        if (mouths.has(fold(facts.deal.source || prospect.lead?.lead.source || ''))) referred += sign;
        const name = customerOf(facts);
        const customer = bought.get(name) ?? { deals: 0, minor: 0 };
        customer.deals += sign;
        if (facts.minor !== null) {
          customer.minor += sign * facts.minor;
          money.put(facts.currency, facts.minor, sign);
        }
        if (customer.deals) bought.set(name, customer);
        else bought.delete(name);
      },
      read() {
        const { size } = bought;
        let repeated = 0;
        for (const { deals } of bought.values()) if (deals > 1) repeated++;
        const known = money.currencies().length;
        const topShare = known === 1 ? topShareOf(bought.values()) : null;
        const topWhy: NoBase = !size
          ? 'no-won-deals'
          : known > 1
            ? 'mixed-currencies'
            : known
              ? 'zero-divisor'
              : 'no-values';
        return base.figure(size || none('no-won-deals'), {
          renewalsDue: due.read().share,
          renewalsOverdue: overdue.read().share,
          repeatRate: size ? repeated / size : null,
          referralRate: base.count ? referred / base.count : null,
          topShare,
          ...(topShare === null ? { topWhy } : {}),
        });
      },
    };
  };

/** What the top fifth (rounded up) brought of all. */
function topShareOf(customers: Iterable<Customer>): number | null {
  const amounts = Float64Array.from([...customers], ({ minor }) => minor).sort();
  const sum = (list: Float64Array): number => list.reduce((total, amount) => total + amount, 0);
  const whole = sum(amounts);
  return whole > 0 ? sum(amounts.slice(amounts.length - Math.ceil(amounts.length / 5))) / whole : null;
}
