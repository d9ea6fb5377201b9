import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { forecast } from '../../../src/domain/numbers/forecast.js';
import { leaderboard } from '../../../src/domain/numbers/leaderboard.js';
import { periodName, periodOf, type PeriodUnit } from '../../../src/domain/numbers/period.js';
import { quotaBook, quotaFor, quotaNamed, type QuotaRecord } from '../../../src/domain/numbers/quota.js';
import { monthsOf, partsOf, quartersOf } from '../../../src/domain/quota-periods.js';
import { bookOf, sale } from '../../helpers/book.js';
import { NOON } from '../../helpers/records.js';
import { runs } from '../../helpers/runs.js';

const eur = (minor: number) => ({ currency: 'EUR', minor: BigInt(minor) });
const said = (period: string, value: number, more: Partial<QuotaRecord> = {}): QuotaRecord => ({
  ...{ seller: '', period, value, currency: 'EUR' },
  ...more,
});
const sumOf = (quotas: readonly QuotaRecord[], name: string, start = 1) =>
  quotaNamed(quotaBook(quotas), '', name, start);

describe('a quota', () => {
  const firstQuarter = [said('2026-01', 10.1), said('2026-02', 20.2), said('2026-03', 30.3)];

  it('is what was said of the period itself, whatever its parts say', () => {
    expect(sumOf([...firstQuarter, said('2026-Q1', 50)], '2026-Q1')).to.deep.equal(eur(5_000));
  });

  it('of a quarter is the sum of its months, exact to the cent', () => {
    expect(sumOf(firstQuarter, '2026-Q1')).to.deep.equal(eur(6_060));
    expect(quotaFor(quotaBook(firstQuarter), '', periodOf('2026-02-14', 'quarter'))).to.deep.equal(eur(6_060));
  });

  it('is found in a book that is made once, whoever’s and whichever it is; what was said last holds', () => {
    const book = quotaBook([said('2026-01', 1), said('2026-01', 2, { seller: 'ann' }), said('2026-01', 3)]);
    expect(['', 'ann', 'bob'].map(seller => quotaNamed(book, seller, '2026-01')?.minor)).to.deep.equal([
      300n,
      200n,
      undefined,
    ]);
  });

  it('of a year is the sum of its quarters, each said or summed', () => {
    const others = [said('2026-Q2', 1), said('2026-Q3', 2), said('2026-Q4', 3)];
    expect(sumOf([...firstQuarter, ...others], '2026')).to.deep.equal(eur(6_660));
    expect(quotaFor(quotaBook([...firstQuarter, ...others]), '', periodOf('2026-07-01', 'year'))).to.deep.equal(
      eur(6_660),
    );
  });

  it('is not a sum where a part is missing, is another seller’s, or in another currency', () => {
    const [january, february, march] = firstQuarter as [QuotaRecord, QuotaRecord, QuotaRecord];
    expect(sumOf([january, february], '2026-Q1')).to.equal(null);
    expect(sumOf([january, february, { ...march, seller: 'ann' }], '2026-Q1')).to.equal(null);
    expect(sumOf([january, february, { ...march, currency: 'USD' }], '2026-Q1')).to.equal(null);
    expect(sumOf(firstQuarter, '2026')).to.equal(null);
  });

  it('of a month or week is never cut out of a longer one, and weeks make no month', () => {
    expect(sumOf([said('2026-Q1', 300), said('2026', 1_200)], '2026-02')).to.equal(null);
    expect(
      sumOf(
        [5, 6, 7, 8, 9].map(week => said(`2026-W0${week}`, 10)),
        '2026-02',
      ),
    ).to.equal(null);
    expect(sumOf([said('2026', 1_200)], '2026-Q1')).to.equal(null);
  });

  it('follows the fiscal year', () => {
    // begins in April: the last quarter lies in the next calendar year
    const quotas = [said('2027-01', 1), said('2027-02', 2), said('2027-03', 4)];
    expect(sumOf(quotas, '2026-Q4', 4)).to.deep.equal(eur(700));
    expect(quotaFor(quotaBook(quotas), '', periodOf('2027-02-01', 'quarter', 4), 4)).to.deep.equal(eur(700));
    expect(sumOf(quotas, '2027-Q1', 4)).to.equal(null);
  });

  it('of a year and its parts adds up whatever the fiscal year, and names what the calendar names', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 12, maxLength: 12 });
    const unit = fc.constantFrom<PeriodUnit>('quarter', 'year');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), amounts, unit, (start, cents, cut) => {
        const months = monthsOf(2026, start);
        const quotas = months.map((month, n) => said(month, cents[n]! / 100));
        const quarters = quartersOf(2026).map(quarter => sumOf(quotas, quarter, start)!.minor);
        const total = cents.reduce((sum, each) => sum + BigInt(each), 0n);
        expect(quarters.reduce((sum, each) => sum + each, 0n)).to.equal(total);
        expect(sumOf(quotas, '2026', start)!.minor).to.equal(total);
        // the months of a named period are the ones the calendar puts into it
        const name = periodName(periodOf(`${months[5]!}-15`, cut, start), start)!;
        const parts =
          cut === 'quarter' ? partsOf(name, start) : partsOf(name, start).flatMap(each => partsOf(each, start));
        expect(parts).to.include(months[5]);
      }),
      runs(200),
    );
  });

  it('that is summed is what the forecast and the leaderboard go by', () => {
    const deals = [
      sale({ owner: 'ann', status: 'won', stage: 'won', value: 30.3, createdAt: '2026-01-01', closedAt: '2026-03-02' }),
    ];
    const quotas = [...firstQuarter, ...firstQuarter.map(quota => ({ ...quota, seller: 'ann' }))];
    const book = bookOf({ deals });
    const [quarter] = book.measure(forecast({ asOf: NOON, unit: 'quarter', quotas })).periods;
    expect(quarter!.quota).to.deep.equal(eur(6_060));
    const [ann] = book.measure(leaderboard({ period: { from: '2026-01-01', until: '2026-04-01' }, quotas }));
    expect({ attained: ann!.attained, distance: ann!.distance }).to.deep.equal({ attained: 0.5, distance: eur(3_030) });
  });
});
