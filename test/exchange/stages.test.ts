import { expect } from '@open-wc/testing';
import { newStages } from '../../src/exchange/index.js';
import { importText } from './setup.js';

describe('stages', () => {
  it('are those of the pipeline by name, outcomes, or new ones', async () => {
    const { plan } = await importText(
      'Title,Stage\nA,qualified\nB,OFFER!\nC,Done\nD,Gewonnen\nE,Chiuso perso\nF,Cancelled\nG,Novel\nH,novel\nI,Offer letter\n',
    );
    expect(plan.stages.map(({ answer }) => answer)).to.deep.equal([
      { to: 'stage', id: 'q' },
      { to: 'stage', id: 'offer' },
      { to: 'won' },
      { to: 'won' },
      { to: 'lost' },
      { to: 'abandoned' },
      { to: 'new', id: 'novel', name: 'Novel' },
      { to: 'new', id: 'novel', name: 'Novel' },
      { to: 'new', id: 'offerletter', name: 'Offer letter' },
    ]);
    expect(newStages(plan.stages).map(({ id }) => id)).to.deep.equal(['novel', 'offerletter']);
  });

  it('take the probability that the file gives them, which then is not the deal’s', async () => {
    const { plan, deals } = await importText(
      'Title,Stage,Probability\nA,Late,80\nB,Late,80\nC,Early,10\nD,Mixed,30\nE,Mixed,40\nF,Qualified,30\nG,Qualified,30\n',
    );
    expect(newStages(plan.stages).map(({ id, probability }) => [id, probability])).to.deep.equal([
      ['late', 0.8],
      ['early', 0.1],
      ['mixed', undefined],
    ]);
    expect(deals.map(({ probability }) => probability)).to.deep.equal([
      undefined,
      undefined,
      undefined,
      0.3,
      0.4,
      undefined,
      undefined,
    ]);
    const ordered = await importText('Title,Stage,Probability\nA,Late,0.8\nC,Early,0.1\n');
    expect(newStages(ordered.plan.stages).map(({ id }) => id)).to.deep.equal(['early', 'late']);
  });

  it('that say how a deal ended leave the stage unknown, and marked', async () => {
    const { deals, rows } = await importText('Title,Stage,Created,Close date\nA,Lost,2024-01-01,2024-02-01\n');
    expect(deals[0]).to.deep.include({ status: 'lost', closedAt: '2024-02-01', stage: 'contact' });
    expect(deals[0]!.history).to.deep.equal([
      { at: '2024-01-01', by: '', op: 'import', field: 'stage', from: null, to: 'contact', inferred: true },
      { at: '2024-02-01', by: '', op: 'import', field: 'status', from: 'open', to: 'lost', inferred: true },
    ]);
    expect(rows[0]!.warnings).to.deep.equal([{ row: 2, code: 'stage-unknown', column: 'Stage', value: 'Lost' }]);
  });

  it('yield to a status, and a status to nothing', async () => {
    const { deals } = await importText(
      'Title,Stage,Status,Close date\nA,Closed Won,Open,2030-01-01\nB,Offer,Lost,2024-01-01\nC,Offer,,2030-02-02\nD,Won,,2024-03-03\n',
    );
    expect(deals.map(({ status, closedAt, expectedClose }) => [status, closedAt, expectedClose])).to.deep.equal([
      ['open', undefined, '2030-01-01'],
      ['lost', '2024-01-01', undefined],
      ['open', undefined, '2030-02-02'],
      ['won', '2024-03-03', undefined],
    ]);
  });
});
