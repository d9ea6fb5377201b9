import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { addDeals } from '../../src/store/add-deals.js';
import { dealsOf, freshName, leave, openIdbTab, until } from '../helpers/worlds.js';

const MANY = 10;

/** How much the browser lets this page keep; `undefined` = as much as usual. Answers whether the browser can be told. */
const allow = (bytes?: number): Promise<boolean> =>
  executeServerCommand<boolean, { bytes?: number }>('quota', bytes === undefined ? {} : { bytes });

describe('a browser whose disk is full', () => {
  afterEach(() => allow());

  it('keeps what it cannot store on the page, says why, and stores it when there is room', async function () {
    // told before the first write: later ones draw on what the browser has set aside for the page
    if (!(await allow(20_000))) return this.skip();
    const name = freshName();
    const store = await openIdbTab(name);
    const add = (title: string, count: number) => {
      const inputs = Array.from({ length: count }, () => ({ title, notes: 'x'.repeat(60_000) }));
      return store.dispatch(addDeals(store, inputs).intents).settled;
    };
    const bits = add('Bits', MANY);
    await until(() => store.status.problem?.code === 'quota');
    const [deal] = [...dealsOf(store).values()].filter(({ title }) => title === 'Bits');
    expect(store.stateOf(deal!.id)).to.equal('pending');
    expect(store.status.waiting, 'the deals and the pipeline itself: shown, not lost').to.equal(MANY + 1);
    await allow();
    store.retry();
    expect((await bits).done.length).to.equal(MANY);
    expect(store.status.problem).to.equal(null);
    const again = await openIdbTab(name);
    expect(dealsOf(again).size).to.equal(MANY);
    await leave(name, store, again);
  });
});
