import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dealScore, leadScore } from '../../src/domain/lead-score.js';
import { sorted } from '../../src/domain/sorting.js';
import { statusesOf, STATUSES, testView } from '../../src/domain/view-state.js';
import { leadOf } from '../helpers/leads.js';
import { dealOf, NOON, pipelineOf } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';
import { anyDeal, anyView, vantage } from '../helpers/views.js';

const pipeline = pipelineOf();

describe('the score of a deal', () => {
  it('is that of its lead, with what has been answered of the deal since', () => {
    const lead = leadOf({ id: 'mara', answers: { timeline: 'none' } });
    const deal = dealOf({ lead: 'mara' });
    expect(dealScore(deal, lead, pipeline, NOON)).to.deep.equal(leadScore(lead, pipeline, NOON));
    const answered = dealOf({ lead: 'mara', answers: { timeline: 'now', budget: 'set' } });
    const judged = leadScore({ ...lead, answers: { timeline: 'now', budget: 'set' } }, pipeline, NOON);
    expect(dealScore(answered, lead, pipeline, NOON)).to.deep.equal(judged);
    expect(judged.total).to.be.greaterThan(leadScore(lead, pipeline, NOON).total);
  });

  it('of one without a lead rests on its answers, and is unknown without any', () => {
    expect(dealScore(dealOf({ organisation: 'Acme' }), undefined, pipeline, NOON)).to.equal(null);
    expect(dealScore(dealOf({ answers: { budget: 'set' } }), undefined, pipeline, NOON)!.total).to.be.greaterThan(0);
  });

  it('sorts and filters where somebody looks after it; without, nobody has any', () => {
    const scores = new Map([
      ['low', 5],
      ['high', 50],
    ]);
    const deals = ['none', 'low', 'high'].map(id => dealOf({ id }));
    const seen = { ...vantage, scoreOf: ({ id }: { id: string }) => scores.get(id) ?? null };
    const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
    expect(ids(sorted(deals, { by: 'score', descending: true }, seen))).to.deep.equal(['high', 'low', 'none']);
    const filters = [{ field: 'score', from: 10 }] as const;
    expect(ids(deals.filter(testView({ filters }, seen)))).to.deep.equal(['high']);
    expect(ids(deals.filter(testView({ filters }, vantage)))).to.deep.equal([]);
  });
});

describe('the statuses that a view shows', () => {
  it('are all that its filters can leave: no deal that passes stands in a list that is not shown', () => {
    const filter = fc.record({
      field: fc.constant('status' as const),
      any: fc.subarray([...STATUSES, '']),
    });
    fc.assert(
      fc.property(
        anyView,
        fc.array(filter, { minLength: 1, maxLength: 2 }),
        anyDeal,
        fc.constantFrom(...STATUSES),
        (view, more, deal, status) => {
          const { search: _search, ...rest } = view;
          const filters = more.map((each, nth) => (nth ? { ...each, not: true as const } : each));
          const narrowed = { ...rest, filters };
          const passes = testView(narrowed, vantage)({ ...deal, status, owner: 'ann' });
          if (passes) expect(statusesOf(narrowed)).to.include(status);
        },
      ),
      runs(300),
    );
  });

  it('are the open or the closed ones where no filter says', () => {
    expect(statusesOf({})).to.deep.equal(['open']);
    expect(statusesOf({ closed: true })).to.deep.equal(['won', 'lost', 'abandoned']);
    expect(statusesOf({ filters: [{ field: 'status', any: ['nonsense'] }] })).to.deep.equal(['open']);
  });
});
