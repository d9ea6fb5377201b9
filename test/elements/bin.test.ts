import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import {
  announced,
  boardWith,
  card,
  choose,
  clickOn,
  control,
  press,
  problems,
  root,
  titlesIn,
  toast,
  until,
} from '../helpers/board.js';

const rows = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('dialog .pick b')].map(title => title.textContent!.trim());
const said = (board: PipelineBoard): string => root(board).querySelector('dialog [role=status]')?.textContent ?? '';

/** Deletes by key, as a person would. */
const remove = async (board: PipelineBoard, ...titles: string[]): Promise<void> => {
  for (const title of titles) {
    card(board, title).focus();
    await press(board, 'Delete');
    await until(() => !root(board).querySelector(`[data-deal] .title`) || !titlesOf(board).includes(title));
  }
};
const titlesOf = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('[data-deal] .title')].map(title => title.textContent!.trim());

const openBin = async (board: PipelineBoard): Promise<void> => {
  await choose(board, 'More…', 'Bin…');
  await until(() => root(board).querySelector('dialog[open] .chip'));
};
const tick = async (board: PipelineBoard, title: string): Promise<void> => {
  const row = [...root(board).querySelectorAll('dialog .pick')].find(each => each.textContent!.includes(title))!;
  await clickOn(row);
};

describe('the bin of a <pipeline-board>', () => {
  afterEach(() => resetMouse());

  it('shows what was deleted, the last first; finds it, and brings it back with one undo', async () => {
    const board = await boardWith();
    await remove(board, 'Acme shelves', 'Elm chairs', 'Fjord boats');
    await openBin(board);
    expect(rows(board)).to.deep.equal(['Fjord boats', 'Elm chairs', 'Acme shelves']);
    expect(await problems(board)).to.deep.equal([]);
    root(board).querySelector<HTMLElement>('dialog [type=search]')!.focus();
    await sendKeys({ type: 'elm' });
    await until(() => rows(board).length === 1);
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    await until(() => rows(board).length === 3);
    await tick(board, 'Fjord boats');
    await tick(board, 'Acme shelves');
    expect(await problems(board)).to.deep.equal([]);
    const told: string[] = [];
    board.addEventListener('deal-remove', ({ detail }) => void told.push(`${detail.undo} ${detail.deals.length}`));
    await clickOn(control(board, 'Bring back', 'dialog'));
    await until(() => said(board) === '2 deals brought back', said(board));
    expect(told).to.deep.equal(['true 2']);
    await until(() => rows(board).length === 1);
    expect(root(board).activeElement?.getAttribute('name')).to.equal('bin-search');
    await sendKeys({ press: 'Escape' });
    await until(() => !root(board).querySelector('dialog'));
    expect(titlesIn(board, 'contact')).to.deep.equal(['Acme shelves', 'Bolt screws', 'Cove paint']);
    expect(toast(board)).to.equal('2 deals brought back');
    await clickOn(control(board, 'Undo'));
    await until(() => titlesIn(board, 'contact').length === 2);
    await until(() => announced().includes('Undone: 2 deals brought back'));
  });

  it('deletes for good after a plain question, by keyboard alone, if the page agrees', async () => {
    const board = await boardWith();
    await remove(board, 'Acme shelves', 'Elm chairs');
    await openBin(board);
    let says = true;
    board.addEventListener('deal-purge', event => says || event.preventDefault());
    const purged: string[] = [];
    board.addEventListener('deal-purged', ({ detail }) => void purged.push(...detail.deals.map(({ title }) => title)));
    const every = root(board).querySelector<HTMLElement>('dialog .every input')!;
    const purge = async (): Promise<void> => {
      every.focus();
      if (!root(board).querySelector('dialog .pick :checked')) await sendKeys({ press: ' ' });
      control(board, 'Delete for good…', 'dialog').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => root(board).querySelectorAll('dialog').length === 2);
      expect(root(board).querySelector('dialog:last-of-type h2')!.textContent).to.equal('Delete 2 deals for good?');
      expect(await problems(board)).to.deep.equal([]);
      control(board, 'Delete for good', 'dialog:last-of-type').focus();
      await sendKeys({ press: 'Enter' });
    };
    says = false;
    await purge();
    await until(() => root(board).querySelectorAll('dialog').length === 1);
    expect(rows(board)).to.have.length(2);
    says = true;
    await purge();
    await until(() => said(board) === '2 deals deleted for good');
    await until(() => root(board).querySelector('dialog')!.textContent.includes('The bin is empty.'));
    expect(purged.toSorted()).to.deep.equal(['Acme shelves', 'Elm chairs']);
    expect([...board.current!.allDeals()].map(({ id }) => id)).to.deep.equal(['b', 'c', 'd', 'f']);
  });

  it('only shows where nothing may be deleted', async () => {
    const board = await boardWith();
    await remove(board, 'Acme shelves');
    board.can = action => action !== 'remove';
    await openBin(board);
    expect(rows(board)).to.deep.equal(['Acme shelves']);
    expect(() => control(board, 'Bring back', 'dialog')).to.throw();
    expect(() => control(board, 'Delete for good…', 'dialog')).to.throw();
  });
});
