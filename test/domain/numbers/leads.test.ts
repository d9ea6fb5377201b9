import { expect } from '@open-wc/testing';
import type { Figure } from '../../../src/domain/numbers/figure.js';
import { customerReport } from '../../../src/domain/numbers/customers.js';
import { followUps } from '../../../src/domain/numbers/follow-ups.js';
import { leaderboard } from '../../../src/domain/numbers/leaderboard.js';
import { metricOf, type MetricName } from '../../../src/domain/numbers/metrics.js';
import { closeRatio, conversion, leadToDeal, newLeads, qualifiedLeads } from '../../../src/domain/numbers/ratios.js';
import { endReasons } from '../../../src/domain/numbers/reasons.js';
import { firstResponse } from '../../../src/domain/numbers/response.js';
import { isInSegment } from '../../../src/domain/numbers/segment.js';
import { sourceReport } from '../../../src/domain/numbers/sources.js';
import { where } from '../../../src/domain/numbers/tally.js';
import { winRate } from '../../../src/domain/numbers/win-rate.js';
import { bookOf, leadOf, sale, SELLING, way } from '../../helpers/book.js';
import { NOON } from '../../helpers/records.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const eur = (minor: number) => ({ currency: 'EUR', minor: BigInt(minor) });
const won = (input = {}) =>
  sale({ status: 'won', stage: 'won', createdAt: '2026-01-10', closedAt: '2026-02-01', ...input });
const lost = (input = {}) => sale({ status: 'lost', createdAt: '2026-01-10', closedAt: '2026-02-01', ...input });

describe('leads and what they become', () => {
  const deals = [won({ id: 'a' }), lost({ id: 'b' }), won({ id: 'own' })];
  const leads = [
    leadOf({ status: 'qualified', handedOver: { by: 'ann', at: '2026-01-09' }, deal: 'a' }),
    leadOf({ status: 'qualified', handedOver: { by: 'ann', at: '2026-02-09' }, deal: 'b' }),
    leadOf({ status: 'qualified' }),
    leadOf(),
    leadOf({ status: 'disqualified' }),
    leadOf({ mergedInto: 'x' }),
  ];
  const book = bookOf({ deals, leads });
  const january = { period: { from: '2026-01-01', until: '2026-02-01' } };

  it('close ratio is of those that became qualified in the period', () => {
    expect(book.measure(closeRatio())).to.include({ subject: 'leads', count: 3, reached: 1, open: 1 });
    expect(book.measure(closeRatio(january))).to.include({ value: 0.5, count: 2 });
    expect(bookOf({ deals }).measure(closeRatio())).to.include({ value: null, why: 'no-qualified-leads' });
  });

  it('conversion is of all that came, leads and deals that were never one', () => {
    expect(book.measure(conversion())).to.include({ count: 6, reached: 2, open: 2 });
    expect(book.measure(leadToDeal())).to.include({ value: 0.4, count: 5 });
  });

  it('are counted once, merged ones not at all', () => {
    expect(book.measure(newLeads()).value).to.equal(5);
    expect(book.measure(qualifiedLeads(january)).value).to.equal(2);
  });
});

describe('first response', () => {
  const at = NOON - 5 * DAY;
  const leads = [
    leadOf({ createdAt: at, firstResponseAt: at + 10 * MINUTE }),
    leadOf({ createdAt: at, firstResponseAt: at + 30 * MINUTE }),
    leadOf({ createdAt: at, followUps: [{ kind: 'call', doneAt: at + 200 * MINUTE }] }),
    leadOf({ createdAt: at }),
    leadOf({ createdAt: NOON - 5 * MINUTE }),
    leadOf({ createdAt: '2026-03-01', firstResponseAt: at }),
    leadOf({ createdAt: at, firstResponseAt: at - 1 }),
  ];

  it('is the median of minutes; who waits is told apart, and who has waited too long', () => {
    const read = bookOf({ leads }).measure(firstResponse({ asOf: NOON }));
    expect(read).to.include({ value: 30, mean: 80, count: 3, withinLimit: 0.5 });
    expect(read.waiting.leads).to.have.members([leads[3]!.id, leads[4]!.id]);
    expect(read.late.leads).to.deep.equal([leads[3]!.id]);
    expect(read.leftOut.map(({ reason, count }) => [reason, count])).to.deep.equal([
      ['backwards', 1],
      ['no-date', 1],
    ]);
  });
});

describe('follow-ups', () => {
  it('are counted where they are on record, until it ended', () => {
    const deals = [won(), lost(), sale(), lost()];
    const book = bookOf({ deals });
    const calls = (count: number) =>
      Array.from({ length: count }, () => ({ kind: 'call' as const, doneAt: '2026-01-20' }));
    book.setActivities({ deal: deals[0]!.id }, [...calls(5), { kind: 'note', doneAt: '2026-01-20' }, { kind: 'call' }]);
    book.setActivities({ deal: deals[1]!.id }, calls(2));
    book.setActivities({ deal: deals[2]!.id }, []);
    const read = book.measure(followUps());
    expect(read).to.include({ value: 3.5, median: 3.5, touchesToWin: 5, count: 2 });
    expect(read.ended).to.deep.equal([0, 0, 1, 0, 0, 1]);
    expect(read.never.ids).to.deep.equal([deals[2]!.id]);
    expect(read.neverShare).to.be.closeTo(1 / 3, 1e-12);
    expect(bookOf({ deals }).measure(followUps())).to.include({ value: null, why: 'no-activities' });
  });
});

describe('reasons', () => {
  const deals = [
    lost({ reason: 'price' }),
    lost({ reason: 'price', stage: 'contract' }),
    lost({ reason: 'time' }),
    lost(),
    sale({ status: 'abandoned', reason: 'silent', closedAt: '2026-02-01' }),
    way({ contact: '2026-01-10', won: '2026-01-12' }, { status: 'won', closedAt: '2026-01-12', reason: 'friend' }),
  ];
  const leads = [leadOf({ status: 'disqualified', reason: 'no budget' })];
  const read = bookOf({ deals, leads }).measure(endReasons());

  it('are told with the most frequent first', () => {
    const list = (ending: 'won' | 'lost' | 'abandoned' | 'disqualified') =>
      read.reasons[ending].map(({ reason, share }) => `${reason} ${share.count}`);
    expect(list('lost')).to.deep.equal(['price 2', ' 1', 'time 1']);
    expect(list('won')).to.deep.equal(['friend 1']);
    expect(list('abandoned')).to.deep.equal(['silent 1']);
    expect(list('disqualified')).to.deep.equal(['no budget 1']);
    expect(read.value).to.equal(7);
  });

  it('find what was lost late, and won against the odds', () => {
    expect(read.lateLosses.ids).to.deep.equal([deals[1]!.id]);
    expect(read.surpriseWins.ids).to.deep.equal([deals[5]!.id]);
  });
});

describe('sources', () => {
  const period = { from: '2026-01-01', until: '2026-02-15' };
  const spend = [
    { source: 'fair', month: '2026-01', value: 310, currency: 'EUR' },
    { source: 'fair', month: '2026-02', value: 280, currency: 'EUR' },
    { source: 'fair', month: '2025-12', value: 9_999, currency: 'EUR' },
    { source: 'radio', month: '2026-01', value: 100, currency: 'EUR' },
  ];
  const deals = [won({ id: 'a', value: 1_800 }), won({ source: 'web', value: 50 })];
  const leads = [
    leadOf({ source: 'fair', status: 'qualified', deal: 'a' }),
    leadOf({ source: 'fair' }),
    leadOf({ source: 'fair', createdAt: '2026-02-20' }),
  ];
  const read = bookOf({ deals, leads }).measure(sourceReport({ period, spend }));

  it('tell what they brought, what that cost, and whether it paid', () => {
    const [fair, radio, web] = read;
    expect(read.map(({ name }) => name)).to.deep.equal(['fair', 'radio', 'web']);
    // January, and half of February
    expect(fair!.spend).to.deep.equal(eur(45_000));
    expect([fair!.came.count, fair!.qualified.count, fair!.won.count]).to.deep.equal([2, 1, 1]);
    expect(fair!.costPerLead).to.deep.equal(eur(22_500));
    expect(fair!.costPerWin).to.deep.equal(eur(45_000));
    expect(fair!.return).to.equal(3);
    expect(radio).to.deep.include({ spend: eur(10_000), costPerLead: null, costPerWin: null, return: -1 });
    expect(web).to.include({ spend: null, return: null, why: 'no-spend' });
  });

  it('of several currencies have no return', () => {
    const [fair] = bookOf({ deals: [won({ source: 'fair', value: 1, currency: 'USD' })] }).measure(
      sourceReport({ period, spend }),
    );
    expect(fair).to.include({ return: null, why: 'mixed-currencies' });
  });
});

describe('whoever has no date', () => {
  const period = { from: '2026-01-01', until: '2026-02-15' };
  const deals = [
    won({ id: 'dated', source: 'fair', value: 800 }),
    won({ id: 'worthless', source: 'fair', value: null }),
    won({ id: 'undated', source: 'fair', value: 300, closedAt: null, createdAt: null }),
  ];
  const leads = [
    leadOf({ id: 'someday', createdAt: null }),
    leadOf({ id: 'no', createdAt: null, status: 'disqualified', reason: 'Budget' }),
  ];
  const spend = [{ source: 'fair', month: '2026-01', value: 400, currency: 'EUR' }];
  const pipeline = { ...SELLING, spend: { one: spend[0]! } };
  const book = bookOf({ deals, leads, pipeline });
  const out = (figure: Pick<Figure<unknown>, 'leftOut' | 'subject'>): unknown[] =>
    figure.leftOut.map(({ reason, subject = figure.subject, ids }) => [reason, subject, [...ids].sort().join()]);

  it('is named by what counts who came: deals, and leads that never became one', () => {
    expect(out(book.measure(conversion({ period })))).to.deep.equal([
      ['no-date', 'deals', 'undated'],
      ['no-date', 'leads', 'no,someday'],
    ]);
    expect(out(book.measure(endReasons({ period })))).to.deep.equal([
      ['no-date', 'deals', 'undated'],
      ['no-date', 'leads', 'no'],
    ]);
  });

  it('is named by what it cost and whether it paid, for what each is divided by', () => {
    const read = (name: MetricName) => out(book.measure(metricOf(name).measure({ asOf: NOON, period, filter: {} })));
    expect(read('cost-per-lead')).to.deep.equal([
      ['no-date', 'deals', 'undated'],
      ['no-date', 'leads', 'no,someday'],
    ]);
    expect(read('cost-per-win')).to.deep.equal([['no-date', 'deals', 'undated']]);
    expect(read('return')).to.deep.equal([
      ['no-date', 'deals', 'undated'],
      ['no-value', 'deals', 'worthless'],
    ]);
  });
});

describe('customers', () => {
  it('come back, bring others, and must be asked before their contract ends', () => {
    const deals = [
      won({ organisation: 'Foo Ltd', value: 700, renewalAt: '2026-04-01' }),
      won({ organisation: 'FOO LTD.', value: 100, renewalAt: '2026-03-01' }),
      won({ organisation: 'Bar', value: 100, source: 'Referral', renewalAt: '2027-01-01' }),
      won({ value: 50 }),
      won({ value: 50 }),
      won({ value: null }),
      sale({ organisation: 'Baz', value: 999 }),
    ];
    const read = bookOf({ deals }).measure(customerReport({ asOf: NOON }));
    expect(read).to.include({ value: 5, repeatRate: 0.2, topShare: 0.8 });
    expect(read.referralRate).to.be.closeTo(1 / 6, 1e-12);
    expect(read.renewalsDue.ids).to.deep.equal([deals[0]!.id]);
    expect(read.renewalsOverdue.ids).to.deep.equal([deals[1]!.id]);
  });

  it('of several currencies cannot be ranked', () => {
    const deals = [won({ value: 1 }), won({ value: 1, currency: 'USD' })];
    expect(bookOf({ deals }).measure(customerReport({ asOf: NOON })).topShare).to.equal(null);
  });
});

describe('leaderboard', () => {
  const period = { from: '2026-01-01', until: '2026-04-01' };
  const quotas = [
    { seller: 'ann', period: '2026-Q1', value: 1_000, currency: 'EUR' },
    { seller: 'cid', period: '2026-Q1', value: 500, currency: 'EUR' },
  ];

  it('ranks sellers by what they won, and tells the distance to their quota', () => {
    const deals = [won({ owner: 'ann', value: 400 }), won({ owner: 'bob', value: 900 }), lost({ owner: 'ann' })];
    const read = bookOf({ deals }).measure(leaderboard({ period, quotas }));
    expect(read.map(({ seller, attained }) => [seller, attained])).to.deep.equal([
      ['bob', null],
      ['ann', 0.4],
      ['cid', 0],
    ]);
    expect(read[1]!.distance).to.deep.equal(eur(60_000));
    expect(read[1]!.winRate.value).to.equal(0.5);
  });

  it('counts towards a quota what was won in its currency, and says what stands beside it', () => {
    const deals = [
      won({ owner: 'ann', value: 400 }),
      won({ owner: 'ann', value: 900, currency: 'USD' }),
      won({ owner: 'cid', value: 50, currency: 'USD' }),
      won({ owner: 'bob', value: 1, currency: 'USD' }),
    ];
    const usd = (minor: number) => ({ currency: 'USD', minor: BigInt(minor) });
    const read = bookOf({ deals }).measure(leaderboard({ period, quotas }));
    expect(
      read.map(({ seller, won: { parts }, distance, beside }) => ({ seller, parts, distance, beside })),
    ).to.deep.equal([
      { seller: 'ann', parts: [eur(40_000), usd(90_000)], distance: eur(60_000), beside: [usd(90_000)] },
      { seller: 'bob', parts: [usd(100)], distance: null, beside: [] },
      { seller: 'cid', parts: [usd(5_000)], distance: eur(50_000), beside: [usd(5_000)] },
    ]);
  });
});

describe('a segment', () => {
  it('filters by fields, all of which must fit, and by tags', () => {
    const deals = [won({ owner: 'ann', tags: ['big'] }), won({ owner: 'bob', tags: ['big'] }), lost({ owner: 'ann' })];
    const rate = (filter: Parameters<typeof isInSegment>[1]) =>
      bookOf({ deals }).measure(where(prospect => isInSegment(prospect, filter), winRate()));
    expect(rate({ owner: ['ann'] })).to.include({ won: 1, lost: 1 });
    expect(rate({ owner: ['ann', 'bob'], tags: ['big', 'small'] })).to.include({ won: 2, lost: 0 });
    expect(rate({ owner: [] })).to.include({ won: 2, lost: 1 });
  });

  it('of a deal is its lead’s word where it has none of its own', () => {
    const book = bookOf({ deals: [won({ id: 'a' })], leads: [leadOf({ source: 'fair', deal: 'a' })] });
    const fair = where(prospect => isInSegment(prospect, { source: ['fair'] }), winRate());
    expect(book.measure(fair).won).to.equal(1);
  });
});
