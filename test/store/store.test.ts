import { expect } from '@open-wc/testing';
import type { Deal, DealInput } from '../../src/domain/records.js';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import { StorageError, type Outcome, type Write } from '../../src/storage/storage.js';
import { editDeal, editStage, moveDeal } from '../../src/store/actions.js';
import { addDeals } from '../../src/store/add-deals.js';
import type { PipelineStore } from '../../src/store/store.js';
import { dealOf } from '../helpers/records.js';
import { expectIndexed, openTab, ports, titles, turn, until } from '../helpers/worlds.js';

const add = (store: PipelineStore, ...inputs: DealInput[]) => store.dispatch(addDeals(store, inputs).intents);
const only = (store: PipelineStore): Deal => [...store.allDeals()][0]!;
const move = (store: PipelineStore, deal: Deal, stage: string) => store.dispatch(moveDeal(store, deal, stage, 0));

// booleans: a failed comparison of steps would take minutes to print
const canUndo = (store: PipelineStore): boolean => store.$undo.get().undo !== null;

/** A storage whose answers the test gives. */
class Held extends MemoryStorage {
  readonly waiting: (() => void)[] = [];
  readonly sent: (readonly Write[])[] = [];
  /** What the next writes are answered with instead of being made. */
  failures: (Exclude<StorageError['code'], 'conflict'> | 'lost-answer')[] = [];
  held = true;

  override async write(writes: readonly Write[]): Promise<readonly Outcome[]> {
    this.sent.push(writes);
    const failure = this.failures.shift();
    if (this.held) await new Promise<void>(go => this.waiting.push(go));
    if (failure && failure !== 'lost-answer')
      return writes.map(({ id }) => ({ id, ok: false, code: failure, message: failure }));
    const outcomes = this.put(writes);
    return failure ? writes.map(({ id }) => ({ id, ok: false, code: 'unknown', message: '' })) : outcomes;
  }
  async answer(): Promise<void> {
    await until(() => this.waiting.length > 0);
    this.waiting.shift()!();
    await turn();
  }
}

describe('a change on its way', () => {
  it('shows at once, and is saved only when it is acknowledged', async () => {
    const held = new Held();
    const store = await openTab({ storage: () => held });
    const step = add(store, { title: 'Acme' });
    const { id } = only(store);
    expect(titles(store, 'contact')).to.deep.equal(['Acme']);
    expect(store.stateOf(id)).to.equal('pending');
    await turn();
    expect(store.status.waiting).to.equal(2); // the deal, and the stages that nobody had stored
    expect(store.status.unsaved).to.equal(0);
    await held.answer();
    expect(store.stateOf(id)).to.equal('saved');
    expect(store.status).to.include({ waiting: 0, unsaved: 2 });
    expect((await step.settled).done.length).to.equal(1);
    store.backedUp();
    expect(store.status.unsaved).to.equal(0);
  });

  it('what comes while a write is under way goes out with the next', async () => {
    const held = new Held();
    const store = await openTab({ storage: () => held });
    add(store, { title: 'Acme' });
    await turn();
    store.dispatch(editDeal(only(store), { title: 'Acme Ltd' })!);
    await held.answer();
    expect(store.stateOf(only(store).id)).to.equal('pending');
    await held.answer();
    expect(held.sent.length).to.equal(2);
    expect(held.sent[1]!.map(({ value }) => (value as Deal).title)).to.deep.equal(['Acme Ltd']);
    expect(store.stateOf(only(store).id)).to.equal('saved');
  });

  it('whose answer is lost is looked up, not made twice', async () => {
    const held = new Held();
    held.failures = ['lost-answer'];
    const store = await openTab({ storage: () => held });
    const step = add(store, { title: 'Acme' });
    await held.answer();
    expect((await step.settled).refused).to.deep.equal([]);
    expect(held.sent.length).to.equal(1);
    expect(store.status).to.include({ waiting: 0, problem: null });
  });

  it('an answer that stays unknown is asked for as long as it takes', async () => {
    const held = new Held();
    held.held = false;
    held.failures = Array.from({ length: 120 }, () => 'unknown' as const);
    const store = await openTab({ storage: () => held });
    const step = add(store, { title: 'Acme' });
    expect((await step.settled).refused).to.deep.equal([]);
    expect(held.failures).to.deep.equal([]);
    expect(titles(store, 'contact')).to.deep.equal(['Acme']);
  });

  for (const code of ['quota', 'unavailable', 'blocked', 'unauthenticated'] as const)
    it(`${code}: nothing is shown as saved, the problem stands until a retry succeeds`, async () => {
      const held = new Held();
      let later: (() => void) | undefined;
      const store = await openTab({
        storage: () => held,
        ports: { ...ports(), delay: (_, then) => ((later = then), () => {}) },
      });
      held.failures = [code, code];
      add(store, { title: 'Acme' });
      await held.answer();
      expect(store.status.problem?.code).to.equal(code);
      expect(store.stateOf(only(store).id)).to.equal('pending');
      store.dispatch(editDeal(only(store), { title: 'Acme Ltd' })!);
      await turn();
      expect(store.status.problem?.code, 'another change does not hide it').to.equal(code);
      later!();
      await held.answer();
      expect(store.status.problem?.code).to.equal(code);
      store.retry();
      await held.answer();
      await until(() => store.status.waiting === 0);
      expect(store.status.problem).to.equal(null);
      expect(store.stateOf(only(store).id)).to.equal('saved');
      expect(only(store).title).to.equal('Acme Ltd');
    });

  it('refused by the storage, it is taken back visibly and cannot be undone', async () => {
    const held = new Held();
    held.failures = ['forbidden'];
    const store = await openTab({ storage: () => held });
    const step = add(store, { title: 'Acme' });
    await held.answer();
    const { done, refused } = await step.settled;
    expect(done).to.deep.equal([]);
    expect(refused[0]!.refusal.code).to.equal('storage');
    await turn();
    expect(canUndo(store)).to.be.false;
    expect(titles(store, 'contact')).to.deep.equal([]);
    expectIndexed(store);
  });

  it('conflicting, it is applied again where it still makes sense, else refused and told of', async () => {
    const records = memoryRecords();
    const [a, b] = [new Held(records), new Held(records)];
    a.held = b.held = false;
    const ann = await openTab({ storage: () => a });
    const bob = await openTab({ storage: () => b });
    await add(ann, { title: 'Acme' }).settled;
    b.held = true;
    const moved = move(bob, only(bob), 'meeting');
    const edited = bob.dispatch({
      type: 'deal/edit',
      target: only(bob).id,
      changes: { title: { from: 'Acme', to: 'Bobs' }, notes: { from: '', to: 'mine' } },
    });
    await turn();
    await ann.dispatch([moveDeal(ann, only(ann), 'proposal', 0), editDeal(only(ann), { title: 'Anns' })!]).settled;
    await b.answer();
    await b.answer();
    expect((await moved.settled).refused.map(({ refusal }) => refusal.code)).to.deep.equal(['moved']);
    const result = await edited.settled;
    expect(result.done.length, 'the notes were taken').to.equal(1);
    expect(result.refused[0]!.refusal.detail.fields).to.deep.equal({ title: { theirs: 'Anns', yours: 'Bobs' } });
    expect(only(bob)).to.include({ stage: 'proposal', title: 'Anns', notes: 'mine' });
    expect(bob.$refused.get()?.[0].id).to.equal(only(bob).id);
    expect(bob.$undo.get().undo === edited, 'a step that came to nothing is not undone').to.be.true;
    expect(bob.undo()!.refused).to.deep.equal([]);
    expect(only(bob)).to.include({ stage: 'proposal', title: 'Anns', notes: '' });
    expectIndexed(bob);
  });

  it('a partial edit is settled only when its other part is stored', async () => {
    const records = memoryRecords();
    const held = new Held(records);
    held.held = false;
    const ann = await openTab({ storage: () => new MemoryStorage(records) });
    const bob = await openTab({ storage: () => held });
    await add(ann, { title: 'Acme' }).settled;
    held.held = true;
    const step = bob.dispatch(editDeal(only(bob), { title: 'Bobs', notes: 'mine' })!);
    await turn();
    await ann.dispatch(editDeal(only(ann), { title: 'Anns' })!).settled;
    let settled = false;
    void step.settled.then(() => (settled = true));
    await turn();
    expect(settled).to.be.false;
    await held.answer();
    expect(settled).to.be.false;
    await held.answer();
    expect(settled).to.be.true;
  });

  it('closing waits for everything that is on its way', async () => {
    const records = memoryRecords();
    const store = await openTab({ storage: () => new MemoryStorage(records) });
    const step = add(store, ...Array.from({ length: 3_000 }, (_, n) => ({ title: `deal ${n}` })));
    await store.close();
    expect((await step.settled).done.length).to.equal(3_000);
    expect(records.records.size).to.equal(3_001);
    const late = add(store, { title: 'late' });
    expect((await late.settled).refused[0]!.refusal.code).to.equal('readonly');
  });

  it('closing where the storage fails tells that it was not stored', async () => {
    const held = new Held();
    held.held = false;
    held.failures = Array.from({ length: 9 }, () => 'unavailable' as const);
    const store = await openTab({ storage: () => held, ports: { ...ports(), delay: () => () => {} } });
    const step = add(store, { title: 'Acme' });
    await store.close();
    expect((await step.settled).refused.map(({ refusal }) => refusal.code)).to.deep.equal(['storage']);
  });
});

describe('the lists of a pipeline', () => {
  it('a deal that comes twice in one import is listed once', async () => {
    const store = await openTab();
    const deal = dealOf({ id: 'x', value: 5 });
    const intent = (value: number) => ({
      type: 'deal/import' as const,
      target: 'x',
      deal: { ...deal, value, rank: `a${value}` },
      fields: ['value', 'rank'],
    });
    store.dispatch([intent(5), intent(6), intent(7)]);
    expect(store.deals('contact').map(({ value }) => value)).to.deep.equal([7]);
    expectIndexed(store);
  });

  it('follow the stages: weights, phases, removed ones', async () => {
    const store = await openTab();
    await add(store, { title: 'A', value: 100 }, { title: 'B', value: 50, stage: 'meeting' }).settled;
    store.dispatch(editStage(store, store.pipeline.stages[0]!, { probability: 0.5 })!);
    expect(store.$list('contact').get().sums.get('EUR')?.weighted).to.equal(5_000n);
    store.dispatch({ type: 'stage/remove', target: 'settings', stage: 'meeting', into: 'contact' });
    expect(store.$list('contact').get().count).to.equal(2);
    expectIndexed(store);
    store.dispatch(editStage(store, store.pipeline.stages[0]!, { probability: 0.25 })!);
    expectIndexed(store);
    store.undo();
    store.undo();
    expect(store.$list('contact').get().count).to.equal(1);
    expectIndexed(store);
  });
});
