import { expect } from '@open-wc/testing';
import { backtest } from '../../../src/domain/numbers/backtest.js';
import { forecast } from '../../../src/domain/numbers/forecast.js';
import { stageOdds } from '../../../src/domain/numbers/stage-odds.js';
import { wonByPeriod } from '../../../src/domain/numbers/won-by-period.js';
import { bookOf, sale, way } from '../../helpers/book.js';
import { NOON } from '../../helpers/records.js';

// it is 10 March 2026
const eur = (minor: number) => ({ currency: 'EUR', minor: BigInt(minor) });
const due = (expectedClose: string | null, input = {}) =>
  sale({ expectedClose, value: 1000, stage: 'proposal', ...input });

describe('forecast', () => {
  const deals = [
    due('2026-03-20'),
    due('2026-03-31', { probability: 0.9 }),
    due('2026-03-31', { probability: 0.9, forecast: 'best' }),
    due('2026-04-01'),
    due('2026-03-20', { value: null }),
    due('2026-03-20', { forecast: 'omitted' }),
    due('2026-03-09'),
    due(null),
    due('2027-01-01'),
    due('2026-03-20', { status: 'lost', closedAt: '2026-03-02' }),
    sale({ status: 'won', stage: 'won', value: 700, createdAt: '2026-01-01', closedAt: '2026-03-02' }),
    sale({ status: 'won', stage: 'won', value: 900, createdAt: '2026-01-01', closedAt: '2026-02-28' }),
  ];
  const quotas = [{ seller: '', period: '2026-03', value: 2_200, currency: 'EUR' }];
  const read = bookOf({ deals }).measure(forecast({ asOf: NOON, unit: 'month', count: 3, quotas }));
  const [march, april, may] = read.periods;

  it('is what was won in a period and value × probability of what is expected in it', () => {
    expect(march!.won.values).to.deep.equal([eur(70_000)]);
    expect(march!.open.values).to.deep.equal([eur(300_000)]);
    expect(march!.weighted).to.deep.equal([eur(50_000 + 90_000 + 90_000)]);
    expect(march!.total).to.deep.equal([eur(300_000)]);
    expect(read.value).to.deep.equal(eur(300_000));
    expect(march!.deals).to.be.closeTo(1 + 0.5 + 0.9 + 0.9 + 0.5, 1e-9);
    expect(april!.weighted).to.deep.equal([eur(50_000)]);
    expect(may!.total).to.deep.equal([]);
  });

  it('keeps apart what is overdue, undated, unvalued, later and omitted', () => {
    const { overdue, undated, later, omitted } = read;
    expect(Object.values({ overdue, undated, later, omitted }).map(({ count }) => count)).to.deep.equal([1, 1, 1, 1]);
    expect(overdue.ids).to.deep.equal([deals[6]!.id]);
    expect(march!.unvalued.ids).to.deep.equal([deals[4]!.id]);
    const left = read.leftOut.map(({ reason, ids }) => [reason, ...ids]);
    expect(left).to.deep.equal([
      ['no-date', deals[7]!.id],
      ['no-value', deals[4]!.id],
      ['omitted', deals[5]!.id],
      ['overdue', deals[6]!.id],
    ]);
    expect(read.count).to.equal(4);
  });

  it('asks the seller first which category a deal is in, then its probability', () => {
    const { commit, best, pipeline } = march!.categories;
    expect(commit.ids).to.deep.equal([deals[1]!.id]);
    expect(best.ids).to.have.members([deals[0]!.id, deals[2]!.id, deals[4]!.id]);
    expect(pipeline.count).to.equal(0);
  });

  it('covers what is missing to the quota so many times', () => {
    expect(march!.coverage).to.equal(2);
    expect(april).to.include({ coverage: null, why: 'no-quota' });
    expect(read.coverageNeeded).to.equal(1.5);
  });

  it('has no coverage where the quota is reached, or money is in another currency', () => {
    const with1 = (value: number, currency: string) =>
      bookOf({ deals }).measure(
        forecast({ asOf: NOON, unit: 'month', quotas: [{ seller: '', period: '2026-03', value, currency }] }),
      ).periods[0];
    expect(with1(700, 'EUR')).to.include({ coverage: null, why: 'quota-reached' });
    expect(with1(700, 'USD')).to.include({ coverage: null, why: 'mixed-currencies' });
  });

  it('by week and quarter holds the same deals', () => {
    for (const unit of ['week', 'quarter'] as const) {
      const { periods } = bookOf({ deals }).measure(forecast({ asOf: NOON, unit, count: 8 }));
      expect(periods.reduce((sum, { open }) => sum + open.count, 0)).to.be.greaterThan(4);
    }
  });
});

describe('backtest', () => {
  const moved = (from: string, to: string, at: string) => ({
    ...{ at, by: 'ann', op: 'w:9', field: 'expectedClose' as const },
    ...{ from, to },
  });

  it('tells a past forecast again from the histories, and what came', () => {
    const deals = [
      // expected in February and won there, from Proposal (50 %)
      way(
        { contact: '2026-01-02', proposal: '2026-01-20', won: '2026-02-10' },
        { status: 'won', closedAt: '2026-02-10', value: 1000, expectedClose: '2026-02-15' },
      ),
      // was expected in February then, put off to April since; stood in Contact (10 %)
      sale({
        ...way({ contact: '2026-01-02', meeting: '2026-02-05' }),
        value: 500,
        expectedClose: '2026-04-15',
        history: [
          ...way({ contact: '2026-01-02', meeting: '2026-02-05' }).history,
          moved('2026-02-20', '2026-04-15', '2026-02-18'),
        ],
      }),
      // nobody expected it
      way({ contact: '2026-02-03', won: '2026-02-20' }, { status: 'won', closedAt: '2026-02-20', value: 100 }),
    ];
    const { value, periods } = bookOf({ deals }).measure(backtest({ asOf: NOON, unit: 'month', count: 2 }));
    const [january, february] = periods;
    expect(january!.expected.count).to.equal(0);
    expect(february!.period).to.deep.equal({ from: '2026-02-01', until: '2026-03-01' });
    expect(february!.expected.ids).to.have.members([deals[0]!.id, deals[1]!.id]);
    expect(february!.weighted).to.deep.equal([eur(50_000 + 5_000)]);
    expect(february!.won.values).to.deep.equal([eur(110_000)]);
    expect(february!.foreseen.ids).to.deep.equal([deals[0]!.id]);
    expect(february!.ratio).to.equal(0.5);
    expect(value).to.equal(0.5);
  });
});

describe('the odds of a stage', () => {
  const closed = (status: 'won' | 'lost' | 'abandoned', stage: string, count: number) =>
    Array.from({ length: count }, () => sale({ status, stage, closedAt: '2026-02-01' }));

  it('are what its deals came to; with too few nothing is proposed', () => {
    const deals = [...closed('won', 'won', 6), ...closed('lost', 'meeting', 12), ...closed('abandoned', 'proposal', 6)];
    const odds = bookOf({ deals }).measure(stageOdds());
    expect(odds.map(({ value, proposed }) => [value, proposed])).to.deep.equal([
      [0.25, 0.25],
      [0.25, 0.25],
      [0.5, null],
      [1, null],
    ]);
  });
});

describe('won by month', () => {
  it('tells the last months, this one last', () => {
    const deals = [
      sale({ status: 'won', stage: 'won', value: 7, closedAt: '2026-01-31' }),
      sale({ status: 'won', stage: 'won', value: 5, closedAt: '2026-03-01' }),
      sale({ status: 'lost', closedAt: '2026-03-01' }),
      sale({ status: 'won', stage: 'won', closedAt: null }),
    ];
    const read = bookOf({ deals }).measure(wonByPeriod({ asOf: NOON, count: 3 }));
    expect(read.periods.map(({ period, won, lost }) => [period.from, won.count, lost.count])).to.deep.equal([
      ['2026-01-01', 1, 0],
      ['2026-02-01', 0, 0],
      ['2026-03-01', 1, 1],
    ]);
    expect(read).to.include({ value: 2, count: 2 });
    expect(read.leftOut[0]).to.include({ reason: 'no-date', count: 1 });
  });
});
