import { expect, oneEvent } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import type { ViewState } from '../../src/domain/view-state.js';
import type { FunnelChart } from '../../src/elements/funnel-chart.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { closeDeal } from '../../src/store/actions.js';
import {
  announced,
  card,
  chips,
  choose,
  clickOn,
  control,
  problems,
  root,
  scrollTo,
  shown,
  until,
} from '../helpers/board.js';
import { besideBoard, chosenOn, countOn, idsOn, type Beside } from '../helpers/beside.js';
import { went, SALES, settled } from '../helpers/chart.js';
import { warnings } from '../helpers/console.js';
import { rows } from '../helpers/table.js';

type Both = Beside<FunnelChart>;
const funnelAndBoard = (set: Parameters<typeof besideBoard<FunnelChart>>[1] = {}): Promise<Both> =>
  besideBoard<FunnelChart>('funnel-chart', set);
const step = ({ chart }: Both, stage: string): HTMLElement =>
  chart.shadowRoot!.querySelector<HTMLElement>(`.step[data-mark=${stage}]`)!;
/** Clicks on a step, as who sees it. */
async function pick(both: Both, stage: string): Promise<void> {
  await scrollTo(step(both, stage));
  await clickOn(step(both, stage));
}
/** Clicks on a step, and waits until the board shows it. */
async function picked(both: Both, stage: string): Promise<void> {
  await pick(both, stage);
  await chosenOn(both.board, labelOf(stage));
}
const labelOf = (stage: string): string => `Reached ${stage[0]!.toUpperCase()}${stage.slice(1)}`;
const lists = ({ board }: Both): string[] =>
  [...root(board).querySelectorAll('[data-column]')].map(each => each.getAttribute('aria-label')!);
const focused = ({ chart }: Both): string =>
  (chart.shadowRoot!.activeElement as HTMLElement | null)?.dataset.mark ?? '';
const isSeen = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
};
/** Looks at the board in a way, as a person who has chosen it. */
async function look(board: PipelineBoard, view: ViewState): Promise<void> {
  await shown(board);
  board.view = view;
  await shown(board);
}

describe('a step of a funnel that is chosen beside a board', () => {
  afterEach(() => resetMouse());

  it('shows exactly its deals on the board, which nobody has touched yet', async () => {
    const both = await funnelAndBoard();
    const { board, chart } = both;
    expect(board.hands, 'it only shows').to.equal(undefined);
    await picked(both, 'proposal');
    expect(idsOn(board)).to.deep.equal(['o4', 'w1', 'w2']);
    expect(countOn(board)).to.equal(3);
    expect(chips(board)).to.deep.equal(['Reached Proposal · 3']);
    expect(chart.shadowRoot!.querySelector('dialog')).to.equal(null);
    await until(() => announced().includes('The board shows 3 deals: Reached Proposal'), 'it is said');
    await until(() => isSeen(board), 'it is scrolled to');
    expect(await problems(board)).to.deep.equal([]);
  });

  it('does so by Enter, and keeps the focus', async () => {
    const both = await funnelAndBoard();
    step(both, 'contact').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await chosenOn(both.board, 'Reached Meeting');
    expect(idsOn(both.board)).to.deep.equal(['l1', 'l2', 'o1', 'o2', 'o4', 'w1', 'w2']);
    expect(countOn(both.board)).to.equal(7);
    expect(focused(both)).to.equal('meeting');
  });

  it('takes no focus where a card had it last', async () => {
    const both = await funnelAndBoard();
    await shown(both.board);
    card(both.board, 'Deal o3').focus();
    step(both, 'proposal').focus();
    await sendKeys({ press: 'Enter' });
    await chosenOn(both.board, 'Reached Proposal');
    expect(focused(both)).to.equal('proposal');
  });

  it('tells the page how the board is looked at', async () => {
    const both = await funnelAndBoard();
    const changed = oneEvent(both.board, 'view-changed');
    await pick(both, 'closing');
    expect((await changed).detail.view.among).to.deep.equal({ label: 'Reached Closing', deals: ['w1', 'w2'] });
  });

  it('is the page’s to show where it says so', async () => {
    const both = await funnelAndBoard();
    both.chart.addEventListener('stage-select', event => event.preventDefault());
    await pick(both, 'proposal');
    await settled(both.chart);
    await shown(both.board);
    expect(both.board.view).to.deep.equal({});
    expect(both.chart.shadowRoot!.querySelector('dialog')).to.equal(null);
  });

  it('shows won deals however long ago, in their own list, and no list without one of them', async () => {
    const both = await funnelAndBoard({ board: { closedDays: 3 } });
    await shown(both.board);
    expect(idsOn(both.board), 'w1 and w2 were won longer ago').to.deep.equal(['o1', 'o2', 'o3', 'o4']);
    await picked(both, 'proposal');
    expect(lists(both).slice(-2)).to.deep.equal(['Proposal', 'Won']);
    await picked(both, 'closing');
    expect(lists(both), 'all were won').to.deep.equal(['Won']);
    expect(idsOn(both.board)).to.deep.equal(['w1', 'w2']);
    await picked(both, 'contact');
    expect(lists(both).slice(-3)).to.deep.equal(['Proposal', 'Won', 'Lost']);
    expect(idsOn(both.board)).to.have.length(9);
  });

  it('shows a customer once, whatever has come after the sale', async () => {
    const customer = went('c1', 'closing', {
      ...{ status: 'won', closedAt: '2026-02-21', value: 10, stage: 'retention' },
    });
    const both = await funnelAndBoard({ deals: [...SALES, customer] });
    await picked(both, 'closing');
    expect(idsOn(both.board)).to.deep.equal(['c1', 'w1', 'w2']);
    expect(countOn(both.board)).to.equal(3);
  });

  it('follows what becomes of its deals', async () => {
    const both = await funnelAndBoard();
    const { board, store } = both;
    await picked(both, 'proposal');
    store.dispatch(closeDeal(store.deal('o4')!, 'lost', '2026-03-10', { reason: 'Price' }));
    await shown(board);
    expect(lists(both)).to.deep.equal(['Won', 'Lost']);
    expect(idsOn(board)).to.deep.equal(['o4', 'w1', 'w2']);
    store.dispatch({ type: 'deal/remove', target: 'w1' });
    await shown(board);
    expect(idsOn(board)).to.deep.equal(['o4', 'w2']);
    expect(chips(board)).to.deep.equal(['Reached Proposal · 2']);
  });

  it('leaves what would hide some of them, and gives it back with ×', async () => {
    const both = await funnelAndBoard();
    const { board } = both;
    const view: ViewState = {
      ...{ search: 'o', mine: true, closed: true, sort: { '': { by: 'value' } } },
      filters: [{ field: 'owner', any: ['Nobody'] }],
    };
    await look(board, view);
    expect(idsOn(board)).to.deep.equal([]);
    await picked(both, 'proposal');
    expect(idsOn(board)).to.deep.equal(['o4', 'w1', 'w2']);
    await picked(both, 'closing');
    expect(idsOn(board), 'another takes its place').to.deep.equal(['w1', 'w2']);
    expect(chips(board)).to.deep.equal(['Reached Closing · 2', 'Sorted by value ↑']);
    await clickOn(control(board, 'Remove: Reached Closing'));
    await shown(board);
    expect(board.view).to.deep.equal(view);
    expect(idsOn(board)).to.deep.equal([]);
  });

  it('can be taken away by key, and with all that was looked for in it', async () => {
    const both = await funnelAndBoard();
    const { board } = both;
    await picked(both, 'contact');
    const search = root(board).querySelector<HTMLInputElement>('[data-search]')!;
    search.focus();
    await sendKeys({ type: 'ann' });
    await until(() => board.view.search === 'ann', 'it is looked for');
    await shown(board);
    expect(idsOn(board)).to.deep.equal(['l1', 'o1', 'o3', 'o4', 'w1']);
    expect(chips(board)).to.deep.equal(['Reached Contact · 9']);
    control(board, 'Remove: Reached Contact').focus();
    await sendKeys({ press: 'Enter' });
    await shown(board);
    expect(board.view).to.deep.equal({});
    await picked(both, 'closing');
    await clickOn(control(board, 'Clear all'));
    await shown(board);
    expect(board.view).to.deep.equal({});
  });

  it('can be looked at by status', async () => {
    const both = await funnelAndBoard();
    const { board } = both;
    await picked(both, 'contact');
    const pressed = (): string[] =>
      [...root(board).querySelectorAll('.seg [aria-pressed=true]')].map(each => each.textContent!.trim());
    expect(pressed()).to.deep.equal(['Open', 'Closed']);
    await clickOn(control(board, 'Open', '.seg'));
    await shown(board);
    expect(idsOn(board)).to.deep.equal(['o1', 'o2', 'o3', 'o4']);
    await clickOn(control(board, 'Closed', '.seg'));
    await shown(board);
    expect(idsOn(board)).to.deep.equal(['l1', 'l2', 'l3', 'w1', 'w2']);
    expect(pressed()).to.deep.equal(['Closed']);
  });

  it('stays in a table and in lanes, but leaves a forecast and the past, where not all of them stand', async () => {
    const both = await funnelAndBoard();
    const { board } = both;
    await look(board, { layout: 'table' });
    await picked(both, 'proposal');
    expect(rows(board).sort()).to.deep.equal(['Deal o4', 'Deal w1', 'Deal w2']);
    await look(board, { lanes: 'owner' });
    await picked(both, 'proposal');
    expect(countOn(board)).to.equal(3);
    expect(idsOn(board)).to.deep.equal(['o4', 'w1', 'w2']);
    await look(board, { layout: 'forecast', asOf: '2026-02-10' });
    await picked(both, 'proposal');
    expect(board.view.layout).to.equal(undefined);
    expect(idsOn(board)).to.deep.equal(['o4', 'w1', 'w2']);
    await clickOn(control(board, 'Remove: Reached Proposal'));
    await shown(board);
    expect(board.view).to.deep.equal({ layout: 'forecast', asOf: '2026-02-10' });
  });

  it('is no saved view, whatever else is the same', async () => {
    const both = await funnelAndBoard();
    const { board } = both;
    await shown(board);
    await choose(board, 'Save this view');
    root(board).querySelector<HTMLInputElement>('.menu [name=name]')!.focus();
    await sendKeys({ type: 'Plain' });
    await sendKeys({ press: 'Enter' });
    await shown(board);
    await picked(both, 'proposal');
    await choose(board, 'Plain');
    expect(board.view, 'chosen, not given up').to.deep.equal({});
  });

  it('turns a narrow board to a column with some of them', async () => {
    const both = await funnelAndBoard();
    const { board } = both;
    board.style.setProperty('inline-size', '360px');
    await until(() => board.isNarrow, 'it is narrow');
    await shown(board);
    await picked(both, 'proposal');
    await until(() => idsOn(board).length, 'a column with some of them is shown');
    expect(idsOn(board)).to.deep.equal(['o4']);
    expect(await problems(board)).to.deep.equal([]);
  });

  it('may be given by a page, which is told once what is wrong with it', async () => {
    const both = await funnelAndBoard();
    const { board } = both;
    const said = await warnings(async () => {
      board.view = { among: { label: 'Ours', deals: ['o1', 7] } } as unknown as ViewState;
      await shown(board);
      expect(idsOn(board)).to.deep.equal(['o1']);
      board.requestUpdate();
      await shown(board);
      board.view = { among: { deals: ['o1'] } } as unknown as ViewState;
      await shown(board);
      expect(idsOn(board)).to.include('o2');
    });
    expect(said).to.have.length(2);
    expect(said[0]).to.include('<pipeline-board> left out parts of its view:');
  });
});
