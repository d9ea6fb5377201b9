import { expect } from '@open-wc/testing';
import { change, type State } from '../../src/domain/change.js';
import type { Intent, Operation } from '../../src/domain/operations.js';
import { get } from '../../src/domain/paths.js';
import { plan } from '../../src/domain/plan.js';
import { dealKey, type Deal, type Pipeline, type PipelineRecord } from '../../src/domain/records.js';
import { isRefusal, Refusal } from '../../src/domain/refusal.js';
import { revertOf } from '../../src/domain/undo.js';
import { dealOf, freeze, NOON, pipelineOf, visible } from '../helpers/records.js';

let seq = 0;
const operation = (intent: Intent, target = 'd', writer = 'w1'): Operation =>
  freeze({ ...intent, target, by: 'bob', at: NOON + ++seq * 1000, writer, seq }) as Operation;
const stateOf = (pipeline: Pipeline, deals: readonly Deal[] = []): State => ({
  pipeline,
  deal: id => deals.find(deal => deal.id === id),
  record: () => undefined,
  countIn: stage => deals.filter(deal => deal.stage === stage && deal.status === 'open').length,
});

/** The record after an operation on it, or why it was refused. */
function after<T extends PipelineRecord>(record: T, op: Operation, pipeline = pipelineOf()): T | Refusal {
  const changes = plan(stateOf(pipeline, [record as Deal]), op);
  if (isRefusal(changes)) return changes;
  const applied = changes[0]!.apply(record);
  return isRefusal(applied) ? applied : (freeze(applied.record) as T);
}
function done<T extends PipelineRecord>(record: T, op: Operation, pipeline?: Pipeline): T {
  const next = after(record, op, pipeline);
  if (isRefusal(next)) throw new Error(`refused: ${next.code}`);
  return next;
}
const codeOf = (result: unknown): string => (isRefusal(result) ? result.code : 'done');
const move = (from: string, to: string): Intent => ({ type: 'deal/move', from, to, rank: 'a5' });
const contact = dealOf({ id: 'd' });

describe('an operation on a deal', () => {
  it('entering the won stage wins it, leaving it reopens it, and history tells', () => {
    const won = done(contact, operation(move('contact', 'closing')));
    expect(won).to.include({ stage: 'closing', status: 'won' });
    expect(won.closedAt).to.be.a('number');
    expect(won.history.map(({ field, to }) => `${field} ${String(to)}`)).to.deep.equal(['stage closing', 'status won']);
    const open = done(won, operation(move('closing', 'meeting')));
    expect(open).to.include({ stage: 'meeting', status: 'open', closedAt: null });
  });

  it('after the sale (retention) a won deal stays won', () => {
    const won = done(contact, operation(move('contact', 'closing')));
    const kept = done(won, operation(move('closing', 'retention')));
    expect(kept).to.include({ stage: 'retention', status: 'won', closedAt: won.closedAt });
  });

  it('winning by closing enters the won stage, reopening goes back to where it stood', () => {
    const meeting = done(contact, operation(move('contact', 'meeting')));
    const won = done(meeting, operation({ type: 'deal/close', status: 'won', closedAt: '2026-03-09', value: 5 }));
    expect(won).to.include({ stage: 'closing', status: 'won', closedAt: '2026-03-09', value: 5 });
    expect(done(won, operation({ type: 'deal/reopen' }))).to.include({ stage: 'meeting', status: 'open' });
  });

  it('a lost deal keeps its stage, and is reopened there', () => {
    const meeting = done(contact, operation(move('contact', 'meeting')));
    const lost = done(meeting, operation({ type: 'deal/close', status: 'lost', closedAt: NOON, reason: 'price' }));
    expect(lost).to.include({ stage: 'meeting', status: 'lost', reason: 'price' });
    const again = done(lost, operation({ type: 'deal/reopen' }));
    expect(again).to.include({ stage: 'meeting', status: 'open', closedAt: null });
    expect(again).not.to.have.property('reason');
  });

  it('a deal that somebody closed meanwhile is not reopened by a move', () => {
    const lost = done(contact, operation({ type: 'deal/close', status: 'lost', closedAt: NOON }));
    expect(codeOf(after(lost, operation(move('contact', 'meeting'))))).to.equal('moved');
    const four = pipelineOf({ preset: 'four-step' });
    const deal = dealOf({ id: 'd' }, four);
    const won = done(deal, operation({ type: 'deal/close', status: 'won', closedAt: NOON }), four);
    expect(won.stage).to.equal('research');
    expect(codeOf(after(won, operation(move('research', 'prospecting')), four))).to.equal('moved');
    expect(done(won, operation(move('research', 'relationship')), four)).to.include({ status: 'won' });
  });

  it('a move that assumes another stage is refused', () => {
    expect(codeOf(after(contact, operation(move('meeting', 'proposal'))))).to.equal('moved');
    expect(codeOf(after(contact, operation(move('contact', 'nowhere'))))).to.equal('no-stage');
  });

  it('the pipeline’s ways and limits are kept', () => {
    const base = pipelineOf();
    const stages = base.stages.map(stage => ({
      ...stage,
      ...(stage.id === 'contact' ? { next: ['qualification', 'meeting'] } : {}),
      ...(stage.id === 'meeting' ? { limit: 0, limitHard: true } : {}),
    }));
    const strict = freeze({ ...base, stages, reasonRequired: true });
    expect(codeOf(after(contact, operation(move('contact', 'proposal')), strict))).to.equal('next-not-allowed');
    expect(codeOf(after(contact, operation(move('contact', 'meeting')), strict))).to.equal('limit');
    const lose = operation({ type: 'deal/close', status: 'lost', closedAt: NOON });
    expect(codeOf(after(contact, lose, strict))).to.equal('reason-required');
  });

  it('neighbours ranked anew keep their rank where they have left the stage', () => {
    const gone = dealOf({ id: 'n', stage: 'meeting', rank: 'a1' });
    const here = dealOf({ id: 'h', rank: 'a1' });
    const op = operation({ ...move('contact', 'contact'), reranked: { n: 'a7', h: 'a8' } } as Intent);
    const changes = plan(stateOf(pipelineOf()), op);
    if (isRefusal(changes)) throw new Error('refused');
    expect(changes.map(({ key }) => key)).to.deep.equal(['d', 'n', 'h'].map(dealKey));
    expect(isRefusal(changes[1]!.apply(gone))).to.be.true;
    expect(changes[2]!.apply(here)).to.have.nested.property('record.rank', 'a8');
  });

  it('of an edit only the stale fields are refused', () => {
    const op = operation({
      type: 'deal/edit',
      changes: { title: { from: 'Acme', to: 'Acme Ltd' }, owner: { from: 'carl', to: 'dora' } },
      tags: { add: ['hot'], remove: [] },
    });
    const changes = plan(stateOf(pipelineOf()), op);
    if (isRefusal(changes)) throw new Error('refused');
    const applied = changes[0]!.apply(contact);
    if (isRefusal(applied)) throw new Error('refused');
    expect(applied.record).to.include({ title: 'Acme Ltd', owner: '' });
    expect(applied.refusal?.detail.fields).to.deep.equal({ owner: { theirs: '', yours: 'dora' } });
  });

  it('an edit whose every field is stale is refused as a whole', () => {
    const op = operation({ type: 'deal/edit', changes: { owner: { from: 'carl', to: 'dora' } } });
    expect(codeOf(after(contact, op))).to.equal('changed');
  });

  it('what could not be read back is not written', () => {
    const edit = (path: string, to: unknown) =>
      operation({ type: 'deal/edit', changes: { [path]: { from: get(contact, path), to } } });
    for (const [path, to] of [
      ['value', NaN],
      ['value', 1e300],
      ['title', undefined],
      ['tags', 'hot'],
      ['probability', 60],
      ['closedAt', 'soon'],
    ] as const)
      expect(codeOf(after(contact, edit(path, to))), path).to.equal('not-allowed');
  });

  it('in the bin nothing fits but taking it out', () => {
    const binned = done(contact, operation({ type: 'deal/remove' }));
    expect(binned.removedAt).to.be.a('number');
    expect(codeOf(after(binned, operation(move('contact', 'meeting'))))).to.equal('gone');
    expect(visible(done(binned, operation({ type: 'deal/restore' })))).to.deep.equal(visible(contact));
  });

  it('applied again it changes nothing', () => {
    const op = operation(move('contact', 'meeting'));
    const once = done(contact, op);
    expect(done(once, op)).to.equal(once);
  });

  it('a record remembers the last 32 writers, also those whose names are numbers', () => {
    let deal: Deal = contact;
    const ops = Array.from({ length: 40 }, (_, n) =>
      operation({ type: 'deal/edit', changes: { notes: { from: n ? `${n - 1}` : '', to: `${n}` } } }, 'd', `w${n}`),
    );
    for (const op of ops) deal = done(deal, op);
    expect(Object.keys(deal.seen)).to.deep.equal(ops.slice(-32).map(({ writer }) => writer));
  });

  it('a change made by hand is idempotent too', () => {
    const op = operation({ type: 'deal/remove' });
    const one = change(op, dealKey('d'), record => ({ ...record!, title: `${(record as Deal).title}!` }) as Deal);
    const first = one.apply(contact);
    if (isRefusal(first)) throw new Error('refused');
    expect(one.apply(first.record)).to.deep.equal({ record: first.record });
  });
});

describe('an operation on the stages', () => {
  const edit = (pipeline: Pipeline, intent: Intent): Pipeline =>
    done(pipeline, operation(intent, 'settings'), pipeline);
  const ids = (pipeline: Pipeline): string[] => pipeline.stages.filter(({ removed }) => !removed).map(({ id }) => id);
  const stage = { ...pipelineOf().stages[0]!, id: 'demo', name: 'Demo' };

  it('adds, places and removes', () => {
    let pipeline = edit(pipelineOf(), { type: 'stage/add', stage, before: 'proposal' });
    expect(ids(pipeline).slice(2, 5)).to.deep.equal(['meeting', 'demo', 'proposal']);
    pipeline = edit(pipeline, { type: 'stage/place', stage: 'demo', before: 'contact' });
    expect(ids(pipeline)[0]).to.equal('demo');
    pipeline = edit(pipeline, { type: 'stage/remove', stage: 'demo', into: 'contact' });
    expect(ids(pipeline)).not.to.include('demo');
    expect(pipeline.stages[0]).to.include({ removed: true, into: 'contact' });
  });

  it('keeps one stage that sells', () => {
    const pipeline = pipelineOf({ stages: ['Only', { name: 'Won', phase: 'won' }] });
    const remove = operation({ type: 'stage/remove', stage: 'only', into: 'won' }, 'settings');
    expect(codeOf(after(pipeline, remove, pipeline))).to.equal('last-stage');
  });

  it('edits one field of a stage, also where its id holds dots', () => {
    const pipeline = pipelineOf({ stages: [{ id: 'v1.0', name: 'One' }, 'Two'] });
    const next = edit(pipeline, { type: 'stage/edit', stage: 'v1.0', changes: { name: { from: 'One', to: 'First' } } });
    expect(next.stages.map(({ name }) => name)).to.deep.equal(['First', 'Two']);
    expect(next.stages[0]).not.to.have.property('0');
  });

  it('a probability over 1 is not written', () => {
    const changes = { probability: { from: 0.1, to: 60 } };
    const op = operation({ type: 'stage/edit', stage: 'contact', changes }, 'settings');
    expect(codeOf(after(pipelineOf(), op))).to.equal('not-allowed');
  });
});

describe('undo of an operation', () => {
  const back = (before: PipelineRecord | undefined, next: PipelineRecord, ops: readonly Operation[]): Operation => {
    const intent = revertOf(before, next, ops);
    if (!intent) throw new Error('nothing to take back');
    return operation(intent, intent.target);
  };
  const intents: Record<string, Intent> = {
    move: move('contact', 'meeting'),
    win: move('contact', 'closing'),
    edit: {
      type: 'deal/edit',
      changes: { value: { from: null, to: 5 }, 'custom.size': { from: undefined, to: 'big' } },
      tags: { add: ['hot'], remove: [] },
    },
    lose: { type: 'deal/close', status: 'lost', closedAt: NOON, reason: 'price' },
    remove: { type: 'deal/remove' },
  };
  for (const [name, intent] of Object.entries(intents))
    it(`${name}: brings back every field a person can see, and redo makes it again`, () => {
      const op = operation(intent);
      const next = done(contact, op);
      const undo = back(contact, next, [op]);
      const undone = done(next, undo);
      expect(visible(undone)).to.deep.equal(visible(contact));
      const redo = back(next, undone, [undo]);
      expect(visible(done(undone, redo))).to.deep.equal(visible(next));
    });

  it('of an addition puts the deal into the bin', () => {
    const op = operation({ type: 'deal/add', deal: contact });
    const changes = plan(stateOf(pipelineOf()), op);
    if (isRefusal(changes)) throw new Error('refused');
    const added = changes[0]!.apply(undefined);
    if (isRefusal(added)) throw new Error('refused');
    expect(done(added.record as Deal, back(undefined, added.record, [op])).removedAt).to.be.a('number');
  });

  it('is refused where somebody has changed the same field since, and only there', () => {
    const op = operation(move('contact', 'meeting'));
    const moved = done(contact, op);
    const undo = back(contact, moved, [op]);
    const further = done(moved, operation(move('meeting', 'proposal'), 'd', 'w2'));
    expect(codeOf(after(further, undo))).to.equal('changed');
    const edit: Intent = { type: 'deal/edit', changes: { value: { from: null, to: 9 } } };
    const valued = done(moved, operation(edit, 'd', 'w2'));
    const undone = done(valued, undo);
    expect(undone).to.include({ stage: 'contact', value: 9, lastTouchAt: valued.lastTouchAt });
    expect(undone.history.map(({ field }) => field)).to.deep.equal(['value']);
  });

  it('puts history back in its order, also where others have added to it', () => {
    const op = operation(move('contact', 'meeting'));
    const moved = done(contact, op);
    const undo = back(contact, moved, [op]);
    const undone = done(moved, undo);
    const redo = back(moved, undone, [undo]);
    const edit: Intent = { type: 'deal/edit', changes: { value: { from: null, to: 9 } } };
    const valued = done(undone, operation(edit, 'd', 'w2'));
    expect(done(valued, redo).history.map(({ field }) => field)).to.deep.equal(['stage', 'value']);
  });

  it('brings back history that had become too long', () => {
    let deal: Deal = contact;
    for (let n = 0; n < 230; n++) {
      const value = { from: deal.value, to: n };
      deal = done(deal, operation({ type: 'deal/edit', changes: { value } }));
    }
    const op = operation(move('contact', 'meeting'));
    const moved = done(deal, op);
    expect(visible(done(moved, back(deal, moved, [op])))).to.deep.equal(visible(deal));
  });

  for (const [name, intent] of Object.entries({
    'an added stage': {
      type: 'stage/add',
      stage: { ...pipelineOf().stages[0]!, id: 'demo', name: 'Demo' },
      before: 'meeting',
    },
    'a placed stage': { type: 'stage/place', stage: 'proposal', before: 'contact' },
    'a removed stage': { type: 'stage/remove', stage: 'proposal', into: 'contact' },
    'a setting': { type: 'pipeline/edit', changes: { 'reasons.lost': { from: [], to: ['price'] } } },
  } as Record<string, Intent>))
    it(`${name}: taken back and made again`, () => {
      const before = pipelineOf();
      const op = operation(intent, 'settings');
      const next = done(before, op);
      const undo = back(before, next, [op]);
      const undone = done(next, undo);
      expect(visible(undone)).to.deep.equal(visible(before));
      expect(visible(done(undone, back(next, undone, [undo])))).to.deep.equal(visible(next));
    });
});
