import { expect } from '@open-wc/testing';
import { logActivity, tickStep } from '../../src/domain/activities.js';
import { addDeals } from '../../src/store/add-deals.js';
import { activityLog } from '../../src/store/activities.js';
import type { PipelineStore } from '../../src/store/store.js';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import { freshName, leave, openIdbTab, openTab, until } from '../helpers/worlds.js';

const STEP = { id: 's1', kind: 'call', title: 'Ask for the budget' } as const;
const around = (store: PipelineStore) => ({
  now: store.ports.now(),
  by: store.user.id,
  newId: () => store.ports.newId(),
});
const add = (store: PipelineStore) =>
  store.dispatch(addDeals(store, [{ id: 'd', title: 'Acme', nextStep: STEP }]).intents).settled;
const told = (store: PipelineStore): string[] =>
  activityLog(store)
    .of('d')
    .map(({ kind, title }) => `${kind}: ${title}`);

describe('what was done with a deal', () => {
  it('is kept, and read when somebody asks for it', async () => {
    const name = freshName();
    const store = await openIdbTab(name);
    await add(store);
    await store.dispatch(logActivity(store.deal('d')!, { kind: 'note', title: 'Likes oak' }, around(store))).settled;
    await store.close();
    const again = await openIdbTab(name);
    expect(told(again)).to.deep.equal([]);
    await until(() => activityLog(again).$state.get().isReady);
    expect(told(again)).to.deep.equal(['note: Likes oak']);
    expect(activityLog(again).of('d'), 'searched once').to.equal(activityLog(again).of('d'));
    await leave(name, again);
  });

  it('by two people at the same moment, is done once', async () => {
    const place = memoryRecords();
    const tab = () => openTab({ storage: () => new MemoryStorage(place) });
    const [ann, bob] = [await tab(), await tab()];
    for (const store of [ann, bob]) activityLog(store);
    await add(ann);
    const step = (store: PipelineStore) => store.dispatch(tickStep(store.deal('d')!, {}, around(store)));
    // both before either hears of the other
    const [first, second] = [step(ann), step(bob)];
    await Promise.all([first.settled, second.settled]);
    for (const store of [ann, bob]) {
      expect(told(store)).to.deep.equal(['call: Ask for the budget']);
      expect(store.deal('d')).not.to.have.property('nextStep');
    }
    const refused = [...first.refused, ...second.refused];
    expect(refused.map(({ refusal }) => refusal.code)).to.deep.equal(['exists']);
    await Promise.all([ann.close(), bob.close()]);
  });

  it('is taken back with the plan that followed, by one undo, and done again by one redo', async () => {
    const store = await openTab();
    await add(store);
    const next = { id: 's2', kind: 'email', title: 'Send the offer' } as const;
    await store.dispatch(tickStep(store.deal('d')!, { next }, around(store))).settled;
    expect([told(store), store.deal('d')!.nextStep]).to.deep.equal([['call: Ask for the budget'], next]);
    await store.undo()!.settled;
    expect([told(store), store.deal('d')!.nextStep, store.deal('d')!.lastTouchAt]).to.deep.equal([[], STEP, null]);
    await store.redo()!.settled;
    expect([told(store), store.deal('d')!.nextStep]).to.deep.equal([['call: Ask for the budget'], next]);
    await store.close();
  });
});
