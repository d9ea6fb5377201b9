import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { findPipeline } from '../../src/store/pipelines.js';
import {
  announced,
  boardWith,
  card,
  clickOn,
  control,
  DEALS,
  drag,
  focused,
  middle,
  pointIn,
  press,
  problems,
  shown,
  titlesIn,
  toast,
  until,
} from '../helpers/board.js';

const headerOf = (board: PipelineBoard, stage: string): string =>
  board.shadowRoot!.querySelector(`[data-column="${stage}"] > .head`)!.textContent!.replace(/\s+/g, ' ').trim();
const dialog = (board: PipelineBoard): HTMLDialogElement | null => board.shadowRoot!.querySelector('dialog');

describe('<pipeline-board>', () => {
  afterEach(() => resetMouse());

  it('shows deals by stage with counts, totals and weighted totals, currencies apart', async () => {
    const board = await boardWith();
    expect(titlesIn(board, 'contact')).to.deep.equal(['Acme shelves', 'Bolt screws', 'Cove paint']);
    expect(headerOf(board, 'contact')).to.contain('3').and.contain('€1,250.50').and.contain('weighted €125.05');
    expect(headerOf(board, 'qualification')).to.match(/€700 \+ (US)?\$40.*weighted €175 \+ (US)?\$10/);
    expect(await problems(board)).to.deep.equal([]);
  });

  it('shows the same whether deals come before or after it is in the page', async () => {
    const early = document.createElement('pipeline-board');
    early.deals = DEALS;
    document.body.append(early);
    await shown(early);
    expect(titlesIn(early, 'proposal')).to.deep.equal(['Fjord boats']);
    early.remove();
  });

  it('reads deals from a script inside it, and lets nobody change what it could not keep', async () => {
    const board = await fixture<PipelineBoard>(html`<pipeline-board></pipeline-board>`);
    const other = document.createElement('pipeline-board');
    const data = document.createElement('script');
    data.type = 'application/json';
    data.textContent = JSON.stringify({ stages: ['One', 'Two'], deals: [{ title: 'From JSON', stage: 'Two' }] });
    other.append(data);
    board.replaceWith(other);
    await shown(other);
    expect(titlesIn(other, 'two')).to.deep.equal(['From JSON']);
    expect(other.shadowRoot!.querySelectorAll('[data-act=menu]').length).to.equal(0);
    other.remove();
  });

  it('opens no pipeline of its own beside the page’s deals', async () => {
    const databases = async (): Promise<unknown[]> => ((await indexedDB.databases?.()) ?? []).map(({ name }) => name);
    const before = await databases(); // some browsers keep those of other test files
    await boardWith();
    await new Promise(resolve => setTimeout(resolve));
    expect(await databases()).to.deep.equal(before);
    expect(findPipeline('default')?.name).to.equal(undefined);
  });

  it('keeps a local change until the page gives a different deal for it', async () => {
    const board = await boardWith();
    await board.hands!.desk.move(board.current!.deal('a')!, 'proposal', 0);
    board.deals = [...DEALS];
    await shown(board);
    expect(titlesIn(board, 'proposal')).to.contain('Acme shelves');
    board.deals = DEALS.map(deal => (deal.id === 'a' ? { ...deal, title: 'Acme racks' } : deal));
    await shown(board);
    expect(titlesIn(board, 'contact')).to.contain('Acme racks');
    expect(titlesIn(board, 'proposal')).to.deep.equal(['Fjord boats']);
  });

  it('never touches the objects the page gave', async () => {
    const deals = DEALS.map(deal => Object.freeze({ ...deal }));
    const board = await boardWith(Object.freeze(deals));
    await board.hands!.desk.move(board.current!.deal('b')!, 'meeting', 0);
    expect(deals[1]!.stage).to.equal('contact');
  });

  it('renders nothing anew where nothing has changed', async () => {
    const board = await boardWith();
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver(records => seen.push(...records));
    observer.observe(board.shadowRoot!, { subtree: true, childList: true, characterData: true });
    board.requestUpdate();
    await board.updateComplete;
    expect(observer.takeRecords().concat(seen).length).to.equal(0);
    observer.disconnect();
  });

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

  describe('the page has its say', () => {
    it('a cancelled event leaves everything as it was and says why', async () => {
      const board = await boardWith();
      board.addEventListener('deal-move', event => event.preventDefault());
      card(board, 'Acme shelves').focus();
      await press(board, 'm', 'Enter');
      expect(titlesIn(board, 'contact')[0]).to.equal('Acme shelves');
      expect(toast(board)).to.contain('not moved').and.contain('It is back in Contact.');
      expect(focused(board)).to.equal('Acme shelves');
    });

    it('while it thinks, the card waits at its destination and no total changes', async () => {
      const board = await boardWith();
      let answer!: (value: unknown) => void;
      board.addEventListener('deal-move', ({ detail }) => detail.waitUntil(new Promise(resolve => (answer = resolve))));
      await drag(board, 'Fjord boats', pointIn(board, 'meeting'));
      expect(titlesIn(board, 'meeting')).to.deep.equal(['Fjord boats']);
      expect(card(board, 'Fjord boats').textContent).to.contain('Asking…');
      expect(headerOf(board, 'proposal')).to.contain('€90,000');
      answer('The credit check failed.');
      await until(() => titlesIn(board, 'proposal').length === 1);
      expect(toast(board)).to.contain('The credit check failed.');
    });

    it('undo takes back what is still being asked', async () => {
      const board = await boardWith();
      board.addEventListener('deal-move', ({ detail }) => detail.waitUntil(new Promise(() => {})));
      card(board, 'Fjord boats').focus();
      await press(board, ' ', 'ArrowLeft', ' ');
      expect(titlesIn(board, 'meeting')).to.deep.equal(['Fjord boats']);
      await executeServerCommand('chord', ['Control', 'z']);
      await until(() => titlesIn(board, 'proposal').length === 1);
      expect(board.current!.deal('f')!.stage).to.equal('proposal');
    });

    it('hears in the past tense when it is stored, and never of what it set itself', async () => {
      const board = await boardWith();
      const heard: string[] = [];
      for (const type of ['deal-move', 'deal-moved', 'deal-add', 'deal-edit'] as const)
        board.addEventListener(type, () => heard.push(type));
      board.deals = [...DEALS, { title: 'New from the page' }];
      await shown(board);
      expect(heard).to.deep.equal([]);
      card(board, 'Acme shelves').focus();
      await press(board, 'm', 'Enter');
      await until(() => heard.includes('deal-moved'));
      expect(heard).to.deep.equal(['deal-move', 'deal-moved']);
    });

    it('readonly and `can` take the ways away', async () => {
      const board = await boardWith(DEALS, {
        can: (action, deal) => action !== 'move' || deal?.title !== 'Acme shelves',
      });
      expect(card(board, 'Acme shelves').querySelectorAll('[data-act=menu]').length).to.equal(0);
      expect(card(board, 'Bolt screws').querySelectorAll('[data-act=menu]').length).to.equal(1);
      await drag(board, 'Acme shelves', pointIn(board, 'meeting'));
      expect(titlesIn(board, 'meeting')).to.deep.equal([]);
      board.readonly = true;
      await shown(board);
      expect(board.shadowRoot!.querySelectorAll('[data-act=menu], [data-act=new], [data-act=add]').length).to.equal(0);
    });
  });

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

  it('shows one column at a time on a phone, with a way between them', async () => {
    const board = await boardWith();
    await executeServerCommand('resize', { width: 360, height: 740 });
    await until(() => board.shadowRoot!.querySelectorAll('[data-column]').length === 1);
    expect(await problems(board)).to.deep.equal([]);
    await clickOn(control(board, 'Qualification', '.tabs'));
    await shown(board);
    expect(titlesIn(board, 'qualification')).to.deep.equal(['Dune tents', 'Elm chairs']);
  });

  it('stands stages one below the other where asked to', async () => {
    const board = await boardWith(DEALS, { orientation: 'vertical' });
    const [one, two] = board.shadowRoot!.querySelectorAll('[data-column]');
    expect(two!.getBoundingClientRect().top).to.be.at.least(one!.getBoundingClientRect().bottom - 1);
    card(board, 'Acme shelves').focus();
    await press(board, 'ArrowRight');
    expect(focused(board)).to.equal('Bolt screws');
    await press(board, 'ArrowDown');
    expect(focused(board)).to.equal('Elm chairs');
    expect(await problems(board)).to.deep.equal([]);
  });

  it('shows closed deals under their outcome', async () => {
    const closed: typeof DEALS = [
      { title: 'Sold', status: 'won', stage: 'closing', closedAt: '2020-01-01', value: 5 },
      { title: 'Gone', status: 'lost', stage: 'meeting', closedAt: '2020-01-02', reason: 'price' },
    ];
    const board = await boardWith([...DEALS, ...closed]);
    expect(titlesIn(board, 'closing'), 'won long ago').to.deep.equal([]);
    await clickOn(control(board, 'Closed', '.seg'));
    await shown(board);
    expect(titlesIn(board, '~won')).to.deep.equal(['Sold']);
    expect(titlesIn(board, '~lost')).to.deep.equal(['Gone']);
    expect(await problems(board)).to.deep.equal([]);
  });

  it('keeps few cards in the page however many deals there are, and finds the way to the last', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      id: `m${index}`,
      title: `Deal ${index}`,
      stage: 'contact',
    }));
    const board = await boardWith(many);
    await until(() => board.current!.deals('contact').length === 5000);
    await shown(board);
    expect(board.shadowRoot!.querySelectorAll('[data-deal]').length).to.be.below(40);
    card(board, 'Deal 0').focus();
    await press(board, 'End');
    await until(() => focused(board) === 'Deal 4999');
    expect(card(board, 'Deal 4999').getAttribute('aria-posinset')).to.equal('5000');
    const box = card(board, 'Deal 4999').getBoundingClientRect();
    const list = board.shadowRoot!.querySelector('[data-list=contact]')!.getBoundingClientRect();
    expect(box.bottom).to.be.at.most(list.bottom + 1);
  });

  it('a moved element works on where it stands', async () => {
    const board = await boardWith();
    const home = document.createElement('div');
    document.body.append(home);
    home.append(board);
    await shown(board);
    await drag(board, 'Acme shelves', pointIn(board, 'meeting'));
    expect(titlesIn(board, 'meeting')).to.deep.equal(['Acme shelves']);
    home.remove();
  });
});
