// The built domain in Node, on sales data that are no part of the project (see test/data/numbers.mjs).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as kit from 'pipewright/domain';
import * as exchange from 'pipewright/exchange';
import { allOf, answeredDeals, boxesOf, hasLeads, importLeads, orderOf } from '../data/leads.mjs';
import { figuresOf, hasData, SETS } from '../data/numbers.mjs';

const EXPECTED = {
  maven: {
    'win rate': '63.15 %',
    'average won': '2360.91 USD',
    'sales cycle': '51.78 days',
    'open deals': '2089',
    'velocity a day': '60146.85 USD',
  },
  loans: {
    'win rate': '17.70 %',
    'average won': '15712.53 EUR',
    'sales cycle': '16.66 days',
    'open deals': '399',
    'velocity a day': '66617.82 EUR',
  },
  changes: { 'win rate': '0.00 %', 'average won': '– (no-won-deals)', 'velocity a day': '– (no-won-deals)' },
  marketplace: { 'mind that': 'no-losses', conversion: '10.53 %', 'velocity a day': '– (no-values)' },
};

for (const [name, expected] of Object.entries(EXPECTED))
  test(`the figures of ${name}`, { skip: hasData ? false : 'the data are not here' }, () => {
    const figures = figuresOf(kit, SETS[name](kit));
    for (const [label, text] of Object.entries(expected)) assert.equal(figures[label], text, label);
  });

const skip = hasLeads ? false : 'the data are not here';
test('8,000 leads of a marketplace come in as leads, and in order', { skip }, async () => {
  const brought = await importLeads(kit, exchange);
  assert.equal(brought.plan.rows, 'leads');
  assert.deepEqual([brought.leads.length, brought.refused.length], [8000, 0]);
  assert.equal(orderOf(kit, brought).rows.length, 8000);
});
test('three boxes of BANT hardly tell won from lost; all that is known does', { skip }, () => {
  const deals = answeredDeals();
  const { auc, shares } = boxesOf(kit, deals);
  assert.equal(auc.toFixed(2), '0.56');
  assert.deepEqual(shares.at(-1), { count: 78, won: 40 });
  assert.equal(allOf(deals).toFixed(2), '0.83');
});
