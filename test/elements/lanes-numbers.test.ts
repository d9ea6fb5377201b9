import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse } from '@web/test-runner-commands';
import type { DealInput } from '../../src/domain/records.js';
import type { ViewState } from '../../src/domain/view-state.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import {
  boardWith,
  card,
  choose,
  DEALS,
  drag,
  fromMenu,
  middle,
  press,
  problems,
  root,
  shown,
  toast,
  until,
} from '../helpers/board.js';
import { cell, lane, lanes, titles } from '../helpers/lanes.js';

const VALUED: readonly DealInput[] = [
  ...DEALS,
  ...[1_200, 2_300, 5_100, 8_000, 22_000].map((value, n) => ({
    id: `v${n}`,
    title: `Worth ${value}`,
    value,
    stage: 'contact',
    probability: n / 5,
  })),
];
const inLanes = async (view: ViewState): Promise<PipelineBoard> => {
  const board = await boardWith(VALUED);
  await executeServerCommand('resize', { width: 1400, height: 2200 });
  board.style.blockSize = '2160px';
  board.view = view;
  await shown(board);
  await until(() => root(board).querySelector('.lane'));
  return board;
};

describe('<pipeline-board> in lanes of numbers', () => {
  afterEach(() => resetMouse());

  it('cuts values into round bands, the highest on top, each with its exact total, chosen in the menu', async () => {
    const board = await boardWith(VALUED);
    await executeServerCommand('resize', { width: 1400, height: 2200 });
    board.style.blockSize = '2160px';
    await choose(board, 'Lanes…');
    await until(() => root(board).querySelector('.menu select'));
    const select = root(board).querySelector<HTMLSelectElement>('.menu select')!;
    expect([...select.options].map(({ text }) => text)).to.include.members(['Value', 'Probability', 'Score']);
    select.value = 'value';
    await fromMenu(board, 'Apply');
    await until(() => root(board).querySelector('.lane'));
    await shown(board);
    expect(lanes(board)).to.deep.equal([
      ...['€20,000 and more', '€5,000 to under €20,000', '€1,000 to under €5,000', '€500 to under €1,000'],
      ...['Under €500', 'USD', 'Nothing said'],
    ]);
    expect(lane(board, '€20,000 and more').querySelector('.lane-head')!.textContent).to.contain('2 · €112,000');
    expect(titles(board, '€1,000 to under €5,000', 'Contact')).to.have.members([
      ...['Acme shelves', 'Worth 1200', 'Worth 2300'],
    ]);
    expect(titles(board, 'Nothing said', 'Contact')).to.deep.equal(['Cove paint']);
    expect(await problems(board)).to.deep.equal([]);
  });

  it('says chances in quarters', async () => {
    const board = await inLanes({ lanes: 'probability' });
    expect(lanes(board)).to.include.members(['75% and more', '50% to under 75%', '25% to under 50%', 'Under 25%']);
    expect(titles(board, '75% and more', 'Contact')).to.include('Worth 22000');
  });

  it('does not change a value by a drop into another band, and says why; a stage in the same band it does', async () => {
    const board = await inLanes({ lanes: 'value' });
    const deal = () => board.current!.deal('v0')!;
    await drag(board, 'Worth 1200', middle(cell(board, '€20,000 and more', 'Contact')));
    await until(() => toast(board) === 'Cards stay in their lane: moving them does not change the value.');
    expect([deal().value, deal().stage]).to.deep.equal([1_200, 'contact']);
    expect(titles(board, '€1,000 to under €5,000', 'Contact')).to.include('Worth 1200');
    await drag(board, 'Worth 1200', middle(cell(board, '€1,000 to under €5,000', 'Proposal')));
    await until(() => deal().stage === 'proposal');
    expect(deal().value).to.equal(1_200);
  });

  it('keeps a lifted card in its band, by keys, and offers no other lane in its menu', async () => {
    const board = await inLanes({ lanes: 'value' });
    card(board, 'Worth 22000').focus();
    await press(board, 'm');
    await until(() => root(board).querySelector('.menu:popover-open'));
    expect(root(board).querySelector('.menu')!.textContent).not.to.contain('Other value');
    await press(board, 'Escape');
    card(board, 'Worth 22000').focus();
    await press(board, ' ', 'ArrowRight', ' ');
    await until(() => board.current!.deal('v4')!.stage === 'qualification');
    expect(board.current!.deal('v4')!.value).to.equal(22_000);
  });
});
