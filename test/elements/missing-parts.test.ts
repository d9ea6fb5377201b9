import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import type { Parts } from '../../src/elements/board/hands/parts.js';
import { PipelineBoard } from '../../src/elements/pipeline-board.js';
import {
  boardWith,
  card,
  choose,
  clickOn,
  control,
  fromMenu,
  press,
  root,
  shown,
  titlesIn,
  toast,
  until,
} from '../helpers/board.js';

const MISSING = 'What moves and changes deals could not be loaded. Check the connection.';

/** The network brings a part only from the second time on; how often it was asked for. */
function lostOnce<Made extends object>({ loads }: Parts<Made>, name: keyof Made): () => number {
  let asked = 0;
  const load = loads[name];
  loads[name] = () => (asked++ ? load() : Promise.reject(new TypeError('offline')));
  return () => asked;
}

/** A board whose view is not the plain one, so that what finds is there. */
async function looking(): Promise<PipelineBoard> {
  const board = await boardWith();
  await board.hands!.lookOut();
  return board;
}

const has = (board: PipelineBoard, selector: string): boolean => root(board).querySelector(selector) !== null;

describe('parts of a board that the network did not bring', () => {
  afterEach(() => resetMouse());

  for (const [entry, name, selector] of [
    ['Table', 'table', '.table'],
    ['Forecast', 'forecast', '.expected'],
  ] as const)
    it(`${entry}: it is said once, the deals stay, and choosing it again brings it`, async () => {
      const board = await looking();
      const asked = lostOnce(board.hands!.outlook!.parts, name);
      await choose(board, entry);
      await until(() => toast(board) === MISSING);
      expect(titlesIn(board, 'proposal')).to.deep.equal(['Fjord boats']);
      expect(board.hands!.outlook!.isBusy, 'nothing is on its way').to.equal(false);
      // each render needs it, but asking each time would have no end
      for (let n = 0; n < 3; n++) {
        board.requestUpdate();
        await shown(board);
      }
      expect(asked()).to.equal(1);
      await choose(board, entry);
      await until(() => has(board, selector));
      expect(asked()).to.equal(2);
    });

  it('lanes, a past day and scores, which a page asks for', async () => {
    const board = await looking();
    const { parts } = board.hands!.outlook!;
    const asked = [lostOnce(parts, 'lanes'), lostOnce(parts, 'past'), lostOnce(parts, 'scores')];
    const view = { lanes: 'owner', asOf: '2020-01-01', sort: { '': { by: 'score' } } } as const;
    board.view = view;
    await until(() => toast(board) === MISSING);
    await shown(board);
    expect(asked.map(count => count())).to.deep.equal([1, 1, 1]);
    board.view = { ...view };
    await until(() => has(board, '.lanes') && has(board, '[part=past]'));
    await shown(board);
    expect(asked.map(count => count())).to.deep.equal([2, 2, 2]);
  });

  it('“View”: the next press opens its menu', async () => {
    const board = await boardWith();
    const asked = lostOnce(board.hands!.parts, 'outlook');
    await clickOn(control(board, 'View'));
    await until(() => toast(board) === MISSING);
    expect(has(board, '.menu:popover-open')).to.equal(false);
    await clickOn(control(board, 'View'));
    await until(() => has(board, '.menu:popover-open'));
    expect(asked()).to.equal(2);
  });

  it('selecting: the next key selects, and two at once fetch one', async () => {
    const board = await boardWith();
    const asked = lostOnce(board.hands!.parts, 'selection');
    card(board, 'Elm chairs').focus();
    await press(board, 'x');
    await until(() => toast(board) === MISSING);
    const [elm, fjord] = ['e', 'f'];
    await Promise.all([board.hands!.select(elm, 'qualification'), board.hands!.select(fjord, 'proposal')]);
    expect(board.hands!.selection!.size).to.equal(2);
    expect(asked()).to.equal(2);
  });

  it('what ends a deal: it stays, and the next wish is asked about', async () => {
    const board = await boardWith();
    lostOnce(board.hands!.desk.parts, 'passage');
    for (const isThere of [false, true]) {
      await clickOn(control(board, 'Move… Elm chairs'));
      await fromMenu(board, 'Lost…');
      if (isThere) break;
      await until(() => toast(board) === MISSING);
      expect(titlesIn(board, 'qualification')).to.include('Elm chairs');
    }
    await until(() => root(board).querySelector('dialog[open]'));
  });

  it('what adds a deal: its name stays in the field', async () => {
    const board = await boardWith();
    lostOnce(board.hands!.desk.parts, 'adding');
    await clickOn(control(board, 'Add a deal to Meeting'));
    await until(() => root(board).activeElement?.matches('.quick input'));
    await sendKeys({ type: 'Gale kites' });
    await press(board, 'Enter');
    await until(() => toast(board) === MISSING);
    await until(() => (root(board).activeElement as HTMLInputElement).value === 'Gale kites');
    await press(board, 'Enter');
    await until(() => titlesIn(board, 'meeting').includes('Gale kites'));
    expect((root(board).activeElement as HTMLInputElement).value).to.equal('');
  });

  it('the details of a deal', async () => {
    const { details } = PipelineBoard.parts;
    try {
      const board = await boardWith();
      PipelineBoard.parts.details = () => Promise.reject(new TypeError('offline'));
      card(board, 'Elm chairs').focus();
      await press(board, 'Enter');
      await until(() => toast(board) === MISSING);
    } finally {
      Object.assign(PipelineBoard.parts, { details });
    }
  });
});
