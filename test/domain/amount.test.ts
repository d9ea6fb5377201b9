import { expect } from '@open-wc/testing';
import { groupAmount, readAmount, writeAmount } from '../../src/i18n/amount.js';

describe('an amount as a person writes it', () => {
  const cases: readonly (readonly [language: string, text: string, value: number | null])[] = [
    ['en', '1,234.5', 1234.5],
    ['en', '1234.5', 1234.5],
    ['en', '100,000', 100_000],
    ['en', '12,5', 12.5],
    ['de', '1.234,5', 1234.5],
    ['de', '100.000', 100_000],
    ['fr', '100 000,5', 100_000.5],
    ['de-CH', '100’000.50', 100_000.5],
    ['en-IN', '12,34,567', 1_234_567],
    ['ar-EG', '١٢٬٣٤٥٫٥', 12_345.5],
    ['en', ' ', null],
  ];
  for (const [language, text, value] of cases)
    it(`“${text}” in ${language}`, () => expect(readAmount(text, language)).to.equal(value));

  it('is nothing where it is no amount', () => {
    for (const text of ['soon', '1,23,4.5', '1.2.3']) expect(readAmount(text, 'en'), text).to.be.NaN;
  });

  it('is read back in every language, in groups or without', () => {
    for (const language of ['en', 'de', 'fr', 'es', 'pl', 'de-CH', 'en-IN', 'hi', 'ar-EG', 'fa', 'sv', 'ja'])
      for (const value of [0, 0.5, 999, 1000, 12_345.25, 1_234_567, 98_765_432.1]) {
        expect(readAmount(groupAmount(value, language), language), `${language} ${value}`).to.equal(value);
        expect(readAmount(writeAmount(value, language), language), `${language} ${value}`).to.equal(value);
      }
  });
});
