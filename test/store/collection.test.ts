import { expect } from '@open-wc/testing';
import type { StoredFields } from '../../src/domain/records.js';
import { openIndexedDb } from '../../src/storage/indexeddb.js';
import { MemoryStorage } from '../../src/storage/memory.js';
import type { Storage } from '../../src/storage/storage.js';
import { collectionOf, type CollectionKind } from '../../src/store/collection.js';
import { closePipeline, createPipeline } from '../../src/store/registry.js';
import { freshName, leave, openIdbTab, until } from '../helpers/worlds.js';

interface Note extends StoredFields {
  readonly text: string;
}
const NOTES: CollectionKind<Note> = {
  kind: 'activity',
  isSound: (value): value is Note => typeof (value as Note | null)?.text === 'string',
};
const put = (id: string, value: unknown) => [{ id: `activity.${id}`, base: null, value }];

describe('records that boards do not need', () => {
  it('are loaded when somebody wants them, and followed from then on', async () => {
    const name = freshName();
    const place = await openIndexedDb(name);
    await place.write(put('1', { id: '1', text: 'called' }));
    const store = await openIdbTab(name);
    expect(store.status.aside, 'a board does not look at them').to.equal(0);
    const notes = collectionOf(store, NOTES);
    expect(collectionOf(store, NOTES) === notes, 'one for all who ask').to.equal(true);
    await until(() => notes.$state.get().isReady);
    expect([...notes.all()].map(({ text }) => text)).to.deep.equal(['called']);
    await place.write(put('2', { id: '2', text: 'wrote' }));
    await until(() => notes.get('2') !== undefined);
    expect(notes.get('2')!.text).to.equal('wrote');
    await leave(name, store, place);
  });

  it('are observed once, also where somebody wants them while the deals are coming in', async () => {
    const storage = new MemoryStorage();
    const observed: string[] = [];
    const observe = storage.observe.bind(storage);
    storage.observe = (sink, options) => {
      observed.push(...options.kinds);
      observe(sink, options);
    };
    const store = createPipeline({ storage: async () => Promise.resolve<Storage>(storage) });
    store.$status.listen(({ phase }) => phase === 'ready' && collectionOf(store, NOTES));
    await until(() => store.status.phase === 'ready');
    expect(observed).to.deep.equal(['pipeline', 'deal', 'activity']);
  });

  it('that cannot be shown are set aside, the others load', async () => {
    const name = freshName();
    const place = await openIndexedDb(name);
    await place.write([...put('1', { id: '1' }), ...put('2', { id: '2', text: 'wrote' })]);
    const store = await openIdbTab(name);
    const notes = collectionOf(store, NOTES);
    await until(() => notes.$state.get().isReady);
    expect([...notes.all()].length).to.equal(1);
    expect(store.aside.map(({ id }) => id)).to.deep.equal(['activity.1']);
    await leave(name, store, place);
  });

  it('wait for the storage where they are asked for before it is open', async () => {
    const name = freshName();
    const place = await openIndexedDb(name);
    await place.write(put('1', { id: '1', text: 'called' }));
    const store = createPipeline({ name, storage: openIndexedDb });
    const notes = collectionOf(store, NOTES);
    expect(store.status.capabilities, 'not open yet').to.equal(null);
    await until(() => notes.get('1') !== undefined);
    await closePipeline(name);
    await leave(name, place);
  });
});
