import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import type { DealInput } from '../../src/domain/records.js';
import type { ChartElement } from '../../src/elements/chart/chart-element.js';
import type { FunnelChart } from '../../src/elements/funnel-chart.js';
import type { PipelineHealth } from '../../src/elements/pipeline-health.js';
import type { PipelineMetrics } from '../../src/elements/pipeline-metrics.js';
import { leadsOf } from '../../src/store/leads.js';
import { announced, clickOn, scrollTo, shown, until } from '../helpers/board.js';
import { besideBoard, boardOf, chosenOn, countOn, idsOn, listedBeside, type Beside } from '../helpers/beside.js';
import { SALES, salesPipeline, settled, went } from '../helpers/chart.js';
import { leadOf } from '../helpers/leads.js';
import { control, dialogOf, press, root } from '../helpers/reading.js';

const part = (selector: string) => (chart: ChartElement) => root(chart).querySelector<HTMLElement>(selector)!;
/** What is pressed in each element, and how many deals are behind it. */
const FIGURES: readonly {
  readonly tag: keyof HTMLElementTagNameMap;
  readonly set?: object;
  readonly mark: (chart: ChartElement) => HTMLElement;
  readonly count: number;
}[] = [
  { tag: 'funnel-chart', mark: part('.step[data-mark=meeting]'), count: 8 },
  { tag: 'velocity-meter', mark: chart => control(chart, '40%'), count: 5 },
  { tag: 'pipeline-metrics', set: { metrics: 'won-deals' }, mark: part('[data-mark=won-deals]'), count: 2 },
  { tag: 'forecast-chart', mark: part('[data-mark="2026-03-01"] .names'), count: 2 },
  { tag: 'pipeline-planner', set: { target: 10_000 }, mark: chart => control(chart, '€2,000 expected'), count: 1 },
  { tag: 'pipeline-today', mark: part('.link'), count: 1 },
  { tag: 'pipeline-health', mark: part('.link'), count: 5 },
  { tag: 'pipeline-health', mark: part('[data-mark=silent]'), count: 4 },
];
const DEALS: readonly DealInput[] = [
  ...SALES,
  went('e1', 'proposal', {
    ...{ value: 4000, probability: 0.5, expectedClose: '2026-03-20', createdAt: '2026-02-10' },
    lastTouchAt: '2026-03-09',
    nextStep: { kind: 'call', title: 'Call', due: '2026-03-10' },
  }),
];
const funnelBeside = (set: Parameters<typeof besideBoard<FunnelChart>>[1] = {}): Promise<Beside<FunnelChart>> =>
  besideBoard<FunnelChart>('funnel-chart', set);
/** Chooses a step as the keyboard does it. */
async function enter({ chart }: { readonly chart: ChartElement }, mark = 'proposal'): Promise<void> {
  part(`[data-mark=${mark}]`)(chart).focus();
  await sendKeys({ press: 'Enter' });
}
const LABEL = 'Reached Proposal';
const isSeen = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
};

describe('the deals behind a figure', () => {
  afterEach(() => resetMouse());

  for (const { tag, set, mark, count } of FIGURES)
    it(`of <${tag}> are shown on the board of the same pipeline: ${count}`, async () => {
      const { chart, board } = await besideBoard<ChartElement>(tag, { deals: DEALS, ...(set ? { set } : {}) });
      await until(() => mark(chart), 'the figure is there');
      await scrollTo(mark(chart));
      const chosen = oneEvent(chart, 'metric-select');
      const step = oneEvent(chart, 'stage-select');
      await clickOn(mark(chart));
      const { detail } = (await Promise.race([chosen, step])) as CustomEvent<{ label: string; deals: string[] }>;
      await chosenOn(board, detail.label);
      expect(idsOn(board)).to.deep.equal([...detail.deals].sort());
      expect(countOn(board)).to.equal(count);
      expect(root(chart).querySelector('dialog')).to.equal(null);
    });

  it('of a finding are shown in place as well, and the page stays where it is', async () => {
    const { chart, board } = await besideBoard<PipelineHealth>('pipeline-health', { deals: DEALS });
    board.before(Object.assign(document.createElement('div'), { className: 'gap' }));
    board.parentElement!.querySelector<HTMLElement>('.gap')!.style.height = '2000px';
    await enter({ chart }, 'silent');
    await chosenOn(board, 'Silent deals');
    expect([...root(chart).querySelectorAll('.row .name')].map(each => each.textContent!.trim()).sort()).to.deep.equal(
      idsOn(board).map(id => `Deal ${id}`),
    );
    expect(isSeen(board), 'what is opened is looked at').to.equal(false);
    await until(() => announced().includes('The board shows 4 deals: Silent deals'), 'it is said');
    chart.addEventListener('metric-select', event => event.preventDefault());
    await enter({ chart }, 'no-next-step');
    await settled(chart);
    expect(board.view.among!.label).to.equal('Silent deals');
  });

  it('are scrolled to at once where they are out of sight', async () => {
    const both = await funnelBeside();
    both.board.style.setProperty('margin-block-start', '2000px');
    const changed = oneEvent(both.board, 'view-changed');
    await enter(both);
    await changed;
    await nextFrame();
    expect(isSeen(both.board), 'no way is gone to it').to.equal(true);
  });

  describe('are listed in a dialog', () => {
    const DIALOG = ['Deal o4', 'Deal w1', 'Deal w2'];

    it('where the board is not seen', async () => {
      const both = await funnelBeside();
      both.board.style.setProperty('display', 'none');
      await enter(both);
      expect(await listedBeside(both)).to.deep.equal(DIALOG);
      (await dialogOf(both.chart)).close();
      both.board.style.setProperty('display', 'block');
      both.board.style.setProperty('visibility', 'hidden');
      await enter(both);
      expect(await listedBeside(both)).to.deep.equal(DIALOG);
      expect(both.board.view).to.deep.equal({});
    });

    it('where the board is of another pipeline', async () => {
      const both = await funnelBeside();
      both.board.store = salesPipeline();
      await both.board.updateComplete;
      await enter(both);
      expect(await listedBeside(both)).to.deep.equal(DIALOG);
      expect(both.board.view).to.deep.equal({});
    });

    it('where the board has left the page', async () => {
      const both = await funnelBeside();
      both.board.remove();
      await enter(both);
      expect(await listedBeside(both)).to.deep.equal(DIALOG);
    });

    it('where leads are among them, alone or beside deals: they stand on no board', async () => {
      const store = salesPipeline();
      leadsOf(store);
      for (const [id, deal] of [['ada', 'w1'], ['ben']] as const) {
        const lead = leadOf({ id, name: id, status: 'qualified', createdAt: '2026-02-20', ...(deal ? { deal } : {}) });
        store.dispatch({ type: 'lead/add', target: id, lead }, { undoable: false });
      }
      const alone = await besideBoard<PipelineMetrics>('pipeline-metrics', {
        store,
        set: { metrics: 'qualified-leads', period: 'all-time' },
      });
      await until(() => part('[data-mark=qualified-leads]')(alone.chart), 'the figure is there');
      await enter(alone, 'qualified-leads');
      expect(await listedBeside(alone)).to.deep.equal(['ada', 'ben']);
      (await dialogOf(alone.chart)).close();
      const both = await besideBoard<FunnelChart>('funnel-chart', {
        store,
        set: { mode: 'leads', period: 'all-time' },
      });
      await until(() => part('[data-mark=lead]')(both.chart), 'the funnel begins at the leads');
      await enter(both, 'lead');
      expect(await listedBeside(both)).to.include.members(['Deal w1', 'ben']);
    });

    it('where something else is open before the page', async () => {
      const both = await funnelBeside();
      await clickOn(control(both.chart, 'How is this computed?'));
      const dialog = await dialogOf(both.chart);
      await clickOn([...dialog.querySelectorAll<HTMLElement>('button.link')][0]!);
      await until(() => root(both.chart).querySelectorAll('dialog[open]').length === 2, 'the list opens above it');
      expect(both.board.view).to.deep.equal({});
    });

    it('where the page shows the chart in a dialog of its own', async () => {
      const both = await funnelBeside();
      const dialog = document.createElement('dialog');
      both.board.before(dialog);
      dialog.append(both.chart);
      dialog.showModal();
      await settled(both.chart);
      await enter(both);
      expect(await listedBeside(both)).to.deep.equal(DIALOG);
      (await dialogOf(both.chart)).close();
      dialog.append(both.board);
      await enter(both);
      await chosenOn(both.board, LABEL);
      dialog.remove();
    });
  });

  describe('with several boards', () => {
    it('are shown on one inside a shadow root of the page’s', async () => {
      const { chart, board, store } = await funnelBeside();
      board.remove();
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const inner = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append(inner);
      const own = boardOf(store, inner.attachShadow({ mode: 'open' }));
      await shown(own);
      await enter({ chart });
      await chosenOn(own, LABEL);
      expect(idsOn(own)).to.deep.equal(['o4', 'w1', 'w2']);
    });

    it('are shown on the one that is least far from being seen, and on it again', async () => {
      const both = await funnelBeside();
      const { board, chart, store } = both;
      const far = boardOf(store, board.parentNode!);
      far.style.setProperty('margin-block-start', '3000px');
      board.style.setProperty('margin-block-start', '900px');
      await shown(far);
      await enter(both);
      await chosenOn(board, LABEL);
      expect(far.view).to.deep.equal({});
      // now the other one is nearer
      chart.after(far);
      far.style.setProperty('margin-block-start', '0');
      await shown(far);
      await enter(both, 'closing');
      await chosenOn(board, 'Reached Closing');
      expect(far.view).to.deep.equal({});
    });
  });

  it('are the same from the table of a chart', async () => {
    const both = await funnelBeside();
    await press(both.chart, 'Escape');
    await clickOn(control(both.chart, 'Table'));
    await until(() => root(both.chart).querySelector('table'), 'the table comes');
    const cell = [...root(both.chart).querySelectorAll<HTMLElement>('td button')][0]!;
    const chosen = oneEvent(both.chart, 'stage-select');
    cell.focus();
    await sendKeys({ press: 'Enter' });
    const { detail } = await chosen;
    await chosenOn(both.board, detail.label);
    expect(idsOn(both.board)).to.deep.equal([...detail.deals].sort());
  });
});
