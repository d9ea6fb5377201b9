import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  customFieldsOf,
  entryNamed,
  fiscalYearStartOf,
  healthLimitsOf,
  ordered,
  quotaId,
  quotaOf,
  rateId,
  rateOn,
  spendId,
  spendOf,
  workingDaysOf,
} from '../../src/domain/settings.js';
import { isSoundPipeline, pipelineWith } from '../helpers/edits.js';
import { pipelineOf } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';

const amount = { value: 5, currency: 'EUR' };

describe('settings', () => {
  it('are optional: a record that says none of them is sound, and defaults hold', () => {
    const pipeline = pipelineOf();
    expect(isSoundPipeline(pipeline)).to.be.true;
    expect(workingDaysOf(pipeline)).to.deep.equal([1, 2, 3, 4, 5]);
    expect(fiscalYearStartOf(pipeline)).to.equal(1);
    expect(healthLimitsOf(pipelineWith({ healthLimits: { touches: 5 } }))).to.include({ touches: 5, silentDays: 14 });
    expect(customFieldsOf(pipeline)).to.deep.equal([]);
    expect(quotaOf(pipeline, 'Ann', '2026-03')).to.equal(null);
  });

  it('a record that would break a view is not sound', () => {
    for (const bad of [
      { sources: [] },
      { sources: { a: {} } },
      { sources: { 'a.b': { name: 'x' } } },
      { rates: { a: { from: 'EUR', to: 'usd', day: '2026-03-01', rate: 1 } } },
      { quotas: { a: { ...amount, seller: 'x', period: '2026', value: Infinity } } },
      { workingDays: 'Monday' },
      { healthLimits: { silentDays: '3' } },
      { views: { a: { name: 'Mine', state: null } } },
      { emailTemplates: [{ name: 'Offer', subject: 'x' }] },
      { assignment: { rules: [{ field: 'source', match: {}, owners: 'Ann' }] } },
      { assignment: { owners: [5] } },
    ])
      expect(isSoundPipeline({ ...pipelineOf(), ...bad }), JSON.stringify(bad)).to.be.false;
  });

  it('entries stand in their order; those without a rank as they were written', () => {
    const sources = { b: { name: 'B' }, a: { name: 'A' }, c: { name: 'C', rank: 'a1' }, d: { name: 'D', rank: 'a0' } };
    expect(ordered(sources).map(entry => entry.id)).to.deep.equal(['b', 'a', 'd', 'c']);
    expect(entryNamed(sources, ' á ')?.id).to.equal('a');
    expect(entryNamed(sources, 'x')).to.equal(undefined);
    const stars = { one: { name: '★' }, two: { name: '★★' } };
    expect(entryNamed(stars, '★★')?.id).to.equal('two');
  });

  it('a rate holds from its day until the next; nothing is said of the days before', () => {
    const rate = (day: string, value: number) => ({
      [rateId('USD', 'EUR', day)]: { from: 'USD', to: 'EUR', day, rate: value },
    });
    const pipeline = pipelineWith({ rates: { ...rate('2026-03-01', 0.9), ...rate('2026-01-01', 0.8) } });
    expect(rateOn(pipeline, 'USD', 'EUR', '2026-02-28')).to.equal(0.8);
    expect(rateOn(pipeline, 'USD', 'EUR', '2026-03-01')).to.equal(0.9);
    expect(rateOn(pipeline, 'USD', 'EUR', '2025-12-31')).to.equal(null);
    expect(rateOn(pipeline, 'EUR', 'USD', '2026-03-01')).to.equal(null);
    expect(rateOn(pipeline, 'EUR', 'EUR', '2020-01-01')).to.equal(1);
  });

  it('a quota and a month’s spend are found by what they are for, dots in names and all', () => {
    const quota = { seller: 'J. Lehmann', period: '2026-Q1', ...amount };
    const spend = { source: 'web', month: '2026-03', ...amount };
    const pipeline = pipelineWith({
      quotas: { [quotaId('J. Lehmann', '2026-Q1')]: quota },
      spend: { [spendId('source', 'web', '2026-03')]: spend },
    });
    expect(isSoundPipeline(pipeline)).to.be.true;
    expect(quotaOf(pipeline, 'J. Lehmann', '2026-Q1')).to.equal(quota);
    expect(quotaOf(pipeline, 'J  Lehmann', '2026-Q1')).to.equal(null);
    expect(spendOf(pipeline, 'source', 'web', '2026-03')).to.equal(spend);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(quotaId(a, '2026') === quotaId(b, '2026')).to.equal(a === b);
        expect(quotaId(a, '2026')).not.to.include('.');
      }),
      runs(200),
    );
  });
});
