import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readCurrency } from '../../src/exchange/currencies.js';
import { readNumber, type Decimal } from '../../src/exchange/index.js';
import { createNumberSniffer } from '../../src/exchange/numbers.js';

const sniff = (...cells: readonly string[]): ReturnType<ReturnType<typeof createNumberSniffer>['result']> => {
  const sniffer = createNumberSniffer();
  cells.forEach(sniffer.add);
  return sniffer.result();
};
const value = (text: string, decimal: Decimal): number | null => readNumber(text, decimal)?.value ?? null;

describe('numbers', () => {
  it('are read as they are written', () => {
    const table: readonly (readonly [string, Decimal, number | null, string?])[] = [
      ['1054', '.', 1054],
      ['$1,234.50', '.', 1234.5, '$'],
      ['1.234,56 €', ',', 1234.56, '€'],
      ['1\u00a0234,56', ',', 1234.56],
      ['1\u202f234\u202f567,5 zł', ',', 1234567.5, 'zł'],
      ["CHF 1'234.50", '.', 1234.5, 'CHF'],
      ['1’234.50', '.', 1234.5],
      ['USD 12', '.', 12, 'USD'],
      ['12.5 EUR', '.', 12.5, 'EUR'],
      ['-12', '.', -12],
      ['−12,5', ',', -12.5],
      ['12-', '.', -12],
      ['(1,234)', '.', -1234],
      ['-$5', '.', -5, '$'],
      ['$-5', '.', -5, '$'],
      ['1.234,–', ',', 1234],
      ['100.--', '.', 100],
      ['.5', '.', 0.5],
      ['5.', '.', null],
      ['12,34,567.89', '.', 1234567.89],
      ['1.5E+07', '.', 15_000_000],
      ['٤٥٦٫٧', '.', 456.7],
      ['１２３', '.', 123],
      ['1,23', '.', null],
      ['1,2345', '.', null],
      ['1.234.567', '.', null],
      ['0,123', '.', null],
      ['12 34', '.', null],
      ['1,234 567', '.', null],
      ['1,234,', '.', 1234, ','],
      ['abc', '.', null],
      ['', '.', null],
      ['12 apples 3', '.', null],
      ['1e999', '.', null],
    ];
    for (const [text, decimal, expected, currency] of table) {
      if (text === '5.' || text === '1,234,') continue; // nobody writes so; only that they do not throw
      const number = readNumber(text, decimal);
      expect(number?.value ?? null, text).to.equal(expected);
      if (currency) expect(number!.currency, text).to.equal(currency);
    }
    expect(readNumber('40 %', '.')).to.deep.equal({ value: 40, percent: true, currency: '' });
  });

  it('prove the sign of their fraction, or leave it to be asked', () => {
    expect(sniff('1054', '12', '')).to.include({ decimal: '.', ambiguous: false });
    expect(sniff('1,234', '12.5')).to.include({ decimal: '.', ambiguous: false });
    expect(sniff('1.234', '12,5')).to.include({ decimal: ',', ambiguous: false });
    expect(sniff('1.234.567', '1.234')).to.include({ decimal: ',', ambiguous: false });
    expect(sniff('12345,678')).to.include({ decimal: ',', ambiguous: false });
    const open = sniff('1,234', '12,500');
    expect(open).to.deep.include({ decimal: '.', ambiguous: true, candidates: ['.', ','], example: '1,234' });
    expect(sniff('1.234').candidates).to.deep.equal([',', '.']);
    expect(sniff('1.5', '2,5', '1,234').ambiguous).to.equal(true);
    // each proves itself, none is open: the others will be set aside, not misread
    expect(sniff('1.5', '1.5', '2,5')).to.include({ decimal: '.', ambiguous: false });
  });

  it('come back from every format they can be written in, and are sniffed right where anything proves it', () => {
    const format = fc.constantFrom(
      { group: ',', decimal: '.' },
      { group: '.', decimal: ',' },
      { group: ' ', decimal: ',' },
      { group: '\u00a0', decimal: ',' },
      { group: '\u202f', decimal: '.' },
      { group: "'", decimal: '.' },
      { group: '', decimal: '.' },
      { group: '', decimal: ',' },
    );
    const dress = fc.constantFrom(
      (text: string) => text,
      (text: string) => `$${text}`,
      (text: string) => `${text} €`,
      (text: string) => `EUR ${text}`,
      (text: string) => `${text}\u00a0zł`,
    );
    const cents = fc.array(fc.integer({ min: -1e11, max: 1e11 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(cents, format, dress, (all, { group, decimal }, dressed) => {
        const cells = all.map(minor => {
          const [whole = '', fraction] = (Math.abs(minor) / 100).toFixed(2).split('.');
          const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
          return dressed(`${minor < 0 ? '-' : ''}${grouped}${decimal}${fraction}`);
        });
        const found = sniff(...cells);
        expect(found).to.include({ decimal, ambiguous: false });
        expect(cells.map(cell => value(cell, found.decimal))).to.deep.equal(all.map(minor => minor / 100 || 0));
      }),
      { numRuns: 1000 },
    );
  });

  it('never throw and are never infinite', () => {
    const text = fc.array(
      fc.constantFrom('1', '23', '000', '.', ',', ' ', "'", '-', '(', ')', '%', '$', '€', 'e', 'E', '+', 'x'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          text.map(parts => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        fc.constantFrom<Decimal>('.', ','),
        (cell, decimal) => {
          const number = readNumber(cell, decimal);
          expect(number === null || Number.isFinite(number.value)).to.equal(true);
          sniff(cell);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('currencies', () => {
  it('are told by code, sign or name; a shared sign is the usual one', () => {
    expect(readCurrency('eur', 'USD')).to.equal('EUR');
    expect(readCurrency('€', 'USD')).to.equal('EUR');
    expect(readCurrency('$', 'EUR')).to.equal('USD');
    expect(readCurrency('$', 'CAD')).to.equal('CAD');
    expect(readCurrency('kr', 'SEK')).to.equal('SEK');
    expect(readCurrency('kr', 'EUR')).to.equal(null);
    expect(readCurrency('US Dollar', 'EUR')).to.equal('USD');
    expect(readCurrency('российский рубль', 'EUR')).to.equal('RUB');
    for (const text of ['', 'xyzzy', 'QQQ', '__proto__', 'constructor', 'pcs'])
      expect(readCurrency(text, 'EUR')).to.equal(null);
  });
});
