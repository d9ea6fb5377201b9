import { expect } from '@open-wc/testing';
import { openPage, type Page } from '../helpers/pages.js';
import { race } from '../helpers/racer.js';
import { dealsOf, expectIndexed, freshName, leave, openIdbTab, until } from '../helpers/worlds.js';
import { addDeals } from '../../src/store/add-deals.js';
import type { PipelineStore } from '../../src/store/store.js';

const add = (store: PipelineStore, count: number) =>
  store.dispatch(
    addDeals(
      store,
      Array.from({ length: count }, (_, n) => ({ title: `shared ${n}` })),
    ).intents,
  );

describe('two pages on one pipeline', () => {
  let name: string;
  let page: Page;
  let watcher: PipelineStore;
  before(async () => {
    name = freshName();
    page = await openPage();
  });
  after(async () => {
    await page.close();
    await leave(name, watcher);
  });

  it('race on shared and own deals and lose nothing: what was acknowledged is there, and nothing else', async () => {
    watcher = await openIdbTab(name);
    await add(watcher, 10).settled;
    const shared = [...dealsOf(watcher).keys()];
    const there = page.run<string[]>(
      `import('/test/helpers/racer.ts').then(({ race }) => race(${JSON.stringify(name)}, 'there', ${JSON.stringify(shared)}))`,
    );
    const acked = [...(await race(name, 'here', shared)), ...(await there)];
    expect(acked.length).to.equal(500);
    const present = (store: PipelineStore): string[] =>
      [...dealsOf(store).values()].flatMap(({ id, custom }) => Object.keys(custom).map(mark => `${id} ${mark}`)).sort();
    const fresh = await openIdbTab(name);
    expect(present(fresh)).to.deep.equal(acked.sort());
    const all = (store: PipelineStore): string =>
      JSON.stringify([...dealsOf(store).values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
    await until(() => all(watcher) === all(fresh));
    expectIndexed(watcher);
    expectIndexed(fresh);
    await fresh.close();
  });

  it('hear of each other', async () => {
    const { id } = watcher.deals('meeting')[0]!;
    await page.run(
      `import('/src/storage/indexeddb.ts').then(async ({ openIndexedDb }) => {
        const storage = await openIndexedDb(${JSON.stringify(name)});
        const [deal] = await storage.read(['deal.${id}']);
        await storage.write([{ id: deal.id, base: deal.rev, value: { ...deal.value, title: 'from there' } }]);
        await storage.close();
      })`,
    );
    await until(() => watcher.deal(id)?.title === 'from there');
  });

  it('one empties it, and it is empty for both', async () => {
    const emptied = page.run(
      `import('/src/storage/indexeddb.ts').then(async ({ openIndexedDb }) => {
        const storage = await openIndexedDb(${JSON.stringify(name)});
        await storage.destroy();
        await storage.close();
      })`,
    );
    await until(() => dealsOf(watcher).size === 0);
    await emptied;
    expect(watcher.status.lost).to.be.false;
  });
});
