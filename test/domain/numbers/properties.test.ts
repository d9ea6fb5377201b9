import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Book } from '../../../src/domain/numbers/book.js';
import { funnel } from '../../../src/domain/numbers/funnel.js';
import type { ActivityRecord, LeadRecord } from '../../../src/domain/numbers/leads.js';
import { bySegment } from '../../../src/domain/numbers/segment.js';
import { wonTotal } from '../../../src/domain/numbers/averages.js';
import { winRate } from '../../../src/domain/numbers/win-rate.js';
import type { Deal, When } from '../../../src/domain/records.js';
import { bookOf, leadOf, sale } from '../../helpers/book.js';
import { MEASURES, plain } from '../../helpers/measures.js';
import { NOON } from '../../helpers/records.js';
import { runs } from '../../helpers/runs.js';

const DAY = 86_400_000;
const when: fc.Arbitrary<When> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: NOON - 100 * DAY, max: NOON + 5 * DAY }) },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 0, max: 100 }).map(days => new Date(NOON - days * DAY).toISOString().slice(0, 10)),
  },
  fc.constant(null),
);
const day = fc.integer({ min: -60, max: 200 }).map(days => new Date(NOON + days * DAY).toISOString().slice(0, 10));
const STAGES = ['contact', 'meeting', 'proposal', 'contract', 'won', 'renewal'] as const;
const stage = fc.constantFrom(...STAGES, 'gone');
const ids = fc.integer({ min: 0, max: 11 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const entry = fc.record({
  at: when,
  field: fc.constantFrom('stage' as const, 'stage' as const, 'expectedClose' as const, 'value' as const),
  from: fc.oneof(stage, fc.constant(null)),
  to: stage,
  inferred: fc.boolean(),
});

const deal: fc.Arbitrary<Deal> = fc
  .record({
    id: ids.map(id => `d${id}`),
    title: fc.constantFrom('Acme', 'Licence'),
    status: fc.constantFrom('open' as const, 'open' as const, 'won' as const, 'lost' as const, 'abandoned' as const),
    createdAt: when,
    closedAt: when,
    value: fc.option(fc.integer({ min: 0, max: 9_000 })),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
    owner: fc.constantFrom('', 'ann', 'bob'),
    source: fc.constantFrom('', 'fair', 'Referral'),
    organisation: fc.constantFrom('', 'Acme Ltd', 'Foo'),
    expectedClose: fc.option(day),
    lead: maybe(ids.map(id => `l${id}`)),
    reason: maybe(fc.constantFrom('price', 'time')),
    removedAt: maybe(fc.constant(NOON)),
    history: fc.array(entry, { maxLength: 5 }),
  })
  .chain(input => stage.map(at => ({ ...input, at })))
  .map(({ at, history, removedAt, expectedClose, ...input }) => ({
    ...sale({ title: input.title }),
    ...input,
    // history that follows dates or money says such
    history: history.map((each, index) => ({
      ...each,
      ...(each.field === 'expectedClose' ? { from: expectedClose, to: expectedClose } : {}),
      ...(each.field === 'value' ? { from: 100, to: 200 } : {}),
      by: 'ann',
      op: `w:${index}`,
    })),
    expectedClose,
    stage: at,
    ...(removedAt === undefined ? {} : { removedAt }),
  }));

const lead: fc.Arbitrary<LeadRecord> = fc
  .record({
    id: ids.map(id => `l${id}`),
    createdAt: when,
    status: fc.constantFrom(
      'new' as const,
      'working' as const,
      'nurture' as const,
      'qualified' as const,
      'disqualified' as const,
    ),
    source: fc.constantFrom('', 'fair'),
    deal: maybe(ids.map(id => `d${id}`)),
    firstResponseAt: maybe(when),
    mergedInto: maybe(fc.constant('l0')),
  })
  .map(input => leadOf(input));

const activities: fc.Arbitrary<readonly ActivityRecord[]> = fc.array(
  fc.record({ kind: fc.constantFrom('call' as const, 'email' as const, 'note' as const), doneAt: when }),
  { maxLength: 4 },
);

type Act =
  | { readonly deal: Deal }
  | { readonly lead: LeadRecord }
  | { readonly gone: string }
  | { readonly of: string; readonly activities: readonly ActivityRecord[] | undefined }
  | { readonly advance: number };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ deal }) },
  { weight: 2, arbitrary: fc.record({ lead }) },
  {
    weight: 1,
    arbitrary: fc.record({
      gone: fc.oneof(
        ids.map(id => `d${id}`),
        ids.map(id => `l${id}`),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      of: fc.oneof(
        ids.map(id => `d${id}`),
        ids.map(id => `l${id}`),
      ),
      activities: maybe(activities),
    }),
  },
  { weight: 1, arbitrary: fc.record({ advance: fc.integer({ min: 1, max: 5 }) }) },
);

function perform(book: Book, step: Act): void {
  if ('deal' in step) book.setDeal(step.deal.id, step.deal);
  else if ('lead' in step) book.setLead(step.lead.id, step.lead);
  else if ('gone' in step) {
    if (step.gone.startsWith('d')) book.setDeal(step.gone, undefined);
    else book.setLead(step.gone, undefined);
  } else if ('of' in step)
    book.setActivities(step.of.startsWith('d') ? { deal: step.of } : { lead: step.of }, step.activities);
}

/** What there is in the end: the last word on each record. */
function outcome(steps: readonly Act[]): Act[] {
  const last = new Map<string, Act>();
  for (const step of steps) {
    if ('deal' in step) last.set(step.deal.id, step);
    else if ('lead' in step) last.set(step.lead.id, step);
    else if ('gone' in step) last.delete(step.gone);
    else if ('of' in step) last.set(`of ${step.of}`, step);
  }
  return [...last.values()];
}

const readAll = (book: Book) =>
  Object.fromEntries(Object.entries(MEASURES).map(([name, wanted]) => [name, plain(book.measure(wanted))]));

const unique = <T extends { readonly id: string }>(list: readonly T[]): T[] => [
  ...new Map(list.map(each => [each.id, each])).values(),
];
const dealsOf = fc.array(deal, { maxLength: 24 }).map(unique);

describe('the numbers', () => {
  it('do not depend on the order of records', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 24 }), fc.infiniteStream(fc.nat()), (steps, random) => {
        const acts = outcome(steps);
        const shuffled = acts
          .map(each => ({ each, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        const [one, other] = [bookOf({}), bookOf({})];
        for (const each of acts) perform(one, each);
        for (const each of shuffled) perform(other, each);
        expect(readAll(other)).to.deep.equal(readAll(one));
      }),
      runs(60),
    );
  });

  it('kept up to date are the numbers from scratch, after any sequence of changes', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), steps => {
        const book = bookOf({});
        const followed = Object.entries(MEASURES).map(([name, wanted]) => ({ name, figure: book.follow(wanted) }));
        const late: { name: string; figure: (typeof followed)[number]['figure'] }[] = [];
        steps.forEach((step, index) => {
          perform(book, step);
          // some figures begin to follow in between, and are read while they are not complete
          if (index % 10 === 5)
            for (const [name, wanted] of Object.entries(MEASURES)) late.push({ name, figure: book.follow(wanted) });
          if ('advance' in step)
            for (const { figure } of late) {
              figure.advance(step.advance);
              figure.read();
            }
        });
        const scratch = bookOf({});
        for (const each of outcome(steps)) perform(scratch, each);
        const expected = readAll(scratch);
        for (const { name, figure } of [...followed, ...late]) {
          figure.advance(Infinity);
          expect(plain(figure.read()), name).to.deep.equal(expected[name]);
        }
      }),
      runs(60),
    );
  });

  it('have a value or a reason, and never NaN or ∞', () => {
    const check = (value: unknown, path: string): void => {
      if (typeof value === 'number') expect(Number.isFinite(value), path).to.be.true;
      if (typeof value !== 'object' || value === null) return;
      if ('leftOut' in value && 'value' in value && value.value === null) expect(value, path).to.have.property('why');
      for (const [key, each] of value instanceof Map ? value : Object.entries(value))
        check(each, `${path}.${String(key)}`);
    };
    fc.assert(
      fc.property(fc.array(act, { maxLength: 16 }), steps => {
        const book = bookOf({});
        for (const each of steps) perform(book, each);
        for (const [name, wanted] of Object.entries(MEASURES)) check(book.measure(wanted), name);
      }),
      runs(60),
    );
  });

  it('are plain data: they can be sent from a worker to the page', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 16 }), steps => {
        const book = bookOf({});
        for (const each of steps) perform(book, each);
        for (const [name, wanted] of Object.entries(MEASURES)) {
          const result = book.measure(wanted);
          expect(plain(structuredClone(result)), name).to.deep.equal(plain(result));
        }
      }),
      runs(20),
    );
  });

  it('by segment sum up to the whole', () => {
    fc.assert(
      fc.property(dealsOf, fc.constantFrom('owner' as const, 'source' as const, 'currency' as const), (deals, by) => {
        const book = bookOf({ deals });
        const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
        const parts = [...book.measure(bySegment(by, winRate())).values()];
        const whole = book.measure(winRate());
        for (const count of ['won', 'lost', 'abandoned', 'count'] as const)
          expect(sum(parts.map(part => part[count]))).to.equal(whole[count]);
        const money = [...book.measure(bySegment(by, wonTotal())).values()].flatMap(part => part.parts);
        for (const { currency, minor } of book.measure(wonTotal()).parts)
          expect(sum(money.filter(each => each.currency === currency).map(each => Number(each.minor)))).to.equal(
            Number(minor),
          );
        const steps = [...book.measure(bySegment(by, funnel())).values()].map(part => part.steps);
        book
          .measure(funnel())
          .steps.forEach(({ count }, at) => expect(sum(steps.map(each => each[at]!.count))).to.equal(count));
      }),
      runs(100),
    );
  });
});

describe('a funnel', () => {
  for (const options of [
    {},
    { from: 'leads' as const },
    { cohort: 'entered' as const, stages: ['meeting', 'contract'] },
  ])
    it(`never grows, and loses nobody: ${JSON.stringify(options)}`, () => {
      fc.assert(
        fc.property(fc.array(act, { maxLength: 30 }), steps => {
          const book = bookOf({});
          for (const each of steps) perform(book, each);
          const { steps: read } = book.measure(funnel(options));
          read.forEach(({ count, ids: deals, leads, values, goneOn, lost, still }, at) => {
            expect(goneOn.count + lost.count + still.count).to.equal(count);
            expect([...goneOn.ids, ...lost.ids, ...still.ids]).to.have.members([...deals]);
            expect(deals.length + leads.length).to.equal(count);
            const next = read[at + 1];
            if (!next) return;
            expect(next.count).to.equal(goneOn.count);
            expect(next.count).to.be.at.most(count);
            for (const { currency, minor } of next.values)
              expect(values.find(each => each.currency === currency)!.minor >= minor).to.be.true;
          });
        }),
        runs(100),
      );
    });
});
