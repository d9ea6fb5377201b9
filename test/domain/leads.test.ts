import { expect } from '@open-wc/testing';
import { readDeal } from '../../src/domain/door.js';
import { readLead } from '../../src/domain/lead-door.js';
import type { LeadIntent } from '../../src/domain/lead-intents.js';
import { dealInputOf, isAwake, isNeverFollowedUp, responseClock, touchesOf } from '../../src/domain/leads.js';
import type { Operation } from '../../src/domain/operations.js';
import { plan } from '../../src/domain/plan.js';
import type { Deal, Lead, LeadInput, PipelineRecord, RecordKey } from '../../src/domain/records.js';
import { isRefusal } from '../../src/domain/refusal.js';
import { isSoundLead } from '../../src/domain/sound-lead.js';
import { revertOf } from '../../src/domain/undo.js';
import { calendarOf } from '../../src/i18n/calendar.js';
import { leadOf } from '../helpers/leads.js';
import { freeze, NOON, pipelineOf, visible } from '../helpers/records.js';

let seq = 0;
const operation = (intent: LeadIntent, target = 'l', more: Partial<Operation> = {}): Operation =>
  freeze({ ...intent, target, by: 'bob', at: NOON + ++seq * 1000, writer: 'w1', seq, ...more }) as Operation;

/** The records after an operation, and the codes of what was refused. */
function apply(
  records: ReadonlyMap<RecordKey, PipelineRecord>,
  op: Operation,
): [Map<RecordKey, PipelineRecord>, string[]] {
  const state = { pipeline: pipelineOf(), deal: () => undefined, record: () => undefined, countIn: () => 0 };
  const next = new Map(records);
  const codes: string[] = [];
  const changes = plan(state, op);
  if (isRefusal(changes)) return [next, [changes.code]];
  for (const [nth, change] of changes.entries()) {
    const applied = change.apply(next.get(change.key));
    if (!isRefusal(applied)) next.set(change.key, freeze(applied.record));
    else {
      codes.push(applied.code);
      if (nth === 0) break;
    }
  }
  return [next, codes];
}
function after(lead: Lead, ...intents: readonly LeadIntent[]): Lead {
  let records: Map<RecordKey, PipelineRecord> = new Map([['lead.l', lead]]);
  for (const intent of intents) {
    const [next, codes] = apply(records, operation(intent));
    expect(codes).to.deep.equal([]);
    records = next;
  }
  return records.get('lead.l') as Lead;
}
const dealOfLead = (lead: Lead): Deal => {
  const read = readDeal(dealInputOf(lead), { pipeline: pipelineOf(), now: NOON, by: 'bob', newId: () => 'never' });
  if (!read.deal) throw new Error(JSON.stringify(read.problems));
  return freeze(read.deal);
};
const mara = leadOf({ id: 'l', organisation: 'Fabrikam', phone: '+49 30 1234567', source: 'fair', owner: 'ann' });

describe('an operation on a lead', () => {
  it('qualifies it into a deal that carries its fields, both linked', () => {
    const lead = after(mara, { type: 'lead/plan', followUps: [{ kind: 'call', due: '2026-03-11' }] });
    const deal = dealOfLead(lead);
    const [records, codes] = apply(new Map([['lead.l', lead]]), operation({ type: 'lead/qualify', deal }));
    expect(codes).to.deep.equal([]);
    const qualified = records.get('lead.l') as Lead;
    const made = records.get(`deal.${deal.id}`) as Deal;
    expect(qualified).to.include({ status: 'qualified', deal: deal.id });
    expect(qualified.followUps).to.deep.equal([]);
    expect(made).to.include({ title: 'Fabrikam', lead: 'l', source: 'fair', owner: 'ann' });
    expect(made.contacts).to.deep.equal([
      { name: 'Mara Kowalczyk', email: 'mara@fabrikam.example', phone: '+49 30 1234567' },
    ]);
  });

  it('makes one deal, however many people qualify it at once', () => {
    const first = operation({ type: 'lead/qualify', deal: dealOfLead(mara) }, 'l', { writer: 'w1' });
    const second = operation({ type: 'lead/qualify', deal: dealOfLead(mara) }, 'l', { writer: 'w2' });
    const [once] = apply(new Map([['lead.l', mara]]), first);
    const [twice, codes] = apply(once, second);
    expect(codes).to.deep.equal(['moved']);
    expect([...twice.keys()].sort()).to.deep.equal(['deal.l', 'lead.l']);
    // reopened and qualified again, it makes the next deal
    const [open] = apply(twice, operation({ type: 'lead/reopen' }));
    expect(dealInputOf(open.get('lead.l') as Lead).id).to.equal('l-d2');
  });

  it('applied twice, it changes nothing more', () => {
    const op = operation({ type: 'lead/event', event: { type: 'demo', at: NOON, id: 'e1' } });
    const [once] = apply(new Map([['lead.l', mara]]), op);
    const [twice] = apply(once, op);
    expect(visible(twice.get('lead.l'))).to.deep.equal(visible(once.get('lead.l')));
    // nor does the same event told by another page
    const again = operation({ type: 'lead/event', event: { type: 'demo', at: NOON + 5, id: 'e1' } }, 'l', {
      writer: 'w9',
    });
    expect((apply(once, again)[0].get('lead.l') as Lead).events).to.have.length(1);
  });

  it('keeps who handed it over and when, and that it was given back', () => {
    const handed = after(mara, { type: 'lead/hand-over', owner: 'cy' });
    expect(handed).to.include({ owner: 'cy', status: 'working' });
    expect(handed.handedOver?.by).to.equal('bob');
    const back = after(handed, { type: 'lead/return', reason: 'no budget' });
    expect(back.handedOver).to.deep.equal(handed.handedOver);
    expect(back.returnedAt).to.be.greaterThan(handed.handedOver!.at);
    const [, codes] = apply(new Map([['lead.l', mara]]), operation({ type: 'lead/return' }));
    expect(codes).to.deep.equal(['moved']);
  });

  it('sleeps until its wake-up date, is disqualified with a reason, and comes back', () => {
    const calendar = calendarOf('UTC');
    const asleep = after(mara, { type: 'lead/nurture', wakeAt: '2026-04-01', reason: 'too early' });
    expect(isAwake(asleep, Date.UTC(2026, 2, 31), calendar)).to.equal(false);
    expect(isAwake(asleep, Date.UTC(2026, 3, 1), calendar)).to.equal(true);
    const out = after(asleep, { type: 'lead/disqualify', reason: 'pricing' });
    expect(out).to.include({ status: 'disqualified', reason: 'pricing' }).and.not.have.property('wakeAt');
    expect(after(out, { type: 'lead/reopen' }))
      .to.include({ status: 'working' })
      .and.not.have.property('reason');
  });

  it('a touch stops the response clock once and ticks off what was planned; an answer ends the series', () => {
    const planned = after(mara, {
      type: 'lead/plan',
      followUps: [
        { kind: 'call', due: '2026-03-10', cadence: 'eight' },
        { kind: 'email', due: '2026-03-11', cadence: 'eight' },
        { kind: 'call', due: '2026-03-13', cadence: 'eight' },
      ],
    });
    expect(isNeverFollowedUp(planned)).to.equal(true);
    expect(responseClock(planned, NOON + 90_000)).to.deep.equal({ isWaiting: true, ms: 90_000 });
    const called = after(planned, { type: 'lead/touch', kind: 'call', outcome: 'no-answer' });
    expect(touchesOf(called)).to.equal(1);
    expect(called.followUps.filter(({ doneAt }) => !doneAt)).to.have.length(2);
    const first = called.firstResponseAt!;
    const reached = after(called, { type: 'lead/touch', kind: 'call', outcome: 'reached' });
    expect(reached.firstResponseAt).to.equal(first);
    expect(touchesOf(reached)).to.equal(2);
    expect(reached.followUps.filter(({ doneAt }) => !doneAt)).to.deep.equal([]);
    expect(responseClock(reached, NOON + 9e9)).to.deep.equal({ isWaiting: false, ms: first - NOON });
  });

  it('is merged by a person only: what one lacks comes from the other, which goes into the bin', () => {
    const other = leadOf({ id: 'm', name: 'M. Kowalczyk', phone: '030 999', events: [{ type: 'demo', at: NOON - 5 }] });
    const kept = leadOf({ id: 'l', events: [{ type: 'list', at: NOON }] });
    const records = new Map<RecordKey, PipelineRecord>([
      ['lead.l', kept],
      ['lead.m', other],
    ]);
    const [next] = apply(records, operation({ type: 'lead/merge', other }));
    const one = next.get('lead.l') as Lead;
    expect(one).to.include({ name: 'Mara Kowalczyk', phone: '030 999' });
    expect(one.events.map(({ type }) => type)).to.deep.equal(['demo', 'list']);
    expect(next.get('lead.m')).to.include({ mergedInto: 'l' }).and.have.property('removedAt');
    expect(apply(records, operation({ type: 'lead/merge', other: kept }))[1]).to.deep.equal(['not-allowed']);
  });

  const EACH: readonly LeadIntent[] = [
    { type: 'lead/edit', changes: { phone: { from: mara.phone, to: '1' } }, tags: { add: ['x'], remove: [] } },
    { type: 'lead/event', event: { type: 'demo', at: NOON } },
    { type: 'lead/touch', kind: 'email' },
    { type: 'lead/plan', followUps: [{ kind: 'call', due: '2026-03-11' }] },
    { type: 'lead/qualify', deal: null },
    { type: 'lead/disqualify', reason: 'x' },
    { type: 'lead/nurture', wakeAt: '2026-05-01' },
    { type: 'lead/hand-over' },
    { type: 'lead/remove' },
  ];
  for (const intent of EACH)
    it(`${intent.type} is undone as a whole, and done again`, () => {
      const op = operation(intent);
      const [done] = apply(new Map([['lead.l', mara]]), op);
      const undo = revertOf(mara, done.get('lead.l')!, [op])!;
      const [undone] = apply(done, operation(undo as unknown as LeadIntent));
      expect(visible(undone.get('lead.l'))).to.deep.equal(visible(mara));
      const redo = revertOf(done.get('lead.l'), undone.get('lead.l')!, [])!;
      const [redone] = apply(undone, operation(redo as unknown as LeadIntent));
      expect(visible(redone.get('lead.l'))).to.deep.equal(visible(done.get('lead.l')));
    });

  it('refuses what nobody could read back', () => {
    const lead = { ...mara, email: 7 } as unknown as Lead;
    expect(apply(new Map(), operation({ type: 'lead/add', lead }))[1]).to.deep.equal(['not-allowed']);
  });
});

describe('the door for leads', () => {
  const surroundings = { now: NOON, by: 'import', newId: () => 'new' };
  it('takes what a page or file gives, and completes it', () => {
    const { lead } = readLead(
      {
        email: ' mara@fabrikam.example ',
        createdAt: '2026-01-05',
        events: [{ type: 'demo', at: '2026-01-06' }, { type: 'list' }],
      },
      surroundings,
    );
    expect(lead).to.include({ id: 'new', email: 'mara@fabrikam.example', createdAt: '2026-01-05', status: 'new' });
    expect(lead!.events.map(({ at }) => at)).to.deep.equal([Date.UTC(2026, 0, 6), Date.UTC(2026, 0, 5)]);
    expect(isSoundLead(lead)).to.equal(true);
  });
  it('names what is wrong', () => {
    const codes = (input: unknown): string[] =>
      readLead(input as LeadInput, surroundings).problems!.map(({ field, code }) => `${field} ${code}`);
    expect(codes({})).to.deep.equal(['name missing']);
    expect(codes(null)).to.deep.equal([' not-allowed']);
    expect(codes({ name: 'A', status: 'maybe', createdAt: 'soon' })).to.deep.equal([
      'status not-allowed',
      'createdAt not-a-date',
    ]);
  });
});
