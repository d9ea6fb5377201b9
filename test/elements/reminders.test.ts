import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import { newLead } from '../../src/domain/leads.js';
import type { PipelineToday } from '../../src/elements/pipeline-today.js';
import { leadsOf } from '../../src/store/leads.js';
import { announced, clickOn, until } from '../helpers/board.js';
import { chartWith, salesPipeline, settled } from '../helpers/chart.js';
import { control, root } from '../helpers/reading.js';
import { NOON } from '../helpers/records.js';

/** What stands in for the browser's notifications. */
class Told {
  static asked = 0;
  static answer: NotificationPermission = 'granted';
  static all: Told[] = [];
  onclick: (() => void) | null = null;
  isClosed = false;
  constructor(readonly title: string) {
    Told.all.push(this);
  }
  close(): void {
    this.isClosed = true;
  }
  static requestPermission(): Promise<NotificationPermission> {
    Told.asked++;
    return Promise.resolve(Told.answer);
  }
}

/** A list with a call at one o'clock; `pass` lets time go by. */
async function listWith(reminders: boolean): Promise<{ today: PipelineToday; pass: (ms: number) => void }> {
  const waiting = new Set<{ readonly at: number; readonly then: () => void }>();
  let now = NOON;
  const delay = (ms: number, then: () => void): (() => void) => {
    const entry = { at: now + ms, then };
    waiting.add(entry);
    return () => void waiting.delete(entry);
  };
  const step = { kind: 'call', title: 'Ring Jo', due: NOON + 3_600_000 } as const;
  const deal = { id: 'jo', title: 'Acme shelves', createdAt: '2026-03-01', nextStep: step };
  const store = salesPipeline([deal], { ports: { now: () => now, delay } });
  leadsOf(store);
  const today = await chartWith<PipelineToday>('pipeline-today', [], { store, reminders });
  const pass = (ms: number): void => {
    now += ms;
    for (const entry of [...waiting].filter(({ at }) => at <= now)) {
      waiting.delete(entry);
      entry.then();
    }
  };
  return { today, pass };
}

describe('reminders of the day', () => {
  const real = Object.getOwnPropertyDescriptor(globalThis, 'Notification');
  beforeEach(() => {
    Object.defineProperty(globalThis, 'Notification', { value: Told, configurable: true, writable: true });
    Object.assign(Told, { asked: 0, answer: 'granted', all: [] });
  });
  afterEach(async () => {
    if (real) Object.defineProperty(globalThis, 'Notification', real);
    await resetMouse();
  });
  const begin = async (today: PipelineToday): Promise<void> => {
    await clickOn(control(today, 'Remind me'));
    await until(() => root(today).querySelector('[aria-pressed=true]'), 'reminders are on');
    await settled(today);
  };

  it('are not offered unless the page wants them, and ask nobody unless the person does', async () => {
    const { today } = await listWith(false);
    expect(root(today).querySelector('.foot [aria-pressed]')).to.equal(null);
    const { pass } = await listWith(true);
    pass(3_600_000);
    expect([Told.asked, Told.all.length]).to.deep.equal([0, 0]);
  });

  it('come at the time of a step, once, and lead to the deal', async () => {
    const { today, pass } = await listWith(true);
    await begin(today);
    expect(Told.asked).to.equal(1);
    pass(3_599_000);
    expect(Told.all).to.have.length(0);
    pass(1_000);
    expect(Told.all.map(({ title }) => title)).to.deep.equal(['Ring Jo: Acme shelves']);
    await settled(today);
    pass(60_000);
    expect(Told.all).to.have.length(1);
    Told.all[0]!.onclick!();
    await until(() => root(today).querySelector('deal-details')?.shadowRoot?.querySelector('dialog[open]'));
    expect(Told.all[0]!.isClosed).to.equal(true);
  });

  it('do not come for what was done before, or when they were switched off', async () => {
    const { today, pass } = await listWith(true);
    await begin(today);
    const store = today.current!;
    const { nextStep } = store.deal('jo')!;
    store.dispatch({ type: 'deal/edit', target: 'jo', changes: { nextStep: { from: nextStep, to: undefined } } });
    await settled(today);
    pass(3_600_000);
    expect(Told.all).to.have.length(0);
    store.undo();
    await settled(today);
    await clickOn(control(today, 'Reminders on'));
    await settled(today);
    pass(3_600_000);
    expect(Told.all).to.have.length(0);
  });

  it('tell of a lead that comes in meanwhile', async () => {
    const { today } = await listWith(true);
    await begin(today);
    const lead = newLead({ name: 'Kim Roe', createdAt: NOON }, 'kim', NOON, 'form');
    today.current!.dispatch({ type: 'lead/add', target: 'kim', lead });
    await until(() => Told.all.length, 'a notification comes');
    expect(Told.all.map(({ title }) => title)).to.deep.equal(['New lead: Kim Roe']);
  });

  it('say so where the browser does not let them', async () => {
    Told.answer = 'denied';
    const { today } = await listWith(true);
    await clickOn(control(today, 'Remind me'));
    await until(() => announced().includes('does not let this page send notifications'));
    expect(root(today).querySelector('[aria-pressed=true]')).to.equal(null);
  });
});
