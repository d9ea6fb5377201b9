import { expect, oneEvent } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import type { Lead } from '../../src/domain/records.js';
import type { FunnelChart } from '../../src/elements/funnel-chart.js';
import type { PipelineStore } from '../../src/store/store.js';
import { clickOn, problems, until } from '../helpers/board.js';
import { chartWith, SALES, salesPipeline, settled } from '../helpers/chart.js';
import { leadOf } from '../helpers/leads.js';
import { choose, control, dialogOf, root, textOf, titlesOf } from '../helpers/reading.js';
import { NOON } from '../helpers/records.js';

const DAY = 86_400_000;
/** One that was won, one that sales has accepted, one qualified, two new, one disqualified. */
const LEADS: readonly Partial<Lead>[] = [
  { id: 'a', name: 'Ada', status: 'qualified', deal: 'w1' },
  { id: 'b', name: 'Ben', status: 'qualified', handedOver: { by: 'ann', at: NOON - DAY } },
  { id: 'c', name: 'Cem', status: 'qualified', source: 'Web' },
  { id: 'd', name: 'Dot', source: 'Web' },
  { id: 'e', name: 'Eli' },
  { id: 'f', name: 'Fay', status: 'disqualified', reason: 'No budget' },
];

function withLeads(store: PipelineStore): PipelineStore {
  for (const each of LEADS) {
    const lead = leadOf({ createdAt: NOON - 9 * DAY, ...each });
    store.dispatch({ type: 'lead/add', target: lead.id, lead }, { undoable: false });
  }
  return store;
}
const steps = (funnel: FunnelChart): HTMLElement[] => [...root(funnel).querySelectorAll<HTMLElement>('.step')];
const labels = (funnel: FunnelChart): string[] =>
  steps(funnel).map(
    step => `${step.querySelector('.name')!.textContent} ${step.querySelector('.label')!.textContent!.trim()}`,
  );
/** A funnel from the leads; one deal in it was never a lead. */
async function fromLeads(set: Partial<FunnelChart> = {}): Promise<FunnelChart> {
  const store = withLeads(salesPipeline([SALES[0]!, SALES[5]!]));
  const funnel = await chartWith<FunnelChart>('funnel-chart', [], { store, mode: 'leads', ...set });
  await until(() => steps(funnel).length === 8);
  return funnel;
}

describe('<funnel-chart> that begins with the leads', () => {
  afterEach(() => resetMouse());

  it('follows leads and deals from the first interest to the sale, each once', async () => {
    const funnel = await fromLeads();
    expect(labels(funnel)).to.deep.equal([
      'Leads 7',
      'Qualified by marketing 4',
      'Accepted by sales 3',
      ...['Contact 2', 'Qualification 2', 'Meeting 2', 'Proposal 1', 'Closing 1'],
    ]);
    expect(textOf(funnel, '#summary')).to.match(
      /^Of 7 prospects, 1 bought: 14.3%\. The leak is between Leads and Qualified by marketing: 1 prospect lost there, most often for “No budget”; 2 still in Leads\./,
    );
    expect(await problems(funnel)).to.deep.equal([]);
  });

  it('is chosen by the person, and back again; another segment and the period before stand beside it', async () => {
    const chart = await chartWith<FunnelChart>('funnel-chart', [], { store: withLeads(salesPipeline(SALES)) });
    await choose(chart, 'Shown', 'leads count');
    await until(() => steps(chart).length === 8);
    expect(labels(chart)[0]).to.equal('Leads 14');
    expect((control(chart, 'Shown') as HTMLSelectElement).selectedOptions[0]!.text.trim()).to.equal(
      'from leads, by count',
    );
    await choose(chart, 'Deals', 'source=Web');
    await until(() => labels(chart)[0] === 'Leads 2');
    await choose(chart, 'Deals', '');
    await choose(chart, 'Compare', 'before');
    await until(() => textOf(chart, '[data-mark=lead]').includes('0 prospects'));
    await choose(chart, 'Shown', 'flow count');
    await until(() => steps(chart).length === 5);
    expect(textOf(chart, '#summary')).to.match(/^Of 9 deals/);
  });

  it('opens the leads and deals behind a step, by pointer and key', async () => {
    const funnel = await fromLeads();
    setTimeout(() => clickOn(steps(funnel)[1]!));
    const { detail } = await oneEvent(funnel, 'stage-select');
    expect([detail.stage, ...[...detail.deals].sort(), ...[...detail.leads!].sort()]).to.deep.equal([
      ...['mql', 'o1', 'w1', 'b', 'c'],
    ]);
    const dialog = await dialogOf(funnel);
    expect(titlesOf(dialog)).to.deep.equal(['Deal w1', 'Deal o1', 'Ben', 'Cem']);
    expect(await problems(funnel)).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    await until(() => !root(funnel).querySelector('dialog'));
    await clickOn(control(funnel, 'Table'));
    await until(() => root(funnel).querySelector('table'));
    control(funnel, '1 Lost in Leads').focus();
    await sendKeys({ press: 'Enter' });
    expect(titlesOf(await dialogOf(funnel))).to.deep.equal(['Fay']);
  });

  it('says how it is computed, of whom, and opens them', async () => {
    const funnel = await fromLeads();
    await clickOn(control(funnel, 'How is this computed?'));
    const dialog = await dialogOf(funnel);
    expect(dialog.textContent).to.contain('follows the leads that came in').and.contain('7 prospects');
  });

  it('follows the leads, and is there before the first deal', async () => {
    const store = salesPipeline([]);
    const funnel = await chartWith<FunnelChart>('funnel-chart', [], { store, mode: 'leads' });
    await until(() => textOf(funnel, '.none').includes('Nothing to show yet'));
    withLeads(store);
    await until(() => labels(funnel)[0] === 'Leads 6');
    expect(textOf(funnel, '#summary')).to.contain('Of 6 prospects, 0 bought');
    await settled(funnel);
    expect(await problems(funnel)).to.deep.equal([]);
  });
});
