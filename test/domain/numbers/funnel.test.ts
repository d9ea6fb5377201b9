import { expect } from '@open-wc/testing';
import { funnel, type Funnel } from '../../../src/domain/numbers/funnel.js';
import { NOON } from '../../helpers/records.js';
import { bookOf, leadOf, sale, way } from '../../helpers/book.js';

const counts = ({ steps }: Funnel) => steps.map(({ id, count }) => `${id} ${count}`).join(', ');

describe('funnel', () => {
  it('counts who reached a stage or any later one', () => {
    const deals = [
      way({ contact: '2026-01-05', meeting: '2026-01-08' }),
      way(
        { contact: '2026-01-05', proposal: '2026-01-09' },
        { status: 'lost', closedAt: '2026-01-20', reason: 'price' },
      ),
      sale({ status: 'won', stage: 'won', createdAt: '2026-01-05', closedAt: '2026-02-01' }),
    ];
    const result = bookOf({ deals }).measure(funnel());
    expect(counts(result)).to.equal('contact 3, meeting 3, proposal 2, contract 1, won 1');
    expect(result.steps[2]).to.deep.include({ reasons: [{ reason: 'price', share: result.steps[2]!.lost }] });
    expect(result.leak.byCount).to.deep.equal({ step: 2, count: 1, values: [], reason: 'price' });
  });

  it('counts a stage entered twice once, and leaves a deal put back at the furthest it reached', () => {
    const back = way({ contact: '2026-01-05', proposal: '2026-01-06' });
    const again = sale({
      ...back,
      stage: 'meeting',
      history: [
        ...back.history,
        { ...back.history[1]!, from: 'proposal', to: 'contact', at: '2026-01-07' },
        { ...back.history[1]!, from: 'contact', to: 'meeting', at: '2026-01-09' },
      ],
    });
    const { steps } = bookOf({ deals: [again] }).measure(funnel());
    expect(steps.map(({ still }) => still.count)).to.deep.equal([0, 0, 1, 0, 0]);
    expect(steps.map(({ medianDays }) => medianDays)).to.deep.equal([1, null, null, null, null]);
  });

  it('follows a removed stage into the one that took its deals', () => {
    const pipeline = { ...bookOf({}).ground.pipeline };
    const stages = pipeline.stages.map(stage =>
      stage.id === 'proposal' ? { ...stage, removed: true, into: 'meeting' } : stage,
    );
    const deals = [way({ contact: '2026-01-05', proposal: '2026-01-06' })];
    expect(counts(bookOf({ deals, pipeline: { ...pipeline, stages } }).measure(funnel()))).to.equal(
      'contact 1, meeting 1, contract 0, won 0',
    );
  });

  it('is of those who came in the period; who came no one knows when is left out', () => {
    const deals = [
      sale({ createdAt: '2026-01-31' }),
      sale({ createdAt: '2026-02-01' }),
      sale({ createdAt: '2026-02-28' }),
      sale({ createdAt: null }),
      sale({ createdAt: '2026-03-01' }),
    ];
    const result = bookOf({ deals }).measure(funnel({ period: { from: '2026-02-01', until: '2026-03-01' } }));
    expect(result.count).to.equal(2);
    expect(result.ids).to.have.members([deals[1]!.id, deals[2]!.id]);
    expect(result.leftOut).to.deep.equal([{ reason: 'no-date', count: 1, ids: [deals[3]!.id] }]);
  });

  it('can begin with the leads', () => {
    const deals = [sale({ id: 'd1', createdAt: '2026-01-09' }), sale({ createdAt: '2026-01-09' })];
    const leads = [
      leadOf(),
      leadOf({ status: 'disqualified', reason: 'no budget' }),
      leadOf({ status: 'qualified' }),
      leadOf({ status: 'qualified', handedOver: { by: 'ann', at: '2026-01-07' }, deal: 'd1' }),
    ];
    const result = bookOf({ deals, leads }).measure(funnel({ from: 'leads' }));
    expect(counts(result)).to.equal('lead 5, mql 3, sql 2, contact 2, meeting 0, proposal 0, contract 0, won 0');
    expect(result.steps[0]).to.deep.include({
      lost: { count: 1, values: [], unvalued: 1, ids: [], leads: [leads[1]!.id] },
    });
  });

  it('marks who has not had the time a sale usually takes', () => {
    const deals = [sale({ createdAt: '2026-03-01' }), sale({ createdAt: '2026-01-01' })];
    const result = bookOf({ deals }).measure(funnel({ asOf: NOON, usualDays: 30 }));
    expect(result.young).to.deep.equal([deals[0]!.id]);
    expect(result.caveats).to.include('young');
  });

  it('of nobody is nothing, and says why', () => {
    expect(bookOf({}).measure(funnel())).to.deep.include({ value: null, why: 'no-deals', count: 0, leads: [] });
  });
});
