import { isCalendarDate } from '../../domain/calendar.js';
import type { Match } from '../../domain/match.js';
import { readAmount, writeNumber } from '../../i18n/amount.js';

/** How a rule compares, as a person chooses it; the usual first, so that a value typed at once is not dropped. */
export const TESTS = ['oneOf', 'known', 'unknown', 'endsWith', 'atLeast', 'atMost', 'between'] as const;
export type Test = (typeof TESTS)[number];

/** Between the two ends of a range. */
const RANGE = /\s*(?:…|\.\.+|–|—)\s*|\s+-\s+/;

/** The comparison that a match makes. */
export function testOf({ known, oneOf, endsWith, min, max }: Match): Test {
  if (oneOf) return 'oneOf';
  if (endsWith) return 'endsWith';
  if (min !== undefined && max !== undefined) return 'between';
  if (min !== undefined) return 'atLeast';
  if (max !== undefined) return 'atMost';
  return known === false ? 'unknown' : 'known';
}

const edgeText = (edge: number | string | undefined, language: string): string =>
  typeof edge === 'number' ? writeNumber(edge, language) : (edge ?? '');

/** What it compares with, as text. */
export function writeMatch(match: Match, language: string): string {
  const { oneOf, endsWith, min, max } = match;
  switch (testOf(match)) {
    case 'oneOf':
      return oneOf!.map(String).join(', ');
    case 'endsWith':
      return endsWith!.join(', ');
    case 'between':
      return `${edgeText(min, language)} – ${edgeText(max, language)}`;
    case 'atLeast':
      return edgeText(min, language);
    case 'atMost':
      return edgeText(max, language);
    default:
      return '';
  }
}

const listOf = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map(each => each.trim())
    .filter(Boolean);

/** A number or a day; `null` where it is neither. */
function readEdge(text: string, language: string): number | string | null {
  const said = text.trim();
  if (isCalendarDate(said)) return said;
  const number = readAmount(said, language);
  return number === null || Number.isNaN(number) ? null : number;
}

/** The match that a person means; `null` where the text does not fit the comparison. */
export function readMatch(test: Test, text: string, language: string): Match | null {
  if (test === 'known' || test === 'unknown') return { known: test === 'known' };
  if (test === 'oneOf' || test === 'endsWith') {
    const list = listOf(text);
    return list.length ? { [test]: list } : null;
  }
  if (test === 'between') {
    const [low, high, ...more] = text.split(RANGE).map(edge => readEdge(edge, language));
    if (low == null || high == null || more.length || typeof low !== typeof high) return null;
    return low <= high ? { min: low, max: high } : null;
  }
  const edge = readEdge(text, language);
  return edge === null ? null : test === 'atLeast' ? { min: edge } : { max: edge };
}
