import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Book } from '../../../src/domain/numbers/book.js';
import { metricOf, METRIC_NAMES, isMetricName, type MetricName } from '../../../src/domain/numbers/metrics.js';
import { periodToCompare, sellerOf, targetFor } from '../../../src/domain/numbers/metric-targets.js';
import type { MetricReading } from '../../../src/domain/numbers/metric.js';
import { ALL_TIME, type Period } from '../../../src/domain/numbers/period.js';
import { spendIn } from '../../../src/domain/numbers/spend.js';
import { newPipeline } from '../../../src/domain/pipelines.js';
import { readDeal } from '../../../src/domain/door.js';
import type { DealInput, Pipeline } from '../../../src/domain/records.js';
import { calendarOf } from '../../../src/i18n/calendar.js';
import { SALES } from '../../helpers/chart.js';
import { leadOf } from '../../helpers/leads.js';
import { NOON } from '../../helpers/records.js';

const HOUR = 3_600_000;
const pipeline: Pipeline = {
  ...newPipeline({ preset: 'sales', currency: 'EUR', zone: 'UTC' }, NOON, 'me'),
  sources: { fair: { name: 'Fair' } },
  campaigns: { spring: { name: 'Spring', source: 'fair' } },
  spend: {
    a: { source: 'fair', month: '2026-02', value: 300, currency: 'EUR' },
    b: { campaign: 'spring', month: '2026-02', value: 100, currency: 'EUR' },
  },
  quotas: { q: { seller: '', period: '2026-03', value: 4000, currency: 'EUR' } },
  targets: { winRate: 0.5, newDeals: 10, averageDeal: 1234.5 },
};
let ids = 0;
const dealOf = (input: DealInput) =>
  readDeal(input, { pipeline, now: NOON, by: 'me', newId: () => String(++ids) }).deal!;

function bookOf(deals: readonly DealInput[], hasLeads = false): Book {
  const book = new Book({ pipeline, calendar: calendarOf('UTC') });
  for (const input of deals) {
    const deal = dealOf(input);
    book.setDeal(deal.id, deal);
  }
  if (!hasLeads) return book;
  const call = { kind: 'call', doneAt: NOON - 2 * HOUR } as const;
  for (const lead of [
    leadOf({
      id: 'a',
      createdAt: NOON - 3 * HOUR,
      source: 'Fair',
      followUps: [call, call],
      deal: 'w1',
      status: 'qualified',
    }),
    leadOf({ id: 'b', createdAt: NOON - 3 * HOUR, source: 'Fair', status: 'disqualified' }),
    leadOf({ id: 'c', createdAt: NOON - 3 * HOUR, source: 'Web' }),
  ])
    book.setLead(lead.id, lead);
  return book;
}
const read = (book: Book, name: MetricName, period: Period = ALL_TIME): MetricReading =>
  book.measure(metricOf(name).measure({ asOf: NOON, period, filter: {} }));
const euros = (value: MetricReading['value']): number | null =>
  typeof value === 'object' ? value && Number(value.minor) / 100 : value;

describe('single figures by name', () => {
  const book = bookOf(SALES, true);
  const expected: Partial<Record<MetricName, number>> = {
    won: 4000,
    'won-deals': 2,
    'lost-deals': 3,
    'win-rate': 0.4,
    'average-deal': 2000,
    'median-deal': 2000,
    'average-open-deal': 862.5,
    'sales-cycle': 25,
    velocity: 128,
    'run-rate': 128 * 31,
    'open-deals': 4,
    'open-value': 3450,
    'new-deals': 9,
    'new-leads': 3,
    'qualified-leads': 1,
    'close-ratio': 1,
    'lead-to-deal': 1 / 3,
    'first-response': 60,
    'answered-in-time': 0.5,
    'follow-ups': 1,
    'touches-to-win': 2,
    'never-followed-up': 2 / 3,
    customers: 1,
    'repeat-rate': 1,
    'top-share': 1,
  };
  for (const [name, value] of Object.entries(expected) as [MetricName, number][])
    it(`${name} is ${value}`, () => expect(euros(read(book, name).value)).to.be.closeTo(value, 1e-9));

  it('counts what was spent on a campaign for its source too, once', () => {
    const february = { from: '2026-02-01', until: '2026-03-01' };
    // nine deals and no lead came in February
    expect(euros(read(bookOf(SALES), 'cost-per-lead', february).value)).to.be.closeTo(400 / 9, 0.01);
    expect(euros(read(book, 'cost-per-win', february).value)).to.equal(400);
    expect(spendIn(pipeline, { source: ['Fair'] }).length).to.equal(2);
    expect(spendIn(pipeline, { campaign: ['Spring'] }).length).to.equal(1);
    expect(spendIn(pipeline, { owner: ['Ann Lee'] })).to.deep.equal([]);
  });

  it('lists the deals and leads behind a figure', () => {
    expect([...read(book, 'won-deals').deals].sort()).to.deep.equal(['w1', 'w2']);
    expect([...read(book, 'new-leads').leads].sort()).to.deep.equal(['a', 'b', 'c']);
    const never = read(book, 'never-followed-up');
    expect([...never.leads].sort()).to.deep.equal(['b', 'c']);
    expect(never.deals).to.deep.equal([]);
  });

  it('knows its names', () => {
    expect(METRIC_NAMES.every(isMetricName)).to.equal(true);
    expect(isMetricName('toString')).to.equal(false);
  });

  it('has a value or a reason, never NaN, whatever the deals are', () => {
    const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
    const day = fc.integer({ min: 1, max: 28 }).map(nth => `2026-02-${String(nth).padStart(2, '0')}`);
    const anyDeal = fc.record({
      status: fc.constantFrom('open' as const, 'won' as const, 'lost' as const, 'abandoned' as const),
      value: sometimes(fc.integer({ min: 0, max: 5000 })),
      currency: fc.constantFrom('EUR', 'USD'),
      createdAt: sometimes(day),
      closedAt: sometimes(day),
      expectedClose: sometimes(day),
    });
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 6 }), fc.boolean(), (deals, hasLeads) => {
        const some = bookOf(
          deals.map((deal, nth) => ({ ...deal, id: `d${nth}`, title: `D${nth}`, stage: 'meeting' }) as DealInput),
          hasLeads,
        );
        for (const name of METRIC_NAMES)
          for (const period of [ALL_TIME, { from: '2026-02-10', until: '2026-03-01' }]) {
            const { value, why } = read(some, name, period);
            if (value === null) expect(why, name).to.be.a('string');
            else if (typeof value === 'number') expect(Number.isFinite(value), name).to.equal(true);
          }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a figure is compared with', () => {
  const march = { from: '2026-03-01', until: '2026-04-01' };

  it('is the whole period before, or as many days of it where figures add up', () => {
    expect(periodToCompare(march, '2026-03-10')).to.deep.equal({ from: '2026-02-01', until: '2026-03-01' });
    expect(periodToCompare(march, '2026-03-10', true)).to.deep.equal({ from: '2026-02-01', until: '2026-02-11' });
    expect(periodToCompare(march, '2026-03-31', true)).to.deep.equal({ from: '2026-02-01', until: '2026-03-01' });
    expect(periodToCompare(march, '2026-03-30', true)!.until).to.equal('2026-03-01');
    expect(periodToCompare(ALL_TIME, '2026-03-10')).to.equal(null);
    expect(periodToCompare(march, '2026-02-10', true)).to.equal(null);
  });

  it('is a quota or target of the same deals', () => {
    expect(targetFor('won', pipeline, march)).to.deep.equal({ currency: 'EUR', minor: 400_000n });
    expect(targetFor('won', pipeline, march, { owner: ['Ann Lee'] })).to.equal(null);
    expect(targetFor('won', pipeline, march, { source: ['Fair'] })).to.equal(null);
    expect(targetFor('win-rate', pipeline, march)).to.equal(0.5);
    expect(targetFor('average-deal', pipeline, march)).to.deep.equal({ currency: 'EUR', minor: 123_450n });
    expect(targetFor('new-deals', pipeline, { from: '2026-01-01', until: '2026-04-01' })).to.equal(30);
    expect(targetFor('new-deals', pipeline, ALL_TIME)).to.equal(null);
    expect(targetFor('customers', pipeline, march)).to.equal(null);
    expect(sellerOf({})).to.equal('');
    expect(sellerOf({ owner: ['Ann Lee'] })).to.equal('Ann Lee');
    expect(sellerOf({ owner: ['Ann Lee', 'Bo Ek'] })).to.equal(null);
  });
});
