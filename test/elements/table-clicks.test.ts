import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import {
  boardWith,
  card,
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
import { cell, editorIn, focusedCell, pressMenuKey, rows, table } from '../helpers/table.js';

const NAMES = DEALS.map(({ title }) => title);
const selected = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('.tbody [aria-selected=true] .title')].map(each => each.textContent!.trim());
const box = (board: PipelineBoard, label: string): HTMLInputElement => control(board, label) as HTMLInputElement;
/** Points at a row, then clicks the button of its menu that comes to be seen. */
async function openRow(board: PipelineBoard, title: string): Promise<void> {
  await sendMouse({ type: 'move', position: middle(cell(board, title, 'Deal')) });
  await clickOn(control(board, `Options of ${title}`));
  await until(() => root(board).querySelector('.menu:popover-open'), 'the menu opens');
}
const entries = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('.menu:popover-open [role^=menuitem] > :first-child')].map(
    each => each.textContent!,
  );

describe('a table, by single clicks alone', () => {
  afterEach(() => resetMouse());

  it('selects rows by their boxes, all from the head, and lets go of them again', async () => {
    const board = await table();
    await clickOn(box(board, 'Select Acme shelves'));
    await until(() => selected(board).length === 1);
    await clickOn(box(board, 'Select Cove paint'));
    await until(() => selected(board).length === 2);
    const all = box(board, 'Select all that is found');
    expect([all.indeterminate, all.checked]).to.deep.equal([true, false]);
    expect(await problems(board)).to.deep.equal([]);
    await clickOn(all);
    await until(() => selected(board).length === 6);
    expect([all.indeterminate, all.checked]).to.deep.equal([false, true]);
    await clickOn(box(board, 'Select Acme shelves'));
    await until(() => selected(board).length === 5);
    await clickOn(all);
    await until(() => selected(board).length === 6);
    await clickOn(all);
    await until(() => selected(board).length === 0);
    expect(box(board, 'Select Bolt screws').checked).to.equal(false);
  });

  it('reaches the boxes by keys, where Space and Enter select', async () => {
    const board = await table();
    cell(board, 'Bolt screws', 'Deal').focus();
    await press(board, 'ArrowLeft');
    expect(root(board).activeElement!.getAttribute('aria-label')).to.equal('Select Bolt screws');
    await press(board, ' ');
    await until(() => selected(board).join() === 'Bolt screws');
    await press(board, 'ArrowDown', 'Enter');
    await until(() => selected(board).join() === 'Bolt screws,Cove paint');
    await press(board, 'Escape');
    await until(() => selected(board).length === 0, 'Escape lets go of them there as well');
    await press(board, 'ArrowUp', 'ArrowUp', 'ArrowUp', ' ');
    await until(() => selected(board).length === 6, 'the head selects all');
  });

  it('moves, closes and deletes from a row’s menu, which M and the menu key open too', async () => {
    const board = await table();
    await openRow(board, 'Acme shelves');
    expect(entries(board)).to.include.members(['Move to Qualification', 'Won…', 'Assign…', 'Open', 'Select', 'Delete']);
    expect(await problems(board)).to.deep.equal([]);
    await fromMenu(board, 'Move to Qualification');
    await until(() => board.current!.deal('a')!.stage === 'qualification');
    await openRow(board, 'Bolt screws');
    await fromMenu(board, 'Lost…');
    await until(() => root(board).querySelector('dialog[open]'));
    await press(board, 'Escape');
    await openRow(board, 'Cove paint');
    await fromMenu(board, 'Delete');
    await until(() => rows(board).length === 5);
    cell(board, 'Dune tents', 'Owner').focus();
    await pressMenuKey(board);
    await until(() => entries(board).length);
    await press(board, 'Escape');
    await until(() => root(board).activeElement === cell(board, 'Dune tents', 'Owner'));
    await press(board, 'm');
    await fromMenu(board, 'Select');
    await until(() => selected(board).join() === 'Dune tents');
  });

  it('opens, assigns, plans and duplicates from a row’s menu', async () => {
    const board = await table();
    await openRow(board, 'Bolt screws');
    await fromMenu(board, 'Assign…');
    await until(() => root(board).activeElement?.getAttribute('name') === 'owner');
    expect(await problems(board)).to.deep.equal([]);
    await sendKeys({ type: 'Cy Poe' });
    await clickOn(control(board, 'Apply', '.menu'));
    await until(() => board.current!.deal('b')!.owner === 'Cy Poe');
    await until(() => toast(board) === '“Bolt screws” changed');
    expect(selected(board), 'nothing is selected for it').to.deep.equal([]);
    await openRow(board, 'Bolt screws');
    await fromMenu(board, 'Plan the next step…');
    await until(() => root(board).querySelector('dialog[open] input[name=title]'));
    expect(await problems(board)).to.deep.equal([]);
    root(board).querySelector<HTMLElement>('dialog[open] input[name=title]')!.focus();
    await sendKeys({ type: 'Call back' });
    await clickOn(control(board, 'Plan', 'dialog[open]'));
    await until(() => board.current!.deal('b')!.nextStep?.title === 'Call back');
    await openRow(board, 'Bolt screws');
    await fromMenu(board, 'Duplicate');
    await until(() => rows(board).length === 7);
    const copy = [...board.current!.allDeals()].find(({ title }) => title.includes('Bolt') && title !== 'Bolt screws')!;
    expect([copy.organisation, copy.value, copy.stage]).to.deep.equal(['Bolt', 250.5, 'contact']);
    await openRow(board, 'Bolt screws');
    await fromMenu(board, 'Open');
    await until(() => board.shadowRoot!.querySelector('deal-details')?.shadowRoot?.querySelector('dialog[open]'));
  });

  it('writes into a cell by a second click on it, or from the row’s menu', async () => {
    const board = await table();
    await clickOn(cell(board, 'Bolt screws', 'Organisation'));
    await until(() => focusedCell(board) === 'Bolt');
    expect(Boolean(editorIn(board)), 'the first click only goes there').to.equal(false);
    await clickOn(cell(board, 'Bolt screws', 'Organisation'));
    await until(() => editorIn(board)?.value === 'Bolt');
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' & Co' });
    await clickOn(cell(board, 'Cove paint', 'Owner'));
    await until(() => board.current!.deal('b')!.organisation === 'Bolt & Co', 'a click elsewhere keeps it');
    expect(Boolean(editorIn(board))).to.equal(false);
    await openRow(board, 'Acme shelves');
    await fromMenu(board, 'Write into…', 'Stage');
    await until(() => editorIn(board)?.value === 'contact');
    expect(await problems(board)).to.deep.equal([]);
    editorIn(board)!.value = 'proposal';
    await clickOn(cell(board, 'Elm chairs', 'Owner'));
    await until(() => board.current!.deal('a')!.stage === 'proposal');
  });

  it('does not write where a click meant something else: a name opens, a chosen row is chosen', async () => {
    const board = await table();
    await clickOn(box(board, 'Select Acme shelves'));
    await until(() => selected(board).length === 1);
    for (let times = 0; times < 2; times++) await clickOn(cell(board, 'Bolt screws', 'Value'));
    expect(Boolean(editorIn(board))).to.equal(false);
    await until(() => selected(board).join() === 'Acme shelves');
    await board.hands!.selection!.clear();
    for (let times = 0; times < 2; times++) await clickOn(cell(board, 'Bolt screws', 'Next step due'));
    expect(Boolean(editorIn(board)), 'a next step is not written in a cell').to.equal(false);
  });

  it('works by taps: a box, the menu of a row, a cell', async function () {
    const board = await table();
    const tap = async (element: Element): Promise<boolean> => {
      const [x, y] = middle(element);
      const isTouch = await executeServerCommand('touch', { type: 'start', points: [{ x, y }] });
      await executeServerCommand('touch', { type: 'end' });
      return Boolean(isTouch);
    };
    if (!(await tap(box(board, 'Select Acme shelves')))) return this.skip();
    await until(() => selected(board).join() === 'Acme shelves');
    await tap(box(board, 'Select Acme shelves'));
    await until(() => selected(board).length === 0);
    await tap(cell(board, 'Bolt screws', 'Owner'));
    await until(() => root(board).activeElement === cell(board, 'Bolt screws', 'Owner'));
    await tap(cell(board, 'Bolt screws', 'Owner'));
    await until(() => editorIn(board));
    await sendKeys({ type: 'Di Ray' });
    await tap(cell(board, 'Elm chairs', 'Owner'));
    await until(() => board.current!.deal('b')!.owner === 'Di Ray');
    await tap(control(board, 'Options of Cove paint'));
    await until(() => entries(board).includes('Delete'));
    await tap(control(board, 'Delete', '.menu:popover-open'));
    await until(() => rows(board).length === 5);
  });

  it('offers only what may be done where it is read only', async () => {
    const board = await table(DEALS, {}, { readonly: true });
    await openRow(board, 'Acme shelves');
    expect(entries(board)).to.deep.equal(['Open', 'Select']);
    await press(board, 'Escape');
    for (let times = 0; times < 2; times++) await clickOn(cell(board, 'Acme shelves', 'Value'));
    expect(Boolean(editorIn(board))).to.equal(false);
    expect(cell(board, 'Acme shelves', 'Value').getAttribute('aria-readonly')).to.equal('true');
  });

  it('keeps its heads above its cells, from right to left as well and at 360 px', async () => {
    for (const more of [{}, { dir: 'rtl' }]) {
      const board = await table(DEALS, {}, more);
      board.style.inlineSize = '360px';
      await shown(board);
      const edges = (selector: string): number[] =>
        [...root(board).querySelectorAll(selector)].map(each => Math.round(each.getBoundingClientRect().left));
      expect(edges('.tbody .tr:first-child > .td')).to.deep.equal(edges('.th'));
      expect(await problems(board)).to.deep.equal([]);
      const start = root(board).querySelector('.td.pick')!.getBoundingClientRect().left;
      root(board).querySelector('.table')!.scrollLeft = 'dir' in more ? -300 : 300;
      await shown(board);
      expect(root(board).querySelector('.td.pick')!.getBoundingClientRect().left, 'the boxes stay').to.equal(start);
    }
  });

  it('shares its menu with the cards of a board', async () => {
    const board = await boardWith();
    await clickOn(card(board, 'Bolt screws').querySelector('.move')!);
    await fromMenu(board, 'Duplicate');
    await until(() => [...board.current!.allDeals()].length === NAMES.length + 1);
  });
});
