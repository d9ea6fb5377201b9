import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readDeal } from '../../src/domain/door.js';
import {
  choosePipeline,
  convertRows,
  newStages,
  openQuestions,
  planImport,
  previewRows,
  readCsv,
  type ImportPlan,
} from '../../src/exchange/index.js';
import { berlin, codes, importTable, importText, pipeline, refused, tableOf } from './setup.js';

describe('rows', () => {
  it('are set aside with every reason, never dropped', async () => {
    const { deals, setAside } = await importText(
      'ID,Title,Value,Currency,Created,Is won,Probability\n' +
        '1,A,twelve,EUR,2024-13-01,maybe,50\n' +
        '2,B,5,Doubloon,2024-01-01,no,150\n' +
        '3,,5,EUR,2024-01-01,no,50\n' +
        `4,${'x'.repeat(5000)},5,EUR,2024-01-01,no,50\n` +
        '5,C,5,EUR,2024-01-01,no,50,surplus\n' +
        '6,D,99999999999999999,EUR,2024-01-01,no,50\n' +
        '7,E,5,EUR,2024-01-01,no,50\n' +
        '7,F,5,EUR,2024-01-01,no,50\n' +
        ',,5,EUR,2024-01-01,no,50\n',
    );
    expect(deals.map(({ title }) => title)).to.deep.equal(['3', 'E']);
    expect(setAside.map(({ row, problems }) => [row, ...codes(problems)])).to.deep.equal([
      [2, 'number', 'date', 'flag'],
      [3, 'currency', 'probability'],
      [5, 'field-too-long'],
      [6, 'extra-cells'],
      [7, 'number-too-large'],
      [9, 'duplicate-id'],
      [10, 'no-title'],
    ]);
    expect(setAside[0]!.problems[0]).to.deep.equal({ row: 2, code: 'number', column: 'Value', value: 'twelve' });
    expect(setAside[5]!.problems[0]!.params).to.deep.equal({ first: 8 });
    expect(setAside[3]!.cells.length).to.equal(8);
  });

  it('take nothing for nothing: dashes, n/a, zero dates', async () => {
    const { deals } = await importText(
      'Title,Value,Created,Expected close\nA,-,n/a,0000-00-00\nB,5,2024-01-01,2024-05-05\n',
    );
    expect(deals[0]).to.deep.include({ value: null });
    expect(deals[0]).to.not.have.any.keys('createdAt', 'expectedClose');
  });

  it('without an id have no external reference, and the plan says that a second import would double', async () => {
    const without = await importText('Title\nA\n');
    expect(without.plan.repeatable).to.equal(false);
    expect(without.deals[0]).to.not.have.property('external');
    const having = await importText('ID,Title\n5,A\n');
    expect(having.plan.repeatable).to.equal(true);
    expect(having.deals[0]!.external).to.deep.equal({ system: 'file', id: '5' });
  });

  it('say which fields they speak of, so that a second import overwrites nothing that was only concluded', async () => {
    const { rows } = await importText(
      'ID,Title,Value,Stage,Status,Organisation\n1,A,5,Offer,,Acme\n2,,,,,Acme\n3,C,5,Lost,,\n4,D,5,Won,,\n5,E,,,Open,\n',
    );
    expect(rows.map(({ fields }) => fields)).to.deep.equal([
      ['organisation', 'external', 'value', 'status', 'stage', 'title'],
      ['organisation', 'external'],
      ['external', 'value', 'status', 'title'],
      ['external', 'value', 'status', 'stage', 'title'],
      ['external', 'status', 'title'],
    ]);
    expect(rows[1]!.deal).to.deep.include({ title: 'Acme', status: 'open', stage: 'contact', value: null });
  });

  it('say which pipeline they are in; those of others are set aside on request', async () => {
    const text = 'Title,Pipeline\nA,North\nB,South\nC,North\n';
    const all = await importText(text);
    expect(all.plan.pipelines).to.deep.equal([
      { name: 'North', count: 2 },
      { name: 'South', count: 1 },
    ]);
    expect(all.rows.map(row => row.pipeline)).to.deep.equal(['North', 'South', 'North']);
    const north = await importText(text, plan => choosePipeline(plan, 'North'));
    expect(north.deals.map(({ title }) => title)).to.deep.equal(['A', 'C']);
    expect(codes(north.setAside[0]!.problems)).to.deep.equal(['other-pipeline']);
  });

  it('tell a currency by its column first, and say where the sign differs', async () => {
    const { deals, rows } = await importText('Title,Value,Currency\nA,€5,USD\nB,£5,\nC,5,\nD,$5,CAD\n');
    expect(deals.map(({ currency }) => currency)).to.deep.equal(['USD', 'GBP', undefined, 'CAD']);
    expect(codes(rows[0]!.warnings)).to.deep.equal(['currency-differs']);
    expect(codes(rows[3]!.warnings)).to.deep.equal([]);
  });

  it('take deals of the kit’s own shape whole', async () => {
    const given = {
      id: 'd1',
      title: 'Solar',
      stage: 'q',
      contacts: [{ name: 'Ann', role: 'decides' }],
      nextStep: { kind: 'call', title: 'Ring', due: '2024-05-05' },
      custom: { industry: 'energy' },
      answers: { budget: 5 },
      checklist: { demo: true },
      tags: ['a, b'],
      createdAt: 1707152400123,
      value: 1.234,
      history: [{ at: null, by: 'ann', op: 'x:1', field: 'stage', from: null, to: 'q' }],
      external: { system: 'other', id: '9' },
      expectedClose: '2024-09-30',
      status: 'open',
    };
    const { deals, plan } = await importText(JSON.stringify({ deals: [given] }));
    expect(openQuestions(plan)).to.deep.equal([]);
    expect(deals[0]).to.deep.equal(given);
  });

  it('keep a header like a prototype as no more than a name', async () => {
    const { deals } = await importText('Title,__proto__,toString\nA,x,y\n');
    expect(deals[0]!.custom).to.deep.equal({ '#2': 'x', toString: 'y' });
    expect(Object.getPrototypeOf(deals[0]!.custom)).to.equal(Object.prototype);
  });

  it('preview as they would be read', async () => {
    const table = await tableOf(`Title,Value\n${'A,5\n'.repeat(20)}`);
    const plan = await planImport(table, pipeline);
    expect((await previewRows(table, plan, { pipeline, calendar: berlin })).length).to.equal(10);
  });

  it('come in batches with progress, and stop when told to', async () => {
    const table = await readCsv(`Title,Value\n${'A,5\n'.repeat(2300)}`);
    const plan = await planImport(table, pipeline);
    const done: number[] = [];
    for await (const batch of convertRows(table, plan, { pipeline, calendar: berlin })) done.push(batch.done);
    expect(done).to.deep.equal([500, 1000, 1500, 2000, 2300]);
    const stop = new AbortController();
    const reason = new Error('enough');
    const run = async (): Promise<void> => {
      for await (const batch of convertRows(
        table,
        plan,
        { pipeline, calendar: berlin },
        { signal: stop.signal, slice: 0 },
      ))
        if (batch.done >= 1000) stop.abort(reason);
    };
    expect(await refused(run())).to.equal(reason);
  });

  it('are all either imported or set aside, and the door lets every imported one in', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const header = fc.constantFrom(
      'Title',
      'Value',
      'Stage',
      'Status',
      'Created',
      'Close date',
      'Is closed',
      'Currency',
      'Probability',
      'Tags',
      'ID',
      'Next step',
      '__proto__',
      'Odd',
      '',
    );
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        'A',
        '5',
        '1,234.5',
        '1.234,5 €',
        '-',
        '2024-02-05',
        '3/4/24',
        '02.03.2024 10:00',
        'Won',
        'Lost',
        'Open',
        'Offer',
        'TRUE',
        'no',
        '40%',
        '=1',
        "'x",
        'USD',
        '1e9',
        '45000',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const grid = fc
      .array(header, { minLength: 1, maxLength: 8 })
      .chain(headers =>
        fc.tuple(
          fc.constant(headers),
          fc.array(fc.array(cell, { maxLength: headers.length + 1 }), { minLength: 1, maxLength: 8 }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(grid, async ([headers, lines]) => {
        const quote = (line: readonly string[]): string =>
          line.map(each => `"${each.replaceAll('"', '""')}"`).join(',');
        const text = [headers, ...lines].map(quote).join('\n');
        let table;
        try {
          table = await readCsv(text, { delimiter: ',' });
        } catch (error) {
          expect((error as Error).name).to.equal('ExchangeError');
          return;
        }
        const plan = await planImport(table, pipeline);
        const { rows, setAside } = await importTable(table, plan);
        expect(rows.length + setAside.length).to.equal(table.rows.length);
        for (const { problems } of setAside) expect(problems.length).to.be.greaterThan(0);
        const stages = [
          ...pipeline.stages,
          ...newStages(plan.stages).map(stage => ({ ...pipeline.stages[0]!, ...stage })),
        ];
        const whole = { ...pipeline, stages } as typeof pipeline;
        for (const { deal } of rows) {
          const read = readDeal(deal, { pipeline: whole, now: 0, by: 'ann', newId: () => 'n' });
          if (!read.deal) throw new Error(JSON.stringify(read.problems));
        }
      }),
      { numRuns: 600 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).length).to.equal(before);
  });

  it('of any JSON objects are read or set aside, and no prototype is touched', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const key = fc.oneof(
      fc.constantFrom(
        'title',
        'value',
        'stage',
        'status',
        'history',
        'contacts',
        'custom',
        'external',
        'nextStep',
        'tags',
        'createdAt',
        'id',
        '__proto__',
        'constructor',
      ),
      fc.string(),
    );
    const object = fc.dictionary(key, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(object, { minLength: 1, maxLength: 5 }), async list => {
        const table = await tableOf(JSON.stringify(list));
        const plan: ImportPlan = await planImport(table, pipeline);
        const { rows, setAside } = await importTable(table, plan);
        expect(rows.length + setAside.length).to.equal(list.length);
      }),
      { numRuns: 600 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).length).to.equal(before);
  });
});
