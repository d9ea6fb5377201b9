import { expect } from '@open-wc/testing';
import { chanceOf } from '../../../src/domain/numbers/chance.js';
import { missingDetails, type FindingKind } from '../../../src/domain/numbers/findings.js';
import { mostWinnable } from '../../../src/domain/numbers/winnable.js';
import { health } from '../../../src/domain/numbers/health.js';
import type { Deal, DealInput } from '../../../src/domain/records.js';
import { bookOf, leadOf, sale, SELLING, way } from '../../helpers/book.js';
import { NOON } from '../../helpers/records.js';

const DAY = 86_400_000;
/** Nothing is wrong with it: it came yesterday, was called today, and the next step is planned. */
const well = (input: Partial<DealInput> = {}): Deal =>
  sale({
    createdAt: NOON - DAY,
    lastTouchAt: NOON - 3_600_000,
    value: 100,
    expectedClose: '2026-04-01',
    nextStep: { kind: 'call', title: 'Call', due: '2026-03-12' },
    ...input,
  });
let names = 0;
const one = (input: Partial<DealInput> = {}) =>
  well({ title: `Deal ${++names}`, organisation: `Org ${names}`, ...input });

const found = (deals: readonly Deal[], pipeline = SELLING) => {
  const { findings } = bookOf({ deals, pipeline }).measure(health({ asOf: NOON }));
  return findings.filter(({ count }) => count).map(({ kind, count }) => `${count} ${kind}`);
};

describe('health', () => {
  it('finds nothing wrong where nothing is', () => {
    const read = bookOf({ deals: [one()] }).measure(health({ asOf: NOON }));
    expect(read).to.include({ value: 0, count: 1 });
    expect(found([one()])).to.deep.equal([]);
  });

  const cases: readonly [FindingKind, Deal][] = [
    ['silent', one({ createdAt: NOON - 20 * DAY, lastTouchAt: NOON - 14 * DAY })],
    ['overdue', one({ expectedClose: '2026-03-09' })],
    ['no-next-step', one({ nextStep: undefined })],
    ['step-overdue', one({ nextStep: { kind: 'call', title: 'Call', due: '2026-03-09' } })],
    ['never-followed-up', one({ createdAt: NOON - 2 * DAY, lastTouchAt: NOON - 2 * DAY })],
  ];
  for (const [kind, deal] of cases)
    it(`finds ${kind}, and the money at risk`, () => {
      const read = bookOf({ deals: [deal, one()] }).measure(health({ asOf: NOON }));
      const finding = read.findings.find(each => each.kind === kind)!;
      expect(finding.ids).to.deep.equal([deal.id]);
      expect(finding.values).to.deep.equal([{ currency: 'EUR', minor: 10_000n }]);
      expect(read.value).to.equal(1);
      expect(read.atRisk.ids).to.deep.equal([deal.id]);
    });

  it('leaves alone what is set aside until later', () => {
    const deal = one({
      createdAt: NOON - 90 * DAY,
      lastTouchAt: NOON - 60 * DAY,
      nextStep: undefined,
      wakeAt: '2026-05-01',
    });
    expect(found([deal])).to.deep.equal([]);
  });

  it('misses the details that the stage asks for', () => {
    const stages = SELLING.stages.map(each => ({ ...each, required: ['owner', 'budget', 'authority'] }));
    const pipeline = { ...SELLING, stages };
    const deal = one({ owner: 'ann', custom: { budget: '' }, answers: { authority: 'yes' } });
    expect(found([deal], pipeline)).to.deep.equal(['1 missing-details']);
    const book = bookOf({ deals: [deal], pipeline });
    expect(missingDetails(book.ofDeal(deal.id)!, book.ground)).to.deep.equal(['budget']);
  });

  it('counts each deal once, however much is wrong with it', () => {
    const deal = one({
      createdAt: NOON - 40 * DAY,
      lastTouchAt: null,
      expectedClose: '2026-01-01',
      nextStep: undefined,
    });
    const read = bookOf({ deals: [deal] }).measure(health({ asOf: NOON }));
    expect(read.value).to.equal(1);
    expect(read.atRisk.values).to.deep.equal([{ currency: 'EUR', minor: 10_000n }]);
  });

  it('finds two deals that are likely one, by address or by organisation and title', () => {
    const contacts = [{ name: 'Jo', email: 'Jo@Example.org' }];
    const deals = [
      one({ contacts }),
      one({ contacts: [{ name: 'Jo', email: 'jo+offers@example.org ' }] }),
      well({ title: 'Licence', organisation: 'Foo Ltd.' }),
      well({ title: 'licence', organisation: 'FOO LTD' }),
      one(),
    ];
    const read = bookOf({ deals }).measure(health({ asOf: NOON }));
    expect(found(deals)).to.deep.equal(['4 duplicate']);
    expect(read.duplicates.map(({ ids }) => ids.length)).to.deep.equal([2, 2]);
  });

  it('finds deals given up with fewer than eight calls, where calls are on record', () => {
    const deals = [1, 2, 3].map(() => one({ status: 'lost', closedAt: '2026-03-01' }));
    const book = bookOf({ deals });
    const calls = (count: number) =>
      Array.from({ length: count }, () => ({ kind: 'call' as const, doneAt: '2026-02-01' }));
    book.setActivities({ deal: deals[0]!.id }, calls(7));
    book.setActivities({ deal: deals[1]!.id }, calls(8));
    const read = book.measure(health({ asOf: NOON })).findings.find(({ kind }) => kind === 'given-up')!;
    expect(read.ids).to.deep.equal([deals[0]!.id]);
  });

  it('finds leads that nobody turned to', () => {
    const leads = [
      leadOf({ createdAt: NOON - 2 * DAY }),
      leadOf({ createdAt: NOON - 3_600_000 }),
      leadOf({ createdAt: NOON - 2 * DAY, firstResponseAt: NOON - DAY }),
      leadOf({ createdAt: NOON - 2 * DAY, status: 'disqualified' }),
    ];
    const read = bookOf({ leads })
      .measure(health({ asOf: NOON }))
      .findings.find(({ kind }) => kind === 'never-followed-up')!;
    expect(read.leads).to.deep.equal([leads[0]!.id]);
  });

  describe('stuck', () => {
    const stuckFor = (days: number) => {
      const at = new Date(NOON - days * DAY).toISOString().slice(0, 10);
      return { ...one(), ...way({ contact: at }), id: `stuck-${days}`, title: `Deal ${++names}` };
    };
    const past = (days: number, status: 'won' | 'lost', count: number) =>
      Array.from({ length: count }, () => {
        const left = new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10);
        return way({ contact: '2025-01-01', meeting: left }, { status, closedAt: left, title: `Past ${++names}` });
      });
    const limitOf = (deals: readonly Deal[], pipeline = SELLING) => {
      const { stuckLimits, findings } = bookOf({ deals, pipeline }).measure(health({ asOf: NOON }));
      return { limit: stuckLimits[0], ids: findings.find(({ kind }) => kind === 'stuck')!.ids };
    };

    it('is whoever stands longer than the stage allows', () => {
      const stages = SELLING.stages.map(each => ({ ...each, rottingDays: 5 }));
      const read = limitOf([stuckFor(4), stuckFor(6)], { ...SELLING, stages });
      expect(read).to.deep.equal({ limit: { days: 5, from: 'stage' }, ids: ['stuck-6'] });
    });

    it('…else than three of four won deals did, once twenty were won', () => {
      const deals = [...past(8, 'won', 20), ...past(50, 'lost', 20), stuckFor(7), stuckFor(9)];
      expect(limitOf(deals)).to.deep.equal({ limit: { days: 8, from: 'won-deals' }, ids: ['stuck-9'] });
    });

    it('…else than one and a half times the median of all', () => {
      const deals = [...past(8, 'won', 2), ...past(8, 'lost', 3), stuckFor(11), stuckFor(13)];
      expect(limitOf(deals)).to.deep.equal({ limit: { days: 12, from: 'median' }, ids: ['stuck-13'] });
    });

    it('…else than what was agreed on', () => {
      expect(limitOf([stuckFor(29), stuckFor(31)])).to.deep.equal({
        limit: { days: 30, from: 'default' },
        ids: ['stuck-31'],
      });
    });
  });
});

describe('a chance', () => {
  const chance = (deal: Deal, more = {}) => {
    const book = bookOf({ deals: [deal] });
    return chanceOf(book.ofDeal(deal.id)!, book.ground, { asOf: NOON, ...more });
  };

  it('begins with the stage and says line by line what moved it', () => {
    const read = chance(one({ stage: 'proposal' }), { fit: 1, engagement: 0.5 })!;
    expect(read.reasons.map(({ reason }) => reason)).to.deep.equal(['stage', 'fit', 'warm', 'fresh']);
    expect(read.reasons[0]!.change).to.equal(0.5);
    expect(read.reasons.reduce((sum, { change }) => sum + change, 0)).to.be.closeTo(read.value, 1e-12);
    expect(read.value).to.be.greaterThan(0.5);
  });

  it('takes the deal’s own word first, then what the stage’s deals came to', () => {
    expect(chance(one({ probability: 0.3 }), { odds: [0.6] })!.reasons[0]).to.deep.equal({
      reason: 'own-probability',
      change: 0.3,
    });
    expect(chance(one(), { odds: [0.6] })!.reasons[0]).to.deep.equal({ reason: 'stage', change: 0.6 });
  });

  it('is less for what is silent, stuck, overdue and without a next step', () => {
    const deal = one({
      createdAt: NOON - 60 * DAY,
      lastTouchAt: NOON - 60 * DAY,
      expectedClose: '2026-03-01',
      nextStep: undefined,
    });
    const read = chance(deal, { usualDays: [20] })!;
    expect(read.reasons.slice(1).map(({ reason }) => reason)).to.deep.equal([
      'silent',
      'stuck',
      'overdue',
      'no-next-step',
    ]);
    expect(read.value).to.be.lessThan(0.1);
    expect(read.value).to.be.greaterThan(0);
  });

  it('is not for what has ended', () => {
    expect(chance(one({ status: 'lost' }))).to.equal(null);
  });

  it('ranks the most winnable first: by chance, or by the money it brings', () => {
    const deals = [
      one({ id: 'sure', probability: 0.9, value: 10 }),
      one({ id: 'large', probability: 0.4, value: 1_000 }),
      one({ id: 'unvalued', probability: 0.8, value: null }),
      one({ id: 'lost', status: 'lost' }),
    ];
    const ids = (by: 'chance' | 'money', more: readonly Deal[] = []) =>
      bookOf({ deals: [...deals, ...more] })
        .measure(mostWinnable({ asOf: NOON, by, count: 2 }))
        .deals.map(({ id }) => id);
    expect(ids('chance')).to.deep.equal(['sure', 'unvalued']);
    expect(ids('money')).to.deep.equal(['large', 'sure']);
    expect(ids('money', [one({ currency: 'USD', probability: 0.1 })])).to.deep.equal(['sure', 'unvalued']);
  });
});
