import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { LONGEST_HISTORY, withHistory } from '../../src/domain/deals.js';
import type { HistoryEntry } from '../../src/domain/records.js';
import { freeze } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';

const stages = ['a', 'b', 'c', 'd'];
const entry = fc.record({
  at: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 10_000 }) }, fc.constantFrom(null, '2026-01-05')),
  by: fc.constant('ann'),
  op: fc.string({ minLength: 1, maxLength: 4 }),
  field: fc.constantFrom('stage', 'value', 'owner', 'status'),
  from: fc.constantFrom(null, ...stages),
  to: fc.constantFrom(...stages),
}) as fc.Arbitrary<HistoryEntry>;

const grown = (entries: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  entries.reduce<readonly HistoryEntry[]>((history, each) => withHistory(freeze(history), [each]), []);

describe('the history of a deal', () => {
  it('never runs backwards, whatever the clocks say', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), entries => {
        const times = grown(entries).flatMap(({ at }) => (typeof at === 'number' ? [at] : []));
        expect(times).to.deep.equal([...times].sort((a, b) => a - b));
      }),
      runs(500),
    );
  });

  it('beyond 200 entries keeps the first entry into and the last exit from each stage, and the latest', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: LONGEST_HISTORY + 1, maxLength: 260 }), entries => {
        const history = grown(entries);
        expect(history.length).to.be.at.most(LONGEST_HISTORY);
        const moves = entries.filter(({ field }) => field === 'stage');
        const ops = (list: readonly HistoryEntry[]) => list.map(each => `${each.op} ${String(each.from)} ${each.to}`);
        for (const stage of stages) {
          const first = moves.find(({ to }) => to === stage);
          const last = moves.findLast(({ from }) => from === stage);
          for (const kept of [first, last]) if (kept) expect(ops(history)).to.include(ops([kept])[0]);
        }
        expect(ops(history).at(-1)).to.equal(ops(entries).at(-1));
      }),
      runs(60),
    );
  });
});
