import { toMinor } from '../minor-units.js';
import { partsOf } from '../quota-periods.js';
import type { Money } from './figure.js';
import { periodName, type Period } from './period.js';

/** What a seller, or the whole team, is to win in a period (R5). */
export interface QuotaRecord {
  /** The owner's name; empty = the whole team. */
  readonly seller: string;
  /** `2026-W09` (ISO week), `2026-03`, `2026-Q1` or `2026`. */
  readonly period: string;
  /** Major units of `currency`. */
  readonly value: number;
  readonly currency: string;
}

/** Quotas by seller and period: made once, asked for many. */
export type QuotaBook = ReadonlyMap<string, ReadonlyMap<string, QuotaRecord>>;

/** Quotas as they are asked for. */
export function quotaBook(quotas: Iterable<QuotaRecord>): QuotaBook {
  const book = new Map<string, Map<string, QuotaRecord>>();
  for (const quota of quotas) {
    const own = book.get(quota.seller) ?? new Map<string, QuotaRecord>();
    book.set(quota.seller, own.set(quota.period, quota));
  }
  return book;
}

/**
 * What is to be won in a period: what somebody has said of that very period; else, of a quarter the sum of its months, of a
 * year the sum of its quarters, each said or summed. A sum stands only where every part is said and all are in one
 * currency: `null` otherwise, as half a quarter's quota would be taken for the whole. A month or week is never cut out of
 * something longer, and sellers' quotas do not make the team's.
 *
 * @param fiscalYearStart - The month in which years and quarters begin, 1–12.
 */
export function quotaFor(quotas: QuotaBook, seller: string, period: Period, fiscalYearStart?: number): Money | null {
  const name = periodName(period, fiscalYearStart);
  return name === null ? null : quotaNamed(quotas, seller, name, fiscalYearStart);
}

/** The same, of a period by the name that quotas are kept by: `2026-Q1`. */
export function quotaNamed(quotas: QuotaBook, seller: string, name: string, fiscalYearStart?: number): Money | null {
  const own = quotas.get(seller);
  return own ? saidOrSummed(own, name, fiscalYearStart) : null;
}

function saidOrSummed(
  quotas: ReadonlyMap<string, QuotaRecord>,
  name: string,
  fiscalYearStart: number | undefined,
): Money | null {
  const quota = quotas.get(name);
  if (quota) {
    const minor = toMinor(quota.value, quota.currency);
    return minor === null ? null : { currency: quota.currency, minor: BigInt(minor) };
  }
  const parts = partsOf(name, fiscalYearStart).map(part => saidOrSummed(quotas, part, fiscalYearStart));
  const [first] = parts;
  if (!first || parts.some(part => part?.currency !== first.currency)) return null;
  return { currency: first.currency, minor: parts.reduce((sum, part) => sum + part!.minor, 0n) };
}

/** The amount in one currency out of several; 0 where there is none. */
export const amountIn = (currency: string, amounts: readonly Money[]): bigint =>
  amounts.find(amount => amount.currency === currency)?.minor ?? 0n;

/** What is missing to a quota: never less than nothing. Money in other currencies does not count. */
export const distanceTo = (quota: Money, won: readonly Money[]): Money => {
  const missing = quota.minor - amountIn(quota.currency, won);
  return { currency: quota.currency, minor: missing > 0n ? missing : 0n };
};
