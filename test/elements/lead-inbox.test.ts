import { expect, fixture } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { Deal, Lead } from '../../src/domain/records.js';
import type { LeadInbox } from '../../src/elements/lead-inbox.js';
import { addDeals } from '../../src/store/add-deals.js';
import { leadsOf } from '../../src/store/leads.js';
import { createPipeline } from '../../src/store/pipelines.js';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import { announced, clickOn, problems, until } from '../helpers/board.js';
import {
  dialog,
  focus,
  focused,
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

describe('<lead-inbox>', () => {
  afterEach(() => resetMouse());

  it('says whom to call first, and why', async () => {
    const { inbox } = await inboxWith();
    expect(rows(inbox)).to.deep.equal(['Mara', 'Owen', 'Li', 'Zoe']);
    expect(words(rowOf(inbox, 'Mara')))
      .to.contain('85')
      .and.contain('+30 asked for a demo · +15 timeline · +15 authority · +15 budget');
    expect(words(rowOf(inbox, 'Mara')))
      .to.contain('Hot')
      .and.contain('waits 14 min');
    expect(words(rowOf(inbox, 'Li'))).to.contain('waits 2 days');
    expect(words(rowOf(inbox, 'Zoe'))).to.contain('came back');
    expect(words(root(inbox).querySelector('header'))).to.contain('3 new · longest wait 2 days');
    expect(await problems(inbox)).to.deep.equal([]);
  });

  it('qualifies with one key: the lead is a deal with its fields, undone with one button', async () => {
    const { inbox, store } = await inboxWith();
    focus(inbox, 'Mara');
    await press(inbox, 'q');
    const [deal] = store.deals('contact') as [Deal];
    expect(deal).to.include({ title: 'Fabrikam', lead: 'mara' });
    expect(leadsOf(store).get('mara')).to.include({ status: 'qualified', deal: deal.id });
    expect(rows(inbox)).to.deep.equal(['Owen', 'Li', 'Zoe']);
    expect(focused(inbox)).to.equal('Owen');
    await until(() => announced().includes('Mara is a deal now.'));
    await clickOn(root(inbox).querySelector('.said button')!);
    await inbox.updateComplete;
    expect(store.deals('contact')).to.have.length(0);
    expect(rows(inbox)[0]).to.equal('Mara');
    expect(leadsOf(store).get('mara')).to.include({ status: 'new' });
    // done again, it is the same deal, out of the bin
    focus(inbox, 'Mara');
    await press(inbox, 'q');
    expect(store.deals('contact').map(({ id }) => id)).to.deep.equal([deal.id]);
  });

  it('is worked in by keys alone: arrows, notes, setting aside, disqualifying with a reason', async () => {
    const { inbox, store } = await inboxWith();
    const leads = leadsOf(store);
    focus(inbox, 'Mara');
    await press(inbox, 'ArrowDown', 'ArrowDown');
    expect(focused(inbox)).to.equal('Li');
    await press(inbox, 'd');
    expect(await problems(inbox)).to.deep.equal([]);
    await press(inbox, 'Enter');
    expect(words(dialog(inbox))).to.contain('Say why');
    await sendKeys({ type: 'no budget' });
    await press(inbox, 'Enter');
    await until(() => leads.get('li')!.status === 'disqualified');
    expect(leads.get('li')).to.include({ reason: 'no budget' });
    focus(inbox, 'Owen');
    await press(inbox, 'n');
    await sendKeys({ type: 'left a message' });
    await press(inbox, 'Enter');
    await until(() => leads.get('owen')!.status === 'working');
    expect(leads.get('owen')!.followUps[0]).to.include({ title: 'left a message', doneAt: NOW });
    await inbox.updateComplete;
    expect(words(rowOf(inbox, 'Owen')))
      .to.contain('1 of 8 touches')
      .and.not.contain('waits');
    focus(inbox, 'Owen');
    await press(inbox, 's', 'Enter');
    expect(words(dialog(inbox))).to.contain('Choose a day');
    dialog(inbox)!.querySelector('input')!.value = '2026-04-01';
    await press(inbox, 'Enter');
    await until(() => leads.get('owen')!.status === 'nurture');
    await inbox.updateComplete;
    expect(rows(inbox)).to.deep.equal(['Mara', 'Zoe']);
  });

  it('opens a lead: all reasons, notes, everything that can be done', async () => {
    const { inbox } = await inboxWith([
      lead('Mara', { ...LEADS[2], notes: 'Asks for\nquiet ones', suspicious: ['trap'] }),
    ]);
    focus(inbox, 'Mara');
    await press(inbox, 'Enter');
    expect(words(rowOf(inbox, 'Mara')))
      .to.contain('+5 phone known')
      .and.contain('quiet ones')
      .and.contain('looks like spam');
    const [call, write] = rowOf(inbox, 'Mara').querySelectorAll('a');
    expect([call!.href, write!.href]).to.deep.equal(['tel:+49301234567', 'mailto:mara@fabrikam.example']);
    expect(await problems(inbox)).to.deep.equal([]);
  });

  it('shows likely duplicates, the other lists, and leads that arrive meanwhile', async () => {
    const { inbox, store } = await inboxWith();
    let ready: readonly Lead[] = [];
    inbox.addEventListener('lead-ready', event => (ready = event.detail.leads));
    const again = lead('Kim', { ...LEADS[2], email: 'Mara+x@fabrikam.example', phone: '', name: 'M. K.' });
    store.dispatch({ type: 'lead/add', target: again.id, lead: again });
    await inbox.updateComplete;
    expect(words(rowOf(inbox, 'M. K.'))).to.contain('Perhaps the same as Mara');
    expect(ready.map(({ id }) => id)).to.deep.equal(['kim']);
    inbox.show = 'nurture';
    await inbox.updateComplete;
    expect(rows(inbox)).to.deep.equal(['Ina']);
    inbox.show = 'done';
    await inbox.updateComplete;
    expect(words(root(inbox).querySelector('.empty'))).to.contain('No lead is qualified');
  });

  it('brings lost deals back on their day, with their reason', async () => {
    const { inbox, store } = await inboxWith([]);
    const { intents } = addDeals(store, [
      { id: 'd', title: 'Coho Winery', status: 'lost', reason: 'too early', wakeAt: '2026-03-10' },
      { id: 'e', title: 'Litware', status: 'lost', wakeAt: '2026-06-10' },
    ]);
    store.dispatch(intents);
    await inbox.updateComplete;
    expect(rows(inbox)).to.deep.equal(['Coho Winery']);
    expect(words(rowOf(inbox, 'Coho Winery'))).to.contain('lost for “too early”');
    await clickOn(rowOf(inbox, 'Coho Winery').querySelector('button')!);
    expect(store.deal('d')!.status).to.equal('open');
  });

  it('sees at once what a form in another tab has written', async () => {
    const place = memoryRecords();
    const store = createPipeline({ ports: { now: () => NOW }, storage: () => new MemoryStorage(place) });
    const inbox = await fixture<LeadInbox>(html`<lead-inbox .store=${store}></lead-inbox>`);
    await until(() => root(inbox).querySelector('.empty'));
    await new MemoryStorage(place).write([{ id: 'lead.mara', base: null, value: LEADS[2] }]);
    await inbox.updateComplete;
    expect(rows(inbox)).to.deep.equal(['Mara']);
  });

  it('holds at 320 px and from right to left', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const { inbox } = await inboxWith(LEADS, 320);
      inbox.dir = dir;
      focus(inbox, 'Mara');
      await press(inbox, 'Enter');
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      expect(await problems(inbox)).to.deep.equal([]);
    }
  });

  it('works at 8,000 leads: what is shown are the first', async () => {
    const many = Array.from({ length: 8_000 }, (_, nth) =>
      lead(`Lead ${nth}`, {
        email: `l${nth}@x.example`,
        answers: { need: ['urgent', 'important', 'curious'][nth % 3] },
      }),
    );
    const place = memoryRecords();
    await new MemoryStorage(place).write(
      many.map((value, nth) => ({ id: `lead.l${nth}`, base: null, value: { ...value, id: `l${nth}` } })),
    );
    const store = createPipeline({ ports: { now: () => NOW }, storage: () => new MemoryStorage(place) });
    const inbox = await fixture<LeadInbox>(html`<lead-inbox .store=${store}></lead-inbox>`);
    await until(() => rows(inbox).length);
    expect(rows(inbox)).to.have.length(25);
    expect(words(inbox.shadowRoot!.querySelector('.panel > .more'))).to.equal('Show 25 more');
  });
});
