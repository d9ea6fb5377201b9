import type { DealFacts } from './facts.js';
import { Base, none, type Caveat, type Figure, type Money } from './figure.js';
import { MoneyTotals } from './money-totals.js';
import { ALL_TIME, boundsOf, isWithin, type Period } from './period.js';
import type { Sign } from './roster.js';
import type { Measure } from './tally.js';

/** What a figure of a period is asked with. */
export interface InPeriod {
  /** All time where nothing is said. */
  readonly period?: Period;
}

/** Won ÷ (won + lost), 0–1. */
export interface WinRate extends Figure<number> {
  readonly won: number;
  readonly lost: number;
  /** Given up without a decision: in neither. */
  readonly abandoned: number;
}

/** The same by money. Its parts are of one currency each; its value is `null` where there are several. */
export interface ValueWinRate extends Figure<number> {
  readonly parts: readonly {
    readonly currency: string;
    readonly won: Money;
    readonly lost: Money;
    readonly value: number | null;
  }[];
}

/** Says that no losses are on record, which may be because nobody kept them. */
export const lossCaveats = (won: number, lost: number): readonly Caveat[] => (won && !lost ? ['no-losses'] : []);

/**
 * Win rate by number: of the deals closed in the period, won ÷ (won + lost). A deal counts once, as it stands now: one
 * that was opened again is open. What has no closing date counts in all time only.
 */
export const winRate =
  ({ period = ALL_TIME }: InPeriod = {}): Measure<WinRate> =>
  ground => {
    const bounds = boundsOf(period, ground.calendar);
    const base = new Base(ground);
    const counts = { won: 0, lost: 0, abandoned: 0 };
    return {
      put({ deal: facts }, sign) {
        if (!facts || facts.deal.status === 'open') return;
        const { status } = facts.deal;
        if (!closedWithin(facts, bounds, base, sign)) return;
        counts[status] += sign;
        if (status !== 'abandoned') base.put(facts.slot, sign);
      },
      read() {
        const { won, lost } = counts;
        const rate = won + lost ? won / (won + lost) : none('no-closed-deals');
        return base.figure(rate, { ...counts }, lossCaveats(won, lost));
      },
    };
  };

/** Whether a closed deal closed in the period; where nobody knows when, it is left out of any but all time. */
export function closedWithin(
  facts: DealFacts,
  bounds: { readonly start: number; readonly end: number },
  base: Base,
  sign: Sign,
): boolean {
  if (isWithin(facts.closed, bounds)) return true;
  if (facts.closed === null) base.leave('no-date', facts.slot, sign);
  return false;
}

/** Win rate by value: money won ÷ (money won + money lost). Deals without a value are left out. */
export const valueWinRate =
  ({ period = ALL_TIME }: InPeriod = {}): Measure<ValueWinRate> =>
  ground => {
    const bounds = boundsOf(period, ground.calendar);
    const base = new Base(ground);
    const totals = { won: new MoneyTotals(), lost: new MoneyTotals() };
    return {
      put({ deal: facts }, sign) {
        const status = facts?.deal.status;
        if (!facts || (status !== 'won' && status !== 'lost')) return;
        if (!closedWithin(facts, bounds, base, sign)) return;
        if (facts.minor === null) return base.leave('no-value', facts.slot, sign);
        base.put(facts.slot, sign);
        totals[status].put(facts.currency, facts.minor, sign);
      },
      read() {
        const currencies = [...new Set([...totals.won.currencies(), ...totals.lost.currencies()])].sort();
        const parts = currencies.map(currency => {
          const won = totals.won.of(currency);
          const lost = totals.lost.of(currency);
          const whole = won.minor + lost.minor;
          return { currency, won, lost, value: whole > 0n ? Number(won.minor) / Number(whole) : null };
        });
        const value =
          parts.length > 1
            ? none('mixed-currencies')
            : (parts[0]?.value ?? none(base.count ? 'zero-divisor' : 'no-closed-deals'));
        return base.figure(value, { parts }, lossCaveats(totals.won.count, totals.lost.count));
      },
    };
  };
