// The built exchange in Node, on sales data that are no part of the project (see test/data/numbers.mjs): a file goes the
// way it goes under <pipeline-exchange>, agreeing to all that was guessed.
import assert from 'node:assert/strict';
import { File } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Papa from 'papaparse';
import { createPipeline, MemoryStorage } from 'pipewright';
import { Session } from '../../dist/elements/exchange/session.js';
import { folder, hasData } from '../data/numbers.mjs';

const skip = hasData ? false : 'the data are not here';
const textOf = file => readFileSync(join(folder, file), 'utf8');
const rowsOf = text => Papa.parse(text, { header: true, skipEmptyLines: true }).data;
const emptyPipeline = () => createPipeline({ preset: 'sales', storage: () => new MemoryStorage(), zone: 'UTC' });

/** Brings a file into a pipeline; what the report says of its rows. */
async function bring(store, text) {
  const session = new Session(store, { wonStage: 'Won', openStorage: undefined, changed() {}, ended() {} });
  await session.open(new File([text], 'deals.csv'));
  assert.ifError(session.failure);
  assert.equal(await session.start(), true, 'nothing is left to be answered');
  assert.ifError(session.failure);
  const { report, failure, unstored } = session.result;
  assert.deepEqual([failure, unstored], ['', 0]);
  return { new: report.new, updated: report.updated, unchanged: report.unchanged, setAside: report.setAside };
}

/** How many deals there are of each status. */
function statusesOf(store) {
  const counts = { won: 0, lost: 0, open: 0 };
  for (const { status } of store.allDeals()) counts[status]++;
  return counts;
}
const openIn = (store, name) => {
  const { id } = store.pipeline.stages.find(stage => stage.name === name);
  return [...store.allDeals()].filter(({ status, stage }) => status === 'open' && stage === id).length;
};
/** How many texts there are of each. */
const tally = texts => texts.toSorted().join();

test('a file of 8,800 opportunities comes in whole, and once', { skip }, async () => {
  const text = textOf('maven-crm/sales_pipeline.csv');
  const store = emptyPipeline();
  const whole = { new: 0, updated: 0, unchanged: 0, setAside: 0 };
  const there = () => {
    assert.deepEqual(statusesOf(store), { won: 4238, lost: 2473, open: 1589 + 500 });
    assert.deepEqual([openIn(store, 'Engaging'), openIn(store, 'Prospecting')], [1589, 500]);
  };
  assert.deepEqual(await bring(store, text), { ...whole, new: 8800 });
  there();
  const deals = [...store.allDeals()];
  const rows = rowsOf(text);
  const won = rows.filter(row => row.deal_stage === 'Won');
  const sum = values => values.reduce((total, value) => total + Number(value), 0);
  assert.equal(
    sum(deals.map(({ status, value }) => (status === 'won' ? value : 0))),
    sum(won.map(row => row.close_value)),
  );
  for (const [field, column] of [
    ['createdAt', 'engage_date'],
    ['closedAt', 'close_date'],
  ])
    assert.equal(
      tally(deals.map(deal => (deal.status === 'open' ? '' : deal[field]))),
      tally(rows.map(row => (/Won|Lost/.test(row.deal_stage) ? row[column] : ''))),
      field,
    );

  assert.deepEqual(await bring(store, text), { ...whole, unchanged: 8800 }, 'the same file again');
  there();

  const { opportunity_id: id } = won[0];
  const dearer = text.replace(new RegExp(`^(${id},.*),\\d+$`, 'm'), '$1,123456');
  assert.deepEqual(
    await bring(store, dearer),
    { ...whole, updated: 1, unchanged: 8799 },
    'one of its rows has changed',
  );
  assert.equal(deals.length, [...store.allDeals()].length);
  assert.equal([...store.allDeals()].find(({ external }) => external.id === id).value, 123456);
  await store.close();
});

test('opportunities of a CRM with American dates come in on their days, and once', { skip }, async () => {
  const text = textOf('salesforce-devorg/Opportunity.csv');
  const rows = rowsOf(text);
  const store = emptyPipeline();
  const whole = { new: 0, updated: 0, unchanged: 0, setAside: 0 };
  assert.deepEqual(await bring(store, text), { ...whole, new: 36 });
  const is = (row, column) => row[column] === 'TRUE';
  const expected = { won: 0, lost: 0, open: 0 };
  for (const row of rows) expected[is(row, 'IsWon') ? 'won' : is(row, 'IsClosed') ? 'lost' : 'open']++;
  assert.deepEqual(statusesOf(store), expected);
  /** `02/03/24` is the third of February. */
  const dayOf = written => written.replace(/^(\d\d)\/(\d\d)\/(\d\d)$/, '20$3-$1-$2');
  assert.equal(dayOf('02/03/24'), '2024-02-03');
  for (const row of rows) {
    const deal = store.findExternal('salesforce', row.Id);
    assert.equal(deal.status === 'open' ? deal.expectedClose : deal.closedAt, dayOf(row.CloseDate));
    assert.equal(deal.value, row.Amount === '' ? null : Number(row.Amount));
    assert.equal(deal.title, row.Name);
  }
  assert.deepEqual(await bring(store, text), { ...whole, unchanged: 36 }, 'the same file again');
  assert.deepEqual(statusesOf(store), expected);
  await store.close();
});
