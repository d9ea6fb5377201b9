import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import { addDeals } from '../../src/store/add-deals.js';
import { leadsOf } from '../../src/store/leads.js';
import { createPipeline } from '../../src/store/pipelines.js';
import type { PipelineStore } from '../../src/store/store.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { leadScore } from '../../src/domain/lead-score.js';
import { readView, writeView } from '../../src/domain/view-text.js';
import {
  choose,
  chips,
  clickOn,
  control,
  fromMenu,
  openView,
  press,
  problems,
  root,
  shown,
  titlesIn,
  until,
} from '../helpers/board.js';
import { lead, NOW } from '../helpers/inbox.js';
import { cell, columnsOf, head, rows } from '../helpers/table.js';

const LEADS = [
  lead('Hot', { organisation: 'Tailspin', phone: '+49 30 1234567', answers: { budget: 'set', timeline: 'now' } }),
  lead('Cool', { organisation: 'Fabrikam', answers: { timeline: 'none' } }),
];
const DEALS = [
  { id: 'h', title: 'Hot shelves', stage: 'contact', lead: 'hot' },
  { id: 'c', title: 'Cool paint', stage: 'contact', lead: 'cool' },
  { id: 'n', title: 'No lead, no answers', stage: 'contact' },
  { id: 'a', title: 'Answers alone', stage: 'contact', answers: { budget: 'set', authority: 'decide' } },
];
const scoreOf = (store: PipelineStore, id: string): string =>
  String(leadScore(leadsOf(store).get(id)!, store.pipeline, NOW).total);

const scene = async (): Promise<{ board: PipelineBoard; store: PipelineStore }> => {
  await executeServerCommand('resize', { width: 1400, height: 800 });
  const store = createPipeline({ ports: { now: () => NOW }, zone: 'UTC' });
  await until(() => store.status.phase === 'ready');
  leadsOf(store);
  for (const each of LEADS) store.dispatch({ type: 'lead/add', target: each.id, lead: each }, { undoable: false });
  store.dispatch(addDeals(store, DEALS).intents, { undoable: false });
  const board = await fixture<PipelineBoard>(html`<pipeline-board .store=${store}></pipeline-board>`);
  await shown(board);
  return { board, store };
};

describe('the score of a deal', () => {
  afterEach(() => resetMouse());

  it('filters by a range that is typed, for deals from leads and for those with answers of their own', async () => {
    const { board, store } = await scene();
    expect(Number(scoreOf(store, 'hot'))).to.be.greaterThan(Number(scoreOf(store, 'cool')));
    await choose(board, 'Add a filter…', 'Score');
    await until(() => root(board).querySelector('.menu form input[name=from]'));
    expect(await problems(board)).to.deep.equal([]);
    root(board).querySelector<HTMLInputElement>('.menu input[name=from]')!.focus();
    await sendKeys({ type: scoreOf(store, 'hot') });
    await press(board, 'Enter');
    expect(chips(board)).to.deep.equal([`Score: from ${scoreOf(store, 'hot')}`]);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Hot shelves']);
    await clickOn(control(board, 'Change: Score'));
    await until(() => root(board).querySelector('.menu:popover-open input[name=from]'));
    root(board).querySelector<HTMLInputElement>('.menu input[name=from]')!.value = '0';
    await fromMenu(board, 'Apply');
    expect(titlesIn(board, 'contact')).to.have.members(['Hot shelves', 'Cool paint', 'Answers alone']);
  });

  it('sorts a column by keys alone, the highest on top, who has none last', async () => {
    const { board } = await scene();
    control(board, 'Options of Contact').focus();
    await press(board, 'Enter');
    await fromMenu(board, 'Sort…');
    await until(() => root(board).querySelector('.menu:popover-open select'));
    const [by, way] = [...root(board).querySelectorAll<HTMLSelectElement>('.menu select')] as [
      HTMLSelectElement,
      HTMLSelectElement,
    ];
    expect([...by.options].map(({ text }) => text)).to.include('Score');
    by.focus();
    await sendKeys({ type: 'Sco' });
    way.focus();
    await sendKeys({ type: 'Lar' });
    await until(() => by.value === 'score' && way.value === 'down');
    control(board, 'Apply', '.menu').focus();
    await press(board, 'Enter');
    expect(board.view).to.deep.equal({ sort: { contact: { by: 'score', descending: true } } });
    expect(titlesIn(board, 'contact').at(0)).to.equal('Hot shelves');
    expect(titlesIn(board, 'contact').at(-1)).to.equal('No lead, no answers');
  });

  it('is a column of the table, sorted by its head', async () => {
    const { board, store } = await scene();
    await choose(board, 'Table');
    await until(() => root(board).querySelector('.tbody [data-row]'));
    await choose(board, 'Columns…');
    const tick = [...root(board).querySelectorAll<HTMLElement>('.menu .tick')].find(
      each => each.textContent!.trim() === 'Score',
    )!;
    tick.querySelector('input')!.focus();
    await press(board, ' ');
    await fromMenu(board, 'Apply');
    expect(columnsOf(board)).to.include('Score');
    expect(cell(board, 'Hot shelves', 'Score').textContent!.trim()).to.equal(scoreOf(store, 'hot'));
    expect(cell(board, 'No lead, no answers', 'Score').textContent!.trim()).to.equal('');
    head(board, 'Score').scrollIntoView();
    await clickOn(head(board, 'Score'));
    await shown(board);
    expect(rows(board).at(0)).to.equal('Cool paint');
    expect(await problems(board)).to.deep.equal([]);
  });

  it('is part of a saved view and of the address, and follows its lead', async () => {
    const { board, store } = await scene();
    const limit = Number(scoreOf(store, 'hot'));
    const view = { filters: [{ field: 'score', from: limit }], sort: { '': { by: 'score' } } } as const;
    expect(readView(writeView(view)).view).to.deep.equal(view);
    board.view = view;
    await shown(board);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Hot shelves']);
    await choose(board, 'Save this view…');
    await sendKeys({ type: 'Promising' });
    await fromMenu(board, 'Save');
    board.view = {};
    await shown(board);
    await openView(board);
    await fromMenu(board, 'Promising');
    expect(titlesIn(board, 'contact')).to.deep.equal(['Hot shelves']);
    const answers = { budget: 'set', timeline: 'now', authority: 'decide', need: 'important' };
    const from = leadsOf(store).get('cool')!;
    store.dispatch({
      type: 'lead/edit',
      target: 'cool',
      changes: { answers: { from: from.answers, to: answers }, phone: { from: '', to: '+49 30 7654321' } },
    });
    await until(() => titlesIn(board, 'contact').length === 2, 'the lead has become hot');
  });
});
