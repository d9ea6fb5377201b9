import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { logActivity, newActivity, planStep, tickStep } from '../../src/domain/activities.js';
import type { State } from '../../src/domain/change.js';
import type { Intent, Operation } from '../../src/domain/operations.js';
import { plan } from '../../src/domain/plan.js';
import type { Activity, Deal, NextStep, PipelineRecord, RecordKey } from '../../src/domain/records.js';
import { isRefusal } from '../../src/domain/refusal.js';
import { revertOf } from '../../src/domain/undo.js';
import { dealOf, freeze, NOON, pipelineOf } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';

const around = { now: NOON, by: 'ann', newId: () => 'fresh' };
const pipeline = pipelineOf();
const step: NextStep = { id: 's1', kind: 'call', title: 'Ask for the budget', due: '2026-03-12' };

/** Records under the operations of several writers, as a storage would hold them. */
class World {
  readonly records = new Map<RecordKey, PipelineRecord>();
  #seq: Record<string, number> = {};

  constructor(deal: Deal) {
    this.records.set(`deal.${deal.id}`, deal);
  }
  get deal(): Deal {
    return this.records.get('deal.d') as Deal;
  }
  get activities(): readonly Activity[] {
    return [...this.records].flatMap(([key, record]) => (key.startsWith('activity.') ? [record as Activity] : []));
  }
  number(intent: Intent & { target: string }, writer = 'w1', at = NOON): Operation {
    this.#seq[writer] = (this.#seq[writer] ?? 0) + 1;
    return freeze({ ...intent, by: writer, at, writer, seq: this.#seq[writer] }) as Operation;
  }
  /** Applies it and answers with the refusals, by key. */
  apply(operation: Operation): Record<string, string> {
    const state: State = { pipeline, deal: () => this.deal, record: key => this.records.get(key), countIn: () => 0 };
    const changes = plan(state, operation);
    if (isRefusal(changes)) return { '': changes.code };
    const refused: Record<string, string> = {};
    for (const [nth, change] of changes.entries()) {
      const made = change.apply(this.records.get(change.key));
      if (isRefusal(made)) {
        refused[change.key] = made.code;
        if (nth === 0) break;
      } else {
        if (made.refusal) refused[change.key] = made.refusal.code;
        this.records.set(change.key, freeze(made.record));
      }
    }
    return refused;
  }
  do(intents: readonly (Intent & { target: string })[], writer = 'w1'): Record<string, string> {
    return Object.assign({}, ...intents.map(intent => this.apply(this.number(intent, writer)))) as never;
  }
}
const world = (input = {}): World => new World(dealOf({ id: 'd', ...input }));

describe('an activity', () => {
  it('is written down, and touches its deal', () => {
    const here = world();
    here.do([logActivity(here.deal, { kind: 'call', title: 'Budget confirmed', outcome: 'reached' }, around)]);
    expect(here.activities[0]).to.include({ deal: 'd', kind: 'call', title: 'Budget confirmed', outcome: 'reached' });
    expect(here.deal.lastTouchAt).to.equal(NOON);
  });

  it('of long ago does not take back a later touch', () => {
    const here = world({ lastTouchAt: NOON });
    here.do([logActivity(here.deal, { kind: 'meeting', doneAt: '2026-01-05' }, around)]);
    expect(here.deal.lastTouchAt).to.equal(NOON);
  });

  it('is kept where its deal has gone, and one that is only planned touches nothing', () => {
    const here = world({ removedAt: NOON });
    expect(here.do([logActivity(here.deal, { kind: 'note' }, around)])).to.deep.equal({ 'deal.d': 'gone' });
    expect(here.activities).to.have.length(1);
    const other = world();
    const planned = newActivity({ deal: 'd' }, { kind: 'call', due: '2026-05-01' }, around);
    other.do([{ type: 'activity/add', target: planned.id, activity: planned }]);
    expect(other.deal.lastTouchAt).to.equal(null);
  });

  it('is edited field by field, put into the bin and taken out', () => {
    const here = world();
    here.do([logActivity(here.deal, { kind: 'call', title: 'a', text: 'b' }, around)]);
    const edit = (path: string, from: unknown, to: unknown) =>
      here.do([{ type: 'activity/edit', target: 'fresh', changes: { [path]: { from, to } } }], 'w2');
    expect(edit('title', 'a', 'A')).to.deep.equal({});
    expect(edit('text', 'other', 'B')).to.deep.equal({ 'activity.fresh': 'changed' });
    expect(edit('kind', 'call', 'dance')).to.deep.equal({ 'activity.fresh': 'not-allowed' });
    here.do([{ type: 'activity/remove', target: 'fresh' }]);
    expect(here.activities[0]!.removedAt).to.be.a('number');
    expect(edit('title', 'A', 'C')).to.deep.equal({ 'activity.fresh': 'gone' });
    here.do([{ type: 'activity/restore', target: 'fresh' }]);
    expect(here.activities[0]).to.include({ title: 'A' });
    expect(here.activities[0]).not.to.have.property('removedAt');
  });
});

describe('a step', () => {
  it('ticked off becomes an activity, and the next takes its place', () => {
    const here = world({ nextStep: step });
    const next: NextStep = { id: 's2', kind: 'meeting', title: 'Demo', due: NOON };
    here.do(tickStep(here.deal, { outcome: 'reached', text: 'Yes', next }, around));
    expect(here.deal.nextStep).to.deep.equal(next);
    expect(here.activities[0]).to.include({
      id: 's1',
      kind: 'call',
      title: step.title,
      due: '2026-03-12',
      text: 'Yes',
    });
  });

  it('ticked off by two people is logged once', () => {
    const here = world({ nextStep: step });
    const seen = here.deal;
    here.do(tickStep(seen, {}, around), 'w1');
    expect(here.do(tickStep(seen, {}, around), 'w2')).to.deep.equal({ 'activity.s1': 'exists' });
    expect(here.activities).to.have.length(1);
    expect(here.deal).not.to.have.property('nextStep');
  });

  it('planned by two people: the second is told of the first', () => {
    const here = world();
    const seen = here.deal;
    here.do([planStep(seen, step)], 'w1');
    expect(here.do([planStep(seen, { ...step, id: 's2', title: 'Other' })], 'w2')).to.deep.equal({
      'deal.d': 'changed',
    });
    expect(here.deal.nextStep).to.deep.equal(step);
  });

  it('ticked off, taken back and ticked off again stands once', () => {
    const here = world({ nextStep: step });
    const before = here.deal;
    const operations = tickStep(here.deal, {}, around).map(intent => here.number(intent));
    for (const operation of operations) here.apply(operation);
    const undo = [
      revertOf(undefined, here.activities[0]!, [operations[0]!])!,
      revertOf(before, here.deal, operations)!,
    ];
    here.do(undo);
    expect(here.activities[0]!.removedAt).to.be.a('number');
    expect(here.deal.nextStep).to.deep.equal(step);
    expect(here.deal.lastTouchAt).to.equal(null);
    expect(here.do(tickStep(here.deal, { text: 'again' }, around))).to.deep.equal({});
    expect(here.activities.map(({ text, removedAt }) => [text, removedAt])).to.deep.equal([['again', undefined]]);
  });
});

describe('operations on activities and steps', () => {
  const act = fc.record({
    do: fc.constantFrom('log', 'tick', 'plan', 'edit', 'remove', 'restore'),
    writer: fc.constantFrom('w1', 'w2', 'w3'),
    nth: fc.nat({ max: 5 }),
  });
  it('applied again, in any mix, change nothing', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), acts => {
        const here = world({ nextStep: step });
        let ids = 0;
        const makes = { ...around, newId: () => `a${++ids}` };
        const done: Operation[] = [];
        for (const { do: what, writer, nth } of acts) {
          const target = `a${nth}`;
          const intents = {
            log: () => [logActivity(here.deal, { kind: 'call', title: `${nth}` }, makes)],
            tick: () => tickStep(here.deal, { text: writer }, makes),
            plan: () => [planStep(here.deal, { id: `s${++ids}`, kind: 'task', title: `${nth}` })],
            edit: () => [{ type: 'activity/edit', target, changes: { text: { from: '', to: writer } } } as const],
            remove: () => [{ type: 'activity/remove', target } as const],
            restore: () => [{ type: 'activity/restore', target } as const],
          }[what]();
          for (const intent of intents) {
            const operation = here.number(intent, writer);
            // what did not fit then may fit later: only what was done is done once
            if (!Object.keys(here.apply(operation)).length) done.push(operation);
          }
        }
        const once = JSON.stringify([...here.records]);
        for (const operation of done) here.apply(operation);
        expect(JSON.stringify([...here.records])).to.equal(once);
      }),
      runs(200),
    );
  });
});
