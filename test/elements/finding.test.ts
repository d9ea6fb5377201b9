import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import { addDays } from '../../src/domain/calendar.js';
import type { DealInput } from '../../src/domain/records.js';
import type { ViewState } from '../../src/domain/view-state.js';
import { writeView } from '../../src/domain/view-text.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import {
  announced,
  boardWith,
  card,
  choose,
  chips,
  chord,
  clickOn,
  control,
  DEALS,
  drag,
  focused,
  fromMenu,
  openView,
  pointIn,
  press,
  problems,
  root,
  shown,
  titlesIn,
  toast,
  until,
} from '../helpers/board.js';

const inView = async (view: ViewState, deals: readonly DealInput[] = DEALS): Promise<PipelineBoard> => {
  const board = await boardWith(deals, { view });
  await until(() => board.hands?.outlook, 'the outlook has come');
  await shown(board);
  return board;
};

describe('finding on a <pipeline-board>', () => {
  afterEach(async () => {
    await resetMouse();
    history.replaceState(null, '', location.pathname + location.search.replace(/[?&]deals=[^&]*/, ''));
  });

  it('narrows the columns while one types, in all fields, tells how many, and comes back with Escape', async () => {
    const board = await boardWith([
      ...DEALS,
      { id: 'n', title: 'Night lamps', notes: 'wants a crème colour', stage: 'proposal', contacts: [{ name: 'Zoë' }] },
    ]);
    const seen: string[] = [];
    board.addEventListener('view-changed', ({ detail }) => void seen.push(detail.view.search ?? ''));
    card(board, 'Acme shelves').focus();
    await press(board, '/');
    await sendKeys({ type: 'creme' });
    await until(() => board.hands?.outlook);
    await shown(board);
    expect(titlesIn(board, 'proposal')).to.deep.equal(['Night lamps']);
    expect(titlesIn(board, 'contact')).to.deep.equal([]);
    expect(seen).to.deep.equal(['c', 'cr', 'cre', 'crem', 'creme']);
    await until(() => announced().includes('1 deal found'));
    expect(await problems(board)).to.deep.equal([]);
    await press(board, 'Escape');
    expect(titlesIn(board, 'contact')).to.have.length(3);
    expect(board.view).to.deep.equal({});
  });

  it('filters by names, chosen from those there are, as a chip that can be changed and taken away', async () => {
    const board = await boardWith();
    await openView(board);
    expect(await problems(board)).to.deep.equal([]);
    await fromMenu(board, 'Add a filter…', 'Tags');
    await until(() => root(board).querySelector('.menu form'));
    expect(await problems(board)).to.deep.equal([]);
    await clickOn(root(board).querySelector('.menu .tick')!);
    await fromMenu(board, 'Apply');
    expect(chips(board)).to.deep.equal(['Tags: vip']);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Bolt screws']);
    expect(board.view).to.deep.equal({ filters: [{ field: 'tags', any: ['vip'] }] });
    expect(await problems(board)).to.deep.equal([]);

    await clickOn(control(board, 'Change: Tags'));
    await until(() => root(board).querySelector('.menu:popover-open form'));
    root(board).querySelector<HTMLSelectElement>('.menu select')!.value = '1';
    await fromMenu(board, 'Apply');
    expect(chips(board)).to.deep.equal(['Tags: not vip']);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Acme shelves', 'Cove paint']);
    await clickOn(control(board, 'Remove: Tags'));
    await shown(board);
    expect(titlesIn(board, 'contact')).to.have.length(3);
    expect(chips(board)).to.deep.equal([]);
  });

  it('filters by an amount and by days, with the keyboard alone', async () => {
    const board = await boardWith();
    control(board, 'View').focus();
    await press(board, 'Enter');
    await until(() => root(board).querySelector('.menu:popover-open'));
    await press(board, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(focused(board)).to.equal('Add a filter…');
    await press(board, 'Enter');
    await until(() => focused(board) === 'Owner');
    await press(board, 'ArrowDown');
    expect(focused(board)).to.equal('Value');
    await press(board, 'Enter');
    await until(() => root(board).querySelector('.menu form input[name=from]'));
    await press(board, 'Tab');
    await sendKeys({ type: '700' });
    await press(board, 'Enter');
    await shown(board);
    expect(chips(board)).to.deep.equal(['Value: from 700']);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Acme shelves']);
    expect(titlesIn(board, 'qualification')).to.deep.equal(['Elm chairs']);
  });

  it('says what is missing in a range, and keeps what is typed', async () => {
    const board = await boardWith();
    await choose(board, 'Add a filter…', 'Value', 'Apply');
    expect(root(board).querySelector('.menu .error')!.textContent).to.equal(
      'Say from where, to where, or both, in numbers or days.',
    );
    expect(root(board).querySelector('.menu:popover-open')).not.to.equal(null);
  });

  it('takes its view from the page, object or address, and writes it there', async () => {
    const view: ViewState = { search: 'a', filters: [{ field: 'value', from: 500 }], sort: { '': { by: 'value' } } };
    const url = new URL(location.href);
    url.searchParams.set('deals', writeView(view));
    history.replaceState(null, '', url);
    await executeServerCommand('resize', { width: 1400, height: 800 });
    const board = await fixture<PipelineBoard>(html`<pipeline-board view-param="deals"></pipeline-board>`);
    board.deals = DEALS;
    await shown(board);
    await until(() => board.hands?.outlook);
    await shown(board);
    expect(board.view).to.deep.equal(view);
    expect(root(board).querySelector<HTMLInputElement>('[data-search]')!.value).to.equal('a');
    expect(chips(board)).to.deep.equal(['Value: from 500', 'Sorted by value ↑']);
    await clickOn(control(board, 'Clear all'));
    await shown(board);
    await until(() => !new URL(location.href).searchParams.has('deals'), 'the address says so');
    board.view = { mine: true };
    await until(() => new URL(location.href).searchParams.get('deals') === 'mine:1');
    expect(new URL(location.href).searchParams.has('wtr-session-id')).to.equal(true);
  });

  it('gives the focus back to the deals when the last chip is taken away by key', async () => {
    const board = await inView({ mine: true, filters: [{ field: 'value', from: 1 }] });
    const off = (): HTMLElement | null => root(board).querySelector<HTMLElement>('.filter-chip .off');
    off()!.focus();
    // away and back: only what a key has brought there is seen to have the focus
    await chord(board, 'Shift', 'Tab');
    await press(board, 'Tab');
    await until(() => off()?.matches(':focus-visible'));
    await press(board, 'Enter');
    await until(() => root(board).querySelectorAll('.filter-chip').length === 1);
    await press(board, 'Enter');
    await until(() => !off());
    await until(() => root(board).activeElement?.matches('[data-deal]'));
  });

  it('has the address lead to the deal that is open, and opens the one it leads to', async () => {
    const at = (): string | null => new URL(location.href).searchParams.get('deals');
    const url = new URL(location.href);
    url.searchParams.set('deals', 'deal:b');
    history.replaceState(null, '', url);
    const board = await fixture<PipelineBoard>(html`<pipeline-board view-param="deals"></pipeline-board>`);
    board.deals = DEALS;
    const opened = (): string | null =>
      root(board)
        .querySelector('deal-details')
        ?.shadowRoot?.querySelector('dialog[open]')
        ?.getAttribute('aria-label') ?? null;
    const titled = DEALS.find(({ id }) => id === 'b')!.title;
    await until(() => opened() === titled, 'the deal of the address is open');
    await sendKeys({ press: 'Escape' });
    await until(() => at() === null, 'the address leads to no deal');
    expect(opened()).to.equal(null);
    card(board, 'Acme shelves').focus();
    await press(board, 'Enter');
    await until(() => at() === 'deal:a');
    expect(opened()).to.equal('Acme shelves');
    await press(board, 'Escape');
    await until(() => at() === null);
    await press(board, 'x');
    await until(() => board.hands!.selection?.size === 1);
    await press(board, 'Enter');
    await until(() => at() === 'deal:a');
    expect(board.hands!.selection!.size, 'what is selected stays so').to.equal(1);
    board.view = {};
    await until(() => opened() === null, 'the page closes it');
    board.view = { deal: 'nobody’s' };
    await until(() => toast(board) === 'The deal that this address leads to is not here, or was deleted.');
  });

  it('sorts a column, or all; a card that is dropped there changes its stage only', async () => {
    const board = await inView({ sort: { contact: { by: 'value', descending: true } } });
    expect(titlesIn(board, 'contact')).to.deep.equal(['Acme shelves', 'Bolt screws', 'Cove paint']);
    board.view = { sort: { contact: { by: 'value' } } };
    await shown(board);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Bolt screws', 'Acme shelves', 'Cove paint']);
    expect(chips(board)).to.deep.equal(['Contact sorted by value ↑']);
    // within the column: refused, with the reason
    await drag(board, 'Cove paint', pointIn(board, 'contact', 5));
    await until(() => toast(board).startsWith('The column is sorted'));
    await drag(board, 'Elm chairs', pointIn(board, 'contact', 300));
    await shown(board);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Bolt screws', 'Elm chairs', 'Acme shelves', 'Cove paint']);
  });

  it('drops a card among those shown at the place that it shows', async () => {
    const board = await inView({ filters: [{ field: 'value', from: 0 }] });
    expect(titlesIn(board, 'contact')).to.deep.equal(['Acme shelves', 'Bolt screws']);
    const second = card(board, 'Bolt screws').getBoundingClientRect();
    await drag(board, 'Elm chairs', [Math.round(second.x + 40), Math.round(second.y + 6)]);
    await shown(board);
    board.view = {};
    await shown(board);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Acme shelves', 'Elm chairs', 'Bolt screws', 'Cove paint']);
  });

  it('keeps a view under a name, for all or for oneself, and shows it again', async () => {
    const board = await inView({ search: 'bolt' });
    await choose(board, 'Save this view…', 'Save');
    expect(root(board).querySelector('.menu .error')!.textContent).to.equal('Give the view a name.');
    await sendKeys({ type: 'Bolts only' });
    await fromMenu(board, 'Save');
    expect(toast(board)).to.equal('View “Bolts only” saved');
    board.view = {};
    await shown(board);
    await choose(board, 'Bolts only');
    expect(board.view).to.deep.equal({ search: 'bolt' });
    expect(titlesIn(board, 'contact')).to.deep.equal(['Bolt screws']);
    await openView(board);
    expect(control(board, 'Bolts only', '.menu').getAttribute('aria-checked')).to.equal('true');
    await fromMenu(board, 'Delete the view “Bolts only”');
    expect(Object.keys(board.current!.pipeline.views ?? {})).to.deep.equal([]);
  });

  it('shows only one’s own, and says what of an address made no sense', async () => {
    const day = addDays('2026-03-10', 3);
    const board = await inView({ mine: true, unread: ['colour:red'] }, [
      { title: 'Mine', owner: 'me', stage: 'contact', expectedClose: day },
      { title: 'Theirs', owner: 'Ann', stage: 'contact' },
    ]);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Mine']);
    expect(chips(board)).to.deep.equal(['Only mine', '1 part of this view could not be read']);
    expect(root(board).querySelector('.none')!.textContent!.trim()).to.equal('No deals here');
  });

  it('finds in long columns, in slices, and shows what was found before until it is done', async () => {
    const many = Array.from({ length: 3_000 }, (_, n) => ({
      id: `m${n}`,
      title: `Deal ${n}`,
      stage: 'contact',
      value: n,
    }));
    const board = await inView({ search: '2999', sort: { '': { by: 'value', descending: true } } }, many);
    await until(() => board.columns[0]!.total === 3_000);
    await shown(board);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Deal 2999']);
    board.view = { filters: [{ field: 'value', from: 2990 }], sort: { '': { by: 'value', descending: true } } };
    await board.updateComplete;
    expect(titlesIn(board, 'contact')).to.deep.equal(['Deal 2999']);
    await shown(board);
    expect(titlesIn(board, 'contact').slice(0, 2)).to.deep.equal(['Deal 2999', 'Deal 2998']);
    expect(root(board).querySelector('[data-column=contact] .head')!.textContent).to.match(/10 of 3,000.*€29,945/s);
  });
});
