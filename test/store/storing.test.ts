import { expect } from '@open-wc/testing';
import type { Deal, DealInput } from '../../src/domain/records.js';
import { openIndexedDb } from '../../src/storage/indexeddb.js';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import { StorageError, type OpenStorage, type Storage } from '../../src/storage/storage.js';
import { editDeal, moveDeal } from '../../src/store/actions.js';
import { addDeals } from '../../src/store/add-deals.js';
import type { PipelineStore } from '../../src/store/store.js';
import { dealOf } from '../helpers/records.js';
import {
  dealsOf,
  deleteDatabase,
  expectIndexed,
  freshName,
  leave,
  openIdbTab,
  openTab,
  titles,
  turn,
  until,
} from '../helpers/worlds.js';

const add = (store: PipelineStore, ...inputs: DealInput[]) => store.dispatch(addDeals(store, inputs).intents);
const only = (store: PipelineStore): Deal => [...store.allDeals()][0]!;
const move = (store: PipelineStore, deal: Deal, stage: string) => store.dispatch(moveDeal(store, deal, stage, 0));

describe('a pipeline in IndexedDB', () => {
  let name: string;
  const open: PipelineStore[] = [];
  const tab = async (opening: Promise<PipelineStore>): Promise<PipelineStore> => {
    const store = await opening;
    open.push(store);
    return store;
  };
  beforeEach(() => void (name = freshName()));
  afterEach(() => leave(name, ...open.splice(0)));
  const putRaw = async (id: string, value: unknown): Promise<void> => {
    const storage = await openIndexedDb(name);
    await storage.write([{ id, base: null, value }]);
    await storage.close();
  };

  it('is there again after a reload, exactly', async () => {
    const first = await tab(openIdbTab(name));
    await add(first, { title: 'Acme', value: 12.5, custom: { size: 'big' } }).settled;
    await move(first, only(first), 'meeting').settled;
    const second = await tab(openIdbTab(name));
    expect([...dealsOf(second).values()]).to.deep.equal([...dealsOf(first).values()]);
    expect(second.pipeline).to.deep.equal(first.pipeline);
    expectIndexed(second);
  });

  it('a record that cannot be read is set aside and can be taken out; the rest loads', async () => {
    const first = await tab(openIdbTab(name));
    await add(first, { title: 'Acme' }).settled;
    const broken = { id: 'x', title: 'Broken', stage: 5 };
    await putRaw('deal.x', broken);
    await until(() => first.status.aside === 1);
    const store = await tab(openIdbTab(name));
    expect(store.status).to.include({ aside: 1, phase: 'ready' });
    expect(store.aside.map(({ id, value }) => [id, value])).to.deep.equal([['deal.x', broken]]);
    expect(titles(store, 'contact')).to.deep.equal(['Acme']);
    // somebody who would make a deal of that id meets the broken one, and does not break on it
    const step = store.dispatch({ type: 'deal/add', target: 'x', deal: dealOf({ id: 'x' }) });
    expect((await step.settled).refused.map(({ refusal }) => refusal.code)).to.deep.equal(['storage']);
    expect(dealsOf(store).size).to.equal(1);
    expectIndexed(store);
  });

  for (const [field, value] of [
    ['probability', 'high'],
    ['value', 1e300],
    ['answers', null],
    ['closedAt', 'soon'],
    ['status', 'maybe'],
    ['history', [null]],
  ] as const)
    it(`a deal whose ${field} is damaged does not break the board`, async () => {
      await putRaw('deal.x', { ...dealOf({ id: 'x' }), [field]: value });
      await putRaw('deal.y', dealOf({ id: 'y' }));
      const store = await tab(openIdbTab(name));
      expect(store.status.aside).to.equal(1);
      expect(store.deals('contact').map(({ id }) => id)).to.deep.equal(['y']);
      expectIndexed(store);
    });

  it('lost data is noticed, and stays noticed until something is written', async () => {
    const first = await openIdbTab(name);
    await add(first, { title: 'Acme' }).settled;
    await first.close();
    await deleteDatabase(name);
    for (const _ of [1, 2]) {
      const store = await openIdbTab(name);
      expect(store.status.lost).to.be.true;
      store.acceptLoss();
      expect(store.status.lost).to.be.false;
      await store.close();
    }
    const third = await openIdbTab(name);
    await add(third, { title: 'New' }).settled;
    await third.close();
    const fourth = await tab(openIdbTab(name));
    expect(fourth.status.lost).to.be.false;
  });

  it('lost before the eyes of an open tab: what it showed can still be taken out', async () => {
    const store = await tab(openIdbTab(name));
    await add(store, { title: 'Acme' }).settled;
    const { id } = only(store);
    await deleteDatabase(name);
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => store.status.lost && store.status.aside > 0);
    expect(store.aside.map(record => record.id)).to.include(`deal.${id}`);
    expect(titles(store, 'contact')).to.deep.equal([]);
    await add(store, { title: 'New' }).settled;
    expect(titles(store, 'contact')).to.deep.equal(['New']);
    expectIndexed(store);
  });

  it('emptied by a person, it is empty in the other tab too, and not lost', async () => {
    const [a, b] = [await tab(openIdbTab(name)), await tab(openIdbTab(name))];
    await add(a, { title: 'Acme' }).settled;
    await until(() => dealsOf(b).size === 1);
    await a.destroy();
    await until(() => dealsOf(a).size === 0 && dealsOf(b).size === 0);
    expect([a.status.lost, b.status.lost, a.status.unsaved]).to.deep.equal([false, false, 0]);
    await until(() => a.aside.length === 0 && b.aside.length === 0);
    const again = await tab(openIdbTab(name));
    expect(again.status.lost).to.be.false;
    await add(b, { title: 'New' }).settled;
    await until(() => titles(a, 'contact').join() === 'New');
  });

  it('a new snapshot does not take away what is on its way', async () => {
    const store = await tab(openIdbTab(name));
    await add(store, { title: 'Acme' }).settled;
    const { id } = only(store);
    let lists = 0;
    const stop = store.$list('contact').listen(({ count }) => void (count === 0 && lists++));
    const real = globalThis.BroadcastChannel;
    globalThis.BroadcastChannel = class extends EventTarget {
      postMessage(): void {}
      close(): void {}
    } as unknown as typeof BroadcastChannel;
    const other = await openIndexedDb(name);
    globalThis.BroadcastChannel = real;
    for (let at = 0; at < 1_001; at += 143)
      await Promise.all(
        Array.from({ length: 143 }, (_, n) => other.write([{ id: `lead.${at + n}`, base: null, value: 1 }])),
      );
    await other.close();
    document.dispatchEvent(new Event('visibilitychange'));
    const step = store.dispatch(editDeal(only(store), { title: 'Acme Ltd' })!);
    expect((await step.settled).refused).to.deep.equal([]);
    await until(() => store.status.waiting === 0);
    expect(store.deal(id)!.title).to.equal('Acme Ltd');
    expect(lists, 'the board did not go blank').to.equal(0);
    stop();
  });

  it('written by a newer version it is read only', async () => {
    const database = await openIndexedDb(name);
    await database.write([{ id: 'deal.y', base: null, value: dealOf({ id: 'y' }) }]);
    await database.close();
    const readOnly: OpenStorage = async () => {
      const storage = await openIndexedDb(name);
      Object.defineProperty(storage, 'capabilities', { value: { ...storage.capabilities, readOnly: true } });
      return storage;
    };
    const store = await tab(openTab({ name, storage: readOnly }));
    const step = move(store, only(store), 'meeting');
    expect(step.refused.map(({ refusal }) => refusal.code)).to.deep.equal(['readonly']);
    expect(only(store).stage).to.equal('contact');
  });
});

describe('a page without storage', () => {
  const refuse = (error: string) => (): never => {
    throw new DOMException('', error);
  };
  const failing = (error: string): IDBFactory =>
    ({
      open: () => {
        const request = { error: new DOMException('', error), onerror: null as (() => void) | null };
        queueMicrotask(() => request.onerror?.());
        return request;
      },
    }) as unknown as IDBFactory;
  const without: Record<string, () => IDBFactory | undefined> = {
    'that throws on the look': refuse('SecurityError'),
    'that is not there': () => undefined,
    'that throws on opening': () => ({ open: refuse('SecurityError') }) as unknown as IDBFactory,
    'that opens nothing in private windows': () => failing('InvalidStateError'),
  };
  for (const [what, get] of Object.entries(without))
    it(`(IndexedDB ${what}) keeps the records in the page, and says so`, async () => {
      const real = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
      Object.defineProperty(globalThis, 'indexedDB', { get, configurable: true });
      try {
        const store = await openTab({ name: freshName(), storage: openIndexedDb });
        expect(store.status.problem?.code).to.equal('no-storage');
        expect(store.status).to.include({ phase: 'ready' });
        expect(store.status.capabilities?.scope).to.equal('page');
        await add(store, { title: 'Acme' }).settled;
        expect(store.status.problem?.code, 'a stored change does not hide it').to.equal('no-storage');
      } finally {
        Object.defineProperty(globalThis, 'indexedDB', real);
      }
    });

  it('that is blocked waits, keeps what is done meanwhile, and opens at the next try', async () => {
    const records = memoryRecords();
    let blocked = true;
    const storage: OpenStorage = (): Promise<Storage> =>
      blocked
        ? Promise.reject(new StorageError('blocked', 'held by another tab'))
        : Promise.resolve(new MemoryStorage(records));
    const store = await openTab({ storage });
    expect(store.status).to.include({ phase: 'failed', connection: 'offline' });
    expect(store.status.problem?.code).to.equal('blocked');
    const step = add(store, { title: 'Acme' });
    await turn();
    expect(store.stateOf(only(store).id)).to.equal('pending');
    blocked = false;
    store.retry();
    expect((await step.settled).refused).to.deep.equal([]);
    expect(store.status).to.include({ phase: 'ready', problem: null, waiting: 0 });
    expect(records.records.size).to.equal(2);
  });
});
