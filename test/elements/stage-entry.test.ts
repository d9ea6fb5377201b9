import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { StageInput } from '../../src/domain/records.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import '../../src/define/pipeline-board.js';
import {
  boardWith,
  card,
  clickOn,
  drag,
  pointIn,
  press,
  problems,
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
const asked = async (board: PipelineBoard): Promise<HTMLDialogElement> => {
  await until(() => dialog(board), 'the stage asks');
  return dialog(board)!;
};

describe('entering a stage that asks for details', () => {
  afterEach(() => resetMouse());

  it('by mouse: a small form asks for them, and the deal goes in with them, as one step', async () => {
    const board = await boardWith(DEALS, { stages: STAGES });
    await drag(board, 'Roof', pointIn(board, 'proposal'));
    const form = await asked(board);
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
    await asked(board);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(board));
    await shown(board);
    expect(titlesIn(board, 'contact')).to.deep.equal(['Roof']);
    await until(() => toast(board).includes('asks for details that are still missing'));
  });

  it('keeps a note with the end of a deal; one undo takes back both, and says one deal', async () => {
    const board = await boardWith(DEALS, { stages: STAGES });
    void board.hands!.desk.close(board.current!.deal('a')!, 'lost');
    const form = await asked(board);
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
});
