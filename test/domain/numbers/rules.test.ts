import { expect } from '@open-wc/testing';
import { averageDeal, openTotal, wonTotal } from '../../../src/domain/numbers/averages.js';
import { dealDuration, leadToWin, salesCycle } from '../../../src/domain/numbers/durations.js';
import type { Figure } from '../../../src/domain/numbers/figure.js';
import { funnel } from '../../../src/domain/numbers/funnel.js';
import { openDeals } from '../../../src/domain/numbers/open-deals.js';
import { stageTimes } from '../../../src/domain/numbers/stage-times.js';
import { velocity } from '../../../src/domain/numbers/velocity.js';
import { valueWinRate, winRate } from '../../../src/domain/numbers/win-rate.js';
import { bookOf, leadOf, sale, SELLING, way } from '../../helpers/book.js';
import { NOON } from '../../helpers/records.js';

const won = (input = {}) =>
  sale({ status: 'won', stage: 'won', createdAt: '2026-01-01', closedAt: '2026-01-11', value: 100, ...input });
const lost = (input = {}) => sale({ status: 'lost', createdAt: '2026-01-01', closedAt: '2026-01-31', ...input });
const left = ({ leftOut }: Figure<unknown>) => leftOut.map(({ reason, count }) => `${count} ${reason}`).join(', ');
const JANUARY = { from: '2026-01-01', until: '2026-02-01' };

describe('deals without a value', () => {
  const deals = [won(), won({ value: null }), won({ value: 0 }), sale({ value: null })];

  it('are left out of the average, but are won; a value of 0 is a value', () => {
    const average = bookOf({ deals }).measure(averageDeal());
    expect(average.value).to.deep.equal({ currency: 'EUR', minor: 5_000n });
    expect(left(average)).to.equal('1 no-value');
    expect(bookOf({ deals }).measure(winRate()).won).to.equal(3);
  });

  it('are open deals as good as others', () => {
    expect(bookOf({ deals }).measure(openDeals()).value).to.equal(1);
    expect(bookOf({ deals }).measure(openTotal())).to.include({ value: null, why: 'no-values' });
  });
});

describe('deals without a date', () => {
  const deals = [won(), won({ closedAt: null }), won({ createdAt: null }), lost({ closedAt: null })];

  it('count in all time, and are left out of a period', () => {
    expect(bookOf({ deals }).measure(winRate())).to.include({ won: 3, lost: 1 });
    const rate = bookOf({ deals }).measure(winRate({ period: JANUARY }));
    expect(rate).to.include({ won: 2, lost: 0 });
    expect(left(rate)).to.equal('2 no-date');
  });

  it('have no cycle', () => {
    const cycle = bookOf({ deals }).measure(salesCycle());
    expect(cycle).to.include({ value: 10, count: 1 });
    expect(left(cycle)).to.equal('2 no-date');
    expect(bookOf({ deals: deals.slice(1, 3) }).measure(salesCycle())).to.include({ value: null, why: 'no-dates' });
  });
});

describe('dates', () => {
  it('that run backwards have no cycle, and are not taken for 0 or less', () => {
    const cycle = bookOf({ deals: [won(), won({ createdAt: '2026-02-01' })] }).measure(salesCycle());
    expect(cycle.value).to.equal(10);
    expect(left(cycle)).to.equal('1 backwards');
  });

  it('differ by whole days, moments by their milliseconds, a date beside a moment begins at midnight', () => {
    const at = Date.UTC(2026, 0, 1, 12);
    for (const [createdAt, closedAt, days] of [
      ['2026-01-01', '2026-01-03', 2],
      [at, at + 36 * 3_600_000, 1.5],
      ['2026-01-01', at, 0.5],
    ] as const)
      expect(bookOf({ deals: [won({ createdAt, closedAt })] }).measure(salesCycle()).value).to.equal(days);
  });

  it('of won alone make the cycle, of won and lost the duration', () => {
    const book = bookOf({ deals: [won(), lost(), sale({ status: 'abandoned' })] });
    expect(book.measure(salesCycle())).to.include({ value: 10, median: 10, count: 1 });
    expect(book.measure(dealDuration())).to.include({ value: 20, median: 20, count: 2 });
  });

  it('of the lead begin lead to win, where there is one', () => {
    const deals = [won({ id: 'from-lead', lead: 'a' }), won()];
    const leads = [leadOf({ id: 'a', createdAt: '2025-12-22' })];
    expect(bookOf({ deals, leads }).measure(leadToWin()).value).to.equal(15);
  });
});

describe('a deal that was opened again', () => {
  const again = way({ contact: '2026-01-01', won: '2026-01-05', meeting: '2026-01-09' }, { status: 'open' });

  it('counts once, as it stands now: neither won nor lost', () => {
    expect(bookOf({ deals: [again] }).measure(winRate())).to.include({ value: null, why: 'no-closed-deals' });
    const closed = sale({ ...again, status: 'lost', closedAt: '2026-02-01' });
    expect(bookOf({ deals: [closed] }).measure(winRate())).to.include({ won: 0, lost: 1 });
  });

  it('has passed all that sells in the funnel, but not the sale', () => {
    const counts = bookOf({ deals: [again] })
      .measure(funnel())
      .steps.map(({ count }) => count);
    expect(counts).to.deep.equal([1, 1, 1, 1, 0]);
  });
});

describe('what comes after the sale', () => {
  const renewing = won({ stage: 'renewal' });
  const stray = { ...sale(), stage: 'renewal' };

  it('has been won, and stays won', () => {
    const book = bookOf({ deals: [renewing] });
    expect(book.measure(winRate()).won).to.equal(1);
    expect(book.measure(funnel()).steps.at(-1)!.count).to.equal(1);
  });

  it('is not for sale: open deals there are left out of velocity, funnel and totals', () => {
    const book = bookOf({ deals: [stray, sale({ value: 5 })] });
    for (const figure of [openDeals(), openTotal(), funnel(), velocity({ asOf: NOON })])
      expect(left(book.measure<Figure<unknown>>(figure))).to.equal('1 retention');
    expect(book.measure(openDeals()).value).to.equal(1);
  });
});

describe('history', () => {
  const stage = (id: string, deals = [] as ReturnType<typeof sale>[]) =>
    bookOf({ deals })
      .measure(stageTimes())
      .find(each => each.id === id)!;

  it('that was concluded from an import tells the way, but no times', () => {
    const known = way({ contact: '2026-01-01', meeting: '2026-01-05', proposal: '2026-01-08' });
    const deals = [{ ...known, history: known.history.map(entry => ({ ...entry, inferred: true })) }];
    expect(left(stage('meeting', deals))).to.equal('1 inferred');
    const { steps } = bookOf({ deals }).measure(funnel());
    expect(steps.map(({ count, timed }) => `${count}/${timed}`)).to.deep.equal(['1/0', '1/0', '1/0', '0/0', '0/0']);
  });

  it('that is missing leaves a deal where it stands', () => {
    const deals = [sale({ stage: 'proposal' })];
    const { steps } = bookOf({ deals }).measure(funnel());
    expect(steps.map(({ still }) => still.count)).to.deep.equal([0, 0, 1, 0, 0]);
    expect(left(stage('proposal', deals))).to.equal('1 unfinished');
  });

  it('in any order is read by time', () => {
    const known = way({ contact: '2026-01-01', meeting: '2026-01-05', proposal: '2026-01-08' });
    expect(stage('meeting', [{ ...known, history: [...known.history].reverse() }]).value).to.equal(3);
  });

  it('sums up all stays of a deal in a stage', () => {
    const deal = way({ contact: '2026-01-01', meeting: '2026-01-03' });
    const [first, second] = deal.history;
    const back = { ...second!, from: 'meeting', to: 'contact', at: '2026-01-10' };
    const forth = { ...second!, at: '2026-01-14' };
    expect(stage('contact', [{ ...deal, history: [first!, second!, back, forth] }]).value).to.equal(6);
  });

  it('of a removed stage belongs to the one that took its deals', () => {
    const stages = SELLING.stages.map(each =>
      each.id === 'meeting' ? { ...each, removed: true, into: 'proposal' } : each,
    );
    const deals = [
      way({ contact: '2026-01-01', meeting: '2026-01-05', proposal: '2026-01-08', contract: '2026-01-10' }),
    ];
    const times = bookOf({ deals, pipeline: { ...SELLING, stages } }).measure(stageTimes());
    expect(times.map(({ id, value }) => [id, value])).to.deep.equal([
      ['contact', 4],
      ['proposal', 5],
      ['contract', null],
    ]);
  });
});

describe('deals in the bin', () => {
  it('are not there, until they are taken out again', () => {
    const deal = won();
    const book = bookOf({ deals: [{ ...deal, removedAt: NOON }] });
    expect(book.measure(winRate())).to.include({ value: null, count: 0 });
    book.setDeal(deal.id, deal);
    expect(book.measure(winRate()).won).to.equal(1);
  });
});

describe('several currencies', () => {
  const deals = [won({ value: 100 }), won({ value: 50, currency: 'USD' }), won({ value: 2_000, currency: 'JPY' })];
  const rates = [
    { from: 'USD', to: 'EUR', day: '2026-01-01', rate: 0.9 },
    { from: 'USD', to: 'EUR', day: '2026-01-12', rate: 0.5 },
    { from: 'JPY', to: 'EUR', day: '2026-01-01', rate: 0.00625 },
  ];

  it('are not added', () => {
    const total = bookOf({ deals }).measure(wonTotal());
    expect(total).to.include({ value: null, why: 'mixed-currencies', count: 3 });
    expect(total.parts).to.deep.equal([
      { currency: 'EUR', minor: 10_000n },
      { currency: 'JPY', minor: 2_000n },
      { currency: 'USD', minor: 5_000n },
    ]);
    expect(bookOf({ deals }).measure(valueWinRate())).to.include({ value: null, why: 'mixed-currencies' });
  });

  it('are converted by the rate of the day they closed, where the page gave one', () => {
    const conversion = { to: 'EUR', rates, day: '2026-03-10' };
    expect(bookOf({ deals, conversion }).measure(wonTotal()).value).to.deep.equal({ currency: 'EUR', minor: 15_750n });
  });

  it('stay apart where there is no rate for the day', () => {
    const conversion = { to: 'EUR', rates: rates.slice(1), day: '2026-03-10' };
    expect(bookOf({ deals, conversion }).measure(wonTotal()).parts).to.deep.equal([
      { currency: 'EUR', minor: 11_250n },
      { currency: 'USD', minor: 5_000n },
    ]);
  });

  it('of open deals are converted by the rate of today', () => {
    const conversion = { to: 'EUR', rates, day: '2026-03-10' };
    const open = [sale({ value: 50, currency: 'USD' })];
    expect(bookOf({ deals: open, conversion }).measure(openTotal()).value).to.deep.equal({
      currency: 'EUR',
      minor: 2_500n,
    });
  });
});
