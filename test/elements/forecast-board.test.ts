import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { card, clickOn, control, drag, focused, press, problems, toast, until } from '../helpers/board.js';
import { forecast } from '../helpers/days.js';

const root = (board: PipelineBoard): ShadowRoot => board.shadowRoot!;
const column = (board: PipelineBoard, name: string): HTMLElement =>
  [...root(board).querySelectorAll<HTMLElement>('.expected .column')].find(
    each => each.getAttribute('aria-label') === name,
  )!;
const names = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('.expected .column')].map(each => each.getAttribute('aria-label')!);
const titles = (board: PipelineBoard, name: string): string[] =>
  [...column(board, name).querySelectorAll('[data-deal] .title')].map(each => each.textContent!.trim());
const deal = (board: PipelineBoard, id: string) => board.current!.deal(id)!;
const listIn = (board: PipelineBoard, name: string): [number, number] => {
  const { x, y, width } = column(board, name).querySelector('.list')!.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + 30)];
};

describe('<pipeline-board> as a forecast', () => {
  afterEach(() => resetMouse());

  it('has a column for each month, what is overdue and undated apart, won beside weighted in each head', async () => {
    const board = await forecast();
    expect(names(board)).to.deep.equal([
      'Overdue',
      'March 2026',
      'April 2026',
      'May 2026',
      'June 2026',
      'July 2026',
      'August 2026',
      'No date',
    ]);
    expect(titles(board, 'March 2026')).to.deep.equal(['Acme shelves', 'Bolt screws']);
    const head = column(board, 'March 2026').querySelector('.head')!.textContent!;
    expect(head).to.contain('€900 won');
    expect(head).to.match(/weighted of €1,000 \+ US\$400/);
    expect(card(board, 'Bolt screws').textContent).to.contain('Proposal');
    expect(await problems(board)).to.deep.equal([]);
  });

  it('is chosen in the view’s menu, by month or by quarter', async () => {
    const board = await forecast({});
    await clickOn(control(board, 'View'));
    await until(() => root(board).querySelector('.menu:popover-open'));
    await clickOn(control(board, 'Forecast', '.menu'));
    await until(() => column(board, 'March 2026'));
    await clickOn(control(board, 'View'));
    await until(() => root(board).querySelector('.menu:popover-open'));
    await clickOn(control(board, 'By quarter', '.menu'));
    await until(() => names(board).length === 6);
    expect(board.view).to.deep.equal({ layout: 'forecast', period: 'quarter' });
    expect(titles(board, names(board)[1]!)).to.deep.equal(['Acme shelves', 'Bolt screws']);
  });

  it('changes the expected close of a card that is dragged, and undo brings it back', async () => {
    const board = await forecast();
    await drag(board, 'Acme shelves', listIn(board, 'May 2026'));
    await until(() => deal(board, 'a').expectedClose === '2026-05-20');
    expect(deal(board, 'a').stage).to.equal('contact');
    await until(() => titles(board, 'May 2026')[0] === 'Acme shelves');
    expect(toast(board)).to.match(/expected .*May/);
    await clickOn(control(board, 'Undo'));
    await until(() => deal(board, 'a').expectedClose === '2026-03-20');
  });

  it('dates what had no date, takes a date away, and puts nothing into the past', async () => {
    const board = await forecast();
    await drag(board, 'Elm chairs', listIn(board, 'April 2026'));
    await until(() => deal(board, 'e').expectedClose === '2026-04-30');
    await drag(board, 'Bolt screws', listIn(board, 'No date'));
    await until(() => deal(board, 'b').expectedClose === null);
    await drag(board, 'Cove paint', listIn(board, 'Overdue'));
    expect(deal(board, 'c').expectedClose).to.equal('2026-04-15');
  });

  it('is walked and changed by keys alone, and by single clicks', async () => {
    const board = await forecast();
    card(board, 'Dune tents').focus();
    await press(board, 'ArrowRight');
    expect(focused(board)).to.equal('Acme shelves');
    await press(board, ' ', 'ArrowRight', 'ArrowRight', ' ');
    await until(() => deal(board, 'a').expectedClose === '2026-05-20');
    await until(() => focused(board) === 'Acme shelves');
    await press(board, 'm');
    await until(() => root(board).querySelector('.menu:popover-open'));
    await clickOn(control(board, 'Expected in…', '.menu'));
    await until(() => control(board, 'June 2026', '.menu'));
    expect(await problems(board)).to.deep.equal([]);
    await clickOn(control(board, 'June 2026', '.menu'));
    await until(() => deal(board, 'a').expectedClose === '2026-06-20');
  });

  it('gives a new deal the date of its column', async () => {
    const board = await forecast();
    await clickOn(control(board, 'Add a deal: April 2026'));
    await until(() => root(board).querySelector('.quick input'));
    await sendKeys({ type: 'Gorse ropes' });
    await press(board, 'Enter');
    await until(() => titles(board, 'April 2026').includes('Gorse ropes'));
  });

  it('shows closed deals as a board does, and goes back', async () => {
    const board = await forecast();
    await clickOn(control(board, 'Closed'));
    await until(() => !root(board).querySelector('.expected') && card(board, 'Wren hats'));
    await clickOn(control(board, 'Open'));
    await until(() => column(board, 'March 2026'));
  });

  it('shows one period at a time where there is little room, and changes nothing for whom may not', async () => {
    const board = await forecast(undefined, { readonly: true });
    await drag(board, 'Acme shelves', listIn(board, 'May 2026'));
    expect(deal(board, 'a').expectedClose).to.equal('2026-03-20');
    await executeServerCommand('resize', { width: 360, height: 700 });
    await until(() => root(board).querySelector('.tabs'));
    await clickOn(control(board, 'March 2026', '.tabs'));
    await until(() => column(board, 'March 2026'));
    expect(names(board)).to.deep.equal(['March 2026']);
    expect(await problems(board)).to.deep.equal([]);
  });
});
