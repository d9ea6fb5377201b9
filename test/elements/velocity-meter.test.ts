import { expect, oneEvent } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { FunnelChart } from '../../src/elements/funnel-chart.js';
import type { VelocityMeter } from '../../src/elements/velocity-meter.js';
import { closeDeal } from '../../src/store/actions.js';
import { clickOn, middle, problems, until } from '../helpers/board.js';
import { chartWith, meterWith, SALES, settled, went } from '../helpers/chart.js';
import { choose, control, dialogOf, dismissTip, press, root, short, textOf, titlesOf } from '../helpers/reading.js';

const factors = (meter: VelocityMeter): string[] =>
  [...root(meter).querySelectorAll('.factor b, .divisor b')].map(({ textContent }) => textContent!.trim());
async function type(meter: VelocityMeter, dial: string, value: string): Promise<void> {
  const input = [...root(meter).querySelectorAll<HTMLInputElement>('.lever .input')].find(
    each => each.getAttribute('aria-label') === dial,
  )!;
  input.focus();
  input.select();
  await sendKeys({ type: value });
  await sendKeys({ press: 'Enter' });
  await settled(meter);
}
async function whatIf(meter: VelocityMeter): Promise<void> {
  await clickOn(control(meter, 'What if'));
  await until(() => root(meter).querySelector('.what-if'));
}

describe('<velocity-meter>', () => {
  afterEach(() => resetMouse());

  it('shows money a day with its factors, the run rate, and what was really won', async () => {
    const meter = await meterWith();
    expect(textOf(meter, '.big')).to.equal('€128');
    expect(factors(meter)).to.deep.equal(['4', '40%', short(2000), '÷ 25']);
    expect(textOf(meter, '.result')).to.contain('run rate €3,968 a month').and.contain('really won: €44.44 a day');
    expect(textOf(meter, '.warning')).to.contain('few deals');
    expect(await problems(meter)).to.deep.equal([]);
  });

  it('follows every change at once, and agrees with a funnel on the same pipeline', async () => {
    const meter = await meterWith();
    const funnel = await chartWith<FunnelChart>('funnel-chart', [], { store: meter.current! });
    const store = meter.current!;
    store.dispatch(closeDeal(store.deal('o4')!, 'won', '2026-03-10', {}));
    await settled(meter);
    expect(factors(meter).slice(0, 3)).to.deep.equal(['3', '50%', short(2000)]);
    await choose(meter, 'Period', 'last-30-days');
    await settled(funnel);
    expect((control(funnel, 'Period') as HTMLSelectElement).value).to.equal('last-30-days');
  });

  it('sets the trend beside the period before', async () => {
    const before = SALES.map(deal => ({
      ...deal,
      id: `b-${deal.id}`,
      createdAt: '2025-11-01',
      ...(deal.closedAt ? { closedAt: '2025-11-26' } : {}),
      history: [],
    }));
    const meter = await meterWith([...SALES, ...before]);
    // 8 open now, 4 of them then: 8 × 40 % × 2,000 ÷ 25 after 4 × 40 % × 2,000 ÷ 25
    expect(textOf(meter, '.big')).to.equal('€256');
    expect(textOf(meter, '.change')).to.equal('▲ 100%100% more than in the period before');
    expect(root(meter).querySelector('.trend path.line')!.getAttribute('d')).to.match(/^M/);
    expect(await problems(meter)).to.deep.equal([]);
  });

  it('goes by the deal duration, or by the days to win, under their own names', async () => {
    const meter = await meterWith();
    await choose(meter, 'Shown', 'duration');
    expect(textOf(meter, '.divisor')).to.contain('21').and.contain('days of deal duration');
    await choose(meter, 'Shown', 'days');
    expect(textOf(meter, 'h2')).to.equal('Days to win');
    expect(textOf(meter, '.big')).to.equal('25 days');
    expect(textOf(meter, '.result')).to.contain('median 25 days');
    expect(await problems(meter)).to.deep.equal([]);
  });

  it('leaves out deals that nobody has touched for long', async () => {
    const meter = await meterWith([...SALES, went('old', 'contact', { createdAt: '2025-12-20', value: 1 })]);
    expect(factors(meter)[0]).to.equal('5');
    await clickOn(control(meter, 'without deals silent for 30 days'));
    await settled(meter);
    // those of 1 February last moved 33 to 37 days ago
    expect(factors(meter)[0]).to.equal('0');
    meter.staleDays = 60;
    await settled(meter);
    expect(factors(meter)[0]).to.equal('4');
  });

  it('opens the deals behind each number, unless the page does', async () => {
    const meter = await meterWith();
    setTimeout(() => clickOn(control(meter, '40%')));
    const { detail } = await oneEvent(meter, 'metric-select');
    expect({ ...detail, deals: [...detail.deals].sort() }).to.deep.equal({
      metric: 'win-rate',
      label: 'Won and lost deals',
      deals: ['l1', 'l2', 'l3', 'w1', 'w2'],
    });
    const dialog = await dialogOf(meter);
    expect(titlesOf(dialog)[0]).to.equal('Deal w2');
    dialog.close();
    meter.addEventListener('metric-select', event => event.preventDefault());
    await clickOn(control(meter, '€128'));
    await settled(meter);
    expect(root(meter).querySelector('dialog[open]')).to.equal(null);
  });

  describe('what if', () => {
    it('says what another factor would make of it, by typing', async () => {
      const meter = await meterWith();
      await whatIf(meter);
      await type(meter, 'Days', '20');
      expect(textOf(meter, '.what-if [role=status]')).to.equal('That would be €160 a day (+€32, +25%)');
      await type(meter, 'Win rate, %', '80');
      expect(textOf(meter, '.what-if [role=status]')).to.contain('€320 a day');
      expect(textOf(meter, '.big')).to.equal('€128');
      await clickOn(control(meter, 'As it is'));
      await settled(meter);
      expect(textOf(meter, '.what-if [role=status]')).to.contain('Move a factor');
      expect(await problems(meter)).to.deep.equal([]);
    });

    it('by the keys of a slider', async () => {
      const meter = await meterWith();
      await whatIf(meter);
      root(meter).querySelector<HTMLInputElement>('#dial-openDeals')!.focus();
      await sendKeys({ press: 'ArrowRight' });
      await settled(meter);
      expect(textOf(meter, '.what-if [role=status]')).to.contain('€160 a day');
    });

    it('says what moves it most for the same change', async () => {
      const meter = await meterWith();
      await whatIf(meter);
      expect(textOf(meter, '.what-if .note')).to.equal(
        'Improved by 10% each, a shorter cycle would add most: €14.22 a day; more open deals, a higher win rate and larger deals €12.80.',
      );
    });

    it('takes no word for a number, and no rate above 100 %', async () => {
      const meter = await meterWith();
      await whatIf(meter);
      for (const typed of ['a lot', '130']) {
        await type(meter, 'Win rate, %', typed);
        expect(textOf(meter, '.what-if .error')).to.equal('Write a number.');
      }
      expect(await problems(meter)).to.deep.equal([]);
    });
  });

  describe('says “–” and why', () => {
    const cases: [string, typeof SALES, RegExp][] = [
      ['without a win', SALES.slice(2), /No deal was won in this period/],
      ['with one open deal', SALES.slice(5, 6), /No deal was won or lost/],
      ['where a deal was won on the day it came', [{ ...SALES[0]!, closedAt: '2026-02-01' }], /on the day it came/],
      ['where no won deal has a value', [{ ...SALES[0]!, value: null }], /No deal it rests on has a value/],
    ];
    for (const [what, deals, said] of cases)
      it(what, async () => {
        const meter = await meterWith(deals);
        expect(textOf(meter, '.big')).to.equal('–');
        expect(textOf(meter, '.panel'))
          .to.match(said)
          .and.not.match(/NaN|Infinity|undefined|null/);
        expect(await problems(meter)).to.deep.equal([]);
      });
  });

  it('sets several currencies side by side, never added', async () => {
    const dollars = SALES.map(deal => ({ ...deal, id: `u-${deal.id}`, currency: 'USD' }));
    const meter = await meterWith([...SALES, ...dollars]);
    expect(textOf(meter, '.big')).to.match(/€128 \+ (US)?\$128/);
    expect(textOf(meter, '.panel')).to.contain('not added up');
    expect(textOf(meter, '.result')).to.match(/really won: €44\.44 \+ (US)?\$44\.44 a day/);
    await choose(meter, 'Deals', 'currency=USD');
    expect(textOf(meter, '.big')).to.match(/^(US)?\$128$/);
  });

  it('is explained and tabled', async () => {
    const meter = await meterWith();
    await clickOn(control(meter, 'Table'));
    await until(() => root(meter).querySelector('table'));
    expect(textOf(meter, 'tbody')).to.contain('€128.00'.replace('.00', '')).and.contain('25 days');
    // the table has grown beyond what is seen
    control(meter, 'How is this computed?').focus();
    await sendKeys({ press: 'Enter' });
    const dialog = await dialogOf(meter);
    expect(dialog.textContent)
      .to.contain('Velocity = open deals × win rate × average deal ÷ days')
      .and.contain('rests on 5 deals');
    expect(await problems(meter)).to.deep.equal([]);
  });

  it('walks through the windows of its trend, says each, and opens the deals behind it', async () => {
    const meter = await meterWith();
    await until(() => root(meter).querySelectorAll('.window').length === 7);
    root(meter).querySelector<HTMLElement>('.big')!.focus();
    await press(meter, 'Tab', 'End');
    await until(() => textOf(meter, '.tip:popover-open').startsWith('90 days to 10 Mar'));
    expect(textOf(meter, '.tip')).to.contain('€128 a day').and.contain('4 deals');
    await press(meter, 'ArrowLeft');
    await until(() => textOf(meter, '.tip:popover-open').startsWith('90 days to 24 Feb'));
    const dot = (): number => Number.parseFloat(root(meter).querySelector('.dot')!.getAttribute('cx')!);
    expect(dot()).to.be.closeTo(500 / 6, 0.01);
    const chosen = oneEvent(meter, 'metric-select');
    await sendKeys({ press: 'Enter' });
    const { detail } = await chosen;
    expect(detail.label).to.match(/^Deals in the pipeline · 90 days to 24 Feb/);
    // the one that was won in March was open then
    expect([...detail.deals].sort()).to.deep.equal(['o1', 'o2', 'o3', 'o4', 'w2']);
    await dialogOf(meter);
    await press(meter, 'Escape');
    await until(() => !root(meter).querySelector('dialog[open]'));
    await dismissTip(meter);
    expect(await problems(meter)).to.deep.equal([]);
  });

  it('lets the pointer go over to what it says of a window', async () => {
    const meter = await meterWith();
    await until(() => root(meter).querySelectorAll('.window').length === 7);
    await sendMouse({ type: 'move', position: middle(root(meter).querySelectorAll('.window')[6]!) });
    await until(() => root(meter).querySelector('.tip:popover-open'));
    await sendMouse({ type: 'move', position: middle(root(meter).querySelector('.tip')!) });
    await settled(meter);
    expect(textOf(meter, '.tip:popover-open')).to.contain('€128 a day');
    await sendMouse({ type: 'move', position: [1, 1] });
    await until(() => !root(meter).querySelector('.tip'));
  });

  it('tables the same, period before and trend with it, and opens what is behind each number', async () => {
    const meter = await meterWith();
    await until(() => root(meter).querySelectorAll('.window').length === 7);
    await clickOn(control(meter, 'Table'));
    await until(() => root(meter).querySelector('table'));
    const rows = [...root(meter).querySelectorAll('tbody tr')].map(row => row.textContent!.replace(/\s+/g, ' ').trim());
    expect(rows.length).to.equal(14);
    expect(rows.slice(0, 3)).to.deep.equal([
      'Pipeline velocity, a day €128 –',
      'Run rate, a month €3,968 –',
      'Really won, a day €44.44 –',
    ]);
    expect(rows.at(-1)).to.match(/^90 days to 10 Mar.* €128 a day$/);
    control(meter, '€44.44').focus();
    const chosen = oneEvent(meter, 'metric-select');
    await sendKeys({ press: 'Enter' });
    expect([...(await chosen).detail.deals].sort()).to.deep.equal(['w1', 'w2']);
  });

  it('fits into 320 px', async () => {
    const meter = await meterWith();
    await executeServerCommand('resize', { width: 320, height: 800 });
    meter.parentElement!.style.setProperty('inline-size', '304px');
    await whatIf(meter);
    for (const each of root(meter).querySelectorAll('.panel, .factor, .lever, .input, .foot button'))
      expect(each.getBoundingClientRect().right, each.className).to.be.at.most(
        meter.getBoundingClientRect().right + 0.5,
      );
    expect(await problems(meter)).to.deep.equal([]);
  });
});
