import { expect } from '@open-wc/testing';
import type { Money } from '../../../src/domain/numbers/figure.js';
import { forecast } from '../../../src/domain/numbers/forecast.js';
import { metricOf, type MetricName } from '../../../src/domain/numbers/metrics.js';
import { ALL_TIME, type Period } from '../../../src/domain/numbers/period.js';
import { sourceReport } from '../../../src/domain/numbers/sources.js';
import { stageTimes } from '../../../src/domain/numbers/stage-times.js';
import { bookOf, leadOf, sale, SELLING, way } from '../../helpers/book.js';
import { NOON } from '../../helpers/records.js';

// it is 10 March 2026
type Records = NonNullable<Parameters<typeof bookOf>[0]>;
const read = (name: MetricName, records: Records, period: Period = ALL_TIME) =>
  bookOf(records).measure(metricOf(name).measure({ asOf: NOON, period, filter: {} }));
const due = (expectedClose: string | null, input = {}) => sale({ value: 100, expectedClose, ...input });
const won = (input = {}) =>
  sale({ status: 'won', stage: 'won', createdAt: '2026-02-01', closedAt: '2026-02-11', value: 100, ...input });
/** Amounts as text: what a test says of them where they are others must not hold big numbers. */
const said = (amounts: readonly Money[]) => amounts.map(({ currency, minor }) => `${minor} ${currency}`).join(' + ');
const whyOf = ({ value, why }: { value: unknown; why?: string }) => (value === null ? why : 'has a value');
const FEBRUARY = { from: '2026-02-01', until: '2026-03-01' };

describe('a figure without a base says what is missing, not what is there:', () => {
  const whys: readonly [string, MetricName, Records, string][] = [
    ['a forecast without open deals', 'forecast', { deals: [] }, 'no-open-deals'],
    ['…of open deals that are expected later', 'forecast', { deals: [due('2026-05-01')] }, 'not-expected'],
    ['…that are overdue', 'forecast', { deals: [due('2026-03-01'), due(null)] }, 'not-expected'],
    ['…that nobody has dated', 'forecast', { deals: [due(null)] }, 'no-dates'],
    ['…that nobody has valued', 'forecast', { deals: [due('2026-03-20', { value: null })] }, 'no-values'],
    ['the weighted value of open deals without one', 'weighted', { deals: [due(null, { value: null })] }, 'no-values'],
    ['…and of none', 'weighted', { deals: [won()] }, 'no-open-deals'],
    [
      'the top fifth of customers of whom nobody knows what they paid',
      'top-share',
      { deals: [won({ value: null })] },
      'no-values',
    ],
    ['…who paid nothing', 'top-share', { deals: [won({ value: 0 })] }, 'zero-divisor'],
    ['…who paid in several currencies', 'top-share', { deals: [won(), won({ currency: 'USD' })] }, 'mixed-currencies'],
    ['…and of none', 'top-share', { deals: [due(null)] }, 'no-won-deals'],
    ['the first response to leads that have only a day', 'first-response', { leads: [leadOf()] }, 'no-dates'],
    ['…that nobody has answered yet', 'first-response', { leads: [leadOf({ createdAt: NOON - 1 })] }, 'no-activities'],
    ['…and to none', 'first-response', {}, 'no-leads'],
    [
      'the share answered in time of leads that wait',
      'answered-in-time',
      { leads: [leadOf({ createdAt: NOON - 1 })] },
      'no-activities',
    ],
    ['what was won a day in all time', 'won-per-day', { deals: [won()] }, 'no-beginning'],
  ];
  for (const [what, name, records, why] of whys) it(what, () => expect(whyOf(read(name, records))).to.equal(why));

  it('what a win costs, without a win, without spending, and with spending in two currencies', () => {
    const spent = (...currencies: string[]) => ({
      ...SELLING,
      spend: Object.fromEntries(
        currencies.map(currency => [currency, { source: 'fair', month: '2026-02', value: 300, currency }]),
      ),
      sources: { fair: { name: 'Fair' } },
    });
    const deals = [won()];
    expect(whyOf(read('cost-per-win', { pipeline: spent('EUR') }, FEBRUARY))).to.equal('no-won-deals');
    expect(whyOf(read('cost-per-lead', { pipeline: spent('EUR') }, FEBRUARY))).to.equal('no-leads');
    expect(whyOf(read('cost-per-win', { deals, pipeline: spent() }, FEBRUARY))).to.equal('no-spend');
    expect(whyOf(read('cost-per-win', { deals, pipeline: spent('EUR', 'USD') }, FEBRUARY))).to.equal(
      'mixed-currencies',
    );
  });

  it('the return on a source whose sales nobody has valued is not a loss', () => {
    const spend = [{ source: '', month: '2026-02', value: 300, currency: 'EUR' }];
    const of = (value: number | null) =>
      bookOf({ deals: [won({ value })] }).measure(sourceReport({ period: FEBRUARY, spend }))[0]!;
    expect([of(null), of(600)].map(each => [each.return, each.why])).to.deep.equal([
      [null, 'no-values'],
      [1, undefined],
    ]);
  });

  it('a forecast of later periods has its own reasons', () => {
    const { periods } = bookOf({ deals: [due('2026-04-20')] }).measure(forecast({ asOf: NOON, unit: 'month' }));
    expect(periods.map(({ total }) => said(total))).to.deep.equal(['', '1000 EUR', '', '']);
  });
});

describe('what belongs to a figure and is not in it is left out by name:', () => {
  it('deals of a period that nobody has dated have no known time in a stage', () => {
    const undated = sale({
      ...way({ contact: '2026-02-01', meeting: '2026-02-04' }),
      createdAt: null,
    });
    const times = bookOf({ deals: [undated] }).measure(stageTimes({ period: FEBRUARY }));
    expect(times.map(({ leftOut }) => leftOut.map(({ reason, count }) => `${count} ${reason}`).join())).to.deep.equal([
      '1 no-date',
      '1 no-date',
      '',
      '',
    ]);
  });

  it('leads that nobody has dated have no response time in a period', () => {
    const { leftOut } = read('first-response', { leads: [leadOf({ createdAt: null })] }, FEBRUARY);
    expect(leftOut.map(({ reason, count }) => `${count} ${reason}`)).to.deep.equal(['1 no-date']);
  });
});

describe('what stands behind a figure is all that it counts:', () => {
  it('conversion is of leads as well as of deals', () => {
    const figure = read('conversion', { deals: [won({ id: 'd' })], leads: [leadOf({ id: 'l' })] });
    expect([figure.value, figure.count, ...figure.deals, ...figure.leads]).to.deep.equal([0.5, 2, 'd', 'l']);
  });

  it('what was won a day in several currencies stands side by side', () => {
    const deals = [won({ value: 280 }), won({ value: 56, currency: 'USD' })];
    const figure = read('won-per-day', { deals }, FEBRUARY);
    expect(whyOf(figure)).to.equal('mixed-currencies');
    expect(said(figure.parts!)).to.equal('1000 EUR + 200 USD');
  });
});
