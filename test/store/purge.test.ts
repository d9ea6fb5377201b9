import { expect } from '@open-wc/testing';
import { logActivity } from '../../src/domain/activities.js';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import { activityLog, ACTIVITIES } from '../../src/store/activities.js';
import { addDeals } from '../../src/store/add-deals.js';
import { collectionOf } from '../../src/store/collection.js';
import { purgeDeals } from '../../src/store/purge.js';
import type { PipelineStore } from '../../src/store/store.js';
import { FaultyStorage } from '../helpers/faults.js';
import { dice, freshName, leave, openIdbTab, openTab, until } from '../helpers/worlds.js';

const fill = async (store: PipelineStore): Promise<void> => {
  const around = { now: store.ports.now(), by: 'ann', newId: () => store.ports.newId() };
  await store.dispatch(
    addDeals(store, [
      { id: 'a', title: 'Acme' },
      { id: 'b', title: 'Bolt' },
    ]).intents,
  ).settled;
  for (const id of ['a', 'b'])
    await store.dispatch(logActivity(store.deal(id)!, { kind: 'note', title: `of ${id}` }, around)).settled;
};
const remove = (store: PipelineStore, target: string) => store.dispatch({ type: 'deal/remove', target }).settled;

describe('a deal that is deleted for good', () => {
  it('is gone from the storage and from other tabs, with what was noted of it; the others stay', async () => {
    const name = freshName();
    const [ann, bob] = [await openIdbTab(name), await openIdbTab(name)];
    await fill(ann);
    await remove(ann, 'a');
    await until(() => bob.deal('a')?.removedAt !== undefined);
    const { done, failed } = await purgeDeals(ann, ['a']);
    expect(done).to.have.length(2).and.to.include('deal.a');
    expect(failed).to.deep.equal([]);
    await until(() => !ann.deal('a') && !bob.deal('a'));
    await ann.close();
    await bob.close();
    const again = await openIdbTab(name);
    const log = collectionOf(again, ACTIVITIES);
    await log.ready();
    expect([...again.allDeals()].map(({ id }) => id)).to.deep.equal(['b']);
    expect([...log.all()].map(({ title }) => title)).to.deep.equal(['of b']);
    await leave(name, again);
  });

  it('stays where somebody has brought it back meanwhile, and cannot come back by undo where it is gone', async () => {
    const place = memoryRecords();
    const tab = () => openTab({ storage: () => new MemoryStorage(place) });
    const [ann, bob] = [await tab(), await tab()];
    await fill(ann);
    await remove(ann, 'a');
    await bob.dispatch({ type: 'deal/restore', target: 'a' }).settled;
    expect((await purgeDeals(ann, ['a', 'b'])).done).to.deep.equal([]);
    expect(activityLog(ann).of('a')).to.have.length(1);
    await remove(ann, 'b');
    await purgeDeals(ann, ['b']);
    const undone = ann.undo()!;
    expect(undone.refused.map(({ refusal }) => refusal.code)).to.deep.equal(['gone']);
    expect(ann.deal('b')).to.equal(undefined);
    await Promise.all([ann.close(), bob.close()]);
  });

  it('goes over a bad line too, when it is tried until it is done', async () => {
    const place = memoryRecords();
    const line = new FaultyStorage(new MemoryStorage(place), dice(7), 0);
    const store = await openTab({ storage: () => line });
    await fill(store);
    await remove(store, 'a');
    line.badness = 0.6;
    for (let tries = 0; [...place.records.keys()].some(key => key === 'deal.a') && tries < 200; tries++)
      await purgeDeals(store, ['a']).catch(() => {});
    expect(line.faults).to.be.greaterThan(0);
    expect([...place.records.keys()].filter(key => key.startsWith('deal.'))).to.deep.equal(['deal.b']);
    line.badness = 0;
    await until(() => !store.deal('a'));
    await store.close();
  });
});
