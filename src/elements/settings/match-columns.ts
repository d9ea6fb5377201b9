import { matches, type Match } from '../../domain/match.js';
import { foldName } from '../../domain/text.js';
import type { Column, Row } from './list.js';
import { fieldChoices, questionAt, valuesAt } from './lead-fields.js';
import { readMatch, TESTS, testOf, writeMatch, type Test } from './match-text.js';
import type { View } from './view.js';

/** A rule that looks at a field of a lead. */
interface Matching {
  readonly field: string;
  readonly match: Match;
}

const labelAt = (view: View, path: string): string =>
  fieldChoices(view).find(({ value }) => value === path)?.label ?? path;

/** The fields of a rule that looks at a field: which, how it compares, with what. */
export function matchColumns(view: View, rules: readonly Matching[]): readonly Column[] {
  const { text } = view;
  const own = fieldChoices(view);
  // a page's rule may look at what only the page knows
  const others = [...new Set(rules.map(({ field }) => field))].filter(path => !own.some(({ value }) => value === path));
  const fields = [...own, ...others.map(value => ({ value, label: value }))];
  return [
    { key: 'field', label: text.rule, type: 'choice', choices: fields, width: 'middle' },
    {
      ...{ key: 'test', label: text.test, type: 'choice', width: 'middle' },
      choices: TESTS.map(value => ({ value, label: text.tests[value] })),
    },
    {
      ...{ key: 'value', label: text.value, type: 'text', optional: true },
      suggestions: fields.flatMap(({ value }) => wordsAt(view, value)),
    },
  ];
}

const wordsAt = (view: View, path: string): readonly string[] => valuesAt(view, path).map(({ label }) => label);

/** What is particular to a rule: the words its value is mostly one of; whether something is known is compared with nothing. */
export const matchFields = (view: View, { field, match }: Matching): NonNullable<Row['fields']> => ({
  value: { suggestions: wordsAt(view, field), locked: match.known !== undefined },
});

/** What a rule compares with, as a person reads it: answers by their words. */
function wordsOf(view: View, { field, match }: Matching): string {
  const values = valuesAt(view, field);
  const label = (value: unknown): string => values.find(each => each.value === value)?.label ?? String(value);
  // words of answers may hold commas
  return match.oneOf && questionAt(view, field)
    ? match.oneOf.map(label).join('; ')
    : writeMatch(match, view.format.language);
}

/** The match that a person means at a field; `null` where the text does not fit. */
function matchOf(view: View, field: string, test: Test, text: string): Match | null {
  const { language } = view.format;
  const options = questionAt(view, field)?.options;
  if (!options?.length || test === 'known' || test === 'unknown' || test === 'endsWith')
    return readMatch(test, text, language);
  if (test === 'oneOf') {
    const values = valuesAt(view, field);
    const chosen = text
      .split(/[;\n]/)
      .filter(word => word.trim())
      .map(
        word => values.find(({ value, label }) => value === word.trim() || foldName(label) === foldName(word))?.value,
      );
    return chosen.length && chosen.every(value => value !== undefined) ? { oneOf: chosen } : null;
  }
  // of ranges of money, those that lie within
  const bounds = readMatch(test, text, language);
  if (!bounds) return null;
  const within = options.filter(({ min, max }) =>
    [
      bounds.min === undefined || matches(min, { min: bounds.min }),
      bounds.max === undefined || matches(max, { max: bounds.max }),
    ].every(Boolean),
  );
  return within.length ? { oneOf: within.map(({ value }) => value) } : null;
}

/** A rule in words: “Source one of Fair”. */
export const matchText = (view: View, rule: Matching): string =>
  `${labelAt(view, rule.field)} ${view.text.tests[testOf(rule.match)]} ${wordsOf(view, rule)}`.trim();

/** What the columns of a rule show. */
export const matchValues = (view: View, rule: Matching): Readonly<Record<string, unknown>> => ({
  ...{ field: rule.field, test: testOf(rule.match), value: wordsOf(view, rule) },
});

/** A rule with one of these columns changed; a match of nothing where the value does not fit. */
export function patchMatch<R extends Matching>(view: View, rule: R, key: string, value: unknown): R {
  if (key !== 'test' && key !== 'value') return { ...rule, [key]: value };
  const test = key === 'test' ? (value as Test) : testOf(rule.match);
  const said = key === 'value' ? String(value ?? '') : wordsOf(view, rule);
  // another comparison may not fit what was compared with: then it begins with what is known
  const match = matchOf(view, rule.field, test, said) ?? (key === 'test' ? emptyMatch(test) : {});
  return { ...rule, match };
}

/** What was asked for in a new rule. */
export const freshMatch = (view: View, { field, test, value }: Readonly<Record<string, unknown>>): Matching => ({
  field: String(field),
  match: matchOf(view, String(field), test as Test, String(value ?? '')) ?? {},
});

/** What a comparison begins with: nothing to compare with matches nothing. */
const emptyMatch = (test: Test): Match =>
  test === 'between'
    ? { min: 0, max: 0 }
    : test === 'atLeast'
      ? { min: 0 }
      : test === 'atMost'
        ? { max: 0 }
        : { [test]: [] };
