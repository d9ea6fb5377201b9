import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { minorOf } from '../../src/domain/deals.js';
import { bandOf, roundBounds } from '../../src/domain/bands.js';
import { canEnter, canLane, laneOf, lanesOf } from '../../src/domain/lanes.js';
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

  it('of numbers are bands between round numbers, the highest first, each currency apart, and who says none last', () => {
    const deal = (value: number | null, currency = 'EUR') => dealOf({ value, currency });
    const deals = [...[120, 480, 900, 2_100, 4_800, 9_000, 21_000, 52_000].map(value => deal(value)), deal(null)];
    const lanes = lanesOf([{ key: 'a', deals: [...deals, deal(700, 'USD')] }], 'value', vantage);
    expect(lanes.map(({ band }) => band ?? null)).to.deep.equal([
      { from: 20_000, currency: 'EUR' },
      { from: 5_000, to: 20_000, currency: 'EUR' },
      { from: 2_000, to: 5_000, currency: 'EUR' },
      { from: 500, to: 2_000, currency: 'EUR' },
      { to: 500, currency: 'EUR' },
      { currency: 'USD' },
      null,
    ]);
    expect(lanes[0]!.sums.get('EUR')!.minor).to.equal(7_300_000n);
    expect(canEnter('value', vantage)).to.equal(false);
    expect(canEnter('custom.seats', vantage)).to.equal(false);
    expect(canEnter('custom.region', vantage)).to.equal(true);
    const quarters = lanesOf(
      [{ key: 'a', deals: [0.1, 0.3, 0.9].map(probability => dealOf({ probability })) }],
      'probability',
      vantage,
    );
    expect(quarters.map(({ band }) => band)).to.deep.equal([{ from: 0.75 }, { from: 0.25, to: 0.5 }, { to: 0.25 }]);
  });

  it('of numbers hold each deal in the one band that it is in, whatever the numbers are', () => {
    const by = fc.constantFrom(
      'value' as const,
      'probability' as const,
      'custom.seats' as const,
      'daysInStage' as const,
    );
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 40 }), by, (deals, field) => {
        const lanes = lanesOf([{ key: 'a', deals }], field, vantage);
        const bands = lanes.flatMap(({ band }) => band ?? []);
        for (const lane of lanes)
          for (const deal of lane.cells.get('a')!.deals) {
            expect(bands.filter(band => bandOf(deal, field, vantage, [band]))).to.deep.equal(
              lane.band ? [lane.band] : [],
            );
            expect(laneOf(deal, field, vantage, lanes)).to.equal(lane.id);
          }
      }),
      runs(200),
    );
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(numbers, all => {
        const rising = Float64Array.from(all).sort();
        const bounds = roundBounds(rising);
        expect(bounds.length).to.be.at.most(4);
        expect([...bounds].sort((a, b) => a - b)).to.deep.equal(bounds);
        // none of the bands is cut off beyond all numbers
        for (const bound of bounds) expect(bound > rising[0]! && bound <= rising.at(-1)!).to.equal(true);
      }),
      runs(300),
    );
  });

  it('are not made of what says several things, or something else in each deal', () => {
    for (const [name, expected] of [
      ['owner', true],
      ['custom.region', true],
      ['tags', false],
      ['value', true],
      ['custom.seats', true],
      ['title', false],
      ['stage', false],
    ] as const)
      expect(canLane(name, vantage), name).to.equal(expected);
  });
});
