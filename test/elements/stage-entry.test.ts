import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { StageInput } from '../../src/domain/records.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import '../../src/define/pipeline-board.js';
import { editDeal } from '../../src/store/actions.js';
import {
  announced,
  boardWith,
  card,
  chord,
  clickOn,
  control,
  drag,
  fromMenu,
  pointIn,
  press,
  problems,
  root,
  shown,
  titlesIn,
  toast,
  until,
} from '../helpers/board.js';

const STAGES: readonly StageInput[] = [
  'Contact',
  { name: 'Proposal', required: ['organisation'], guidance: 'Only for whom we know.' },
  { name: 'Signed', phase: 'won' },
];
const DEALS = [{ id: 'a', title: 'Roof', stage: 'contact', value: 100 }];

const dialog = (board: PipelineBoard): HTMLDialogElement | null => board.shadowRoot!.querySelector('dialog[open]');
const asks = async (board: PipelineBoard): Promise<HTMLDialogElement> => {
  await until(() => dialog(board), 'the stage asks');
  return dialog(board)!;
};

describe('entering a stage that asks for details', () => {
  afterEach(() => resetMouse());

  it('by mouse: a small form asks for them, and the deal goes in with them, as one step', async () => {
    const board = await boardWith(DEALS, { stages: STAGES });
    await drag(board, 'Roof', pointIn(board, 'proposal'));
    const form = await asks(board);
    expect(form.textContent).to.contain('Only for whom we know.');
    expect(titlesIn(board, 'contact'), 'it waits where it was').to.deep.equal(['Roof']);
    expect(await problems(board)).to.deep.equal([]);
    await sendKeys({ type: 'Acme' });
    await sendKeys({ press: 'Enter' });
    await until(() => board.current!.deal('a')!.stage === 'proposal');
    expect(board.current!.deal('a')!.organisation).to.equal('Acme');
    board.current!.undo();
    const { stage, organisation } = board.current!.deal('a')!;
    expect([stage, organisation]).to.deep.equal(['contact', '']);
  });

  it('by keyboard: left with Escape, the card is back and why is said', async () => {
    const board = await boardWith(DEALS, { stages: STAGES });
    card(board, 'Roof').focus();
    await press(board, 'm', 'Enter');
    await asks(board);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(board));
    await shown(board);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Roof']);
    await until(() => toast(board).includes('asks for details that are still missing'));
  });

  it('keeps a note with the end of a deal; one undo takes back both, and says one deal', async () => {
    const board = await boardWith(DEALS, { stages: STAGES });
    void board.hands!.desk.close(board.current!.deal('a')!, 'lost');
    const form = await asks(board);
    const note = form.querySelector<HTMLTextAreaElement>('[name=note]')!;
    note.focus();
    await sendKeys({ type: 'too dear' });
    await clickOn(form.querySelector('.primary')!);
    await until(() => board.current!.deal('a')!.status === 'lost');
    await shown(board);
    await board.hands!.desk.goBack('undo');
    expect(board.current!.deal('a')!.status).to.equal('open');
    await until(() => toast(board).includes('“Roof” marked as lost'));
    await sendMouse({ type: 'move', position: [1, 1] });
  });

  describe('with several', () => {
    const SEVERAL = [
      { id: 'a', title: 'Roof', stage: 'contact', value: 100 },
      { id: 'b', title: 'Wall', stage: 'contact', organisation: 'Bolt' },
      { id: 'c', title: 'Door', stage: 'contact', expectedClose: '2026-05-01' },
      { id: 'd', title: 'Full', stage: 'contact', organisation: 'Cove', expectedClose: '2026-06-01' },
    ];
    const WANTS: readonly StageInput[] = [
      'Contact',
      { name: 'Proposal', required: ['organisation', 'expectedClose'] },
      { name: 'Signed', phase: 'won', required: ['organisation'] },
    ];
    const says = (board: PipelineBoard): (readonly [string, string, string | null])[] =>
      SEVERAL.map(({ id }) => board.current!.deal(id)!).map(
        ({ stage, organisation, expectedClose }) => [stage, organisation, expectedClose] as const,
      );
    const before = (board: PipelineBoard): Promise<void> => until(() => titlesIn(board, 'contact').length === 4);
    const selectAll = async (board: PipelineBoard): Promise<void> => {
      card(board, 'Roof').focus();
      await chord(board, 'Control', 'a');
      await until(() => board.hands!.selection?.size === 4);
    };

    it('by mouse: one form asks once for what any lacks; each is given only that, as one step', async () => {
      const board = await boardWith(SEVERAL, { stages: WANTS });
      const asked: number[] = [];
      board.addEventListener('deal-move', ({ detail }) => void asked.push(detail.deals.length));
      await selectAll(board);
      await drag(board, 'Roof', pointIn(board, 'proposal'));
      const form = await asks(board);
      expect(form.textContent).to.contain('4 deals enter Proposal').and.contain('Missing in 2 of 4');
      expect(asked, 'the page is asked when the person has answered').to.deep.equal([]);
      await before(board);
      expect(await problems(board)).to.deep.equal([]);
      await clickOn(form.querySelector('.primary')!);
      expect(form.querySelectorAll('.error'), 'both are needed').to.have.length(2);
      await sendKeys({ type: 'Acme' });
      form.querySelector<HTMLInputElement>('[name=expectedClose]')!.value = '2026-09-09';
      await clickOn(form.querySelector('.primary')!);
      await until(() => toast(board) === '4 deals moved to Proposal');
      expect(says(board)).to.deep.equal([
        ['proposal', 'Acme', '2026-09-09'],
        ['proposal', 'Bolt', '2026-09-09'],
        ['proposal', 'Acme', '2026-05-01'],
        ['proposal', 'Cove', '2026-06-01'],
      ]);
      expect(asked).to.deep.equal([4]);
      await clickOn(control(board, 'Undo'));
      await before(board);
      expect(says(board).map(([, organisation]) => organisation)).to.deep.equal(['', 'Bolt', '', 'Cove']);
    });

    it('by keyboard: left with Escape, all are back and why is said once', async () => {
      const board = await boardWith(SEVERAL, { stages: WANTS });
      await selectAll(board);
      await press(board, 'm');
      await fromMenu(board, 'Proposal');
      await asks(board);
      await press(board, 'Escape');
      await until(() => toast(board).startsWith('Nothing done: ') && toast(board).includes('still missing'));
      await until(() => announced().includes('Nothing done: '));
      await before(board);
      expect(says(board).map(([, organisation]) => organisation)).to.deep.equal(['', 'Bolt', '', 'Cove']);
    });

    it('is answered one by one: whom a person may not move, and what another filled in meanwhile', async () => {
      const board = await boardWith(SEVERAL, { stages: WANTS, can: (_action, deal) => deal?.title !== 'Wall' });
      await selectAll(board);
      await press(board, 'm');
      await fromMenu(board, 'Proposal');
      const form = await asks(board);
      expect(form.textContent, 'of those that go').to.contain('3 deals enter Proposal');
      await sendKeys({ type: 'Acme' });
      form.querySelector<HTMLInputElement>('[name=expectedClose]')!.value = '2026-09-09';
      board.current!.dispatch(editDeal(board.current!.deal('c')!, { organisation: 'Dune' })!);
      await press(board, 'Enter');
      await until(() => toast(board).startsWith('3 deals moved to Proposal, 1 refused'));
      expect(says(board).map(([stage, organisation]) => [stage, organisation])).to.deep.equal([
        ['proposal', 'Acme'],
        ['contact', 'Bolt'],
        ['proposal', 'Dune'],
        ['proposal', 'Cove'],
      ]);
    });

    it('asks nothing for those that may not go there anyway', async () => {
      const stages: readonly StageInput[] = [
        { name: 'Contact', next: ['offer'] },
        { name: 'Offer', next: ['proposal'] },
        { name: 'Proposal', required: ['organisation'] },
      ];
      const deals = SEVERAL.map(deal => ({
        ...deal,
        stage: deal.id === 'a' ? 'contact' : 'offer',
        organisation: 'Cove',
      }));
      const board = await boardWith([{ ...deals[0]!, organisation: '' }, ...deals.slice(1)], { stages });
      await selectAll(board);
      await press(board, 'm');
      await fromMenu(board, 'Proposal');
      await until(() => toast(board).startsWith('3 deals moved to Proposal, 1 refused'));
    });

    it('into a won stage: day and reason, then what it asks for, each once', async () => {
      const board = await boardWith(SEVERAL, { stages: WANTS });
      await selectAll(board);
      await press(board, 'm');
      await fromMenu(board, 'Signed');
      await until(() => root(board).querySelector('.menu:popover-open [name=day]'));
      expect(await problems(board)).to.deep.equal([]);
      await fromMenu(board, 'Apply');
      await asks(board);
      await sendKeys({ type: 'Acme' });
      await press(board, 'Enter');
      await until(() => toast(board) === '4 deals marked as won');
      const won = SEVERAL.map(({ id }) => board.current!.deal(id)!);
      expect(won.map(({ status, organisation }) => `${status} ${organisation}`)).to.deep.equal([
        'won Acme',
        'won Bolt',
        'won Acme',
        'won Cove',
      ]);
      await clickOn(control(board, 'Undo'));
      await before(board);
    });
  });
});
