import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar.js';
import { passes, testAll, type Filter } from '../../src/domain/filters.js';
import { daysFromNow, valueOf } from '../../src/domain/deal-fields.js';
import type { Deal } from '../../src/domain/records.js';
import { isFound, wordsOf } from '../../src/domain/search.js';
import { sorted } from '../../src/domain/sorting.js';
import { atOnce, sortInSteps } from '../../src/domain/steps.js';
import { testView } from '../../src/domain/view-state.js';
import { dealOf, freeze, NOON } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';
import { anyDeal, calendar, field, filter, teamPipeline, TODAY, vantage } from '../helpers/views.js';

const holds = (deal: Parameters<typeof dealOf>[0], by: Filter): boolean =>
  passes(dealOf(deal, teamPipeline), freeze(by), vantage);

describe('filters', () => {
  it('hold for names as people write them, and for “nothing said”', () => {
    const ana: Filter = { field: 'owner', any: ['ána'] };
    expect(holds({ owner: 'Ana' }, ana)).to.equal(true);
    expect(holds({ owner: 'Ben' }, ana)).to.equal(false);
    expect(holds({ owner: '' }, ana)).to.equal(false);
    expect(holds({ owner: '' }, { field: 'owner', any: ['Ben', ''] })).to.equal(true);
    expect(holds({ tags: [] }, { field: 'tags', any: [''] })).to.equal(true);
    expect(holds({ tags: ['VIP', 'old'] }, { field: 'tags', any: ['vip'] })).to.equal(true);
    expect(holds({ tags: ['VIP'] }, { field: 'tags', any: ['vip'], not: true })).to.equal(false);
    expect(holds({ custom: { region: 'North' } }, { field: 'custom.region', any: ['north'] })).to.equal(true);
  });

  it('keep amounts between two ends, both included; who has said none is not in', () => {
    const some: Filter = { field: 'value', from: 100, to: 200 };
    for (const [value, expected] of [
      [99.99, false],
      [100, true],
      [200, true],
      [200.01, false],
      [null, false],
    ] as const)
      expect(holds({ value }, some), String(value)).to.equal(expected);
    expect(holds({ value: 5 }, { field: 'value', to: 100 })).to.equal(true);
    expect(holds({ custom: { seats: 4 } }, { field: 'custom.seats', from: 3 })).to.equal(true);
  });

  it('keep days between two ends, also from today on, in the pipeline’s own zone', () => {
    const week: Filter = { field: 'expectedClose', from: 0, to: 7 };
    expect(holds({ expectedClose: TODAY }, week)).to.equal(true);
    expect(holds({ expectedClose: addDays(TODAY, 7) }, week)).to.equal(true);
    expect(holds({ expectedClose: addDays(TODAY, 8) }, week)).to.equal(false);
    expect(holds({ expectedClose: null }, week)).to.equal(false);
    // 23:30 UTC is the next day in Rome
    const late = Date.UTC(2026, 2, 9, 23, 30);
    expect(holds({ createdAt: late }, { field: 'createdAt', from: TODAY, to: TODAY })).to.equal(true);
    expect(holds({ createdAt: late }, { field: 'createdAt', to: addDays(TODAY, -1) })).to.equal(false);
  });

  it('know what rots, what is late and what has no next step', () => {
    const stage = freeze({ ...teamPipeline.stages[0]!, rottingDays: 5 });
    const pipeline = freeze({ ...teamPipeline, stages: [stage, ...teamPipeline.stages.slice(1)] });
    const old = dealOf({ createdAt: NOON - 6 * 86_400_000, expectedClose: addDays(TODAY, -1) }, pipeline);
    const there = { ...vantage, pipeline };
    expect(passes(old, { field: 'rotting', is: true }, there)).to.equal(true);
    expect(passes(old, { field: 'overdue', is: true }, there)).to.equal(true);
    expect(passes(old, { field: 'planned', is: false }, there)).to.equal(true);
    expect(holds({ nextStep: { kind: 'call', title: 'Call' } }, { field: 'planned', is: true })).to.equal(true);
    expect(passes(old, { field: 'score', from: 50 }, { ...there, scoreOf: () => 60 })).to.equal(true);
    expect(passes(old, { field: 'score', from: 50 }, there)).to.equal(false);
  });

  it('and their opposites part all deals in two, and all of several is each of them', () => {
    fc.assert(
      fc.property(anyDeal, filter, filter, (deal, one, other) => {
        const opposite: Filter = 'is' in one ? { ...one, is: !one.is } : { ...one, not: one.not ? undefined! : true };
        expect(passes(deal, one, vantage)).to.equal(!passes(deal, opposite, vantage));
        const each = passes(deal, one, vantage) && passes(deal, other, vantage);
        expect(testAll([one, other], vantage)(deal)).to.equal(each);
      }),
      runs(500),
    );
  });

  it('find every deal by what it says itself', () => {
    fc.assert(
      fc.property(anyDeal, field, (deal, name) => {
        const value = valueOf(deal, name, vantage);
        const said = value === null ? [''] : [value].flat().map(String);
        if (said.length) expect(passes(deal, { field: name, any: said }, vantage)).to.equal(true);
        const days = name === 'expectedClose' || name === 'createdAt' ? daysFromNow(value, vantage) : null;
        if (days !== null) expect(passes(deal, { field: name, from: days, to: days }, vantage)).to.equal(true);
      }),
      runs(500),
    );
  });
});

describe('searching', () => {
  const deal = dealOf({
    title: 'Ärger & Söhne',
    organisation: 'Łódź Energia',
    contacts: [{ name: 'Zoë Brontë', email: 'zoe@example.com', phone: '+39 02 1234' }],
    tags: ['Très chaud'],
    notes: 'asked for a crème brûlée',
    custom: { region: 'Østlandet' },
  });
  const finds = (query: string): boolean => isFound(deal, wordsOf(query));

  it('looks through title, organisation, contacts, tags, notes and own fields, accents and case aside', () => {
    for (const query of ['arger', 'SOHNE', 'energia', 'bronte', 'zoe@example.com', '021234', 'tres chaud', 'brulee'])
      expect(finds(query), query).to.equal(true);
    expect(finds('acme')).to.equal(false);
  });

  it('wants all words, in any order, and finds everything where there are none', () => {
    expect(finds('brulee arger')).to.equal(true);
    expect(finds('brulee acme')).to.equal(false);
    expect(finds('  &  ')).to.equal(true);
  });

  it('together with filters and “mine”, is what a view shows', () => {
    const mine = dealOf({ title: 'Mine', owner: 'Ann', value: 10 }, teamPipeline);
    const theirs = dealOf({ title: 'Mine too', owner: 'Ben', value: 10 }, teamPipeline);
    const test = testView({ mine: true, search: 'mine', filters: [{ field: 'value', from: 5 }] }, vantage);
    expect([mine, theirs].map(test)).to.deep.equal([true, false]);
  });
});

describe('sorting', () => {
  it('by any field keeps every deal, in order, equal ones as they stood, the silent last either way', () => {
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 30 }), field, fc.boolean(), (deals, by, descending) => {
        const order = { by, ...(descending ? { descending } : {}) };
        const once = sorted(deals, order, vantage);
        expect([...once].map(({ id }) => id).sort()).to.deep.equal(deals.map(({ id }) => id).sort());
        expect(sorted(once, order, vantage).map(({ id }) => id)).to.deep.equal(once.map(({ id }) => id));
        const said = once.map(deal => {
          const value = valueOf(deal, by, vantage);
          return value !== null && [value].flat().join('') !== '';
        });
        expect(said).to.deep.equal([...said].sort((a, b) => Number(b) - Number(a)));
        for (const currency of ['EUR', 'USD', 'JPY']) {
          const twins = (list: readonly Deal[]): string[] =>
            list.filter(deal => by === 'currency' && deal.currency === currency).map(({ id }) => id);
          expect(twins(once)).to.deep.equal(twins(deals));
        }
      }),
      runs(200),
    );
  });

  it('compares amounts by the rates of the day, and where there is none, each currency apart', () => {
    const titles = (rates: object): string[] =>
      sorted(
        [
          dealOf({ title: '200 JPY', value: 200, currency: 'JPY' }),
          dealOf({ title: '10 EUR', value: 10, currency: 'EUR' }),
          dealOf({ title: '20 USD', value: 20, currency: 'USD' }),
          dealOf({ title: '15 EUR', value: 15, currency: 'EUR' }),
          dealOf({ title: 'none' }),
        ],
        { by: 'value', descending: true },
        { ...vantage, pipeline: { ...teamPipeline, ...rates } },
      ).map(({ title }) => title);
    expect(titles({})).to.deep.equal(['15 EUR', '10 EUR', '200 JPY', '20 USD', 'none']);
    const rate = { from: 'USD', to: 'EUR', day: '2026-01-01', rate: 0.6 };
    expect(titles({ rates: { rate } })).to.deep.equal(['15 EUR', '20 USD', '10 EUR', '200 JPY', 'none']);
  });

  it('in steps comes to the same as at once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat()), { maxLength: 3_500, size: 'max' }), pairs => {
        const order = (a: [number, number], b: [number, number]): number => a[0] - b[0];
        expect(atOnce(sortInSteps(pairs, order))).to.deep.equal([...pairs].sort(order));
      }),
      runs(20),
    );
  });

  it('stages stand in their own order, days by time', () => {
    const [first, second] = teamPipeline.stages;
    const deals = [second!, first!].map(({ id }) => dealOf({ stage: id }, teamPipeline));
    expect(sorted(deals, { by: 'stage' }, vantage).map(({ stage }) => stage)).to.deep.equal([first!.id, second!.id]);
    expect(calendar.dayOf(NOON)).to.equal(TODAY);
  });
});
