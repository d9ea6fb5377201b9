import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { assignmentOf, countByOwner, ruleFor, suggestOwner, withSeller } from '../../src/domain/assignment.js';
import { EIGHT_TOUCHES, planCadence } from '../../src/domain/cadence.js';
import { DuplicateIndex, isSlip, normalEmail, normalPhone } from '../../src/domain/duplicates.js';
import type { Operation } from '../../src/domain/operations.js';
import { plan } from '../../src/domain/plan.js';
import type { Deal, Lead, LeadEvent, Pipeline, PipelineRecord, RecordKey } from '../../src/domain/records.js';
import { isRefusal } from '../../src/domain/refusal.js';
import { triggered, type Trigger } from '../../src/domain/triggers.js';
import { pipelineWith } from '../helpers/edits.js';
import { leadOf } from '../helpers/leads.js';
import { dealOf, freeze, NOON, pipelineOf, visible } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';

const TRIGGERS: readonly Trigger[] = [
  { id: 'demo', event: 'demo', plan: { kind: 'meeting', title: 'Demo', inDays: 2 }, handOver: true },
  { id: 'quote', event: 'quote', moveTo: 'proposal' },
  { id: 'list', event: 'list', cadence: 'eight' },
];
const pipeline = freeze({ ...pipelineOf(), cadences: [EIGHT_TOUCHES] });
const scene = (deal?: Deal): Parameters<typeof triggered>[2] => ({
  pipeline,
  today: '2026-03-10',
  deal,
  rankIn: () => 'a5',
});

/** A team's browsers around the same records: each sees what it has last read, and writes by compare-and-set. */
class Team {
  records = new Map<RecordKey, PipelineRecord>();
  seq = 0;
  acts(seen: ReadonlyMap<RecordKey, PipelineRecord>, writer: string): void {
    const lead = seen.get('lead.l') as Lead;
    for (const intent of triggered(lead, TRIGGERS, scene(seen.get('deal.d') as Deal | undefined))) {
      const operation = freeze({ ...intent, by: writer, at: NOON, writer, seq: ++this.seq }) as Operation;
      const state = { pipeline, deal: () => undefined, record: () => undefined, countIn: () => 0 };
      const changes = plan(state, operation);
      if (isRefusal(changes)) continue;
      for (const { key, apply } of changes) {
        const applied = apply(this.records.get(key));
        if (!isRefusal(applied)) this.records.set(key, freeze(applied.record));
      }
    }
  }
}
/** Leads, ready to be asked for their duplicates. */
function indexOf(leads: readonly Lead[]): DuplicateIndex {
  const index = new DuplicateIndex();
  for (const lead of leads) index.add(lead);
  return index;
}
const event = fc.record({
  type: fc.constantFrom('demo', 'quote', 'list', 'visit'),
  at: fc.integer({ min: 1, max: 5 }),
});

describe('triggers', () => {
  it('act once, however many browsers work them out and whatever each has seen', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(event, { maxLength: 5, selector: ({ type, at }) => `${type}${at}` }),
        fc.array(fc.tuple(fc.nat(3), fc.nat(6)), { minLength: 1, maxLength: 12 }),
        (events: LeadEvent[], turns) => {
          const lead = leadOf({ id: 'l', status: 'qualified', deal: 'd', events });
          const start = new Map<RecordKey, PipelineRecord>([
            ['lead.l', lead],
            ['deal.d', dealOf({ id: 'd', stage: 'contact', lead: 'l' })],
          ]);
          const one = new Team();
          one.records = new Map(start);
          one.acts(one.records, 'w0');
          one.acts(one.records, 'w0');
          const many = new Team();
          many.records = new Map(start);
          const past = [new Map(start)];
          many.acts(past[0]!, 'w0');
          for (const [who, age] of turns) {
            past.push(new Map(many.records));
            many.acts(past[Math.max(0, past.length - 1 - age)]!, `w${who}`);
          }
          for (const key of start.keys()) {
            const plain = (record: PipelineRecord | undefined): unknown => {
              const { history, ...rest } = visible(record) as { history?: readonly { field: string; to: string }[] };
              return { ...rest, history: history?.map(({ field, to }) => `${field} ${to}`) };
            };
            expect(plain(many.records.get(key))).to.deep.equal(plain(one.records.get(key)));
          }
        },
      ),
      runs(300),
    );
  });

  it('plan a touch, hand over, move the deal on, never back', () => {
    const lead = leadOf({
      id: 'l',
      events: [
        { type: 'demo', at: NOON, id: 'e1' },
        { type: 'quote', at: NOON, id: 'e2' },
      ],
    });
    const acts = triggered(lead, TRIGGERS, scene(dealOf({ id: 'd', stage: 'contact' })));
    expect(acts.map(({ type, target, once }) => `${type} ${target} ${once}`)).to.deep.equal([
      'lead/hand-over l demo/e1/hand-over',
      'lead/plan l demo/e1/plan',
      'deal/move d quote/e2/move',
    ]);
    expect(acts[1]).to.deep.include({ followUps: [{ kind: 'meeting', title: 'Demo', due: '2026-03-12' }] });
    const further = triggered(lead, TRIGGERS, scene(dealOf({ id: 'd', stage: 'closing' })));
    expect(further.map(({ type }) => type)).to.deep.equal(['lead/hand-over', 'lead/plan']);
    expect(triggered(leadOf({ ...lead, status: 'disqualified' }), TRIGGERS, scene())).to.deep.equal([]);
  });
});

describe('a cadence', () => {
  it('plans eight touches at once, on working days, in order', () => {
    const isWorkingDay = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());
    const touches = planCadence(EIGHT_TOUCHES, '2026-03-10', isWorkingDay);
    expect(touches.map(({ due }) => due)).to.deep.equal([
      ...['2026-03-10', '2026-03-11', '2026-03-13', '2026-03-16'],
      ...['2026-03-20', '2026-03-25', '2026-04-01', '2026-04-09'],
    ]);
    expect(touches.every(({ cadence }) => cadence === 'eight')).to.equal(true);
  });
});

describe('assignment', () => {
  it('follows the first rule that holds, else takes turns', () => {
    const to = (lead: Lead, given: ReadonlyMap<string, number> = new Map()): string | null =>
      suggestOwner(
        { rules: [{ field: 'source', match: { oneOf: ['fair'] }, owners: ['cy'] }], owners: ['ann', 'bob'] },
        lead,
        given,
      );
    expect(to(leadOf({ source: 'Fair' }))).to.equal('cy');
    const given = countByOwner([leadOf({ owner: 'ann' })]);
    expect([to(leadOf()), to(leadOf(), given)]).to.deep.equal(['ann', 'bob']);
    expect(suggestOwner({}, leadOf(), given)).to.equal(null);
  });

  it('everybody who sells takes turns until somebody says who does; a rule alone changes nothing about that', () => {
    const rules = [{ field: 'source', match: { oneOf: ['fair'] }, owners: ['cy'] }];
    const inTurn = (settings: Partial<Pipeline>): readonly string[] =>
      assignmentOf(pipelineWith({ owners: ['ann', 'bob'], ...settings })).owners!;
    expect(inTurn({})).to.deep.equal(['ann', 'bob']);
    expect(inTurn({ assignment: { rules } })).to.deep.equal(['ann', 'bob']);
    expect(inTurn({ assignment: { rules }, owners: ['ann', 'bob', 'dee'] })).to.deep.equal(['ann', 'bob', 'dee']);
    expect(inTurn({ assignment: { owners: ['bob'] } })).to.deep.equal(['bob']);
    expect(inTurn({ assignment: { rules, owners: [] } })).to.deep.equal([]);
    expect(assignmentOf(pipelineWith({ assignment: { rules } })).rules).to.equal(rules);
  });

  it('a rule that names nobody is passed over', () => {
    const fair = { field: 'source', match: { oneOf: ['fair'] } };
    const rules = [
      { ...fair, owners: [] },
      { ...fair, owners: ['bob'] },
    ];
    expect(ruleFor({ rules }, leadOf({ source: 'Fair' }))).to.equal(rules[1]);
    expect(ruleFor({ rules }, leadOf({ source: 'Web' }))).to.equal(null);
  });

  it('follows a seller who is called otherwise, or has gone', () => {
    const assignment = {
      rules: [{ field: 'source', match: { known: true }, owners: ['ann', 'bob'] }],
      owners: ['ann'],
    };
    expect(withSeller(assignment, 'ann', 'bob')).to.deep.equal({
      rules: [{ field: 'source', match: { known: true }, owners: ['bob'] }],
      owners: ['bob'],
    });
    expect(withSeller(assignment, 'ann', null).owners).to.deep.equal([]);
    expect(withSeller({}, 'ann', null)).to.deep.equal({});
  });

  it('whoever is called otherwise gets what they would have got', () => {
    const seller = fc.constantFrom('ann', 'bob', 'cy');
    const rule = fc.record({
      field: fc.constant('source'),
      match: fc.constant({ oneOf: ['fair'] }),
      owners: fc.uniqueArray(seller),
    });
    const assignment = fc.record({ rules: fc.array(rule, { maxLength: 3 }), owners: fc.uniqueArray(seller) });
    fc.assert(
      fc.property(
        assignment,
        seller,
        fc.constantFrom('fair', 'web'),
        fc.dictionary(seller, fc.nat(3)),
        (given, from, source, counts) => {
          const lead = leadOf({ source });
          const before = suggestOwner(given, lead, new Map(Object.entries(counts)));
          const named = Object.entries(counts).map(([name, count]) => [name === from ? 'dee' : name, count] as const);
          const after = suggestOwner(withSeller(given, from, 'dee'), lead, new Map(named));
          expect(after).to.equal(before === from ? 'dee' : before);
          expect(suggestOwner(withSeller(given, from, null), lead, new Map())).not.to.equal(from);
        },
      ),
      runs(200),
    );
  });
});

describe('likely duplicates', () => {
  for (const [a, b] of [
    ['Mara.K+news@Gmail.com', 'marak@googlemail.com'],
    [' ANN@x.org', 'ann+shop@x.org'],
  ] as const)
    it(`${a} is ${b}`, () => {
      expect(normalEmail(a)).to.equal(normalEmail(b));
      expect(normalEmail(a)).not.to.equal('');
    });
  for (const [a, b] of [
    ['+49 (30) 1234-5678', '0049 30 12345678'],
    ['030 12345678 ext. 5', '03012345678'],
  ] as const)
    it(`${a} is ${b}`, () => {
      expect(normalPhone(a)).to.equal(normalPhone(b));
      expect(normalPhone(a)).not.to.equal('');
    });
  it('tells a slip from another name', () => {
    expect([
      isSlip('kowalczyk', 'kowalzyk'),
      isSlip('kowalczyk', 'kowalczik'),
      isSlip('kowalczyk', 'kowalski'),
    ]).to.deep.equal([true, true, false]);
    expect([isSlip('meyer', 'meier'), isSlip('lee', 'leo')]).to.deep.equal([true, false]);
  });
  it('are found by address, phone, or name within an organisation, and are not themselves', () => {
    const leads = [
      leadOf({
        id: 'a',
        name: 'Mara Kowalczyk',
        organisation: 'Fabrikam GmbH',
        email: 'mara@fabrikam.example',
        phone: '',
      }),
      leadOf({ id: 'b', name: 'Kowalczik, Mara', organisation: 'Fabrikam', email: 'm.k@home.example' }),
      leadOf({ id: 'c', name: 'Mara Kowalczyk', organisation: 'Litware', email: 'mara+x@fabrikam.example' }),
      leadOf({ id: 'd', name: 'Mara Kowalczyk', organisation: 'Other', email: '' }),
      leadOf({ id: 'e', name: 'Mara Kowalczyk', organisation: 'Fabrikam', email: '', removedAt: NOON }),
    ];
    const index = indexOf(leads);
    const find = (lead: Lead) => index.of(lead);
    expect(find(leads[0]!).map(({ lead, why }) => `${lead.id} ${why}`)).to.deep.equal(['c email', 'b name']);
    expect(find(leads[3]!)).to.deep.equal([]);
    for (const lead of leads) index.delete(lead);
    expect(find(leads[0]!)).to.deep.equal([]);
  });
  it('of 20,000 leads that are all alike are found without comparing each with each', () => {
    const leads = Array.from({ length: 20_000 }, (_, nth) =>
      leadOf({ id: `l${nth}`, email: 'info@x.example', organisation: '', name: 'A' }),
    );
    const index = indexOf(leads);
    expect(leads.slice(0, 2000).flatMap(lead => index.of(lead))).to.deep.equal([]);
  });
});
