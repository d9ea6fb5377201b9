import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { leadsOf } from '../../src/store/leads.js';
import { boardWith, choose, clickOn, control, DEALS, problems, until } from '../helpers/board.js';
import { leadOf } from '../helpers/leads.js';
import { saved } from '../helpers/saved.js';

const MARA = { name: 'Mara Kowalczyk', email: 'mara@fabrikam.example', phone: '+48 600 123 456' };
const root = (board: PipelineBoard): ShadowRoot => board.shadowRoot!;
const dialog = (board: PipelineBoard): HTMLElement => root(board).querySelector('dialog')!;
const traces = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('.traces li')].map(each => each.textContent!.replace(/\s+/g, ' ').trim());
const said = (board: PipelineBoard): string => dialog(board).querySelector('[role=status]')?.textContent?.trim() ?? '';

/** Mara is a contact of two deals, one of them deleted, is named in a third, and is a lead. */
const peopled = async (): Promise<PipelineBoard> => {
  const [acme, bolt, cove, ...others] = DEALS;
  const board = await boardWith([
    { ...acme!, contacts: [MARA], notes: `Mara Kowalczyk likes oak` },
    { ...bolt!, contacts: [MARA, { name: 'Ben', email: 'ben@x.example' }] },
    { ...cove!, notes: 'Ask mara@fabrikam.example' },
    ...others,
  ]);
  board.addEventListener('deal-remove', () => {});
  const store = board.current!;
  leadsOf(store);
  await store.dispatch([
    { type: 'lead/add', target: 'l', lead: leadOf({ id: 'l', ...MARA }) },
    { type: 'deal/remove', target: 'b' },
  ]).settled;
  return board;
};
const find = async (board: PipelineBoard, email: string): Promise<void> => {
  dialog(board).querySelector<HTMLElement>('[name=email]')!.focus();
  await sendKeys({ type: email });
  await sendKeys({ press: 'Enter' });
};

describe('erasing a person from a <pipeline-board>', () => {
  afterEach(() => resetMouse());

  it('shows what will go, gives their data as a file, erases it, and tells the page', async () => {
    const board = await peopled();
    const store = board.current!;
    await choose(board, 'More…', 'Erase a person…');
    await until(() => root(board).querySelector('dialog[open]'));
    expect(await problems(board)).to.deep.equal([]);
    await find(board, 'MARA@fabrikam.example');
    await until(() => traces(board).length === 4);
    expect(traces(board)).to.deep.equal([
      'Deal Acme shelves they leave its contacts and one text says “[erased]” instead of their name, address and number Mara Kowalczyk likes oak',
      'Deal Bolt screws in the bin they leave its contacts',
      'Deal Cove paint one text says “[erased]” instead of their name, address and number Ask mara@fabrikam.example',
      'Lead Mara Kowalczyk is deleted',
    ]);
    expect(root(board).activeElement!.matches('.traces')).to.equal(true);
    expect(await problems(board)).to.deep.equal([]);

    const { text } = await saved(() => clickOn(control(board, 'Download their data', 'dialog')));
    expect(JSON.parse(text)).to.nested.include({ 'person.emails[0]': 'MARA@fabrikam.example' });

    const told: string[] = [];
    board.addEventListener('person-erase', ({ detail }) => void told.push(`asked ${detail.email}`));
    board.addEventListener('person-erased', ({ detail }) => void told.push(`erased from ${detail.records}`));
    await clickOn(control(board, 'Erase for good', 'dialog'));
    await until(() => said(board) === 'Erased from 4 records');
    expect(told).to.deep.equal(['asked MARA@fabrikam.example', 'erased from 4']);
    expect(store.deal('a')).to.deep.include({ contacts: [], notes: '[erased] likes oak' });
    expect(store.deal('b')!.contacts.map(({ name }) => name)).to.deep.equal(['Ben']);
    expect(store.deal('c')!.notes).to.equal('Ask [erased]');
    expect([...leadsOf(store).all()]).to.have.length(0);
    expect(store.$undo.get().undo).to.equal(null);
    await sendKeys({ press: 'Escape' });
    await until(() => !root(board).querySelector('dialog'));
  });

  it('does nothing for what is no address, for somebody unknown, or where the page says no', async () => {
    const board = await peopled();
    board.addEventListener('person-erase', event => event.preventDefault());
    await choose(board, 'More…', 'Erase a person…');
    await until(() => root(board).querySelector('dialog[open]'));
    await find(board, 'mara');
    await until(() => said(board).startsWith('Give an e-mail address'));
    const input = dialog(board).querySelector<HTMLInputElement>('[name=email]')!;
    input.value = '';
    await find(board, 'nobody@x.example');
    await until(() => said(board) === 'Nothing is held of nobody@x.example.');
    input.value = '';
    await find(board, MARA.email);
    await until(() => traces(board).length === 4);
    await clickOn(control(board, 'Erase for good', 'dialog'));
    await until(() => dialog(board).querySelector('[aria-busy=false]'));
    expect(traces(board)).to.have.length(4);
    await clickOn(control(board, 'Back', 'dialog'));
    await until(() => root(board).activeElement?.getAttribute('name') === 'email');
    expect(board.current!.deal('a')!.contacts).to.have.length(1);
  });

  it('is not offered to whoever may not change the pipeline', async () => {
    const board = await boardWith(DEALS, { can: action => action !== 'stages' });
    await choose(board, 'More…');
    await until(() => control(board, 'Bin…', '.menu'));
    expect(() => control(board, 'Erase a person…', '.menu')).to.throw();
  });
});
