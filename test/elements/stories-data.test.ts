import { expect } from '@open-wc/testing';
import { readDeal } from '../../src/domain/index.js';
import { newPipeline } from '../../src/domain/pipelines.js';
import { sampleDeals } from '../../demo/sample.js';

const now = Date.UTC(2026, 10, 9, 10);
const pipeline = newPipeline({}, now, 'test');

describe('sampleDeals', () => {
  it('makes the same deals from the same seed, others from another', () => {
    expect(sampleDeals(60, { seed: 3, now })).to.deep.equal(sampleDeals(60, { seed: 3, now }));
    expect(sampleDeals(60, { seed: 3, now })).not.to.deep.equal(sampleDeals(60, { seed: 4, now }));
  });

  it('passes the door with nothing to warn of', () => {
    for (const input of sampleDeals(500, { now })) {
      const read = readDeal(input, { pipeline, now, by: 'test', newId: () => 'none' });
      expect(read, input.title).to.deep.include({ warnings: [] });
    }
  });

  it('tells histories that run forwards, end where the deal stands, and lie in the past', () => {
    for (const { title, stage, createdAt, history = [] } of sampleDeals(500, { now })) {
      const times = history.map(({ at }) => Number(at));
      expect(times, title).to.deep.equal(times.toSorted((a, b) => a - b));
      expect(times.at(-1), title).to.be.at.most(now);
      expect(times[0], title).to.equal(createdAt);
      expect(history.findLast(({ field }) => field === 'stage')?.to, title).to.equal(stage);
    }
  });

  it('shows every state: open, won lately, lost, abandoned, late, without a value', () => {
    const deals = sampleDeals(200, { now });
    const some = (test: (deal: (typeof deals)[number]) => boolean): void =>
      void expect(deals.some(test)).to.equal(true);
    some(({ status, closedAt }) => status === 'won' && Number(closedAt) > now - 30 * 86_400_000);
    some(({ status, reason }) => status === 'lost' && Boolean(reason));
    some(({ status, reason }) => status === 'abandoned' && Boolean(reason));
    some(({ expectedClose }) => typeof expectedClose === 'string' && expectedClose < '2026-11-09');
    some(({ value }) => value === null);
  });

  it('gives every deal an id of its own', () => {
    const deals = sampleDeals(10_000, { now });
    expect(new Set(deals.map(({ id }) => id)).size).to.equal(10_000);
  });
});
