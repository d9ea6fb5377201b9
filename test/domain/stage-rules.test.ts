import { expect } from '@open-wc/testing';
import type { State } from '../../src/domain/change.js';
import type { Intent, Operation } from '../../src/domain/operations.js';
import { plan } from '../../src/domain/plan.js';
import { isCrowded, isFull, isNextAllowed, missingRequired } from '../../src/domain/stage-rules.js';
import { stageOf } from '../../src/domain/stages.js';
import type { Deal, Pipeline, StageInput } from '../../src/domain/records.js';
import { isRefusal, type Refusal } from '../../src/domain/refusal.js';
import { checklistOf, tickItem } from '../../src/domain/checklists.js';
import { dealOf, freeze, NOON, pipelineOf } from '../helpers/records.js';

const STAGES: readonly StageInput[] = [
  { id: 'new', name: 'New', next: ['talk'] },
  { id: 'talk', name: 'Talk', checklist: ['Goals', 'Ask v1.0'] },
  { id: 'offer', name: 'Offer', required: ['value', 'contacts.decides', 'custom.sector', 'expectedClose'] },
  { id: 'won', name: 'Won', phase: 'won', required: ['organisation'] },
];
const pipeline = pipelineOf({ stages: STAGES });
const stage = (id: string) => stageOf(pipeline, id)!;
const deal = dealOf({ id: 'd', stage: 'talk' }, pipeline);

let seq = 0;
function after(record: Deal, intent: Intent, within: Pipeline = pipeline): Deal | Refusal {
  const state: State = { pipeline: within, deal: () => record, record: () => record, countIn: () => 3 };
  const changes = plan(state, { ...intent, target: 'd', by: 'bob', at: NOON, writer: 'w', seq: ++seq } as Operation);
  if (isRefusal(changes)) return changes;
  const made = changes[0]!.apply(record);
  return isRefusal(made) ? made : (freeze(made.record) as Deal);
}
const move = (from: string, to: string, changes?: object): Intent =>
  ({ type: 'deal/move', from, to, rank: 'a5', ...(changes ? { changes } : {}) }) as Intent;
const refusal = (made: Deal | Refusal): unknown => isRefusal(made) && [made.code, made.detail];

describe('the rules of a stage', () => {
  it('names what a deal lacks, whatever kind of field it is', () => {
    expect(missingRequired(deal, stage('offer'))).to.deep.equal(stage('offer').required);
    const whole = dealOf({
      value: 0,
      expectedClose: '2026-05-01',
      contacts: [{ name: 'Ann', role: 'decides' }],
      custom: { sector: false },
    });
    expect(missingRequired(whole, stage('offer'))).to.deep.equal([]);
    expect(missingRequired({ ...whole, organisation: '  ' }, stage('won'))).to.deep.equal(['organisation']);
  });

  it('refuses a deal that lacks them, and takes it with what was filled in, in one operation', () => {
    expect(refusal(after(deal, move('talk', 'offer')))).to.deep.equal([
      'required-missing',
      { stage: 'offer', missing: stage('offer').required },
    ]);
    const fill = {
      value: { from: null, to: 5 },
      expectedClose: { from: null, to: '2026-05-01' },
      'custom.sector': { from: undefined, to: 'food' },
      contacts: { from: [], to: [{ name: 'Ann', role: 'decides' }] },
    };
    expect(after(deal, move('talk', 'offer', fill))).to.deep.include({ stage: 'offer', value: 5 });
  });

  it('takes what somebody has filled in meanwhile, and keeps theirs', () => {
    const fill = { organisation: { from: '', to: 'Mine' } };
    const close: Intent = { type: 'deal/close', status: 'won', closedAt: NOON, changes: fill };
    expect(after({ ...deal, organisation: 'Theirs' }, close)).to.include({ organisation: 'Theirs', status: 'won' });
    expect(after(deal, close)).to.include({ organisation: 'Mine', status: 'won' });
  });

  it('winning enters the won stage, and so does as its rules say', () => {
    expect(refusal(after(deal, { type: 'deal/close', status: 'won', closedAt: NOON }))).to.deep.equal([
      'required-missing',
      { stage: 'won', missing: ['organisation'] },
    ]);
    const fresh = dealOf({ id: 'd', stage: 'new', organisation: 'Acme' }, pipeline);
    const won: Intent = { type: 'deal/close', status: 'won', closedAt: NOON };
    expect(refusal(after(fresh, won))).to.deep.equal(['next-not-allowed', { stage: 'won' }]);
    expect(after(fresh, { type: 'deal/close', status: 'lost', closedAt: NOON })).to.include({ status: 'lost' });
  });

  it('stages may be skipped unless it says otherwise; going back is always allowed', () => {
    expect(refusal(after(dealOf({ id: 'd', stage: 'new' }, pipeline), move('new', 'offer')))).to.deep.equal([
      'next-not-allowed',
      { stage: 'offer' },
    ]);
    expect(isNextAllowed(pipeline, stage('talk'), stage('won'))).to.be.true;
    const narrow = pipelineOf({ stages: [STAGES[0]!, { id: 'talk', name: 'Talk', next: [] }, 'Offer'] });
    expect(isNextAllowed(narrow, stageOf(narrow, 'talk')!, stageOf(narrow, 'new')!)).to.be.true;
    expect(isNextAllowed(narrow, stageOf(narrow, 'talk')!, stageOf(narrow, 'offer')!)).to.be.false;
  });

  it('a soft limit warns, a hard one refuses', () => {
    const soft = { ...stage('talk'), limit: 3 };
    expect([isCrowded(soft, 2), isCrowded(soft, 3), isFull(soft, 3)]).to.deep.equal([false, true, false]);
    const hard = freeze({ ...pipeline, stages: pipeline.stages.map(each => ({ ...each, limit: 3, limitHard: true })) });
    const made = after(dealOf({ id: 'd', stage: 'new' }, hard), move('new', 'talk'), hard);
    expect(refusal(made)).to.deep.equal(['limit', { stage: 'talk', limit: 3 }]);
  });

  it('a move within the stage, or of a deal that lacks nothing, is not asked', () => {
    const here = dealOf({ id: 'd', stage: 'offer' }, pipeline);
    expect(after(here, move('offer', 'offer'))).to.include({ stage: 'offer', rank: 'a5' });
  });

  it('a checklist keeps each tick alone', () => {
    const [goals, ask] = checklistOf(deal, stage('talk'));
    const one = after(deal, { type: 'deal/edit', changes: tickItem(deal, goals!) }) as Deal;
    const both = after(one, { type: 'deal/edit', changes: tickItem(deal, ask!) }) as Deal;
    expect(checklistOf(both, stage('talk')).map(({ done }) => done)).to.deep.equal([true, true]);
    expect(both.checklist).to.deep.equal({ 'talk/Goals': true, 'talk/Ask v1.0': true });
  });
});
