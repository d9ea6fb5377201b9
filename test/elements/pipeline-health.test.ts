import { expect, oneEvent } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import { newLead } from '../../src/domain/leads.js';
import type { DealInput } from '../../src/domain/records.js';
import type { PipelineHealth } from '../../src/elements/pipeline-health.js';
import { leadsOf } from '../../src/store/leads.js';
import { announced, clickOn, problems, until } from '../helpers/board.js';
import { chartWith, salesPipeline, settled } from '../helpers/chart.js';
import { choose, control, dialogOf, focused, press, root, textOf, titlesOf } from '../helpers/reading.js';
import { NOON } from '../helpers/records.js';

const DAY = 86_400_000;
/** A deal that is in good hands, but for what is said. */
const deal = (id: string, input: Partial<DealInput> = {}): DealInput => ({
  id,
  title: `Deal ${id}`,
  organisation: `Org ${id}`,
  owner: 'Ann Lee',
  value: 100,
  createdAt: NOON - 3 * DAY,
  lastTouchAt: NOON - DAY,
  expectedClose: '2026-04-01',
  nextStep: { kind: 'call', title: 'Call', due: '2026-03-12' },
  ...input,
});
const SICK: readonly DealInput[] = [
  deal('well'),
  deal('silent', { createdAt: NOON - 30 * DAY, lastTouchAt: NOON - 20 * DAY, value: 900 }),
  deal('quiet', { createdAt: NOON - 30 * DAY, lastTouchAt: NOON - 16 * DAY, value: 50 }),
  deal('passed', { expectedClose: '2026-03-01' }),
  deal('idle', { nextStep: undefined, value: 40, currency: 'USD' }),
  deal('twin', { organisation: 'Acme', title: 'Licence' }),
  deal('twin2', {
    organisation: 'ACME',
    title: 'Licence',
    value: null,
    notes: 'Ask for Jo',
    createdAt: NOON - 2 * DAY,
  }),
];
const healthWith = (deals = SICK, set: Partial<PipelineHealth> = {}): Promise<PipelineHealth> =>
  chartWith<PipelineHealth>('pipeline-health', deals, set);
const findings = (health: PipelineHealth): string[] =>
  [...root(health).querySelectorAll('.finding')].map(each => each.textContent!.replace(/\s+/g, ' ').trim());
const rows = (health: PipelineHealth): string[] =>
  [...root(health).querySelectorAll('.row .name')].map(each => each.textContent!.trim());
/** Opens a finding with the keyboard, and goes to its first deal. */
async function open(health: PipelineHealth, kind: string): Promise<void> {
  root(health).querySelector<HTMLElement>(`[data-mark=${kind}]`)!.focus();
  await press(health, 'Enter', 'ArrowDown');
}
const closed = (health: PipelineHealth): Promise<void> =>
  until(() => !root(health).querySelector('dialog[open]'), 'the dialog closes').then(() => settled(health));

describe('<pipeline-health>', () => {
  afterEach(() => resetMouse());

  it('says what needs attention, and how much money hangs on it', async () => {
    const health = await healthWith();
    expect(textOf(health, '.sum')).to.equal('6 of 7 open deals need attention. €1,150 + US$40 at risk');
    expect(findings(health)).to.deep.equal([
      '2 deals silent for 14 days or more €950',
      '2 deals stuck longer than usual €950',
      '1 deal past the expected close €100',
      '1 deal with no next step US$40',
      '2 deals that may be there twice €100',
    ]);
    expect(await problems(health)).to.deep.equal([]);
  });

  it('opens the deals of a finding, unless the page does, and says what is wrong with each', async () => {
    const health = await healthWith();
    setTimeout(() => clickOn(root(health).querySelector('[data-mark=silent]')!));
    const { detail } = await oneEvent(health, 'metric-select');
    expect({ ...detail, deals: [...detail.deals].sort() }).to.deep.equal({
      ...{ metric: 'silent', label: 'Silent deals', deals: ['quiet', 'silent'] },
    });
    await settled(health);
    expect(rows(health)).to.deep.equal(['Deal silent', 'Deal quiet']);
    expect(textOf(health, '.row')).to.contain('silent for 20 days · Org silent · Ann Lee');
    expect(await problems(health)).to.deep.equal([]);
    health.addEventListener('metric-select', event => event.preventDefault());
    await clickOn(root(health).querySelector('[data-mark=overdue]')!);
    await settled(health);
    expect(rows(health)).to.deep.equal(['Deal silent', 'Deal quiet']);
  });

  it('opens what stands behind the money, and each deal', async () => {
    const health = await healthWith();
    await clickOn(control(health, '€1,150'));
    const dialog = await dialogOf(health);
    expect(titlesOf(dialog)[0]).to.equal('Deal silent');
    await press(health, 'Escape');
    await closed(health);
    await open(health, 'overdue');
    await press(health, 'Enter');
    await until(() => root(health).querySelector('deal-details')?.shadowRoot?.querySelector('dialog[open]'));
    expect(root(health).querySelector('deal-details')!.deal).to.equal('passed');
  });

  it('mends by single keys: a step is planned, the date moved, the owner changed, the deal closed', async () => {
    const health = await healthWith();
    const store = health.current!;
    await open(health, 'no-next-step');
    expect(focused(health)).to.equal('Deal idle');
    await press(health, 'p');
    await dialogOf(health);
    expect(await problems(health)).to.deep.equal([]);
    await press(health, 'Enter');
    expect((await dialogOf(health)).textContent).to.contain('Say what is to be done.');
    await sendKeys({ type: 'Ask again' });
    await press(health, 'Enter');
    await closed(health);
    expect(store.deal('idle')!.nextStep).to.include({ title: 'Ask again', kind: 'call' });
    await until(() => announced().includes('“Ask again” planned'));
    expect(findings(health)).to.not.include('1 deal with no next step US$40');

    await open(health, 'overdue');
    await press(health, 'd');
    (await dialogOf(health)).querySelector('input')!.value = '2026-03-01';
    await press(health, 'Enter');
    expect((await dialogOf(health)).textContent).to.contain('from today on');
    (await dialogOf(health)).querySelector('input')!.value = '2026-05-02';
    await press(health, 'Enter');
    await closed(health);
    expect(store.deal('passed')!.expectedClose).to.equal('2026-05-02');

    await open(health, 'silent');
    await press(health, 'a');
    (await dialogOf(health)).querySelector('input')!.value = 'Bo Ek';
    await press(health, 'Enter');
    await closed(health);
    expect(store.deal('silent')!.owner).to.equal('Bo Ek');
    root(health).querySelector<HTMLElement>('.row .name')!.focus();
    await press(health, 'l');
    const dialog = await dialogOf(health);
    dialog.querySelector<HTMLInputElement>('[name=reason]')!.value = 'Price';
    await clickOn([...dialog.querySelectorAll('button')].at(-1)!);
    await closed(health);
    expect(store.deals('~lost').map(({ reason }) => reason)).to.deep.equal(['Price']);
  });

  it('hands the focus on to the next deal when one is mended, and takes it back with one press', async () => {
    const health = await healthWith();
    await open(health, 'silent');
    await press(health, 'p');
    await dialogOf(health);
    await sendKeys({ type: 'Call them' });
    await press(health, 'Enter');
    await closed(health);
    // planning touches nothing: it stays silent, and keeps the focus
    expect(focused(health)).to.equal('Deal silent');
    await press(health, 'l');
    await clickOn([...(await dialogOf(health)).querySelectorAll('button')].at(-1)!);
    await closed(health);
    await until(() => focused(health) === 'Deal quiet', 'the next deal has the focus');
    await clickOn(root(health).querySelector('.said .button')!);
    await settled(health);
    expect(rows(health)).to.deep.equal(['Deal silent', 'Deal quiet']);
    expect(health.current!.deal('silent')!.status).to.equal('open');
  });

  it('merges what is there twice: the one that stays is asked, one undo takes it back', async () => {
    const health = await healthWith();
    const store = health.current!;
    await open(health, 'duplicate');
    expect(textOf(health, '.row')).to.contain('like');
    await press(health, 'm');
    const dialog = await dialogOf(health);
    expect([...dialog.querySelectorAll('input')].map(({ value }) => value)).to.deep.equal(['twin', 'twin2']);
    expect(await problems(health)).to.deep.equal([]);
    await press(health, 'Enter');
    await closed(health);
    expect(store.deal('twin')).to.include({ value: 100, notes: 'Ask for Jo' });
    expect(store.deal('twin2')!.removedAt).to.equal(NOON);
    expect(findings(health).some(text => text.includes('twice'))).to.equal(false);
    store.undo();
    await settled(health);
    expect(store.deal('twin2')!.removedAt).to.equal(undefined);
    expect(store.deal('twin')!.notes).to.equal('');
  });

  it('asks the page first, and offers nothing where nothing may be changed', async () => {
    const health = await healthWith();
    health.addEventListener('deal-edit', event => event.preventDefault());
    await open(health, 'no-next-step');
    await press(health, 'p');
    await dialogOf(health);
    await sendKeys({ type: 'Ask again' });
    await press(health, 'Enter');
    await closed(health);
    expect(health.current!.deal('idle')!.nextStep).to.equal(undefined);
    expect(textOf(health, '.said')).to.not.equal('');
    health.readonly = true;
    await settled(health);
    expect(root(health).querySelectorAll('.row .button')).to.have.length(0);
    root(health).querySelector<HTMLElement>('.row .name')!.focus();
    await press(health, 'p');
    expect(root(health).querySelector('dialog[open]')).to.equal(null);
  });

  it('counts leads that nobody has followed up, and plans for them too', async () => {
    const store = salesPipeline(SICK);
    leadsOf(store);
    const lead = newLead({ name: 'Kim Roe', createdAt: NOON - 3 * DAY }, 'kim', NOON - 3 * DAY, 'form');
    store.dispatch({ type: 'lead/add', target: 'kim', lead }, { undoable: false });
    const health = await healthWith([], { store });
    expect(findings(health)).to.include('1 never followed up');
    await open(health, 'never-followed-up');
    expect(focused(health)).to.equal('Kim Roe');
    await press(health, 'p');
    await dialogOf(health);
    await sendKeys({ type: 'Ring Kim' });
    await press(health, 'Enter');
    await closed(health);
    expect(leadsOf(store).get('kim')!.followUps[0]).to.include({ title: 'Ring Kim' });
  });

  it('follows the deals that are chosen, and shows the same as a table with how it is computed', async () => {
    const health = await healthWith([...SICK, deal('his', { owner: 'Bo Ek', nextStep: undefined })]);
    await choose(health, 'Deals', 'owner=Bo Ek');
    expect(findings(health)).to.deep.equal(['1 deal with no next step €100']);
    await clickOn(control(health, 'Table'));
    await until(() => root(health).querySelector('table'));
    expect(textOf(health, 'tbody')).to.contain('1 deal with no next step 1 €100');
    await clickOn(control(health, 'How'));
    expect((await dialogOf(health)).textContent).to.contain('1.5 × the median');
    expect(await problems(health)).to.deep.equal([]);
  });

  it('says so where all is well, and where there is nothing', async () => {
    const health = await healthWith([deal('well')]);
    expect(textOf(health, '.sum')).to.equal('Every open deal is in good hands.');
    expect(findings(health)).to.deep.equal([]);
    const none = await healthWith([]);
    expect(textOf(none, '.none')).to.contain('Nothing to show yet');
    expect(await problems(none)).to.deep.equal([]);
  });

  it('holds at 320 px, from right to left, with long names', async () => {
    const long = deal('long', {
      ...{ title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(2), nextStep: undefined },
    });
    for (const dir of ['ltr', 'rtl']) {
      const health = await healthWith([...SICK, long]);
      await executeServerCommand('resize', { width: 320, height: 800 });
      health.dir = dir;
      await open(health, 'no-next-step');
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      expect(await problems(health)).to.deep.equal([]);
    }
  });
});
