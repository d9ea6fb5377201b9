import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import fc from 'fast-check';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { placed, slotAt } from '../../src/elements/board/table/order.js';
import {
  announced,
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
  until,
} from '../helpers/board.js';
import { columnsOf, focusedCell, head, pressMenuKey, table } from '../helpers/table.js';

const COLUMNS = ['title', 'value', 'owner', 'stage'] as const;
const chosen = (more = {}): Promise<PipelineBoard> => table(DEALS, { columns: COLUMNS }, more);
/** Takes a column by its head to over another one. */
async function dragHead(board: PipelineBoard, name: string, over: string, release = true): Promise<void> {
  const [from, to] = [middle(head(board, name)), middle(head(board, over))];
  await sendMouse({ type: 'move', position: from });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [from[0] + (to[0] > from[0] ? 9 : -9), from[1]] });
  await sendMouse({ type: 'move', position: to });
  await board.updateComplete;
  if (release) await sendMouse({ type: 'up' });
  await shown(board);
}

describe('the columns of a table', () => {
  afterEach(() => resetMouse());

  it('are dragged by their heads, others making room, and the view keeps their order', async () => {
    const board = await chosen();
    await dragHead(board, 'Value', 'Stage', false);
    expect(columnsOf(board), 'it shows where it would land').to.deep.equal(['Deal', 'Owner', 'Stage', 'Value']);
    expect(board.view.columns, 'nothing is kept yet').to.deep.equal(COLUMNS);
    expect(await problems(board)).to.deep.equal([]);
    await sendMouse({ type: 'up' });
    await shown(board);
    expect(board.view.columns).to.deep.equal(['title', 'owner', 'stage', 'value']);
    expect(board.view.sort, 'the end of a drag does not sort').to.equal(undefined);
    await until(() => announced().includes('Value: column 4 of 4'));
    await dragHead(board, 'Value', 'Deal');
    expect(columnsOf(board)).to.deep.equal(['Value', 'Deal', 'Owner', 'Stage']);
  });

  it('go back to where they stood by Escape, and a click on a head still sorts', async () => {
    const board = await chosen();
    await dragHead(board, 'Value', 'Stage', false);
    await press(board, 'Escape');
    expect(columnsOf(board)).to.deep.equal(['Deal', 'Value', 'Owner', 'Stage']);
    await sendMouse({ type: 'up' });
    await shown(board);
    expect(board.view.columns).to.deep.equal(COLUMNS);
    await clickOn(head(board, 'Value'));
    await shown(board);
    expect(board.view.sort).to.deep.equal({ '': { by: 'value' } });
  });

  it('make room one way while a narrow one is dragged over a wide one', async () => {
    const board = await chosen();
    const [from, y] = middle(head(board, 'Value'));
    const [to] = middle(head(board, 'Deal'));
    await sendMouse({ type: 'move', position: [from, y] });
    await sendMouse({ type: 'down' });
    const places: number[] = [];
    for (let x = from - 9; x > to; x -= 6) {
      await sendMouse({ type: 'move', position: [x, y] });
      await shown(board);
      places.push(columnsOf(board).indexOf('Value'));
    }
    expect(places, 'never to and fro').to.deep.equal(places.toSorted((a, b) => b - a));
    expect(places.at(-1)).to.equal(0);
    await sendMouse({ type: 'up' });
    await shown(board);
  });

  it('are sorted by Space on their heads, and the menu key opens the menu of one', async () => {
    const board = await chosen({ noShortcuts: true } as object);
    head(board, 'Value').focus();
    await press(board, ' ');
    expect(board.view.sort).to.deep.equal({ '': { by: 'value' } });
    await pressMenuKey(board);
    await fromMenu(board, 'Hide');
    expect(board.view.columns).to.deep.equal(['title', 'owner', 'stage']);
  });

  it('are put elsewhere by keys alone, the focus staying on the head', async () => {
    const board = await chosen();
    head(board, 'Value').focus();
    await chord(board, 'Control', 'Shift', 'ArrowRight');
    expect(columnsOf(board)).to.deep.equal(['Deal', 'Owner', 'Value', 'Stage']);
    expect(focusedCell(board)).to.equal('Value');
    await chord(board, 'Control', 'Shift', 'ArrowRight');
    await chord(board, 'Control', 'Shift', 'ArrowRight');
    expect(columnsOf(board), 'the last has nowhere to go').to.deep.equal(['Deal', 'Owner', 'Stage', 'Value']);
    await chord(board, 'Control', 'Shift', 'ArrowLeft');
    expect(columnsOf(board)).to.deep.equal(['Deal', 'Owner', 'Value', 'Stage']);
  });

  it('are put elsewhere, sorted and hidden from a menu by single clicks, which M opens too', async () => {
    const board = await chosen();
    await sendMouse({ type: 'move', position: middle(head(board, 'Value')) });
    await clickOn(control(board, 'Column “Value”'));
    await until(() => root(board).querySelector('.menu:popover-open'));
    expect(await problems(board)).to.deep.equal([]);
    await fromMenu(board, 'Move right');
    expect(columnsOf(board)).to.deep.equal(['Deal', 'Owner', 'Value', 'Stage']);
    await until(() => focusedCell(board) === 'Value');
    await press(board, 'm');
    await fromMenu(board, 'Largest or last on top');
    expect(board.view.sort).to.deep.equal({ '': { by: 'value', descending: true } });
    await press(board, 'm');
    await fromMenu(board, 'Hide');
    expect(board.view.columns).to.deep.equal(['title', 'owner', 'stage']);
  });

  it('are put in order where they are chosen, by click and by keys', async () => {
    const board = await chosen();
    await choose(board, 'Columns…');
    await until(() => root(board).querySelector('.menu:popover-open .ticks'));
    expect(await problems(board)).to.deep.equal([]);
    await clickOn(control(board, 'Move Owner up'));
    await until(() => control(board, 'Move Owner up').matches(':focus'));
    await press(board, 'Enter');
    await until(() => control(board, 'Move Owner down').matches(':focus'), 'it is the first: the way on has the focus');
    await clickOn(root(board).querySelector('.menu [value=stage]')!);
    await clickOn(control(board, 'Apply', '.menu'));
    await shown(board);
    expect(board.view.columns).to.deep.equal(['owner', 'title', 'value']);
  });

  it('follow arrows and words as they are read from right to left', async () => {
    const board = await chosen({ dir: 'rtl' });
    head(board, 'Value').focus();
    await chord(board, 'Control', 'Shift', 'ArrowLeft');
    expect(columnsOf(board)).to.deep.equal(['Deal', 'Owner', 'Value', 'Stage']);
    await press(board, 'm');
    await fromMenu(board, 'Move right');
    expect(columnsOf(board)).to.deep.equal(['Deal', 'Value', 'Owner', 'Stage']);
    await dragHead(board, 'Value', 'Stage');
    expect(columnsOf(board)).to.deep.equal(['Deal', 'Owner', 'Stage', 'Value']);
  });

  it('leave M to the page where it turns characters off', async () => {
    const board = await chosen();
    board.setAttribute('no-shortcuts', '');
    head(board, 'Value').focus();
    await press(board, 'm');
    expect(root(board).querySelector('.menu:popover-open')).to.equal(null);
    await press(board, 'ArrowDown', 'x');
    expect(root(board).querySelector('[aria-selected=true]')).to.equal(null);
  });
});

describe('where a column that is held belongs', () => {
  it('is where it is held, whatever the widths: held in its own place it stays', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 }),
        fc.nat({ max: 11 }),
        (widths, nth) => {
          const at = nth % widths.length;
          const begin = widths.slice(0, at).reduce((sum, width) => sum + width, 0);
          const others = widths.toSpliced(at, 1);
          expect(slotAt(others, widths[at]!, begin + widths[at]! / 2)).to.equal(at);
        },
      ),
    );
  });

  it('keeps every other column in its order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.integer(), (columns, nth, to) => {
        const column = columns[nth % columns.length]!;
        const next = placed(columns, column, to);
        expect(next.indexOf(column)).to.equal(Math.max(0, Math.min(to, columns.length - 1)));
        expect(next.filter(each => each !== column)).to.deep.equal(columns.filter(each => each !== column));
      }),
    );
  });
});
