import { expect } from '@open-wc/testing';
import { openIndexedDb } from '../../src/storage/indexeddb.js';
import { openIndexedDb as openLater } from '../../src/storage/indexeddb-later.js';
import { openFollowed } from '../../src/storage/indexeddb-reading.js';
import * as writer from '../../src/storage/indexeddb-writing.js';
import type { Outcome, Revision, Storage, StoredRecord } from '../../src/storage/storage.js';
import { deleteDatabase, follow, freshName, leave, until } from '../helpers/worlds.js';
import { keepsTheContract } from './contract.js';

keepsTheContract('IndexedDB', () => {
  const name = freshName();
  return { open: () => openIndexedDb(name), clear: () => leave(name) };
});
keepsTheContract('IndexedDB that writes later', () => {
  const name = freshName();
  return { open: () => openLater(name), clear: () => leave(name) };
});

const put = (id: string, value: unknown, base: Revision | null = null) => ({ id, base, value });
const codes = (outcomes: readonly Outcome[]): string[] => outcomes.map(each => (each.ok ? 'ok' : each.code));

/** A connection of somebody else’s to the same database. */
const connect = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(`pipewright/${name}`);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
async function putRaw(name: string, key: string, value: unknown): Promise<void> {
  const database = await connect(name);
  await new Promise(resolve => {
    const transaction = database.transaction('records', 'readwrite');
    transaction.objectStore('records').put(value, key);
    transaction.oncomplete = resolve;
  });
  database.close();
}
/** What an opening failed with. */
const failureOf = (opening: Promise<Storage>): Promise<unknown> =>
  opening.then(
    storage => storage.close(),
    (error: unknown) => error,
  );

/** A tab that hears nothing, as if it were asleep. */
async function openAsleep(name: string): Promise<Storage> {
  const real = globalThis.BroadcastChannel;
  globalThis.BroadcastChannel = class extends EventTarget {
    postMessage(): void {}
    close(): void {}
  } as unknown as typeof BroadcastChannel;
  try {
    return await openIndexedDb(name);
  } finally {
    globalThis.BroadcastChannel = real;
  }
}
const wake = (): void => void document.dispatchEvent(new Event('visibilitychange'));

describe('IndexedDB', () => {
  let name: string;
  let open: Storage[];
  const opened = async (opening: Promise<Storage>): Promise<Storage> => {
    const storage = await opening;
    open.push(storage);
    return storage;
  };
  beforeEach(() => {
    name = freshName();
    open = [];
  });
  afterEach(() => leave(name, ...open));

  it('reads and follows without what writes; where that does not come, a write says so and may be tried again', async () => {
    const other = await opened(openIndexedDb(name));
    await other.write([put('deal.a', 1)]);
    let isThere = false;
    let asked = 0;
    const storage = await opened(
      openFollowed(name, () => {
        asked++;
        return isThere ? writer : Promise.reject(new TypeError('Failed to fetch'));
      }),
    );
    const notes = follow(storage);
    await until(() => notes.readys > 0);
    await other.write([put('deal.b', 1)]);
    await until(() => notes.records.has('deal.b'));
    expect(asked).to.equal(0);
    expect(codes(await storage.write([put('deal.c', 1)]))).to.deep.equal(['unavailable']);
    isThere = true;
    expect(codes(await storage.write([put('deal.c', 1)]))).to.deep.equal(['ok']);
  });

  it('a tab that was asleep catches up when it wakes, reading only what has changed', async () => {
    const awake = await opened(openIndexedDb(name));
    const [a] = await awake.write([put('deal.a', 1), put('deal.b', 1), put('deal.c', 1)]);
    const sleeper = await opened(openAsleep(name));
    const notes = follow(sleeper);
    await until(() => notes.readys > 0);
    await awake.write([put('deal.a', 2, (a as { rev: Revision }).rev), put('deal.d', 1)]);
    await awake.write([put('deal.b', undefined, (a as { rev: Revision }).rev)]);
    expect(notes.records.get('deal.a')?.value).to.equal(1);
    const before = notes.batches.length;
    wake();
    await until(() => notes.records.get('deal.a')?.value === 2);
    expect([...notes.records.keys()].sort()).to.deep.equal(['deal.a', 'deal.c', 'deal.d']);
    expect(notes.resets).to.equal(0);
    expect(notes.batches.slice(before)).to.deep.equal([2]);
  });

  it('after more than 1,000 missed changes it loads anew', async () => {
    const awake = await opened(openIndexedDb(name));
    await awake.write([put('deal.a', 0), put('deal.gone', 0)]);
    const sleeper = await opened(openAsleep(name));
    const notes = follow(sleeper);
    await until(() => notes.readys > 0);
    const [gone] = await awake.read(['deal.gone']);
    await awake.write([put('deal.gone', undefined, gone!.rev)]);
    await Promise.all(Array.from({ length: 1_001 }, (_, n) => awake.write([put(`deal.n${n}`, n)])));
    wake();
    await until(() => notes.readys > 1);
    expect(notes.resets).to.equal(1);
    expect(notes.losses).to.equal(0);
    expect(notes.records.size).to.equal(1_002);
    expect(notes.records.has('deal.gone')).to.be.false;
  });

  it('a storm of messages is answered with few readings', async () => {
    const [a, b] = [await opened(openIndexedDb(name)), await opened(openIndexedDb(name))];
    const notes = follow(b);
    await until(() => notes.readys > 0);
    await Promise.all(Array.from({ length: 200 }, (_, n) => a.write([put(`deal.${n}`, n)])));
    await until(() => notes.records.size === 200);
    expect(notes.batches.length).to.be.lessThan(200);
  });

  it('deleted from outside, it opens anew, works, and says what is lost', async () => {
    const storage = await opened(openIndexedDb(name));
    const notes = follow(storage);
    const [a] = await storage.write([put('deal.a', 1)]);
    await until(() => notes.records.size === 1);
    await deleteDatabase(name);
    wake();
    await until(() => notes.readys > 1);
    expect([notes.losses, notes.resets, notes.records.size]).to.deep.equal([1, 1, 0]);
    expect(codes(await storage.write([put('deal.a', 2, (a as { rev: Revision }).rev)]))).to.deep.equal(['conflict']);
    const [again] = await storage.write([put('deal.a', 3)]);
    expect((again as { rev: Revision }).rev).not.to.equal((a as { rev: Revision }).rev);
    await until(() => notes.records.get('deal.a')?.value === 3);
  });

  it('deleted from outside while a write is on its way, the write is made or honestly refused', async () => {
    const storage = await opened(openIndexedDb(name));
    await storage.write([put('deal.a', 1)]);
    const writes = Array.from({ length: 20 }, (_, n) => storage.write([put(`deal.w${n}`, n)]));
    const deleted = deleteDatabase(name);
    for (const outcomes of await Promise.all(writes)) expect(codes(outcomes)).to.deep.equal(['ok']);
    await deleted;
    expect(codes(await storage.write([put('deal.z', 1)]))).to.deep.equal(['ok']);
  });

  it('numbers that begin anew in a new database give no old revision again', async () => {
    const sleeper = await opened(openAsleep(name));
    const notes = follow(sleeper);
    await until(() => notes.readys > 0);
    const [mine] = await sleeper.write([put('deal.a', 'mine')]);
    await deleteDatabase(name);
    const other = await opened(openIndexedDb(name));
    await other.write([put('deal.a', 'theirs')]);
    const [stale] = await sleeper.write([put('deal.a', 'mine again', (mine as { rev: Revision }).rev)]);
    expect(stale).to.include({ ok: false, code: 'conflict' });
    // the conflict shows that something was missed: it reads, and finds another database
    await until(() => notes.records.get('deal.a')?.value === 'theirs');
    expect(notes.losses).to.equal(1);
  });

  it('a connection that breaks is opened again, once, and the write made', async () => {
    const storage = await opened(openIndexedDb(name));
    await storage.write([put('deal.a', 1)]);
    const real = IDBDatabase.prototype.transaction;
    let breaks = 1;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof real>) {
      if (this.name.endsWith(name) && breaks-- > 0) throw new DOMException('closing', 'InvalidStateError');
      return real.apply(this, args);
    };
    try {
      expect(codes(await storage.write([put('deal.b', 1)]))).to.deep.equal(['ok']);
      breaks = 2;
      expect(codes(await storage.write([put('deal.c', 1)]))).to.deep.equal(['unavailable']);
    } finally {
      IDBDatabase.prototype.transaction = real;
    }
    expect(codes(await storage.write([put('deal.c', 1)]))).to.deep.equal(['ok']);
  });

  it('held closed by others it is blocked, and a late opening holds nobody up', async () => {
    const held = await connect(name); // a page that does not let go
    const gone = deleteDatabase(name);
    expect(await failureOf(openIndexedDb(name, { timeout: 1 }))).to.have.property('code', 'blocked');
    held.close();
    await gone;
    await deleteDatabase(name); // would wait for ever for a connection that leaked
  });

  it('quota at commit: nothing is acknowledged, nothing kept', async () => {
    const storage = await opened(openIndexedDb(name));
    const notes = follow(storage);
    await until(() => notes.readys > 0);
    const real = IDBObjectStore.prototype.put;
    const full = new DOMException('', 'QuotaExceededError');
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof real>) {
      const request = real.apply(this, args);
      // as browsers do it: every put succeeds, and then the commit fails
      Object.defineProperty(this.transaction, 'error', { value: full, configurable: true });
      request.onsuccess = () => {
        try {
          this.transaction.abort();
        } catch {
          // aborted already
        }
      };
      return request;
    };
    let outcomes;
    try {
      outcomes = await storage.write([put('deal.a', 1), put('deal.b', 1)]);
    } finally {
      IDBObjectStore.prototype.put = real;
    }
    expect(codes(outcomes)).to.deep.equal(['quota', 'quota']);
    expect(await storage.read(['deal.a', 'deal.b'])).to.deep.equal([null, null]);
    expect(notes.records.size).to.equal(0);
    expect(codes(await storage.write([put('deal.a', 1)]))).to.deep.equal(['ok']);
  });

  it('a value that cannot be kept is turned away alone', async () => {
    const storage = await opened(openIndexedDb(name));
    const outcomes = await storage.write([put('deal.a', 1), put('deal.b', { run: () => 1 }), put('deal.c', 1)]);
    expect(codes(outcomes)).to.deep.equal(['ok', 'corrupt', 'ok']);
    expect((await storage.read(['deal.a', 'deal.b', 'deal.c'])).map(Boolean)).to.deep.equal([true, false, true]);
  });

  it('a newer format that this version may read is read only', async () => {
    const first = await openIndexedDb(name);
    await first.write([put('deal.a', 1)]);
    await first.close();
    await putRaw(name, 'meta.schema', { version: 2, minReader: 1 });
    const storage = await opened(openIndexedDb(name));
    expect(storage.capabilities.readOnly).to.be.true;
    expect((await storage.read(['deal.a']))[0]?.value).to.equal(1);
    expect(codes(await storage.write([put('deal.b', 1)]))).to.deep.equal(['schema-newer']);
  });

  it('one that this version may not read is not opened', async () => {
    await (await openIndexedDb(name)).close();
    await putRaw(name, 'meta.schema', { version: 3, minReader: 2 });
    expect(await failureOf(openIndexedDb(name))).to.have.property('code', 'schema-newer');
  });

  it('a database that came up empty is lost, until something is written', async () => {
    const first = await openIndexedDb(name);
    await first.write([put('deal.a', 1)]);
    await first.close();
    await deleteDatabase(name);
    for (const _ of [1, 2]) {
      const storage = await openIndexedDb(name);
      const notes = follow(storage);
      await until(() => notes.readys > 0);
      expect(notes.losses).to.equal(1);
      await storage.close();
    }
    const third = await opened(openIndexedDb(name));
    await third.write([put('deal.b', 1)]);
    const fourth = await opened(openIndexedDb(name));
    const notes = follow(fourth);
    await until(() => notes.readys > 0);
    expect(notes.losses).to.equal(0);
  });

  it('an emptied one is not lost, not even when its database goes too', async () => {
    const storage = await openIndexedDb(name);
    await storage.write([put('deal.a', 1)]);
    await storage.destroy!();
    await storage.close();
    expect(localStorage.getItem(`pipewright/${name}`)).to.equal(null);
    await deleteDatabase(name);
    const notes = follow(await opened(openIndexedDb(name)));
    await until(() => notes.readys > 0);
    expect(notes.losses).to.equal(0);
  });

  it('written again by another tab after it was emptied, its loss would show', async () => {
    const [a, b] = [await opened(openIndexedDb(name)), await opened(openIndexedDb(name))];
    await b.write([put('deal.a', 1)]);
    await a.destroy!();
    await b.write([put('deal.b', 1)]);
    expect(localStorage.getItem(`pipewright/${name}`)).to.be.a('string');
  });

  it('a failed reading is tried again by itself', async () => {
    const storage = await opened(openIndexedDb(name));
    await storage.write([put('deal.a', 1)]);
    const real = IDBObjectStore.prototype.getAll;
    let fails = 1;
    IDBObjectStore.prototype.getAll = function (this: IDBObjectStore, ...args: Parameters<typeof real>) {
      if (fails-- > 0) throw new DOMException('', 'TimeoutError');
      return real.apply(this, args);
    };
    const notes = follow(storage);
    await until(() => notes.states.includes('offline'));
    IDBObjectStore.prototype.getAll = real;
    wake();
    await until(() => notes.readys > 0);
    expect(notes.states.at(-1)).to.equal('online');
    expect((notes.records.get('deal.a') as StoredRecord).value).to.equal(1);
  });

  it('works in pages without TLS, which have no randomUUID', async () => {
    const real = crypto.randomUUID;
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      const storage = await opened(openIndexedDb(name));
      expect(codes(await storage.write([put('deal.a', 1)]))).to.deep.equal(['ok']);
    } finally {
      Object.defineProperty(crypto, 'randomUUID', { value: real, configurable: true });
    }
  });
});
