import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import {
  boardWith,
  card,
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
import { pickByKeys, tabBackTo, tabTo } from '../helpers/keys.js';

const DONE = [
  { id: 'l', title: 'Lost lamp', status: 'lost', closedAt: '2026-01-02', stage: 'contact', value: 20 },
  { id: 'm', title: 'Mill wheel', status: 'lost', closedAt: '2026-01-03', stage: 'contact', value: 5 },
] as const;

const offered = async (board: PipelineBoard): Promise<string[]> => {
  await until(() => root(board).querySelector('.menu:popover-open'), 'the menu opens');
  return [...root(board).querySelectorAll('.menu:popover-open [role=menuitem]')].map(each => each.textContent!.trim());
};
/** Chooses the order in the form that is open; which keys choose in a list is each browser's own. */
async function order(board: PipelineBoard, by: string): Promise<void> {
  await until(() => root(board).activeElement?.matches('.menu:popover-open select'), 'it asks by what');
  (root(board).activeElement as HTMLSelectElement).value = by;
}

describe('the menu of a column', () => {
  afterEach(() => resetMouse());

  for (const [who, rights] of [
    ['nothing can be changed', { readonly: true }],
    ['stages may not be changed', { can: (action: string) => action !== 'stages' }],
  ] as const) {
    it(`by mouse, where ${who}: sorts and folds away, and offers nothing else`, async () => {
      const board = await boardWith(DEALS, rights);
      expect(await problems(board)).to.deep.equal([]);
      await clickOn(control(board, 'Options of Contact'));
      expect(await offered(board)).to.deep.equal(['Collapse', 'Sort…']);
      await fromMenu(board, 'Sort…');
      await order(board, 'value');
      await fromMenu(board, 'Apply');
      expect(titlesIn(board, 'contact')).to.deep.equal(['Bolt screws', 'Acme shelves', 'Cove paint']);
      expect(titlesIn(board, 'qualification'), 'the others stay').to.deep.equal(['Dune tents', 'Elm chairs']);
      expect(chips(board)).to.deep.equal(['Contact sorted by value ↑']);
      await clickOn(control(board, 'Options of Contact'));
      await fromMenu(board, 'Collapse');
      expect(root(board).querySelector('.collapsed')!.getAttribute('aria-label')).to.equal('Contact');
      const heading = root(board).querySelector('[data-column="meeting"] h3')!;
      heading.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
      await shown(board);
      expect(root(board).querySelector('[data-rename]'), 'nothing is renamed').to.equal(null);
    });

    it(`by keys, where ${who}: sorts, and the focus comes back`, async () => {
      const board = await boardWith(DEALS, rights);
      card(board, 'Elm chairs').focus();
      await tabBackTo(board, 'Options of Contact');
      await press(board, 'Enter');
      expect(await offered(board)).to.deep.equal(['Collapse', 'Sort…']);
      await pickByKeys(board, 'Sort…');
      await order(board, 'value');
      await tabTo(board, 'Apply', '.menu');
      await press(board, 'Enter');
      await until(() => titlesIn(board, 'contact')[0] === 'Bolt screws', 'it is sorted');
      await until(() => root(board).activeElement?.getAttribute('aria-label') === 'Options of Contact');
    });
  }

  it('offers all of it where stages may be changed', async () => {
    const board = await boardWith();
    await clickOn(control(board, 'Options of Qualification'));
    expect(await offered(board)).to.deep.equal([
      ...['Rename', 'Add a stage after it', 'Move left', 'Move right', 'Collapse', 'Sort…', 'Remove…'],
    ]);
  });

  it('sorts and folds a list of closed deals too, which is no stage', async () => {
    const board = await boardWith([...DEALS, ...DONE], { view: { closed: true } });
    expect(titlesIn(board, '~lost'), 'closed last, first').to.deep.equal(['Mill wheel', 'Lost lamp']);
    await clickOn(control(board, 'Options of Lost'));
    expect(await offered(board)).to.deep.equal(['Collapse', 'Sort…']);
    await fromMenu(board, 'Sort…');
    await order(board, 'title');
    await fromMenu(board, 'Apply');
    expect(titlesIn(board, '~lost')).to.deep.equal(['Lost lamp', 'Mill wheel']);
    expect(chips(board)).to.deep.equal(['Lost sorted by deal ↑']);
    await clickOn(control(board, 'Options of Lost'));
    await fromMenu(board, 'Collapse');
    expect(root(board).querySelector('.collapsed .upright')!.textContent).to.equal('Lost');
    expect(await problems(board)).to.deep.equal([]);
    await clickOn(root(board).querySelector('.unfold')!);
    await shown(board);
    expect(titlesIn(board, '~lost')).to.deep.equal(['Lost lamp', 'Mill wheel']);
  });
});
