import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { changesSince, changeSteps, dealAsOf, dealsAsOf, endOf } from '../../src/domain/as-of.js';
import type { State } from '../../src/domain/change.js';
import { DAY } from '../../src/domain/calendar.js';
import { isFiltering, searchText, testOfFilter, type DealFilter } from '../../src/domain/filters.js';
import { lanesOf, laneSteps } from '../../src/domain/lanes.js';
import { mergeSums } from '../../src/domain/money.js';
import type { Intent, Operation } from '../../src/domain/operations.js';
import { plan } from '../../src/domain/plan.js';
import type { Deal } from '../../src/domain/records.js';
import { isRefusal } from '../../src/domain/refusal.js';
import type { Steps } from '../../src/domain/steps.js';
import { readStages } from '../../src/domain/stages.js';
import { sorted, sortSteps, type SortScene, type Sorting } from '../../src/domain/sorting.js';
import { readView, readViewState, savedView, writeView } from '../../src/domain/view-state.js';
import { calendarOf } from '../../src/i18n/calendar.js';
import { dealOf, freeze, NOON, pipelineOf } from '../helpers/records.js';
import { runs, wild } from '../helpers/runs.js';

const calendar = calendarOf('Europe/Rome');
const pipeline = pipelineOf();
const scene = { pipeline, now: NOON, calendar };
const titles = (deals: Iterable<Deal>): string[] => [...deals].map(({ title }) => title);

const stage = fc.constantFrom('contact', 'qualification', 'meeting', 'proposal');
const word = fc.constantFrom('', 'Ann', 'Bob', 'Zoë');
const anyDeal = fc
  .record({
    title: fc.constantFrom('Solar roof', 'Über-Kran', 'Café'),
    stage,
    owner: word,
    source: word,
    value: fc.option(fc.integer({ min: 0, max: 100_000 }).map(cents => cents / 100)),
    currency: fc.constantFrom('EUR', 'USD'),
    tags: fc.uniqueArray(word, { maxLength: 2 }),
    expectedClose: fc.option(
      fc.integer({ min: 0, max: 60 }).map(day => new Date(NOON + day * DAY).toISOString().slice(0, 10)),
    ),
    custom: fc.record({ sector: fc.option(word) }),
  })
  .map(input => dealOf(input));
const someDeals = fc.array(anyDeal, { maxLength: 30 });

describe('filtering', () => {
  const deals = [
    dealOf({
      title: 'Über-Kran',
      organisation: 'Bäcker & Sohn',
      owner: 'Ann',
      value: 10,
      contacts: [{ name: 'Zoë Łuk', email: 'zoe@a.example' }],
    }),
    dealOf({ title: 'Roof', owner: '', tags: ['VIP'], value: 20, currency: 'USD', notes: 'asked for a Café' }),
    dealOf({
      title: 'Wind',
      owner: 'ann',
      value: null,
      expectedClose: '2026-03-31',
      custom: { size: 12 },
      createdAt: NOON - 40 * DAY,
    }),
  ];
  const found = (filter: DealFilter): string[] => titles(deals.filter(testOfFilter(filter, scene)));

  it('words are found anywhere, accents and case put aside', () => {
    expect(found({ search: 'uber' })).to.deep.equal(['Über-Kran']);
    expect(found({ search: 'BACKER zoe' })).to.deep.equal(['Über-Kran']);
    expect(found({ search: 'cafe' })).to.deep.equal(['Roof']);
    expect(found({ search: 'vip roof' })).to.deep.equal(['Roof']);
    expect(found({ search: 'roof kran' })).to.deep.equal([]);
    expect(found({ search: '  ' })).to.have.length(3);
    expect(searchText(deals[0]!)).to.equal(searchText(deals[0]!));
  });

  it('by name, by nobody, by amount in one currency, by day, by what is missing', () => {
    expect(found({ owner: ['ANN'] })).to.deep.equal(['Über-Kran', 'Wind']);
    expect(found({ owner: [''] })).to.deep.equal(['Roof']);
    expect(found({ value: { currency: 'EUR', min: 10 } })).to.deep.equal(['Über-Kran']);
    expect(found({ value: { currency: 'USD', max: 19.99 } })).to.deep.equal([]);
    expect(found({ closes: { from: '2026-03-31', to: '2026-03-31' } })).to.deep.equal(['Wind']);
    expect(found({ tags: ['vip'] })).to.deep.equal(['Roof']);
    expect(found({ isRotting: true })).to.deep.equal(['Wind']);
    expect(found({ hasNoStep: true })).to.have.length(3);
    expect(found({ custom: { size: { min: 10 } } })).to.deep.equal(['Wind']);
    expect(found({ score: { min: 1 } })).to.deep.equal([]);
    const scored = testOfFilter(
      { score: { min: 50 } },
      { ...scene, scoreOf: ({ title }) => (title === 'Wind' ? 50 : null) },
    );
    expect(titles(deals.filter(scored))).to.deep.equal(['Wind']);
    expect(found({ status: ['won'] })).to.deep.equal([]);
  });

  it('a removed stage is found in the one that took its deals', () => {
    const shrunk = freeze({
      ...pipeline,
      stages: pipeline.stages.map(each => (each.id === 'contact' ? { ...each, removed: true, into: 'meeting' } : each)),
    });
    const test = testOfFilter({ stage: ['meeting'] }, { ...scene, pipeline: shrunk });
    expect(deals.filter(test)).to.have.length(3);
  });

  it('more conditions find fewer deals, none finds all, and each deal is judged alone', () => {
    const filter: fc.Arbitrary<DealFilter> = fc.record(
      {
        search: fc.constantFrom('roof', 'cafe', 'a'),
        owner: fc.uniqueArray(word),
        tags: fc.uniqueArray(word),
        stage: fc.uniqueArray(stage),
        hasNoStep: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(someDeals, filter, filter, (all, one, more) => {
        const both = { ...one, ...more };
        const same = Object.keys(one).every(key => !Object.hasOwn(more, key));
        const [few, many] = [all.filter(testOfFilter(both, scene)), all.filter(testOfFilter(one, scene))];
        if (same) expect(few.every(deal => many.includes(deal))).to.be.true;
        if (!isFiltering(one)) expect(many).to.have.length(all.length);
      }),
      runs(300),
    );
  });
});

describe('sorting', () => {
  const sortScene: SortScene = { ...scene, compareTexts: (a, b) => (a < b ? -1 : a > b ? 1 : 0) };

  it('is an order: nothing lost, the same whatever the order before, what is not known last', () => {
    const sorting: fc.Arbitrary<Sorting> = fc.record({
      by: fc.constantFrom<Sorting['by'][]>(
        'title',
        'stage',
        'value',
        'weighted',
        'owner',
        'expectedClose',
        'probability',
        'inStage',
        'nextStep',
        'custom.sector',
      ),
      descending: fc.boolean(),
    });
    fc.assert(
      fc.property(someDeals, sorting, fc.nat(), (deals, how, turn) => {
        const shown = sorted(deals, how, sortScene);
        expect([...shown].sort((a, b) => (a.id < b.id ? -1 : 1))).to.deep.equal(
          [...deals].sort((a, b) => (a.id < b.id ? -1 : 1)),
        );
        const turned = [...deals.slice(turn % (deals.length + 1)), ...deals.slice(0, turn % (deals.length + 1))];
        expect(sorted(turned, how, sortScene).map(({ id }) => id)).to.deep.equal(shown.map(({ id }) => id));
        if (how.by === 'value')
          expect(
            shown.slice(shown.findIndex(({ value }) => value === null)).every(({ value }) => value === null) ||
              shown.every(({ value }) => value !== null),
          ).to.be.true;
      }),
      runs(300),
    );
  });
});

describe('lanes', () => {
  it('put every deal into exactly one cell; cells sum to their lane and lanes to the whole', () => {
    fc.assert(
      fc.property(someDeals, fc.constantFrom('owner', 'source', 'custom.sector', 'currency'), (deals, field) => {
        const lanes = lanesOf(deals, field as 'owner', pipeline, ['Bob', 'Nobody has it']);
        const placed = lanes.flatMap(({ cells }) => [...cells.values()].flatMap(cell => [...cell.deals]));
        expect(placed.map(({ id }) => id).sort()).to.deep.equal(deals.map(({ id }) => id).sort());
        for (const { cells, sums, count } of lanes) {
          expect(mergeSums([...cells.values()].map(cell => cell.sums))).to.deep.equal(new Map(sums));
          expect([...cells.values()].reduce((sum, cell) => sum + cell.count, 0)).to.equal(count);
        }
        expect(lanes.map(({ value }) => value).slice(0, 2)).to.deep.equal(['Bob', 'Nobody has it']);
        expect(lanes.findIndex(({ value }) => value === '')).to.be.oneOf([-1, lanes.length - 1]);
      }),
      runs(300),
    );
  });
});

describe('as of a past day', () => {
  type Act = { kind: string; to: string; amount: number; pause: number };
  const act: fc.Arbitrary<Act> = fc.record({
    kind: fc.constantFrom('move', 'value', 'owner', 'date', 'win', 'lose', 'reopen', 'title'),
    to: fc.constantFrom('contact', 'qualification', 'meeting', 'proposal', 'closing'),
    amount: fc.nat(500),
    pause: fc.integer({ min: 1, max: 3 * DAY }),
  });
  const intentOf = (deal: Deal, { kind, to, amount }: Act, at: number): Intent => {
    const edit = (field: 'value' | 'owner' | 'expectedClose' | 'title', value: unknown): Intent => ({
      type: 'deal/edit',
      changes: { [field]: { from: deal[field], to: value } },
    });
    switch (kind) {
      case 'move':
        return { type: 'deal/move', from: deal.stage, to, rank: 'a1' };
      case 'value':
        return edit('value', amount || null);
      case 'owner':
        return edit('owner', `owner ${amount % 3}`);
      case 'date':
        return edit('expectedClose', amount % 5 ? new Date(NOON + amount * DAY).toISOString().slice(0, 10) : null);
      case 'win':
      case 'lose':
        return { type: 'deal/close', status: kind === 'win' ? 'won' : 'lost', closedAt: at, reason: 'why' };
      case 'reopen':
        return { type: 'deal/reopen' };
      default:
        return edit('title', `title ${amount}`);
    }
  };
  const tracked = ({ stage, status, value, expectedClose, owner }: Deal): unknown => ({
    stage,
    status,
    value,
    expectedClose,
    owner,
  });

  /** The states that operations really went through, each with its moment. */
  function replay(acts: readonly Act[]): { at: number; deal: Deal }[] {
    let deal = dealOf({ title: 'Solar', value: 100, owner: 'owner 0', createdAt: NOON });
    let at = NOON;
    const states = [{ at, deal }];
    acts.forEach((each, nth) => {
      at += each.pause;
      const operation = freeze({
        ...intentOf(deal, each, at),
        target: deal.id,
        by: 'ann',
        at,
        writer: 'w',
        seq: nth + 1,
      }) as Operation;
      const state: State = { pipeline, deal: () => deal, record: () => deal, countIn: () => 0 };
      const changes = plan(state, operation);
      const applied = isRefusal(changes) ? changes : changes[0]!.apply(deal);
      if (!isRefusal(applied)) deal = freeze(applied.record) as Deal;
      states.push({ at, deal });
    });
    return states;
  }

  it('equals replaying the operations up to then', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), acts => {
        const states = replay(acts);
        const last = states.at(-1)!.deal;
        for (const { at, deal } of states) {
          expect(tracked(dealAsOf(last, at, calendar)!)).to.deep.equal(tracked(deal));
          expect(dealAsOf(last, at, calendar)!.closedAt === null).to.equal(deal.status === 'open');
        }
        expect(dealAsOf(last, NOON - 1, calendar)).to.equal(null);
      }),
      runs(500),
    );
  });

  it('what changed since is what differs between the two states', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), fc.nat(12), (acts, from) => {
        const states = replay(acts);
        const { at, deal: before } = states[Math.min(from, states.length - 1)]!;
        const { at: now, deal: after } = states.at(-1)!;
        const changes = changesSince([after], at, now, pipeline, calendar);
        expect(changes.won.length).to.equal(Number(after.status === 'won' && before.status !== 'won'));
        expect(changes.lost.length).to.equal(Number(after.status === 'lost' && before.status !== 'lost'));
        expect(changes.revalued.length).to.equal(Number(after.value !== before.value));
        expect(changes.advanced.length + changes.fellBack.length).to.equal(Number(after.stage !== before.stage));
        expect(changesSince([after], NOON - 1, now, pipeline, calendar).added).to.have.length(1);
      }),
      runs(300),
    );
  });

  it('long work pauses on its way, and comes to the same', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => dealOf({ title: `deal ${n % 97}`, value: n % 1000 }));
    const sortScene: SortScene = { ...scene, compareTexts: (a, b) => (a < b ? -1 : a > b ? 1 : 0) };
    const count = (steps: Steps<unknown>): number => {
      let pauses = 0;
      while (!steps.next().done) pauses++;
      return pauses;
    };
    expect(count(sortSteps(many, { by: 'value' }, sortScene))).to.be.greaterThan(4);
    expect(count(laneSteps(many, 'owner', pipeline))).to.be.greaterThan(3);
    expect(count(changeSteps(many, NOON, NOON, pipeline, calendar))).to.be.greaterThan(8);
    const values = sorted(many, { by: 'value', descending: true }, sortScene).map(({ value }) => value!);
    expect(values).to.deep.equal([...values].sort((a, b) => b - a));
  });

  it('a day is over at midnight in the pipeline’s zone; what is in the bin was there before', () => {
    expect(endOf('2026-03-10', calendar)).to.equal(Date.UTC(2026, 2, 10, 23) - 1);
    const binned = freeze({ ...dealOf({ createdAt: '2026-03-01' }), removedAt: NOON });
    expect([...dealsAsOf([binned], NOON - 1, calendar)]).to.have.length(1);
    expect([...dealsAsOf([binned], NOON, calendar)]).to.have.length(0);
    expect(changesSince([binned], NOON - 1, NOON, pipeline, calendar).removed).to.have.length(1);
    const undated = dealOf({ createdAt: null });
    expect(dealAsOf(undated, 0, calendar)?.id).to.equal(undated.id);
  });

  it('stages may have gone since: what stands in the one that took them', () => {
    const stages = readStages(['A', 'B', 'C']).map(each =>
      each.id === 'b' ? { ...each, removed: true, into: 'c' } : each,
    );
    const three = freeze({ ...pipeline, stages });
    const moved: Deal = {
      ...dealOf({ createdAt: NOON }),
      stage: 'c',
      history: [{ at: NOON + 1, by: '', op: '', field: 'stage', from: 'b', to: 'c' }],
    };
    expect(changesSince([moved], NOON, NOON + 2, three, calendar).advanced).to.have.length(0);
  });
});

describe('the state of a view', () => {
  it('comes back from an address as it was; what cannot be used is left out, whatever it is', () => {
    const state = {
      layout: 'table',
      filter: { search: 'Łódź & co', owner: ['Ann'], value: { currency: 'EUR', min: 5 } },
      sort: { by: 'value', descending: true },
      columns: ['title'],
    } as const;
    expect(readView(writeView(state))).to.deep.equal(state);
    expect(
      readViewState({
        layout: 'cube',
        filter: { owner: 'Ann', value: { currency: 'euro' }, status: ['open', 'x'] },
        lanes: 3,
      }),
    ).to.deep.equal({});
    expect(readView('{')).to.deep.equal({});
    expect(savedView('Mine', state, 'ann')).to.include({ name: 'Mine', by: 'ann' });
    fc.assert(
      fc.property(wild, given => {
        const read = readViewState(given);
        expect(readView(writeView(read))).to.deep.equal(read);
        testOfFilter(read.filter ?? {}, scene)(dealOf());
      }),
      runs(500),
    );
  });
});
