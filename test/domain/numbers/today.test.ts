import { expect } from '@open-wc/testing';
import { today, type Today, type TodayItem, type TodayReason } from '../../../src/domain/numbers/today.js';
import type { LeadRecord } from '../../../src/domain/numbers/leads.js';
import type { Deal, DealInput } from '../../../src/domain/records.js';
import { bookOf, leadOf, sale } from '../../helpers/book.js';
import { NOON } from '../../helpers/records.js';

const DAY = 86_400_000;
/** Nothing is to be done with it: it was touched yesterday, its step is for the day after tomorrow. */
const calm = (input: Partial<DealInput> = {}): Deal =>
  sale({
    createdAt: NOON - 3 * DAY,
    lastTouchAt: NOON - DAY,
    value: 100,
    nextStep: { kind: 'call', title: 'Call', due: '2026-03-12' },
    ...input,
  });
const listOf = (filling: Parameters<typeof bookOf>[0], scoreOf?: (lead: LeadRecord) => number | undefined): Today =>
  bookOf(filling).measure(today({ asOf: NOON, ...(scoreOf ? { scoreOf } : {}) }));
const reasons = (deal: Deal): readonly TodayReason[] => listOf({ deals: [deal] }).items[0]?.reasons ?? [];
const leadReasons = (lead: LeadRecord): readonly TodayReason[] => listOf({ leads: [lead] }).items[0]?.reasons ?? [];
const names = ({ items }: Today): readonly (string | undefined)[] => items.map(({ deal, lead }) => deal ?? lead);
const step = (due: string | number): Partial<DealInput> => ({ nextStep: { kind: 'call', title: 'Call', due } });

describe('the day’s list', () => {
  const cases: readonly (readonly [string, Deal, readonly TodayReason[]])[] = [
    ['a step for later is not on it', calm(), []],
    ['a step that was due', calm(step('2026-03-09')), ['step-overdue']],
    ['a step of today', calm(step('2026-03-10')), ['step-today']],
    ['a step later today', calm(step(NOON + 3_600_000)), ['step-today']],
    ['a hot deal that nothing is planned for', calm({ nextStep: undefined, answers: { timeline: 'now' } }), ['hot']],
    [
      'a hot deal whose step is due',
      calm({ ...step('2026-03-10'), answers: { timeline: 'now' } }),
      ['step-today', 'hot'],
    ],
    ['a hot deal that is planned for', calm({ answers: { timeline: 'now' } }), []],
    [
      'a hot deal that was turned to today',
      calm({ nextStep: undefined, answers: { timeline: 'now' }, lastTouchAt: NOON - 60_000 }),
      [],
    ],
    ['a deal that sleeps', calm({ ...step('2026-03-09'), wakeAt: '2026-04-01' }), []],
    ['a deal that wakes', calm({ wakeAt: '2026-03-10' }), ['woken']],
    ['one that has been turned to since', calm({ wakeAt: '2026-03-09', lastTouchAt: NOON - 60_000 }), []],
    ['a lost deal that wakes', sale({ status: 'lost', wakeAt: '2026-03-10', closedAt: '2026-01-10' }), ['woken']],
    [
      'a lost deal whose step is left over',
      sale({ status: 'lost', closedAt: '2026-01-10', ...step('2026-03-01') }),
      [],
    ],
    [
      'a contract that ends soon',
      sale({ stage: 'won', status: 'won', closedAt: '2025-04-10', createdAt: '2025-01-10', renewalAt: '2026-04-10' }),
      ['renewal'],
    ],
    [
      'a contract that ends late',
      sale({ stage: 'won', status: 'won', closedAt: '2025-04-10', createdAt: '2025-01-10', renewalAt: '2026-06-10' }),
      [],
    ],
  ];
  for (const [what, deal, expected] of cases) it(what, () => expect(reasons(deal)).to.deep.equal(expected));

  it('has new leads, follow-ups that are due, and those that wake; nobody whom a filter doubts', () => {
    expect(leadReasons(leadOf({ status: 'new' }))).to.deep.equal(['new-lead']);
    expect(leadReasons(leadOf({ status: 'new', firstResponseAt: NOON }))).to.deep.equal([]);
    expect(leadReasons(leadOf({ status: 'new', suspicious: ['trap'] }))).to.deep.equal([]);
    expect(leadReasons(leadOf({ status: 'nurture', wakeAt: '2026-03-10' }))).to.deep.equal(['woken']);
    expect(leadReasons(leadOf({ status: 'nurture', wakeAt: '2026-03-11' }))).to.deep.equal([]);
    const working = { status: 'working', firstResponseAt: NOON - DAY } as const;
    expect(leadReasons(leadOf({ ...working, followUps: [{ kind: 'call', due: '2026-03-10' }] }))).to.deep.equal([
      'follow-up',
    ]);
    expect(leadReasons(leadOf({ ...working, followUps: [{ kind: 'call', due: '2026-03-11' }] }))).to.deep.equal([]);
  });

  it('has a lead that became a deal once, as the deal', () => {
    const lead = leadOf({ id: 'l', status: 'qualified', deal: 'd' });
    const list = listOf({ deals: [calm({ id: 'd', lead: 'l', ...step('2026-03-10') })], leads: [lead] });
    expect(names(list)).to.deep.equal(['d']);
  });

  it('is ordered by money × chance; what has no value counts as a deal brings on average', () => {
    const due = step('2026-03-10');
    const list = listOf({
      deals: [
        calm({ id: 'likely', value: 1_000, stage: 'contract', ...due }),
        calm({ id: 'dear', value: 9_000, stage: 'contact', ...due }),
        calm({ id: 'unsaid', value: null, stage: 'meeting', ...due }),
        sale({ id: 'won', stage: 'won', status: 'won', closedAt: '2026-03-01', value: 2_500 }),
      ],
      leads: [leadOf({ id: 'lead' })],
    });
    const of = (name: string): TodayItem => list.items.find(({ deal, lead }) => (deal ?? lead) === name)!;
    expect(of('unsaid')).to.deep.include({ isEstimated: true, worth: { currency: 'EUR', minor: 250_000n } });
    expect(of('lead')).to.deep.include({ isEstimated: true, expected: { currency: 'EUR', minor: 25_000n } });
    expect(of('likely')).to.include({ isEstimated: false });
    const money = list.items.map(({ expected }) => Number(expected!.minor));
    expect(money).to.deep.equal(money.toSorted((a, b) => b - a));
    expect(new Set(names(list)).size).to.equal(4);
  });

  it('sets a lead that scores high before one that does not', () => {
    const leads = [leadOf({ id: 'low', source: '' }), leadOf({ id: 'high', source: 'fair' })];
    expect(names(listOf({ leads }, ({ source }) => (source ? 0.9 : 0.1)))).to.deep.equal(['high', 'low']);
  });

  it('goes by chance alone where there are several currencies', () => {
    const due = step('2026-03-10');
    const list = listOf({
      deals: [
        calm({ id: 'yen', value: 900_000, currency: 'JPY', stage: 'contact', ...due }),
        calm({ id: 'euro', value: 10, stage: 'contract', ...due }),
      ],
    });
    expect(list.isMixed).to.equal(true);
    expect(names(list)).to.deep.equal(['euro', 'yen']);
  });
});
