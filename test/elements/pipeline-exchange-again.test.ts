import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import { addDeals } from '../../src/store/add-deals.js';
import { createPipeline, findPipeline } from '../../src/store/pipelines.js';
import { closePipeline } from '../../src/store/registry.js';
import { problems, until } from '../helpers/board.js';
import {
  bring,
  choose,
  clickButton,
  count,
  done,
  exchangeWith,
  fileOf,
  heading,
  pick,
  PLAIN,
  words,
} from '../helpers/exchange.js';
import { saved } from '../helpers/saved.js';

// Every row of these tests is invented.

const TWO_PIPELINES = `Record ID,Deal Name,Deal Stage,Pipeline,Amount
1,Alpha renewal,Contract sent,Exchange test A,1000
2,Beta seats,Qualified,Exchange test A,2000
3,Gamma shop,Closed Won,Exchange test B,300
`;

describe('<pipeline-exchange> with more than one file or pipeline, and out again', () => {
  afterEach(() => resetMouse());

  it('hands out everything as JSON, and the deals as CSV that no spreadsheet runs', async () => {
    const store = createPipeline();
    store.dispatch(addDeals(store, [{ title: '=1+1', value: 5 }]).intents);
    const exchange = await exchangeWith(store);
    const json = await saved(() => clickButton(exchange, 'All as JSON'));
    expect(json.name).to.match(/^default-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(json.text).records.map(({ key }: { key: string }) => key.split('.')[0])).to.deep.equal([
      'pipeline',
      'deal',
    ]);
    const csv = await saved(() => clickButton(exchange, 'Deals as CSV'));
    expect(csv.text).to.contain("'=1+1");
    expect(words(exchange, '[part=export]')).to.contain('.csv was handed to your browser');
  });

  it('of the same file again doubles nothing, and updates what has changed', async () => {
    const store = createPipeline();
    const exchange = await exchangeWith(store);
    await bring(exchange, PLAIN);
    await clickButton(exchange, 'Import another file');
    const same = await bring(exchange, PLAIN);
    expect([same.report.new, same.report.unchanged]).to.deep.equal([0, 5]);
    await clickButton(exchange, 'Import another file');
    const other = await bring(exchange, PLAIN.replace('12500', '13000'));
    expect([other.report.updated, other.report.unchanged]).to.deep.equal([1, 4]);
    expect(store.deals('proposal')[0]!.value).to.equal(13000);
  });

  it('lists imports and removes one: what came with it goes, what it updated stays', async () => {
    const store = createPipeline();
    const exchange = await exchangeWith(store);
    await bring(exchange, PLAIN, 'first.csv');
    await clickButton(exchange, 'Import another file');
    await bring(exchange, `${PLAIN.replace('12500', '1')}6,New one,Nord,Contact,5,EUR,2026-01-06,,Cy\n`, 'second.csv');
    await clickButton(exchange, 'Import another file');
    expect(words(exchange, '[part=imports]')).to.contain('first.csv').and.contain('1 deal from 6 rows');
    expect(await problems(exchange)).to.deep.equal([]);
    await clickButton(exchange, 'Remove this import: second.csv');
    await until(() =>
      /1 deal that came with it goes into the bin. 1 deal that it only updated stays/.test(words(exchange)),
    );
    expect(await problems(exchange)).to.deep.equal([]);
    await clickButton(exchange, 'Remove this import');
    await until(() => /Removed: 1 deal of second.csv/.test(words(exchange)));
    expect(count(store, 'contact')).to.equal(1);
    expect(words(exchange, '[part=imports]')).not.to.contain('6 rows');
    await clickButton(exchange, 'Undo');
    await until(() => count(store, 'contact') === 2);
    expect(words(exchange, '[part=imports]')).to.contain('6 rows');
  });

  it('makes a pipeline of each that the file names', async () => {
    const store = createPipeline();
    const exchange = await exchangeWith(store);
    try {
      const { pipelines, report } = await bring(exchange, TWO_PIPELINES);
      expect([...pipelines.keys()]).to.deep.equal(['Exchange test A', 'Exchange test B']);
      expect(report.new).to.equal(3);
      const [a, b] = [findPipeline('Exchange test A')!, findPipeline('Exchange test B')!];
      expect(a.pipeline.title).to.equal('Exchange test A');
      expect(a.pipeline.stages.map(({ name }) => name)).to.deep.equal(['Qualified', 'Contract sent', 'Won']);
      expect(count(a, 'qualified')).to.equal(1);
      expect(count(b, '~won')).to.equal(1);
      expect([...store.allDeals()]).to.deep.equal([]);
      expect(words(exchange)).to.contain('New pipeline “Exchange test A”');
      await clickButton(exchange, 'Remove this import');
      await until(() => /3 deals that came with it/.test(words(exchange)));
      await clickButton(exchange, 'Remove this import');
      await until(() => count(a, 'qualified') === 0 && count(b, '~won') === 0);
    } finally {
      await closePipeline('Exchange test A');
      await closePipeline('Exchange test B');
    }
  });

  it('or puts them all into one, or takes only one', async () => {
    const store = createPipeline();
    const exchange = await exchangeWith(store);
    await pick(exchange, fileOf(TWO_PIPELINES));
    await clickButton(exchange, 'Next');
    await choose(exchange, 'The file holds several pipelines', 'Only “Exchange test A”');
    await until(() => /2 of 3 rows can be imported/.test(words(exchange, '.outlook')));
    await choose(exchange, 'The file holds several pipelines', 'All rows into this pipeline');
    await until(() => /All 3 rows can be imported/.test(words(exchange, '.outlook')));
    const ended = done(exchange);
    await clickButton(exchange, 'Import 3 rows');
    expect((await ended).report.new).to.equal(3);
    expect(count(store, 'qualified') + count(store, 'contractsent') + count(store, '~won')).to.equal(3);
  });

  it('restores a backup as it was, and asks where there are deals already', async () => {
    const store = createPipeline({ stages: ['Hello', 'Goodbye'], currency: 'CHF' });
    store.dispatch(addDeals(store, [{ title: 'Roof', value: 5, stage: 'goodbye' }, { title: 'Wall' }]).intents);
    const { exportJson } = await import('../../src/exchange/index.js');
    const all = [
      ['pipeline.settings', store.pipeline],
      ...[...store.allDeals()].map(d => [`deal.${d.id}`, d]),
    ] as const;
    const text = await exportJson(all as never);
    const other = createPipeline();
    const exchange = await exchangeWith(other);
    await pick(exchange, fileOf(text, 'backup.json'));
    expect(heading(exchange)).to.equal('A backup of Pipewright');
    expect(await problems(exchange)).to.deep.equal([]);
    let ended = done(exchange);
    await clickButton(exchange, 'Restore');
    expect((await ended).report.new).to.equal(2);
    expect(other.pipeline.stages).to.deep.equal(store.pipeline.stages);
    expect(other.deals('goodbye').map(({ title, currency }) => [title, currency])).to.deep.equal([['Roof', 'CHF']]);
    await exchange.updateComplete;
    await clickButton(exchange, 'Import another file');
    await pick(exchange, fileOf(text, 'backup.json'));
    expect(words(exchange)).to.contain('This pipeline has 2 deals already');
    expect(await problems(exchange)).to.deep.equal([]);
    ended = done(exchange);
    await clickButton(exchange, 'Restore');
    expect((await ended).report.unchanged).to.equal(2);
  });
});
