import { expect } from '@open-wc/testing';
import { addDeals } from '../../src/store/add-deals.js';
import { PipelineError } from '../../src/store/errors.js';
import { listedLater } from '../../src/store/lists-later.js';
import { listed } from '../../src/store/lists.js';
import { PipelineStore } from '../../src/store/store.js';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import { expectIndexed, openTab, ports, titles, until } from '../helpers/worlds.js';

/** A store as a page has it that shows nothing but figures. */
async function openForFigures(storage = new MemoryStorage()): Promise<PipelineStore> {
  const store = listedLater(new PipelineStore({ name: 'test', ports: ports(), preset: 'simple', currency: 'USD' }));
  await store.open(
    () => storage,
    () => storage,
  );
  await until(() => store.status.phase === 'ready');
  return store;
}

describe('a store that is opened for its figures', () => {
  it('has the stages of its preset when it is ready, where nobody has stored it', async () => {
    const store = await openForFigures();
    expect(store.pipeline.stages.map(({ name }) => name)).to.include('Proposal presented');
    expect(store.pipeline.currency).to.equal('USD');
    await store.close();
  });

  it('keeps no lists and says so; whoever looks at some has them whole, and kept', async () => {
    const place = memoryRecords();
    const tab = await openTab({ storage: () => new MemoryStorage(place) });
    const deals = [{ title: 'Acme', value: 500, stage: 'meeting' }, { title: 'Bolt' }];
    await tab.dispatch(addDeals(tab, deals).intents).settled;

    const store = await openForFigures(new MemoryStorage(place));
    expect([...store.allDeals()].length).to.equal(2);
    expect(() => store.deals('meeting'))
      .to.throw(PipelineError)
      .with.property('code', 'read-only');

    listed(store);
    expect(titles(store, 'meeting')).to.deep.equal(['Acme']);
    expectIndexed(store);
    await tab.dispatch(addDeals(tab, [{ title: 'Cargo', stage: 'meeting' }]).intents).settled;
    await until(() => store.deals('meeting').length === 2);
    expectIndexed(store);
    await Promise.all([store.close(), tab.close()]);
  });

  it('asks for its stages until the network brings them', async () => {
    let asked = 0;
    const store = listedLater(new PipelineStore({ name: 'test', ports: ports(), preset: 'simple' }), () =>
      ++asked < 3 ? Promise.reject(new TypeError('Failed to fetch')) : import('../../src/store/lists.js'),
    );
    const storage = (): MemoryStorage => new MemoryStorage();
    await store.open(storage, storage);
    await until(() => store.status.phase === 'ready');
    expect(asked).to.equal(3);
    expect(store.pipeline.stages.length).to.be.above(3);
    await store.close();
  });

  it('can be written to by who waits for it, and then lists, too', async () => {
    const store = await (await openForFigures()).writable();
    await store.dispatch(addDeals(store, [{ title: 'Acme' }]).intents).settled;
    expect(titles(store, store.pipeline.stages[0]!.id)).to.deep.equal(['Acme']);
    await store.close();
  });
});
