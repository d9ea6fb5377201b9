import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { instantAt, timeOf } from '../../src/i18n/time.js';
import { calendarOf } from '../../src/i18n/calendar.js';
import { runs } from '../helpers/runs.js';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Asia/Kolkata',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Nowhere/At-all',
];

describe('a time of day in a zone', () => {
  it('is the moment that a clock there shows it', () => {
    const minutes = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
        const at = minute * 60_000;
        const day = calendarOf(zone).dayOf(at);
        const time = timeOf(at, zone);
        const back = instantAt(day, time, zone);
        // in the hour that comes twice, either is right
        expect([timeOf(back, zone), calendarOf(zone).dayOf(back)]).to.deep.equal([time, day]);
        expect(Math.abs(back - at)).to.be.at.most(3_600_000);
      }),
      runs(500),
    );
  });
  it('that the clocks leap over moves on with them', () => {
    expect(timeOf(instantAt('2026-03-29', '02:30', 'Europe/Berlin'), 'Europe/Berlin')).to.equal('03:30');
    expect(instantAt('2026-03-29', '12:00', 'Europe/Berlin')).to.equal(Date.UTC(2026, 2, 29, 10));
  });
});
