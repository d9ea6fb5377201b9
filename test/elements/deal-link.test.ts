import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendMouse } from '@web/test-runner-commands';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { addDeals } from '../../src/store/add-deals.js';
import { createPipeline } from '../../src/store/pipelines.js';
import {
  announced,
  card,
  clickOn,
  control,
  DEALS,
  fromMenu,
  middle,
  press,
  problems,
  root,
  shown,
  toast,
  until,
} from '../helpers/board.js';
import { clipboard, noClipboard, refusedClipboard } from '../helpers/clipboard.js';
import { NOON } from '../helpers/records.js';
import { cell } from '../helpers/table.js';

/** A board that keeps its view in the address. */
async function linked(more: Partial<PipelineBoard> = {}): Promise<PipelineBoard> {
  await executeServerCommand('resize', { width: 1400, height: 900 });
  const board = await fixture<PipelineBoard>(html`<pipeline-board view-param="deals"></pipeline-board>`);
  Object.assign(board, { deals: DEALS, ...more });
  await shown(board);
  await until(() => board.hands?.outlook);
  return board;
}
const sheet = (board: PipelineBoard): ShadowRoot | null | undefined =>
  root(board).querySelector('deal-details')?.shadowRoot;
const opened = (board: PipelineBoard): string | null =>
  sheet(board)?.querySelector('dialog.details[open]')?.getAttribute('aria-label') ?? null;
const inSheet = (board: PipelineBoard, name: string): HTMLElement =>
  [...sheet(board)!.querySelectorAll<HTMLElement>('button')].find(each => each.textContent!.trim() === name)!;

describe('a link to a deal', () => {
  const before = location.href;
  afterEach(async () => {
    await resetMouse();
    noClipboard();
    history.replaceState(null, '', before);
  });

  it('is copied from a card’s menu: whoever opens it sees the deal, in a view of their own', async () => {
    const written = clipboard();
    const board = await linked({ view: { search: 'o' } });
    await clickOn(card(board, 'Bolt screws').querySelector('.move')!);
    await until(() => root(board).querySelector('.menu:popover-open'));
    expect(await problems(board)).to.deep.equal([]);
    await fromMenu(board, 'Copy link');
    await until(() => toast(board) === 'Link to “Bolt screws” copied');
    await until(() => announced().includes('Link to “Bolt screws” copied'));
    const url = new URL(written[0]!);
    expect(url.searchParams.get('deals')).to.equal('deal:b');
    expect(url.searchParams.get('wtr-session-id'), 'all else of the address stays').to.equal(
      new URL(location.href).searchParams.get('wtr-session-id'),
    );
    board.remove();
    history.replaceState(null, '', url);
    const another = await linked();
    await until(() => opened(another) === 'Bolt screws');
  });

  it('is copied from a row’s menu by keys alone', async () => {
    const written = clipboard();
    const board = await linked({ view: { layout: 'table' } });
    await until(() => root(board).querySelector('.tbody [data-row]'));
    cell(board, 'Cove paint', 'Owner').focus();
    await press(board, 'm');
    await until(() => root(board).querySelector('.menu:popover-open'));
    const at = (): string => root(board).activeElement?.textContent?.trim() ?? '';
    for (let steps = 0; steps < 30 && at() !== 'Copy link'; steps++) await press(board, 'ArrowDown');
    await press(board, 'Enter');
    await until(() => toast(board) === 'Link to “Cove paint” copied');
    expect(new URL(written[0]!).searchParams.get('deals')).to.equal('deal:c');
  });

  it('is copied from the details, which say so, also where nothing can be changed', async () => {
    for (const readonly of [false, true]) {
      const written = clipboard();
      const board = await linked({ readonly });
      card(board, 'Acme shelves').focus();
      await press(board, 'Enter');
      await until(() => opened(board) === 'Acme shelves');
      await clickOn(inSheet(board, 'Copy link'));
      await until(() =>
        sheet(board)!.querySelector('[role=status]')!.textContent!.includes('Link to “Acme shelves” copied'),
      );
      expect(new URL(written[0]!).searchParams.get('deals')).to.equal('deal:a');
      expect(await problems(board)).to.deep.equal([]);
      expect(Boolean(inSheet(board, 'Save')), 'only what may be done is offered').to.equal(!readonly);
      board.remove();
      history.replaceState(null, '', before);
    }
  });

  it('is shown to be copied by hand where the browser refuses, above the details as well', async () => {
    refusedClipboard();
    const board = await linked();
    card(board, 'Acme shelves').focus();
    await press(board, 'Enter');
    await until(() => opened(board) === 'Acme shelves');
    await clickOn(inSheet(board, 'Copy link'));
    const field = (): HTMLTextAreaElement | null => sheet(board)!.querySelector('dialog[open] textarea[data-by-hand]');
    await until(field);
    expect(new URL(field()!.value).searchParams.get('deals')).to.equal('deal:a');
    expect(field()!.selectionEnd).to.equal(field()!.value.length);
    expect(await problems(board)).to.deep.equal([]);
    await press(board, 'Escape');
    await until(() => !field());
    expect(opened(board), 'the details stay').to.equal('Acme shelves');
  });

  it('is not offered where the address keeps no view', async () => {
    const board = await linked();
    board.viewParam = undefined!;
    await shown(board);
    await sendMouse({ type: 'move', position: middle(card(board, 'Bolt screws')) });
    await clickOn(card(board, 'Bolt screws').querySelector('.move')!);
    await until(() => control(board, 'Delete', '.menu:popover-open'));
    expect(() => control(board, 'Copy link', '.menu:popover-open')).to.throw();
  });

  it('is not written into the address by a board that has left the page', async () => {
    const late: (() => void)[] = [];
    const delay = (ms: number, then: () => void): (() => void) => {
      if (ms === 400) {
        late.push(then);
        return () => void late.splice(late.indexOf(then), 1);
      }
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    };
    const store = createPipeline({ zone: 'UTC', ports: { now: () => NOON, delay } });
    await store.dispatch(addDeals(store, DEALS).intents).settled;
    const board = await linked({ deals: undefined!, store });
    board.view = { deal: 'b' };
    await until(() => opened(board) === 'Bolt screws');
    expect(late.length, 'it is about to be written').to.equal(1);
    board.remove();
    board.requestUpdate();
    await board.updateComplete;
    for (const write of late) write();
    expect(location.href).to.equal(before);
  });
});
