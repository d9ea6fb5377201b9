import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { minorOf } from '../../src/domain/deals.js';
import { canLane, lanesOf } from '../../src/domain/lanes.js';
import { mergeSums } from '../../src/domain/money.js';
import { dealOf } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';
import { anyDeal, field, teamPipeline, vantage } from '../helpers/views.js';

describe('lanes', () => {
  it('keep every deal in its column, in order, and their totals are the column’s to the cent', () => {
    const laned = field.filter(name => canLane(name, vantage));
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 30 }), laned, (deals, by) => {
        const columns = teamPipeline.stages.map(({ id }) => ({
          key: id,
          deals: deals.filter(({ stage }) => stage === id),
        }));
        const lanes = lanesOf(columns, by, vantage);
        for (const { key, deals: all } of columns) {
          const cells = lanes.flatMap(lane => lane.cells.get(key) ?? []);
          for (const cell of cells) {
            expect(cell.deals).to.deep.equal(all.filter(deal => cell.deals.includes(deal)));
            expect(cell.count).to.equal(cell.deals.length);
          }
          expect(cells.flatMap(cell => cell.deals.map(({ id }) => id)).sort()).to.deep.equal(
            all.map(({ id }) => id).sort(),
          );
          const sums = mergeSums(cells.map(cell => cell.sums));
          for (const currency of new Set(all.map(deal => deal.currency))) {
            const own = all.filter(deal => deal.currency === currency && deal.value !== null);
            const minor = own.reduce((sum, deal) => sum + BigInt(minorOf(deal)), 0n);
            expect(sums.get(currency)?.minor ?? 0n).to.equal(minor);
          }
        }
        expect(lanes.reduce((sum, { count }) => sum + count, 0)).to.equal(deals.length);
        expect(new Set(lanes.map(({ key }) => key)).size).to.equal(lanes.length);
        expect(lanes.findIndex(({ key }) => !key)).to.be.oneOf([-1, lanes.length - 1]);
      }),
      runs(200),
    );
  });

  it('take names as people write them for one, and days for their month', () => {
    const deals = [
      dealOf({ owner: 'Ben', expectedClose: '2026-03-02' }),
      dealOf({ owner: 'Ána', expectedClose: '2026-03-30' }),
      dealOf({ owner: 'ana' }),
    ];
    const names = (by: 'owner' | 'expectedClose'): string[] =>
      lanesOf([{ key: 'a', deals }], by, { ...vantage, compare: new Intl.Collator('en').compare }).map(
        ({ key }) => key,
      );
    expect(names('owner')).to.deep.equal(['Ána', 'Ben']);
    expect(names('expectedClose')).to.deep.equal(['2026-03', '']);
  });

  it('are not made of what says several things, or something else in each deal', () => {
    for (const [name, expected] of [
      ['owner', true],
      ['custom.region', true],
      ['tags', false],
      ['value', false],
      ['stage', false],
    ] as const)
      expect(canLane(name, vantage), name).to.equal(expected);
  });
});
