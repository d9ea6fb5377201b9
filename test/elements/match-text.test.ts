import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readMatch, TESTS, testOf, writeMatch } from '../../src/elements/settings/match-text.js';
import { runs } from '../helpers/runs.js';

describe('a comparison in words', () => {
  it('is read as it was written, in several languages', () => {
    const word = fc.stringMatching(/^[a-zä@.]{1,8}$/);
    const number = fc.integer({ min: -1000, max: 1000 }).map(n => n / 4);
    const day = fc.integer({ min: 1, max: 28 }).map(n => `2026-03-${String(n).padStart(2, '0')}`);
    const ordered = <T extends string | number>([a, b]: [T, T]): { min: T; max: T } =>
      a <= b ? { min: a, max: b } : { min: b, max: a };
    const match = fc.oneof(
      fc.boolean().map(known => ({ known })),
      fc.array(word, { minLength: 1, maxLength: 3 }).map(oneOf => ({ oneOf })),
      fc.array(word, { minLength: 1, maxLength: 3 }).map(endsWith => ({ endsWith })),
      fc.oneof(number, day).map(min => ({ min })),
      fc.oneof(number, day).map(max => ({ max })),
      fc.tuple(number, number).map(ordered),
      fc.tuple(day, day).map(ordered),
    );
    fc.assert(
      fc.property(match, fc.constantFrom('en', 'de', 'fr', 'ar-EG'), (given, language) => {
        expect(readMatch(testOf(given), writeMatch(given, language), language)).to.deep.equal(given);
      }),
      runs(500),
    );
  });

  it('that cannot be meant is none', () => {
    for (const test of TESTS.filter(each => !['known', 'unknown'].includes(each)))
      expect(readMatch(test, ' ', 'en'), test).to.equal(null);
    expect(readMatch('atLeast', 'many', 'en')).to.equal(null);
    expect(readMatch('between', '9 – 3', 'en')).to.equal(null);
    expect(readMatch('between', '3 – 2026-03-01', 'en')).to.equal(null);
    expect(readMatch('between', '3..9', 'en')).to.deep.equal({ min: 3, max: 9 });
  });
});
