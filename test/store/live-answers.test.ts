import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { logActivity } from '../../src/domain/activities.js';
import { METRIC_NAMES } from '../../src/domain/numbers/metrics.js';
import type { Lead } from '../../src/domain/records.js';
import { rateId } from '../../src/domain/settings.js';
import { PANEL_NAMES } from '../../src/elements/metrics/questions.js';
import { editDeal } from '../../src/store/actions.js';
import { activityLog } from '../../src/store/activities.js';
import { addDeals } from '../../src/store/add-deals.js';
import { answerOf, type Question } from '../../src/store/answers.js';
import { leadsOf } from '../../src/store/leads.js';
import type { PipelineStore } from '../../src/store/store.js';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import { act, perform, type Act } from '../helpers/acts.js';
import { askedByElements } from '../helpers/asked.js';
import { SALES } from '../helpers/chart.js';
import { leadOf } from '../helpers/leads.js';
import { plain } from '../helpers/measures.js';
import { NOON } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';
import { openTab, ports, turn, until } from '../helpers/worlds.js';

const DAY = 86_400_000;

/** What else figures rest on beside the deals' places and values. */
type Work =
  | {
      readonly do: 'say';
      readonly deal: number;
      readonly field: 'owner' | 'source' | 'day' | 'renewal';
      readonly to: number;
    }
  | { readonly do: 'call'; readonly deal: number; readonly ago: number }
  | { readonly do: 'lead'; readonly ago: number; readonly source: string }
  | { readonly do: 'lead-goes'; readonly lead: number; readonly to: 'touch' | 'disqualify' | 'qualify' | 'remove' }
  | { readonly do: 'rate'; readonly isGiven: boolean };

const nat = fc.nat({ max: 50 });
const work: fc.Arbitrary<Work> = fc.oneof(
  fc.record({
    ...{ do: fc.constant('say' as const), deal: nat, to: nat },
    field: fc.constantFrom('owner' as const, 'source' as const, 'day' as const, 'renewal' as const),
  }),
  fc.record({ do: fc.constant('call' as const), deal: nat, ago: nat }),
  fc.record({ do: fc.constant('lead' as const), ago: nat, source: fc.constantFrom('', 'Fair') }),
  fc.record({
    ...{ do: fc.constant('lead-goes' as const), lead: nat },
    to: fc.constantFrom('touch' as const, 'disqualify' as const, 'qualify' as const, 'remove' as const),
  }),
  fc.record({ do: fc.constant('rate' as const), isGiven: fc.boolean() }),
);

const dayAt = (to: number): string => new Date(NOON + (to - 20) * DAY).toISOString().slice(0, 10);
const byId = <T extends { readonly id: string }>(all: Iterable<T>): T[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

function doWork(store: PipelineStore, each: Work): void {
  const deals = byId(store.allDeals());
  const deal = 'deal' in each ? deals[each.deal % deals.length] : undefined;
  switch (each.do) {
    case 'say': {
      if (!deal) return;
      const { field, to } = each;
      const said = {
        owner: { owner: ['', 'Ann Lee', 'Bo Ek'][to % 3]! },
        source: { source: ['', 'Fair', 'Referral'][to % 3]! },
        day: { expectedClose: to % 5 ? dayAt(to) : null },
        renewal: { renewalAt: dayAt(to) },
      }[field];
      const intent = editDeal(deal, said);
      if (intent) store.dispatch(intent);
      return;
    }
    case 'call': {
      if (!deal) return;
      const doneAt = NOON - each.ago * DAY;
      store.dispatch(
        logActivity(deal, { kind: 'call', doneAt }, { now: NOON, by: 'ann', newId: () => store.ports.newId() }),
      );
      return;
    }
    case 'lead': {
      const id = store.ports.newId();
      const lead = leadOf({ id, createdAt: NOON - each.ago * DAY, source: each.source });
      store.dispatch({ type: 'lead/add', target: id, lead });
      return;
    }
    case 'lead-goes': {
      const leads = byId<Lead>(leadsOf(store).all());
      const lead = leads[each.lead % leads.length];
      if (!lead) return;
      const { id: target } = lead;
      if (each.to === 'touch') store.dispatch({ type: 'lead/touch', target, kind: 'call' });
      else if (each.to === 'disqualify') store.dispatch({ type: 'lead/disqualify', target, reason: 'No budget' });
      else if (each.to === 'qualify') store.dispatch({ type: 'lead/qualify', target, deal: null });
      else store.dispatch({ type: 'lead/remove', target });
      return;
    }
    case 'rate': {
      const id = rateId('JPY', 'EUR', '2026-01-01');
      const rate = { from: 'JPY', to: 'EUR', day: '2026-01-01', rate: 0.006 };
      const [from, to] = [store.pipeline.rates?.[id], each.isGiven ? rate : undefined];
      if (!from === !to) return;
      store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes: { [`rates.${id}`]: { from, to } } });
    }
  }
}

/** A person in one of two tabs does something, or somebody looks at all figures. */
type Doing = { readonly tab: 0 | 1; readonly act: Act } | { readonly tab: 0 | 1; readonly work: Work } | 'look';
const tab = fc.constantFrom(0 as const, 1 as const);
const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ tab, act }) },
  { weight: 5, arbitrary: fc.record({ tab, work }) },
  { weight: 1, arbitrary: fc.constant('look' as const) },
);

/** So many parts of all that is asked: one a run is enough, together they are all. */
const PARTS = 4;

type Asked = readonly Question<unknown>[];
/** Listens to all answers; stops. */
function listenTo(store: PipelineStore, asked: Asked): () => void {
  const stops = asked.map(question => answerOf(store, question).listen(() => {}));
  return () => stops.forEach(stop => stop());
}

type Place = ReturnType<typeof memoryRecords>;
async function open(place: Place, seed: number): Promise<PipelineStore> {
  const world = ports(seed);
  const store = await openTab({
    ...{ storage: () => new MemoryStorage(place), preset: 'sales', currency: 'EUR', zone: 'UTC' },
    ports: {
      ...world,
      now: () => NOON,
      // tomorrow, when all begins anew, never comes
      delay: (ms, then) => (ms > DAY / 4 ? () => {} : world.delay(ms, then)),
    },
  });
  const [leads, log] = [leadsOf(store), activityLog(store)];
  await until(() => leads.$state.get().isReady && log.$state.get().isReady);
  return store;
}

const shown = (store: PipelineStore): string =>
  JSON.stringify([
    byId(store.allDeals()),
    byId(leadsOf(store).all()),
    byId(store.allDeals()).map(({ id }) => activityLog(store).of(id)),
    store.pipeline,
  ]);

/** Waits until the storage has everything and both tabs show it; then what they answer is what a tab answers that opens now. */
async function look(tabs: readonly PipelineStore[], asked: Asked, place: Place): Promise<void> {
  await turn();
  await until(() => tabs.every(({ status }) => status.waiting === 0));
  await until(() => shown(tabs[0]!) === shown(tabs[1]!));
  const fresh = await open(place, 9);
  expect(shown(fresh)).to.equal(shown(tabs[0]!));
  const stop = listenTo(fresh, asked);
  // where there are rates, what converts has to come first
  await until(() => asked.every(question => answerOf(fresh, question).get() !== null));
  await turn();
  for (const question of asked) {
    const expected = plain(answerOf(fresh, question).get());
    for (const each of tabs) expect(plain(answerOf(each, question).get()), question.key).to.deep.equal(expected);
  }
  stop();
  await fresh.close();
}

describe('what elements ask of a store', () => {
  let asked: Asked;
  before(async () => {
    asked = await askedByElements();
  });

  it('is all that there is to ask', () => {
    const keys = asked.map(({ key }) => key);
    for (const name of METRIC_NAMES)
      expect(
        keys.some(key => key.startsWith(`metric ${name} `)),
        name,
      ).to.be.true;
    for (const name of PANEL_NAMES)
      expect(
        keys.some(key => key.startsWith(`panel ${name} `)),
        name,
      ).to.be.true;
    for (const name of [
      'funnel',
      'velocity',
      'trend',
      'forecast',
      'backtest',
      'stage-odds',
      'plan-',
      'health',
      'review',
    ])
      expect(
        keys.some(key => key.startsWith(name)),
        name,
      ).to.be.true;
  });

  it('is answered as by a store that opens now, whatever was done before in two tabs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(doing, { minLength: 1, maxLength: 20, size: 'max' }),
        fc.nat({ max: PARTS - 1 }),
        fc.nat(),
        async (doings, part, seed) => {
          const place = memoryRecords();
          const first = await open(place, seed);
          await first.dispatch(addDeals(first, SALES).intents, { undoable: false }).settled;
          const tabs = [first, await open(place, seed + 1)];
          const some = asked.filter((_, nth) => nth % PARTS === part);
          // half of it is asked from the first, the rest when it is looked at
          const stops = tabs.map(store => listenTo(store, some.slice(some.length / 2)));
          const lookAtAll = async (): Promise<void> => {
            stops.push(...tabs.map(store => listenTo(store, some)));
            await look(tabs, some, place);
          };
          for (const each of doings)
            if (each === 'look') await lookAtAll();
            else if ('act' in each) perform(tabs[each.tab]!, each.act);
            else doWork(tabs[each.tab]!, each.work);
          await lookAtAll();
          for (const stop of stops) stop();
          for (const store of tabs) await store.close();
        },
      ),
      // to look for a shorter way to the same takes longer than a test may
      { ...runs(40), endOnFailure: true },
    );
  });
});
