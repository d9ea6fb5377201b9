// Velocity and funnel of many deals with their histories.
import { funnel } from '../../../src/domain/numbers/funnel.ts';
import { velocity } from '../../../src/domain/numbers/velocity.ts';
import { editDeal } from '../../../src/store/actions.ts';
import { answerOf } from '../../../src/store/answers.ts';
import { createPipeline } from '../../../src/store/pipelines.ts';
import { MemoryStorage, memoryRecords } from '../../../src/storage/memory.ts';
import { longTasks, pause } from './clock.js';
import { makeBoard } from './data.js';
import { writesOf } from './records.js';

const DAY = 86_400_000;
const QUESTIONS = [
  { key: 'velocity', measure: asOf => velocity({ asOf }) },
  { key: 'funnel', measure: () => funnel() },
];
const OUTCOMES = ['open', 'open', 'won', 'lost'];
let store;
let values = 0;

/** A deal that went through the stages up to its own; two in four are over. */
function lived(write, nth, stages, now) {
  const deal = write.value;
  const at = stages.findIndex(({ id }) => id === deal.stage);
  if (at < 0) return write;
  const createdAt = now - (60 + (nth % 300)) * DAY;
  const history = stages.slice(0, at + 1).map(({ id }, step) => ({
    ...{ at: createdAt + step * 3 * DAY, by: 'me', op: `w:${step}`, field: 'stage' },
    ...{ from: stages[step - 1]?.id ?? null, to: id },
  }));
  const status = OUTCOMES[nth % 4];
  const closedAt = status === 'open' ? null : createdAt + 40 * DAY;
  return { ...write, value: { ...deal, createdAt, history, status, closedAt } };
}

window.bench = {
  async prepare(n) {
    const data = makeBoard(n);
    const place = memoryRecords();
    const now = Date.now();
    new MemoryStorage(place).put(writesOf(data).map((write, nth) => lived(write, nth, data.stages, now)));
    store = createPipeline({ storage: () => new MemoryStorage(place), stages: data.stages });
    while (store.status.phase !== 'ready') await pause(20);
    await pause(500);
  },
  /** From the question to all answers. */
  async ask() {
    const start = performance.now();
    for (const question of QUESTIONS) answerOf(store, question).listen(() => {});
    while (QUESTIONS.some(question => !answerOf(store, question).get())) await pause(2);
    const ms = performance.now() - start;
    return { ms, start, tasks: await longTasks(start) };
  },
  /** From a change of one deal to all answers. */
  async change() {
    const [first] = store.allDeals();
    const before = QUESTIONS.map(question => answerOf(store, question).get());
    const start = performance.now();
    store.dispatch(editDeal(first, { value: 1_000 + ++values }));
    while (QUESTIONS.some((question, at) => answerOf(store, question).get() === before[at])) await pause(1);
    const ms = performance.now() - start;
    return { ms, start, tasks: await longTasks(start) };
  },
};
