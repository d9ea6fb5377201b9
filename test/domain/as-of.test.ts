import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { changesSince, dealAsOf, standing } from '../../src/domain/as-of.js';
import { addDays, DAY } from '../../src/domain/calendar.js';
import type { Deal } from '../../src/domain/records.js';
import { atOnce } from '../../src/domain/steps.js';
import { dealOf } from '../helpers/records.js';
import { happening, intentOf, replay, stages, START, World, type Act } from '../helpers/replay.js';
import { runs } from '../helpers/runs.js';
import { calendar, teamPipeline, TODAY, vantage } from '../helpers/views.js';

const TOLD = ['stage', 'status', 'value', 'owner', 'expectedClose'] as const;
const told = (deal: Deal | undefined): unknown => deal && TOLD.map(field => deal[field]);

describe('as of a day', () => {
  it('a deal stands as replaying its operations up to that day leaves it', () => {
    fc.assert(
      fc.property(
        fc.array(happening, { maxLength: 25 }),
        fc.integer({ min: -2, max: 70 }),
        fc.option(fc.integer({ min: 0, max: 60 })),
        (happenings, days, bin) => {
          const day = addDays('2026-01-01', days);
          const { now, then } = replay(happenings, day, bin);
          const expected = then?.removedAt === undefined ? then : undefined;
          const shown = dealAsOf(now!, day, calendar);
          expect(told(shown)).to.deep.equal(told(expected));
          expect(shown?.history).to.deep.equal(expected?.history);
          if (shown) expect(shown.status === 'open').to.equal(shown.closedAt === null);
        },
      ),
      runs(1000),
    );
  });

  it('a deal nobody has touched since is the very same, and the list of all is each of them', () => {
    const old = dealOf({ createdAt: '2026-01-05', updatedAt: START + 5 * DAY }, teamPipeline);
    expect(dealAsOf(old, TODAY, calendar)).to.equal(old);
    expect(dealAsOf(old, '2026-01-04', calendar)).to.equal(undefined);
    const { lists, since } = atOnce(standing([old], '2026-01-04', vantage));
    expect([...lists]).to.deep.equal([]);
    expect([...since].map(([kind, all]) => `${kind} ${all.length}`)).to.deep.equal(['new 1']);
  });

  it('all deals stand in their columns, in the order of their ranks', () => {
    const stage = stages[1]!;
    const deals = ['a2', 'a0', 'a1'].map(rank => dealOf({ rank, stage, createdAt: '2026-01-05' }, teamPipeline));
    const lost = dealOf({ status: 'lost', createdAt: '2026-01-05' }, teamPipeline);
    const { lists } = atOnce(standing([...deals, lost], TODAY, vantage));
    expect(lists.get(stage)!.map(({ rank }) => rank)).to.deep.equal(['a0', 'a1', 'a2']);
    expect(lists.get('~lost')).to.have.length(1);
  });
});

describe('what has changed since a day', () => {
  const since = (...acts: Act[]): string[] => {
    const world = new World();
    const born = { id: 'd', createdAt: START, value: 10, expectedClose: '2026-02-10', stage: stages[0]! };
    world.do({ type: 'deal/add', deal: dealOf(born, teamPipeline) }, START);
    for (const act of acts) world.do(intentOf(act, world.deal!), START + 10 * DAY);
    return changesSince(world.deal!, '2026-01-05', vantage).map(
      ({ kind, from, to }) => `${kind} ${String(from)} ${String(to)}`,
    );
  };

  it('is told kind by kind, with what it was and is', () => {
    expect(since()).to.deep.equal([]);
    expect(since({ move: stages[1]! })).to.deep.equal([`moved ${stages[0]} ${stages[1]}`]);
    expect(since({ close: 60 })).to.deep.equal(['slipped 2026-02-10 2026-03-02']);
    expect(since({ close: 30 })).to.deep.equal(['sooner 2026-02-10 2026-01-31']);
    expect(since({ value: 20 }, { move: stages[1]! })).to.deep.equal([
      `moved ${stages[0]} ${stages[1]}`,
      'value 10 20',
    ]);
    expect(since({ end: 'lost' })).to.deep.equal(['lost open lost']);
    expect(since({ end: 'won' })).to.deep.equal(['won open won']);
    // there and back again is no change
    expect(since({ move: stages[1]! }, { move: stages[0]! })).to.deep.equal([]);
    expect(since({ end: 'lost' }, { reopen: true })).to.deep.equal([]);
  });

  it('knows what is new, and what went into the bin', () => {
    const fresh = dealOf({ createdAt: '2026-01-06' }, teamPipeline);
    expect(changesSince(fresh, '2026-01-05', vantage).map(({ kind }) => kind)).to.deep.equal(['new']);
    const gone = { ...fresh, removedAt: START + 20 * DAY };
    expect(changesSince(gone, '2026-01-06', vantage).map(({ kind }) => kind)).to.deep.equal(['removed']);
    expect(changesSince(gone, '2026-01-05', vantage)).to.deep.equal([]);
  });
});
