import { expect, oneEvent } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import { editSettings } from '../../src/domain/edit-settings.js';
import { METRIC_NAMES } from '../../src/domain/numbers/metrics.js';
import { quotaId, spendId } from '../../src/domain/settings.js';
import type { Lead } from '../../src/domain/records.js';
import type { PipelineMetrics } from '../../src/elements/pipeline-metrics.js';
import { closeDeal } from '../../src/store/actions.js';
import { leadsOf } from '../../src/store/leads.js';
import type { PipelineStore } from '../../src/store/store.js';
import { clickOn, problems, until } from '../helpers/board.js';
import { chartWith, SALES, salesPipeline } from '../helpers/chart.js';
import { choose, control, dialogOf, dismissTip, listed, root, textOf, tipAfter } from '../helpers/reading.js';
import { leadOf } from '../helpers/leads.js';
import { NOON } from '../helpers/records.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const figures = (set: Partial<PipelineMetrics> = {}, deals = SALES): Promise<PipelineMetrics> =>
  chartWith<PipelineMetrics>('pipeline-metrics', deals, set);
const tile = (element: PipelineMetrics, name: string): HTMLElement =>
  root(element).querySelector<HTMLElement>(`[data-mark="${name}"]`)!;
const said = (element: PipelineMetrics, name: string): string =>
  tile(element, name).innerText.replace(/\s+/g, ' ').trim();
const names = (element: PipelineMetrics): string[] =>
  [...root(element).querySelectorAll<HTMLElement>('.tile')].map(({ dataset }) => dataset.mark!);
const tables = (element: PipelineMetrics): Promise<HTMLTableElement[]> =>
  until(() => root(element).querySelector('.lists table')).then(() => [
    ...root(element).querySelectorAll<HTMLTableElement>('.lists table'),
  ]);
const rowsOf = (table: HTMLTableElement): string[] =>
  [...table.querySelectorAll('tbody tr')].map(row =>
    [...row.children].map(cell => cell.textContent!.replace(/\s+/g, ' ').trim()).join(' | '),
  );

/** Four leads of the last days: two qualified, one of them won; one answered after half an hour, one never. */
function withLeads(store: PipelineStore): PipelineStore {
  leadsOf(store);
  const lead = (id: string, fields: Partial<Lead>): Lead =>
    leadOf({ id, createdAt: NOON - 5 * DAY, source: 'Fair', ...fields });
  const call = { kind: 'call', doneAt: NOON - 5 * DAY + HOUR / 2 } as const;
  for (const each of [
    lead('a', { name: 'Ada', status: 'qualified', deal: 'w1', followUps: [call, call] }),
    lead('b', { name: 'Ben', status: 'qualified', handedOver: { by: 'ann', at: NOON - DAY }, source: 'Web' }),
    lead('c', { name: 'Cem', status: 'working', firstResponseAt: NOON - 5 * DAY + 3 * HOUR }),
    lead('d', { name: 'Dot', status: 'disqualified', reason: 'No budget' }),
  ])
    store.dispatch({ type: 'lead/add', target: each.id, lead: each }, { undoable: false });
  return store;
}
const set = (store: PipelineStore, settings: Readonly<Record<string, unknown>>): unknown =>
  store.dispatch(editSettings(store.pipeline, settings)!, { undoable: false });

describe('<pipeline-metrics>', () => {
  afterEach(() => resetMouse());

  it('shows the usual figures, each with what changed', async () => {
    const element = await figures({ store: withLeads(salesPipeline()), period: '2026-03-01/2026-03-10' });
    await until(() => names(element).length === 5);
    expect(names(element)).to.deep.equal(['qualified-leads', 'average-deal', 'close-ratio', 'sales-cycle', 'won']);
    expect(said(element, 'qualified-leads')).to.equal('Qualified leads 2');
    expect(said(element, 'close-ratio')).to.match(/^Close ratio 50%/);
    expect(said(element, 'average-deal')).to.match(/^Average deal €3,000 \+200% vs. the days before/);
    expect(said(element, 'sales-cycle')).to.equal('Sales cycle 30 days +10 days vs. the days before');
    expect(textOf(element, '#summary')).to.equal(
      'Better than before: Average deal (+200%) and Won (+200%). Worse: Sales cycle (+10 days).',
    );
    expect(await problems(element)).to.deep.equal([]);
  });

  it('shows what the page names, in its order, and nothing it does not know', async () => {
    const element = await figures({ metrics: 'win-rate, weather won-deals' });
    expect(names(element)).to.deep.equal(['win-rate', 'won-deals']);
    expect(said(element, 'win-rate')).to.match(/^Win rate 40%/);
    expect([...root(element).querySelectorAll('.foot button')].map(each => each.textContent!.trim())).not.to.include(
      'Choose figures…',
    );
  });

  it('has a value or a reason for every figure there is', async () => {
    const element = await figures({ store: withLeads(salesPipeline()), metrics: METRIC_NAMES.join(' ') });
    await until(() => names(element).length === METRIC_NAMES.length);
    for (const name of METRIC_NAMES) {
      const text = said(element, name);
      expect(text).not.to.match(/NaN|Infinity|undefined|null/);
      if (tile(element, name).querySelector('b')!.textContent === '–') expect(text, name).to.match(/– \S.*\.$/);
    }
    expect(await problems(element)).to.deep.equal([]);
  });

  it('remembers what a person chose, for every element of the pipeline, beside the undo', async () => {
    const element = await figures();
    await clickOn(control(element, 'Choose figures…'));
    const dialog = await dialogOf(element);
    const box = (label: string): HTMLElement =>
      [...dialog.querySelectorAll<HTMLElement>('label')].find(each => each.textContent!.trim() === label)!;
    for (const label of ['Qualified leads', 'Close ratio', 'Sales cycle', 'Won', 'Win rate', 'Sellers'])
      box(label).click();
    expect(await problems(element)).to.deep.equal([]);
    await clickOn([...dialog.querySelectorAll<HTMLElement>('button')].at(-1)!);
    await until(() => names(element).join() === 'average-deal,win-rate');
    await tables(element);
    const store = element.current!;
    expect(store.$undo.get().undo).to.equal(null);
    const other = await figures({ store });
    await until(() => names(other).join() === 'average-deal,win-rate');
    await clickOn(control(other, 'Choose figures…'));
    (await dialogOf(other)).querySelector<HTMLElement>('.start')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => names(element).length === 5);
  });

  it('says how far it is from quota and target, and what others have published', async () => {
    const store = withLeads(salesPipeline());
    set(store, {
      [`quotas.${quotaId('', '2026-03')}`]: { seller: '', period: '2026-03', value: 4000, currency: 'EUR' },
      'targets.winRate': 0.5,
      'targets.salesCycle': 40,
    });
    const element = await figures({
      ...{ store, period: 'this-month' },
      metrics: 'won win-rate sales-cycle follow-ups never-followed-up referral-rate',
    });
    await until(() => names(element).length === 6);
    expect(said(element, 'won')).to.contain('75% of quota');
    expect(said(element, 'win-rate')).to.contain('target 50%');
    expect(tile(element, 'sales-cycle').querySelector('.up')!.textContent).to.equal('target 40 days');
    expect(said(element, 'never-followed-up')).to.contain('Elsewhere 27% (ActiveCampaign)');
    expect(said(element, 'referral-rate')).to.contain('told of you are 90% likelier to buy (ActiveCampaign)');
    expect(textOf(element, '#summary')).to.contain('Behind its target: Won (75% of quota).');
  });

  it('compares what adds up with as many days of the period before', async () => {
    const element = await figures({ period: 'this-month', metrics: 'won-deals win-rate' });
    // w1 was won on 21 February, after its first ten days
    expect(said(element, 'won-deals')).to.equal('Deals won 1');
    expect(said(element, 'win-rate')).to.equal('Win rate 100% +75 pt vs. last month');
  });

  it('opens the deals and leads behind a figure, by pointer and key', async () => {
    const element = await figures({ store: withLeads(salesPipeline()), metrics: 'won-deals qualified-leads' });
    await until(() => names(element).length === 2);
    const chosen = oneEvent(element, 'metric-select');
    await clickOn(tile(element, 'won-deals'));
    expect((await chosen).detail.metric).to.equal('won-deals');
    expect(await listed(element)).to.deep.equal(['Deal w2', 'Deal w1']);
    await sendKeys({ press: 'Escape' });
    tile(element, 'won-deals').focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    expect(await listed(element)).to.deep.equal(['Ada', 'Ben']);
    expect((await dialogOf(element)).textContent).to.contain('2 leads');
    expect(await problems(element)).to.deep.equal([]);
  });

  it('says more beside a figure, until it is dismissed', async () => {
    const element = await figures({ metrics: 'sales-cycle', period: 'last-30-days' });
    expect(await tipAfter(element, 'Deals'))
      .to.contain('25 days · median 25 days')
      .and.contain('2 deals');
    await dismissTip(element);
  });

  it('explains each figure with its formula and what was left out', async () => {
    const element = await figures({ metrics: 'win-rate average-deal' }, [
      ...SALES,
      { ...SALES[0]!, id: 'w3', value: null },
    ]);
    await clickOn(control(element, 'How is this computed?'));
    const dialog = await dialogOf(element);
    expect(dialog.textContent)
      .to.contain('Won ÷ (won + lost)')
      .and.contain('rests on 6 deals')
      .and.contain('1 deal left out: it has no value');
    await sendKeys({ press: 'Escape' });
    await clickOn(control(element, 'Table'));
    await until(() => root(element).querySelector('table'));
    expect(textOf(element, 'tbody')).to.contain('Win rate 50%').and.contain('€2,000');
    expect(getComputedStyle(control(element, 'Table')).borderStyle).to.equal('none');
  });

  it('follows every change', async () => {
    const element = await figures({ metrics: 'won-deals' });
    const store = element.current!;
    store.dispatch(closeDeal(store.deal('o4')!, 'won', '2026-03-10', {}));
    await until(() => said(element, 'won-deals').startsWith('Deals won 3'));
    await choose(element, 'Deals', 'owner=Bo Ek');
    await until(() => said(element, 'won-deals').startsWith('Deals won 1'));
  });

  it('lists months, reasons, sources with what they cost, and sellers with their quota', async () => {
    const store = withLeads(salesPipeline());
    set(store, {
      'sources.fair': { name: 'Fair' },
      [`spend.${spendId('source', 'fair', '2026-03')}`]: {
        ...{ source: 'fair', month: '2026-03', value: 310, currency: 'EUR' },
      },
      [`quotas.${quotaId('Bo Ek', '2026-03')}`]: { seller: 'Bo Ek', period: '2026-03', value: 4000, currency: 'EUR' },
    });
    const element = await figures({ store, period: 'this-month', panels: 'months reasons sources sellers' });
    await until(() => root(element).querySelectorAll('.lists table').length === 4);
    const [months, reasons, sources, sellers] = (await tables(element)).map(rowsOf);
    expect(months!.at(-1)).to.equal('March 2026 | 1 | €3,000 | 0 | 0');
    expect(months!.at(-2)).to.equal('February 2026 | 1 | €1,000 | 3 | 0');
    expect(reasons).to.include('No budget | Disqualified | 1 | –');
    // 31 days of March, ten of which have passed: the whole month is in the period
    expect(sources!.find(row => row.startsWith('Fair'))).to.equal('Fair | 3 | 1 | 0 | – | €310 | €103 | – | -100%');
    expect(sellers![0]).to.match(/^Bo Ek \| 1 \| €3,000 \| €4,000 · 75% \| €1,000 \| 100% \| €3,000 \| 30 days \| 1$/);
    await clickOn(root(element).querySelector<HTMLElement>('.lists td button')!);
    expect((await listed(element)).length).to.be.greaterThan(0);
    expect(await problems(element)).to.deep.equal([]);
  });

  it('opens what is behind every number of a list that rests on deals or leads', async () => {
    const store = withLeads(salesPipeline([...SALES, { ...SALES[0]!, id: 'w3', title: 'Deal w3', value: null }]));
    set(store, {
      'sources.fair': { name: 'Fair' },
      [`spend.${spendId('source', 'fair', '2026-03')}`]: {
        ...{ source: 'fair', month: '2026-03', value: 310, currency: 'EUR' },
      },
      [`quotas.${quotaId('Ann Lee', '2026-Q1')}`]: {
        seller: 'Ann Lee',
        period: '2026-Q1',
        value: 4000,
        currency: 'EUR',
      },
    });
    const element = await figures({ store, period: 'this-quarter', panels: 'sources sellers' });
    await until(() => root(element).querySelectorAll('.lists table').length === 2);
    const [sources, sellers] = await tables(element);
    const buttonsOf = (table: HTMLTableElement, named: string): (string | null)[] =>
      [
        ...[...table.querySelectorAll('tbody tr')]
          .find(row => row.textContent!.includes(named))!
          .querySelectorAll('button'),
      ].map(button => button.getAttribute('aria-label'));
    expect(buttonsOf(sellers!, 'Ann Lee')).to.deep.equal([
      ...['2 Won: Ann Lee', '€1,000 Won: Ann Lee', '€4,000 · 25% Quota: Ann Lee', '€3,000 Missing: Ann Lee'],
      ...['66.7% Win rate: Ann Lee', '€1,000 Average deal: Ann Lee', '20 days Cycle: Ann Lee', '3 Open: Ann Lee'],
    ]);
    expect(buttonsOf(sources!, 'Fair')).to.deep.equal([
      ...['3 Came: Fair', '1 Qualified: Fair', '1 Won: Fair'],
      ...['€1,000 Value: Fair', '€103 Per lead: Fair', '€310 Per win: Fair', '222.6% Return: Fair'],
    ]);
    await clickOn(root(element).querySelector<HTMLElement>('[aria-label="66.7% Win rate: Ann Lee"]')!);
    expect(await listed(element)).to.deep.equal(['Deal w1', 'Deal l1', 'Deal w3']);
    await sendKeys({ press: 'Escape' });
    await clickOn(root(element).querySelector<HTMLElement>('[aria-label="2 Won: Ann Lee"]')!);
    expect(await listed(element)).to.deep.equal(['Deal w1', 'Deal w3']);
  });

  it('sets what sellers won in other currencies beside their quota, never into it', async () => {
    const dollars = { ...SALES[0]!, id: 'u1', currency: 'USD', value: 700 };
    const store = salesPipeline([...SALES, dollars]);
    set(store, {
      [`quotas.${quotaId('Ann Lee', '2026-Q1')}`]: {
        seller: 'Ann Lee',
        period: '2026-Q1',
        value: 4000,
        currency: 'EUR',
      },
    });
    const element = await figures({ store, period: 'this-quarter', panels: 'sellers' });
    const rows = rowsOf((await tables(element))[0]!);
    expect(rows.find(row => row.startsWith('Ann Lee'))).to.match(
      /^Ann Lee \| 2 \| €1,000 \+ (US)?\$700 \| €4,000 · 25% \| €3,000 · (US)?\$700 not counted \| 66.7% \| €1,000 \+ (US)?\$700 \|/,
    );
    // what no bar can compare has none; how much of a quota is reached has
    expect(root(element).querySelectorAll('.lists svg.share').length).to.equal(1);
    expect(await problems(element)).to.deep.equal([]);
  });

  it('says what was left out of a list and why, and opens it', async () => {
    const undated = { ...SALES[0]!, id: 'when', title: 'Deal when', closedAt: null, createdAt: null, history: [] };
    const store = withLeads(salesPipeline([...SALES, undated]));
    const lead = leadOf({ id: 'z', name: 'Zoe', createdAt: null, source: 'Fair' });
    store.dispatch({ type: 'lead/add', target: 'z', lead }, { undoable: false });
    const element = await figures({ store, metrics: 'won', panels: 'months reasons sources campaigns sellers' });
    await until(() => root(element).querySelectorAll('.lists table').length === 5);
    control(element, 'How is this computed?').focus();
    await sendKeys({ press: 'Enter' });
    const dialog = await dialogOf(element);
    const said = (name: string): string =>
      [...dialog.querySelectorAll('.figures > li')]
        .find(item => item.querySelector('b')!.textContent === name)!
        .textContent!.replace(/\s+/g, ' ');
    expect(said('Sources: Came'))
      .to.contain('Who came in the period, as a lead or as a deal')
      .and.contain('1 deal left out: a date is missing')
      .and.contain('1 lead left out: a date is missing');
    expect(said('Sources: Value')).to.contain('€4,000').and.contain('1 deal left out: a date is missing');
    for (const name of [
      'Won by month: Won',
      'Why deals ended: Deals',
      'Campaigns: Came',
      'Sellers: Won',
      'Sellers: Win rate',
    ])
      expect(said(name), name).to.contain('1 deal left out: a date is missing');
    await clickOn([...dialog.querySelectorAll('button')].find(each => each.textContent!.includes('1 lead left out'))!);
    await until(() => root(element).querySelectorAll('dialog[open]').length === 2);
    expect([...root(element).querySelectorAll('dialog[open]')].at(-1)!.textContent).to.contain('Zoe');
  });

  describe('says “–” and why', () => {
    const cases: [string, typeof SALES, RegExp][] = [
      ['without a win', SALES.slice(2, 5), /No deal was won in this period/],
      ['with one open deal', SALES.slice(5, 6), /No deal was won or lost/],
    ];
    for (const [what, deals, why] of cases)
      it(what, async () => {
        const element = await figures({ metrics: 'win-rate average-deal sales-cycle velocity won' }, deals);
        expect(textOf(element, '.tiles'))
          .to.match(why)
          .and.not.match(/NaN|Infinity/);
        expect(await problems(element)).to.deep.equal([]);
      });

    it('without a deal', async () => {
      expect(textOf(await figures({}, []), '.none')).to.contain('Nothing to show yet');
    });

    it('sets several currencies side by side, never added', async () => {
      const dollars = SALES.map(deal => ({ ...deal, id: `u-${deal.id}`, currency: 'USD' }));
      const element = await figures({ metrics: 'won average-deal' }, [...SALES, ...dollars]);
      expect(said(element, 'won'))
        .to.match(/€4,000 \+ (US)?\$4,000/)
        .and.contain('not added up');
    });
  });

  it('fits into 320 px', async () => {
    const element = await figures({ metrics: METRIC_NAMES.join(' '), panels: 'months sellers' });
    await executeServerCommand('resize', { width: 320, height: 800 });
    element.parentElement!.style.setProperty('inline-size', '304px');
    await until(() => root(element).querySelector('.lists table'));
    const { right } = element.getBoundingClientRect();
    for (const each of root(element).querySelectorAll('.panel, .tile, .tile b, .foot button, .scroll'))
      expect(each.getBoundingClientRect().right, each.className).to.be.at.most(right + 0.5);
  });
});
