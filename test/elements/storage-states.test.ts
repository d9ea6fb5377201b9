import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, resetMouse } from '@web/test-runner-commands';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import { StorageError, type Outcome, type StorageErrorCode, type Write } from '../../src/storage/storage.js';
import { addDeals } from '../../src/store/add-deals.js';
import { createPipeline } from '../../src/store/pipelines.js';
import type { PipelineStore } from '../../src/store/store.js';
import { clickOn, control, problems, root, shown, titlesIn, until } from '../helpers/board.js';
import { saved } from '../helpers/saved.js';

/** A browser's storage that can be made to fail; writes are turned away for as long as `trouble` says why. */
class Troubled extends MemoryStorage {
  trouble: StorageErrorCode | undefined;
  asked = 0;
  override readonly capabilities = {
    ...new MemoryStorage().capabilities,
    scope: 'browser',
    durable: 'process',
  } as const;
  override write(writes: readonly Write[]): Promise<readonly Outcome[]> {
    const code = this.trouble;
    if (!code) return super.write(writes);
    return Promise.resolve(writes.map(({ id }) => ({ id, ok: false, code: code as 'quota', message: code })));
  }
  persist(): Promise<boolean> {
    this.asked++;
    return Promise.resolve(true);
  }
}

async function boardOn(store: PipelineStore): Promise<PipelineBoard> {
  await executeServerCommand('resize', { width: 1400, height: 800 });
  return fixture<PipelineBoard>(html`<pipeline-board .store=${store}></pipeline-board>`);
}
async function boardIn(storage: MemoryStorage): Promise<PipelineBoard> {
  const board = await boardOn(createPipeline({ storage: () => storage }));
  await shown(board);
  return board;
}
const notice = (board: PipelineBoard): string =>
  [...root(board).querySelectorAll('[part=notice]')]
    .map(each => each.textContent!.replace(/\s+/g, ' ').trim())
    .join(' · ');
const add = (board: PipelineBoard, title: string): void =>
  void board.current!.dispatch(addDeals(board.current!, [{ title }]).intents);
const SAID = { quota: 'The browser has no room left.', unavailable: 'The storage does not answer.' };

describe('a board says how its storage is doing, and what can be done', () => {
  afterEach(() => resetMouse());

  for (const code of ['quota', 'unavailable'] as const)
    it(`what is not stored for “${code}” stays, can be taken out, and is stored at the next try`, async () => {
      const storage = new Troubled();
      const board = await boardIn(storage);
      storage.trouble = code;
      add(board, 'Roof');
      await until(() => notice(board).includes(SAID[code]));
      expect(notice(board)).to.match(/^\d changes? (is|are) not stored yet\./);
      expect(titlesIn(board, 'contact')).to.deep.equal(['Roof']);
      expect(await problems(board)).to.deep.equal([]);
      const { text } = await saved(() => clickOn(control(board, 'Download')));
      expect(text).to.contain('Roof');
      storage.trouble = undefined;
      await clickOn(control(board, 'Try again'));
      await until(() => !notice(board), 'it is stored');
      expect(board.current!.status.waiting).to.equal(0);
    });

  it('held closed by another tab it is opened at the next try, in the same page: nothing done meanwhile is lost', async () => {
    let isBlocked = true;
    const store = createPipeline({
      storage: () => {
        if (isBlocked) throw new StorageError('blocked', 'held');
        return new Troubled();
      },
    });
    const board = await boardOn(store);
    await until(() => notice(board).includes('Another tab keeps the data closed.'));
    add(board, 'Roof');
    await until(() => notice(board).includes('not stored yet'));
    expect(await problems(board)).to.deep.equal([]);
    isBlocked = false;
    await clickOn(control(board, 'Try again'));
    await until(() => store.status.phase === 'ready' && store.status.waiting === 0);
    await until(() => !notice(board));
    expect(titlesIn(board, 'contact')).to.deep.equal(['Roof']);
  });

  it('written by a newer version it lets nobody change anything, and says so', async () => {
    const storage = new Troubled();
    const { capabilities } = storage;
    Object.assign(storage, { capabilities: { ...capabilities, readOnly: true } });
    const board = await boardIn(storage);
    expect(root(board).querySelector('[data-act=add]') === null, 'there is nothing to add with').to.equal(true);
    const newer = createPipeline({
      storage: () => {
        throw new StorageError('schema-newer', 'newer');
      },
    });
    const second = await boardOn(newer);
    await until(() => notice(second).includes('A newer version wrote these deals'));
    expect(notice(second), 'to try again would not help').not.to.contain('Try again');
  });

  it('hands out what cannot be read, as it is', async () => {
    const records = memoryRecords();
    const broken = { id: 'x', title: 'Broken', stage: 5 };
    new MemoryStorage(records).put([{ id: 'deal.x', base: null, value: broken }]);
    const board = await boardIn(new Troubled(records));
    await until(() => notice(board).includes('1 record could not be read and was set aside.'));
    expect(await problems(board)).to.deep.equal([]);
    const { name, text } = await saved(() => clickOn(control(board, 'Download')));
    expect(name).to.contain('set-aside');
    expect((JSON.parse(text) as { value: unknown }[]).map(({ value }) => value)).to.deep.equal([broken]);
  });

  it('lost, it offers a backup file or a new start', async () => {
    const storage = new Troubled();
    const observe = storage.observe.bind(storage);
    storage.observe = (sink, options) => {
      sink.lost();
      observe(sink, options);
    };
    const board = await boardIn(storage);
    await until(() => notice(board).includes('The browser has lost the deals'));
    expect(await problems(board)).to.deep.equal([]);
    await clickOn(control(board, 'Import', '.notice'));
    await until(() => root(board).querySelector('dialog[open] pipeline-exchange'));
    root(board).querySelector('dialog')!.close();
    await clickOn(control(board, 'Start over'));
    await until(() => !notice(board));
  });

  it('asks the browser to keep the data only when a person wants that', async () => {
    const storage = new Troubled();
    const board = await boardIn(storage);
    add(board, 'Roof');
    await until(() => board.current!.status.waiting === 0);
    expect(storage.asked).to.equal(0);
    await clickOn(control(board, 'Only in this browser'));
    await shown(board);
    await clickOn(control(board, 'Ask the browser to keep'));
    await until(() => storage.asked === 1);
  });
});
