import type { Lead } from '../../domain/records.js';

const LONGEST = 500;
const cut = (text: string): string => text.slice(0, LONGEST);
/** An address without what may be personal in it. */
const plainAddress = (address: string): string => {
  try {
    const { origin, pathname } = new URL(address);
    return cut(origin + pathname);
  } catch {
    return '';
  }
};

/**
 * Where the visitor is and came from: the page, what linked to it, and the campaign's marks in its address; of addresses
 * nothing but the path is kept.
 */
export function originOf(address: string, referrer: string): Partial<Lead> {
  const marks = [...new URL(address).searchParams]
    .filter(([name, value]) => /^utm_\w{1,40}$/.test(name) && value)
    .map(([name, value]) => [name.slice(4), cut(value)] as const);
  const utm = Object.fromEntries(marks);
  const from = plainAddress(referrer);
  return {
    page: plainAddress(address),
    utm,
    ...(from ? { referrer: from } : {}),
    ...(utm.source ? { source: utm.source } : {}),
    ...(utm.campaign ? { campaign: utm.campaign } : {}),
  };
}
