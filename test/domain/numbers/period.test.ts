import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  daysIn,
  elapsed,
  lastDays,
  periodBefore,
  periodName,
  periodOf,
  periodsFrom,
  type PeriodUnit,
} from '../../../src/domain/numbers/period.js';
import { runs } from '../../helpers/runs.js';

const span = (from: string, until: string) => ({ from, until });

describe('periods', () => {
  for (const [day, unit, fiscal, from, until, name] of [
    ['2026-01-01', 'week', 1, '2025-12-29', '2026-01-05', '2026-W01'],
    ['2021-01-03', 'week', 1, '2020-12-28', '2021-01-04', '2020-W53'],
    ['2024-12-30', 'week', 1, '2024-12-30', '2025-01-06', '2025-W01'],
    ['2024-02-29', 'month', 1, '2024-02-01', '2024-03-01', '2024-02'],
    ['2026-12-31', 'month', 1, '2026-12-01', '2027-01-01', '2026-12'],
    ['2026-03-31', 'quarter', 1, '2026-01-01', '2026-04-01', '2026-Q1'],
    ['2026-03-31', 'quarter', 4, '2026-01-01', '2026-04-01', '2025-Q4'],
    ['2026-03-31', 'quarter', 2, '2026-02-01', '2026-05-01', '2026-Q1'],
    ['2026-01-31', 'quarter', 2, '2025-11-01', '2026-02-01', '2025-Q4'],
    ['2026-03-31', 'year', 1, '2026-01-01', '2027-01-01', '2026'],
    ['2026-03-31', 'year', 4, '2025-04-01', '2026-04-01', '2025'],
  ] as const)
    it(`the ${unit} of ${day}, years from month ${fiscal}, is ${name}`, () => {
      const period = periodOf(day, unit, fiscal);
      expect(period).to.deep.equal(span(from, until));
      expect(periodName(period, fiscal)).to.equal(name);
    });

  it('the period before is as long; months before months are whole months', () => {
    expect(periodBefore(span('2026-03-01', '2026-04-01'))).to.deep.equal(span('2026-02-01', '2026-03-01'));
    expect(periodBefore(span('2026-01-01', '2026-04-01'))).to.deep.equal(span('2025-10-01', '2026-01-01'));
    expect(periodBefore(span('2026-03-05', '2026-03-15'))).to.deep.equal(span('2026-02-23', '2026-03-05'));
    expect(periodBefore({ from: null, until: '2026-03-15' })).to.equal(null);
  });

  it('of the last days hold today', () => {
    expect(lastDays('2026-03-10', 90)).to.deep.equal(span('2025-12-11', '2026-03-11'));
    expect(daysIn(lastDays('2026-03-10', 90))).to.equal(90);
  });

  it('have passed as far as today', () => {
    expect(elapsed(span('2026-03-01', '2026-04-01'), '2026-03-10')).to.deep.equal(span('2026-03-01', '2026-03-11'));
    expect(elapsed(span('2026-02-01', '2026-03-01'), '2026-03-10')).to.deep.equal(span('2026-02-01', '2026-03-01'));
    expect(elapsed(span('2026-03-11', '2026-04-01'), '2026-03-10')).to.equal(null);
  });

  it('in a row leave no day out, forwards and back', () => {
    const day = fc
      .date({ min: new Date('1970-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10));
    const unit = fc.constantFrom<PeriodUnit>('week', 'month', 'quarter', 'year');
    fc.assert(
      fc.property(
        day,
        unit,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 12 }),
        (from, each, count, fiscal) => {
          for (const row of [periodsFrom(from, each, count, fiscal), periodsFrom(from, each, -count, fiscal)]) {
            expect(row.length).to.equal(count);
            row.slice(1).forEach((period, at) => expect(period.from).to.equal(row[at]!.until));
          }
          const [first] = periodsFrom(from, each, count, fiscal);
          expect(first!.from! <= from && from < first!.until!).to.be.true;
          expect(periodsFrom(from, each, -count, fiscal).at(-1)).to.deep.equal(first);
        },
      ),
      runs(300),
    );
  });
});
