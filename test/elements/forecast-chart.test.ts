import { expect, oneEvent } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import { editSettings } from '../../src/domain/edit-settings.js';
import { quotaId } from '../../src/domain/settings.js';
import type { DealInput } from '../../src/domain/records.js';
import type { ForecastChart } from '../../src/elements/forecast-chart.js';
import { leastDeals } from '../../src/elements/forecast/view.js';
import { closeDeal } from '../../src/store/actions.js';
import type { PipelineStore } from '../../src/store/store.js';
import { announced, clickOn, problems, until } from '../helpers/board.js';
import { chartWith, SALES, salesPipeline, settled, went } from '../helpers/chart.js';
import {
  choose,
  control,
  dismissTip,
  dialogOf,
  listed,
  root,
  short,
  textOf,
  tipAfter,
  titlesOf,
} from '../helpers/reading.js';

/** March: 3,000 won; 2,000 expected in it (a meeting, 45 %); one committed in April; others stand apart. */
const COMING: readonly DealInput[] = [
  ...SALES.slice(0, 5),
  went('m', 'meeting', { value: 2000, expectedClose: '2026-03-20', probability: 0.45 }),
  went('c', 'proposal', { value: 1000, expectedClose: '2026-04-10', forecast: 'commit', probability: 0.5 }),
  went('b', 'proposal', { value: 500, expectedClose: '2026-04-11', forecast: 'best', probability: 0.2 }),
  went('late', 'meeting', { value: 700, expectedClose: '2026-03-01' }),
  went('never', 'meeting', { value: 300 }),
  went('free', 'meeting', { value: null, expectedClose: '2026-03-21' }),
];
const chart = (set: Partial<ForecastChart> = {}, deals = COMING): Promise<ForecastChart> =>
  chartWith<ForecastChart>('forecast-chart', deals, set);
const columns = (element: ForecastChart): HTMLElement[] => [...root(element).querySelectorAll<HTMLElement>('.column')];
const words = (element: HTMLElement): string => element.textContent!.replace(/\s+/g, ' ').trim();
/** Presses a button that may lie below what is seen. */
async function pressOn(button: HTMLElement): Promise<void> {
  button.focus();
  await sendKeys({ press: 'Enter' });
}
const quota = (store: PipelineStore, period: string, value: number): PipelineStore => {
  const settings = { [`quotas.${quotaId('', period)}`]: { seller: '', period, value, currency: 'EUR' } };
  store.dispatch(editSettings(store.pipeline, settings)!, { undoable: false });
  return store;
};

describe('<forecast-chart>', () => {
  afterEach(() => resetMouse());

  it('shows what past periods brought and what the coming ones are to bring', async () => {
    const element = await chart();
    expect(columns(element).map(each => words(each.querySelector<HTMLElement>('.names')!))).to.deep.equal([
      'Jan–',
      `Feb${short(1000)}`,
      `Mar${short(3900)}`,
      'Apr€600',
      'May–',
      'Jun–',
    ]);
    expect(words(columns(element)[3]!))
      .to.contain('commit €1,000, 1 deal')
      .and.contain('best case €500, 1 deal');
    expect(textOf(element, '#summary')).to.equal(
      'March 2026 is expected to bring €3,900: €3,000 won and €900 weighted.',
    );
    expect(await problems(element)).to.deep.equal([]);
  });

  it('lets what is past its date, undated or unvalued stand apart, and opens it', async () => {
    const element = await chart();
    expect([...root(element).querySelectorAll('.apart button')].map(each => words(each as HTMLElement))).to.deep.equal([
      '1 deal past the date, €700',
      '1 deal without a date, €300',
      '1 deal without a value',
    ]);
    await clickOn(root(element).querySelector<HTMLElement>('.apart .overdue')!);
    expect(await listed(element)).to.deep.equal(['Deal late']);
  });

  it('draws the quota and says how far it is, and what it takes', async () => {
    const element = await chart({ store: quota(salesPipeline(COMING), '2026-03', 5000) });
    expect(root(element).querySelectorAll('.plot .goal').length).to.equal(1);
    expect(textOf(element, '#summary')).to.contain(
      'That is 78% of quota. To reach it takes at least 1 of 2 open deals. What is missing is covered 1 ×; the win rate asks for 2.5 ×.',
    );
    expect(textOf(element, '.head')).to.contain('coverage 1 ×');
    const short = await chart({ store: quota(salesPipeline(COMING), '2026-03', 9000) });
    expect(textOf(short, '#summary')).to.contain('If every open deal closes, €4,000 is still missing.');
    const done = await chart({ store: quota(salesPipeline(COMING), '2026-03', 2000) });
    expect(textOf(done, '#summary')).to.contain('The quota is reached.');
  });

  it('draws pieces that stand on each other, none for what adds nothing', async () => {
    const element = await chart();
    const kinds = columns(element).map(each =>
      [...each.querySelectorAll('.plot .piece')].map(piece => piece.getAttribute('class')!.split(' ')[1]).join(),
    );
    expect(kinds).to.deep.equal(['', 'won', 'won,weighted', 'commit,best', '', '']);
    for (const column of columns(element)) {
      const boxes = [...column.querySelectorAll('.plot .piece')].map(piece => piece.getBoundingClientRect());
      boxes.slice(1).forEach((box, nth) => expect(box.bottom).to.be.closeTo(boxes[nth]!.top, 2.5));
    }
  });

  it('is cut into weeks and quarters too', async () => {
    const element = await chart();
    await choose(element, 'Cut into', 'quarter');
    expect(textOf(element, '.columns li:nth-child(3) .names .muted')).to.equal('Q1 2026');
    await choose(element, 'Cut into', 'week');
    expect(textOf(element, '#summary')).to.match(/^Week of 9 Mar 2026|^Week of Mar 9, 2026/);
    expect(await problems(element)).to.deep.equal([]);
  });

  it('opens the deals of a period by pointer and key, and walks through periods', async () => {
    const element = await chart();
    const chosen = oneEvent(element, 'metric-select');
    await clickOn(columns(element)[2]!.querySelector<HTMLElement>('.names')!);
    expect((await chosen).detail.metric).to.equal('forecast 2026-03-01');
    expect((await listed(element)).sort()).to.deep.equal(['Deal free', 'Deal m', 'Deal w2']);
    await sendKeys({ press: 'Escape' });
    columns(element)[2]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect((root(element).activeElement as HTMLElement).dataset.mark).to.equal('2026-04-01');
    await sendKeys({ press: 'Enter' });
    expect((await listed(element)).sort()).to.deep.equal(['Deal b', 'Deal c']);
  });

  it('opens the deals of one piece of a bar, by pointer', async () => {
    const element = await chart();
    const piece = (column: number, key: string): HTMLElement =>
      columns(element)[column]!.querySelector<HTMLElement>(`[data-piece=${key}]`)!;
    for (const [column, key, label, titles] of [
      [2, 'won', 'won, March 2026', ['Deal w2']],
      [2, 'weighted', 'weighted, March 2026', ['Deal m']],
      [3, 'commit', 'commit, April 2026', ['Deal c']],
      [3, 'best', 'best case, April 2026', ['Deal b']],
      [1, 'won', 'won, February 2026', ['Deal w1']],
    ] as const) {
      const chosen = oneEvent(element, 'metric-select');
      await clickOn(piece(column, key));
      expect((await chosen).detail.metric).to.match(new RegExp(`^forecast 2026-0\\d-01 ${key}$`));
      const dialog = await dialogOf(element);
      expect(dialog.querySelector('h2')!.textContent).to.equal(label);
      expect(titlesOf(dialog)).to.deep.equal(titles);
      await sendKeys({ press: 'Escape' });
      await until(() => !root(element).querySelector('dialog[open]'));
    }
  });

  it('opens the deals of one piece of a bar, by keys', async () => {
    const element = await chart();
    const chosen = (): string => root(element).querySelector('.piece.chosen')?.getAttribute('data-piece') ?? '';
    await tipAfter(element, 'Cut into', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp');
    await until(() => chosen() === 'best');
    expect(textOf(element, '.tip li b')).to.equal('best case €500, 1 deal');
    await until(() => announced().includes('best case €500, 1 deal'), 'it is said');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowDown' });
    await until(() => chosen() === 'commit');
    await sendKeys({ press: 'Enter' });
    expect(await listed(element)).to.deep.equal(['Deal c']);
    await sendKeys({ press: 'Escape' });
    await until(() => !root(element).querySelector('dialog[open]'));
    // back at the period, it is the whole again
    expect(chosen()).to.equal('');
    await sendKeys({ press: 'Enter' });
    expect((await listed(element)).sort()).to.deep.equal(['Deal b', 'Deal c']);
  });

  it('says more beside a period, until it is dismissed', async () => {
    const element = await chart({ store: quota(salesPipeline(COMING), '2026-03', 5000) });
    const tip = await tipAfter(element, 'Cut into', 'ArrowRight', 'ArrowRight');
    expect(tip).to.contain('won €3,000, 1 deal').and.contain('78% of quota');
    await dismissTip(element);
  });

  it('follows every change', async () => {
    const element = await chart();
    const store = element.current!;
    store.dispatch(closeDeal(store.deal('m')!, 'won', '2026-03-10', {}));
    await until(() => textOf(element, '#summary').includes('€5,000: €5,000 won and – weighted'));
    await choose(element, 'Deals', 'owner=Bo Ek');
    await until(() => textOf(element, '#summary').includes('€3,000'));
  });

  it('is explained and tabled, each number with its deals', async () => {
    const element = await chart();
    await clickOn(control(element, 'Table'));
    await until(() => root(element).querySelector('table'));
    expect(textOf(element, 'tbody tr:nth-child(2)')).to.match(/^April 2026 – €1,000 €500 – €1,500 €600 €600 – –$/);
    await clickOn(control(element, '€1,000 commit, April 2026'));
    expect(await listed(element)).to.deep.equal(['Deal c']);
    await sendKeys({ press: 'Escape' });
    await clickOn(control(element, 'How is this computed?'));
    expect((await dialogOf(element)).textContent)
      .to.contain('Expected = won in the period')
      .and.contain('1 deal left out: expected before today');
    expect(await problems(element)).to.deep.equal([]);
  });

  describe('was it right?', () => {
    /** Twenty-five deals that stood in Meeting, five of them won. */
    const MANY = Array.from({ length: 25 }, (_, nth) =>
      went(`d${nth}`, 'meeting', {
        ...{ value: 100, createdAt: '2026-01-02', expectedClose: '2026-02-20', closedAt: '2026-02-20' },
        status: nth < 5 ? 'won' : 'lost',
      }),
    );

    it('says what was forecast and what came', async () => {
      const element = await chart({}, MANY);
      await clickOn(control(element, 'Was it right?'));
      await until(() => root(element).querySelectorAll('.backtest table').length === 2);
      expect(textOf(element, '.backtest p')).to.match(/^All in all the forecast said \d+(\.\d)? times what came\.$/);
      expect(textOf(element, '.backtest tbody tr:last-child')).to.match(/^February 2026 €\S+ €500 €500/);
      expect(await problems(element)).to.deep.equal([]);
    });

    it('lets the chance of a stage be adopted by one click, and taken back', async () => {
      const element = await chart({}, MANY);
      const store = element.current!;
      const chance = (): number => store.pipeline.stages.find(({ id }) => id === 'meeting')!.probability;
      const before = chance();
      await clickOn(control(element, 'Was it right?'));
      await until(() => root(element).querySelectorAll('.backtest table').length === 2);
      const asked = oneEvent(element, 'settings-change');
      await pressOn(control(element, 'Adopt 20% for Meeting'));
      expect((await asked).detail.intents.length).to.equal(1);
      await until(() => chance() === 0.2);
      await until(() => textOf(element, '.deeds').includes('Changed the chance of 1 stage.'));
      await pressOn(control(element, 'Undo'));
      await until(() => chance() === before);
      await pressOn(control(element, 'Adopt 20% for Meeting'));
      await until(() => chance() === 0.2);
      expect(await problems(element)).to.deep.equal([]);
    });

    it('changes nothing where the page refuses', async () => {
      const element = await chart({}, MANY);
      const store = element.current!;
      element.addEventListener('settings-change', event => event.preventDefault());
      await clickOn(control(element, 'Was it right?'));
      await until(() => root(element).querySelectorAll('.backtest table').length === 2);
      const stages = JSON.stringify(store.pipeline.stages);
      await pressOn(control(element, 'Adopt 20% for Meeting'));
      await until(() => textOf(element, '.deeds').includes('Not changed'));
      expect(JSON.stringify(store.pipeline.stages)).to.equal(stages);
    });
  });

  describe('has nothing to draw', () => {
    it('without a deal', async () => {
      expect(textOf(await chart({}, []), '.none')).to.contain('Nothing to show yet');
    });
    it('with nothing but lost deals', async () => {
      const element = await chart({}, SALES.slice(2, 5));
      expect(textOf(element, '.none')).to.equal('There are no open deals.');
      expect(await problems(element)).to.deep.equal([]);
    });
    it('where currencies would have to be added, but for the table', async () => {
      const dollars = COMING.map(deal => ({ ...deal, id: `u-${deal.id}`, currency: 'USD' }));
      const element = await chart({}, [...COMING, ...dollars]);
      expect(textOf(element, '.none')).to.contain('not added up');
      await clickOn(control(element, 'Table'));
      await until(() => root(element).querySelector('table'));
      expect(textOf(element, 'tbody tr')).to.match(/€3,000 \+ (US)?\$3,000/);
      await choose(element, 'Deals', 'currency=EUR');
      await until(() => columns(element).length === 6);
    });
  });

  it('fits into 320 px', async () => {
    const element = await chart({ store: quota(salesPipeline(COMING), '2026-03', 5000) });
    await executeServerCommand('resize', { width: 320, height: 800 });
    element.parentElement!.style.setProperty('inline-size', '304px');
    await settled(element);
    const { right } = element.getBoundingClientRect();
    for (const each of root(element).querySelectorAll('.panel, .column, .names, .apart button, .foot button'))
      expect(each.getBoundingClientRect().right, each.className).to.be.at.most(right + 0.5);
    expect(await problems(element)).to.deep.equal([]);
  });
});

describe('the least deals that reach a quota', () => {
  it('takes the largest first, and says where all of them do not', () => {
    expect(leastDeals(100n, [10n, 60n, 50n])).to.equal(2);
    expect(leastDeals(0n, [10n])).to.equal(0);
    expect(leastDeals(130n, [10n, 60n, 50n])).to.equal(null);
  });
});
