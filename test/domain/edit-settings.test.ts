import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { applyChanges } from '../../src/domain/change.js';
import {
  addEntry,
  editSettings,
  entryId,
  placeEntry,
  removeEntry,
  renamedDeals,
} from '../../src/domain/edit-settings.js';
import { mergeLists } from '../../src/domain/merge-lists.js';
import type { Addressed } from '../../src/domain/operations.js';
import { difference, inverse } from '../../src/domain/paths.js';
import type { Pipeline, PipelineRecord } from '../../src/domain/records.js';
import { ordered } from '../../src/domain/settings.js';
import { liveStages, stageOf } from '../../src/domain/stages.js';
import { revertOf } from '../../src/domain/undo.js';
import { done, mine, operation, pipelineWith } from '../helpers/edits.js';
import { dealOf, pipelineOf, visible } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';
import { someSettings } from '../helpers/some-settings.js';

const dice = (): number => 0.5;
const text = fc.string({ maxLength: 6 });

/** Groups without entries are as good as none. */
const seen = (pipeline: PipelineRecord): unknown =>
  Object.fromEntries(
    Object.entries(visible(pipeline) as object).filter(
      ([key, value]) => !(key in filled && typeof value === 'object' && !Object.keys(value as object).length),
    ),
  );
const filled = {
  sources: 1,
  products: 1,
  customFields: 1,
  quotas: 1,
  healthLimits: 1,
  idealCustomer: 1,
  assignment: 1,
};

describe('editing settings', () => {
  it('what differs, applied, makes the other; inverted, the one', () => {
    fc.assert(
      fc.property(someSettings, someSettings, (one, other) => {
        const [before, after] = [pipelineWith(one), pipelineWith(other)];
        const changes = difference(before, after);
        expect(seen(applyChanges(before, changes).record)).to.deep.equal(seen(after));
        expect(seen(applyChanges(after, inverse(changes)).record)).to.deep.equal(seen(before));
      }),
      runs(500),
    );
  });

  it('two people who change different fields of one entry both live, in either order', () => {
    const pipeline = pipelineWith({ products: { crm: { name: 'CRM' } } });
    const ann = operation(editSettings(pipeline, { 'products.crm.name': 'CRM Plus' })!, 'ann');
    const bob = operation(editSettings(pipeline, { 'products.crm.value': 90, 'products.crm.currency': 'EUR' })!, 'bob');
    const [one, other] = [done(done(pipeline, ann).record, bob), done(done(pipeline, bob).record, ann)];
    expect(one.refusal).to.equal(undefined);
    expect(one.record.products).to.deep.equal({ crm: { name: 'CRM Plus', value: 90, currency: 'EUR' } });
    expect(other.record.products).to.deep.equal(one.record.products);
  });

  it('two people who change the same field: the later is told both values', () => {
    const pipeline = pipelineWith({ products: { crm: { name: 'CRM' } } });
    const ann = operation(editSettings(pipeline, { 'products.crm.name': 'A' })!, 'ann');
    const bob = operation(editSettings(pipeline, { 'products.crm.name': 'B' })!, 'bob');
    const { record, refusal } = done(done(pipeline, ann).record, bob);
    expect(record.products!.crm!.name).to.equal('A');
    expect(refusal?.detail.fields).to.deep.equal({ 'products.crm.name': { theirs: 'A', yours: 'B' } });
  });

  it('an entry that somebody has changed is not taken away, one that was taken away is not half changed', () => {
    const pipeline = pipelineWith({ products: { crm: { name: 'CRM' } } });
    const away = operation(removeEntry(pipeline, 'products', 'crm')!, 'ann');
    const priced = operation(editSettings(pipeline, { 'products.crm.value': 90 })!, 'bob');
    expect(done(done(pipeline, priced).record, away).refusal?.code).to.equal('changed');
    const { record, refusal } = done(done(pipeline, away).record, priced);
    expect(refusal).not.to.equal(undefined);
    expect(record.products ?? {}).to.deep.equal({});
  });

  it('whatever two people do to different entries, both live, and each undo takes back its own only', () => {
    const act = fc.record({ do: fc.constantFrom('add', 'name', 'remove', 'place'), to: text });
    const intentOf = (pipeline: Pipeline, key: string, what: { do: string; to: string }): Addressed | null => {
      switch (what.do) {
        case 'add':
          return pipeline.sources?.[key] ? null : addEntry(pipeline, 'sources', key, { name: what.to }, dice);
        case 'name':
          return pipeline.sources?.[key] ? editSettings(pipeline, { [`sources.${key}.name`]: what.to }) : null;
        case 'place':
          return pipeline.sources?.[key] ? placeEntry(pipeline, 'sources', key, null, dice) : null;
        default:
          return removeEntry(pipeline, 'sources', key);
      }
    };
    fc.assert(
      fc.property(someSettings, act, act, (settings, first, second) => {
        // each with a rank of its own: else placing one would rank its neighbours anew as well
        const ranked = Object.entries({ ...settings.sources, x: { name: 'x' } }).map(([key, source], n) => [
          key,
          { ...source, rank: `a${n}` },
        ]);
        const pipeline = pipelineWith({ ...settings, sources: Object.fromEntries(ranked) });
        const ann = mine(pipeline, intentOf(pipeline, 'a', first));
        const bob = mine(ann.record, intentOf(pipeline, 'x', second), 'bob');
        expect(ann.refusal ?? bob.refusal).to.equal(undefined);
        const back = ann.record === pipeline ? null : revertOf(pipeline, ann.record, []);
        const undone = mine(bob.record, back);
        expect(undone.refusal).to.equal(undefined);
        expect(undone.record.sources?.a).to.deep.equal(pipeline.sources?.a);
        expect(undone.record.sources?.x).to.deep.equal(bob.record.sources?.x);
      }),
      runs(500),
    );
  });

  it('an entry is placed before another, also where nobody has ranked any yet', () => {
    const names = (pipeline: Pipeline): string[] => ordered(pipeline.sources).map(({ name }) => name);
    const three = pipelineWith({ sources: { a: { name: 'A' }, b: { name: 'B' }, c: { name: 'C' } } });
    const placed = mine(three, placeEntry(three, 'sources', 'c', 'a', dice)).record;
    expect(names(placed)).to.deep.equal(['C', 'A', 'B']);
    expect(names(mine(placed, placeEntry(placed, 'sources', 'a', null, dice)).record)).to.deep.equal(['C', 'B', 'A']);
    const added = mine(placed, addEntry(placed, 'sources', 'd', { name: 'D' }, dice)).record;
    expect(names(added)).to.deep.equal(['C', 'A', 'B', 'D']);
    expect(entryId(added, 'sources', 'D')).to.equal('d-2');
    expect(entryId(added, 'sources', '***')).to.equal('entry');
  });

  it('lists of words merge: two people may add reasons at once', () => {
    const pipeline = pipelineWith({ reasons: { won: [], lost: ['Price', 'Timing'], abandoned: [], disqualified: [] } });
    const ann = editSettings(pipeline, { 'reasons.lost': ['Price', 'No budget', 'Timing'] });
    const bob = editSettings(pipeline, { 'reasons.lost': ['Timing', 'Competitor'] });
    const both = mine(mine(pipeline, ann).record, bob, 'bob');
    expect(both.refusal).to.equal(undefined);
    expect(both.record.reasons.lost).to.deep.equal(['No budget', 'Timing', 'Competitor']);
    const undone = mine(both.record, revertOf(pipeline, mine(pipeline, ann).record, []));
    expect(undone.record.reasons.lost).to.deep.equal(['Timing', 'Competitor']);
  });

  it('merging keeps what either added, drops what either took away, and repeats nothing', () => {
    const list = fc.uniqueArray(fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(list, list, list, (from, theirs, to) => {
        expect(mergeLists(from, from, to)).to.deep.equal(to);
        expect(mergeLists(theirs, from, from)).to.deep.equal(theirs);
        const merged = mergeLists(theirs, from, to) as number[] | null;
        if (!merged) return;
        const expected = new Set(
          [...theirs, ...to].filter(n => (theirs.includes(n) && to.includes(n)) || !from.includes(n)),
        );
        expect([...merged].sort()).to.deep.equal([...expected].sort());
      }),
      runs(1000),
    );
    expect(mergeLists(['Cost'], ['Price'], ['Too dear'])).to.equal(null);
    // what takes the place of another stands where that stood
    expect(mergeLists(['a', 'b', 'C'], ['a', 'b', 'c'], ['a', 'B', 'c'])).to.deep.equal(['a', 'B', 'C']);
    expect(mergeLists(['b', 'x', 'a'], ['a', 'b'], ['A', 'b'])).to.deep.equal(['b', 'x', 'A']);
    expect(mergeLists(['b', 'a', 'c'], ['a', 'b', 'c'], ['c', 'a', 'b'])).to.equal(null);
    expect(mergeLists(undefined, [], [])).to.equal(null);
  });

  it('the checklists of a stage merge as well; the order of stages does not', () => {
    const pipeline = pipelineOf();
    const check = (...checklist: string[]): Addressed => ({
      type: 'stage/edit',
      target: pipeline.id,
      stage: 'meeting',
      changes: { checklist: { from: [], to: checklist } },
    });
    const both = mine(mine(pipeline, check('Goals')).record, check('Budget'), 'bob').record;
    expect([...stageOf(both, 'meeting')!.checklist].sort()).to.deep.equal(['Budget', 'Goals']);
  });

  it('deals follow a name that is changed', () => {
    const deals = [dealOf({ id: 'a', source: 'Web' }), dealOf({ id: 'b', source: 'Fair' })];
    const intents = renamedDeals(deals, 'source', 'Web', 'Website');
    expect(intents).to.deep.equal([
      { type: 'deal/edit', target: 'a', changes: { source: { from: 'Web', to: 'Website' } } },
    ]);
  });

  it('removing stages, one after the other: every deal follows to a live stage of its kind, and undo restores all', () => {
    const removal = fc.record({ stage: fc.nat(6), into: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(removal, { maxLength: 8 }), removals => {
        const first = pipelineOf();
        let pipeline = first;
        const steps: { before: Pipeline; after: Pipeline }[] = [];
        for (const { stage, into } of removals) {
          const [from, to] = [first.stages[stage % 6]!, first.stages[into % 6]!];
          const next = mine(pipeline, { type: 'stage/remove', target: first.id, stage: from.id, into: to.id });
          if (!next.refusal) steps.push({ before: pipeline, after: next.record });
          pipeline = next.record;
          for (const { id: each, phase } of first.stages) expect(stageOf(pipeline, each)?.phase).to.equal(phase);
          expect(liveStages(pipeline).some(each => each.phase === 'open')).to.be.true;
        }
        for (const [n, { before, after }] of steps.reverse().entries()) {
          // meanwhile somebody else keeps writing elsewhere
          pipeline = mine(pipeline, editSettings(pipeline, { title: `Title ${n}` }), 'bob').record;
          pipeline = mine(pipeline, revertOf(before, after, [])).record;
        }
        expect(pipeline.stages).to.deep.equal(first.stages);
      }),
      runs(200),
    );
  });
});
