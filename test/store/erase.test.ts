import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { personFile } from '../../src/domain/erasure.js';
import type { KeyedRecord } from '../../src/exchange/json.js';
import { exportCsv, exportJson } from '../../src/exchange/index.js';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import type { Storage } from '../../src/storage/storage.js';
import { editDeal } from '../../src/store/actions.js';
import { addDeals } from '../../src/store/add-deals.js';
import { erasePerson, findTraces } from '../../src/store/erase.js';
import { everything } from '../../src/store/everything.js';
import type { PipelineStore } from '../../src/store/store.js';
import { FaultyStorage } from '../helpers/faults.js';
import { addressesIn, MARA, peopled } from '../helpers/people.js';
import { dice, freshName, leave, openIdbTab, openTab, until } from '../helpers/worlds.js';

const EMAIL = MARA.email!;
const NOBODY = '[erased]';

/** All that an engine keeps: every key and value of the database, those of its own books too. */
const bytesOf = (name: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(`pipewright/${name}`);
    request.onerror = () => reject(request.error!);
    request.onsuccess = () => {
      const [table] = request.result.objectStoreNames;
      const all: unknown[] = [];
      const cursor = request.result.transaction(table!).objectStore(table!).openCursor();
      cursor.onsuccess = () => {
        if (!cursor.result) {
          request.result.close();
          return resolve(JSON.stringify(all));
        }
        all.push(cursor.result.key, cursor.result.value);
        cursor.result.continue();
      };
    };
  });
const put = async (storage: Storage, records: readonly (readonly [string, unknown])[]): Promise<void> =>
  void (await storage.write(records.map(([id, value]) => ({ id, base: null, value }))));
const exports = async (store: PipelineStore): Promise<string> =>
  (await exportJson((await everything(store)) as unknown as KeyedRecord[])) +
  (await exportCsv([...store.allDeals()], store.pipeline)) +
  JSON.stringify(store.aside);

describe('a person who is erased from a pipeline', () => {
  it('is in no storage and in no export any more, wherever they stood', async () => {
    await fc.assert(
      fc.asyncProperty(peopled, async records => {
        const place = memoryRecords();
        await put(new MemoryStorage(place), records);
        await put(new MemoryStorage(place), [['deal.bad', { id: 'bad', contacts: [null, MARA], notes: EMAIL }]]);
        const store = await openTab({ storage: () => new MemoryStorage(place) });
        const { person } = await findTraces(store, EMAIL.toUpperCase(), NOBODY);
        const { failed } = await erasePerson(store, EMAIL.toUpperCase(), NOBODY);
        expect(failed).to.deep.equal([]);
        const kept = JSON.stringify([...place.records]);
        for (const left of [addressesIn(kept), addressesIn(await exports(store))])
          for (const email of person.emails) expect(left).not.to.include(email.toLowerCase());
        expect((await findTraces(store, EMAIL, NOBODY)).traces.map(({ key }) => key)).to.deep.equal([]);
        await store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('is nowhere in the database of the browser, nor in what another tab could undo', async () => {
    const name = freshName();
    const [ann, bob] = [await openIdbTab(name), await openIdbTab(name)];
    const contacts = [MARA, { name: 'Ben', email: 'ben@x.example' }];
    await ann.dispatch(addDeals(ann, [{ id: 'd', title: `For ${MARA.name}`, contacts, notes: EMAIL }]).intents).settled;
    await until(() => bob.deal('d') !== undefined);
    await bob.dispatch(editDeal(bob.deal('d')!, { title: 'Shelves' })!).settled;
    await until(() => ann.deal('d')?.title === 'Shelves');
    await ann.dispatch({ type: 'deal/remove', target: 'd' }).settled;
    expect(await bytesOf(name)).to.contain(EMAIL);
    const { person, traces } = await findTraces(ann, EMAIL, NOBODY);
    expect(JSON.stringify(personFile(person, traces, name, 0))).to.contain(EMAIL);
    await erasePerson(ann, EMAIL, NOBODY);
    await until(() => bob.deal('d')!.contacts.length === 1 && bob.pipeline.erasures !== undefined);
    expect(await bytesOf(name))
      .not.to.contain(EMAIL)
      .and.not.to.contain('Kowalczyk');
    expect(ann.pipeline.erasures!.map(({ by, records }) => `${by} ${records}`)).to.deep.equal(['me 1']);
    for (const store of [ann, bob]) expect(store.undo()).to.equal(null);
    await leave(name, ann, bob);
  });

  it('goes over a bad line too, when it is begun anew until it is done', async () => {
    const place = memoryRecords();
    const line = new FaultyStorage(new MemoryStorage(place), dice(3), 0);
    const store = await openTab({ storage: () => line });
    const inputs = Array.from({ length: 6 }, (_, at) => ({ id: `d${at}`, title: `Deal ${at}`, contacts: [MARA] }));
    await store.dispatch(addDeals(store, inputs).intents).settled;
    line.badness = 0.6;
    const isLeft = (): boolean => JSON.stringify([...place.records]).includes(EMAIL);
    for (let tries = 0; isLeft() && tries < 100; tries++) await erasePerson(store, EMAIL, NOBODY).catch(() => {});
    expect(isLeft()).to.equal(false);
    expect(line.faults).to.be.greaterThan(0);
    line.badness = 0;
    await store.close();
  });

  it('is not looked for without an address', async () => {
    const store = await openTab();
    for (const email of ['', '@', 'mara', 'mara k@x'])
      expect(
        await findTraces(store, email, NOBODY).catch((error: unknown) => (error as { code: string }).code),
      ).to.equal('bad-data');
    await store.close();
  });
});
