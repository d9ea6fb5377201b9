import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { applyChanges, type State } from '../../src/domain/change.js';
import {
  addEntry,
  editSettings,
  entryId,
  placeEntry,
  removeEntry,
  renamedDeals,
} from '../../src/domain/edit-settings.js';
import { mergeLists } from '../../src/domain/merge-lists.js';
import type { Addressed, Operation } from '../../src/domain/operations.js';
import { difference, get, inverse, set } from '../../src/domain/paths.js';
import { plan } from '../../src/domain/plan.js';
import type { Pipeline, PipelineRecord } from '../../src/domain/records.js';
import { isRefusal, type Refusal } from '../../src/domain/refusal.js';
import { checkSetting } from '../../src/domain/settings-door.js';
import {
  customFieldsOf,
  entryNamed,
  fiscalYearStartOf,
  healthLimitsOf,
  ordered,
  quotaId,
  quotaOf,
  rateId,
  rateOn,
  spendId,
  spendOf,
  workingDaysOf,
  type Settings,
} from '../../src/domain/settings.js';
import { isSoundPipeline as isSoundRecord } from '../../src/domain/sound.js';
import { isSoundSettings } from '../../src/domain/sound-settings.js';
import { liveStages, stageOf } from '../../src/domain/stages.js';
import { revertOf } from '../../src/domain/undo.js';
import { dealOf, freeze, NOON, pipelineOf, visible } from '../helpers/records.js';
import { runs, wild } from '../helpers/runs.js';

const isSoundPipeline = (value: unknown): boolean => isSoundRecord(value) && isSoundSettings(value);
const dice = (): number => 0.5;
const with_ = (settings: Partial<Settings & Pipeline>): Pipeline => freeze({ ...pipelineOf(), ...settings });

let seq = 0;
const operation = (intent: Addressed, writer: string): Operation =>
  freeze({ ...intent, by: writer, at: NOON + ++seq * 1000, writer, seq }) as Operation;
const stateOf = (pipeline: Pipeline): State => ({
  pipeline,
  deal: () => undefined,
  record: () => undefined,
  countIn: () => 0,
});

/** The record after somebody's operation, with what was refused of it. */
function done(pipeline: Pipeline, op: Operation): { record: Pipeline; refusal: Refusal | undefined } {
  const changes = plan(stateOf(pipeline), op);
  if (isRefusal(changes)) return { record: pipeline, refusal: changes };
  const applied = changes[0]!.apply(pipeline);
  if (isRefusal(applied)) return { record: pipeline, refusal: applied };
  return { record: freeze(applied.record) as Pipeline, refusal: applied.refusal };
}
const mine = (pipeline: Pipeline, intent: Addressed | null, writer = 'ann') =>
  intent ? done(pipeline, operation(intent, writer)) : { record: pipeline, refusal: undefined };

const amount = { value: 5, currency: 'EUR' };
const text = fc.string({ maxLength: 6 });
const id = fc.constantFrom('a', 'b', 'c');
const entries = <T>(entry: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.dictionary(id, entry, { maxKeys: 3 });
const someSettings: fc.Arbitrary<Settings> = fc.record(
  {
    workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    sources: entries(fc.record({ name: text, rank: text }, { requiredKeys: ['name'] })),
    products: entries(
      fc.record({ name: text, value: fc.nat(), currency: fc.constant('EUR') }, { requiredKeys: ['name'] }),
    ),
    customFields: entries(
      fc.record(
        { label: text, type: fc.constant('choice' as const), options: fc.array(text) },
        { requiredKeys: ['label', 'type'] },
      ),
    ),
    quotas: entries(
      fc.record({ seller: text, period: fc.constant('2026-03'), value: fc.nat(), currency: fc.constant('EUR') }),
    ),
    healthLimits: fc.record({ silentDays: fc.nat(), touches: fc.nat() }, { requiredKeys: [] }),
    idealCustomer: fc.record({ goals: text, pains: text }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
/** Groups without entries are as good as none. */
const seen = (pipeline: PipelineRecord): unknown =>
  Object.fromEntries(
    Object.entries(visible(pipeline) as object).filter(
      ([key, value]) => !(key in filled && typeof value === 'object' && !Object.keys(value as object).length),
    ),
  );
const filled = { sources: 1, products: 1, customFields: 1, quotas: 1, healthLimits: 1, idealCustomer: 1 };

describe('settings', () => {
  it('are optional: a record that says none of them is sound, and defaults hold', () => {
    const pipeline = pipelineOf();
    expect(isSoundPipeline(pipeline)).to.be.true;
    expect(workingDaysOf(pipeline)).to.deep.equal([1, 2, 3, 4, 5]);
    expect(fiscalYearStartOf(pipeline)).to.equal(1);
    expect(healthLimitsOf(with_({ healthLimits: { touches: 5 } }))).to.include({ touches: 5, silentDays: 14 });
    expect(customFieldsOf(pipeline)).to.deep.equal([]);
    expect(quotaOf(pipeline, 'Ann', '2026-03')).to.equal(null);
  });

  it('a record that would break a view is not sound', () => {
    for (const bad of [
      { sources: [] },
      { sources: { a: {} } },
      { sources: { 'a.b': { name: 'x' } } },
      { rates: { a: { from: 'EUR', to: 'usd', day: '2026-03-01', rate: 1 } } },
      { quotas: { a: { ...amount, seller: 'x', period: '2026', value: Infinity } } },
      { workingDays: 'Monday' },
      { healthLimits: { silentDays: '3' } },
      { views: { a: { name: 'Mine', state: null } } },
    ])
      expect(isSoundPipeline({ ...pipelineOf(), ...bad }), JSON.stringify(bad)).to.be.false;
  });

  it('entries stand in their order; those without a rank as they were written', () => {
    const sources = { b: { name: 'B' }, a: { name: 'A' }, c: { name: 'C', rank: 'a1' }, d: { name: 'D', rank: 'a0' } };
    expect(ordered(sources).map(entry => entry.id)).to.deep.equal(['b', 'a', 'd', 'c']);
    expect(entryNamed(sources, ' á ')?.id).to.equal('a');
    expect(entryNamed(sources, 'x')).to.equal(undefined);
  });

  it('a rate holds from its day until the next; nothing is said of the days before', () => {
    const rate = (day: string, value: number) => ({
      [rateId('USD', 'EUR', day)]: { from: 'USD', to: 'EUR', day, rate: value },
    });
    const pipeline = with_({ rates: { ...rate('2026-03-01', 0.9), ...rate('2026-01-01', 0.8) } });
    expect(rateOn(pipeline, 'USD', 'EUR', '2026-02-28')).to.equal(0.8);
    expect(rateOn(pipeline, 'USD', 'EUR', '2026-03-01')).to.equal(0.9);
    expect(rateOn(pipeline, 'USD', 'EUR', '2025-12-31')).to.equal(null);
    expect(rateOn(pipeline, 'EUR', 'USD', '2026-03-01')).to.equal(null);
    expect(rateOn(pipeline, 'EUR', 'EUR', '2020-01-01')).to.equal(1);
  });

  it('a quota and a month’s spend are found by what they are for, dots in names and all', () => {
    const quota = { seller: 'J. Lehmann', period: '2026-Q1', ...amount };
    const spend = { source: 'web', month: '2026-03', ...amount };
    const pipeline = with_({
      quotas: { [quotaId('J. Lehmann', '2026-Q1')]: quota },
      spend: { [spendId('source', 'web', '2026-03')]: spend },
    });
    expect(isSoundPipeline(pipeline)).to.be.true;
    expect(quotaOf(pipeline, 'J. Lehmann', '2026-Q1')).to.equal(quota);
    expect(quotaOf(pipeline, 'J  Lehmann', '2026-Q1')).to.equal(null);
    expect(spendOf(pipeline, 'source', 'web', '2026-03')).to.equal(spend);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(quotaId(a, '2026') === quotaId(b, '2026')).to.equal(a === b);
        expect(quotaId(a, '2026')).not.to.include('.');
      }),
      runs(200),
    );
  });
});

describe('editing settings', () => {
  it('what differs, applied, makes the other; inverted, the one', () => {
    fc.assert(
      fc.property(someSettings, someSettings, (one, other) => {
        const [before, after] = [with_(one), with_(other)];
        const changes = difference(before, after);
        expect(seen(applyChanges(before, changes).record)).to.deep.equal(seen(after));
        expect(seen(applyChanges(after, inverse(changes)).record)).to.deep.equal(seen(before));
      }),
      runs(500),
    );
  });

  it('two people who change different fields of one entry both live, in either order', () => {
    const pipeline = with_({ products: { crm: { name: 'CRM' } } });
    const ann = operation(editSettings(pipeline, { 'products.crm.name': 'CRM Plus' })!, 'ann');
    const bob = operation(editSettings(pipeline, { 'products.crm.value': 90, 'products.crm.currency': 'EUR' })!, 'bob');
    const [one, other] = [done(done(pipeline, ann).record, bob), done(done(pipeline, bob).record, ann)];
    expect(one.refusal).to.equal(undefined);
    expect(one.record.products).to.deep.equal({ crm: { name: 'CRM Plus', value: 90, currency: 'EUR' } });
    expect(other.record.products).to.deep.equal(one.record.products);
  });

  it('two people who change the same field: the later is told both values', () => {
    const pipeline = with_({ products: { crm: { name: 'CRM' } } });
    const ann = operation(editSettings(pipeline, { 'products.crm.name': 'A' })!, 'ann');
    const bob = operation(editSettings(pipeline, { 'products.crm.name': 'B' })!, 'bob');
    const { record, refusal } = done(done(pipeline, ann).record, bob);
    expect(record.products!.crm!.name).to.equal('A');
    expect(refusal?.detail.fields).to.deep.equal({ 'products.crm.name': { theirs: 'A', yours: 'B' } });
  });

  it('an entry that somebody has changed is not taken away, one that was taken away is not half changed', () => {
    const pipeline = with_({ products: { crm: { name: 'CRM' } } });
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
        const pipeline = with_({ ...settings, sources: Object.fromEntries(ranked) });
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
    const three = with_({ sources: { a: { name: 'A' }, b: { name: 'B' }, c: { name: 'C' } } });
    const placed = mine(three, placeEntry(three, 'sources', 'c', 'a', dice)).record;
    expect(names(placed)).to.deep.equal(['C', 'A', 'B']);
    expect(names(mine(placed, placeEntry(placed, 'sources', 'a', null, dice)).record)).to.deep.equal(['C', 'B', 'A']);
    const added = mine(placed, addEntry(placed, 'sources', 'd', { name: 'D' }, dice)).record;
    expect(names(added)).to.deep.equal(['C', 'A', 'B', 'D']);
    expect(entryId(added, 'sources', 'D')).to.equal('d-2');
    expect(entryId(added, 'sources', '***')).to.equal('entry');
  });

  it('lists of words merge: two people may add reasons at once', () => {
    const pipeline = with_({ reasons: { won: [], lost: ['Price', 'Timing'], abandoned: [], disqualified: [] } });
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
        for (const { before, after } of steps.reverse()) {
          // meanwhile somebody else keeps writing elsewhere
          pipeline = mine(pipeline, editSettings(pipeline, { title: `Title ${++seq}` }), 'bob').record;
          pipeline = mine(pipeline, revertOf(before, after, [])).record;
        }
        expect(pipeline.stages).to.deep.equal(first.stages);
      }),
      runs(200),
    );
  });
});

describe('the door for settings', () => {
  const pipeline = with_({ sources: { web: { name: 'Web' } }, products: { crm: { name: 'CRM' } } });

  it('says what is wrong, field by field', () => {
    const of = (path: string, value: unknown): unknown => checkSetting(path, value);
    expect(of('currency', 'Euro')).to.deep.equal({ currency: 'not-a-currency' });
    expect(of('fiscalYearStart', 13)).to.deep.equal({ fiscalYearStart: 'not-allowed' });
    expect(of('sources.web.name', '  ')).to.deep.equal({ 'sources.web.name': 'missing' });
    expect(of('sources.web.name', undefined)).to.deep.equal({ 'sources.web.name': 'missing' });
    expect(of('sources.web', undefined)).to.equal(null);
    expect(of('products.crm.value', undefined)).to.equal(null);
    expect(of('rates.x', { from: 'USD', to: 'EUR', day: '2026-02-30', rate: 0 })).to.deep.equal({
      'rates.x.day': 'not-a-date',
      'rates.x.rate': 'not-allowed',
    });
    expect(of('quotas.x', { seller: 'A', period: '2026-13', value: 'much', currency: 'EUR' })).to.deep.equal({
      'quotas.x.period': 'not-a-date',
      'quotas.x.value': 'not-a-number',
    });
    expect(of('sources.x', {})).to.deep.equal({ 'sources.x.name': 'missing' });
    expect(of('customFields.x', { label: 'Sector', type: 'colour' })).to.deep.equal({
      'customFields.x.type': 'not-allowed',
    });
    expect(of('stages.meeting.probability', 1.2)).to.deep.equal({ 'stages.meeting.probability': 'not-allowed' });
    expect(of('stages.meeting.rottingDays', undefined)).to.equal(null);
    expect(of('nonsense', 1)).to.deep.equal({ nonsense: 'not-allowed' });
    expect(of('healthLimits.toString', 1)).to.deep.equal({ 'healthLimits.toString': 'not-allowed' });
  });

  it('lets no link in that a browser may not follow', () => {
    const of = (url: string): unknown => checkSetting('stages.meeting.library', [{ label: 'Guide', url }]);
    for (const url of ['https://a.example/x', 'mailto:a@b.example', 'tel:+391']) expect(of(url), url).to.equal(null);
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//a.example', 'a b'])
      expect(of(url), url).to.deep.equal({ 'stages.meeting.library': 'not-a-link' });
  });

  it('what it lets in can be stored and read back, whatever it is', () => {
    const path = fc.constantFrom(
      ...[
        'title',
        'currency',
        'zone',
        'locale',
        'workingDays',
        'fiscalYearStart',
        'owners',
        'revisedAt',
        'reasons.lost',
      ],
      ...['rates.x', 'sources.x', 'sources.web.name', 'campaigns.x', 'spend.x', 'products.crm.value', 'products.x'],
      ...['customFields.x', 'healthLimits.touches', 'targets.winRate', 'quotas.x', 'views.x', 'idealCustomer.goals'],
      ...['stages.meeting.probability', 'stages.meeting.checklist', 'stages.meeting.library', 'stages.meeting.phase'],
    );
    fc.assert(
      fc.property(path, wild, (at, value) => {
        if (!checkSetting(at, value)) expect(isSoundPipeline(set(pipeline, at, value)), at).to.be.true;
      }),
      runs(3000),
    );
  });

  it('what it refuses to be taken away cannot be missing', () => {
    for (const at of ['sources.web.name', 'currency', 'zone', 'owners'])
      expect(isSoundPipeline(set(pipeline, at, undefined)) || checkSetting(at, undefined) !== null, at).to.be.true;
    expect(get(pipeline, 'sources.web.name')).to.equal('Web');
  });
});
