import { expect, oneEvent } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
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
  headerOf,
  middle,
  pointIn,
  press,
  problems,
  shown,
  titlesIn,
  toast,
  until,
} from '../helpers/board.js';

const dialog = (board: PipelineBoard): HTMLDialogElement | null => board.shadowRoot!.querySelector('dialog');

describe('<pipeline-board>: moves', () => {
  afterEach(() => resetMouse());

  describe('moving by mouse', () => {
    it('drops a card where it is let go, fires one event, and says it once', async () => {
      const board = await boardWith();
      const events: string[] = [];
      board.addEventListener('deal-move', ({ detail }) =>
        events.push(`${detail.deal!.title} ${detail.from}→${detail.to} ${detail.index}`),
      );
      await drag(board, 'Acme shelves', pointIn(board, 'proposal', 150));
      expect(titlesIn(board, 'proposal')).to.deep.equal(['Fjord boats', 'Acme shelves']);
      expect(events).to.deep.equal(['Acme shelves contact→proposal 1']);
      expect(toast(board)).to.equal('“Acme shelves” moved to Proposal');
      await until(() => announced().includes('moved from Contact to Proposal, position 2 of 2'));
    });

    it('places a card between two others', async () => {
      const board = await boardWith();
      await drag(board, 'Fjord boats', pointIn(board, 'contact', 120));
      expect(titlesIn(board, 'contact')).to.deep.equal(['Acme shelves', 'Fjord boats', 'Bolt screws', 'Cove paint']);
    });

    it('a click opens instead of dragging', async () => {
      const board = await boardWith();
      const opened = oneEvent(board, 'deal-open');
      board.addEventListener('deal-open', event => event.preventDefault());
      await clickOn(card(board, 'Elm chairs').querySelector('.title')!);
      expect((await opened).detail.deal.title).to.equal('Elm chairs');
    });

    it('Escape takes it back', async () => {
      const board = await boardWith();
      await drag(board, 'Acme shelves', pointIn(board, 'meeting'), false);
      expect(titlesIn(board, 'meeting')).to.deep.equal(['Acme shelves']);
      await press(board, 'Escape');
      await sendMouse({ type: 'up' });
      await shown(board);
      expect(titlesIn(board, 'contact')[0]).to.equal('Acme shelves');
      expect(board.current!.deal('a')!.history.length).to.be.at.most(1);
    });

    it('offers Won, Lost and Abandoned while dragging; lost asks why and may be skipped', async () => {
      const board = await boardWith();
      await drag(board, 'Bolt screws', pointIn(board, 'meeting'), false);
      const lost = board.shadowRoot!.querySelector('[data-zone=lost]')!;
      await sendMouse({ type: 'move', position: middle(lost) });
      await sendMouse({ type: 'up' });
      await until(() => dialog(board)?.open, 'the dialog is open');
      expect(await problems(board)).to.deep.equal([]);
      await sendKeys({ press: 'Enter' });
      await until(() => board.current!.deal('b')!.status === 'lost');
      expect(board.current!.deal('b')!.reason).to.equal(undefined);
      await shown(board);
      expect(titlesIn(board, 'contact')).to.deep.equal(['Acme shelves', 'Cove paint']);
    });
  });

  it('moves by touch: a long press lifts, a quick swipe scrolls', async function () {
    const board = await boardWith();
    const [x, y] = middle(card(board, 'Acme shelves'));
    if (!(await executeServerCommand('touch', { type: 'start', points: [{ x, y }] }))) return this.skip();
    await executeServerCommand('touch', { type: 'move', points: [{ x, y: y - 40 }] });
    await executeServerCommand('touch', { type: 'end' });
    await shown(board);
    expect(board.hands!.floats.held?.mode, 'a swipe lifts nothing').to.equal(undefined);
    await executeServerCommand('touch', { type: 'start', points: [{ x, y }] });
    await until(() => board.hands!.floats.held?.mode === 'drag', 'a long press lifts');
    const [toX, toY] = pointIn(board, 'meeting');
    await executeServerCommand('touch', { type: 'move', points: [{ x: x + 30, y }] });
    await executeServerCommand('touch', { type: 'move', points: [{ x: toX, y: toY }] });
    await board.updateComplete;
    await executeServerCommand('touch', { type: 'end' });
    await shown(board);
    expect(titlesIn(board, 'meeting')).to.deep.equal(['Acme shelves']);
  });

  describe('by keyboard alone', () => {
    it('arrows walk between cards, Home and End to the ends of a column', async () => {
      const board = await boardWith();
      card(board, 'Acme shelves').focus();
      await press(board, 'ArrowDown', 'ArrowDown');
      expect(focused(board)).to.equal('Cove paint');
      await press(board, 'ArrowRight');
      expect(focused(board)).to.equal('Elm chairs');
      await press(board, 'ArrowRight');
      expect(focused(board), 'an empty column is passed over').to.equal('Fjord boats');
      await press(board, 'ArrowLeft', 'Home');
      expect(focused(board)).to.equal('Dune tents');
      await press(board, 'End');
      expect(focused(board)).to.equal('Elm chairs');
    });

    it('arrows follow what is seen from right to left', async () => {
      const board = await boardWith();
      board.dir = 'rtl';
      card(board, 'Acme shelves').focus();
      await press(board, 'ArrowLeft');
      expect(focused(board)).to.equal('Dune tents');
    });

    it('Space lifts, arrows place, Space drops, and the focus stays with the card', async () => {
      const board = await boardWith();
      card(board, 'Bolt screws').focus();
      await press(board, ' ', 'ArrowRight', 'ArrowUp');
      expect(titlesIn(board, 'qualification')).to.deep.equal(['Bolt screws', 'Dune tents', 'Elm chairs']);
      expect(board.current!.deal('b')!.stage, 'nothing is written while it is lifted').to.equal('contact');
      await press(board, ' ');
      expect(board.current!.deal('b')!.stage).to.equal('qualification');
      expect(focused(board)).to.equal('Bolt screws');
      await until(() => announced().includes('position 1 of 3'));
    });

    it('Escape puts a lifted card back', async () => {
      const board = await boardWith();
      card(board, 'Bolt screws').focus();
      await press(board, ' ', 'ArrowRight', 'Escape');
      expect(titlesIn(board, 'contact')[1]).to.equal('Bolt screws');
      expect(focused(board)).to.equal('Bolt screws');
    });

    it('M opens the menu; its entries move, and Escape gives the focus back', async () => {
      const board = await boardWith();
      card(board, 'Dune tents').focus();
      await press(board, 'm', 'Escape');
      await until(() => focused(board) === 'Dune tents');
      await press(board, 'm', 'Enter');
      expect(titlesIn(board, 'meeting')).to.deep.equal(['Dune tents']);
      expect(focused(board)).to.equal('Dune tents');
    });

    it('Ctrl+Z undoes and says what; Ctrl+Shift+Z does it again', async () => {
      const board = await boardWith();
      card(board, 'Dune tents').focus();
      await press(board, 'm', 'Enter');
      await executeServerCommand('chord', ['Control', 'z']);
      await shown(board);
      expect(titlesIn(board, 'qualification')[0]).to.equal('Dune tents');
      expect(toast(board)).to.equal('Undone: “Dune tents” moved to Meeting');
      expect(
        board.current!.deal('d')!.history.filter(({ field, from }) => field === 'stage' && from !== null),
      ).to.deep.equal([]);
      await executeServerCommand('chord', ['Control', 'Shift', 'z']);
      await shown(board);
      expect(titlesIn(board, 'meeting')).to.deep.equal(['Dune tents']);
    });

    it('a slash searches, accents and case aside, and counts what it found', async () => {
      const board = await boardWith([...DEALS, { title: 'Éclair ovens', stage: 'contact' }]);
      card(board, 'Dune tents').focus();
      await press(board, '/');
      await sendKeys({ type: 'ECLAIR' });
      await shown(board);
      expect(titlesIn(board, 'contact')).to.deep.equal(['Éclair ovens']);
      expect(headerOf(board, 'contact')).to.contain('1 of 4');
      await press(board, 'Escape');
      expect(titlesIn(board, 'contact')).to.have.length(4);
    });

    it('a question mark lists the keys', async () => {
      const board = await boardWith();
      card(board, 'Dune tents').focus();
      await press(board, '?');
      await until(() => board.shadowRoot!.querySelector('dialog[open] .keys'));
      expect(board.shadowRoot!.querySelector('.keys')!.textContent).to.contain('Space drops');
      expect(await problems(board)).to.deep.equal([]);
      await press(board, 'Escape');
      await until(() => focused(board) === 'Dune tents');
    });

    it('single characters can be turned off by the page, and do nothing in fields', async () => {
      const board = await boardWith();
      board.toggleAttribute('no-shortcuts', true);
      card(board, 'Dune tents').focus();
      await press(board, '?', 'm', '/');
      expect(board.shadowRoot!.querySelector('dialog, .menu:popover-open')).to.equal(null);
      expect(focused(board)).to.equal('Dune tents');
      await press(board, 'ArrowDown');
      expect(focused(board)).to.equal('Elm chairs');
    });

    it('deleting leaves the focus on the next card', async () => {
      const board = await boardWith();
      card(board, 'Acme shelves').focus();
      await press(board, 'Delete');
      await until(() => focused(board) === 'Bolt screws');
      expect(titlesIn(board, 'contact')).to.deep.equal(['Bolt screws', 'Cove paint']);
    });
  });

  describe('without dragging', () => {
    it('a single click on “Move…” and one on the outcome moves', async () => {
      const board = await boardWith();
      await clickOn(control(board, 'Move… Elm chairs'));
      await shown(board);
      expect(await problems(board)).to.deep.equal([]);
      await clickOn(control(board, 'Move to Meeting'));
      await shown(board);
      expect(titlesIn(board, 'meeting')).to.deep.equal(['Elm chairs']);
    });

    it('any stage and place can be chosen', async () => {
      const board = await boardWith();
      await clickOn(control(board, 'Move… Fjord boats'));
      await clickOn(control(board, 'Other stage or place'));
      await shown(board);
      const select = board.shadowRoot!.querySelector<HTMLSelectElement>('.place select')!;
      select.value = 'contact';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await shown(board);
      const position = board.shadowRoot!.querySelector<HTMLInputElement>('.place input')!;
      position.focus();
      position.select();
      await sendKeys({ type: '2' });
      await press(board, 'Enter');
      expect(titlesIn(board, 'contact')[1]).to.equal('Fjord boats');
    });

    it('won asks for date and value and puts the deal into the won stage', async () => {
      const board = await boardWith();
      await clickOn(control(board, 'Move… Fjord boats'));
      await clickOn(control(board, 'Won…'));
      await until(() => dialog(board)?.open);
      const value = dialog(board)!.querySelector<HTMLInputElement>('[name=value]')!;
      value.focus();
      value.select();
      await sendKeys({ type: 'a lot' });
      await sendKeys({ press: 'Enter' });
      await until(() => dialog(board)!.querySelector('.error')?.textContent?.includes('Write an amount'));
      value.select();
      await sendKeys({ type: '91,480.25' });
      await sendKeys({ press: 'Enter' });
      await until(() => board.current!.deal('f')!.status === 'won');
      const { value: sold, stage } = board.current!.deal('f')!;
      expect([sold, stage]).to.deep.equal([91480.25, 'closing']);
      await shown(board);
      expect(titlesIn(board, 'closing')).to.deep.equal(['Fjord boats']);
    });
  });
});
