import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { areaPath, smoothPath, type Point } from '../../src/charts/curve.js';
import { funnelSteps, widthOf } from '../../src/charts/funnel.js';
import { linear, niceTicks } from '../../src/charts/scale.js';
import { stackedBars } from '../../src/charts/stack.js';

const amounts = fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 60 });

describe('linear', () => {
  it('maps the ends to the ends, and what lies between in proportion', () => {
    const scale = linear([10, 20], [100, 0]);
    expect([10, 15, 20].map(scale)).to.deep.equal([100, 50, 0]);
  });
  it('puts everything at one place where there is only one number', () => {
    expect(linear([5, 5], [0, 100])(5)).to.equal(0);
  });
});

describe('niceTicks', () => {
  for (const [low, high, ticks] of [
    [0, 97, [0, 20, 40, 60, 80, 100]],
    [0, 0.31, [0, 0.1, 0.2, 0.3, 0.4]],
    [0, 4, [0, 1, 2, 3, 4]],
    [-30, 60, [-40, -20, 0, 20, 40, 60]],
    [0, 0, [0, 1]],
  ] as const)
    it(`from ${low} to ${high}: ${ticks.join(', ')}`, () => {
      expect(niceTicks(low, high)).to.deep.equal(ticks);
    });

  it('always reaches the highest number, and begins at zero or below', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), high => {
        const ticks = niceTicks(0, high);
        return ticks[0] === 0 && ticks.at(-1)! >= high && ticks.length >= 2 && ticks.length <= 12;
      }),
    );
  });
});

describe('funnelSteps', () => {
  it('draws bars as wide as their share of the most, centred', () => {
    expect(funnelSteps([200, 100, 0], 'bars')).to.deep.equal([
      { top: [0, 100], bottom: [0, 100] },
      { top: [25, 75], bottom: [25, 75] },
      { top: [50, 50], bottom: [50, 50] },
    ]);
  });
  it('narrows a tapered step to the next one', () => {
    const [first, second] = funnelSteps([200, 100], 'tapered');
    expect(first).to.deep.equal({ top: [0, 100], bottom: [25, 75] });
    expect(second).to.deep.equal({ top: [25, 75], bottom: [25, 75] });
  });
  it('keeps what is there visible, and shows nothing where nothing is', () => {
    expect(widthOf(1, 1_000_000)).to.be.above(0.5);
    expect(widthOf(0, 10)).to.equal(0);
    expect(widthOf(0, 0)).to.equal(0);
  });
  it('stays inside its box, and never widens downwards within a step', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('bars' as const, 'tapered' as const), (list, shape) =>
        funnelSteps(list, shape).every(
          ({ top, bottom }) => top[0] >= 0 && top[1] <= 100 && bottom[0] >= top[0] - 1e-9 && bottom[1] <= top[1] + 1e-9,
        ),
      ),
    );
  });
  it('compares with another funnel on one scale', () => {
    expect(funnelSteps([50], 'bars', 100)[0]!.top).to.deep.equal([25, 75]);
  });
});

describe('smoothPath', () => {
  const points = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 30 })
    .map(list => list.map((y, nth): Point => [nth * 10, y]));

  it('runs through every point', () => {
    expect(
      smoothPath([
        [0, 5],
        [3, 8],
        [6, 8],
      ]),
    ).to.match(/^M0 5C1 6(\.\d+)? .* 3 8C.* 6 8$/);
    expect(smoothPath([])).to.equal('');
    expect(smoothPath([[2, 3]])).to.equal('M2 3');
  });
  it('never leaves the band between the two points it runs between', () => {
    fc.assert(
      fc.property(points, list => {
        const handles = [...smoothPath(list).matchAll(/C(\S+) (\S+) (\S+) (\S+)/g)].map(m => [+m[2]!, +m[4]!]);
        return handles.every(([a, b], nth) => {
          const [low, high] = [list[nth]![1], list[nth + 1]![1]].sort((x, y) => x - y) as [number, number];
          return [a!, b!].every(y => y >= low - 0.01 && y <= high + 0.01);
        });
      }),
    );
  });
  it('closes an area on its floor', () => {
    expect(
      areaPath(
        [
          [0, 5],
          [3, 8],
        ],
        64,
      ),
    ).to.match(/L3 64L0 64Z$/);
    expect(areaPath([], 64)).to.equal('');
  });
});

describe('stackedBars', () => {
  it('stands pieces on each other and leaves out what is nothing', () => {
    const [[won, commit] = []] = stackedBars(
      [
        [
          { key: 'won', amount: 50 },
          { key: 'none', amount: 0 },
          { key: 'commit', amount: 25 },
        ],
      ],
      100,
    );
    expect([won!.y, won!.height, commit!.y, commit!.height]).to.deep.equal([50, 50, 25, 25]);
  });
  it('keeps bars apart and inside', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 20 }), list => {
        const bars = stackedBars(
          list.map(amount => [{ key: 'a', amount: amount + 1 }]),
          101,
        ).flat();
        return bars.every(
          ({ x, width, y }, nth) =>
            x >= 0 && x + width <= 100 && y >= -1e-9 && (!nth || x > bars[nth - 1]!.x + bars[nth - 1]!.width),
        );
      }),
    );
  });
});
