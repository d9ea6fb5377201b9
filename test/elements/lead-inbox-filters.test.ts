import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import { newVisit } from '../../src/domain/form-visits.js';
import { leadsOf } from '../../src/store/leads.js';
import { clickOn, problems, until } from '../helpers/board.js';
import {
  control,
  dialog,
  focus,
  inboxWith,
  lead,
  LEADS,
  NOW,
  press,
  root,
  rowOf,
  rows,
  words,
} from '../helpers/inbox.js';
import { createPipeline } from '../../src/store/pipelines.js';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';

/** The same person twice: the first form was filled in with a mistake. */
const TWICE = [
  lead('Mara', { ...LEADS[2], notes: 'Quiet ones', owner: 'Ann' }),
  lead('MaraK', {
    name: 'Mara K.',
    email: 'MARA+x@fabrikam.example',
    organisation: 'Fabrikam GmbH',
    source: 'Fair',
    owner: 'Bo',
  }),
  lead('Owen', { ...LEADS[1], source: 'Web' }),
];

describe('<lead-inbox> above its list', () => {
  afterEach(() => resetMouse());

  it('finds by the beginnings of words, and says how many of how many', async () => {
    const { inbox } = await inboxWith();
    control(inbox, 'Search').focus();
    await sendKeys({ type: 'tails ow' });
    await inbox.updateComplete;
    expect(rows(inbox)).to.deep.equal(['Owen']);
    expect(words(root(inbox).querySelector('.found'))).to.equal('1 of 4 leads Show all');
    await sendKeys({ type: 'x' });
    await inbox.updateComplete;
    expect(rows(inbox)).to.deep.equal([]);
    expect(await problems(inbox)).to.deep.equal([]);
    await clickOn(control(inbox, 'Show all'));
    await inbox.updateComplete;
    expect(rows(inbox)).to.have.length(4);
  });

  it('filters by owner, source and how soon they want to buy', async () => {
    const { inbox } = await inboxWith(TWICE);
    control(inbox, 'Source').focus();
    await press(inbox, 'ArrowDown', 'ArrowDown');
    expect(rows(inbox)).to.deep.equal(['Mara K.']);
    await press(inbox, 'ArrowUp');
    expect(rows(inbox)).to.deep.equal(['Mara']);
    await press(inbox, 'Home');
    control(inbox, 'How soon').focus();
    await press(inbox, 'ArrowDown', 'ArrowDown');
    expect(rows(inbox)).to.deep.equal(['Owen']);
  });

  it('counts those whom nobody followed up, in red, and shows them', async () => {
    const { inbox, store } = await inboxWith();
    expect(words(rowOf(inbox, 'Li'))).to.contain('never followed up');
    expect(words(rowOf(inbox, 'Mara'))).to.not.contain('never followed up');
    focus(inbox, 'Mara');
    // a note stops the clock as a call does, which would leave the page
    await press(inbox, 'n', 'Enter');
    await until(() => leadsOf(store).get('mara')!.firstResponseAt);
    await inbox.updateComplete;
    const never = control(inbox, '3 of 4 never followed up');
    expect(never.classList.contains('lost')).to.equal(true);
    await clickOn(never);
    await inbox.updateComplete;
    expect(rows(inbox)).to.deep.equal(['Owen', 'Li', 'Zoe']);
  });

  it('shows fit × engagement; a field opens its leads', async () => {
    const { inbox } = await inboxWith();
    await clickOn(control(inbox, 'Fit × engagement'));
    await inbox.updateComplete;
    expect(await problems(inbox)).to.deep.equal([]);
    control(inbox, 'high fit, high engagement: 1 lead').focus();
    await press(inbox, 'Enter');
    expect(rows(inbox)).to.deep.equal(['Mara']);
    await press(inbox, 'Enter');
    expect(rows(inbox)).to.have.length(4);
  });

  it('merges with one key: two leads side by side, whose word counts, in one step that is undone', async () => {
    const { inbox, store } = await inboxWith(TWICE);
    const leads = leadsOf(store);
    focus(inbox, 'Mara');
    await press(inbox, 'm');
    const sides = (): string[] => [...dialog(inbox)!.querySelectorAll('tr')].map(words);
    expect(sides()).to.include('Name Mara K. Mara').and.to.include('Phone – +49 30 1234567');
    expect(await problems(inbox)).to.deep.equal([]);
    // Mara K. came first and is kept; her name is the other's
    dialog(inbox)!.querySelectorAll<HTMLInputElement>('input[name=field-name]')[1]!.focus();
    await press(inbox, ' ', 'Enter');
    await until(() => leads.get('mara')?.removedAt);
    expect(leads.get('marak')).to.include({
      name: 'Mara',
      phone: '+49 30 1234567',
      owner: 'Bo',
      notes: 'Quiet ones',
    });
    expect(rows(inbox)).to.deep.equal(['Mara', 'Owen']);
    await clickOn(control(inbox, 'Undo'));
    await inbox.updateComplete;
    expect([leads.get('mara')!.removedAt, leads.get('marak')!.name]).to.deep.equal([undefined, 'Mara K.']);
  });

  it('finds whom to merge with where nobody looks alike, and asks for one', async () => {
    const { inbox, store } = await inboxWith();
    focus(inbox, 'Owen');
    await press(inbox, 'm', 'Enter');
    expect(words(dialog(inbox))).to.contain('Find the lead that is the same person.');
    await sendKeys({ type: 'zoe' });
    await press(inbox, 'Enter');
    await until(() => leadsOf(store).get('zoe')!.removedAt);
    expect(leadsOf(store).get('zoe')).to.include({ mergedInto: 'owen' });
  });

  it('shows how the forms do: seen, begun, each step, sent', async () => {
    const place = memoryRecords();
    const visit = (id: string, steps: number, isSent = false): ReturnType<typeof newVisit> =>
      newVisit({ visit: id, form: 'bant', at: NOW, isStarted: steps > 0, steps, of: 2, isSent }, `${id}-${steps}`);
    const told = [visit('a', 0), visit('a', 1), visit('b', 0), visit('c', 2, true), visit('d', 1)];
    await new MemoryStorage(place).write(told.map(value => ({ id: `visit.${value.id}`, base: null, value })));
    const store = createPipeline({ ports: { now: () => NOW }, storage: () => new MemoryStorage(place) });
    const { inbox } = await inboxWith([]);
    inbox.store = store;
    await inbox.updateComplete;
    await clickOn(control(inbox, 'Forms'));
    await until(() => root(inbox).querySelector('meter'));
    expect([...root(inbox).querySelectorAll('.forms tr')].map(words)).to.deep.equal([
      'Seen 4 100%',
      'Begun 3 75%',
      'Step 1 answered 3 75%',
      'Step 2 answered 1 25%',
      'Sent 1 25%',
    ]);
    expect(await problems(inbox)).to.deep.equal([]);
  });
});
