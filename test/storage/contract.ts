import { expect } from '@open-wc/testing';
import type { Outcome, Revision, Storage, StoredRecord } from '../../src/storage/storage.js';
import { freeze } from '../helpers/records.js';
import { follow, Notes, until } from '../helpers/worlds.js';

/** A place where several storages keep the same records, like several tabs. */
export interface Ground {
  open(): Promise<Storage>;
  clear(): Promise<void>;
}

const put = (id: string, value: unknown, base: Revision | null = null) => freeze({ id, base, value });
const codes = (outcomes: readonly Outcome[]): string[] => outcomes.map(each => (each.ok ? 'ok' : each.code));
const revOf = (outcome: Outcome | undefined): Revision => {
  if (!outcome?.ok) throw new Error(`not stored: ${JSON.stringify(outcome)}`);
  return outcome.rev;
};

/** What every storage keeps to. */
export function keepsTheContract(kind: string, makeGround: () => Ground): void {
  describe(`a storage in ${kind}`, () => {
    let ground: Ground;
    const open: Storage[] = [];
    const openStorage = async (): Promise<Storage> => {
      const storage = await ground.open();
      open.push(storage);
      return storage;
    };
    let storage: Storage;

    beforeEach(async () => {
      ground = makeGround();
      storage = await openStorage();
    });
    afterEach(async () => {
      for (const each of open.splice(0)) await each.close();
      await ground.clear();
    });

    it('keeps what was put, and gives it back in the order asked', async () => {
      const outcomes = await storage.write([put('deal.a', { n: 1 }), put('deal.b', { n: 2 })]);
      expect(codes(outcomes)).to.deep.equal(['ok', 'ok']);
      const found = await storage.read(['deal.b', 'deal.x', 'deal.a']);
      expect(found.map(record => record?.value ?? null)).to.deep.equal([{ n: 2 }, null, { n: 1 }]);
      expect(found[2]!.rev).to.equal(revOf(outcomes[0]));
    });

    it('lets one of two make a record, and tells the other what is there', async () => {
      const [first] = await storage.write([put('deal.a', { by: 'first' })]);
      const [second] = await storage.write([put('deal.a', { by: 'second' })]);
      expect(second).to.deep.include({ ok: false, code: 'conflict' });
      expect((second as { current: StoredRecord }).current).to.deep.equal({
        id: 'deal.a',
        rev: revOf(first),
        value: { by: 'first' },
      });
    });

    it('refuses a stale change, a stale deletion, and a change of what is not there', async () => {
      const one = revOf((await storage.write([put('deal.a', 1)]))[0]);
      const two = revOf((await storage.write([put('deal.a', 2, one)]))[0]);
      expect(codes(await storage.write([put('deal.a', 3, one)]))).to.deep.equal(['conflict']);
      expect(codes(await storage.write([put('deal.a', undefined, one)]))).to.deep.equal(['conflict']);
      expect((await storage.read(['deal.a']))[0]).to.deep.equal({ id: 'deal.a', rev: two, value: 2 });
      const [absent] = await storage.write([put('deal.b', 1, one)]);
      expect(absent).to.deep.include({ ok: false, code: 'conflict', current: null });
    });

    it('deleted and made again, a record has another revision', async () => {
      const one = revOf((await storage.write([put('deal.a', 1)]))[0]);
      expect(codes(await storage.write([put('deal.a', undefined, one)]))).to.deep.equal(['ok']);
      expect(await storage.read(['deal.a'])).to.deep.equal([null]);
      const again = revOf((await storage.write([put('deal.a', 1)]))[0]);
      expect(again).not.to.equal(one);
      expect(codes(await storage.write([put('deal.a', 2, one)]))).to.deep.equal(['conflict']);
    });

    it('answers for each write in its order; one that fails does not take the others with it', async () => {
      await storage.write([put('deal.b', 1)]);
      const outcomes = await storage.write([
        put('deal.a', 1),
        put('deal.b', 2),
        put('person.x', 1),
        put('deal.', 1),
        put('deal.c', 3),
      ]);
      expect(outcomes.map(({ id }) => id)).to.deep.equal(['deal.a', 'deal.b', 'person.x', 'deal.', 'deal.c']);
      expect(codes(outcomes)).to.deep.equal(['ok', 'conflict', 'invalid-id', 'invalid-id', 'ok']);
    });

    it('all or none: one stale record, and nothing is kept', async () => {
      const one = revOf((await storage.write([put('deal.b', 1)]))[0]);
      const notes = follow(storage);
      await until(() => notes.readys > 0);
      const outcomes = await storage.write([put('deal.a', 1), put('deal.b', 2), put('deal.c', 1)], { atomic: true });
      expect(codes(outcomes)).to.deep.equal(['aborted', 'conflict', 'aborted']);
      expect(await storage.read(['deal.a', 'deal.c'])).to.deep.equal([null, null]);
      const whole = await storage.write([put('deal.a', 1), put('deal.b', 2, one)], { atomic: true });
      expect(codes(whole)).to.deep.equal(['ok', 'ok']);
      await until(() => notes.records.get('deal.b')?.value === 2);
      expect([...notes.records.keys()].sort()).to.deep.equal(['deal.a', 'deal.b']);
    });

    it('is ready also where there is nothing', async () => {
      const notes = follow(storage);
      await until(() => notes.readys > 0);
      expect(notes.records.size).to.equal(0);
      expect(notes.losses).to.equal(0);
      expect(notes.states.at(-1)).to.equal('online');
    });

    it('an empty write is answered with nothing', async () => {
      expect(await storage.write([])).to.deep.equal([]);
      expect(await storage.read([])).to.deep.equal([]);
    });

    it('one’s own writes come back, deletions too, and never an unwanted kind', async () => {
      const notes = follow(storage);
      await until(() => notes.readys > 0);
      const [deal] = await storage.write([put('deal.a', 1), put('lead.x', 1), put('pipeline.settings', 1)]);
      await until(() => notes.records.size === 2);
      expect([...notes.records.keys()].sort()).to.deep.equal(['deal.a', 'pipeline.settings']);
      expect(notes.records.get('deal.a')!.rev).to.equal(revOf(deal));
      await storage.write([put('deal.a', undefined, revOf(deal))]);
      await until(() => !notes.records.has('deal.a'));
    });

    it('another storage of the same name hears of everything, and may change it', async () => {
      await storage.write([put('deal.old', 0)]);
      const other = await openStorage();
      const [here, there] = [follow(storage), follow(other)];
      await until(() => here.readys > 0 && there.readys > 0);
      expect(there.records.get('deal.old')?.value).to.equal(0);
      const [outcome] = await storage.write([put('deal.a', 1)]);
      await until(() => there.records.has('deal.a'));
      const [changed] = await other.write([put('deal.a', 2, revOf(outcome))]);
      await until(() => here.records.get('deal.a')?.value === 2);
      await other.write([put('deal.a', undefined, revOf(changed))]);
      await until(() => !here.records.has('deal.a') && !there.records.has('deal.a'));
    });

    it('10,000 records arrive complete, and what changes meanwhile does too', async () => {
      const ids = Array.from({ length: 10_000 }, (_, n) => `deal.${String(n).padStart(5, '0')}`);
      let first: Revision | undefined;
      for (let at = 0; at < ids.length; at += 2_000) {
        const outcomes = await storage.write(
          ids.slice(at, at + 2_000).map(id => put(id, { id, notes: 'x'.repeat(100) })),
        );
        first ??= revOf(outcomes[0]);
      }
      const other = await openStorage();
      const notes = follow(other);
      await storage.write([put(ids[0]!, 'changed', first)]);
      await storage.write([put('deal.new', 1)]);
      await until(() => notes.readys > 0 && notes.records.get(ids[0]!)?.value === 'changed');
      await until(() => notes.records.has('deal.new'));
      expect(notes.records.size).to.equal(10_001);
      if (kind !== 'memory') expect(Math.max(...notes.batches)).to.be.at.most(500);
    });

    it('given up in the middle of loading, nothing more comes', async () => {
      const ids = Array.from({ length: 1_500 }, (_, n) => `deal.${n}`);
      await storage.write(ids.map(id => put(id, 1)));
      const stop = new AbortController();
      const notes = new Notes();
      let after = 0;
      const batch = notes.batch.bind(notes);
      notes.batch = (puts, deletes) => {
        if (stop.signal.aborted) after++;
        batch(puts, deletes);
        stop.abort();
      };
      storage.observe(notes, { kinds: ['deal'], signal: stop.signal });
      await until(() => notes.batches.length > 0);
      await storage.write([put('deal.new', 1)]);
      await storage.read(['deal.new']);
      expect(after).to.equal(0);
    });

    it('closes as often as one likes; after that it says so', async () => {
      const notes = follow(storage);
      const underWay = storage.write([put('deal.a', 1)]);
      await Promise.all([storage.close(), storage.close()]);
      await storage.close();
      expect(codes(await underWay)).to.deep.equal(['ok']);
      const batches = notes.batches.length;
      for (const late of [() => storage.write([put('deal.b', 1)]), () => storage.read(['deal.a'])]) {
        const error: unknown = await late().then(
          () => null,
          (problem: unknown) => problem,
        );
        expect(error).to.have.property('code', 'closed');
      }
      const other = await openStorage();
      expect((await other.read(['deal.a']))[0]?.value).to.equal(1);
      expect(notes.batches.length).to.equal(batches);
    });

    it('emptied, it is empty for everybody, and goes on working', async () => {
      const other = await openStorage();
      const [here, there] = [follow(storage), follow(other)];
      await storage.write([put('deal.a', 1), put('pipeline.settings', 1)]);
      await until(() => there.records.size === 2);
      await storage.destroy!();
      await until(() => here.records.size === 0 && there.records.size === 0);
      expect([here.losses, there.losses]).to.deep.equal([0, 0]);
      expect(codes(await other.write([put('deal.a', 2)]))).to.deep.equal(['ok']);
      await until(() => here.records.get('deal.a')?.value === 2);
    });
  });
}
