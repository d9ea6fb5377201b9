import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { boardWith, card, clickOn, control, DEALS, press, problems, shown, titlesIn, until } from '../helpers/board.js';

const dialog = (board: PipelineBoard): HTMLDialogElement | null => board.shadowRoot!.querySelector('dialog');

describe('<pipeline-board>: changes in place', () => {
  afterEach(() => resetMouse());

  describe('columns in place', () => {
    it('a column is added, renamed by typing, reordered and removed into another, each undoable', async () => {
      const board = await boardWith();
      await clickOn(control(board, 'Options of Meeting'));
      await clickOn(control(board, 'Add a stage after it'));
      await shown(board);
      await sendKeys({ type: 'Tender' });
      await press(board, 'Enter');
      const names = (): string[] =>
        [...board.shadowRoot!.querySelectorAll('h3')].map(({ textContent }) => textContent!);
      expect(names()).to.deep.equal([
        'Contact',
        'Qualification',
        'Meeting',
        'Tender',
        'Proposal',
        'Closing',
        'Retention',
      ]);
      await clickOn(control(board, 'Options of Tender'));
      await clickOn(control(board, 'Move left'));
      await shown(board);
      expect(names().slice(2, 4)).to.deep.equal(['Tender', 'Meeting']);
      await clickOn(control(board, 'Options of Contact'));
      await clickOn(control(board, 'Remove…'));
      await until(() => dialog(board)?.open);
      expect(await problems(board)).to.deep.equal([]);
      await clickOn(control(board, 'Remove', 'dialog'));
      await until(() => !names().includes('Contact'));
      expect(titlesIn(board, 'qualification')).to.have.length(5);
      board.current!.undo();
      await shown(board);
      expect(titlesIn(board, 'contact')).to.have.length(3);
      expect(titlesIn(board, 'qualification')).to.have.length(2);
    });

    it('a limit warns when it is passed', async () => {
      const board = await boardWith(DEALS, { stages: [{ name: 'Contact', limit: 2 }, 'Qualification', 'Proposal'] });
      const count = board.shadowRoot!.querySelector('[data-column=contact] .count')!;
      expect(count.textContent).to.equal('3 / 2');
      expect(count.getAttribute('title')).to.contain('limit');
    });

    it('collapses and comes back', async () => {
      const board = await boardWith();
      await clickOn(control(board, 'Options of Contact'));
      await clickOn(control(board, 'Collapse'));
      await shown(board);
      expect(titlesIn(board, 'contact')).to.deep.equal([]);
      expect(await problems(board)).to.deep.equal([]);
      await clickOn(control(board, '3', '.collapsed'));
      await shown(board);
      expect(titlesIn(board, 'contact')).to.have.length(3);
    });
  });

  describe('adding', () => {
    it('Enter adds and leaves the field ready for the next', async () => {
      const board = await boardWith([]);
      expect(board.shadowRoot!.textContent).to.contain('No deals yet');
      expect(await problems(board)).to.deep.equal([]);
      await clickOn(control(board, 'New deal', '.top'));
      await shown(board);
      await sendKeys({ type: 'First' });
      await press(board, 'Enter');
      await sendKeys({ type: 'Second' });
      await press(board, 'Enter');
      await until(() => titlesIn(board, 'contact').length === 2);
      expect(titlesIn(board, 'contact')).to.deep.equal(['Second', 'First']);
    });

    it('rows pasted from a spreadsheet become deals', async () => {
      const board = await boardWith([]);
      board.hands!.editing.startAdding('contact');
      await shown(board);
      const data = new DataTransfer();
      data.setData('text/plain', 'Alpha lamps\tAlpha\t1,200.50\nBeta bulbs\tBeta\t\n');
      const paste = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
      Object.defineProperty(paste, 'clipboardData', { value: data }); // Firefox leaves out what it is made with
      board.shadowRoot!.querySelector('.quick input')!.dispatchEvent(paste);
      await until(() => titlesIn(board, 'contact').length === 2);
      expect(titlesIn(board, 'contact')).to.deep.equal(['Alpha lamps', 'Beta bulbs']);
      expect(
        [...board.current!.deals('contact')].map(({ organisation, value }) => [organisation, value]),
      ).to.deep.equal([
        ['Alpha', 1200.5],
        ['Beta', null],
      ]);
      board.current!.undo();
      await shown(board);
      expect(titlesIn(board, 'contact'), 'one undo for all').to.deep.equal([]);
    });
  });

  describe('details', () => {
    it('Enter opens a native dialog; what is typed is checked, kept and undoable', async () => {
      const board = await boardWith();
      card(board, 'Elm chairs').focus();
      await press(board, 'Enter');
      const details = (): ShadowRoot => board.shadowRoot!.querySelector('deal-details')!.shadowRoot!;
      await until(() => board.shadowRoot!.querySelector('deal-details')?.shadowRoot?.querySelector('dialog')?.open);
      expect(await problems(board)).to.deep.equal([]);
      const title = details().querySelector<HTMLInputElement>('[name=title]')!;
      title.select();
      await sendKeys({ press: 'Backspace' });
      await sendKeys({ press: 'Enter' });
      await until(() => details().querySelector('.error')?.textContent === 'Give the deal a name.');
      await sendKeys({ type: 'Elm tables' });
      await sendKeys({ press: 'Enter' });
      await until(() => !details().querySelector('dialog')!.open);
      await shown(board);
      expect(titlesIn(board, 'qualification')).to.contain('Elm tables');
      board.hands!.goBack('undo');
      await until(() => titlesIn(board, 'qualification').includes('Elm chairs'));
    });
  });

  describe('kept in this browser', () => {
    it('says so, offers a backup, and deletes everything when asked twice', async () => {
      const board = await fixture<PipelineBoard>(html`<pipeline-board pipeline="board-here"></pipeline-board>`);
      await executeServerCommand('resize', { width: 1400, height: 800 });
      await shown(board);
      await board.hands!.desk.add([{ title: 'Kept here' }]);
      await until(() => board.current!.status.unsaved > 0 && board.current!.status.waiting === 0);
      await clickOn(control(board, 'Only in this browser'));
      await shown(board);
      expect(await problems(board)).to.deep.equal([]);
      await clickOn(control(board, 'Delete everything here'));
      await until(() => dialog(board)?.open);
      expect(await problems(board)).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      await until(() => !dialog(board));
      expect(titlesIn(board, 'contact'), 'asked, not done').to.deep.equal(['Kept here']);
      await clickOn(control(board, 'Only in this browser'));
      await clickOn(control(board, 'Delete everything here'));
      await until(() => dialog(board)?.open);
      await clickOn(control(board, 'Delete', 'dialog'));
      await until(() => board.shadowRoot!.textContent!.includes('No deals yet'));
      expect(board.current!.status.unsaved).to.equal(0);
    });

    it('remembers tomorrow that there is no backup, and offers one after many changes', async () => {
      localStorage.setItem('pipewright/board-late/unsaved', '250');
      const board = await fixture<PipelineBoard>(html`<pipeline-board pipeline="board-late"></pipeline-board>`);
      await shown(board);
      await until(() =>
        board.shadowRoot!.querySelector('.notices')?.textContent?.includes('250 changes since the last backup'),
      );
      board.current!.backedUp();
      await until(() => !board.shadowRoot!.querySelector('.notices'));
      expect(localStorage.getItem('pipewright/board-late/unsaved')).to.equal(null);
    });
  });
});
