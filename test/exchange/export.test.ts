import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readDeal } from '../../src/domain/door.js';
import type { Deal, DealInput } from '../../src/domain/records.js';
import { createReport, exportCsv, exportSetAside, readCsv, type SetAside } from '../../src/exchange/index.js';
import { importText, pipeline, tableOf } from './setup.js';

let nth = 0;
function deal(input: Partial<DealInput>): Deal {
  const read = readDeal(
    { title: 'Solar', ...input },
    { pipeline, now: 1707152400000, by: 'ann', newId: () => `d${++nth}` },
  );
  if (!read.deal) throw new Error(JSON.stringify(read.problems));
  return read.deal;
}

describe('CSV export', () => {
  it('is guarded, and marked as UTF-8', async () => {
    const text = await exportCsv([deal({ title: '=HYPERLINK("x")', value: -5, organisation: '+1' })], pipeline);
    expect(text.charCodeAt(0)).to.equal(0xfeff);
    expect(text).to.include('"\'=HYPERLINK(""x"")"').and.include(',-5,');
    expect(text.endsWith('\r\n')).to.equal(true);
  });

  const text = fc.string({ unit: 'binary', maxLength: 12 }).map(value => value.trim());
  const day = fc.integer({ min: 0, max: 40_000 }).map(days => new Date(days * 86_400_000).toISOString().slice(0, 10));
  const any = fc.record(
    {
      title: text.filter(Boolean),
      organisation: text,
      owner: text,
      value: fc.option(fc.integer({ min: -1e9, max: 1e9 }).map(minor => minor / 100)),
      currency: fc.constantFrom('EUR', 'USD', 'GBP'),
      stage: fc.constantFrom('contact', 'q', 'offer'),
      status: fc.constantFrom('open' as const, 'lost' as const, 'abandoned' as const),
      source: text,
      notes: text,
      tags: fc.uniqueArray(
        fc
          .string({ unit: 'grapheme', minLength: 1, maxLength: 5 })
          .map(tag => tag.trim())
          .filter(tag => tag !== '' && !/[;,]/.test(tag)),
      ),
      createdAt: fc.oneof(day, fc.integer({ min: 1e12, max: 2e12 })),
      expectedClose: fc.option(day),
      custom: fc.constant({ 'My field': '=x', Pipeline: 'North', Phone: '+1' }),
      external: fc.constantFrom(undefined, { system: 'zoho', id: '-9' }),
    },
    { requiredKeys: ['title'] },
  );

  it('reads back the deals it wrote', async () => {
    const table = fc.array(any, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',' as const, ';' as const), async (inputs, delimiter) => {
        const deals = inputs.map(input => deal(input as Partial<DealInput>));
        const read = await importText(await exportCsv(deals, pipeline, { delimiter }));
        expect(read.plan.dialect).to.equal('Pipewright');
        expect(read.setAside).to.deep.equal([]);
        read.deals.forEach((back, i) => {
          const given = deals[i]!;
          for (const field of ['id', 'title', 'value', 'currency', 'stage', 'status', 'createdAt'] as const)
            expect(back[field], field).to.equal(given[field]);
          for (const field of ['organisation', 'owner', 'source', 'notes'] as const)
            expect(back[field] ?? '', field).to.equal(given[field]);
          expect(back.tags ?? []).to.deep.equal(given.tags);
          expect(back.expectedClose ?? null).to.equal(given.expectedClose);
          expect(back.external).to.deep.equal(given.external);
          expect(back.custom ?? {}).to.deep.equal(given.custom);
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('rows set aside', () => {
  it('are downloaded as they stood, with what is wrong, and can be imported when put right', async () => {
    const source = 'Title,Value,Created\nA,twelve,2024-01-01\nB,5,never\nC,5,2024-01-01,surplus\n';
    const { setAside } = await importText(source);
    const text = await exportSetAside(await tableOf(source), setAside, ({ code, column }) => `${column ?? ''} ${code}`);
    const { columns, rows } = await readCsv(text);
    expect(columns).to.deep.equal(['Title', 'Value', 'Created', 'problem']);
    expect(rows.map(({ cells }) => cells)).to.deep.equal([
      ['A', 'twelve', '2024-01-01', 'Value number'],
      ['B', '5', 'never', 'Created date'],
      ['C', '5', '2024-01-01', ' extra-cells', 'surplus'],
    ]);
    const again = await importText(text.replace('twelve', '12').replace('never', '2024-02-02').replace(',surplus', ''));
    expect(again.deals.map(({ title, value }) => [title, value])).to.deep.equal([
      ['A', 12],
      ['B', 5],
      ['C', 5],
    ]);
  });
});

describe('the report', () => {
  it('counts rows and reasons, and adds money exactly, never across currencies', () => {
    const report = createReport();
    const aside = (...codes: SetAside['problems'][number]['code'][]): SetAside => ({
      ...{ row: 9, cells: [] },
      problems: codes.map(code => ({ row: 9, code })),
    });
    report.add({ row: 2, outcome: 'new', deal: { stage: 'q', status: 'open', currency: 'EUR', value: 0.1 } });
    report.add({ row: 3, outcome: 'new', deal: { stage: 'q', status: 'open', currency: 'EUR', value: 0.2 } });
    report.add({ row: 4, outcome: 'updated', deal: { stage: 'q', status: 'won', currency: 'JPY', value: 300 } });
    report.add({
      row: 5,
      outcome: 'unchanged',
      deal: { status: 'lost', currency: 'EUR', value: null },
      warnings: [
        { row: 5, code: 'stage-unknown' },
        { row: 5, code: 'stage-unknown' },
      ],
    });
    report.addSetAside(aside('number', 'number', 'date'));
    report.addSetAside(aside('number'));
    const result = report.result();
    expect(result).to.include({ rows: 6, new: 2, updated: 1, unchanged: 1, setAside: 2 });
    expect([...result.problems]).to.deep.equal([
      ['number', 2],
      ['date', 1],
    ]);
    expect([...result.warnings]).to.deep.equal([['stage-unknown', 1]]);
    const q = result.byStage.get('q')!;
    expect([q.deals, q.unvalued, q.totals.get('EUR'), q.totals.get('JPY')]).to.deep.equal([3, 0, 30n, 300n]);
    expect(result.byStatus.get('lost')).to.deep.include({ deals: 1, unvalued: 1 });
    expect([...result.byCurrency.keys()]).to.deep.equal(['EUR', 'JPY']);
  });

  it('adds up, whatever comes', () => {
    const money = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(fc.array(money), all => {
        const report = createReport();
        all.forEach((minor, row) => report.add({ row, outcome: 'new', deal: { currency: 'EUR', value: minor / 100 } }));
        const total = report.result().byCurrency.get('EUR')?.totals.get('EUR') ?? 0n;
        expect(total).to.equal(all.reduce((sum, minor) => sum + BigInt(minor), 0n));
      }),
    );
  });
});
