import { expect } from '@open-wc/testing';
import { velocity, runRate } from '../../../src/domain/numbers/velocity.js';
import { winRate } from '../../../src/domain/numbers/win-rate.js';
import { NOON } from '../../helpers/records.js';
import { bookOf, sale } from '../../helpers/book.js';

const won = (value: number | null, createdAt = '2026-01-01', closedAt = '2026-01-11', more = {}) =>
  sale({ status: 'won', stage: 'won', value, createdAt, closedAt, ...more });
const lost = (more = {}) => sale({ status: 'lost', createdAt: '2026-01-01', closedAt: '2026-01-05', ...more });

describe('velocity (R33)', () => {
  it('is open deals × win rate × average deal ÷ days in the sales cycle', () => {
    // 4 × 50 % × 3,000 ÷ 10 days
    const deals = [won(2000), won(4000), lost(), lost(), ...[1, 2, 3, 4].map(() => sale({ value: null }))];
    const { value, factors } = bookOf({ deals }).measure(velocity({ asOf: NOON }));
    expect(value).to.deep.equal({ currency: 'EUR', minor: 60_000n });
    expect(factors.openDeals.value).to.equal(4);
    expect(factors.winRate.value).to.equal(0.5);
    expect(factors.averageDeal.value).to.deep.equal({ currency: 'EUR', minor: 300_000n });
    expect(factors.cycle.value).to.equal(10);
    expect(runRate(value!, 30)).to.deep.equal({ currency: 'EUR', minor: 1_800_000n });
  });

  it('is nothing, and says why, without a base', () => {
    const why = (deals: ReturnType<typeof sale>[]) => bookOf({ deals }).measure(velocity({ asOf: NOON })).why;
    expect(why([])).to.equal('no-closed-deals');
    expect(why([sale()])).to.equal('no-closed-deals');
    expect(why([lost()])).to.equal('no-won-deals');
    expect(why([won(null), lost()])).to.equal('no-values');
    expect(why([won(5, '2026-01-01', '2026-01-01')])).to.equal('zero-days');
  });

  it('of several currencies stands for each', () => {
    const deals = [won(100), won(300, undefined, undefined, { currency: 'USD' }), sale(), sale({ currency: 'USD' })];
    const { value, why, parts } = bookOf({ deals }).measure(velocity({ asOf: NOON }));
    expect(value).to.equal(null);
    expect(why).to.equal('mixed-currencies');
    expect(parts).to.deep.equal([
      { currency: 'EUR', value: { currency: 'EUR', minor: 1_000n } },
      { currency: 'USD', value: { currency: 'USD', minor: 3_000n } },
    ]);
  });
});

describe('win rate', () => {
  it('is won ÷ (won + lost), whatever was abandoned', () => {
    const deals = [won(1), won(1), won(1), lost(), sale({ status: 'abandoned' }), sale()];
    const rate = bookOf({ deals }).measure(winRate());
    expect(rate).to.include({ value: 0.75, won: 3, lost: 1, abandoned: 1, count: 4 });
    expect(rate.caveats).to.deep.equal(['few']);
  });
});
