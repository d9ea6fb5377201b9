import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { PIPELINE_KEY, type StoredFields } from '../../src/domain/records.js';
import {
  exportJson,
  ExchangeError,
  readJson,
  readSource,
  type KeyedRecord,
  type Table,
} from '../../src/exchange/index.js';
import { isSoundPipeline, pipelineWith } from '../helpers/edits.js';
import { runs } from '../helpers/runs.js';
import { someSettings } from '../helpers/some-settings.js';
import { bytesOf, codes, refused } from './setup.js';

const table = async (value: unknown): Promise<Table> => {
  const file = await readJson(typeof value === 'string' ? value : JSON.stringify(value));
  if (file.kind !== 'table') throw new Error('not a table');
  return file.table;
};
const rows = async (value: unknown): Promise<Record<string, unknown>[]> => {
  const { columns, rows } = await table(value);
  return rows.map(({ cells }) => Object.fromEntries(columns.map((column, i) => [column, cells[i]])));
};

describe('JSON of others', () => {
  it('is found as a list, in a member, and in what services answer', async () => {
    const deals = [{ title: 'Acme', value: 5 }];
    for (const value of [
      deals,
      { deals },
      { data: deals, success: true },
      { result: { items: deals }, time: {} },
      { results: deals, paging: { next: { after: '5' } } },
      { contacts: [{ name: 'x' }], deals, meta: { total: 1 } },
    ])
      expect(await rows(value)).to.deep.equal(deals);
  });

  it('brings nested names and HubSpot properties up', async () => {
    expect(
      await rows({
        results: [
          { id: '7', properties: { dealname: 'Acme', amount: '1500.00' }, createdAt: '2024-02-05T00:00:00Z' },
          { id: '8', properties: null, Owner: { name: 'Ann', id: '1', email: 'ann@example.org' }, Tag: ['a', 'b'] },
          { id: '9', value: { amount: 5, currency: 'EUR' }, odd: { a: { b: 1 } } },
        ],
      }),
    ).to.deep.equal(
      [
        { id: '7', dealname: 'Acme', amount: '1500.00', createdAt: '2024-02-05T00:00:00Z' },
        { id: '8', properties: null, Owner: 'Ann', 'Owner.id': '1', 'Owner.email': 'ann@example.org', Tag: ['a', 'b'] },
        { id: '9', value: 5, 'value.currency': 'EUR', odd: { a: { b: 1 } } },
      ].map(row => ({
        ...Object.fromEntries(
          'id dealname amount createdAt properties Owner Owner.id Owner.email Tag value value.currency odd'
            .split(' ')
            .map(name => [name, undefined]),
        ),
        ...row,
      })),
    );
  });

  it('marks what is no record, and goes on', async () => {
    const { rows } = await table([{ title: 'Acme' }, 7, null, [1], 'x', { title: 'Beta' }]);
    expect(rows.map(({ problems = [] }) => codes(problems)[0])).to.deep.equal([
      undefined,
      ...Array(4).fill('not-a-record'),
      undefined,
    ]);
  });

  it('loses keys that could reach a prototype, and says so', async () => {
    const { columns, rows } = await table(
      '[{"title":"Acme","__proto__":{"polluted":1},"a":{"constructor":{"x":1},"b":2}},{"title":"B","\\u005f_proto__":3}]',
    );
    expect(columns).to.deep.equal(['title', 'a']);
    expect(rows[0]!.cells).to.deep.equal(['Acme', { b: 2 }]);
    expect(rows.map(({ problems = [] }) => codes(problems))).to.deep.equal([['unsafe-key'], ['unsafe-key']]);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('is refused with a place or a reason', async () => {
    const of = async (text: string): Promise<unknown> => (await refused(readJson(text))).code;
    expect(await of('[{"a":1},{"a":]')).to.equal('json');
    expect(await of('[{"a":1} {"a":2}]')).to.equal('json');
    expect(await of('[{"a":1}')).to.equal('json');
    expect(await of('[{"a":1}] x')).to.equal('json');
    expect(await of('{"a": "unclosed')).to.equal('json');
    expect(await of('[]')).to.equal('no-rows');
    expect(await of('{"deals": []}')).to.equal('no-rows');
    expect(await of('{"a": 1}')).to.equal('json-shape');
    expect(await of(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).to.equal('too-deep');
    expect(await of(`[${'{},'.repeat(50_000)}{}]`)).to.equal('too-many-rows');
    expect((await refused(readJson('[{"a":1},{"b" 2}]'))).params).to.deep.equal({ at: 9 });
  });
});

const jsonText = (depth: number): fc.Arbitrary<string> => fc.json({ maxDepth: depth });
const dangerous = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'title', 'properties', 'custom');
const withDanger = fc.anything({ key: fc.oneof(dangerous, fc.string()), maxDepth: 4 });

/** A record of any kind with whatever else in it, as JSON would hold it. */
const record = fc
  .tuple(
    fc.string({ minLength: 1 }),
    fc.constantFrom('deal', 'pipeline', 'lead', 'activity'),
    fc.option(fc.nat(), { nil: undefined }),
    fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 3 })),
  )
  .map(([id, kind, removedAt, rest]): KeyedRecord => {
    const given = { ...rest, id, v: 1, seen: { w: 3 }, ...(removedAt === undefined ? {} : { removedAt }) };
    return [`${kind}.${id}`, JSON.parse(JSON.stringify(given)) as StoredFields];
  });

describe('JSON of ours', () => {
  it('gives back every record as it was, those in the bin and fields unknown to us included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 8 }), async records => {
        const safe = records.filter(([, each]) => !/__proto__|constructor|prototype/.test(JSON.stringify(each)));
        const text = await exportJson(safe);
        const file = await readSource(bytesOf(text));
        if (file.kind !== 'records') throw new Error('not ours');
        expect(file.records).to.deep.equal(safe);
        expect(file.setAside).to.deep.equal([]);
        expect(await exportJson(file.records)).to.equal(text);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back a pipeline’s settings, templates and rules of assignment among them, sound as they were', async () => {
    await fc.assert(
      fc.asyncProperty(someSettings, async settings => {
        const pipeline = pipelineWith(settings);
        const file = await readJson(await exportJson([[PIPELINE_KEY, pipeline]]));
        if (file.kind !== 'records') throw new Error('not ours');
        expect(file.records).to.deep.equal([[PIPELINE_KEY, pipeline]]);
        expect(isSoundPipeline(file.records[0]![1])).to.be.true;
      }),
      runs(200),
    );
  });

  it('sets broken records aside and refuses what is newer than itself', async () => {
    const file = await readJson(
      '{"format":"pipewright","version":1,"records":[{"key":"deal.a","record":{"id":"a"}},{"key":"x.a","record":{"id":"a"}},{"key":"deal.b","record":{}},7,{"key":"deal.c","record":{"id":"c","__proto__":{}}}]}',
    );
    if (file.kind !== 'records') throw new Error('not ours');
    expect(file.records.map(([key]) => key)).to.deep.equal(['deal.a', 'deal.c']);
    expect(file.setAside.map(({ row }) => row)).to.deep.equal([2, 3, 4]);
    expect(codes(file.warnings)).to.deep.equal(['unsafe-key']);
    expect((await refused(readJson('{"format":"pipewright","version":2,"records":[]}'))).code).to.equal(
      'newer-version',
    );
  });
});

describe('any JSON', () => {
  it('is read or refused with our own error, and no prototype is touched', async () => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    const broken = fc.tuple(jsonText(3), fc.nat(60), fc.string({ maxLength: 3 }));
    const any = fc.oneof(
      jsonText(4),
      broken.map(([text, at, bit]) => text.slice(0, at) + bit + text.slice(at)),
      fc.array(withDanger, { maxLength: 4 }).map(list => {
        try {
          return JSON.stringify(list, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) ?? '';
        } catch {
          return '[]';
        }
      }),
    );
    await fc.assert(
      fc.asyncProperty(any, async text => {
        try {
          await readJson(text);
        } catch (error) {
          if (!(error instanceof ExchangeError)) throw error;
        }
      }),
      { numRuns: 1500 },
    );
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).to.equal(before);
  });

  it('is split as JSON.parse would read it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.object({ maxDepth: 2, values: [fc.string({ unit: 'binary' }), fc.integer()] }), { minLength: 1 }),
        fc.constantFrom(undefined, 2),
        async (list, space) => {
          const text = JSON.stringify(list, null, space);
          if (/__proto__|constructor|prototype/.test(text)) return;
          expect((await table(text)).rows.length).to.equal(list.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
