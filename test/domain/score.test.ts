import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { DAY } from '../../src/domain/calendar.js';
import { BANT } from '../../src/domain/frameworks.js';
import { MOST_EVENTS, withEvent } from '../../src/domain/lead-events.js';
import { leadTemperature, lifecycleOf } from '../../src/domain/lifecycle.js';
import type { Lead, LeadEvent } from '../../src/domain/records.js';
import { DEFAULT_RULES } from '../../src/domain/score-rules.js';
import { scoreOf, type ScoreRules } from '../../src/domain/score.js';
import { newLead } from '../../src/domain/leads.js';
import { leadOf } from '../helpers/leads.js';
import { dealOf, freeze, NOON } from '../helpers/records.js';
import { runs, wild } from '../helpers/runs.js';

const types = fc.constantFrom('demo', 'list', 'visit', 'unsubscribe', 'other');
const points = fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.double());
const event: fc.Arbitrary<LeadEvent> = fc.record(
  {
    type: types,
    at: fc.integer({ min: NOON - 900 * DAY, max: NOON + DAY }),
    count: fc.oneof(fc.nat(50), fc.double()),
    id: fc.string(),
  },
  { requiredKeys: ['type', 'at'] },
) as fc.Arbitrary<LeadEvent>;
const rules: fc.Arbitrary<ScoreRules> = fc.record(
  {
    fit: fc.array(
      fc.record({
        id: fc.string(),
        field: fc.constantFrom('name', 'answers.budget', 'custom.size', '__proto__', 'events', 'nothing.there'),
        match: fc.record(
          { oneOf: fc.array(fc.constantFrom('set', 'Mara Kowalczyk', 5)), min: fc.integer(), known: fc.boolean() },
          { requiredKeys: [] },
        ),
        points,
      }),
      { maxLength: 5 },
    ),
    engagement: fc.array(fc.record({ event: types, points, cap: points }, { requiredKeys: ['event', 'points'] }), {
      maxLength: 5,
    }),
    halfLifeDays: fc.double(),
    fitCap: points,
    engagementCap: points,
    threshold: points,
  },
  { requiredKeys: ['fit', 'engagement'] },
) as fc.Arbitrary<ScoreRules>;
const lead: fc.Arbitrary<Lead> = fc
  .record({
    events: fc.array(event, { maxLength: 12 }),
    answers: fc.dictionary(
      fc.constantFrom('budget', 'need', 'timeline'),
      fc.oneof(fc.constantFrom('set', 'urgent', 'now'), wild),
    ),
    custom: fc.dictionary(fc.string(), fc.oneof(fc.integer(), wild)),
  })
  .map(fields => newLead(fields as Partial<Lead>, 'l', NOON, 'form'));

describe('a score', () => {
  it('lies within its bounds, and its lines sum to it, by whatever rules', () => {
    fc.assert(
      fc.property(lead, rules, fc.integer({ min: 0, max: 1000 }), (one, by, days) => {
        const score = scoreOf(one, freeze(by), BANT, NOON + days * DAY);
        expect(score.total).to.satisfy(Number.isSafeInteger);
        expect(score.total).to.be.within(0, score.most);
        expect(score.total).to.equal(score.fit + score.engagement);
        expect(score.lines.reduce((sum, line) => sum + line.points, 0)).to.equal(score.total);
      }),
      runs(1000),
    );
  });

  it('forgets: what an event is worth only ever gets less', () => {
    fc.assert(
      fc.property(lead, rules, fc.nat(500), fc.nat(500), (one, by, earlier, more) => {
        const at = (days: number): Map<string, number> => {
          const { lines } = scoreOf(
            one,
            { ...by, engagement: by.engagement.slice(0, 1) },
            null,
            NOON + (1 + days) * DAY,
          );
          return new Map(lines.filter(({ kind }) => kind === 'event').map(line => [line.rule, Math.abs(line.points)]));
        };
        const before = at(earlier);
        for (const [rule, worth] of at(earlier + more)) expect(worth).to.be.at.most(before.get(rule)!);
      }),
      runs(500),
    );
  });

  it('halves over the half-life, each kind and all within their caps', () => {
    const by: ScoreRules = {
      fit: [],
      engagement: [
        { event: 'demo', points: 30 },
        { event: 'visit', points: 2, cap: 6 },
        { event: 'quote', points: 30 },
      ],
      halfLifeDays: 10,
      engagementCap: 40,
    };
    const asked = leadOf({ events: [{ type: 'demo', at: NOON }] });
    const worth = (days: number): number => scoreOf(asked, by, null, NOON + days * DAY).total;
    expect([0, 10, 20, 30].map(worth)).to.deep.equal([30, 15, 8, 4]);
    const busy = leadOf({
      events: [
        ...Array.from({ length: 9 }, () => ({ type: 'visit', at: NOON })),
        { type: 'quote', at: NOON },
        { type: 'demo', at: NOON },
      ],
    });
    const { total, lines } = scoreOf(busy, by, null, NOON);
    expect(total).to.equal(40);
    expect(lines.map(({ kind, rule, points }) => `${kind} ${rule} ${points}`)).to.deep.equal([
      'event demo 30',
      'event quote 30',
      'event visit 6',
      'engagement-bound  -26',
    ]);
  });

  it('says why, the largest reason first', () => {
    const mara = leadOf({
      organisation: 'Fabrikam',
      answers: { budget: 'set', authority: 'decide' },
      events: [{ type: 'demo', at: NOON }],
    });
    const score = scoreOf(mara, DEFAULT_RULES, BANT, NOON);
    expect(score.lines.map(({ rule, points }) => `${points} ${rule}`)).to.deep.equal([
      '30 demo',
      '15 authority',
      '15 budget',
      '5 organisation',
    ]);
    expect(score).to.include({ total: 65, fit: 35, engagement: 30, isReady: true });
  });
});

describe('events', () => {
  it('older than five half-lives fold into one of each kind, and never make a lead look more eager', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), event, (events, next) => {
        const kept = leadOf({ events: events.map(({ type, at }) => ({ type, at })).sort((a, b) => a.at - b.at) });
        const { events: now } = withEvent(kept, { type: next.type, at: next.at, id: 'new' }, 10);
        const all = now.reduce((sum, { count = 1 }) => sum + count, 0);
        expect(all).to.equal(kept.events.length + 1);
        const worth = (list: readonly LeadEvent[]): number =>
          list.reduce((sum, { at, count = 1 }) => sum + count * 0.5 ** ((NOON + DAY - at) / (10 * DAY)), 0);
        expect(worth(now)).to.be.at.most(worth([...kept.events, next && { type: next.type, at: next.at }]) + 1e-9);
      }),
      runs(300),
    );
  });
  it('are not kept without bound, though a page tell of every click', () => {
    let one = leadOf();
    for (let nth = 0; nth < 3 * MOST_EVENTS; nth++) one = withEvent(one, { type: `t${nth % 3}`, at: NOON + nth });
    expect(one.events.length).to.be.at.most(MOST_EVENTS + 3);
    expect(one.events.reduce((sum, { count = 1 }) => sum + count, 0)).to.equal(3 * MOST_EVENTS);
  });
});

describe('lifecycle and temperature', () => {
  const score = (isReady: boolean): never => ({ isReady }) as never;
  const handedOver = { by: 'ann', at: NOON };
  for (const [name, lead, isReady, deal, stage] of [
    ['first interest', leadOf(), false, undefined, 'suspect'],
    ['a high score', leadOf(), true, undefined, 'mql'],
    ['marketing says so', leadOf({ events: [{ type: 'mql', at: NOON }] }), false, undefined, 'mql'],
    ['handed over', leadOf({ handedOver }), true, undefined, 'sql'],
    ['given back', leadOf({ handedOver, returnedAt: NOON + 1 }), true, undefined, 'mql'],
    ['became a deal', leadOf({ status: 'qualified', deal: 'd' }), true, undefined, 'deal'],
    ['bought', leadOf({ status: 'qualified', deal: 'd' }), true, dealOf({ stage: 'closing' }), 'customer'],
  ] as const)
    it(`${name}: ${stage}`, () => {
      expect(lifecycleOf(lead, score(isReady), deal)).to.equal(stage);
    });
  it('hot wants to buy now; nothing is said of who answered nothing', () => {
    expect(leadTemperature(leadOf({ answers: { timeline: 'now' } }), BANT)).to.equal('hot');
    expect(leadTemperature(leadOf({ answers: { timeline: 'soon' } }), BANT)).to.equal('warm');
    expect(leadTemperature(leadOf(), BANT)).to.equal(null);
    expect(leadTemperature(leadOf({ status: 'disqualified', answers: { timeline: 'now' } }), BANT)).to.equal(null);
  });
});
