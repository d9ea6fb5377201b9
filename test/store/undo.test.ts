import { expect } from '@open-wc/testing';
import { revertOf } from '../../src/domain/undo.js';
import type { Deal, DealInput } from '../../src/domain/records.js';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import { closeDeal, moveDeal } from '../../src/store/actions.js';
import { addDeals } from '../../src/store/add-deals.js';
import type { PipelineStore } from '../../src/store/store.js';
import { visible } from '../helpers/records.js';
import { expectIndexed, openTab } from '../helpers/worlds.js';

const add = (store: PipelineStore, ...inputs: DealInput[]) => store.dispatch(addDeals(store, inputs).intents);
const move = (store: PipelineStore, deal: Deal, stage: string) => store.dispatch(moveDeal(store, deal, stage, 0));

// booleans: a failed comparison of steps would take minutes to print
const canUndo = (store: PipelineStore): boolean => store.$undo.get().undo !== null;
const canRedo = (store: PipelineStore): boolean => store.$undo.get().redo !== null;

describe('undo', () => {
  it('takes back a bulk of 1,000 as one step, and does it again', async () => {
    const store = await openTab();
    await add(store, ...Array.from({ length: 1_000 }, (_, n) => ({ title: `deal ${n}`, value: n }))).settled;
    const before = [...store.deals('contact')].map(visible);
    const step = store.dispatch(store.deals('contact').map(deal => closeDeal(deal, 'lost', '2026-03-10')));
    expect(store.deals('~lost').length).to.equal(1_000);
    const undone = store.undo()!;
    expect(undone.done.length, 'in slices, so that the page can answer').to.be.lessThan(1_000);
    expect(store.undo(), 'one at a time').to.equal(null);
    expect((await undone.settled).done.length).to.equal(1_000);
    expect(store.deals('contact').map(visible)).to.deep.equal(before);
    expect(store.$list('contact').get().sums.get('EUR')?.minor).to.equal(49_950_000n);
    expect((await store.redo()!.settled).done.length).to.equal(1_000);
    expect(store.deals('~lost').length).to.equal(1_000);
    expect((await step.settled).done.length).to.equal(1_000);
    expectIndexed(store);
  });

  it('that goes on in slices cannot be done again once something else was done', async () => {
    const store = await openTab();
    await add(store, ...Array.from({ length: 1_000 }, (_, n) => ({ title: `deal ${n}` }))).settled;
    store.dispatch(store.deals('contact').map(deal => closeDeal(deal, 'lost', '2026-03-10')));
    const undone = store.undo()!;
    const meanwhile = add(store, { title: 'meanwhile' });
    expect((await undone.settled).done.length).to.equal(1_000);
    const { undo, redo } = store.$undo.get();
    expect(undo === meanwhile).to.equal(true);
    expect(redo === null).to.equal(true);
    expect(store.redo() === null).to.equal(true);
    expect(store.deals('contact').length).to.equal(1_001);
  });

  it('of a bulk in which three were refused covers the others', async () => {
    const store = await openTab();
    await add(store, ...Array.from({ length: 10 }, (_, n) => ({ title: `deal ${n}` }))).settled;
    const deals = [...store.deals('contact')];
    store.dispatch(deals.slice(0, 3).map(deal => ({ type: 'deal/remove', target: deal.id })));
    const step = store.dispatch(deals.map(deal => ({ ...moveDeal(store, deal, 'meeting', 0) })));
    expect([step.done.length, step.refused.length]).to.deep.equal([7, 3]);
    expect(store.undo()!.done.length).to.equal(7);
    expect(store.deals('contact').length).to.equal(7);
  });

  it('refuses where somebody has changed the same since, and does the rest', async () => {
    const records = memoryRecords();
    const ann = await openTab({ storage: () => new MemoryStorage(records) });
    const bob = await openTab({ storage: () => new MemoryStorage(records) });
    await add(ann, { title: 'A' }, { title: 'B' }).settled;
    const [a, b] = ann.deals('contact') as [Deal, Deal];
    await ann.dispatch([moveDeal(ann, a, 'meeting', 0), moveDeal(ann, b, 'meeting', 0)]).settled;
    await move(bob, bob.deal(a.id)!, 'proposal').settled;
    const undone = ann.undo()!;
    expect(undone.refused.map(({ refusal }) => refusal.code)).to.deep.equal(['changed']);
    expect([ann.deal(a.id)!.stage, ann.deal(b.id)!.stage]).to.deep.equal(['proposal', 'contact']);
    expect(undone.reverts?.done.length).to.equal(2);
  });

  it('knows nothing to take back, and says so', async () => {
    const store = await openTab();
    expect([store.undo(), store.redo()].every(step => step === null)).to.be.true;
    add(store, { title: 'A' });
    expect([canUndo(store), canRedo(store)]).to.deep.equal([true, false]);
    store.undo();
    expect([canUndo(store), canRedo(store)]).to.deep.equal([false, true]);
  });

  it('a move whose neighbour is gone by now is done all the same', async () => {
    const records = memoryRecords();
    const store = await openTab({ storage: () => new MemoryStorage(records) });
    await add(store, { title: 'A' }, { title: 'B' }).settled;
    const [a, b] = store.deals('contact') as [Deal, Deal];
    const step = store.dispatch({
      ...moveDeal(store, a, 'contact', 1),
      reranked: { [b.id]: 'a1', nobody: 'a2' },
    } as never);
    expect((await step.settled).refused).to.deep.equal([]);
    expect(store.deal(b.id)!.rank).to.equal('a1');
    expect(revertOf(a, a, [])).to.equal(null);
  });
});
