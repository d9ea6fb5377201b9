import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendMouse } from '@web/test-runner-commands';
import type { ViewState } from '../../src/domain/view-state.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { card, chord, clickOn, drag, middle, press, problems, root, shown, titlesIn, until } from '../helpers/board.js';
import { past } from '../helpers/days.js';
import { pickByKeys, tabBackTo, tabTo } from '../helpers/keys.js';
import { cell } from '../helpers/table.js';

const DAY = '2026-02-20';
/** All that is kept, to the last field. */
const kept = (board: PipelineBoard): string =>
  JSON.stringify([board.current!.pipeline, [...board.current!.allDeals()]]);
/** What a menu that is open offers to do to a deal, beside looking at it. */
const changes = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('.menu:popover-open [role^=menuitem]')]
    .map(each => each.textContent!.trim())
    .filter(name => !/^(Open|Select|Deselect)/.test(name));

describe('a past day by keys alone', () => {
  it('is chosen, gone through, asked what has changed since, and left', async () => {
    const board = await past();
    card(board, 'Acme shelves').focus();
    await tabBackTo(board, 'View');
    await press(board, 'Enter');
    await pickByKeys(board, 'As it stood on…');
    await until(() => root(board).activeElement?.matches('.menu input[type=date]'), 'the day is asked for');
    // which keys make a date is each browser's own
    (root(board).activeElement as HTMLInputElement).value = DAY;
    await tabTo(board, 'Apply', '.menu');
    await press(board, 'Enter');
    await until(() => root(board).querySelector('.past'));
    await shown(board);
    expect(board.view).to.deep.equal({ asOf: DAY });
    await until(() => titlesIn(board, 'contact').length === 2);

    await tabTo(board, 'The day before', '.past');
    await press(board, 'Enter');
    await until(() => board.view.asOf === '2026-02-19');
    await tabTo(board, 'The day after', '.past');
    await press(board, 'Enter');
    await until(() => board.view.asOf === DAY);
    await until(() => root(board).querySelector('[data-since]')?.textContent?.includes('5'));

    await tabTo(board, 'What changed since', '.past');
    await press(board, 'Enter');
    await until(() => root(board).querySelector('.since-list li'));
    await tabTo(board, 'Slipped 1', '.since');
    await press(board, 'Enter');
    await until(() => root(board).querySelector('.since-list li')!.textContent!.includes('→'));
    await press(board, 'Escape');
    await until(() => !root(board).querySelector('.since'));
    await tabTo(board, 'Back to today', '.past');
    await press(board, 'Enter');
    await until(() => titlesIn(board, 'meeting').length === 1);
    expect(board.view).to.deep.equal({});
    await until(() => root(board).activeElement, 'the focus stays on the board');
  });
});

const VIEWS: Readonly<Record<string, ViewState>> = {
  columns: {},
  lanes: { lanes: 'owner' },
  table: { layout: 'table' },
  forecast: { layout: 'forecast' },
};
for (const [way, view] of Object.entries(VIEWS))
  describe(`a past day in ${way} is only looked at`, () => {
    const place = (board: PipelineBoard): HTMLElement =>
      way === 'table' ? cell(board, 'Acme shelves', 'Value') : card(board, 'Acme shelves');
    const there = (board: PipelineBoard): boolean => {
      try {
        return Boolean(place(board));
      } catch {
        return false;
      }
    };
    const look = async (): Promise<PipelineBoard> => {
      const board = await past({ asOf: DAY, ...view });
      await executeServerCommand('resize', { width: 1800, height: 900 });
      await until(() => there(board), 'the deals of that day');
      await shown(board);
      return board;
    };
    afterEach(() => resetMouse());

    it('by keys: nothing is lifted, opened to be moved, written into, deleted, undone or done to several', async () => {
      const board = await look();
      const before = kept(board);
      for (const key of ['m', ' ', 'ArrowRight', ' ', 'Delete', 'F2', 'a', 'Enter', 'Escape']) {
        place(board).focus();
        board.addEventListener('deal-open', event => event.preventDefault(), { once: true });
        await press(board, key);
        expect(changes(board), `${key} offers nothing`).to.deep.equal([]);
        expect(root(board).querySelector('[data-editor]'), `${key} writes into nothing`).to.equal(null);
        expect(root(board).querySelector('.card.lift'), `${key} lifts nothing`).to.equal(null);
        if (root(board).querySelector('.menu:popover-open')) await press(board, 'Escape');
      }
      place(board).focus();
      await chord(board, 'Control', 'a');
      const offered = [...root(board).querySelectorAll('.selection button')].map(each => each.textContent!.trim());
      for (const name of ['Move…', 'Assign…', 'Tag…', 'Set date…', 'Close…', 'Delete'])
        expect(offered, 'nothing can be done to several').not.to.include(name);
      await press(board, 'Delete');
      await chord(board, 'Control', 'z');
      await shown(board);
      expect(kept(board)).to.equal(before);
      expect(await problems(board)).to.deep.equal([]);
    });

    it('by mouse: nothing is dragged, and a double click writes into nothing', async () => {
      const board = await look();
      const before = kept(board);
      expect(root(board).querySelector('.card [data-act=menu]')).to.equal(null);
      expect(root(board).querySelector('[data-act=add], [data-act=new]')).to.equal(null);
      for (const options of root(board).querySelectorAll('[data-act=column-menu]')) {
        await clickOn(options);
        expect(changes(board), 'a column can be looked at otherwise').to.deep.equal(['Collapse', 'Sort…']);
        await press(board, 'Escape');
      }
      if (way === 'table') {
        for (let n = 0; n < 2; n++) await sendMouse({ type: 'click', position: middle(place(board)) });
        place(board).dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
        await shown(board);
        expect(root(board).querySelector('[data-editor]')).to.equal(null);
      } else {
        const lists = [...root(board).querySelectorAll('[data-list]')];
        await drag(board, 'Acme shelves', middle(lists.at(-2)!), false);
        expect(root(board).querySelector('.card.copy')).to.equal(null);
        expect(root(board).querySelector('.zone')).to.equal(null);
        await sendMouse({ type: 'up' });
        const title = root(board).querySelector('.column h3');
        title?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
        await shown(board);
        expect(root(board).querySelector('[data-rename]')).to.equal(null);
      }
      await shown(board);
      expect(kept(board)).to.equal(before);
    });
  });
