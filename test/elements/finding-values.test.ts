import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import type { DealInput } from '../../src/domain/records.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import {
  boardWith,
  choose,
  chips,
  clickOn,
  control,
  DEALS,
  fromMenu,
  press,
  problems,
  root,
  shown,
  titlesIn,
  until,
} from '../helpers/board.js';

const MANY: readonly DealInput[] = Array.from({ length: 400 }, (_, n) => ({
  id: `m${n}`,
  title: `Deal ${n}`,
  organisation: n === 399 ? 'Zürich Glas' : `Firm ${String(n).padStart(3, '0')}`,
  stage: 'contact',
}));
const labels = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('.menu .tick')].map(each => each.textContent!.trim());
const said = (board: PipelineBoard): string => root(board).querySelector('.menu [role=status]')!.textContent!.trim();
const tick = (board: PipelineBoard, name: string): HTMLInputElement =>
  [...root(board).querySelectorAll('.menu .tick')]
    .find(each => each.textContent!.trim() === name)!
    .querySelector('input')!;
const open = async (deals: readonly DealInput[], field: string): Promise<PipelineBoard> => {
  const board = await boardWith(deals);
  await choose(board, 'Add a filter…', field);
  await until(() => root(board).querySelector('.menu:popover-open .ticks'));
  return board;
};
const type = async (board: PipelineBoard, text: string): Promise<void> => {
  const field = root(board).querySelector<HTMLInputElement>('.menu [name=typed]')!;
  field.focus();
  await sendKeys({ type: text });
  await shown(board);
};

describe('choosing among the values of a field', () => {
  afterEach(() => resetMouse());

  it('offers a tick for each where they are few, and no search', async () => {
    const board = await open(DEALS, 'Organisation');
    expect(labels(board)).to.deep.equal(['Acme', 'Bolt', 'Cove', 'Dune', 'Elm', 'Fjord', 'Nothing said']);
    expect(root(board).querySelector('.menu [name=typed]')).to.equal(null);
  });

  it('finds any of hundreds while one types, accents aside, and keeps what was ticked before', async () => {
    const board = await open(MANY, 'Organisation');
    expect(said(board)).to.equal('100 of 400 values');
    expect(await problems(board)).to.deep.equal([]);
    await type(board, 'firm 12');
    expect(said(board)).to.equal('10 of 400 values');
    await clickOn(tick(board, 'Firm 123').closest('.tick')!);
    const field = root(board).querySelector<HTMLInputElement>('.menu [name=typed]')!;
    field.select();
    await type(board, 'zuri');
    expect(labels(board)).to.deep.equal(['Firm 123', 'Exactly “zuri”', 'Zürich Glas']);
    expect(await problems(board)).to.deep.equal([]);
    await clickOn(tick(board, 'Zürich Glas').closest('.tick')!);
    await fromMenu(board, 'Apply');
    expect(board.view.filters).to.deep.equal([{ field: 'organisation', any: ['Firm 123', 'Zürich Glas'] }]);
    expect(titlesIn(board, 'contact')).to.have.members(['Deal 123', 'Deal 399']);
    await clickOn(control(board, 'Change: Organisation'));
    await until(() => root(board).querySelector('.menu:popover-open .ticks'));
    expect(labels(board).slice(0, 2)).to.deep.equal(['Firm 123', 'Zürich Glas']);
    expect(tick(board, 'Firm 123').checked).to.equal(true);
  });

  it('takes the one value that is found by Enter, with the keyboard alone', async () => {
    const board = await open(MANY, 'Organisation');
    root(board).querySelector<HTMLElement>('.menu select[name=not]')!.focus();
    await press(board, 'Tab');
    await sendKeys({ type: 'glas' });
    await press(board, 'Enter');
    expect(chips(board)).to.deep.equal(['Organisation: Zürich Glas']);
    await until(() => titlesIn(board, 'contact').join() === 'Deal 399');
  });

  it('takes what is typed as it is where no value is it', async () => {
    const board = await open(MANY, 'Organisation');
    await type(board, 'Firm');
    expect(labels(board)[0]).to.equal('Exactly “Firm”');
    tick(board, 'Exactly “Firm”').focus();
    await press(board, ' ');
    await fromMenu(board, 'Apply');
    expect(board.view.filters).to.deep.equal([{ field: 'organisation', any: ['Firm'] }]);
    expect(titlesIn(board, 'contact')).to.deep.equal([]);
  });
});
