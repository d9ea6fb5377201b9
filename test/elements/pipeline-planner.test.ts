import { expect, oneEvent } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import { editSettings } from '../../src/domain/edit-settings.js';
import { quotaId } from '../../src/domain/settings.js';
import type { Lead } from '../../src/domain/records.js';
import type { PipelinePlanner } from '../../src/elements/pipeline-planner.js';
import { closeDeal } from '../../src/store/actions.js';
import { readAmount } from '../../src/i18n/amount.js';
import type { PipelineStore } from '../../src/store/store.js';
import { announced, clickOn, problems, until } from '../helpers/board.js';
import { chartWith, SALES, salesPipeline, settled, went } from '../helpers/chart.js';
import { choose, control, dialogOf, listed, root, textOf, titlesOf } from '../helpers/reading.js';
import { leadOf } from '../helpers/leads.js';

const plannerWith = (deals = SALES, set: Partial<PipelinePlanner> = {}): Promise<PipelinePlanner> =>
  chartWith<PipelinePlanner>('pipeline-planner', deals, set);
const field = (planner: PipelinePlanner, name: string): HTMLInputElement =>
  [...root(planner).querySelectorAll<HTMLInputElement>('.input')].find(each =>
    each.getAttribute('aria-label')!.startsWith(name),
  )!;
const written = (planner: PipelinePlanner, name: string): string => field(planner, name).value;
/** What the sum comes to. */
const results = (planner: PipelinePlanner): string[] =>
  [...root(planner).querySelectorAll('.out.last')].map(({ textContent }) => textContent!.trim());
const rows = (planner: PipelinePlanner): string[] =>
  [...root(planner).querySelectorAll('.hand .row')].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());

/** Types over what Tab has selected, and leaves by Tab. */
async function typed(planner: PipelinePlanner, value: string): Promise<void> {
  await sendKeys({ type: value });
  await sendKeys({ press: 'Tab' });
  await settled(planner);
}
const named = (planner: PipelinePlanner): string => root(planner).activeElement?.getAttribute('aria-label') ?? '';
/** Goes on by Tab to a field. */
async function tabTo(planner: PipelinePlanner, name: string): Promise<void> {
  for (let presses = 0; !named(planner).startsWith(name); presses++) {
    if (presses > 30) throw new Error(`Tab does not reach “${name}”.`);
    await sendKeys({ press: 'Tab' });
  }
}
async function type(planner: PipelinePlanner, name: string, value: string): Promise<void> {
  field(planner, name).focus();
  field(planner, name).select();
  await typed(planner, value);
}

async function withLeads(leads: readonly Lead[]): Promise<PipelineStore> {
  const store = salesPipeline();
  await until(() => store.status.phase === 'ready');
  for (const lead of leads) store.dispatch({ type: 'lead/add', target: lead.id, lead }, { undoable: false });
  return store;
}

describe('<pipeline-planner>', () => {
  afterEach(() => resetMouse());

  it('begins with what the pipeline says: 1,000 ÷ 2,000, ÷ 40 %', async () => {
    const planner = await plannerWith();
    expect(written(planner, 'Target')).to.equal('1,000');
    expect(written(planner, 'Average deal')).to.equal('2,000');
    expect(written(planner, 'Close ratio')).to.equal('40');
    expect(written(planner, 'Sellers')).to.equal('2');
    expect(written(planner, 'Days from lead to win')).to.equal('25');
    expect(results(planner)).to.deep.equal(['1', '2']);
    expect(textOf(planner, '#summary')).to.equal(
      '€1,000 in March 2026 takes 1 deal won out of 2 leads. 2 sellers: 1 each, 1 a week together, to come from 4 Feb to 6 Mar. On the way they are 2 deals in the pipeline.',
    );
    expect(await problems(planner)).to.deep.equal([]);
  });

  it('the worked example of R32, by keyboard alone: 100,000 ÷ 500 = 200; ÷ 0.8 = 250; ÷ 10 = 25', async () => {
    const planner = await plannerWith([]);
    expect(results(planner)).to.deep.equal(['–', '–']);
    const steps: [string, string][] = [
      ['Target', '100,000'],
      ['Average deal', '500'],
      ['Close ratio', '80'],
    ];
    root(planner).querySelector<HTMLElement>('select, button')!.focus(); // its first control
    for (const [name, value] of steps) {
      await tabTo(planner, name);
      await typed(planner, value);
    }
    expect(results(planner)).to.deep.equal(['200', '250']);
    await until(() => root(planner).activeElement?.matches('summary') || sendKeys({ press: 'Tab' }).then(() => false));
    await sendKeys({ press: 'Enter' });
    await tabTo(planner, 'Sellers');
    await typed(planner, '10');
    expect(textOf(planner, '#summary')).to.contain('200 deals won out of 250 leads. 10 sellers: 25 each, 57 a week');
    await until(() => announced().includes('10 sellers: 25 each'));
    expect(await problems(planner)).to.deep.equal([]);
  });

  for (const [language, shown, grouped, bare, after] of [
    ['en', '1,234,567.5', '2,500,000', '1234567.5', '2,500,000'],
    ['de', '1.234.567,5', '2.500.000', '1234567,5', '2.500.000'],
  ] as const)
    it(`writes numbers in groups but where they are edited, and takes both: ${language}`, async () => {
      const planner = await plannerWith(SALES, { lang: language, target: 1_234_567.5 });
      expect(written(planner, 'Target')).to.equal(shown);
      await tabTo(planner, 'Target');
      expect(written(planner, 'Target'), 'while it is edited').to.equal(bare);
      // what stands there is chosen as a whole: typing begins anew
      await sendKeys({ type: grouped });
      // news from elsewhere leave alone what is being typed
      const store = planner.current!;
      store.dispatch(closeDeal(store.deal('o1')!, 'won', '2026-03-10', {}));
      await settled(planner);
      expect(written(planner, 'Target')).to.equal(grouped);
      await sendKeys({ press: 'Tab' });
      await settled(planner);
      expect(written(planner, 'Target')).to.equal(after);
      expect(textOf(planner, '#summary')).to.contain(after);
      await type(planner, 'Target', '98765');
      expect(readAmount(written(planner, 'Target'), language)).to.equal(98_765);
      expect(written(planner, 'Target')).to.equal(language === 'de' ? '98.765' : '98,765');
      expect(await problems(planner)).to.deep.equal([]);
    });

  it('and the other way round: 250 leads bring 100,000', async () => {
    const planner = await plannerWith(SALES, { target: 200_000, sellers: 10 });
    await choose(planner, 'Reckoned', 'leads');
    await type(planner, 'Leads in hand', '250');
    await type(planner, 'Close ratio', '80');
    await type(planner, 'Average deal', '500');
    expect(results(planner)).to.deep.equal(['200', '€100,000']);
    expect(textOf(planner, '#summary')).to.equal(
      '250 leads can bring 200 deals and €100,000 in March 2026, 50% of the target. 10 sellers: €10,000 each, €22,581 a week together.',
    );
    expect(await problems(planner)).to.deep.equal([]);
  });

  it('takes what is typed for the close ratio or for its two parts, and gives back what was measured', async () => {
    const planner = await plannerWith(SALES, { target: 2000 });
    root(planner).querySelector('details')!.open = true;
    await type(planner, 'Leads that become deals', '50');
    expect(written(planner, 'Close ratio')).to.equal('20');
    expect(results(planner)[1]).to.equal('5');
    await type(planner, 'Close ratio', '10');
    expect(written(planner, 'Leads that become deals')).to.equal('100');
    expect(results(planner)[1]).to.equal('10');
    await clickOn(control(planner, 'As measured'));
    await settled(planner);
    expect(results(planner)[1]).to.equal('3');
    root(planner).querySelector<HTMLInputElement>('#dial-winRate')!.focus();
    await sendKeys({ press: 'End' });
    await settled(planner);
    expect(results(planner)[1]).to.equal('1');
    await clickOn(control(planner, 'measured: 40%'));
    await settled(planner);
    expect(results(planner)[1]).to.equal('3');
  });

  it('takes no word for a number, no share above 100 %, and not less than one seller', async () => {
    const planner = await plannerWith();
    root(planner).querySelector('details')!.open = true;
    for (const [name, value] of [
      ['Target', 'a lot'],
      ['Close ratio', '130'],
      ['Sellers', '0'],
      ['Average deal', '0'],
    ] as const) {
      await type(planner, name, value);
      expect(textOf(planner, '.error'), name).to.equal('Write a number.');
      expect(written(planner, name)).to.equal(value);
    }
    expect(await problems(planner)).to.deep.equal([]);
  });

  it('reckons with the season where the page gives it', async () => {
    const planner = await plannerWith(SALES, { target: 8000 });
    expect(results(planner)).to.deep.equal(['4', '10']);
    planner.setAttribute('seasons', '1,1,0.5,1,1,1,1,1,1,1,1,1');
    await settled(planner);
    expect(results(planner)).to.deep.equal(['4', '20']);
    expect(textOf(planner, '.sums')).to.contain('20% in this season');
    await choose(planner, 'Month', '2026-04');
    expect(results(planner)).to.deep.equal(['4', '10']);
  });

  it('offers the season that its own months tell, where they are not few', async () => {
    const sold = (month: string, won: number, lost: number) =>
      Array.from({ length: won + lost }, (_, nth) =>
        went(`${month}-${nth}`, 'closing', {
          ...{ status: nth < won ? 'won' : 'lost', value: 1000, createdAt: `${month}-01`, closedAt: `${month}-20` },
        } as const),
      );
    const planner = await plannerWith([...sold('2025-03', 5, 15), ...sold('2025-08', 15, 5)], { period: 'all-time' });
    root(planner).querySelector('details')!.open = true;
    expect(textOf(planner, '.rates')).to.contain('50%: what March 2026 sold against other months');
    await clickOn(control(planner, 'Use 50%'));
    await settled(planner);
    expect(textOf(planner, '.sums')).to.contain('25% in this season');
    expect(await problems(planner)).to.deep.equal([]);
  });

  it('aims at the quota of the month, else at its part of the year', async () => {
    const store = salesPipeline();
    await until(() => store.status.phase === 'ready');
    const quota = { seller: '', period: '2026', value: 24_000, currency: 'EUR' };
    store.dispatch(editSettings(store.pipeline, { [`quotas.${quotaId('', '2026')}`]: quota })!);
    const planner = await plannerWith([], { store });
    expect(written(planner, 'Target')).to.equal('2,000');
    expect(textOf(planner, '.sums')).to.contain('the quota');
  });

  it('says what is in hand for the month, and opens it', async () => {
    const deals = [
      ...SALES,
      went('e1', 'proposal', { value: 4000, probability: 0.5, expectedClose: '2026-03-20', createdAt: '2026-02-10' }),
    ];
    const planner = await plannerWith(deals, { target: 10_000 });
    expect(rows(planner)[0]).to.equal('1 lead came from 4 Feb to 6 Mar 12 short');
    expect(rows(planner)[1]).to.equal('€3,000 won · €2,000 expected by chance of €10,000 €5,000 short');
    setTimeout(() => clickOn(control(planner, '€2,000 expected')));
    const { detail } = await oneEvent(planner, 'metric-select');
    expect(detail).to.deep.equal({ metric: 'expected-in-month', label: 'Expected in the month', deals: ['e1'] });
    const dialog = await dialogOf(planner);
    expect(titlesOf(dialog)).to.deep.equal(['Deal e1']);
    dialog.close();
    const store = planner.current!;
    store.dispatch(closeDeal(store.deal('e1')!, 'won', '2026-03-10', {}));
    await settled(planner);
    expect(rows(planner)[1]).to.contain('€7,000 won');
    await choose(planner, 'Month', '2026-05');
    expect(rows(planner)[1]).to.contain('€0 won');
  });

  it('counts the leads that are kept, and follows them', async () => {
    const store = await withLeads([
      leadOf({ id: 'a', createdAt: '2026-02-08' }),
      leadOf({ id: 'b', createdAt: '2026-02-09' }),
      leadOf({ id: 'c', createdAt: '2026-02-09', status: 'qualified', deal: 'w1' }),
      leadOf({ id: 'd', createdAt: '2026-02-09', status: 'qualified', deal: 'o1' }),
    ]);
    const planner = await plannerWith([], { store });
    await until(() => written(planner, 'Leads that become deals') === '50', 'two of four leads have become deals');
    expect(written(planner, 'Close ratio')).to.equal('20');
    expect(textOf(planner, '.rates')).to.contain('of 4 leads');
    store.dispatch({ type: 'lead/add', target: 'e', lead: leadOf({ id: 'e', createdAt: '2026-02-09' }) });
    await until(() => written(planner, 'Leads that become deals') === '40', 'a fifth lead came');
    expect(rows(planner)[0]).to.contain('5 leads came');
    const chosen = oneEvent(planner, 'metric-select');
    await clickOn(control(planner, '5 leads'));
    expect((await chosen).detail).to.deep.include({ label: 'Came in these days', deals: [] });
    expect((await listed(planner)).length, 'every lead').to.equal(5);
    await sendKeys({ press: 'Escape' });
    expect(await problems(planner)).to.deep.equal([]);
  });

  describe('says “–” and why', () => {
    const cases: [string, typeof SALES, RegExp][] = [
      ['without a win', SALES.slice(2), /Average deal: No deal was won in this period\. Write a number of your own/],
      ['with one open deal', SALES.slice(5, 6), /No deal was won or lost in this period/],
      [
        'where no won deal has a value',
        [{ ...SALES[0]!, value: null }],
        /Average deal: No deal it rests on has a value/,
      ],
      [
        'with several currencies',
        [...SALES, ...SALES.map(deal => ({ ...deal, id: `u-${deal.id}`, currency: 'USD' }))],
        /Average deal: The deals are in several currencies/,
      ],
    ];
    for (const [what, deals, said] of cases)
      it(what, async () => {
        const planner = await plannerWith(deals, { target: 100 });
        expect(results(planner)).to.deep.equal(['–', '–']);
        expect(textOf(planner, '.panel'))
          .to.match(said)
          .and.not.match(/NaN|Infinity|undefined|null/);
        expect(await problems(planner)).to.deep.equal([]);
      });
  });

  it('is explained and tabled', async () => {
    const planner = await plannerWith();
    await clickOn(control(planner, 'Table'));
    await until(() => root(planner).querySelector('table'));
    expect(textOf(planner, 'tbody'))
      .to.match(/average deal ?€2,000 ?€2,000 ?of 2 deals/)
      .and.match(/deals to win ?1/);
    control(planner, 'How is this computed?').focus();
    await sendKeys({ press: 'Enter' });
    const dialog = await dialogOf(planner);
    expect(dialog.textContent).to.contain('Leads = deals ÷ close ratio').and.contain('rests on 5 deals');
    expect(await problems(planner)).to.deep.equal([]);
  });

  for (const [how, set] of [
    ['dark', (planner: PipelinePlanner) => planner.style.setProperty('color-scheme', 'dark')],
    ['from right to left', (planner: PipelinePlanner) => (planner.dir = 'rtl')],
  ] as const)
    it(`is readable ${how}`, async () => {
      const planner = await plannerWith();
      set(planner);
      root(planner).querySelector('details')!.open = true;
      await settled(planner);
      expect(await problems(planner)).to.deep.equal([]);
    });

  it('fits into 320 px', async () => {
    const planner = await plannerWith();
    await executeServerCommand('resize', { width: 320, height: 800 });
    planner.parentElement!.style.setProperty('inline-size', '304px');
    root(planner).querySelector('details')!.open = true;
    for (const each of root(planner).querySelectorAll('.panel, .term, .input, .lever, .bar, .row, .foot button'))
      expect(each.getBoundingClientRect().right, each.getAttribute('class')!).to.be.at.most(
        planner.getBoundingClientRect().right + 0.5,
      );
    expect(await problems(planner)).to.deep.equal([]);
  });
});
