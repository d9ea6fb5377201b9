import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addDays, DAY, daysBetween, isCalendarDate, sortable, type Calendar } from '../../src/domain/calendar.js';
import { runs } from '../helpers/runs.js';

/** A zone two hours ahead, without summer time. */
const ahead: Calendar = {
  zone: 'Etc/GMT-2',
  dayOf: at => new Date(at + 2 * 3_600_000).toISOString().slice(0, 10),
  startOf: day => Date.parse(`${day}T00:00Z`) - 2 * 3_600_000,
};
const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

describe('days', () => {
  for (const [from, to, days] of [
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2100-02-28', '2100-03-01', 1],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-12-31', '2026-01-01', -364],
  ] as const)
    it(`${from} to ${to} are ${days} days`, () => expect(daysBetween(from, to, ahead)).to.equal(days));

  it('two moments differ by days of 24 hours, with their fraction', () => {
    expect(daysBetween(0, DAY * 1.5, ahead)).to.equal(1.5);
  });

  it('a day beside a moment begins at midnight in the zone', () => {
    expect(daysBetween('1970-01-02', DAY, ahead)).to.equal(2 / 24);
    expect(daysBetween(DAY, '1970-01-02', ahead)).to.equal(-2 / 24);
  });

  it('between two dates are whole days, the same there and back, as many as are added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to, ahead)).to.equal(days);
        expect(daysBetween(to, from, ahead) + days).to.equal(0);
        expect(sortable(to) - sortable(from)).to.equal(days * DAY);
      }),
      runs(500),
    );
  });

  it('only days that exist are days', () => {
    for (const wrong of ['2025-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '', null, 20260101])
      expect(isCalendarDate(wrong), String(wrong)).to.be.false;
    expect(isCalendarDate('2024-02-29')).to.be.true;
  });

  it('any text may be asked about', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.anything()), text => void isCalendarDate(text)),
      runs(200),
    );
  });
});
