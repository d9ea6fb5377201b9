import { addDays } from '../calendar.js';
import { toMinor } from '../minor-units.js';
import type { CalendarDate, Pipeline } from '../records.js';
import { fiscalYearStartOf } from '../settings.js';
import type { Money } from './figure.js';
import type { MetricName } from './metrics.js';
import { daysIn, elapsed, periodBefore, type Period } from './period.js';
import { quotaBook, quotaFor } from './quota.js';
import type { SegmentFilter } from './segment.js';

const DAYS_A_MONTH = 365.25 / 12;

/**
 * The period before to compare with: of a period that is not over yet, where `addsUp`, as many days of the one before as
 * have passed of it. Three weeks of this quarter are no worse than all of the last one only because it is longer.
 */
export function periodToCompare(period: Period, day: CalendarDate, addsUp = false): Period | null {
  const before = periodBefore(period);
  const past = elapsed(period, day);
  if (!before?.from || !before.until || !past) return null;
  const [days, whole] = [daysIn(past)!, daysIn(period)!];
  if (!addsUp || days >= whole) return before;
  const until = addDays(before.from, days);
  return { from: before.from, until: until < before.until ? until : before.until };
}

/** So many months, in parts. */
function monthsIn({ from, until }: Period): number | null {
  if (from === null || until === null) return null;
  if (!from.endsWith('-01') || !until.endsWith('-01')) return daysIn({ from, until })! / DAYS_A_MONTH;
  return (+until.slice(0, 4) - +from.slice(0, 4)) * 12 + +until.slice(5, 7) - +from.slice(5, 7);
}

/** The one seller that the deals are chosen by; empty = the team, `null` = deals that nobody has a quota for. */
export function sellerOf(filter: SegmentFilter): string | null {
  const asked = Object.entries(filter).filter(([, values]) => values?.length);
  if (!asked.length) return '';
  const [[field, values]] = asked as [[string, readonly string[]]];
  return asked.length === 1 && field === 'owner' && values.length === 1 ? values[0]! : null;
}

/** What a figure ought to reach in the period, in its unit; `null` where nobody has said. */
export function targetFor(
  name: MetricName,
  pipeline: Pipeline,
  period: Period,
  filter: SegmentFilter = {},
): number | Money | null {
  const { targets = {}, currency, healthLimits = {}, quotas = {} } = pipeline;
  const seller = sellerOf(filter);
  const money = (value: number | undefined): Money | null => {
    const minor = value === undefined ? null : toMinor(value, currency);
    return minor === null ? null : { currency, minor: BigInt(minor) };
  };
  // what the whole team is to reach says nothing of a part of its deals
  const ofAll = (value: number | undefined): number | null => (seller === '' ? (value ?? null) : null);
  const aMonth = (value: number | undefined): number | null => {
    const [whole, months] = [ofAll(value), monthsIn(period)];
    return whole === null || months === null ? null : Math.round(whole * months);
  };
  switch (name) {
    case 'won':
      return seller === null
        ? null
        : quotaFor(quotaBook(Object.values(quotas)), seller, period, fiscalYearStartOf(pipeline));
    case 'win-rate':
      return targets.winRate ?? null;
    case 'close-ratio':
      return targets.closeRatio ?? null;
    case 'average-deal':
      return money(targets.averageDeal);
    case 'sales-cycle':
      return targets.salesCycle ?? null;
    case 'velocity':
      return seller === '' ? money(targets.velocity) : null;
    case 'new-deals':
      return aMonth(targets.newDeals);
    case 'new-leads':
      return aMonth(targets.newLeads);
    case 'first-response':
      return healthLimits.responseMinutes ?? null;
    case 'follow-ups':
      return healthLimits.touches ?? null;
    default:
      return null;
  }
}
