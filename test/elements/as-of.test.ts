import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse } from '@web/test-runner-commands';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { card, clickOn, control, drag, pointIn, press, problems, shown, titlesIn, until } from '../helpers/board.js';
import { past } from '../helpers/days.js';

const root = (board: PipelineBoard): ShadowRoot => board.shadowRoot!;
const rows = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('.since-list li')].map(each => each.textContent!.replace(/\s+/g, ' ').trim());

describe('<pipeline-board> as of a past day', () => {
  afterEach(() => resetMouse());

  it('is chosen in the view’s menu, and shows the deals and totals of that day, marked as such', async () => {
    const board = await past();
    expect(titlesIn(board, 'meeting')).to.deep.equal(['Acme shelves']);
    await clickOn(control(board, 'View'));
    await until(() => root(board).querySelector('.menu:popover-open'));
    await clickOn(control(board, 'As it stood on…', '.menu'));
    await until(() => root(board).querySelector('.menu input[type=date]'));
    expect(await problems(board)).to.deep.equal([]);
    root(board).querySelector<HTMLInputElement>('.menu input[type=date]')!.value = '2026-02-20';
    await clickOn(control(board, 'Apply', '.menu'));
    await until(() => root(board).querySelector('.past'));
    await shown(board);
    expect(board.view).to.deep.equal({ asOf: '2026-02-20' });
    expect(titlesIn(board, 'contact').sort()).to.deep.equal(['Acme shelves', 'Cove paint']);
    expect(titlesIn(board, 'meeting')).to.deep.equal([]);
    expect(card(board, 'Acme shelves').textContent).to.contain('€1,000');
    expect(root(board).querySelector('.summary')!.textContent).to.contain('3 open deals · €1,050 + US$400');
    expect(await problems(board)).to.deep.equal([]);
    await clickOn(control(board, 'Back to today'));
    await until(() => titlesIn(board, 'meeting').length === 1);
    expect(board.view).to.deep.equal({});
  });

  it('is only looked at: nothing is dragged, written, added or undone', async () => {
    const board = await past({ asOf: '2026-02-20' });
    const before = JSON.stringify([...board.current!.allDeals()]);
    expect(() => control(board, 'New deal')).to.throw();
    expect(card(board, 'Acme shelves').querySelector('[data-act=menu]')).to.equal(null);
    await drag(board, 'Acme shelves', pointIn(board, 'proposal'));
    card(board, 'Acme shelves').focus();
    await press(board, 'Delete');
    await executeServerCommand('chord', ['Control', 'z']);
    await shown(board);
    expect(JSON.stringify([...board.current!.allDeals()])).to.equal(before);
    expect(titlesIn(board, 'contact')).to.include('Acme shelves');
  });

  it('goes from day to day, not into the future', async () => {
    const board = await past({ asOf: '2026-02-09' });
    expect(titlesIn(board, 'contact')).to.deep.equal([]);
    expect(root(board).querySelector('.empty')).to.equal(null);
    await clickOn(control(board, 'The day after'));
    await until(() => titlesIn(board, 'contact').length === 2);
    expect(board.view.asOf).to.equal('2026-02-10');
    await clickOn(control(board, 'The day before'));
    await until(() => board.view.asOf === '2026-02-09');
    board.view = { asOf: '2026-03-09' };
    await until(() => titlesIn(board, 'meeting').length === 1);
    expect((control(board, 'The day before').parentElement!.lastElementChild as HTMLButtonElement).disabled).to.equal(
      true,
    );
  });

  it('lists what has changed since, by kind, and opens the deals', async () => {
    const board = await past({ asOf: '2026-02-20' });
    await clickOn(control(board, 'What changed since: 5'));
    await until(() => rows(board).length);
    expect(rows(board)[0]).to.contain('New nails');
    expect(root(board).activeElement!.textContent).to.contain('What changed since');
    expect(await problems(board)).to.deep.equal([]);
    for (const [kind, text] of [
      ['Lost 1', 'Cove paint €50 · Price'],
      ['Moved 1', 'Acme shelves Contact → Meeting'],
      ['Slipped 1', '→'],
      ['Value 1', '€1,000 → €1,500'],
    ] as const) {
      await clickOn(control(board, kind, '.since'));
      await until(() => rows(board)[0]?.includes(text), `${kind}: ${rows(board).join()}`);
    }
    const opened: string[] = [];
    board.addEventListener('deal-open', event => {
      event.preventDefault();
      opened.push(event.detail.deal!.title);
    });
    root(board).querySelector<HTMLElement>('.since-list button')!.focus();
    await press(board, 'Enter');
    expect(opened).to.deep.equal(['Acme shelves']);
    await press(board, 'Escape');
    await until(() => !root(board).querySelector('.since'));
    await until(() => root(board).activeElement!.textContent!.includes('What changed since'));
  });

  it('goes together with lanes, filters and the table', async () => {
    const board = await past({ asOf: '2026-02-20', lanes: 'owner' });
    await until(() => root(board).querySelectorAll('.lane').length === 2);
    expect(root(board).querySelector('.lane')!.textContent).to.contain('€1,050');
    board.view = { asOf: '2026-02-20', filters: [{ field: 'owner', any: ['Ann'] }] };
    await shown(board);
    await until(() => titlesIn(board, 'contact').length === 2 && !titlesIn(board, 'proposal').length);
    await until(() => control(board, 'What changed since: 4'));
    board.view = { asOf: '2026-02-20', layout: 'table' };
    await until(() => root(board).querySelectorAll('.tbody [data-row]').length === 3);
  });
});
