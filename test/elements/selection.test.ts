import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { DealInput } from '../../src/domain/records.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import {
  announced,
  boardWith,
  card,
  chord,
  clickOn,
  control,
  drag,
  focused,
  fromMenu,
  middle,
  pointIn,
  press,
  problems,
  root,
  scrollTo,
  shown,
  titlesIn,
  toast,
  until,
} from '../helpers/board.js';

const bar = (board: PipelineBoard): string =>
  [...root(board).querySelectorAll('.selection > :is(b, .worth)')].map(each => each.textContent!.trim()).join(' ');
const selected = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('.card.selected .title')].map(title => title.textContent!.trim());
/** WebKitGTK's driver cannot hold a key while it clicks: there the same is done by key. */
const canHold = !/AppleWebKit/.test(navigator.userAgent) || /Chrome/.test(navigator.userAgent);
const clickWith = async (board: PipelineBoard, key: 'Control' | 'Shift', title: string): Promise<void> => {
  if (!canHold) {
    card(board, title).focus();
    await sendKeys({ press: 'x' });
    return shown(board);
  }
  await sendKeys({ down: key });
  await clickOn(card(board, title));
  await sendKeys({ up: key });
  await shown(board);
};
const pick = async (board: PipelineBoard, ...titles: string[]): Promise<void> => {
  for (const title of titles) await clickWith(board, 'Control', title);
  await until(() => selected(board).length === titles.length);
};
const fill = async (board: PipelineBoard, name: string, text: string): Promise<void> => {
  await until(() => root(board).querySelector(`.menu:popover-open [name=${name}]`));
  root(board).querySelector<HTMLInputElement>(`.menu [name=${name}]`)!.focus();
  await sendKeys({ type: text });
};
/** The step is over: nothing more is on its way. */
const done = async (board: PipelineBoard): Promise<void> => {
  await until(() => board.current!.status.waiting === 0);
  await shown(board);
};

describe('several deals at once on a <pipeline-board>', () => {
  afterEach(() => resetMouse());

  it('are selected by Ctrl and Shift, then by plain clicks, with what they are worth, and let go by Escape', async function () {
    if (!canHold) return this.skip();
    const board = await boardWith();
    await pick(board, 'Acme shelves');
    expect(bar(board)).to.equal('1 selected €1,000');
    await clickWith(board, 'Shift', 'Cove paint');
    expect(selected(board)).to.deep.equal(['Acme shelves', 'Bolt screws', 'Cove paint']);
    await clickOn(card(board, 'Dune tents'));
    await shown(board);
    expect(bar(board)).to.match(/^4 selected €1,250.50 \+ (US)?\$40$/);
    expect(await problems(board)).to.deep.equal([]);
    await until(() => announced().includes('4 selected'));
    expect(card(board, 'Dune tents').textContent).to.contain('Selected');
    await clickOn(control(board, 'Select all 6'));
    await shown(board);
    expect(selected(board)).to.have.length(6);
    expect(bar(board)).to.match(/^6 selected €91,950.50 \+ (US)?\$40$/);
    card(board, 'Elm chairs').focus();
    await press(board, 'Escape');
    expect(selected(board)).to.deep.equal([]);
    expect(bar(board)).to.equal('');
  });

  it('are selected by keyboard alone, and moved, as one step, one message, one question', async () => {
    const board = await boardWith();
    const asked: string[][] = [];
    board.addEventListener('deal-move', ({ detail }) => void asked.push(detail.deals.map(({ id }) => id)));
    card(board, 'Acme shelves').focus();
    await press(board, 'x');
    await until(() => selected(board).length === 1);
    await chord(board, 'Shift', 'ArrowDown');
    await until(() => selected(board).length === 2);
    expect(focused(board)).to.equal('Bolt screws');
    await press(board, 'm');
    await until(() => root(board).querySelector('.menu:popover-open'));
    expect(await problems(board)).to.deep.equal([]);
    await fromMenu(board, 'Proposal');
    await until(() => titlesIn(board, 'proposal').length === 3);
    expect(titlesIn(board, 'proposal')).to.deep.equal(['Acme shelves', 'Bolt screws', 'Fjord boats']);
    expect(asked).to.deep.equal([['a', 'b']]);
    expect(toast(board)).to.equal('2 deals moved to Proposal');
    await until(() => announced().includes('2 deals moved to Proposal'));
    await chord(board, 'Control', 'z');
    await until(() => titlesIn(board, 'contact').length === 3);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Acme shelves', 'Bolt screws', 'Cove paint']);
    await chord(board, 'Control', 'a');
    await until(() => selected(board).length === 6);
    control(board, 'Clear', '.selection').focus();
    await press(board, 'Enter');
    await until(() => root(board).activeElement?.matches('[data-deal]'), 'the focus is back on a card');
  });

  it('are dragged together, in their order, to the place where the card is dropped', async () => {
    const board = await boardWith();
    await pick(board, 'Acme shelves', 'Cove paint');
    const second = card(board, 'Elm chairs').getBoundingClientRect();
    await drag(board, 'Cove paint', [Math.round(second.x + 40), Math.round(second.y + 6)], false);
    expect(root(board).querySelector<HTMLElement>('.card.copy')!.dataset.count).to.equal('2');
    await sendMouse({ type: 'up' });
    await until(() => titlesIn(board, 'qualification').length === 4);
    expect(titlesIn(board, 'qualification')).to.deep.equal(['Dune tents', 'Acme shelves', 'Cove paint', 'Elm chairs']);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Bolt screws']);
  });

  it('go into the bin together over the zone, and come back together', async () => {
    const board = await boardWith();
    await pick(board, 'Acme shelves', 'Elm chairs');
    await drag(board, 'Acme shelves', pointIn(board, 'qualification'), false);
    await until(() => root(board).querySelector('[data-zone=delete]'));
    await sendMouse({ type: 'move', position: middle(root(board).querySelector('[data-zone=delete]')!) });
    await sendMouse({ type: 'up' });
    await until(() => toast(board) === '2 deals deleted');
    expect(titlesIn(board, 'contact')).to.deep.equal(['Bolt screws', 'Cove paint']);
    await clickOn(control(board, 'Undo'));
    await until(() => titlesIn(board, 'contact').length === 3);
    expect(titlesIn(board, 'qualification')).to.deep.equal(['Dune tents', 'Elm chairs']);
  });

  it('answer one by one: what the page bars or a full stage refuses is counted, with the reason', async () => {
    const deals: DealInput[] = ['One', 'Two', 'Three', 'Four', 'Five'].map(title => ({
      id: title,
      title,
      stage: 'From',
    }));
    const board = await boardWith(deals, {
      stages: ['From', { name: 'To', limit: 2, limitHard: true }],
      can: (_action, deal) => deal?.title !== 'Five',
    });
    card(board, 'One').focus();
    await chord(board, 'Control', 'a');
    await until(() => selected(board).length === 5);
    await clickOn(control(board, 'Move…', '.selection'));
    await fromMenu(board, 'To');
    await until(() => toast(board));
    expect(toast(board)).to.match(/^2 deals moved to To, 3 refused: .+ and .+$/);
    expect(titlesIn(board, 'to')).to.deep.equal(['One', 'Two']);
  });

  it('wait together while the page thinks, and stay where they were when it refuses', async () => {
    const board = await boardWith();
    let answer!: (yes: boolean) => void;
    board.addEventListener('deal-edit', ({ detail }) => detail.waitUntil(new Promise(resolve => (answer = resolve))));
    await pick(board, 'Acme shelves', 'Bolt screws');
    await clickOn(control(board, 'Assign…'));
    await fill(board, 'owner', 'Zoë');
    expect(await problems(board)).to.deep.equal([]);
    await fromMenu(board, 'Apply');
    await until(() => root(board).querySelectorAll('.card.asking').length === 2);
    answer(false);
    await until(() => toast(board));
    expect(board.current!.deal('a')!.owner).to.equal('Ann Lee');
  });

  it('are assigned, tagged, dated and closed in small forms, each undone as one', async () => {
    const board = await boardWith();
    const told: string[] = [];
    board.addEventListener('deal-edited', ({ detail }) => void told.push(detail.deals.map(({ id }) => id).join()));
    const each = (read: (id: string) => unknown): unknown[] => ['a', 'b'].map(read);
    await pick(board, 'Acme shelves', 'Bolt screws');

    await clickOn(control(board, 'Tag…'));
    await until(() => root(board).querySelector('.menu:popover-open form'));
    await fromMenu(board, 'Apply');
    expect(root(board).querySelector('.menu .error')!.textContent).to.equal('Say what to add or to take away.');
    await fill(board, 'added', 'new, warm');
    await fill(board, 'removed', 'vip');
    await fromMenu(board, 'Apply');
    await until(() => toast(board) === '2 deals changed');
    expect(each(id => board.current!.deal(id)!.tags.join())).to.deep.equal(['new,warm', 'new,warm']);
    await until(() => told.length === 1);
    expect(told).to.deep.equal(['a,b']);
    await clickOn(control(board, 'Undo'));
    await done(board);
    expect(each(id => board.current!.deal(id)!.tags.join())).to.deep.equal(['', 'vip']);

    await clickOn(control(board, 'Set date…'));
    await until(() => root(board).querySelector('.menu:popover-open [name=day]'));
    root(board).querySelector<HTMLInputElement>('.menu [name=day]')!.value = '2026-12-24';
    await fromMenu(board, 'Apply');
    await until(() => board.current!.deal('b')!.expectedClose);
    expect(each(id => board.current!.deal(id)!.expectedClose)).to.deep.equal(['2026-12-24', '2026-12-24']);

    await clickOn(control(board, 'Close…'));
    await fromMenu(board, 'Lost…');
    await fill(board, 'reason', 'Too dear');
    await fromMenu(board, 'Apply');
    await until(() => toast(board) === '2 deals marked as lost');
    expect(each(id => board.current!.deal(id)!.reason)).to.deep.equal(['Too dear', 'Too dear']);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Cove paint']);
  });

  it('are let go when the view changes: nothing is done to what cannot be seen', async () => {
    const board = await boardWith();
    await pick(board, 'Acme shelves');
    board.view = { search: 'bolt' };
    await shown(board);
    board.view = {};
    await shown(board);
    expect(selected(board)).to.deep.equal([]);
  });

  it('by single clicks and on a narrow board, from the menu of a card', async () => {
    const board = await boardWith();
    await executeServerCommand('resize', { width: 360, height: 800 });
    await until(() => board.matches(':state(narrow)'));
    await clickOn(card(board, 'Acme shelves').querySelector('[data-act=menu]')!);
    await fromMenu(board, 'Select');
    await until(() => selected(board).length === 1);
    await clickOn(card(board, 'Bolt screws'));
    await until(() => selected(board).length === 2);
    expect(await problems(board)).to.deep.equal([]);
    const clear = control(board, 'Clear', '.selection');
    await scrollTo(clear, 'nearest');
    await clickOn(clear);
    await shown(board);
    expect(selected(board)).to.deep.equal([]);
  });
});
