import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { atom } from 'nanostores';
import { Book } from '../../src/domain/numbers/book.js';
import { openTotal } from '../../src/domain/numbers/averages.js';
import { funnel, type Funnel } from '../../src/domain/numbers/funnel.js';
import { openDeals } from '../../src/domain/numbers/open-deals.js';
import type { Measure } from '../../src/domain/numbers/tally.js';
import { velocity, type Velocity } from '../../src/domain/numbers/velocity.js';
import { rateId } from '../../src/domain/settings.js';
import { addStage, editStage } from '../../src/store/actions.js';
import { answerOf, type Question } from '../../src/store/answers.js';
import type { PipelineStore } from '../../src/store/store.js';
import { act, perform } from '../helpers/acts.js';
import { until } from '../helpers/board.js';
import { SALES, salesPipeline, went } from '../helpers/chart.js';
import { NOON } from '../helpers/records.js';

const FUNNEL: Question<Funnel> = { key: 'funnel', measure: () => funnel() };
const VELOCITY: Question<Velocity> = { key: 'velocity', measure: asOf => velocity({ asOf }) };

/** What is read of a figure: its numbers, and the ids behind it in an order of their own. */
const plain = (result: unknown): unknown =>
  JSON.parse(
    JSON.stringify(result, (key, value: unknown) =>
      typeof value === 'bigint'
        ? String(value)
        : key === 'ids' || key === 'young'
          ? [...(value as string[])].sort()
          : value,
    ),
  );

function fromScratch<R>(store: PipelineStore, measure: Measure<R>): R {
  const { pipeline, ports } = store;
  const book = new Book({ pipeline, calendar: ports.calendar(pipeline.zone) });
  for (const deal of store.allDeals()) book.setDeal(deal.id, deal);
  return book.measure(measure);
}

const ready = (store: PipelineStore): Promise<void> => until(() => store.status.phase === 'ready');
/** Answers are told when what was going on is over. */
const told = (): Promise<void> => new Promise(resolve => queueMicrotask(() => resolve()));

describe('answerOf', () => {
  it('is one answer for all who ask the same', async () => {
    const store = salesPipeline();
    await ready(store);
    expect(answerOf(store, FUNNEL)).to.equal(answerOf(store, { ...FUNNEL }));
    let measured = 0;
    const counted: Question<unknown> = {
      key: 'counted',
      measure: () => {
        measured++;
        return openDeals();
      },
    };
    const stops = [1, 2, 3].map(() => answerOf(store, counted).listen(() => {}));
    expect(measured).to.equal(1);
    for (const stop of stops) stop();
  });

  it('is there at once, and new after every change', async () => {
    const store = salesPipeline();
    await ready(store);
    const $answer = answerOf(store, FUNNEL);
    const seen: (number | null)[] = [];
    const stop = $answer.subscribe(value => seen.push(value?.count ?? null));
    store.dispatch({ type: 'deal/remove', target: 'o1' });
    await told();
    store.undo();
    await told();
    expect(seen).to.deep.equal([9, 8, 9]);
    stop();
  });

  it('is told to those who asked before when another’s asking is over, never in the midst of it', async () => {
    const store = salesPipeline();
    await ready(store);
    const $state = atom({ version: 0, isReady: false });
    const supplied: Question<unknown> = {
      ...{ key: 'supplied', measure: () => openDeals() },
      supplies: [() => ({ Book, $state, changed: () => [], put: () => {} })],
    };
    const seen: string[] = [];
    const stops = [answerOf(store, supplied).listen(answer => answer && seen.push('supplied'))];
    await told();
    $state.set({ version: 1, isReady: true });
    const $other = answerOf(store, FUNNEL);
    stops.push($other.listen(() => {}));
    expect($other.get()!.count).to.equal(9);
    expect(seen).to.deep.equal([]);
    await told();
    expect(seen).to.deep.equal(['supplied']);
    for (const stop of stops) stop();
  });

  it('is the answer from scratch after any acts', async () => {
    const store = salesPipeline();
    await ready(store);
    const stops = [FUNNEL, VELOCITY].map(question => answerOf(store, question as Question<unknown>).listen(() => {}));
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async acts => {
        for (const each of acts) perform(store, each);
        await told();
        expect(plain(answerOf(store, FUNNEL).get())).to.deep.equal(plain(fromScratch(store, funnel())));
        expect(plain(answerOf(store, VELOCITY).get())).to.deep.equal(
          plain(fromScratch(store, velocity({ asOf: NOON }))),
        );
      }),
      { numRuns: 40 },
    );
    for (const stop of stops) stop();
  });

  it('begins anew when the stages are others', async () => {
    const store = salesPipeline();
    await ready(store);
    const $answer = answerOf(store, FUNNEL);
    const stop = $answer.listen(() => {});
    store.dispatch(addStage(store, 'Trial', 'meeting'));
    await told();
    expect($answer.get()!.steps.map(({ name }) => name)).to.contain('Trial');
    store.dispatch(editStage(store, store.pipeline.stages[0]!, { name: 'Hello' })!);
    await told();
    expect($answer.get()!.steps[0]!.name).to.equal('Hello');
    stop();
  });

  it('counts many deals in slices, and tells nothing of a part of them', async () => {
    const many = Array.from({ length: 5_000 }, (_, nth) => went(`d${nth}`, 'meeting', { value: nth }));
    let turns = 0;
    let looks = 0;
    const store = salesPipeline(many, {
      ports: {
        // each look at the clock is a millisecond later
        now: () => NOON + looks++,
        turn: () => {
          turns++;
          return new Promise(resolve => setTimeout(resolve));
        },
      },
    });
    await ready(store);
    const $answer = answerOf(store, FUNNEL);
    const seen: (number | undefined)[] = [];
    turns = 0;
    const stop = $answer.subscribe(value => seen.push(value?.count));
    await until(() => seen.length > 1);
    expect(turns).to.be.greaterThan(5);
    expect(seen).to.deep.equal([undefined, 5_000]);
    store.dispatch({ type: 'deal/remove', target: 'd7' });
    await until(() => seen.length > 2);
    expect(seen[2]).to.equal(4_999);
    stop();
  });

  it('is asked anew when it is another day', async () => {
    const alarms: { at: number; ring: () => void }[] = [];
    let now = NOON;
    const store = salesPipeline(SALES, {
      ports: {
        now: () => now,
        delay: (ms, ring) => {
          alarms.push({ at: ms, ring });
          return () => {};
        },
      },
    });
    await ready(store);
    const days: string[] = [];
    const question: Question<unknown> = {
      key: 'days',
      measure: (_, today) => {
        days.push(today);
        return openDeals();
      },
    };
    const stop = answerOf(store, question).listen(() => {});
    const alarm = alarms.at(-1)!;
    expect(alarm.at).to.equal(12 * 3_600_000 + 1);
    now += alarm.at;
    alarm.ring();
    expect(days).to.deep.equal(['2026-03-10', '2026-03-11']);
    stop();
  });

  it('converts as soon as there is a rate, and keeps currencies apart again without', async () => {
    const store = salesPipeline([
      { title: 'Acme', value: 100, currency: 'EUR' },
      { title: 'Bolt', value: 100, currency: 'USD' },
    ]);
    await ready(store);
    const $open = answerOf(store, { key: 'open', measure: () => openTotal() });
    const stop = $open.listen(() => {});
    const sums = (): string[] | undefined => $open.get()?.parts.map(({ currency, minor }) => `${currency} ${minor}`);
    expect(sums()).to.deep.equal(['EUR 10000', 'USD 10000']);
    const path = `rates.${rateId('USD', 'EUR', '2026-01-01')}`;
    const rate = { from: 'USD', to: 'EUR', day: '2026-01-01', rate: 0.9 };
    const set = (from: unknown, to: unknown) =>
      store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes: { [path]: { from, to } } });
    set(undefined, rate);
    await until(() => sums()?.length === 1);
    expect(sums()).to.deep.equal(['EUR 19000']);
    store.undo();
    await until(() => sums()?.length === 2);
    expect(sums()).to.deep.equal(['EUR 10000', 'USD 10000']);
    stop();
  });

  it('does nothing while nobody listens', async () => {
    const store = salesPipeline();
    await ready(store);
    let measured = 0;
    const question: Question<unknown> = {
      key: 'idle',
      measure: () => {
        measured++;
        return openDeals();
      },
    };
    answerOf(store, question);
    store.dispatch({ type: 'deal/remove', target: 'o1' });
    await told();
    expect(measured).to.equal(0);
  });
});
