import { expect } from '@open-wc/testing';
import { effectsOf, velocityOf } from '../../src/domain/numbers/what-if.js';

describe('what if', () => {
  const factors = { openDeals: 34, winRate: 0.314, averageDeal: 12_140, cycle: 47 };

  it('moves one factor at a time; a shorter cycle gains most, for it divides', () => {
    const effects = effectsOf(factors, 0.1);
    expect(effects.map(({ factor }) => factor)).to.deep.equal(['cycle', 'openDeals', 'winRate', 'averageDeal']);
    const now = velocityOf(factors)!;
    expect(effects[0]!.velocity).to.be.closeTo(now / 0.9, 1e-6);
    for (const { gain } of effects.slice(1)) expect(gain).to.be.closeTo(now * 0.1, 1e-6);
  });

  it('never wins more than all', () => {
    const effects = effectsOf({ ...factors, winRate: 0.95 }, 0.1);
    expect(effects.at(-1)).to.include({ factor: 'winRate', to: 1 });
  });

  it('without a cycle says nothing', () => {
    expect(velocityOf({ ...factors, cycle: 0 })).to.equal(null);
    expect(effectsOf({ ...factors, cycle: 0 }, 0.1)).to.deep.equal([]);
    expect(effectsOf(factors, 1)).to.deep.equal([]);
  });
});
