import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import type { DealInput } from '../../src/domain/records.js';
import type { ViewState } from '../../src/domain/view-state.js';
import type { DealMove } from '../../src/events.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import {
  announced,
  boardWith,
  card,
  clickOn,
  control,
  DEALS,
  drag,
  focused,
  middle,
  press,
  problems,
  root,
  shown,
  toast,
  until,
} from '../helpers/board.js';
import { cell, lane, lanes, titles } from '../helpers/lanes.js';

const OWNED: readonly DealInput[] = DEALS.map((deal, at) => ({ ...deal, owner: ['Ann Lee', 'Ben Ode', ''][at % 3]! }));

const inLanes = async (
  view: ViewState = { lanes: 'owner' },
  set: Partial<PipelineBoard> = {},
): Promise<PipelineBoard> => {
  const board = await boardWith(OWNED, { view, ...set });
  await until(() => root(board).querySelector('.lane'));
  await executeServerCommand('resize', { width: 1400, height: 1000 });
  board.style.blockSize = '960px';
  await shown(board);
  return board;
};
const inManyLanes = async (): Promise<PipelineBoard> => {
  const many = Array.from({ length: 3000 }, (_, at) => ({
    id: `m${at}`,
    title: `Deal ${at}`,
    value: 10,
    owner: `Owner ${at % 300}`,
    stage: ['contact', 'meeting'][at % 2]!,
  }));
  const board = await boardWith(many, { view: { lanes: 'owner' } });
  await until(() => root(board).querySelector('.lane'));
  await until(() => !board.hands!.outlook!.isBusy);
  await shown(board);
  return board;
};
const toTheLast = async (board: PipelineBoard): Promise<void> => {
  const area = root(board).querySelector('.lanes')!;
  // its height may change once more, when the first card has been measured
  await until(() => {
    area.scrollTop = area.scrollHeight;
    return lanes(board).includes('Owner 299');
  });
};
const deal = (board: PipelineBoard, id: string) => board.current!.deal(id)!;

describe('<pipeline-board> in lanes', () => {
  afterEach(() => resetMouse());

  it('are chosen in the view’s menu: a row for each owner across the stages, each cell with count and total', async () => {
    const board = await boardWith(OWNED);
    await clickOn(control(board, 'View'));
    await until(() => root(board).querySelector('.menu:popover-open'));
    await clickOn(control(board, 'Lanes…', '.menu'));
    await until(() => root(board).querySelector('.menu select'));
    expect(await problems(board)).to.deep.equal([]);
    root(board).querySelector<HTMLSelectElement>('.menu select')!.value = 'owner';
    await clickOn(control(board, 'Apply', '.menu'));
    await until(() => root(board).querySelector('.lane'));
    await shown(board);
    expect(lanes(board)).to.deep.equal(['Ann Lee', 'Ben Ode', 'Nothing said']);
    expect(titles(board, 'Ann Lee', 'Contact')).to.deep.equal(['Acme shelves']);
    expect(cell(board, 'Ann Lee', 'Contact').textContent).to.contain('1 · €1,000');
    expect(lane(board, 'Ann Lee').querySelector('.lane-head')!.textContent).to.contain('2 · €1,000 + US$40');
    expect(await problems(board)).to.deep.equal([]);
    await clickOn(control(board, 'Remove: Lanes: owner'));
    await shown(board);
    expect(root(board).querySelector('.lane')).to.equal(null);
    expect(root(board).querySelectorAll('[data-list]').length).to.be.greaterThan(3);
  });

  it('take a card dropped into another lane and stage as one operation, which one undo takes back', async () => {
    const board = await inLanes();
    const asked: DealMove[] = [];
    board.addEventListener('deal-move', event => void asked.push(event.detail));
    await drag(board, 'Acme shelves', middle(cell(board, 'Ben Ode', 'Proposal')));
    await until(() => deal(board, 'a').owner === 'Ben Ode');
    expect(deal(board, 'a').stage).to.equal('proposal');
    expect(asked.length).to.equal(1);
    expect(asked[0]!.changes).to.deep.equal({ owner: { from: 'Ann Lee', to: 'Ben Ode' } });
    await until(() => titles(board, 'Ben Ode', 'Proposal')[0] === 'Acme shelves');
    expect(board.current!.$undo.get().undo!.done.map(({ type }) => type)).to.deep.equal(['deal/move']);
    await clickOn(control(board, 'Undo'));
    await until(() => deal(board, 'a').owner === 'Ann Lee' && deal(board, 'a').stage === 'contact');
    await until(() => titles(board, 'Ann Lee', 'Contact')[0] === 'Acme shelves');
  });

  it('change only what the lane says where the stage stays', async () => {
    const board = await inLanes();
    await drag(board, 'Acme shelves', middle(cell(board, 'Ben Ode', 'Contact')));
    await until(() => deal(board, 'a').owner === 'Ben Ode');
    expect(deal(board, 'a').stage).to.equal('contact');
    expect(toast(board)).to.contain('Acme shelves');
  });

  it('are walked and moved between by keys alone', async () => {
    const board = await inLanes();
    card(board, 'Acme shelves').focus();
    await press(board, 'ArrowDown');
    expect(focused(board)).to.equal('Bolt screws');
    await press(board, 'ArrowUp', 'ArrowRight');
    expect(focused(board)).to.equal('Dune tents');
    await press(board, ' ', 'ArrowDown');
    await until(() => announced().includes('Qualification, Ben Ode'));
    await press(board, 'ArrowRight', ' ');
    await until(() => deal(board, 'd').owner === 'Ben Ode' && deal(board, 'd').stage === 'meeting');
    await until(() => focused(board) === 'Dune tents');
    await press(board, ' ', 'ArrowUp', 'Escape');
    expect(deal(board, 'd').owner).to.equal('Ben Ode');
    expect(focused(board)).to.equal('Dune tents');
  });

  it('are chosen for one card in its menu, by single clicks', async () => {
    const board = await inLanes();
    await clickOn(card(board, 'Elm chairs').querySelector('[data-act=menu]')!);
    await until(() => root(board).querySelector('.menu:popover-open'));
    await clickOn(control(board, 'Other owner…', '.menu'));
    await until(() => control(board, 'Ann Lee', '.menu'));
    expect(control(board, 'Ben Ode', '.menu').getAttribute('aria-checked')).to.equal('true');
    expect(await problems(board)).to.deep.equal([]);
    await clickOn(control(board, 'Ann Lee', '.menu'));
    await until(() => deal(board, 'e').owner === 'Ann Lee');
    await until(() => titles(board, 'Ann Lee', 'Qualification').includes('Elm chairs'));
  });

  it('fold away, one or all, and say their totals all the same', async () => {
    const board = await inLanes();
    await clickOn(control(board, 'Ann Lee', '.lane'));
    await shown(board);
    expect(control(board, 'Ann Lee', '.lane').getAttribute('aria-expanded')).to.equal('false');
    expect(titles(board, 'Ann Lee', 'Contact')).to.deep.equal([]);
    expect(cell(board, 'Ann Lee', 'Contact').textContent).to.contain('1 · €1,000');
    expect(await problems(board)).to.deep.equal([]);
    await clickOn(control(board, 'View'));
    await until(() => root(board).querySelector('.menu:popover-open'));
    await clickOn(control(board, 'Unfold all lanes', '.menu'));
    await until(() => titles(board, 'Ann Lee', 'Contact').length === 1);
  });

  it('take several together, each with what it said before', async () => {
    const board = await inLanes();
    card(board, 'Acme shelves').focus();
    await press(board, 'x');
    card(board, 'Cove paint').focus();
    await press(board, 'x');
    await until(() => root(board).querySelectorAll('.card.selected').length === 2);
    await drag(board, 'Cove paint', middle(cell(board, 'Ben Ode', 'Meeting')));
    await until(() =>
      ['a', 'c'].every(id => deal(board, id).owner === 'Ben Ode' && deal(board, id).stage === 'meeting'),
    );
    await executeServerCommand('chord', ['Control', 'z']);
    await until(() => deal(board, 'a').owner === 'Ann Lee' && deal(board, 'c').owner === '');
  });

  it('do not take a card where nothing can be written, nor by whom may not', async () => {
    const board = await inLanes({ lanes: 'currency' });
    await drag(board, 'Acme shelves', middle(cell(board, 'USD', 'Qualification')));
    expect(deal(board, 'a').stage).to.equal('contact');
    await Promise.allSettled(
      root(board)
        .getAnimations()
        .map(({ finished }) => finished),
    ); // it glides home
    await drag(board, 'Acme shelves', middle(cell(board, 'EUR', 'Meeting')));
    await until(() => deal(board, 'a').stage === 'meeting');
    board.can = action => action !== 'edit';
    board.view = { lanes: 'owner' };
    await until(() => lane(board, 'Ben Ode'));
    await shown(board);
    await drag(board, 'Acme shelves', middle(cell(board, 'Ben Ode', 'Proposal')));
    expect([deal(board, 'a').owner, deal(board, 'a').stage]).to.deep.equal(['Ann Lee', 'meeting']);
  });

  it('give a new deal what its cell stands for', async () => {
    const board = await inLanes();
    await clickOn(control(board, 'New deal'));
    await until(() => root(board).querySelector('.quick input'));
    await sendKeys({ type: 'Gorse ropes' });
    await press(board, 'Enter');
    await until(() => titles(board, 'Ann Lee', 'Contact').includes('Gorse ropes'));
    expect([...board.current!.allDeals()].at(-1)!.owner).to.equal('Ann Lee');
  });

  it('show one stage at a time where there is little room, and can be read', async () => {
    const board = await inLanes();
    await executeServerCommand('resize', { width: 360, height: 700 });
    await until(() => root(board).querySelector('.tabs'));
    await shown(board);
    await clickOn(control(board, 'Qualification', '.tabs'));
    await until(() => cell(board, 'Ann Lee', 'Qualification'));
    expect(cell(board, 'Ann Lee', 'Contact')).to.equal(null);
    expect(titles(board, 'Ann Lee', 'Qualification')).to.deep.equal(['Dune tents']);
    expect(await problems(board)).to.deep.equal([]);
  });

  it('exist only where they are seen, however many there are', async () => {
    const board = await inManyLanes();
    expect(lanes(board).length).to.be.lessThan(8);
    await toTheLast(board);
    expect(lanes(board).length).to.be.lessThan(8);
  });

  it('keep the focus on the head of a lane that is scrolled out of view', async () => {
    const board = await inManyLanes();
    const head = lane(board, lanes(board)[0]!).querySelector<HTMLElement>('.lane-head button')!;
    head.focus();
    await toTheLast(board);
    expect(root(board).activeElement === head).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await until(() => head.ariaExpanded === 'false');
    expect(root(board).activeElement === head).to.equal(true);
  });
});
