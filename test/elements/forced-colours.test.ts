import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { editDeal } from '../../src/store/actions.js';
import {
  boardWith,
  card,
  chord,
  clickOn,
  control,
  DEALS,
  drag,
  middle,
  openView,
  pointIn,
  press,
  problems,
  root,
  shown,
  until,
} from '../helpers/board.js';
import type { ChartElement } from '../../src/elements/chart/chart-element.js';
import { chartWith, SALES, settled, went } from '../helpers/chart.js';
import { detailsWith, personAt, STEP } from '../helpers/details.js';
import { forecast, past } from '../helpers/days.js';
import { forceColours, freeColours, lost, marksOf, shapesIn, withoutRing } from '../helpers/forced.js';
import { element as settings, show } from '../helpers/settings.js';
import { cell, table } from '../helpers/table.js';

/** Forces colours upon what is shown, and says what is not seen any more, cannot be seen to have the focus, or read. */
async function forcedOn(shownNow: Element): Promise<string[]> {
  const shapes = shapesIn(shownNow);
  expect(await forceColours()).to.equal(true);
  const found = [
    ...lost(shapes).map(each => `lost: ${each}`),
    ...(await problems(shownNow)),
    ...(await withoutRing(shownNow)).map(each => `no ring: ${each}`),
  ];
  return found;
}
const isTold = (one: Element | null, other: Element | null, what: string): void =>
  void expect(marksOf(one!), what).not.to.equal(marksOf(other!));
const find = (board: PipelineBoard, selector: string): Element | null => root(board).querySelector(selector);

describe('in forced colours', () => {
  before(async function () {
    if (!(await forceColours())) this.skip();
    await freeColours();
  });
  afterEach(async () => {
    await freeColours();
    await resetMouse();
  });

  it('a board shows all that it shows in its own', async () => {
    const board = await boardWith([...DEALS, { id: 'old', title: 'Old oak', stage: 'contact', createdAt: 0 }]);
    card(board, 'Bolt screws').focus();
    await press(board, 'x');
    await until(() => find(board, '.card.selected'));
    await shown(board);
    expect(await forcedOn(board)).to.deep.equal([]);
    isTold(card(board, 'Bolt screws'), card(board, 'Acme shelves'), 'what is selected');
    isTold(find(board, '.seg [aria-pressed=true]'), find(board, '.seg [aria-pressed=false]'), 'what is shown');
    isTold(find(board, '.card.rotting'), card(board, 'Acme shelves'), 'what rots');
    await openView(board);
    expect(await problems(board)).to.deep.equal([]);
    await press(board, 'ArrowDown');
    isTold(
      find(board, '.menu [role^=menuitem]:focus'),
      find(board, '.menu :not(:focus)[role^=menuitem]'),
      'the entry that has the focus',
    );
  });

  it('a board shows what is lifted, dragged and said', async () => {
    const board = await boardWith();
    await forceColours();
    card(board, 'Bolt screws').focus();
    await press(board, ' ');
    isTold(find(board, '.card.lift'), card(board, 'Acme shelves'), 'what is lifted');
    await press(board, 'Escape');
    await drag(board, 'Acme shelves', pointIn(board, 'qualification'), false);
    isTold(find(board, '.card.drag'), card(board, 'Bolt screws'), 'where it would land');
    expect(await problems(board)).to.deep.equal([]);
    const zone = find(board, '.zone.won')!;
    await sendMouse({ type: 'move', position: middle(zone) });
    await until(() => zone.matches('.hover'));
    isTold(zone, find(board, '.zone.lost'), 'the zone that is pointed at');
    await press(board, 'Escape');
    await sendMouse({ type: 'up' });
    await press(board, 'Delete');
    await until(() => find(board, '.toast'));
    expect(getComputedStyle(find(board, '.toast')!).borderTopStyle).to.equal('solid');
  });

  it('a table shows what is selected, sorted, written and wrong', async () => {
    const board = await table(DEALS, { sort: { '': { by: 'title' } } });
    await clickOn(control(board, 'Select Bolt screws'));
    await until(() => find(board, '[aria-selected=true]'));
    await shown(board);
    expect(await forcedOn(board)).to.deep.equal([]);
    isTold(cell(board, 'Bolt screws', 'Owner'), cell(board, 'Acme shelves', 'Owner'), 'what is selected');
    cell(board, 'Acme shelves', 'Value').focus();
    await press(board, 'F2');
    await chord(board, 'Control', 'a');
    await sendKeys({ type: 'lots' });
    await press(board, 'Enter');
    await until(() => find(board, '.wrong'));
    expect(getComputedStyle(find(board, '.wrong')!).borderTopStyle).to.equal('solid');
    expect(await problems(board)).to.deep.equal([]);
    await press(board, 'Escape');
  });

  it('lanes show what they show', async () => {
    const board = await boardWith(DEALS, { view: { lanes: 'owner' } });
    await until(() => find(board, '.lane'));
    await shown(board);
    expect(await forcedOn(board)).to.deep.equal([]);
    await drag(board, 'Acme shelves', middle(card(board, 'Elm chairs')), false);
    isTold(find(board, '.card.drag'), card(board, 'Bolt screws'), 'where it would land');
    await press(board, 'Escape');
    await sendMouse({ type: 'up' });
  });

  for (const [tag, set, marks] of [
    ['funnel-chart', { compare: 'before' }, '.step'],
    ['funnel-chart', { shape: 'tapered' }, '.step'],
    ['velocity-meter', {}, '.window'],
    ['pipeline-metrics', { metrics: 'won win-rate sales-cycle', panels: 'months sellers' }, '.tile'],
    ['forecast-chart', {}, '.column'],
    ['pipeline-planner', {}, '.sums'],
    ['pipeline-health', {}, '[data-mark]'],
    ['pipeline-today', {}, '.row'],
  ] as const)
    it(`<${tag}> shows all that it shows in its own: ${JSON.stringify(set)}`, async () => {
      const open = went('o', 'meeting', {
        ...{ value: 90, expectedClose: '2026-03-20', nextStep: { kind: 'call', title: 'Call', due: '2026-03-09' } },
      });
      const element = await chartWith<ChartElement>(tag, [...SALES, open], set as object);
      await until(() => element.shadowRoot!.querySelector(marks));
      await settled(element);
      expect(await forcedOn(element)).to.deep.equal([]);
    });

  it('a forecast shows won beside weighted, and what stands apart', async () => {
    const board = await forecast();
    expect(await forcedOn(board)).to.deep.equal([]);
    const bar = find(board, '.expected .bar')!;
    const [won, open] = ['::before', '::after'].map(pseudo => getComputedStyle(bar, pseudo).backgroundColor);
    expect(won).not.to.equal(open);
  });

  it('a past day shows that it is one, and what has changed since', async () => {
    const board = await past({ asOf: '2026-02-20' });
    await clickOn(control(board, 'What changed since'));
    await until(() => find(board, '.since'));
    await shown(board);
    expect(await forcedOn(board)).to.deep.equal([]);
    expect(getComputedStyle(find(board, '.past')!).borderTopStyle).to.equal('solid');
    const [one, two] = root(board).querySelectorAll('.since .kinds button');
    if (one && two)
      isTold(
        find(board, '.since .kinds [aria-pressed=true]'),
        find(board, '.since .kinds [aria-pressed=false]'),
        'the kind that is shown',
      );
  });

  it('the details of a deal show where it stands, what is planned, wrong and changed by others', async () => {
    const details = await detailsWith();
    const bob = await personAt(details.place, 'Bob');
    await details.type('Organisation', 'Yours Ltd');
    await bob.dispatch(editDeal(bob.deal('a')!, { organisation: 'Theirs Ltd', nextStep: STEP })!).settled;
    await details.type('Value', 'lots');
    await details.press('Tab');
    await until(() => details.texts('.conflict').length);
    expect(await forcedOn(details.element)).to.deep.equal([]);
    const rail = (selector: string): Element | null => details.root.querySelector(`.rail ${selector}`);
    isTold(rail('.now'), rail('.done'), 'where it stands');
    expect(getComputedStyle(details.root.querySelector('.conflict')!).borderTopStyle).to.equal('solid');
    isTold(details.field('Value'), details.field('Owner'), 'what is wrong');
  });

  it('the settings show where one is in each of their panes', async () => {
    await show('stages');
    expect(await forcedOn(settings)).to.deep.equal([]);
    const rail = (selector: string): Element | null => settings.shadowRoot!.querySelector(`.rail button${selector}`);
    isTold(rail('[aria-current=page]'), rail('[aria-current=false]'), 'the pane that is shown');
    for (const pane of ['calendar', 'triggers', 'owners', 'fields', 'quotas', 'scoring', 'qualification']) {
      await freeColours();
      settings.pane = pane;
      await settings.updateComplete;
      await until(() => settings.shadowRoot!.querySelector('.pane'));
      expect(await forcedOn(settings), pane).to.deep.equal([]);
    }
  });
});
