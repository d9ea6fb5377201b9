import { expect, oneEvent } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { FunnelChart } from '../../src/elements/funnel-chart.js';
import { closeDeal, editDeal, moveDeal } from '../../src/store/actions.js';
import { clickOn, middle, problems, until } from '../helpers/board.js';
import { funnelWith, SALES, settled } from '../helpers/chart.js';
import { choose, control, dialogOf, listed, root, short, textOf, titlesOf } from '../helpers/reading.js';

const steps = (funnel: FunnelChart): HTMLElement[] => [...root(funnel).querySelectorAll<HTMLElement>('.step')];
const labels = (funnel: FunnelChart): string[] =>
  steps(funnel).map(step => step.querySelector('.label')!.textContent!.trim());
const widthOf = (step: HTMLElement): number => step.querySelector('.mark')!.getBoundingClientRect().width;
const focused = (funnel: FunnelChart): string => (root(funnel).activeElement as HTMLElement)?.dataset.mark ?? '';
const tip = (funnel: FunnelChart): string => textOf(funnel, '.tip:popover-open');

describe('<funnel-chart>', () => {
  afterEach(() => resetMouse());

  it('counts who reached each stage or a later one, and names the leak with its reason', async () => {
    const funnel = await funnelWith();
    expect(labels(funnel)).to.deep.equal(['9', '7', '7', '3', '2']);
    expect(textOf(funnel, '[data-mark=proposal]')).to.contain('33.3%').and.contain('42.9% go on');
    expect(textOf(funnel, '#summary')).to.equal(
      'Of 9 deals, 2 were won: 22.2%. The leak is between Meeting and Proposal: 2 deals lost there, most often for “Price”; 2 are still in Meeting. It rests on few deals: chance decides much of it.',
    );
    expect(textOf(funnel, '.chip.lost')).to.equal('42.9% go on');
    expect(await problems(funnel)).to.deep.equal([]);
  });

  it('draws steps as wide as what they count, as bars or tapered, by count or by value', async () => {
    const funnel = await funnelWith();
    const [first, , , , last] = steps(funnel).map(widthOf);
    expect(last! / first!).to.be.closeTo(2 / 9, 0.01);
    funnel.shape = 'tapered';
    await settled(funnel);
    expect(root(funnel).querySelectorAll('polygon').length).to.equal(5);
    await choose(funnel, 'Shown', 'flow value');
    expect(labels(funnel)).to.deep.equal([8740, 8400, 8400, 6000, 4000].map(short));
    expect(textOf(funnel, '#summary')).to.contain('2 deals lost there (€1,200)');
    const store = funnel.current!;
    store.dispatch(editDeal(store.deal('o1')!, { value: null })!);
    await settled(funnel);
    expect(textOf(funnel, '#summary')).to.contain('1 deal has no value and is not in these sums.');
  });

  it('follows every change at once', async () => {
    const funnel = await funnelWith();
    const store = funnel.current!;
    store.dispatch(moveDeal(store, store.deal('o1')!, 'proposal', 0));
    await settled(funnel);
    expect(labels(funnel)).to.deep.equal(['9', '7', '7', '4', '2']);
    store.dispatch(closeDeal(store.deal('o3')!, 'lost', '2026-03-10', { reason: 'Price' }));
    await settled(funnel);
    expect(textOf(funnel, '#summary')).to.contain('between Contact and Qualification: 2 deals lost there');
    store.undo();
    store.undo();
    await settled(funnel);
    expect(labels(funnel)).to.deep.equal(['9', '7', '7', '3', '2']);
  });

  it('changes nothing in the page where nothing has changed', async () => {
    const funnel = await funnelWith();
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver(records => seen.push(...records));
    observer.observe(root(funnel), { subtree: true, childList: true, attributes: true, characterData: true });
    funnel.requestUpdate();
    await settled(funnel);
    expect(observer.takeRecords().length + seen.length).to.equal(0);
    observer.disconnect();
  });

  it('agrees with another on the same pipeline: what is chosen in one is chosen in both', async () => {
    const one = await funnelWith();
    const other = await funnelWith(SALES, { store: one.current! });
    await choose(one, 'Period', 'last-30-days');
    await settled(other);
    expect((control(other, 'Period') as HTMLSelectElement).value).to.equal('last-30-days');
    expect(textOf(other, '.none')).to.contain('no deals in this period');
    await choose(other, 'Period', 'this-quarter');
    await choose(other, 'Deals', 'owner=Ann Lee');
    await settled(one);
    expect(labels(one)).to.deep.equal(['5', '4', '4', '2', '1']);
    expect(labels(other)).to.deep.equal(labels(one));
  });

  it('shows where open deals stand now, and says nothing of their way', async () => {
    const funnel = await funnelWith();
    await choose(funnel, 'Shown', 'standing count');
    await until(() => labels(funnel).length === 4);
    expect(labels(funnel)).to.deep.equal(['1', '0', '2', '1']);
    expect(textOf(funnel, '[data-mark=meeting]')).to.equal('Meeting 2 50%');
    expect(textOf(funnel, '#summary')).to.equal('4 deals are open. It rests on few deals: chance decides much of it.');
    await clickOn(control(funnel, 'Table'));
    await until(() => root(funnel).querySelector('table'));
    expect([...root(funnel).querySelectorAll('thead th')].map(({ textContent }) => textContent)).to.deep.equal([
      'Stage',
      'Deals',
      'Value',
      'of all',
    ]);
    expect(await problems(funnel)).to.deep.equal([]);
    const store = funnel.current!;
    store.dispatch(moveDeal(store, store.deal('o1')!, 'proposal', 0));
    await settled(funnel);
    expect(labels(funnel)).to.deep.equal(['1', '0', '1', '2']);
  });

  it('keeps a period and deals of its own where the page gives them', async () => {
    const funnel = await funnelWith(SALES, { period: '2026-01-01/2026-01-31', segment: 'owner=Bo Ek' });
    expect(textOf(funnel, '.none')).to.contain('no deals in this period');
    expect(textOf(funnel, '.head')).to.contain('1 Jan – 31 Jan').and.contain('Bo Ek');
    funnel.period = 'all-time';
    await settled(funnel);
    expect(labels(funnel)).to.deep.equal(['4', '3', '3', '1', '1']);
  });

  it('stands beside another period or other deals', async () => {
    const older = SALES.slice(0, 2).map(deal => ({ ...deal, id: `old-${deal.id}`, createdAt: '2025-11-01' }));
    const funnel = await funnelWith([...SALES, ...older]);
    await choose(funnel, 'Compare with', 'before');
    expect(root(funnel).querySelectorAll('.compared').length).to.equal(5);
    expect(textOf(funnel, '[data-mark=contact]')).to.contain('Compare with: 2 deals');
    await choose(funnel, 'Compare with', 'owner=Bo Ek');
    expect(textOf(funnel, '[data-mark=contact]')).to.contain('Compare with: 4 deals');
    expect(textOf(funnel, '.key')).to.contain('Bo Ek');
    expect(await problems(funnel)).to.deep.equal([]);
  });

  describe('the deals behind a step', () => {
    it('are listed by a click, and by Enter on the step that has the focus', async () => {
      const funnel = await funnelWith();
      setTimeout(() => clickOn(steps(funnel)[3]!));
      const { detail } = await oneEvent(funnel, 'stage-select');
      expect({ stage: detail.stage, part: detail.part, label: detail.label }).to.deep.equal({
        stage: 'proposal',
        part: 'reached',
        label: 'Reached Proposal',
      });
      expect([...detail.deals].sort()).to.deep.equal(['o4', 'w1', 'w2']);
      const dialog = await dialogOf(funnel);
      expect(titlesOf(dialog)).to.deep.equal(['Deal w2', 'Deal o4', 'Deal w1']);
      expect(dialog.querySelector('header')!.textContent).to.contain('3 deals · €6,000');
      expect(await problems(funnel)).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      await until(() => !root(funnel).querySelector('dialog'));
      expect(focused(funnel)).to.equal('proposal');
      await sendKeys({ press: 'Enter' });
      expect((await listed(funnel)).length).to.equal(3);
    });

    it('are the page’s to show where it says so', async () => {
      const funnel = await funnelWith();
      funnel.addEventListener('stage-select', event => event.preventDefault());
      await clickOn(steps(funnel)[0]!);
      await settled(funnel);
      expect(root(funnel).querySelector('dialog')).to.equal(null);
    });

    it('open one by one', async () => {
      const funnel = await funnelWith();
      await clickOn(steps(funnel)[4]!);
      const dialog = await dialogOf(funnel);
      await clickOn(dialog.querySelector('li button')!);
      await until(() => root(funnel).querySelector('deal-details')?.shadowRoot?.querySelector('dialog')?.open);
      expect(textOf(root(funnel).querySelector('deal-details')!, 'h2')).to.equal('Deal w2');
    });
  });

  describe('the keyboard', () => {
    it('reaches the steps as one stop, and moves through them with arrows, Home and End', async () => {
      const funnel = await funnelWith();
      control(funnel, 'Shown').focus();
      await sendKeys({ press: 'Tab' });
      expect(focused(funnel)).to.equal('contact');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowRight' });
      expect(focused(funnel)).to.equal('meeting');
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'ArrowDown' });
      expect(focused(funnel)).to.equal('closing');
      await sendKeys({ press: 'Home' });
      expect(focused(funnel)).to.equal('contact');
      await sendKeys({ press: 'ArrowUp' });
      expect(focused(funnel)).to.equal('contact');
      await sendKeys({ press: 'Tab' });
      expect(focused(funnel)).to.equal('');
    });

    it('goes the way of the writing from right to left', async () => {
      const funnel = await funnelWith();
      funnel.dir = 'rtl';
      funnel.requestUpdate();
      await settled(funnel);
      steps(funnel)[0]!.focus();
      await sendKeys({ press: 'ArrowLeft' });
      expect(focused(funnel)).to.equal('qualification');
    });

    it('keeps the focus on its step when numbers change', async () => {
      const funnel = await funnelWith();
      steps(funnel)[0]!.focus();
      await sendKeys({ press: 'ArrowDown' });
      const store = funnel.current!;
      store.dispatch(moveDeal(store, store.deal('o3')!, 'qualification', 0));
      await settled(funnel);
      expect(focused(funnel)).to.equal('qualification');
      expect(labels(funnel)[1]).to.equal('8');
    });
  });

  describe('the tooltip', () => {
    it('says what happened at a step, comes with the focus, and goes with Escape until another is asked', async () => {
      const funnel = await funnelWith();
      control(funnel, 'Shown').focus();
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowDown' });
      await settled(funnel);
      expect(tip(funnel)).to.contain('2 lost here · 2 still here').and.contain('“Price” 2').and.contain('1 day until');
      expect(steps(funnel)[2]!.getAttribute('aria-describedby')).to.equal('tip');
      expect(await problems(funnel)).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      await settled(funnel);
      expect(tip(funnel)).to.equal('');
      expect(focused(funnel)).to.equal('meeting');
      await sendKeys({ press: 'ArrowDown' });
      await settled(funnel);
      expect(tip(funnel)).to.contain('Proposal');
    });

    it('leaves the other steps free for the pointer', async () => {
      const funnel = await funnelWith();
      const chosen: string[] = [];
      funnel.addEventListener('stage-select', event => {
        chosen.push(event.detail.stage);
        event.preventDefault();
      });
      for (const step of steps(funnel)) {
        await clickOn(step);
        await until(
          () => textOf(funnel, '.tip:popover-open b') === textOf(funnel, `[data-mark=${step.dataset.mark}] .name`),
        );
      }
      expect(chosen).to.deep.equal(['contact', 'qualification', 'meeting', 'proposal', 'closing']);
    });

    it('comes with the pointer and stays while the pointer is on it', async () => {
      const funnel = await funnelWith();
      await sendMouse({ type: 'move', position: middle(steps(funnel)[0]!) });
      await until(() => tip(funnel).includes('Contact'));
      await sendMouse({ type: 'move', position: middle(root(funnel).querySelector('.tip')!) });
      await settled(funnel);
      expect(tip(funnel)).to.contain('1 lost here');
      await sendMouse({ type: 'move', position: [5, 5] });
      await until(() => tip(funnel) === '');
    });
  });

  it('fits into 320 px without cutting anything off', async () => {
    const funnel = await funnelWith(SALES, { compare: 'before' });
    await executeServerCommand('resize', { width: 320, height: 800 });
    funnel.parentElement!.style.setProperty('inline-size', '304px');
    await settled(funnel);
    for (const each of root(funnel).querySelectorAll('.panel, .step, .chip, .choice, .foot button'))
      expect(each.getBoundingClientRect().right, each.className).to.be.at.most(
        funnel.getBoundingClientRect().right + 0.5,
      );
    expect(await problems(funnel)).to.deep.equal([]);
  });
});
