import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import {
  boardWith,
  choose,
  clickOn,
  control,
  DEALS,
  press,
  problems,
  root,
  shown,
  toast,
  until,
} from '../helpers/board.js';
import { clipboard, noClipboard, refusedClipboard } from '../helpers/clipboard.js';
import { forecast, past } from '../helpers/days.js';

/** Chooses from the menu of the view by keys alone. */
async function viewByKeys(board: PipelineBoard, ...names: string[]): Promise<void> {
  control(board, 'View').focus();
  await press(board, 'Enter');
  for (const name of names) {
    await until(() => root(board).activeElement?.closest('.menu'), 'the menu has the focus');
    const at = (): string => root(board).activeElement?.textContent?.trim() ?? '';
    for (let steps = 0; steps < 30 && !at().startsWith(name); steps++) await press(board, 'ArrowDown');
    expect(at().startsWith(name), name).to.equal(true);
    await press(board, 'Enter');
  }
}

describe('a board, taken elsewhere', () => {
  afterEach(async () => {
    await resetMouse();
    noClipboard();
  });

  it('is copied for a spreadsheet: what is found, amounts plain, nothing that runs', async () => {
    const written = clipboard();
    const board = await boardWith([{ ...DEALS[0]!, title: '=1+1' }, DEALS[3]!]);
    await choose(board, 'More…', 'Copy for a spreadsheet');
    await until(() => toast(board) === '2 deals copied');
    const [head, first, second] = written[0]!.split('\r\n').map(line => line.split('\t'));
    expect(head!.slice(0, 5)).to.deep.equal(['Deal', 'Organisation', 'Stage', 'Value', 'Currency']);
    expect(first!.slice(0, 5)).to.deep.equal(["'=1+1", 'Acme', 'Contact', '1000', 'EUR']);
    expect(second!.slice(0, 5)).to.deep.equal(['Dune tents', 'Dune', 'Qualification', '40', 'USD']);
  });

  it('is copied as lines to be read', async () => {
    const written = clipboard();
    const board = await boardWith();
    await choose(board, 'More…', 'Copy as text');
    await until(() => toast(board) === '6 deals copied');
    expect(written[0]!.split('\n')[0]).to.equal('Acme shelves – Acme · €1,000 · Contact · Ann Lee');
  });

  it('is copied as text by keys alone', async () => {
    const written = clipboard();
    const board = await boardWith();
    await viewByKeys(board, 'More…', 'Copy as text');
    await until(() => toast(board) === '6 deals copied');
    expect(written[0]!.split('\n').filter(Boolean)).to.have.length(6);
  });

  it('shows the text to be copied by hand where the browser refuses', async () => {
    refusedClipboard();
    const board = await boardWith();
    await choose(board, 'More…', 'Copy as text');
    await until(() => root(board).querySelector('dialog[open] textarea'));
    const field = root(board).querySelector<HTMLTextAreaElement>('dialog[open] textarea')!;
    expect(field.value.split('\n')[0]).to.equal('Acme shelves – Acme · €1,000 · Contact · Ann Lee');
    expect(root(board).activeElement === field, 'it has the focus').to.equal(true);
    expect([field.selectionStart, field.selectionEnd], 'all of it is marked').to.deep.equal([0, field.value.length]);
    expect(await problems(board)).to.deep.equal([]);
    await press(board, 'Escape');
    await until(() => !root(board).querySelector('dialog[open]'));
    expect(toast(board), 'nothing is said to be copied').to.equal('');
  });

  for (const [layout, selector] of [
    ['board', '.paper li'],
    ['table', '.paper tbody tr'],
  ] as const)
    it(`is printed as a ${layout} when somebody chooses so, and is what it was afterwards`, async () => {
      const { print } = window;
      const seen: number[] = [];
      // as a browser does: it says so before and after, and waits in between
      window.print = () => {
        window.dispatchEvent(new Event('beforeprint'));
        seen.push(root(board).querySelectorAll(selector).length);
        window.dispatchEvent(new Event('afterprint'));
      };
      const board = await boardWith(DEALS, layout === 'table' ? { view: { layout } } : {});
      try {
        await choose(board, 'More…', 'Print…');
        await until(() => seen.length);
        await viewByKeys(board, 'More…', 'Print…');
        await until(() => seen.length === 2);
      } finally {
        window.print = print;
      }
      expect(seen, 'all deals stand on the sheet').to.deep.equal([DEALS.length, DEALS.length]);
      expect(root(board).querySelector('.paper')).to.equal(null);
      expect(root(board).querySelector('.board')!.classList.contains('on-paper')).to.equal(false);
      expect(root(board).querySelector('.menu:popover-open'), 'the menu is not printed over it').to.equal(null);
    });

  it('is printed whole: every card of every column, where the screen holds those in view', async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ id: `d${at}`, title: `Deal ${at}`, stage: 'contact' }));
    const board = await boardWith(many);
    await until(() => board.columns[0]!.deals.length === 300);
    expect(root(board).querySelectorAll('[data-deal]').length).to.be.lessThan(300);
    await board.hands!.paper.ready();
    window.dispatchEvent(new Event('beforeprint'));
    expect(root(board).querySelectorAll('.paper li')).to.have.length(300);
    expect(root(board).querySelectorAll('.paper section').length).to.equal(board.columns.length);
    window.dispatchEvent(new Event('afterprint'));
    expect(root(board).querySelector('.paper')).to.equal(null);
    board.remove();
    window.dispatchEvent(new Event('beforeprint'));
    expect(root(board).querySelector('.paper')).to.equal(null);
  });

  it('is printed as rows where it is a table', async () => {
    const board = await boardWith(DEALS, { view: { layout: 'table' } });
    await board.hands!.paper.ready();
    window.dispatchEvent(new Event('beforeprint'));
    expect(root(board).querySelectorAll('.paper tbody tr')).to.have.length(6);
    window.dispatchEvent(new Event('afterprint'));
  });

  /** What is on the sheet, line by line. */
  const printed = async (board: PipelineBoard): Promise<string[]> => {
    await board.hands!.paper.ready();
    window.dispatchEvent(new Event('beforeprint'));
    const lines = [...root(board).querySelectorAll('.paper :is(h1, h2, h3, p, li)')].map(each =>
      each.textContent!.replace(/\s+/g, ' ').trim(),
    );
    window.dispatchEvent(new Event('afterprint'));
    return lines.filter(Boolean);
  };

  it('is printed by when deals are expected where it is a forecast, won beside weighted', async () => {
    const lines = await printed(await forecast());
    expect(lines).to.include.members(['10 March 2026', 'March 2026 2', 'No date 1', 'Overdue 1']);
    const march = lines.indexOf('March 2026 2');
    expect(lines[march + 1]).to.equal('€900 won');
    expect(lines[march + 2]).to.match(/^€\S+ \+ (US)?\$\S+ weighted of €1,000 \+ (US)?\$400$/);
    expect(lines[march + 3]).to.match(/^Acme shelves ?€1,000 · Contact · closes /i);
  });

  it('is printed as it stood on a past day, marked as such, with what has changed since if that is shown', async () => {
    const board = await past({ asOf: '2026-02-20' });
    const lines = await printed(board);
    expect(lines).to.include('As it stood at the end of 20 February 2026');
    expect(lines).to.include('Contact 2');
    expect(lines.join()).not.to.contain('What changed since');
    await clickOn(control(board, 'What changed since'));
    const more = await printed(board);
    expect(more.slice(more.findIndex(line => line.startsWith('What changed since')))).to.include.members([
      'New 1',
      'Lost 1',
      'Moved 1',
    ]);
  });

  it('is printed lane by lane, and says what it is narrowed to', async () => {
    const board = await boardWith(DEALS, { view: { lanes: 'owner', search: 'a' } });
    await until(() => root(board).querySelector('.lane'));
    await shown(board);
    const lines = await printed(board);
    expect(lines).to.include('“a” · Lanes: owner');
    expect(lines).to.include('Ann Lee 1 · €1,000');
    expect(lines[lines.indexOf('Ann Lee 1 · €1,000') + 1]).to.equal('Contact 1');
  });
});
