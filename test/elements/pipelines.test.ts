import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import '../../src/define/pipeline-provider.js';
import type { Changes } from '../../src/domain/operations.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import type { PipelineProvider } from '../../src/elements/pipeline-provider.js';
import { addDeals } from '../../src/store/add-deals.js';
import { findPipeline } from '../../src/store/pipelines.js';
import type { PipelineStore } from '../../src/store/store.js';
import {
  announced,
  card,
  choose,
  chord,
  clickOn,
  control,
  fromMenu,
  press,
  problems,
  shown,
  titlesIn,
  toast,
  until,
} from '../helpers/board.js';
import { pickByKeys, tabTo } from '../helpers/keys.js';
import { boardOf, closePipelines, newName, pipelineOf } from '../helpers/pipelines.js';
import { titles } from '../helpers/worlds.js';

const root = (board: PipelineBoard): ShadowRoot => board.shadowRoot!;
const rows = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('.totals tr')].map(row =>
    [...row.querySelectorAll('th, td')].map(cell => cell.textContent!.replace(/\s+/g, ' ').trim()).join(' | '),
  );
const overview = async (board: PipelineBoard, count: number): Promise<void> => {
  await choose(board, 'More…', 'Pipelines…');
  await until(() => rows(board).length === count);
};

describe('several pipelines', () => {
  afterEach(async () => {
    await resetMouse();
    await closePipelines();
  });

  it('stand with their totals, each currency apart, and over all; one click shows another', async () => {
    const north = pipelineOf('North', [
      { title: 'A', value: 100, stage: 'proposal' },
      { title: 'B', value: 40, currency: 'USD' },
    ]);
    const south = pipelineOf('South', [{ title: 'C', value: 300, stage: 'proposal' }]);
    const board = await boardOf(north);
    await overview(board, 4);
    expect(rows(board)[0]).to.equal('Pipeline | Open deals | Value | Weighted');
    expect(rows(board)[1]).to.match(/^North Shown now \| 2 \| €100(US)?\$40 \| /);
    expect(rows(board)[2]).to.match(/^South \| 1 \| €300 \| €\d+/);
    expect(rows(board)[3]).to.match(/^All pipelines \| 3 \| €400(US)?\$40 \| /);
    expect(await problems(board)).to.deep.equal([]);
    south.dispatch(addDeals(south, [{ title: 'D', value: 7 }]).intents);
    await until(() => rows(board)[3]!.includes('€407'));
    const told: string[] = [];
    board.addEventListener('pipeline-select', ({ detail }) => void told.push(detail.pipeline));
    control(board, 'South', 'dialog').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => board.current === south);
    await shown(board);
    expect(told).to.deep.equal([south.name]);
    expect(root(board).querySelector('h2')!.textContent).to.equal('South');
  });

  it('are followed by all elements in a provider; the page may refuse', async () => {
    const north = pipelineOf('North', []);
    const south = pipelineOf('South', []);
    const provider = await fixture<PipelineProvider>(
      html`<pipeline-provider pipeline=${north.name} storage="memory"
        ><pipeline-board></pipeline-board><pipeline-board></pipeline-board
      ></pipeline-provider>`,
    );
    const [board, other] = [...provider.querySelectorAll('pipeline-board')];
    await until(() => board!.current === north);
    await shown(board!);
    let says = false;
    board!.addEventListener('pipeline-select', event => says || event.preventDefault());
    for (const wanted of [north, south]) {
      await overview(board!, 4);
      await clickOn(control(board!, 'South', 'dialog'));
      await until(() => !root(board!).querySelector('dialog'));
      await until(() => board!.current === wanted && other!.current === wanted);
      says = true;
    }
  });

  it('begin with a name and stages of their own, and are shown at once', async () => {
    const north = pipelineOf('North', []);
    const board = await boardOf(north);
    await overview(board, 2);
    const name = newName();
    await clickOn(control(board, 'New pipeline…', 'dialog'));
    await until(() => root(board).activeElement?.getAttribute('name') === 'pipeline-name');
    expect(await problems(board)).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    await until(() => root(board).querySelector('dialog .error')!.textContent === 'Give the pipeline a name.');
    await sendKeys({ type: north.name });
    await sendKeys({ press: 'Enter' });
    await until(() => root(board).querySelector('dialog .error')!.textContent!.startsWith('There is a pipeline'));
    const input = root(board).querySelector<HTMLInputElement>('dialog [name=pipeline-name]')!;
    input.value = '';
    await sendKeys({ type: name });
    root(board).querySelector<HTMLSelectElement>('dialog [name=preset]')!.value = 'simple';
    await clickOn(control(board, 'Create', 'dialog'));
    await until(() => board.current?.name === name);
    await shown(board);
    expect(findPipeline(name)!.pipeline).to.include({ title: name });
    expect(root(board).querySelector('.columns')!.textContent).to.contain('Untouched');
  });

  it('let a deal go on in another one, by keyboard alone, with one undo', async () => {
    const north = pipelineOf('North', [{ id: 'a', title: 'Acme shelves', value: 100, stage: 'proposal' }]);
    const south = pipelineOf('South', []);
    const board = await boardOf(north);
    const told: string[] = [];
    for (const type of ['deal-transfer', 'deal-transferred'] as const)
      board.addEventListener(type, ({ detail }) => void told.push(`${type} ${detail.deals.length} ${detail.stage}`));
    card(board, 'Acme shelves').focus();
    await press(board, 'm');
    await until(() => root(board).querySelector('.menu:popover-open'));
    control(board, 'To another pipeline…', '.menu').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => root(board).querySelector('dialog[open] [name=stage]'));
    expect(root(board).querySelector<HTMLSelectElement>('dialog [name=stage]')!.value).to.equal('proposal');
    expect(await problems(board)).to.deep.equal([]);
    control(board, 'Move', 'dialog').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => toast(board) === '“Acme shelves” moved to “South”');
    await until(() => announced().includes('“Acme shelves” moved to “South”'));
    expect(told).to.deep.equal(['deal-transfer 1 proposal', 'deal-transferred 1 proposal']);
    expect(south.deals('proposal').map(({ title }) => title)).to.deep.equal(['Acme shelves']);
    expect(north.deal('a')).to.include({ status: 'abandoned', reason: 'Moved to “South”' });
    await clickOn(control(board, 'Undo'));
    await until(() => titlesIn(board, 'proposal').length === 1);
    await until(() => south.deals('proposal').length === 0);
  });

  describe('with several deals at once', () => {
    const change = async (south: PipelineStore, changes: Readonly<Record<string, unknown>>): Promise<void> => {
      const fields = Object.entries(changes).map(([path, to]) => [
        path,
        { from: stageThere(south)[path as 'name'], to },
      ]);
      const intent = { target: south.pipeline.id, stage: 'contact', changes: Object.fromEntries(fields) as Changes };
      await south.dispatch({ type: 'stage/edit', ...intent }).settled;
    };
    const stageThere = ({ pipeline }: PipelineStore) => pipeline.stages.find(({ id }) => id === 'contact')!;
    /** All of them, by keys alone, as far as the choice of where to. */
    const sendAll = async (board: PipelineBoard): Promise<void> => {
      card(board, 'A').focus();
      await chord(board, 'Control', 'a');
      await until(() => root(board).querySelector('.selection'));
      await press(board, 'm');
      await pickByKeys(board, 'To another pipeline…');
      await until(() => root(board).querySelector('dialog[open] [name=stage]'));
      await tabTo(board, 'Move', 'dialog');
      await press(board, 'Enter');
    };
    const organisations = (store: PipelineStore, list: string): string[] =>
      store
        .deals(list)
        .map(({ title, organisation }) => `${title} ${organisation}`.trim())
        .sort();

    it('take them by mouse, from the bar of what is selected', async () => {
      const north = pipelineOf('North', [{ title: 'A' }, { title: 'B' }]);
      const south = pipelineOf('South', []);
      const board = await boardOf(north);
      card(board, 'A').focus();
      await chord(board, 'Control', 'a');
      await until(() => root(board).querySelector('.selection'));
      await clickOn(control(board, 'Move…', '.selection'));
      await fromMenu(board, 'To another pipeline…');
      await until(() => root(board).querySelector('dialog[open] [name=stage]'));
      await clickOn(control(board, 'Move', 'dialog'));
      await until(() => toast(board) === '2 deals moved to “South”');
      await until(() => announced().includes('2 deals moved to “South”'));
      expect(titles(south, 'contact').sort()).to.deep.equal(['A', 'B']);
    });

    it('ask once for what the stage there requires, by keys alone: each is given what it lacks, one undo for all', async () => {
      const north = pipelineOf('North', [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B', organisation: 'Bolt' },
        { title: 'C' },
      ]);
      const south = pipelineOf('South', []);
      await change(south, { required: ['organisation'] });
      const board = await boardOf(north);
      const told: string[] = [];
      for (const type of ['deal-transfer', 'deal-transferred'] as const)
        board.addEventListener(type, ({ detail }) => void told.push(`${type} ${detail.deals.length}`));
      await sendAll(board);
      await until(() => root(board).querySelector('dialog[open] [name=organisation]'), 'the stage there asks');
      expect(root(board).querySelector('dialog')!.textContent)
        .to.contain('3 deals enter Contact')
        .and.contain('Missing in 2 of 3');
      expect(await problems(board)).to.deep.equal([]);
      expect(told, 'the page is asked when the person has answered').to.deep.equal([]);
      await sendKeys({ type: 'Acme' });
      await press(board, 'Enter');
      await until(() => toast(board) === '3 deals moved to “South”');
      await until(() => announced().includes('3 deals moved to “South”'));
      expect(organisations(south, 'contact')).to.deep.equal(['A Acme', 'B Bolt', 'C Acme']);
      expect(told).to.deep.equal(['deal-transfer 3', 'deal-transferred 3']);
      expect(north.deal('a')!.status).to.equal('abandoned');
      await chord(board, 'Control', 'z');
      await until(() => titlesIn(board, 'contact').length === 3);
      await until(() => south.deals('contact').length === 0);
      expect(organisations(north, 'contact')).to.deep.equal(['A', 'B Bolt', 'C']);
      expect(north.$undo.get().undo, 'one undo').to.equal(null);
    });

    it('stay where they are, and why is said, when the form is left', async () => {
      const north = pipelineOf('North', [{ title: 'A' }, { title: 'B' }]);
      const south = pipelineOf('South', []);
      await change(south, { required: ['organisation'] });
      const board = await boardOf(north);
      await sendAll(board);
      await until(() => root(board).querySelector('dialog[open] [name=organisation]'));
      await press(board, 'Escape');
      await until(() => toast(board) === 'Nothing done: Contact asks for details that are still missing.');
      expect(titlesIn(board, 'contact')).to.have.length(2);
      expect(south.deals('contact')).to.have.length(0);
    });

    it('answer one by one: whom a person may not move, and what the stage there has no room for', async () => {
      const north = pipelineOf('North', [{ title: 'A' }, { title: 'B' }, { title: 'C' }, { title: 'D' }]);
      const south = pipelineOf('South', [{ title: 'There', stage: 'contact' }]);
      await change(south, { limit: 3, limitHard: true, name: 'Desk' });
      const board = await boardOf(north);
      board.can = (_action, deal) => deal?.title !== 'D';
      await sendAll(board);
      await until(() => toast(board).startsWith('2 deals moved to “South”, 2 refused: '));
      expect(toast(board)).to.contain('Desk takes 3 deals at most').and.contain('Nothing can be changed here');
      expect(titlesIn(board, 'contact')).to.have.length(2).and.to.include('D');
      expect(south.deals('contact')).to.have.length(3);
    });
  });
});
