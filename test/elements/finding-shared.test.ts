import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import { addDeals } from '../../src/store/add-deals.js';
import { browserPorts } from '../../src/store/ports.js';
import { createPipeline } from '../../src/store/pipelines.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import {
  boardWith,
  choose,
  chips,
  chord,
  clickOn,
  control,
  DEALS,
  fromMenu,
  openView,
  press,
  root,
  shown,
  titlesIn,
  until,
} from '../helpers/board.js';

const entries = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('.menu [role=menuitemcheckbox]')].map(each => each.textContent!.trim());
const at = (): string | null => new URL(location.href).searchParams.get('deals');
const inBar = (board: PipelineBoard): string =>
  [...root(board).querySelectorAll('.selection > :is(b, .worth)')].map(each => each.textContent!.trim()).join(' ');

describe('a view that is shared', () => {
  afterEach(() => resetMouse());

  it('is everybody’s at once or its maker’s alone, between two people on one storage', async () => {
    await executeServerCommand('resize', { width: 1400, height: 1000 });
    const place = memoryRecords();
    const [ann, ben] = ['ann', 'ben'].map(id =>
      createPipeline({ name: `shared-${id}`, user: { id }, storage: () => new MemoryStorage(place) }),
    );
    await until(() => ann!.status.phase === 'ready' && ben!.status.phase === 'ready');
    ann!.dispatch(addDeals(ann!, DEALS).intents);
    await until(() => ben!.deal('f'));
    const boardOf = (store: typeof ann): Promise<PipelineBoard> =>
      fixture<PipelineBoard>(
        html`<pipeline-board .store=${store!} .view=${{ search: 'bolt' }} style="block-size: 400px"></pipeline-board>`,
      );
    const [anns, bens] = [await boardOf(ann), await boardOf(ben)];
    await shown(anns);
    await shown(bens);
    const save = async (name: string, forAll: boolean): Promise<void> => {
      await choose(anns, 'Save this view…');
      await sendKeys({ type: name });
      if (forAll) await clickOn(root(anns).querySelector('.menu .tick')!);
      await fromMenu(anns, 'Save');
    };
    await save('Ours', true);
    await save('Mine alone', false);
    await until(() => Object.keys(ben!.pipeline.views ?? {}).length === 2);
    bens.view = {};
    await shown(bens);
    await openView(bens);
    expect(entries(bens)).to.include('Ours');
    expect(entries(bens)).not.to.include('Mine alone');
    await fromMenu(bens, 'Ours');
    expect(bens.view).to.deep.equal({ search: 'bolt' });
    expect(titlesIn(bens, 'contact')).to.deep.equal(['Bolt screws']);
    await openView(bens);
    await fromMenu(bens, 'Delete the view “Ours”');
    await until(() => Object.keys(ann!.pipeline.views ?? {}).length === 1);
    await openView(anns);
    expect(entries(anns)).to.include('Mine alone');
    expect(entries(anns)).not.to.include('Ours');
    await press(anns, 'Escape');
  });

  it('comes back with the address when the page goes back, also right after a filter was set', async () => {
    const here = location.href;
    let held: (() => void)[] | undefined;
    const { delay } = browserPorts;
    const store = createPipeline({
      ports: {
        delay: (ms, then) =>
          held ? (held.push(then), () => void (held = held?.filter(each => each !== then))) : delay(ms, then),
      },
    });
    await until(() => store.status.phase === 'ready');
    store.dispatch(addDeals(store, DEALS).intents);
    const board = await fixture<PipelineBoard>(
      html`<pipeline-board .store=${store} view-param="deals"></pipeline-board>`,
    );
    await shown(board);
    await choose(board, 'Only mine');
    await until(() => at() === 'mine:1');
    const next = new URL(location.href);
    next.searchParams.set('page', 'two');
    history.pushState(null, '', next); // as a page does whose own parts change
    await choose(board, 'Add a filter…', 'Tags');
    await until(() => root(board).querySelector('.menu:popover-open .ticks'));
    await clickOn(root(board).querySelector('.menu .tick')!);
    held = []; // time stands still
    await fromMenu(board, 'Apply');
    expect(chips(board)).to.deep.equal(['Only mine', 'Tags: vip']);
    history.back();
    await until(() => !new URL(location.href).searchParams.has('page'), 'the page has gone back');
    await shown(board);
    expect(board.view).to.deep.equal({ mine: true });
    expect(chips(board)).to.deep.equal(['Only mine']);
    // what was still to be written belonged to the page that was left
    for (const then of held) then();
    expect(at()).to.equal('mine:1');
    history.replaceState(null, '', here);
  });
});

describe('all that is found', () => {
  afterEach(() => resetMouse());

  for (const [name, view] of [
    ['on the board', {}],
    ['in the table', { layout: 'table' }],
    ['in lanes', { lanes: 'owner' }],
    ['in the forecast', { layout: 'forecast' }],
  ] as const)
    it(`is selected after a search, and nothing else, ${name}`, async () => {
      const board = await boardWith(DEALS, { view: { ...view, search: 'o' } });
      await shown(board);
      const wanted = DEALS.filter(({ title, owner = '' }) => /o/i.test(`${title} ${owner}`)).map(({ id }) => id!);
      expect(wanted.length).to.be.within(2, DEALS.length - 1);
      control(board, 'View').focus();
      await chord(board, 'Control', 'a');
      await until(() => board.hands!.selection?.size === wanted.length);
      expect(board.hands!.selection!.deals.map(({ id }) => id).sort()).to.deep.equal(wanted);
      expect(inBar(board)).to.match(new RegExp(`^${wanted.length} `));
    });
});
