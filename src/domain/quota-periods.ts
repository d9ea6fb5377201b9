import { addDays } from './calendar.js';

const pad = (n: number): string => String(n).padStart(2, '0');

/** The twelve months of a year that begins with `start` (1–12), as `YYYY-MM`. */
export const monthsOf = (year: number, start = 1): readonly string[] =>
  Array.from({ length: 12 }, (_, n) => {
    const month = start - 1 + n;
    return `${year + Math.floor(month / 12)}-${pad((month % 12) + 1)}`;
  });

/** The quarters of a year, as `YYYY-Q1`. */
export const quartersOf = (year: number): readonly string[] => [1, 2, 3, 4].map(quarter => `${year}-Q${quarter}`);

/**
 * The periods that a quarter (its three months) or a year (its four quarters) is made of, as their names say; none for a
 * month or a week. Weeks cross the bounds of months: nothing is made of them.
 */
export function partsOf(period: string, fiscalYearStart = 1): readonly string[] {
  const [, year = '', quarter] = /^(\d{4})(?:-Q([1-4]))?$/.exec(period) ?? [];
  if (!year) return [];
  if (!quarter) return quartersOf(Number(year));
  return monthsOf(Number(year), fiscalYearStart).slice(Number(quarter) * 3 - 3, Number(quarter) * 3);
}

/** The ISO weeks whose Thursday lies in a calendar quarter (1–4), as `YYYY-W01`: every week in exactly one. */
export function weeksOf(year: number, quarter: number): readonly string[] {
  const weeks: string[] = [];
  const weekday = new Date(`${year}-01-01T00:00Z`).getUTCDay();
  let thursday = addDays(`${year}-01-01`, (4 - weekday + 7) % 7);
  for (let week = 1; thursday.startsWith(`${year}-`); week++) {
    if (Math.ceil(Number(thursday.slice(5, 7)) / 3) === quarter) weeks.push(`${year}-W${pad(week)}`);
    thursday = addDays(thursday, 7);
  }
  return weeks;
}
