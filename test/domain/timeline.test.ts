import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { logActivity } from '../../src/domain/activities.js';
import { DAY } from '../../src/domain/calendar.js';
import { daysByStage, staysOf, timelineOf } from '../../src/domain/timeline.js';
import type { Activity, Deal, HistoryEntry, When } from '../../src/domain/records.js';
import { calendarOf } from '../../src/i18n/calendar.js';
import { dealOf, NOON } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';

const utc = calendarOf('UTC');
const entry = (at: When, field: HistoryEntry['field'], from: unknown, to: unknown, op = ''): HistoryEntry => ({
  at,
  by: 'ann',
  op,
  field,
  from,
  to,
});
const at = (days: number): number => NOON + days * DAY;
const withHistory = (history: readonly HistoryEntry[], more: Partial<Deal> = {}): Deal => ({
  ...dealOf({ stage: 'contact', createdAt: at(0) }),
  history,
  ...more,
});
const rounded = (deal: Deal, now = at(20)) => staysOf(deal, now, utc).map(({ stage, days }) => [stage, days]);

describe('how long a deal stood in each stage', () => {
  it('from creation to now, each return on its own', () => {
    const deal = withHistory([
      entry(at(0), 'stage', null, 'contact'),
      entry(at(4), 'stage', 'contact', 'meeting'),
      entry(at(6), 'stage', 'meeting', 'contact'),
    ]);
    expect(rounded(deal)).to.deep.equal([
      ['contact', 4],
      ['meeting', 2],
      ['contact', 14],
    ]);
    expect([...daysByStage(staysOf(deal, at(20), utc))]).to.deep.equal([
      ['contact', 18],
      ['meeting', 2],
    ]);
  });

  it('a deal without history stands where it was created', () => {
    expect(rounded(withHistory([]))).to.deep.equal([['contact', 20]]);
    expect(rounded(withHistory([], { createdAt: null }))).to.deep.equal([['contact', null]]);
  });

  it('a history that begins midway begins with the stage that was left', () => {
    expect(rounded(withHistory([entry(at(3), 'stage', 'contact', 'meeting')]))).to.deep.equal([
      ['contact', 3],
      ['meeting', 17],
    ]);
  });

  it('ends when it was closed, and goes on after the sale', () => {
    const lost = withHistory([entry(at(0), 'stage', null, 'contact')], { status: 'lost', closedAt: at(5) });
    expect(rounded(lost)).to.deep.equal([['contact', 5]]);
    const won = withHistory(
      [entry(at(0), 'stage', null, 'contact'), entry(at(5), 'stage', 'contact', 'closing', 'w:1')],
      { status: 'won', closedAt: at(5) },
    );
    expect(rounded(won)).to.deep.equal([
      ['contact', 5],
      ['closing', 0],
    ]);
    const kept = { ...won, history: [...won.history, entry(at(8), 'stage', 'closing', 'retention')] };
    expect(rounded(kept).at(-1)).to.deep.equal(['retention', 12]);
  });

  it('counts whole days between dates, and says where it does not know', () => {
    const deal = withHistory(
      [
        entry('2026-03-01', 'stage', null, 'contact'),
        entry('2026-03-05', 'stage', 'contact', 'meeting'),
        entry(null, 'stage', 'meeting', 'proposal'),
      ],
      { createdAt: '2026-03-01' },
    );
    expect(rounded(deal)).to.deep.equal([
      ['contact', 4],
      ['meeting', null],
      ['proposal', null],
    ]);
    expect(daysByStage(staysOf(deal, NOON, utc)).get('meeting')).to.equal(null);
  });

  it('the stays of an open deal follow on each other and make up its whole time', () => {
    const moves = fc.array(fc.record({ wait: fc.nat({ max: 9_000_000_00 }), to: fc.constantFrom('a', 'b', 'c') }));
    fc.assert(
      fc.property(moves, fc.nat(), (steps, rest) => {
        let time = at(0);
        let here = 'contact';
        const history = [entry(time, 'stage', null, here)];
        for (const { wait, to } of steps) {
          history.push(entry((time += wait), 'stage', here, to));
          here = to;
        }
        const stays = staysOf(withHistory(history), time + rest, utc);
        expect(stays.length).to.equal(history.length);
        stays.slice(1).forEach((stay, index) => expect(stay.from).to.equal(stays[index]!.to));
        const whole = stays.reduce((sum, { days }) => sum + days! * DAY, 0);
        expect(whole).to.be.closeTo(time + rest - at(0), 1);
      }),
      runs(200),
    );
  });
});

describe('the timeline of a deal', () => {
  const call = (id: string, doneAt: When, more: Partial<Activity> = {}): Activity => {
    const intent = logActivity(
      dealOf({ id: 'd' }),
      { kind: 'call', doneAt },
      { now: NOON, by: 'bob', newId: () => id },
    );
    if (intent.type !== 'activity/add') throw new Error('no activity');
    return { ...intent.activity, ...more };
  };

  it('shows the latest first, a sale as one line, with the days in the stage that was left', () => {
    const deal = withHistory(
      [
        entry(at(0), 'stage', null, 'contact', 'w:1'),
        entry(at(2), 'value', null, 5, 'w:2'),
        entry(at(4), 'stage', 'contact', 'closing', 'w:3'),
        entry(at(4), 'status', 'open', 'won', 'w:3'),
      ],
      { status: 'won', closedAt: at(4) },
    );
    const lines = timelineOf(deal, [call('x', at(3)), call('y', '2026-03-11')], at(9), utc);
    const told = lines.map(line =>
      line.type === 'activity'
        ? line.activity.id
        : `${line.entries.map(({ field }) => field).join('+')} ${line.stayed}`,
    );
    expect(told).to.deep.equal(['stage+status 4', 'x', 'value null', 'y', 'stage null']);
  });

  it('leaves out what is planned or lies in the bin; what has no time comes last', () => {
    const planned = call('p', at(1));
    const { doneAt: _, ...open } = planned;
    const binned = call('b', at(1), { removedAt: NOON });
    const lines = timelineOf(withHistory([]), [open, binned, call('n', null), call('x', at(1))], at(9), utc);
    expect(lines.map(line => line.type === 'activity' && line.activity.id)).to.deep.equal(['x', 'n']);
  });
});
