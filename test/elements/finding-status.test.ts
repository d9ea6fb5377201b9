import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import type { DealInput } from '../../src/domain/records.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import {
  boardWith,
  card,
  chips,
  chord,
  choose,
  clickOn,
  control,
  DEALS,
  drag,
  fromMenu,
  middle,
  press,
  problems,
  root,
  shown,
  titlesIn,
  toast,
  until,
} from '../helpers/board.js';
import { rows } from '../helpers/table.js';

const ALL: readonly DealInput[] = [
  ...DEALS,
  { id: 'w', title: 'Won long ago', status: 'won', closedAt: '2019-05-02', stage: 'closing', value: 10 },
  { id: 'l', title: 'Lost lamp', status: 'lost', closedAt: '2026-01-02', stage: 'contact', value: 20 },
  { id: 'x', title: 'Given up', status: 'abandoned', closedAt: '2026-01-02', stage: 'contact' },
];
const columns = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('[data-column]')].map(each => each.getAttribute('aria-label')!);
const pressed = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('.seg [aria-pressed=true]')].map(each => each.textContent!.trim());
const tick = async (board: PipelineBoard, ...names: string[]): Promise<void> => {
  await until(() => root(board).querySelector('.menu:popover-open .ticks'));
  for (const name of names)
    await clickOn([...root(board).querySelectorAll('.menu .tick')].find(each => each.textContent!.trim() === name)!);
  await fromMenu(board, 'Apply');
  await shown(board);
};

describe('a filter of the status', () => {
  afterEach(() => resetMouse());

  it('shows the deals of the statuses that are chosen, however long ago they were closed', async () => {
    const board = await boardWith(ALL);
    await choose(board, 'Add a filter…', 'Status');
    await until(() => root(board).querySelector('.menu:popover-open .ticks'));
    expect([...root(board).querySelectorAll('.menu .tick')].map(each => each.textContent!.trim())).to.deep.equal([
      ...['Open', 'Won', 'Lost', 'Abandoned'],
    ]);
    await tick(board, 'Lost');
    expect(chips(board)).to.deep.equal(['Status: Lost']);
    expect(columns(board)).to.deep.equal(['Lost']);
    expect(titlesIn(board, '~lost')).to.deep.equal(['Lost lamp']);
    expect(pressed(board)).to.deep.equal(['Closed']);
    expect(await problems(board)).to.deep.equal([]);
    await clickOn(control(board, 'Change: Status'));
    await tick(board, 'Lost', 'Won');
    expect(columns(board)).to.deep.equal(['Won']);
    expect(titlesIn(board, '~won')).to.deep.equal(['Won long ago']);
  });

  it('shows open and closed ones beside each other, each deal once', async () => {
    const board = await boardWith(ALL, { view: { filters: [{ field: 'status', any: ['open', 'won', 'lost'] }] } });
    await shown(board);
    expect(pressed(board), 'both are shown').to.deep.equal(['Open', 'Closed']);
    expect(columns(board).slice(-2)).to.deep.equal(['Won', 'Lost']);
    expect(columns(board).filter(name => name === 'Won').length).to.equal(1);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Acme shelves', 'Bolt screws', 'Cove paint']);
    expect(titlesIn(board, '~lost')).to.deep.equal(['Lost lamp']);
    expect(await problems(board)).to.deep.equal([]);
    await choose(board, 'Table');
    await until(() => rows(board).length === 8);
    expect(rows(board)).to.include.members(['Acme shelves', 'Won long ago', 'Lost lamp']);
  });

  it('leaves a card that is dropped among closed ones where it was, and takes a lost one back into a stage', async () => {
    const board = await boardWith(ALL, { view: { filters: [{ field: 'status', any: ['open', 'lost'] }] } });
    await shown(board);
    const { x, y } = root(board).querySelector('[data-column="~lost"] .list')!.getBoundingClientRect();
    await drag(board, 'Acme shelves', [Math.round(x) + 20, Math.round(y) + 20]); // its other end is out of sight
    await until(() => toast(board).startsWith('A deal comes here by being closed'));
    expect(board.current!.deal('a')!.status).to.equal('open');
    expect(titlesIn(board, 'contact')).to.have.members(['Acme shelves', 'Bolt screws', 'Cove paint']);
    await drag(board, 'Lost lamp', middle(root(board).querySelector('[data-list="meeting"]')!));
    await until(() => board.current!.deal('l')!.status === 'open');
    expect(board.current!.deal('l')!.stage).to.equal('meeting');
    await chord(board, 'Control', 'z');
    await until(() => board.current!.deal('l')!.status === 'lost');
    card(board, 'Lost lamp').focus();
    await press(board, 'm');
    await until(() => root(board).querySelector('.menu:popover-open'));
    control(board, 'Move to Qualification', '.menu').focus(); // by keys: the card may still glide, and its menu with it
    await press(board, 'Enter');
    await until(() => board.current!.deal('l')!.stage === 'qualification');
    expect(board.current!.deal('l')!.status).to.equal('open');
  });

  it('gives way to “Open” and “Closed”, which are about the same', async () => {
    const board = await boardWith(ALL, {
      view: {
        filters: [
          { field: 'status', any: ['lost'] },
          { field: 'value', from: 1 },
        ],
      },
    });
    await shown(board);
    const open = control(board, 'Open', '.seg');
    open.focus();
    await press(board, 'Enter');
    expect(board.view).to.deep.equal({ filters: [{ field: 'value', from: 1 }] });
    expect(titlesIn(board, 'contact')).to.deep.equal(['Acme shelves', 'Bolt screws']);
    await press(board, 'Tab', 'Enter');
    expect(board.view).to.deep.equal({ closed: true, filters: [{ field: 'value', from: 1 }] });
    expect(columns(board)).to.deep.equal(['Won', 'Lost', 'Abandoned']);
    expect(card(board, 'Lost lamp')).not.to.equal(null);
  });

  it('leaves all but those that it excludes', async () => {
    const board = await boardWith(ALL, {
      view: { closed: true, filters: [{ field: 'status', any: ['open', 'won'], not: true }] },
    });
    await shown(board);
    expect(columns(board)).to.deep.equal(['Lost', 'Abandoned']);
  });
});
