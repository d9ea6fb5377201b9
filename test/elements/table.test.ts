import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  boardWith,
  chord,
  choose,
  clickOn,
  control,
  DEALS,
  fromMenu,
  middle,
  press,
  problems,
  root,
  shown,
  toast,
  until,
} from '../helpers/board.js';
import { cell, columnsOf, focusedCell as focused, head, rows, table } from '../helpers/table.js';

describe('<pipeline-board> as a table', () => {
  afterEach(() => resetMouse());

  it('shows the deals of all columns as rows, chosen from the view’s menu, and goes back to the board', async () => {
    const board = await boardWith();
    await choose(board, 'Table');
    await until(() => root(board).querySelector('.tbody [data-row]'));
    expect(rows(board)).to.deep.equal(DEALS.map(({ title }) => title));
    expect(cell(board, 'Acme shelves', 'Value').textContent!.trim()).to.equal('€1,000');
    expect(root(board).querySelector('[role=grid]')!.getAttribute('aria-rowcount')).to.equal('7');
    expect(await problems(board)).to.deep.equal([]);
    board.view = {};
    await shown(board);
    expect(root(board).querySelectorAll('[data-list]').length).to.be.greaterThan(3);
  });

  it('sorts by a column: rising, falling, as it stands', async () => {
    const board = await table();
    await clickOn(head(board, 'Deal'));
    await shown(board);
    expect(head(board, 'Deal').closest('[role]')!.getAttribute('aria-sort')).to.equal('ascending');
    await clickOn(head(board, 'Deal'));
    await until(() => rows(board)[0] === 'Fjord boats');
    expect(rows(board)).to.deep.equal(DEALS.map(({ title }) => title).reverse());
    expect(board.view.sort).to.deep.equal({ '': { by: 'title', descending: true } });
    await clickOn(head(board, 'Deal'));
    await until(() => rows(board)[0] === 'Acme shelves');
    expect(board.view.sort).to.equal(undefined);
  });

  it('is walked and written into by keys alone', async () => {
    const board = await table();
    cell(board, 'Acme shelves', 'Deal').focus();
    await press(board, 'ArrowDown', 'ArrowRight');
    expect(focused(board)).to.equal('Bolt');
    await press(board, 'End', 'Home', 'ArrowRight', 'ArrowRight', 'F2');
    expect(await problems(board)).to.deep.equal([]);
    await press(board, 'End');
    await sendKeys({ type: ' & Co' });
    await press(board, 'Enter');
    await until(() => board.current!.deal('b')!.organisation === 'Bolt & Co');
    await until(() => focused(board) === 'Bolt & Co');
    await press(board, 'F2');
    await sendKeys({ type: 'x' });
    await press(board, 'Escape');
    expect(board.current!.deal('b')!.organisation).to.equal('Bolt & Co');
    await chord(board, 'Control', 'End');
    expect(root(board).activeElement!.closest('[data-row]')!.getAttribute('data-row')).to.equal('5');
    await chord(board, 'Control', 'Home');
    await press(board, 'ArrowUp', 'ArrowRight');
    expect(focused(board)).to.equal('Deal');
    await press(board, 'Enter');
    expect(board.view.sort).to.deep.equal({ '': { by: 'title' } });
  });

  it('takes amounts as they are written, says what is wrong with one, and moves a deal by its stage', async () => {
    const board = await table();
    const write = async (field: string, text: string): Promise<void> => {
      // by keys: a second click here would be a double click where the last one is not long ago
      cell(board, 'Acme shelves', field).focus();
      await press(board, 'F2');
      await chord(board, 'Control', 'a');
      await sendKeys({ type: text });
      await press(board, 'Enter');
    };
    await write('Value', 'lots');
    expect(root(board).querySelector('.wrong')!.textContent).to.contain('Write an amount');
    expect(await problems(board)).to.deep.equal([]);
    await press(board, 'Escape');
    await write('Value', '1,234.50');
    await until(() => board.current!.deal('a')!.value === 1234.5);
    await write('Tags', 'vip, new');
    await until(() => board.current!.deal('a')!.tags.length === 2);
    await sendMouse({ type: 'click', position: middle(cell(board, 'Acme shelves', 'Stage')) });
    await press(board, 'Enter');
    root(board).querySelector<HTMLSelectElement>('[data-editor]')!.value = 'proposal';
    await press(board, 'Enter');
    await until(() => board.current!.deal('a')!.stage === 'proposal');
  });

  it('selects rows by click and key, and does to all of them what the bar offers', async () => {
    const board = await table();
    cell(board, 'Acme shelves', 'Owner').focus();
    await press(board, 'x');
    await until(() => root(board).querySelectorAll('[aria-selected=true]').length === 1);
    await chord(board, 'Shift', 'ArrowDown');
    await until(() => root(board).querySelectorAll('[aria-selected=true]').length === 2);
    expect(await problems(board)).to.deep.equal([]);
    await press(board, 'Delete');
    await until(() => toast(board) === '2 deals deleted');
    await until(() => rows(board).length === 4);
    expect(rows(board)).to.deep.equal(DEALS.slice(2).map(({ title }) => title));
  });

  it('keeps the focus at its place when rows go, with the deal when they are sorted; M chooses a stage', async () => {
    const board = await table();
    cell(board, 'Cove paint', 'Owner').focus();
    await press(board, 'Delete');
    await until(() => rows(board).length === 5);
    await until(() => root(board).activeElement === cell(board, 'Dune tents', 'Owner'));
    await press(board, 'm');
    await until(() => root(board).querySelector('.menu:popover-open'));
    expect(await problems(board)).to.deep.equal([]);
    await press(board, 'Escape');
    await until(() => root(board).activeElement === cell(board, 'Dune tents', 'Owner'));
    board.view = { ...board.view, sort: { '': { by: 'title', descending: true } } };
    await until(() => rows(board)[0] === 'Fjord boats');
    await shown(board);
    expect(root(board).activeElement === cell(board, 'Dune tents', 'Owner')).to.equal(true);
    await press(board, 'ArrowDown', 'x');
    await until(() => root(board).querySelector('[aria-selected=true]'), 'it is selected');
    await press(board, 'm');
    await fromMenu(board, 'Proposal');
    await until(() => board.current!.deal('b')!.stage === 'proposal');
  });

  it('shows the columns that are chosen', async () => {
    const board = await table(DEALS, { columns: ['title', 'value'] });
    await choose(board, 'Columns…');
    await until(() => root(board).querySelector('.menu:popover-open .ticks'));
    expect(await problems(board)).to.deep.equal([]);
    await clickOn(root(board).querySelectorAll('.menu .tick')[2]!);
    await clickOn(control(board, 'Apply', '.menu'));
    await shown(board);
    expect(board.view.columns).to.deep.equal(['title', 'value', 'organisation']);
    expect(columnsOf(board)).to.deep.equal(['Deal', 'Value', 'Organisation']);
  });

  it('has rows only for what is in view, of thousands, and keeps the one that has the focus', async () => {
    const many = Array.from({ length: 3_000 }, (_, n) => ({ id: `m${n}`, title: `Deal ${n}`, stage: 'contact' }));
    const board = await table(many);
    await until(() => root(board).querySelector('[role=grid]')!.getAttribute('aria-rowcount') === '3001');
    expect(rows(board).length).to.be.below(60);
    cell(board, 'Deal 0', 'Deal').focus();
    await chord(board, 'Control', 'End');
    await until(() => rows(board).includes('Deal 2999'));
    expect(root(board).activeElement!.closest('[data-row]')!.textContent).to.contain('Deal 2999');
    root(board).querySelector('.table')!.scrollTop = 0;
    await until(() => rows(board).includes('Deal 3'));
    expect(rows(board)).to.include('Deal 2999');
    await press(board, 'ArrowUp');
    expect(root(board).activeElement!.closest('[data-row]')!.textContent).to.contain('Deal 2998');
  });

  it('lets nobody write where it is read only', async () => {
    const board = await table(DEALS, {}, { readonly: true });
    await sendMouse({ type: 'click', position: middle(cell(board, 'Acme shelves', 'Value')) });
    await press(board, 'F2');
    expect(root(board).querySelector('[data-editor]')).to.equal(null);
  });
});
