import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { planFor, reachOf, seasonsOf } from '../../../src/domain/numbers/planner.js';
import { runs } from '../../helpers/runs.js';

describe('pipeline size (R32)', () => {
  it('100,000 ÷ 500 = 200; ÷ 0.8 = 250; ÷ 10 = 25', () => {
    const plan = planFor(100_000, { averageDeal: 500, closeRatio: 0.8, sellers: 10 });
    expect(plan).to.include({ deals: 200, leads: 250, leadsPerSeller: 25, closeRatio: 0.8 });
    expect(plan).not.to.have.property('why');
  });

  it('multiplies lead → deal and win rate to the close ratio', () => {
    const plan = planFor(100_000, { averageDeal: 500, winRate: 0.5, leadToDeal: 0.25 });
    expect(plan).to.include({ deals: 200, dealsInPipeline: 400, leads: 1600, closeRatio: 0.125 });
  });

  it('needs the leads one lead-to-win earlier, so many a week', () => {
    const input = { averageDeal: 500, closeRatio: 0.8, leadToWin: 45.4 };
    const plan = planFor(100_000, input, { from: '2026-05-01', days: 35 });
    expect(plan).to.include({ leadsFrom: '2026-03-17', leadsPerWeek: 50 });
  });

  it('follows the season, but wins no more than all', () => {
    expect(planFor(100_000, { averageDeal: 500, closeRatio: 0.8, season: 0.5 }).leads).to.equal(500);
    expect(planFor(100_000, { averageDeal: 500, closeRatio: 0.8, season: 2 }).leads).to.equal(200);
  });

  it('says what is missing instead of guessing', () => {
    expect(planFor(1, { averageDeal: null, closeRatio: 1 })).to.include({ deals: null, why: 'no-values' });
    expect(planFor(1, { averageDeal: 1, winRate: 0.5 })).to.include({
      leads: null,
      dealsInPipeline: 2,
      why: 'no-leads',
    });
    expect(planFor(1, { averageDeal: 1, closeRatio: 0 })).to.include({ leads: null, why: 'zero-divisor' });
    expect(planFor(1, { averageDeal: 0, closeRatio: 1 })).to.include({ deals: null, why: 'zero-divisor' });
  });

  it('tells the other way round what leads can bring', () => {
    expect(reachOf(250, { averageDeal: 500, closeRatio: 0.8 })).to.deep.equal({ deals: 200, revenue: 100_000 });
    expect(reachOf(250, { averageDeal: 500 })).to.deep.equal({ deals: null, revenue: null, why: 'no-leads' });
    expect(reachOf(250, { averageDeal: 500, closeRatio: 0 })).to.deep.equal({ deals: 0, revenue: 0 });
  });

  it('there and back is where it began', () => {
    const rate = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e7, noNaN: true }),
        fc.integer({ min: 1, max: 1e5 }),
        rate,
        rate,
        (target, averageDeal, winRate, leadToDeal) => {
          const input = { averageDeal, winRate, leadToDeal };
          expect(reachOf(planFor(target, input).leads!, input).revenue! / target).to.be.closeTo(1, 1e-9);
        },
      ),
      runs(200),
    );
  });

  it('tells seasons from what was won in each month', () => {
    const seasons = seasonsOf([
      { month: 1, won: 1, closed: 4 },
      { month: 2, won: 3, closed: 4 },
    ]);
    expect(seasons.slice(0, 3)).to.deep.equal([0.5, 1.5, null]);
  });
});
