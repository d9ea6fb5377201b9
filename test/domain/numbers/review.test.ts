import { expect } from '@open-wc/testing';
import { weeklyReview, type Review, type ReviewItem } from '../../../src/domain/numbers/review.js';
import type { Deal } from '../../../src/domain/records.js';
import { bookOf, sale, way } from '../../helpers/book.js';
import { NOON } from '../../helpers/records.js';

const DAY = 86_400_000;
const reviewOf = (...deals: readonly Deal[]): Review => bookOf({ deals }).measure(weeklyReview({ asOf: NOON }));
const only = (deal: Deal): ReviewItem | undefined => reviewOf(deal).sellers[0]?.items[0];
const ended = (status: 'won' | 'lost', stage: string, closedAt: Deal['closedAt'] = NOON - DAY): Deal =>
  way({ contact: '2026-02-01', [stage]: '2026-02-10' }, { status, closedAt, ...(status === 'won' ? { stage } : {}) });

describe('a weekly review', () => {
  it('goes seller by seller: what ended against the odds first, then the dearest', () => {
    const { sellers, value, count } = reviewOf(
      sale({ id: 'cheap', owner: 'Bo', value: 1 }),
      sale({ id: 'dear', owner: 'Bo', value: 9 }),
      { ...ended('lost', 'contract'), id: 'late', owner: 'Bo' },
      { ...ended('lost', 'meeting'), id: 'early', owner: 'Bo' },
      { ...ended('won', 'meeting'), id: 'surprise', owner: 'Bo' },
      sale({ id: 'hers', owner: 'Ann' }),
      sale({ id: 'nobodys' }),
    );
    expect(sellers.map(({ owner, items }) => [owner, items.map(({ id }) => id)])).to.deep.equal([
      ['Ann', ['hers']],
      ['Bo', ['late', 'surprise', 'early', 'dear', 'cheap']],
      ['', ['nobodys']],
    ]);
    expect([value, count]).to.deep.equal([7, 7]);
  });

  it('calls an end by the odds of the stage it came from', () => {
    expect(only(ended('lost', 'contract'))).to.include({ turn: 'late-loss', odds: 0.8 });
    expect(only(ended('lost', 'meeting'))).to.include({ turn: 'loss', odds: 0.3 });
    expect(only(ended('won', 'meeting'))).to.include({ turn: 'surprise-win', odds: 0.3 });
    expect(only(ended('won', 'contract'))).to.include({ turn: 'win', odds: 0.8 });
    expect(only({ ...ended('lost', 'contract'), probability: 0.2 })).to.include({ turn: 'loss', odds: 0.2 });
  });

  it('passes over what was gone through in the last days, and takes it up a week later', () => {
    const deal = sale({ owner: 'Ann' });
    const days = (count: number): Deal => ({ ...deal, reviewed: { at: NOON - count * DAY, as: 'kept' } });
    expect(reviewOf(days(4))).to.include({ value: 0, done: 1 });
    expect(only(days(4))).to.include({ verdict: 'kept' });
    expect(reviewOf(days(5))).to.include({ value: 1, done: 0 });
    expect(only(days(7))).to.include({ verdict: null, since: NOON - 7 * DAY });
  });

  it('tells of an end that came after the last review, once, and of none that is long past', () => {
    const lost = ended('lost', 'meeting', NOON - 9 * DAY);
    expect(only(lost)).to.equal(undefined);
    expect(only({ ...lost, reviewed: { at: NOON - 12 * DAY, as: 'kept' } })).to.include({ turn: 'loss' });
    expect(only({ ...lost, reviewed: { at: NOON - 8 * DAY, as: 'kept' } })).to.equal(undefined);
    const old = ended('lost', 'meeting', NOON - 40 * DAY);
    expect(only({ ...old, reviewed: { at: NOON - 50 * DAY, as: 'kept' } })).to.equal(undefined);
    // closed in this very review
    const now = { ...ended('lost', 'meeting', NOON), reviewed: { at: NOON, as: 'closed' as const } };
    expect(reviewOf(now)).to.include({ done: 1, value: 0 });
  });

  it('does not trust what another program wrote', () => {
    const deal = { ...sale({}), reviewed: { at: 'yesterday', as: 'kept' } } as unknown as Deal;
    expect(only(deal)).to.include({ verdict: null });
  });
});
