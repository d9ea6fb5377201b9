import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { PipelineBoard } from '../../src/elements/pipeline-board.js';
import {
  card,
  clickOn,
  control,
  DEALS,
  focused,
  middle,
  pointIn,
  problems,
  shown,
  titlesIn,
  toast,
  until,
} from '../helpers/board.js';

const { hands } = PipelineBoard.parts;

/** A board that nobody has touched: it is shown, and what answers to a person is not there. */
async function untouched(deals = DEALS): Promise<PipelineBoard> {
  await executeServerCommand('resize', { width: 1400, height: 800 });
  await sendMouse({ type: 'move', position: [1399, 799] });
  const board = await fixture<PipelineBoard>(html`<pipeline-board></pipeline-board>`);
  board.deals = deals;
  await until(() => board.current?.status.phase === 'ready', 'the board has loaded');
  await board.updateComplete;
  expect(board.hands === undefined, 'nobody has touched it').to.equal(true);
  return board;
}

/** From now on the hands are only there when the answer lets them. */
function heldUp(): { readonly asked: () => number; readonly come: () => void } {
  let asked = 0;
  let come!: () => void;
  const gate = new Promise<void>(resolve => (come = resolve));
  PipelineBoard.parts.hands = () => {
    asked++;
    return gate.then(hands);
  };
  return { asked: () => asked, come };
}

/** The mouse is down on a card of an untouched board; the events that tell of a deal to be opened. */
async function held(): Promise<{ board: PipelineBoard; opened: readonly unknown[]; x: number; y: number }> {
  const board = await untouched();
  const opened: unknown[] = [];
  board.addEventListener('deal-open', event => opened.push(event));
  const [x, y] = middle(card(board, 'Acme shelves'));
  await sendMouse({ type: 'move', position: [x, y] });
  await sendMouse({ type: 'down' });
  return { board, opened, x, y };
}

const menu = (board: PipelineBoard): Element | null => board.shadowRoot!.querySelector('.menu:popover-open');
const notice = (board: PipelineBoard): string => board.shadowRoot!.querySelector('[role=alert]')?.textContent ?? '';

describe('the first act on a <pipeline-board>', () => {
  afterEach(async () => {
    Reflect.deleteProperty(navigator, 'onLine');
    PipelineBoard.parts.hands = hands;
    await resetMouse();
  });

  it('loads nothing for a person while there is none, and looks the same when it has', async () => {
    let asked = 0;
    PipelineBoard.parts.hands = () => (asked++, hands());
    const board = await untouched();
    const places = (): number[][] =>
      [...board.shadowRoot!.querySelectorAll('.board *:not(.menu)')].map(each => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return [x, y, width, height];
      });
    const before = places();
    expect(await problems(board)).to.deep.equal([]);
    expect(asked).to.equal(0);
    await board.reach();
    expect(board.hands === undefined).to.equal(false);
    expect(places(), 'nothing jumps').to.deep.equal(before);
  });

  it('loads at the first sign of a mouse, before the click', async () => {
    const { asked, come } = heldUp();
    const board = await untouched();
    await sendMouse({ type: 'move', position: middle(card(board, 'Acme shelves')) });
    await until(() => asked() === 1);
    come();
    await shown(board);
    expect(asked()).to.equal(1);
  });

  it('a click on a card opens it, once, however impatient', async () => {
    const { come } = heldUp();
    const board = await untouched();
    const opened: string[] = [];
    board.addEventListener('deal-open', event => {
      event.preventDefault();
      opened.push(event.detail.deal!.title);
    });
    await clickOn(card(board, 'Elm chairs').querySelector('.title')!);
    await clickOn(card(board, 'Elm chairs').querySelector('.title')!);
    expect(opened).to.deep.equal([]);
    come();
    await until(() => opened.length);
    await shown(board);
    expect(opened).to.deep.equal(['Elm chairs']);
  });

  it('a click on “Move…” opens its menu, and something waits until it is there', async () => {
    const { come } = heldUp();
    const board = await untouched();
    await clickOn(control(board, 'Move… Elm chairs'));
    expect(menu(board)).to.equal(null);
    expect(board.matches(':state(waiting)')).to.equal(true);
    come();
    await until(() => menu(board));
    expect(board.matches(':state(waiting)')).to.equal(false);
    await clickOn(control(board, 'Move to Meeting'));
    expect(titlesIn(board, 'meeting')).to.deep.equal(['Elm chairs']);
  });

  it('keys walk, lift and drop in the order in which they were pressed', async () => {
    const { come } = heldUp();
    const board = await untouched();
    const scrolls: string[] = [];
    board.addEventListener('keydown', event => event.defaultPrevented || scrolls.push(event.key));
    card(board, 'Acme shelves').focus();
    for (const press of ['ArrowDown', 'ArrowDown', ' ', 'ArrowRight', ' ']) await sendKeys({ press });
    expect(scrolls, 'no key scrolls the list meanwhile').to.deep.equal([]);
    expect(focused(board)).to.equal('Acme shelves');
    come();
    await until(() => titlesIn(board, 'qualification').includes('Cove paint'));
    expect(focused(board)).to.equal('Cove paint');
    expect(toast(board)).to.equal('“Cove paint” moved to Qualification');
  });

  it('what was pressed before a menu was seen is not for it', async () => {
    const { come } = heldUp();
    const board = await untouched();
    card(board, 'Elm chairs').focus();
    await sendKeys({ press: 'm' });
    await sendKeys({ press: 'Enter' });
    come();
    await until(() => menu(board));
    expect(titlesIn(board, 'qualification')).to.deep.equal(['Dune tents', 'Elm chairs']);
    expect(board.shadowRoot!.querySelectorAll('deal-details').length).to.equal(0);
  });

  it('a key that the page has answered is left to it', async () => {
    const { come } = heldUp();
    const board = await untouched();
    const host = board.shadowRoot!;
    host.addEventListener('keydown', event => event.preventDefault(), { capture: true });
    card(board, 'Acme shelves').focus();
    await sendKeys({ press: 'Delete' });
    come();
    await shown(board);
    expect(titlesIn(board, 'contact')).to.have.length(3);
  });

  it('a slash goes to the search, and what is typed there meanwhile is searched for', async () => {
    const { come } = heldUp();
    const board = await untouched();
    control(board, 'Search deals').focus();
    await sendKeys({ type: 'elm' });
    come();
    await until(() => titlesIn(board, 'contact').length === 0);
    expect(titlesIn(board, 'qualification')).to.deep.equal(['Elm chairs']);
    expect((control(board, 'Search deals') as HTMLInputElement).value).to.equal('elm');
  });

  for (const moment of ['while the button is down', 'after it was let go'])
    it(`a mouse drags a card, also when the code for it comes ${moment}`, async () => {
      const { come } = heldUp();
      const { board, opened, x, y } = await held();
      await sendMouse({ type: 'move', position: [x + 20, y] });
      await sendMouse({ type: 'move', position: pointIn(board, 'meeting') });
      if (moment.startsWith('while')) {
        come();
        await until(() => titlesIn(board, 'meeting').length, 'the card is under the pointer');
        expect(board.current!.deal('a')!.stage).to.equal('contact');
      }
      await sendMouse({ type: 'up' });
      come();
      await until(() => board.current!.deal('a')!.stage === 'meeting');
      await shown(board);
      expect(titlesIn(board, 'meeting')).to.deep.equal(['Acme shelves']);
      expect(opened.length, 'the end of a drag opens nothing').to.equal(0);
    });

  it('a drag that ends on its own card opens nothing', async () => {
    const { come } = heldUp();
    const { board, opened, x, y } = await held();
    await sendMouse({ type: 'move', position: [x + 20, y + 5] });
    await sendMouse({ type: 'up' });
    come();
    await shown(board);
    expect(titlesIn(board, 'contact')[0]).to.equal('Acme shelves');
    expect(opened.length).to.equal(0);
  });

  it('Escape takes back a drag that has not been seen yet', async () => {
    const { come } = heldUp();
    const board = await untouched();
    const [x, y] = middle(card(board, 'Acme shelves'));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: pointIn(board, 'meeting') });
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    come();
    await shown(board);
    expect(board.current!.deal('a')!.stage).to.equal('contact');
  });

  it('a finger lifts by a long press, and a swipe stays a swipe', async function () {
    const { come } = heldUp();
    const board = await untouched();
    const [x, y] = middle(card(board, 'Acme shelves'));
    if (!(await executeServerCommand('touch', { type: 'start', points: [{ x, y }] }))) return this.skip();
    come();
    await until(() => board.hands?.floats.held?.mode === 'drag', 'a long press lifts');
    const [toX, toY] = pointIn(board, 'meeting');
    await executeServerCommand('touch', { type: 'move', points: [{ x: x + 30, y }] });
    await executeServerCommand('touch', { type: 'move', points: [{ x: toX, y: toY }] });
    await executeServerCommand('touch', { type: 'end' });
    await until(() => board.current!.deal('a')!.stage === 'meeting');
    const late = heldUp();
    const other = await untouched();
    const from = middle(card(other, 'Acme shelves'));
    await executeServerCommand('touch', { type: 'start', points: [{ x: from[0], y: from[1] }] });
    await executeServerCommand('touch', { type: 'move', points: [{ x: from[0], y: from[1] - 40 }] });
    await executeServerCommand('touch', { type: 'end' });
    late.come();
    await shown(other);
    expect(other.hands!.floats.held?.mode).to.equal(undefined);
    expect(titlesIn(other, 'contact')[0]).to.equal('Acme shelves');
  });

  it('says when it could not be loaded, tries again when asked, and then does what was wanted', async () => {
    let asked = 0;
    let online = false;
    PipelineBoard.parts.hands = () => (asked++, online ? hands() : Promise.reject(new TypeError('offline')));
    const board = await untouched();
    await clickOn(control(board, 'Move… Elm chairs'));
    await until(() => notice(board).includes('could not be loaded'));
    const before = asked;
    expect(await problems(board)).to.deep.equal([]);
    await sendMouse({ type: 'move', position: middle(card(board, 'Bolt screws')) });
    expect(asked, 'a pointer that passes by does not ask again and again').to.equal(before);
    control(board, 'Try again').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => notice(board).includes('Load the page again'));
    online = true;
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    await sendKeys({ press: 'Enter' });
    await until(() => menu(board));
    expect(notice(board)).to.equal('');
    await clickOn(control(board, 'Move to Meeting'));
    expect(titlesIn(board, 'meeting')).to.deep.equal(['Elm chairs']);
  });

  it('tries again at the next act, and does that one only', async () => {
    let asked = 0;
    PipelineBoard.parts.hands = () => (asked++ ? hands() : Promise.reject(new TypeError('offline')));
    const board = await untouched();
    card(board, 'Elm chairs').focus();
    await until(() => notice(board));
    await sendKeys({ press: 'm' });
    await until(() => menu(board));
    await clickOn(control(board, 'Move to Meeting'));
    expect(titlesIn(board, 'meeting')).to.deep.equal(['Elm chairs']);
  });

  it('rejects to a page that asks for a part of it in vain', async () => {
    PipelineBoard.parts.hands = () => Promise.reject(new TypeError('offline'));
    const board = await untouched();
    const error = await board.openImport().then(
      () => '',
      (reason: Error) => reason.message,
    );
    expect(error).to.equal('offline');
  });

  it('an empty board says how to begin before anybody asks', async () => {
    const board = await fixture<PipelineBoard>(html`<pipeline-board></pipeline-board>`);
    board.deals = [];
    await until(() => board.shadowRoot!.textContent!.includes('No deals yet'));
    expect(await problems(board)).to.deep.equal([]);
  });

  it('shows what needs no person to happen', async () => {
    const board = await untouched();
    board.deals = [...DEALS, { title: '' }];
    await until(() => board.shadowRoot!.querySelector('.notices')?.textContent?.includes('1 deal'));
  });
});
