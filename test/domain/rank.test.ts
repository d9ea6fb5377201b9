import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { byRank, type Ranked } from '../../src/domain/order.js';
import { LONGEST_RANK, placeAt, ranksAfter } from '../../src/domain/rank.js';
import { freeze } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';

/** The list after something was placed in it. */
function place(list: readonly Ranked[], id: string, index: number, random: () => number): Ranked[] {
  const { rank, reranked } = placeAt(list, index, random);
  const moved = list.map(each => ({ id: each.id, rank: reranked[each.id] ?? each.rank }));
  return [...moved, { id, rank }].sort(byRank);
}

const expectPlaced = (list: readonly Ranked[], index: number, random: () => number): Ranked[] => {
  const at = Math.max(0, Math.min(index, list.length));
  const next = place(list, 'new', index, random);
  expect(next.map(({ id }) => id)).to.deep.equal(list.map(({ id }) => id).toSpliced(at, 0, 'new'));
  return next;
};

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const foreign = fc.oneof(
  fc.constantFrom('', 'abc', 'a0', 'a0V', 'a!', 'a~', 'zzz', 'z', 'Z', '0', 'a00', 'ü', '1', '10', '9', '\u{1F600}'),
  fc.string({ maxLength: 6 }),
  fc.constantFrom('a1', 'a2').map(head => head + 'V'.repeat(70)),
);
const column = fc
  .array(foreign, { maxLength: 30 })
  .map(ranks => freeze(ranks.map((rank, n) => ({ id: `d${String(n).padStart(2, '0')}`, rank })).sort(byRank)));

describe('the order of a column', () => {
  it('keeps every card where it was, and the placed one where it was put, whatever the ranks are', () => {
    fc.assert(
      fc.property(column, fc.integer({ min: -1, max: 32 }), random, (list, index, chance) => {
        expectPlaced(list, index, () => chance);
      }),
      runs(1500),
    );
  });

  it('survives hundreds of drops into one gap with ranks that stay short', () => {
    let list: Ranked[] = ranksAfter(null, 3).map((rank, n) => ({ id: `d${n}`, rank }));
    let reranks = 0;
    for (let n = 0; n < 600; n++) {
      const at = 1; // always right below the first: the gap halves with every drop
      const { reranked } = placeAt(list, at, () => 0);
      if (Object.keys(reranked).length) reranks++;
      list = place(list, `n${n}`, at, () => 0);
      expect(list[at]!.id).to.equal(`n${n}`);
    }
    expect(Math.max(...list.map(({ rank }) => rank.length))).to.be.at.most(LONGEST_RANK);
    expect(reranks).to.be.greaterThan(0);
  });

  it('makes room between equal ranks by ranking only their neighbourhood anew', () => {
    const list = freeze([
      ...ranksAfter(null, 40).map((rank, n) => ({ id: `a${String(n).padStart(2, '0')}`, rank })),
      { id: 'x1', rank: 'b5' + 'V' },
      { id: 'x2', rank: 'b5' + 'V' },
    ]);
    expectPlaced(list, 41, () => 0.5);
    expect(Object.keys(placeAt(list, 41, () => 0.5).reranked).length).to.be.lessThan(20);
  });

  it('two people who drop into the same gap get different ranks', () => {
    const gaps: [string | null, string | null][] = [
      ['a0', 'a1'],
      ['a0', 'a0abcd'],
      ['Zz', 'a0abcd'],
      ['a0', 'a02'],
      [null, 'a0V'],
      ['a0', null],
    ];
    for (const [low, high] of gaps) {
      const list = [low, high].filter(rank => rank !== null).map((rank, n) => ({ id: `d${n}`, rank }));
      const at = low === null ? 0 : 1;
      const ranks = [0.1, 0.7].map(chance => placeAt(list, at, () => chance).rank);
      expect(ranks[0], `${low} … ${high}`).not.to.equal(ranks[1]);
    }
  });

  it('new cards follow the last one, also one with a rank from elsewhere', () => {
    fc.assert(
      fc.property(foreign, fc.integer({ min: 1, max: 5 }), (last, count) => {
        const ranks = ranksAfter(last, count);
        expect(ranks).to.deep.equal([...ranks].sort());
        if (last < 'z') expect(ranks[0]! > last, `${ranks[0]} > ${last}`).to.be.true;
      }),
      runs(500),
    );
  });
});
