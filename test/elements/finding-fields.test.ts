import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import { addDays, instantOf } from '../../src/domain/calendar.js';
import type { DealInput } from '../../src/domain/records.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { calendarOf } from '../../src/i18n/calendar.js';
import { addDeals } from '../../src/store/add-deals.js';
import { createPipeline } from '../../src/store/pipelines.js';
import {
  chips,
  choose,
  clickOn,
  control,
  fromMenu,
  openView,
  press,
  problems,
  root,
  shown,
  titlesIn,
  until,
} from '../helpers/board.js';

const NOW = Date.UTC(2026, 2, 10, 12);
const calendar = calendarOf('UTC');
const TODAY = calendar.dayOf(NOW);
const DEALS: readonly DealInput[] = [
  {
    ...{ id: 'a', title: 'Acme shelves', stage: 'contact', owner: 'Ann', value: 1_000, probability: 0.6 },
    ...{ tags: ['vip'], expectedClose: addDays(TODAY, 3), nextStep: { kind: 'call', title: 'Call', due: TODAY } },
    custom: { region: 'North', seats: 12, pilot: '2026-04-01', trial: true },
  },
  {
    ...{ id: 'b', title: 'Bolt screws', stage: 'contact', owner: 'Ben', value: 250, probability: 0.2 },
    ...{ expectedClose: addDays(TODAY, 90), renewalAt: '2026-06-30' },
    custom: { region: 'South', seats: 3, trial: false },
  },
  { id: 'c', title: 'Cove paint', stage: 'contact', owner: 'Ann', expectedClose: addDays(TODAY, -5) },
];

const CUSTOM = {
  region: { label: 'Region', type: 'choice', options: ['North', 'South'] },
  seats: { label: 'Seats', type: 'number' },
  pilot: { label: 'Pilot', type: 'date' },
  trial: { label: 'Trial', type: 'yes-no' },
};

const scene = async (): Promise<PipelineBoard> => {
  await executeServerCommand('resize', { width: 1400, height: 900 });
  const store = createPipeline({
    ports: { now: () => NOW },
    zone: 'UTC',
    user: { id: 'ann', name: 'Ann' },
  });
  await until(() => store.status.phase === 'ready');
  const changes = { customFields: { from: undefined, to: CUSTOM } };
  store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes }, { undoable: false });
  store.dispatch(addDeals(store, DEALS).intents, { undoable: false });
  const board = await fixture<PipelineBoard>(html`<pipeline-board .store=${store}></pipeline-board>`);
  await shown(board);
  return board;
};
const found = (board: PipelineBoard): string => titlesIn(board, 'contact').sort().join();

/** By the mouse: the field is chosen, then what is asked. */
const open = async (board: PipelineBoard, field: string): Promise<void> => {
  await choose(board, 'Add a filter…', field);
  await until(() => root(board).querySelector('.menu:popover-open form'));
};
/** By keys alone: to an entry of the menu, and into it. */
const openByKeys = async (board: PipelineBoard, field: string): Promise<void> => {
  control(board, 'View').focus();
  await press(board, 'Enter');
  await to(board, 'Add a filter…');
  await to(board, field);
  await until(() => root(board).querySelector('.menu:popover-open form'));
};
const to = async (board: PipelineBoard, name: string): Promise<void> => {
  const here = (): string => root(board).activeElement?.textContent?.trim() ?? '';
  await until(() => root(board).activeElement?.matches('.menu:popover-open [role^=menuitem]'));
  const entries = root(board).querySelectorAll('.menu [role^=menuitem]').length;
  for (let n = 0; n < entries && here() !== name; n++) await press(board, 'ArrowDown');
  expect(here()).to.equal(name);
  await press(board, 'Enter');
};
/** By Tab to a control of the form. */
const tabTo = async (board: PipelineBoard, selector: string): Promise<void> => {
  for (let n = 0; n < 12 && !root(board).activeElement?.matches(selector); n++) await press(board, 'Tab');
  expect(root(board).activeElement?.matches(selector), selector).to.equal(true);
};
const tick = async (board: PipelineBoard, name: string): Promise<void> =>
  clickOn([...root(board).querySelectorAll('.menu .tick')].find(each => each.textContent!.trim() === name)!);

describe('filters set by hand, for each kind of field', () => {
  afterEach(() => resetMouse());

  it('by mouse: names, numbers, days, facts, and fields of the team’s own', async () => {
    const board = await scene();
    const byMouse = async (field: string, how: () => Promise<void>): Promise<string> => {
      await open(board, field);
      expect(await problems(board), field).to.deep.equal([]);
      await how();
      await shown(board);
      const said = `${chips(board).join()} = ${found(board)}`;
      await clickOn(control(board, 'Clear all'));
      await shown(board);
      return said;
    };
    const apply = (): Promise<void> => fromMenu(board, 'Apply');
    const type = (name: 'from' | 'to', text: string) => async (): Promise<void> => {
      await clickOn(root(board).querySelector(`.menu [name=${name}]`)!);
      await sendKeys({ type: text });
      await apply();
    };
    const ticked = (name: string) => async (): Promise<void> => {
      await tick(board, name);
      await apply();
    };
    const by = (name: string) => (): Promise<void> => fromMenu(board, name);
    expect(await byMouse('Owner', ticked('Ann'))).to.equal('Owner: Ann = Acme shelves,Cove paint');
    expect(await byMouse('Tags', ticked('Nothing said'))).to.equal('Tags: Nothing said = Bolt screws,Cove paint');
    expect(await byMouse('Value', type('to', '300'))).to.equal('Value: up to 300 = Bolt screws');
    expect(await byMouse('Probability', type('from', '50'))).to.equal('Probability: from 50% = Acme shelves');
    expect(await byMouse('Expected close', by('Next 7 days'))).to.equal(
      'Expected close: today – in 7 days = Acme shelves',
    );
    expect(await byMouse('Overdue', by('Overdue'))).to.equal('Overdue = Cove paint');
    expect(await byMouse('Next step', by('No next step'))).to.equal('No next step = Bolt screws,Cove paint');
    expect(await byMouse('Region', ticked('South'))).to.equal('Region: South = Bolt screws');
    expect(await byMouse('Seats', type('from', '10'))).to.equal('Seats: from 10 = Acme shelves');
    expect(await byMouse('Trial', by('Yes'))).to.equal('Trial: yes = Acme shelves');
  });

  it('by keys alone: names, numbers, days, facts', async () => {
    const board = await scene();
    const clear = async (): Promise<void> => {
      board.view = {};
      await shown(board);
    };
    await openByKeys(board, 'Owner');
    await tabTo(board, '[name=any][value=Ben]');
    await press(board, ' ');
    await tabTo(board, '.primary');
    await press(board, 'Enter');
    expect(found(board)).to.equal('Bolt screws');
    await clear();
    await openByKeys(board, 'Seats');
    await tabTo(board, '[name=to]');
    await sendKeys({ type: '5' });
    await press(board, 'Enter');
    expect(found(board)).to.equal('Bolt screws');
    await clear();
    await openByKeys(board, 'Renewal');
    await tabTo(board, '[name=from]');
    expect(await problems(board)).to.deep.equal([]);
    // how the parts of a day are typed is the browser's own affair
    (root(board).activeElement as HTMLInputElement).value = '2026-06-01';
    await tabTo(board, '.primary');
    await press(board, 'Enter');
    expect(board.view.filters).to.deep.equal([{ field: 'renewalAt', from: '2026-06-01' }]);
    expect(found(board)).to.equal('Bolt screws');
    await clear();
    await openByKeys(board, 'Trial');
    await tabTo(board, '.choices button:last-child');
    await press(board, 'Enter');
    expect(board.view.filters).to.deep.equal([{ field: 'custom.trial', is: false }]);
  });

  it('by the day on which a lost deal wakes up', async () => {
    const board = await scene();
    const store = board.current!;
    const lost = { id: 'w', title: 'Sleeping', status: 'lost', closedAt: '2026-01-02', stage: 'contact' } as const;
    store.dispatch(addDeals(store, [{ ...lost, wakeAt: instantOf('2026-03-12', calendar) }]).intents);
    board.view = { closed: true };
    await shown(board);
    await open(board, 'Wakes up');
    await fromMenu(board, 'Next 7 days');
    expect(titlesIn(board, '~lost')).to.deep.equal(['Sleeping']);
  });

  it('only one’s own, by the menu and by its chip', async () => {
    const board = await scene();
    await choose(board, 'Only mine');
    expect(found(board)).to.equal('Acme shelves,Cove paint');
    await openView(board);
    expect(control(board, 'Only mine', '.menu').getAttribute('aria-checked')).to.equal('true');
    await press(board, 'Escape');
    await clickOn(control(board, 'Remove: Only mine'));
    await shown(board);
    expect(found(board)).to.equal('Acme shelves,Bolt screws,Cove paint');
  });

  it('sorts one column by its menu, either way, and by hand again', async () => {
    const board = await scene();
    const sortBy = async (field: string, way: string): Promise<void> => {
      await clickOn(control(board, 'Options of Contact'));
      await fromMenu(board, 'Sort…');
      await until(() => root(board).querySelectorAll('.menu:popover-open select').length === 2);
      const [by, direction] = [...root(board).querySelectorAll<HTMLSelectElement>('.menu select')];
      for (const [select, value] of [
        [by!, field],
        [direction!, way],
      ] as const) {
        select.focus();
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
      await fromMenu(board, 'Apply');
      await shown(board);
    };
    const before = titlesIn(board, 'contact');
    await sortBy('expectedClose', 'up');
    expect(titlesIn(board, 'contact')).to.deep.equal(['Cove paint', 'Acme shelves', 'Bolt screws']);
    expect(chips(board)).to.deep.equal(['Contact sorted by expected close ↑']);
    await sortBy('expectedClose', 'down');
    expect(titlesIn(board, 'contact')).to.deep.equal(['Bolt screws', 'Acme shelves', 'Cove paint']);
    await sortBy('', 'up');
    expect(titlesIn(board, 'contact')).to.deep.equal(before);
    expect(chips(board)).to.deep.equal([]);
  });
});
