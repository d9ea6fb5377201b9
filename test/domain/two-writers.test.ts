import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { State } from '../../src/domain/change.js';
import type { DealIntent, Operation } from '../../src/domain/operations.js';
import { get } from '../../src/domain/paths.js';
import { plan } from '../../src/domain/plan.js';
import type { Contact, Deal } from '../../src/domain/records.js';
import { isRefusal } from '../../src/domain/refusal.js';
import { dealOf, freeze, NOON, pipelineOf, visible } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';

const pipeline = pipelineOf();
const PEOPLE: readonly Contact[] = ['Ann', 'Bob', 'Cy'].map(name => ({ name, email: `${name}@x.example` }));
const base = dealOf({ id: 'd', tags: ['a', 'b'], contacts: PEOPLE, checklist: { 'meeting/x': true } });

type Edit = Extract<DealIntent, { type: 'deal/edit' }>;
const FIELDS = ['title', 'organisation', 'owner', 'notes', 'custom.size', 'checklist.meeting/x', 'checklist.meeting/y'];
const toOf = (path: string, text: string): unknown => (path.startsWith('checklist.') ? text.length % 2 === 0 : text);

/** What one person changes of the deal as both saw it. */
const edit = (paths: readonly string[], people: readonly number[]): fc.Arbitrary<Edit> =>
  fc
    .record({
      paths: fc.subarray([...paths]),
      people: fc.subarray([...people]),
      text: fc.string({ minLength: 1, maxLength: 5 }),
      add: fc.subarray(['c', 'd']),
      remove: fc.subarray(['a', 'b']),
    })
    .map(({ paths, people, text, add, remove }) => ({
      type: 'deal/edit',
      changes: Object.fromEntries(paths.map(path => [path, { from: get(base, path), to: toOf(path, text) }])),
      tags: { add, remove },
      contacts: people.map(at => ({ from: PEOPLE[at]!, to: { ...PEOPLE[at]!, phone: text } })),
    }));

/** The deal after operations, in their order, and the fields that were refused. */
function after(intents: readonly (readonly [Edit, string])[]): { deal: Deal; refused: string[] } {
  let deal: Deal = base;
  const refused: string[] = [];
  for (const [intent, writer] of intents) {
    const operation = freeze({ ...intent, target: 'd', by: writer, at: NOON, writer, seq: 1 }) as Operation;
    const state: State = { pipeline, deal: () => deal, record: () => deal, countIn: () => 0 };
    const changes = plan(state, operation);
    if (isRefusal(changes)) throw new Error(changes.code);
    const made = changes[0]!.apply(deal);
    const refusal = isRefusal(made) ? made : made.refusal;
    refused.push(...Object.keys(refusal?.detail.fields ?? {}));
    if (!isRefusal(made)) deal = freeze(made.record) as Deal;
  }
  return { deal, refused };
}

/** As a person sees it; the order of tags and people is not theirs. */
const seen = (deal: Deal): unknown => {
  const { history: _h, lastTouchAt: _l, ...rest } = visible(deal) as Deal;
  return {
    ...rest,
    tags: [...deal.tags].sort(),
    contacts: [...deal.contacts].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
};

describe('two people who edit one deal', () => {
  it('in different fields, with different people: both hold, whoever comes first', () => {
    fc.assert(
      fc.property(edit(FIELDS.slice(0, 4), [0, 1]), edit(FIELDS.slice(4), [2]), (one, other) => {
        const first = after([
          [one, 'w1'],
          [other, 'w2'],
        ]);
        const second = after([
          [other, 'w2'],
          [one, 'w1'],
        ]);
        expect([first.refused, second.refused]).to.deep.equal([[], []]);
        expect(seen(first.deal)).to.deep.equal(seen(second.deal));
      }),
      runs(300),
    );
  });

  it('in the same fields: the second is refused just there, and told of both values', () => {
    fc.assert(
      fc.property(edit(FIELDS, [0, 1, 2]), edit(FIELDS, [0, 1, 2]), (one, other) => {
        const alone = after([[one, 'w1']]).deal;
        const { deal, refused } = after([
          [one, 'w1'],
          [other, 'w2'],
        ]);
        for (const [path, { from, to }] of Object.entries(other.changes)) {
          const theirs = get(alone, path);
          const isFree = theirs === from || theirs === to;
          expect(refused.includes(path), path).to.equal(!isFree);
          expect(get(deal, path), path).to.equal(isFree ? to : theirs);
        }
      }),
      runs(300),
    );
  });

  it('one operation twice is one operation', () => {
    fc.assert(
      fc.property(edit(FIELDS, [0, 1, 2]), one => {
        expect(after([[one, 'w1']]).deal).to.deep.equal(
          after([
            [one, 'w1'],
            [one, 'w1'],
          ]).deal,
        );
      }),
      runs(100),
    );
  });
});
