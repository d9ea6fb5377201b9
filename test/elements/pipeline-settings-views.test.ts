import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import type { PipelineSettings } from '../../src/elements/pipeline-settings.js';
import { problems } from '../helpers/board.js';
import * as on from '../helpers/settings.js';

const VIEWS = {
  hot: { name: 'Hot deals', state: {}, rank: 'a1' },
  mine: { name: 'My month', by: 'ann', state: {}, rank: 'a2' },
  theirs: { name: 'Bob’s secret', by: 'bob', state: {}, rank: 'a3' },
  large: { name: 'Large ones', state: {}, rank: 'a4' },
};
/** Ann's settings, with a view of her own, one of Bob's and two of everybody's. */
async function showViews(set: Partial<PipelineSettings> = {}): Promise<void> {
  const store = await on.storeWith([], { user: { id: 'ann' } });
  on.editing(store, 'views', undefined, VIEWS);
  await on.showOf(store, { pane: 'views', ...set });
}
const names = (): string[] => on.rowsOf('views');
const locked = (): string[] =>
  [...on.element.shadowRoot!.querySelectorAll<HTMLInputElement>('[data-list=views] input:disabled')].map(
    ({ value, type }) => `${type} ${value}`,
  );

describe('<pipeline-settings>: saved views', () => {
  afterEach(() => resetMouse());

  it('shows one’s own and everybody’s, never what another keeps for themselves', async () => {
    await showViews();
    expect(names()).to.deep.equal(['Hot deals', 'My month', 'Large ones']);
    expect(on.control('For everybody: Hot deals').checked).to.equal(true);
    expect(on.control('For everybody: My month').checked).to.equal(false);
    expect(await problems(on.element)).to.deep.equal([]);
  });

  it('a name that another keeps for themselves is free, one that is seen is not', async () => {
    await showViews();
    await on.write('View: My month', 'Bob’s secret');
    await on.keys('Enter');
    expect(on.store.pipeline.views!.mine!.name).to.equal('Bob’s secret');
    await on.write('View: Bob’s secret', 'hot deals');
    await on.keys('Enter');
    expect(on.words()).to.include('There is one of that name already.');
    expect(on.store.pipeline.views!.mine!.name).to.equal('Bob’s secret');
  });

  it('is renamed, shared, ordered and let go by who may change settings; each undone', async () => {
    await showViews();
    await on.click('For everybody: My month');
    expect(on.store.pipeline.views!.mine!.by).to.equal(undefined);
    await on.click('Undo', '[part=said]');
    expect(on.store.pipeline.views!.mine!.by).to.equal('ann');
    on.control('Place of Large ones').focus();
    await on.keys('ArrowUp');
    expect(names()).to.deep.equal(['Hot deals', 'Large ones', 'My month']);
    await on.click('Remove Hot deals');
    expect(names()).to.deep.equal(['Large ones', 'My month']);
    expect(on.store.pipeline.views!.theirs).to.deep.equal(VIEWS.theirs);
    await on.click('Undo', '[part=said]');
    expect(names()).to.deep.equal(['Hot deals', 'Large ones', 'My month']);
  });

  it('who may not change settings still renames and lets go what is their own, and no more', async () => {
    await showViews({ can: action => action !== 'stages' });
    expect(locked()).to.deep.equal(['text Hot deals', 'checkbox on', 'checkbox on', 'text Large ones', 'checkbox on']);
    expect(on.words()).not.to.include('can be read, not changed');
    expect(() => on.control('Remove Hot deals')).to.throw();
    expect(() => on.control('Place of My month')).to.throw();
    await on.write('View: My month', 'My quarter');
    await on.keys('Enter');
    expect(on.store.pipeline.views!.mine!.name).to.equal('My quarter');
    await on.click('Remove My quarter');
    expect(on.store.pipeline.views!.mine).to.equal(undefined);
    expect(await problems(on.element)).to.deep.equal([]);
    on.element.go('stages');
    await on.rendered();
    expect(on.words()).to.include('can be read, not changed');
    expect(on.element.shadowRoot!.querySelectorAll('.pane input:not([disabled])')).to.have.length(0);
  });
});
