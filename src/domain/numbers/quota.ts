import { toMinor } from '../minor-units.js';
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

/** What is to be won in a period; `null` where nobody has said. */
export function quotaFor(
  quotas: readonly QuotaRecord[],
  seller: string,
  period: Period,
  fiscalYearStart?: number,
): Money | null {
  const name = periodName(period, fiscalYearStart);
  const quota = quotas.find(each => each.seller === seller && each.period === name);
  const minor = quota ? toMinor(quota.value, quota.currency) : null;
  return quota && minor !== null ? { currency: quota.currency, minor: BigInt(minor) } : null;
}

/** The amount in one currency out of several; 0 where there is none. */
export const amountIn = (currency: string, amounts: readonly Money[]): bigint =>
  amounts.find(amount => amount.currency === currency)?.minor ?? 0n;

/** What is missing to a quota: never less than nothing. Money in other currencies does not count. */
export const distanceTo = (quota: Money, won: readonly Money[]): Money => {
  const missing = quota.minor - amountIn(quota.currency, won);
  return { currency: quota.currency, minor: missing > 0n ? missing : 0n };
};
