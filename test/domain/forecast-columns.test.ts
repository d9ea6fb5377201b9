import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { applyChanges } from '../../src/domain/change.js';
import { expecting, expectIn, type Expected, type ForecastCut } from '../../src/domain/forecast-columns.js';
import { minorOf, probabilityOf } from '../../src/domain/deals.js';
import { weigh } from '../../src/domain/money.js';
import type { Deal } from '../../src/domain/records.js';
import { stageOf } from '../../src/domain/stages.js';
import { atOnce } from '../../src/domain/steps.js';
import { dealOf } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';
import { anyDeal, teamPipeline, vantage } from '../helpers/views.js';

const MONTHS: ForecastCut = { unit: 'month', count: 6 };
const cut = fc.constantFrom<ForecastCut>(MONTHS, { unit: 'quarter', count: 4 });
const columnsOf = (deals: readonly Deal[], won: readonly Deal[] = [], of = MONTHS): readonly Expected[] =>
  atOnce(expecting(deals, won, of, vantage));
const inColumn = (columns: readonly Expected[], key: string): Expected => columns.find(each => each.key === key)!;
const ids = ({ deals }: Expected): string[] => deals.map(({ id }) => id);

describe('the columns of a forecast', () => {
  it('hold each deal once, in its period or apart, and its weighted value to the cent', () => {
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 30 }), cut, (deals, of) => {
        const columns = columnsOf(deals, [], of);
        expect(columns.flatMap(ids).sort()).to.deep.equal(deals.map(({ id }) => id).sort());
        for (const { period, deals: own, sums } of columns) {
          if (period)
            for (const { expectedClose } of own)
              expect(expectedClose! >= period.from! && expectedClose! < period.until!).to.equal(true);
          for (const [currency, { minor, weighted }] of sums) {
            const valued = own.filter(deal => deal.currency === currency && deal.value !== null);
            const weights = valued.map(deal =>
              weigh(minorOf(deal), probabilityOf(deal, stageOf(teamPipeline, deal.stage))),
            );
            expect(minor).to.equal(valued.reduce((sum, deal) => sum + BigInt(minorOf(deal)), 0n));
            expect(weighted).to.equal(weights.reduce((sum, each) => sum + each, 0n));
          }
        }
      }),
      runs(200),
    );
  });

  it('tell what is overdue, later, without a date or left out from what is expected', () => {
    const columns = columnsOf([
      dealOf({ id: 'late', expectedClose: '2026-03-09' }),
      dealOf({ id: 'now', expectedClose: '2026-03-10' }),
      dealOf({ id: 'far', expectedClose: '2027-01-01' }),
      dealOf({ id: 'none' }),
      dealOf({ id: 'out', expectedClose: '2026-03-20', forecast: 'omitted' }),
    ]);
    expect(columns.map(each => `${each.key}: ${ids(each).join()}`).filter(text => !text.endsWith(': '))).to.deep.equal([
      'overdue: late',
      '2026-03-01: now',
      'later: far',
      'undated: none',
      'omitted: out',
    ]);
  });

  it('say what was won in a period, by the day or the moment it was closed', () => {
    const start = vantage.calendar.startOf('2026-03-01');
    const won = (id: string, closedAt: Deal['closedAt'], value: number): Deal => ({
      ...dealOf({ id, value }),
      status: 'won',
      closedAt,
    });
    const columns = columnsOf(
      [],
      [won('a', '2026-03-01', 100), won('b', start, 20), won('c', start - 1, 3), won('d', '2026-02-28', 1)],
    );
    const { count, sums } = inColumn(columns, '2026-03-01').won;
    expect(count).to.equal(2);
    expect(sums.get('EUR')!.minor).to.equal(12000n);
  });

  it('take a deal in, wherever it comes from, and none into the past', () => {
    fc.assert(
      fc.property(anyDeal, cut, fc.constantFrom(undefined, 'omitted', 'commit'), (plain, of, forecast) => {
        const deal: Deal = forecast ? { ...plain, forecast } : plain;
        for (const { key } of columnsOf([], [], of)) {
          const changes = expectIn(deal, key, of, vantage);
          if (key === 'overdue') expect(changes).to.equal(null);
          else expect(ids(inColumn(columnsOf([applyChanges(deal, changes!).record], [], of), key))).to.have.length(1);
        }
      }),
      runs(200),
    );
  });
});
