import { expect } from '@open-wc/testing';
import { Book } from '../../../src/domain/numbers/book.js';
import { Distribution } from '../../../src/domain/numbers/distribution.js';
import { followThrough } from '../../../src/domain/numbers/slices.js';
import { velocityTrend } from '../../../src/domain/numbers/trend.js';
import { winRate } from '../../../src/domain/numbers/win-rate.js';
import fc from 'fast-check';
import { bookOf, leadOf, sale, SELLING, UTC } from '../../helpers/book.js';
import { NOON } from '../../helpers/records.js';
import { runs } from '../../helpers/runs.js';

const won = (input = {}) =>
  sale({ status: 'won', stage: 'won', createdAt: '2026-01-10', closedAt: '2026-02-01', value: 100, ...input });
const many = (count: number) => Array.from({ length: count }, () => won());

describe('a book', () => {
  it('keeps a figure up to date, and tells when it has changed', () => {
    const deal = won();
    const book = bookOf({ deals: [deal] });
    const rate = book.follow(winRate());
    rate.advance(Infinity);
    expect(rate.read()).to.include({ won: 1, lost: 0 });
    expect(rate.read()).to.equal(rate.read()); // not worked out again
    const { version } = rate;
    book.setDeal(deal.id, { ...deal, status: 'lost' });
    expect(rate.version).to.be.greaterThan(version);
    expect(rate.read()).to.include({ won: 0, lost: 1 });
    book.setDeal(deal.id, undefined);
    expect(rate.read()).to.include({ value: null, count: 0 });
    rate.stop();
    book.setDeal(deal.id, deal);
    expect(rate.read()).to.include({ value: null, count: 0 });
  });

  it('leaves a result that was read as it was, whoever comes and goes', () => {
    const book = bookOf({ deals: many(2) });
    const rate = book.follow(winRate());
    rate.advance(Infinity);
    const before = rate.read();
    book.setDeal('later', won({ id: 'later' }));
    expect(before.ids).to.have.length(2);
    expect(rate.read().ids).to.have.length(3);
  });

  it('is read in slices; what changes meanwhile is in the figure all the same', async () => {
    const deals = many(1_000);
    const book = bookOf({ deals });
    const rate = book.follow(winRate());
    let now = 0;
    let turns = 0;
    await followThrough([rate], {
      now: () => (now += 3),
      longest: 8,
      turn: () => {
        // the first has been read by now, the last has not
        if (++turns === 1)
          for (const deal of [deals[0]!, deals.at(-1)!]) book.setDeal(deal.id, { ...deal, status: 'lost' });
        return Promise.resolve();
      },
    });
    expect(turns).to.be.greaterThan(2);
    expect(rate.complete).to.be.true;
    expect(book.follow(winRate()).complete).to.be.false;
    expect(rate.read()).to.include({ won: 998, lost: 2 });
  });

  it('stops reading when it is told to', async () => {
    const rate = bookOf({ deals: many(1_000) }).follow(winRate());
    const stopping = new AbortController();
    let now = 0;
    const reading = followThrough([rate], {
      now: () => (now += 9),
      signal: stopping.signal,
      turn: () => Promise.resolve(stopping.abort(new Error('enough'))),
    });
    expect(await reading.catch((error: Error) => error.message)).to.equal('enough');
    expect(rate.complete).to.be.false;
  });

  it('joins a lead and its deal, whichever of them names the other, whichever comes first', () => {
    for (const [deal, lead] of [
      [won({ id: 'd', lead: 'l' }), leadOf({ id: 'l' })],
      [won({ id: 'd' }), leadOf({ id: 'l', deal: 'd' })],
    ] as const)
      for (const first of ['deal', 'lead']) {
        const book = new Book({ pipeline: SELLING, calendar: UTC });
        if (first === 'deal') book.setDeal('d', deal);
        book.setLead('l', lead);
        book.setDeal('d', deal);
        expect([...book.prospects()].map(each => [each.deal?.deal.id, each.lead?.lead.id])).to.deep.equal([['d', 'l']]);
        book.setDeal('d', undefined);
        expect([...book.prospects()].map(each => [each.deal?.deal.id, each.lead?.lead.id])).to.deep.equal([
          [undefined, 'l'],
        ]);
      }
  });
});

describe('the trend of velocity', () => {
  it('compares rolling windows: what was open, won and lost in each', () => {
    const at = (day: string) => ({ createdAt: '2025-09-01', closedAt: day });
    const deals = [
      // the window before: 2 open at its end, 1 won of 1, 100 each, 60 days
      sale({ ...at('2025-10-31'), status: 'won', stage: 'won', value: 100 }),
      // this window: 1 open, 1 won of 1
      sale({ createdAt: '2025-12-01', closedAt: '2026-01-30', status: 'won', stage: 'won', value: 300 }),
      sale({ createdAt: '2025-12-01' }),
    ];
    const read = bookOf({ deals }).measure(velocityTrend({ asOf: NOON, points: 2, step: 45 }));
    expect(read.now.value).to.deep.equal({ currency: 'EUR', minor: 500n });
    expect(read.before.value).to.deep.equal({ currency: 'EUR', minor: 333n });
    expect(read.before.factors.openDeals.value).to.equal(2);
    expect(read.change).to.be.closeTo(167 / 333, 1e-12);
    expect(read.points.map(({ period }) => period.until)).to.deep.equal(['2026-01-25', '2026-03-11']);
    expect(read.now.wonPerDay).to.deep.equal({ currency: 'EUR', minor: 333n });
  });
});

describe('a distribution', () => {
  it('knows mean and quantiles of what has come and not gone', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 1_500 });
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (values, share, gone) => {
        const distribution = new Distribution();
        for (const value of values) distribution.put(value, 1);
        const left = values.slice(gone % values.length);
        for (const value of values.slice(0, gone % values.length)) distribution.put(value, -1);
        const sorted = [...left].sort((a, b) => a - b);
        const at = (sorted.length - 1) * share;
        expect(distribution.count).to.equal(left.length);
        expect(distribution.sum).to.equal(left.reduce((sum, value) => sum + BigInt(value), 0n));
        expect(distribution.quantile(share)).to.be.within(sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!);
      }),
      runs(100),
    );
  });
});
