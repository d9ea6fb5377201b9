import { expect, oneEvent } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import { newLead } from '../../src/domain/leads.js';
import type { DealInput, Lead } from '../../src/domain/records.js';
import type { PipelineToday } from '../../src/elements/pipeline-today.js';
import { activityLog } from '../../src/store/activities.js';
import { leadsOf } from '../../src/store/leads.js';
import type { PipelineOptions, PipelineStore } from '../../src/store/store.js';
import { announced, clickOn, problems, until } from '../helpers/board.js';
import { chartWith, salesPipeline, settled } from '../helpers/chart.js';
import { choose, control, dialogOf, focused, press, root, textOf } from '../helpers/reading.js';
import { NOON } from '../helpers/records.js';

const DAY = 86_400_000;
const deal = (id: string, input: Partial<DealInput> = {}): DealInput => ({
  ...{ id, title: `Deal ${id}`, organisation: 'Acme', owner: 'Ann Lee', value: 1_000, stage: 'proposal' },
  ...{ createdAt: NOON - 20 * DAY, lastTouchAt: NOON - 2 * DAY },
  ...input,
});
const call = (due: string | number): DealInput['nextStep'] => ({ id: `step-${due}`, kind: 'call', title: 'Call', due });
/** In the order in which they are to stand. */
const DAY_OF: readonly DealInput[] = [
  deal('late', { value: 9_000, nextStep: call('2026-03-08') }),
  deal('noon', { value: 5_000, nextStep: call(NOON + 3_600_000) }),
  deal('hot', { value: 2_000, answers: { timeline: 'now' } }),
  deal('woken', { status: 'lost', closedAt: '2026-01-10', wakeAt: '2026-03-10', value: 1_500, reason: 'Too early' }),
  deal('runs', { stage: 'closing', status: 'won', closedAt: '2025-04-10', renewalAt: '2026-04-10', value: 300 }),
  deal('planned', { nextStep: call('2026-03-20') }),
];
const lead = (id: string, fields: Partial<Lead> = {}): Lead =>
  newLead({ name: id, createdAt: NOON - 840_000, ...fields }, id.toLowerCase(), NOON, 'form');

function storeWith(deals: readonly DealInput[], leads: readonly Lead[], options: PipelineOptions = {}): PipelineStore {
  const store = salesPipeline(deals, options);
  leadsOf(store);
  activityLog(store);
  for (const each of leads) store.dispatch({ type: 'lead/add', target: each.id, lead: each }, { undoable: false });
  return store;
}
const todayWith = (
  deals: readonly DealInput[] = DAY_OF,
  leads: readonly Lead[] = [],
  set: Partial<PipelineToday> = {},
  options: PipelineOptions = {},
): Promise<PipelineToday> =>
  chartWith<PipelineToday>('pipeline-today', [], { store: storeWith(deals, leads, options), ...set });
const names = (today: PipelineToday): string[] =>
  [...root(today).querySelectorAll('.row .name')].map(each => each.textContent!.trim());
const row = (today: PipelineToday, name: string): HTMLElement =>
  [...root(today).querySelectorAll<HTMLElement>('.row')].find(
    each => each.querySelector('.name')!.textContent!.trim() === name,
  )!;
const said = (today: PipelineToday, name: string): string => row(today, name).innerText.replace(/\s+/g, ' ');
/** A key on one row. */
async function on(today: PipelineToday, name: string, key: string): Promise<void> {
  row(today, name).querySelector<HTMLElement>('.name')!.focus();
  await press(today, key);
}
async function answer(today: PipelineToday, ...keys: string[]): Promise<void> {
  await dialogOf(today);
  await press(today, ...keys);
  await until(() => !root(today).querySelector('dialog[open]'), 'the dialog closes');
  await settled(today);
}
async function setDay(today: PipelineToday, day: string): Promise<void> {
  (await dialogOf(today)).querySelector<HTMLInputElement>('input[type=date]')!.value = day;
}

describe('<pipeline-today>', () => {
  afterEach(() => resetMouse());

  it('lists what is to be done by money × chance, each once, with the reasons', async () => {
    const today = await todayWith(DAY_OF, [lead('Mara', { organisation: 'Fabrikam' })]);
    expect(textOf(today, '.sum')).to.contain('6 to do');
    expect(names(today)).to.deep.equal(['Deal late', 'Deal noon', 'Deal hot', 'Deal woken', 'Deal runs', 'Mara']);
    expect(said(today, 'Deal late')).to.contain('Call, was due 8 Mar').and.contain('€9,000 × ');
    expect(said(today, 'Deal noon')).to.contain('Call at 13:00');
    expect(said(today, 'Deal hot')).to.contain('wants to buy now').and.contain('hot');
    expect(said(today, 'Deal woken')).to.contain('to be woken 10 Mar');
    expect(said(today, 'Deal runs')).to.contain('contract ends 10 Apr').and.contain('€300 × 100%');
    expect(said(today, 'Mara')).to.contain('Lead').and.contain('new, waits 14 min').and.contain('about €300 × ');
    expect(await problems(today)).to.deep.equal([]);
  });

  it('is done by one key, then asks what comes next; the focus goes on', async () => {
    const today = await todayWith();
    const store = today.current!;
    await on(today, 'Deal late', 'd');
    expect((await dialogOf(today)).textContent).to.contain('What comes next? Deal late');
    // done already, whatever is answered
    expect(
      activityLog(store)
        .of('late')
        .map(({ title }) => title),
    ).to.deep.equal(['Call']);
    expect(await problems(today)).to.deep.equal([]);
    await sendKeys({ type: 'Send the offer' });
    await setDay(today, '2026-03-12');
    await answer(today, 'Enter');
    expect(store.deal('late')!.nextStep).to.include({ title: 'Send the offer', due: '2026-03-12' });
    expect(names(today)[0]).to.equal('Deal noon');
    await until(() => focused(today) === 'Deal noon', 'the next one has the focus');
    await until(() => announced().includes('“Call” done'));
    await press(today, 'd');
    await answer(today, 'Escape');
    expect(store.deal('noon')!.nextStep).to.equal(undefined);
    await until(() => focused(today) === 'Deal hot', 'the next one has the focus');
  });

  it('takes back what was done with one press', async () => {
    const today = await todayWith();
    await on(today, 'Deal late', 'd');
    await answer(today, 'Escape');
    expect(names(today)).to.not.include('Deal late');
    await clickOn(root(today).querySelector('.said .button')!);
    await settled(today);
    expect(names(today)[0]).to.equal('Deal late');
    expect(activityLog(today.current!).of('late')).to.have.length(0);
  });

  it('notes a hot deal, wakes a lost one, renews a contract', async () => {
    const today = await todayWith();
    const store = today.current!;
    await on(today, 'Deal hot', 'd');
    await answer(today, 'Escape');
    expect(
      activityLog(store)
        .of('hot')
        .map(({ kind }) => kind),
    ).to.deep.equal(['call']);
    await on(today, 'Deal woken', 'd');
    await dialogOf(today);
    await sendKeys({ type: 'Ring again' });
    await answer(today, 'Enter');
    expect([store.deal('woken')!.status, store.deal('woken')!.wakeAt]).to.deep.equal(['open', undefined]);
    expect(store.deal('woken')!.nextStep).to.include({ title: 'Ring again' });
    await on(today, 'Deal runs', 'r');
    await setDay(today, '2027-04-10');
    await answer(today, 'Enter');
    expect(store.deal('runs')!.renewalAt).to.equal('2027-04-10');
    expect(names(today)).to.deep.equal(['Deal late', 'Deal noon']);
  });

  it('puts off: the step, the waking, what has no step yet; never to a day that has passed', async () => {
    const today = await todayWith();
    const store = today.current!;
    await on(today, 'Deal late', 's');
    await setDay(today, '2026-03-10');
    await press(today, 'Enter');
    expect((await dialogOf(today)).textContent).to.contain('Choose a day after today.');
    await setDay(today, '2026-03-16');
    await answer(today, 'Enter');
    expect(store.deal('late')!.nextStep).to.deep.include({ title: 'Call', due: '2026-03-16' });
    await on(today, 'Deal woken', 's');
    await setDay(today, '2026-06-01');
    await answer(today, 'Enter');
    expect(store.deal('woken')).to.include({ status: 'lost', wakeAt: '2026-06-01' });
    await on(today, 'Deal runs', 's');
    await setDay(today, '2026-03-20');
    await answer(today, 'Enter');
    expect(store.deal('runs')!.nextStep).to.include({ title: 'Talk about renewal', due: '2026-03-20' });
    expect(names(today)).to.deep.equal(['Deal noon', 'Deal hot']);
  });

  it('answers leads, plans for them, sets them aside, wakes them', async () => {
    const leads = [
      lead('Mara', { notes: 'Wants quiet ones', phone: '+49 30 1234567', email: 'mara@fabrikam.example' }),
      lead('Owen', {
        status: 'working',
        firstResponseAt: NOON - DAY,
        followUps: [{ kind: 'email', due: '2026-03-09' }],
      }),
      lead('Zoe', { status: 'nurture', wakeAt: '2026-03-10' }),
      lead('Kim'),
    ];
    const today = await todayWith([], leads);
    const all = leadsOf(today.current!);
    expect([...names(today)].sort()).to.deep.equal(['Kim', 'Mara', 'Owen', 'Zoe']);
    await on(today, 'Mara', 'Enter');
    expect(said(today, 'Mara')).to.contain('Wants quiet ones').and.contain('phone known');
    const [tel, mail] = row(today, 'Mara').querySelectorAll('a');
    expect([tel!.href, mail!.href]).to.deep.equal(['tel:+49301234567', 'mailto:mara@fabrikam.example']);
    expect(await problems(today)).to.deep.equal([]);
    await press(today, 'd');
    await dialogOf(today);
    await sendKeys({ type: 'Ring Mara' });
    await setDay(today, '2026-03-12');
    await answer(today, 'Enter');
    expect(all.get('mara')!.status).to.equal('working');
    expect(all.get('mara')!.followUps.at(-1)).to.include({ title: 'Ring Mara', due: '2026-03-12' });
    await on(today, 'Owen', 's');
    await setDay(today, '2026-03-15');
    await answer(today, 'Enter');
    expect(all.get('owen')!.followUps).to.deep.equal([{ kind: 'email', due: '2026-03-15' }]);
    await on(today, 'Zoe', 'd');
    await answer(today, 'Escape');
    expect(all.get('zoe')!.status).to.equal('working');
    await on(today, 'Kim', 's');
    await setDay(today, '2026-03-15');
    await answer(today, 'Enter');
    expect(all.get('kim')).to.include({ status: 'nurture', wakeAt: '2026-03-15' });
    expect(names(today)).to.deep.equal([]);
  });

  it('opens each deal, and those behind the money; the page may do it itself', async () => {
    const today = await todayWith();
    setTimeout(() => on(today, 'Deal late', 'Enter'));
    const { detail } = await oneEvent(today, 'deal-open');
    expect(detail.deal!.id).to.equal('late');
    await until(() => root(today).querySelector('deal-details')?.shadowRoot?.querySelector('dialog[open]'));
    root(today).querySelector('deal-details')!.close();
    today.addEventListener('metric-select', event => event.preventDefault());
    setTimeout(() => clickOn(root(today).querySelector('.link')!));
    expect((await oneEvent(today, 'metric-select')).detail.deals).to.have.length(5);
  });

  it('asks the page first, and does nothing where nothing may be changed', async () => {
    const today = await todayWith();
    today.addEventListener('activity-add', event => event.preventDefault());
    await on(today, 'Deal late', 'd');
    expect(names(today)[0]).to.equal('Deal late');
    today.readonly = true;
    await settled(today);
    await on(today, 'Deal late', 's');
    expect(root(today).querySelector('dialog[open]')).to.equal(null);
    expect(root(today).querySelectorAll('.row button.button')).to.have.length(0);
  });

  it('is about the deals that are chosen, and shows the same as a table with how it is computed', async () => {
    const today = await todayWith([...DAY_OF, deal('his', { owner: 'Bo Ek', nextStep: call('2026-03-10') })]);
    await choose(today, 'Deals', 'owner=Bo Ek');
    expect(names(today)).to.deep.equal(['Deal his']);
    await clickOn(control(today, 'Table'));
    await until(() => root(today).querySelector('table'));
    expect(textOf(today, 'tbody')).to.contain('Deal his').and.contain('Call today').and.contain('€1,000');
    await clickOn(control(today, 'How'));
    expect((await dialogOf(today)).textContent).to.contain('money × chance');
    expect(await problems(today)).to.deep.equal([]);
  });

  it('says so where all is done, where there is nothing, and where currencies do not compare', async () => {
    const done = await todayWith([deal('planned', { nextStep: call('2026-03-20') })]);
    expect(textOf(done, '.sum')).to.equal('All done for today.');
    expect(textOf(await todayWith([]), '.none')).to.contain('Nothing to show yet');
    const mixed = await todayWith([
      deal('euro', { nextStep: call('2026-03-10') }),
      deal('dollar', { currency: 'USD', nextStep: call('2026-03-10'), stage: 'contact' }),
    ]);
    expect(textOf(mixed, '.note')).to.contain('by chance alone');
    expect(names(mixed)).to.deep.equal(['Deal euro', 'Deal dollar']);
  });

  it('holds at 320 px and from right to left, with long names', async () => {
    const long = deal('long', {
      title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(2),
      nextStep: call('2026-03-10'),
    });
    for (const dir of ['ltr', 'rtl']) {
      const today = await todayWith([...DAY_OF, long], [lead('Mara', { phone: '0301234567' })]);
      await executeServerCommand('resize', { width: 320, height: 800 });
      today.dir = dir;
      await settled(today);
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      expect(await problems(today)).to.deep.equal([]);
    }
  });
});
