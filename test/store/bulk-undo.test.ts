import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { closing } from '../../src/domain/ending.js';
import type { Addressed } from '../../src/domain/operations.js';
import type { CalendarDate, Deal, DealStatus } from '../../src/domain/records.js';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import { editDeal } from '../../src/store/actions.js';
import { addDeals } from '../../src/store/add-deals.js';
import { dispatchMany } from '../../src/store/in-bulk.js';
import type { PipelineStore } from '../../src/store/store.js';
import { runs } from '../helpers/runs.js';
import { dealsOf, expectIndexed, openTab, until } from '../helpers/worlds.js';

const OWNERS = ['Ann', 'Ben', ''];
const DAYS: readonly (CalendarDate | null)[] = ['2026-04-01', '2026-05-01', null];
const CLOSED_ON = '2026-03-09';

/** Something that is done to one deal or to many. */
type Deed =
  | { readonly assign: string }
  | { readonly tag: string }
  | { readonly date: CalendarDate | null }
  | { readonly close: Exclude<DealStatus, 'open'> }
  | { readonly delete: true };
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ assign: fc.constantFrom(...OWNERS) }),
  fc.record({ tag: fc.constantFrom('x', 'y') }),
  fc.record({ date: fc.constantFrom(...DAYS) }),
  fc.record({ close: fc.constantFrom('won' as const, 'lost' as const, 'abandoned' as const) }),
  fc.constant({ delete: true as const }),
);
const intentOf = (deal: Deal, act: Deed): Addressed | null => {
  if ('assign' in act) return editDeal(deal, { owner: act.assign });
  if ('tag' in act) return editDeal(deal, { tags: [...new Set([...deal.tags, act.tag])] });
  if ('date' in act) return editDeal(deal, { expectedClose: act.date });
  if ('close' in act) return closing(deal, { status: act.close, closedAt: CLOSED_ON, reason: 'why', changes: {} });
  return { type: 'deal/remove', target: deal.id };
};

type Act =
  | { readonly mine: Deed; readonly to: readonly number[] }
  /** Another person changes one of them, and both have heard of it. */
  | { readonly theirs: Deed; readonly to: number }
  /** Another person writes something else, while whatever comes next is on its way. */
  | { readonly mark: number }
  | { readonly back: 'undo' | 'redo' };
const COUNT = 5;
const nth = fc.nat({ max: COUNT - 1 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ mine: deed, to: fc.uniqueArray(nth, { minLength: 1 }) }) },
  { weight: 3, arbitrary: fc.record({ theirs: deed, to: nth }) },
  { weight: 2, arbitrary: fc.record({ mark: nth }) },
  { weight: 4, arbitrary: fc.record({ back: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const) }) },
);

/** What a person sees of a deal, and what its history tells. */
interface Shape {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Each entry by the field it tells of, with a number of its own. */
  readonly told: ReadonlySet<string>;
}
const FIELDS = ['owner', 'tags', 'expectedClose', 'stage', 'status', 'reason', 'closedAt'] as const;
const plainly = (deal: Deal): Shape['fields'] => ({
  ...Object.fromEntries(FIELDS.map(field => [field, deal[field] ?? null])),
  tags: [...deal.tags].join(),
  inBin: deal.removedAt !== undefined,
});

/** What all of it means, said once more and as plainly as can be. */
class Plain {
  readonly deals: Shape[] = [];
  undo: Map<number, readonly [Shape, Shape]>[] = [];
  redo: typeof this.undo = [];
  #entries = 0;

  constructor(private readonly wonStage: string) {}

  #done({ fields, told }: Shape, act: Deed): Shape {
    const next: Record<string, unknown> = { ...fields };
    if ('assign' in act) next.owner = act.assign;
    else if ('tag' in act)
      next.tags = [...new Set([...String(fields.tags).split(',').filter(Boolean), act.tag])].join();
    else if ('date' in act) next.expectedClose = act.date;
    else if ('delete' in act)
      next.inBin = ++this.#entries; // each time is another
    else if (fields.status === 'open')
      Object.assign(next, {
        ...{ status: act.close, closedAt: CLOSED_ON, reason: 'why' },
        ...(act.close === 'won' ? { stage: this.wonStage } : {}),
      });
    const tracked = ['stage', 'status', 'expectedClose', 'owner'].filter(field => next[field] !== fields[field]);
    return { fields: next, told: new Set([...told, ...tracked.map(field => `${field} ${++this.#entries}`)]) };
  }
  /** Does it to those that are not in the bin; answers with what has become of each. */
  apply(act: Deed, to: readonly number[]): Map<number, readonly [Shape, Shape]> {
    const made = new Map<number, readonly [Shape, Shape]>();
    for (const at of to) {
      const before = this.deals[at]!;
      if (before.fields.inBin) continue;
      const after = this.#done(before, act);
      if (JSON.stringify(after.fields) === JSON.stringify(before.fields)) continue;
      made.set(at, [before, after]);
      this.deals[at] = after;
    }
    return made;
  }
  /** Takes back, or does again, what still stands of the last step; answers with how many do not. */
  goBack(which: 'undo' | 'redo'): number {
    const step = this[which].pop();
    const done: typeof step = new Map();
    for (const [at, [before, after]] of step ?? []) {
      const now = this.deals[at]!;
      const touched = Object.keys(after.fields).filter(field => after.fields[field] !== before.fields[field]);
      // whoever has put it back already has not changed it
      if (touched.some(field => ![after, before].some(each => each.fields[field] === now.fields[field]))) continue;
      const back = Object.fromEntries(touched.map(field => [field, before.fields[field]]));
      const told = [...now.told].filter(entry => before.told.has(entry) || !after.told.has(entry));
      const again = [...before.told].filter(entry => !after.told.has(entry));
      const next = { fields: { ...now.fields, ...back }, told: new Set([...told, ...again]) };
      done.set(at, [now, next]);
      this.deals[at] = next;
    }
    if (done.size) this[which === 'undo' ? 'redo' : 'undo'].push(done);
    return (step?.size ?? 0) - done.size;
  }
}

const fieldsTold = (entries: Iterable<string>): string[] => [...entries].map(entry => entry.split(' ')[0]!).sort();

async function play(acts: readonly Act[]): Promise<void> {
  const records = memoryRecords();
  const open = { storage: () => new MemoryStorage(records) };
  const [mine, theirs] = [await openTab({ ...open, seed: 1 }), await openTab({ ...open, seed: 2 })];
  const all = (store: PipelineStore): string =>
    JSON.stringify([...dealsOf(store)].sort(([a], [b]) => (a < b ? -1 : 1)));
  const settle = (): Promise<void> =>
    until(() => [mine, theirs].every(({ status }) => status.waiting === 0) && all(mine) === all(theirs));
  const inputs = Array.from({ length: COUNT }, (_, n) => ({ id: `d${n}`, title: `Deal ${n}` }));
  mine.dispatch(addDeals(mine, inputs).intents, { undoable: false });
  await settle();
  const plain = new Plain(mine.pipeline.stages.find(({ phase }) => phase === 'won')?.id ?? '');
  for (const { id } of inputs) plain.deals.push({ fields: plainly(mine.deal(id)!), told: new Set(['stage 0']) });
  const marks: string[] = [];

  for (const each of acts) {
    if ('mark' in each) {
      const id = `d${each.mark}`;
      if (theirs.deal(id)!.removedAt !== undefined) continue;
      const mark = `m${marks.length}`;
      theirs.dispatch({ type: 'deal/edit', target: id, changes: { [`custom.${mark}`]: { from: undefined, to: 1 } } });
      marks.push(`${id} ${mark}`);
      continue; // what comes next comes at the same time
    }
    if ('theirs' in each) {
      await settle();
      const deal = theirs.deal(`d${each.to}`)!;
      const intent = deal.removedAt === undefined ? intentOf(deal, each.theirs) : null;
      if (intent) theirs.dispatch(intent);
      plain.apply(each.theirs, [each.to]);
    } else if ('mine' in each) {
      const ids = each.to.map(at => `d${at}`);
      const { step, settled } = await dispatchMany(mine, ids, deal => intentOf(deal, each.mine));
      const made = plain.apply(each.mine, each.to);
      expect(step.records.size).to.equal(made.size);
      await settled;
      if (made.size) {
        plain.undo.push(made);
        plain.redo = [];
      }
    } else {
      const step = mine[each.back]();
      const refused = plain.goBack(each.back);
      await step?.settled;
      expect(step?.refused.length ?? 0, 'what no longer stands is refused').to.equal(refused);
      for (const { refusal } of step?.refused ?? []) expect(refusal.code).to.equal('changed');
    }
    await settle();
    for (const [at, { fields, told }] of plain.deals.entries()) {
      const deal = mine.deal(`d${at}`)!;
      expect(plainly(deal), `${deal.id} after ${JSON.stringify(each)}`).to.deep.equal({
        ...fields,
        inBin: Boolean(fields.inBin),
      });
      expect(deal.history.map(({ field }) => field).sort()).to.deep.equal(fieldsTold(told));
    }
  }
  await settle();
  const kept = inputs.flatMap(({ id }) => Object.keys(mine.deal(id)!.custom).map(mark => `${id} ${mark}`));
  expect(kept.sort(), 'nothing of the other person’s is lost').to.deep.equal([...marks].sort());
  for (const store of [mine, theirs]) {
    expectIndexed(store);
    await store.close();
  }
}

describe('many deals at once, while somebody else works on them', () => {
  it('what still stands is undone, and only that; nothing of the other person’s is lost', async () => {
    // found by chance once: undone, done again and undone, its history still told of it
    const again: Act[] = [
      { mine: { date: '2026-04-01' }, to: [0] },
      ...(['undo', 'redo', 'undo'] as const).map(back => ({ back })),
    ];
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 16 }), play), {
      ...runs(300),
      examples: [[again]],
    });
  });
});
