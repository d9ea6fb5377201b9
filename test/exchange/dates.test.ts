import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createDateSniffer, readDate, toWhen, type DateFormat, type DateOrder } from '../../src/exchange/dates.js';
import { berlin } from './setup.js';

const sniff = (cells: readonly string[], hint?: { order: DateOrder; sure: boolean }): DateFormat => {
  const sniffer = createDateSniffer();
  cells.forEach(sniffer.add);
  return sniffer.result(hint);
};
const read = (text: string, order: DateOrder = 'dmy'): unknown => {
  const date = readDate(text, order);
  return date && toWhen(date, berlin, false);
};
const HOUR = 3_600_000;
const at = (iso: string): number => Date.parse(iso);

describe('dates', () => {
  it('are read in every shape the systems write', () => {
    const table: readonly (readonly [string, DateOrder, unknown])[] = [
      ['2024-02-05', 'dmy', '2024-02-05'],
      ['2024/2/5', 'mdy', '2024-02-05'],
      ['20240205', 'dmy', '2024-02-05'],
      ['05.02.2024', 'dmy', '2024-02-05'],
      ['5.2.24', 'dmy', '2024-02-05'],
      ['5-2-2024', 'dmy', '2024-02-05'],
      ['02/23/26', 'mdy', '2026-02-23'],
      ['02/23/69', 'mdy', '2069-02-23'],
      ['02/23/70', 'mdy', '1970-02-23'],
      ['3 Feb 2024', 'mdy', '2024-02-03'],
      ['03-Feb-24', 'mdy', '2024-02-03'],
      ['Feb 3, 2024', 'dmy', '2024-02-03'],
      ['Saturday, February 3, 2024', 'dmy', '2024-02-03'],
      ['3. März 2024', 'dmy', '2024-03-03'],
      ['45327', 'dmy', '2024-02-05'],
      ['45327.5', 'dmy', at('2024-02-05T11:00:00Z')],
      ['2024-02-05T17:00:00Z', 'dmy', at('2024-02-05T17:00:00Z')],
      ['2024-02-05T17:00:00.123+05:30', 'dmy', at('2024-02-05T11:30:00.123Z')],
      ['2020-06-12T01:49:23-05:00', 'dmy', at('2020-06-12T06:49:23Z')],
      ['2024-02-05 17:00:47.47600+00:00', 'dmy', at('2024-02-05T17:00:47.476Z')],
      ['2024-02-05 05:00:00 PM', 'dmy', at('2024-02-05T16:00:00Z')],
      ['2024-07-05 17:00', 'dmy', at('2024-07-05T15:00:00Z')],
      ['02/23/26 12:05 AM', 'mdy', at('2026-02-22T23:05:00Z')],
      ['02/23/26 12:05 p.m.', 'mdy', at('2026-02-23T11:05:00Z')],
      ['1707152400', 'dmy', 1707152400000],
      ['1707152400123', 'dmy', 1707152400123],
      ['2024-02-30', 'dmy', null],
      ['29.02.2023', 'dmy', null],
      ['31/12/2024', 'mdy', null],
      ['2024-02-05 25:00', 'dmy', null],
      ['2024-02-05 13:00 PM', 'dmy', null],
      ['1/2/202', 'dmy', null],
      ['2024', 'dmy', null],
      ['12345', 'dmy', null],
      ['tomorrow', 'dmy', null],
      ['1/2-2024', 'dmy', null],
      ['', 'dmy', null],
    ];
    for (const [text, order, expected] of table) expect(read(text, order), text).to.equal(expected);
  });

  it('keep only the day where clocks change and no zone is said', () => {
    expect(read('2024-03-31 17:00')).to.equal('2024-03-31');
    expect(read('2024-03-31T17:00:00Z')).to.equal(at('2024-03-31T17:00:00Z'));
    expect(read('2024-04-01 17:00')).to.equal(at('2024-04-01T15:00:00Z'));
  });

  it('prove the order of day and month, or leave it to be asked', () => {
    expect(sniff(['02/03/24', '03/31/26'])).to.deep.include({ order: 'mdy', ambiguous: false, candidates: ['mdy'] });
    expect(sniff(['02/03/24', '31/03/26'])).to.include({ order: 'dmy', ambiguous: false });
    const open = sniff(['02/03/24', '04/05/26']);
    expect(open).to.deep.include({ ambiguous: true, candidates: ['dmy', 'mdy'], example: '02/03/24' });
    expect(sniff(['02/03/24'], { order: 'mdy', sure: false }).candidates).to.deep.equal(['mdy', 'dmy']);
    expect(sniff(['02/03/24'], { order: 'mdy', sure: true })).to.include({ order: 'mdy', ambiguous: false });
    expect(sniff(['31/03/26'], { order: 'mdy', sure: true })).to.include({ order: 'dmy', ambiguous: false });
    expect(sniff(['02.03.2024'])).to.include({ order: 'dmy', ambiguous: false });
    expect(sniff(['12.31.2024', '02.03.2024'])).to.include({ order: 'mdy', ambiguous: false });
    expect(sniff(['02/02/24', '2024-02-03', '45327', '3 Feb 2024', '', 'n/a', '0000-00-00 00:00:00'])).to.include({
      ambiguous: false,
    });
    expect(sniff(['13/02/24', '02/13/24']).ambiguous, 'contradicting').to.equal(true);
  });

  it('are days where every time is midnight', () => {
    expect(sniff(['2024-02-05 00:00', '2024-02-06 00:00']).dayOnly).to.equal(true);
    expect(sniff(['2024-02-05T00:00:00Z', '1707091200000']).dayOnly).to.equal(true);
    expect(sniff(['2024-02-05 00:00', '2024-02-06 09:30']).dayOnly).to.equal(false);
    expect(sniff(['2024-02-05']).dayOnly).to.equal(false);
  });

  it('come back from every format they can be written in, with the order sniffed', () => {
    const formats: readonly ((y: number, m: string, d: string) => string)[] = [
      (y, m, d) => `${y}-${m}-${d}`,
      (y, m, d) => `${y}${m}${d}`,
      (y, m, d) => `${d}.${m}.${y}`,
      (y, m, d) => `${+d}.${+m}.${y}`,
      (y, m, d) => `${d}/${m}/${y}`,
      (y, m, d) => `${m}/${d}/${y}`,
      (y, m, d) => `${+m}/${+d}/${String(y).slice(2)}`,
      (y, m, d) => `${m}-${d}-${y}`,
      (y, m, d) => `${m}/${d}/${y} 12:00:00 AM`,
      (y, m, d) => String(Date.parse(`${y}-${m}-${d}`) / (24 * HOUR) + 25569),
      (y, m, d) => `${y}-${m}-${d}T00:00:00Z`,
    ];
    const day = fc.integer({ min: at('1971-01-01') / HOUR / 24, max: at('2068-12-31') / HOUR / 24 });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), fc.constantFrom(...formats), (days, format) => {
        const isos = days.map(n => new Date(n * 24 * HOUR).toISOString().slice(0, 10));
        const cells = isos.map(iso => format(+iso.slice(0, 4), iso.slice(5, 7), iso.slice(8)));
        const found = sniff(cells);
        const right = found.candidates.some(order =>
          cells.every((cell, i) => {
            const date = readDate(cell, order);
            return date && toWhen(date, berlin, found.dayOnly) === isos[i];
          }),
        );
        expect(right, cells.join(' ')).to.equal(true);
        const proven = isos.some(iso => +iso.slice(8) > 12);
        if (proven) expect(found.ambiguous, cells.join(' ')).to.equal(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throw, and give nothing but sound days and moments', () => {
    const part = fc.constantFrom(
      '1',
      '02',
      '24',
      '2024',
      '31',
      '/',
      '-',
      '.',
      ' ',
      ':',
      'T',
      'Z',
      '+05:30',
      'AM',
      'Feb',
      ',',
      '99999',
      '0',
    );
    const text = fc.oneof(
      fc.array(part, { maxLength: 10 }).map(parts => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom<DateOrder>('dmy', 'mdy'), (cell, order) => {
        const when = read(cell, order);
        if (typeof when === 'number') expect(Number.isInteger(when)).to.equal(true);
        else if (when !== null) expect(new Date(at(String(when))).toISOString().slice(0, 10)).to.equal(when);
        sniff([cell]);
      }),
      { numRuns: 3000 },
    );
  });
});
