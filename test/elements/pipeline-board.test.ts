import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, resetMouse } from '@web/test-runner-commands';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { findPipeline } from '../../src/store/pipelines.js';
import {
  boardWith,
  card,
  clickOn,
  control,
  DEALS,
  drag,
  focused,
  headerOf,
  pointIn,
  press,
  problems,
  shown,
  titlesIn,
  toast,
  until,
} from '../helpers/board.js';

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
