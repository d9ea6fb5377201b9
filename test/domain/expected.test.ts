import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dayWithin } from '../../src/domain/expected.js';
import { enterLane, laneOf, lanesOf } from '../../src/domain/lanes.js';
import { applyChanges } from '../../src/domain/change.js';
import { periodOf } from '../../src/domain/numbers/period.js';
import { dealOf } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';
import { anyDeal, day, TODAY, vantage } from '../helpers/views.js';

describe('a deal put elsewhere', () => {
  it('is expected as far into another period as it was into its own', () => {
    const april = periodOf('2026-04-01', 'month');
    expect(dayWithin(april, 'month', '2026-03-15', TODAY)).to.equal('2026-04-15');
    expect(dayWithin(april, 'month', '2026-03-31', TODAY)).to.equal('2026-04-30');
    expect(dayWithin(april, 'month', null, TODAY)).to.equal('2026-04-30');
    const third = periodOf('2026-07-01', 'quarter');
    expect(dayWithin(third, 'quarter', '2026-05-20', TODAY)).to.equal('2026-08-20');
    // in a year that begins in February, May is the first month of a quarter
    const fiscal = periodOf('2026-08-01', 'quarter', 2);
    expect(dayWithin(fiscal, 'quarter', '2026-05-20', TODAY, 2)).to.equal('2026-08-20');
  });

  it('is not expected in the past while any of the period is left', () => {
    expect(dayWithin(periodOf(TODAY, 'month'), 'month', '2026-02-02', TODAY)).to.equal('2026-03-31');
  });

  it('is always expected in the period it is put into', () => {
    fc.assert(
      fc.property(day, fc.option(day), fc.constantFrom('month', 'quarter'), (at, was, unit) => {
        const period = periodOf(at, unit);
        const there = dayWithin(period, unit, was, TODAY);
        expect(there >= period.from! && there < period.until!, `${there} in ${period.from}`).to.equal(true);
      }),
      runs(500),
    );
  });

  it('stands in the lane that it was put into', () => {
    const fields = ['owner', 'source', 'product', 'expectedClose', 'custom.region', 'custom.pilot'] as const;
    fc.assert(
      fc.property(fc.array(anyDeal, { minLength: 1, maxLength: 12 }), fc.constantFrom(...fields), (deals, by) => {
        for (const lane of lanesOf([{ key: 'a', deals }], by, vantage)) {
          const [first] = deals as [(typeof deals)[number]];
          const changes = enterLane(first, by, lane, vantage);
          expect(laneOf(applyChanges(first, changes).record, by, vantage, [])).to.equal(lane.id);
        }
      }),
      runs(200),
    );
  });

  it('says nothing new in the lane where it stands, though that is written otherwise', () => {
    const [lane] = lanesOf([{ key: 'a', deals: [dealOf({ owner: 'Ána' })] }], 'owner', vantage);
    expect(enterLane(dealOf({ owner: 'ana' }), 'owner', lane!, vantage)).to.deep.equal({});
  });

  it('finds a lane for every name there is to choose, though no deal stands in it', () => {
    const lanes = lanesOf([{ key: 'a', deals: [dealOf({ owner: 'ben' })] }], 'owner', vantage, ['Ann', 'Ben']);
    expect(lanes.map(({ key, count }) => `${key} ${count}`)).to.deep.equal(['Ann 0', 'Ben 1']);
  });
});
