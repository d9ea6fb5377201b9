import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys } from '@web/test-runner-commands';
import type { PipelineExchange } from '../../src/elements/pipeline-exchange.js';
import { createPipeline } from '../../src/store/pipelines.js';
import { announced, problems, until } from '../helpers/board.js';
import {
  bring,
  button,
  choice,
  choose,
  clickButton,
  count,
  done,
  drop,
  exchangeWith,
  fileOf,
  heading,
  pick,
  PLAIN,
  root,
  words,
} from '../helpers/exchange.js';
import { saved } from '../helpers/saved.js';

// Every row of these tests is invented.

const AMBIGUOUS = `Deal;Stage;Status;Amount;Created
Solar roof;Offer;open;12.500,00;03/04/2026
Battery;Offer;open;zwölf;04/05/2026
;;maybe;5,00;05/06/2026
Heat pump;Contact;lost;80,00;31/02/2026
`;
const many = (count: number): string =>
  `Record ID,Deal Name,Deal Stage,Amount\n${Array.from({ length: count }, (_, n) => `${n},Deal ${n},Contact,${n}`).join('\n')}`;

const active = (exchange: PipelineExchange): Element | null => root(exchange).activeElement;

describe('<pipeline-exchange> on the way from a file to its deals', () => {
  afterEach(() => resetMouse());

  it('takes a file step by step, with the focus, and without a fault of axe', async () => {
    const store = createPipeline();
    const exchange = await exchangeWith(store);
    expect(await problems(exchange)).to.deep.equal([]);
    await pick(exchange, fileOf(PLAIN));
    expect(heading(exchange)).to.equal('What do the columns mean?');
    expect(active(exchange)?.id).to.equal('heading');
    expect(words(exchange)).to.contain('deals.csv · HubSpot · 5 rows');
    expect(await problems(exchange)).to.deep.equal([]);
    await clickButton(exchange, 'Next');
    await until(() => /All 5 rows can be imported/.test(words(exchange, '.outlook')));
    expect(active(exchange)?.id).to.equal('heading');
    expect(words(exchange, '[part=preview]')).to.contain('Solar roof').and.contain('€12,500');
    expect(await problems(exchange)).to.deep.equal([]);
    const ended = done(exchange);
    await clickButton(exchange, 'Import 5 rows');
    const { report, cancelled, file } = await ended;
    expect({ rows: report.rows, fresh: report.new, cancelled, file }).to.deep.equal({
      ...{ rows: 5, fresh: 5, cancelled: false, file: 'deals.csv' },
    });
    await exchange.updateComplete;
    expect(heading(exchange)).to.equal('Imported: deals.csv');
    expect(words(exchange))
      .to.contain('€12,500')
      .and.contain('€1,000.50')
      .and.match(/US\$90,000|\$90,000/);
    expect(await problems(exchange)).to.deep.equal([]);
    expect(count(store, '~won')).to.equal(1);
    expect(count(store, '~lost')).to.equal(1);
    expect(store.pipeline.stages.map(({ name }) => name)).to.include('Discovery');
    await until(() => /Imported: deals.csv/.test(announced()));
  });

  it('works by keyboard alone', async () => {
    const store = createPipeline();
    const exchange = await exchangeWith(store);
    await pick(exchange, fileOf(PLAIN));
    const tabTo = async (name: string): Promise<void> => {
      for (let tabs = 0; active(exchange) !== button(exchange, name); tabs++) {
        if (tabs > 60) throw new Error(`“${name}” is not reached by Tab`);
        await sendKeys({ press: 'Tab' });
      }
    };
    await tabTo('Next');
    await sendKeys({ press: 'Enter' });
    await until(() => /can be imported/.test(words(exchange, '.outlook')));
    const ended = done(exchange);
    await tabTo('Import 5 rows');
    await sendKeys({ press: 'Enter' });
    expect((await ended).report.new).to.equal(5);
    await tabTo('Remove this import');
    await sendKeys({ press: 'Enter' });
    await until(() => active(exchange)?.textContent?.trim() === 'Keep them');
    await tabTo('Remove this import');
    await sendKeys({ press: ' ' });
    await until(() => active(exchange)?.textContent?.trim() === 'Undo');
    expect([...store.allDeals()].every(({ removedAt }) => removedAt)).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await until(() => /They are back/.test(words(exchange)));
    expect(count(store, '~won')).to.equal(1);
  });

  it('asks what the file does not say, beside the field, and goes no further before', async () => {
    const store = createPipeline();
    const exchange = await exchangeWith(store);
    await pick(exchange, fileOf(AMBIGUOUS));
    await clickButton(exchange, 'Next');
    await until(() => active(exchange) === choice(exchange, 'Dates in “Created”'));
    expect(heading(exchange)).to.equal('What do the columns mean?');
    expect(words(exchange)).to.contain('The file does not say which');
    expect(await problems(exchange)).to.deep.equal([]);
    await choose(exchange, 'Dates in “Created”', 'Day first');
    await clickButton(exchange, 'Next');
    await until(() => /would be set aside/.test(words(exchange, '.outlook')));
    await clickButton(exchange, 'Import');
    await until(() => active(exchange) === choice(exchange, 'Deals that are “maybe”'));
    await choose(exchange, 'Deals that are “maybe”', 'Open');
    await until(() => /1 of 4 rows can be imported/.test(words(exchange, '.outlook')));
    expect(words(exchange, '[part=preview]')).to.contain('Set aside not a number in “Amount”: “zwölf”');
    const ended = done(exchange);
    await clickButton(exchange, 'Import 1 row');
    const { report } = await ended;
    await exchange.updateComplete;
    expect([report.new, report.setAside]).to.deep.equal([1, 3]);
    expect(words(exchange, '[part=set-aside]')).to.contain('no such date in “Created”: “31/02/2026”');
    expect([...store.allDeals()][0]).to.include({ createdAt: '2026-04-03', value: 12500 });
    expect(await problems(exchange)).to.deep.equal([]);
  });

  it('gives every row that was set aside back, with the reason', async () => {
    const exchange = await exchangeWith(createPipeline());
    await bring(exchange, `Deal Name,Amount\nRoof,10\nWall,ten\n`);
    const file = await saved(() => clickButton(exchange, 'Download what was set aside'));
    expect(file.name).to.equal('deals-set-aside.csv');
    expect(file.text).to.equal('Deal Name,Amount,problem\r\nWall,ten,not a number in “Amount”: “ten”\r\n');
  });

  it('lets columns and stages be corrected; a field comes from one column only', async () => {
    const store = createPipeline();
    const exchange = await exchangeWith(store);
    await pick(exchange, fileOf(`Deal Name,Firm,Place\nRoof,Nordlicht,Offer\nWall,Ostsee,Talk\n`));
    await choose(exchange, 'Meaning of “Firm”', 'Organisation');
    await choose(exchange, 'Meaning of “Place”', 'Organisation');
    await until(() => choice(exchange, 'Meaning of “Firm”').value === 'keep');
    expect(words(exchange)).to.contain('“Organisation” can come from one column only');
    await choose(exchange, 'Meaning of “Firm”', 'Organisation');
    await choose(exchange, 'Meaning of “Place”', 'Stage');
    await until(() => choice(exchange, 'Meaning of “Place”').value === 'field:stage');
    await clickButton(exchange, 'Next');
    await until(() => /can be imported/.test(words(exchange, '.outlook')));
    await choose(exchange, 'Deals in “Offer”', 'Proposal');
    await choose(exchange, 'Deals in “Talk”', 'Set these rows aside');
    await until(() => /1 of 2 rows can be imported/.test(words(exchange, '.outlook')));
    const ended = done(exchange);
    await clickButton(exchange, 'Import 1 row');
    await ended;
    expect(store.deals('proposal').map(({ title, organisation }) => [title, organisation])).to.deep.equal([
      ['Roof', 'Nordlicht'],
    ]);
  });

  it('shows how far it has come, stops when it is told to, and keeps what is in', async () => {
    const store = createPipeline();
    const exchange = await exchangeWith(store);
    await pick(exchange, fileOf(many(6_000)));
    await clickButton(exchange, 'Next');
    await until(() => /can be imported/.test(words(exchange, '.outlook')));
    const ended = done(exchange);
    const seen = new Set<number>();
    const look = setInterval(() => {
      const bar = root(exchange).querySelector('progress');
      if (!bar) return;
      seen.add(bar.value);
      if (bar.value > 500) [...root(exchange).querySelectorAll('button')].at(-1)!.click();
    });
    await clickButton(exchange, 'Import 6,000 rows');
    const { cancelled, report } = await ended;
    clearInterval(look);
    await exchange.updateComplete;
    expect(cancelled).to.equal(true);
    expect(report.rows).to.be.within(500, 5_999);
    expect(count(store, 'contact')).to.equal(report.new);
    expect(seen.size).to.be.greaterThan(1);
    expect(heading(exchange)).to.equal('Stopped: deals.csv');
    expect(words(exchange)).to.contain('of 6,000 rows had been gone through');
    expect(await problems(exchange)).to.deep.equal([]);
    button(exchange, 'Remove this import');
  });

  it('says what is wrong with a file that cannot be read', async () => {
    const exchange = await exchangeWith(createPipeline());
    drop(exchange, fileOf('PK\u0003\u0004', 'deals.xlsx'));
    await until(() => /Excel workbook/.test(words(exchange)));
    expect(await problems(exchange)).to.deep.equal([]);
    drop(exchange, fileOf('{"a": ', 'deals.json'));
    await until(() => /JSON is broken/.test(words(exchange)));
    drop(exchange, fileOf('a,b\n'));
    await until(() => /a header, but no row/.test(words(exchange)));
  });

  it('takes a dropped file, the first of several; and keeps the browser from leaving the page for it', async () => {
    const exchange = await exchangeWith(createPipeline());
    expect(drop(exchange, fileOf(PLAIN, 'one.csv'), fileOf(PLAIN, 'two.csv'))).to.equal(true);
    await until(() => heading(exchange) === 'What do the columns mean?');
    expect(words(exchange)).to.contain('one.csv');
  });

  it('reads otherwise what was read wrong', async () => {
    const exchange = await exchangeWith(createPipeline());
    await pick(
      exchange,
      new File([new Uint8Array([...'Deal Name|Firm\nR'].map(c => c.charCodeAt(0)).concat(0xfc, 10))], 'x.csv'),
    );
    expect(choice(exchange, 'Encoding').value).to.equal('windows-1252');
    expect(words(exchange)).to.contain('Rü');
    await choose(exchange, 'Between columns', 'Comma');
    await until(() => /Deal Name\|Firm/.test(words(exchange)));
  });

  it('fits a phone, right to left, without anything outside of it', async () => {
    const exchange = await exchangeWith(createPipeline(), 360);
    document.documentElement.dir = 'rtl';
    try {
      await pick(exchange, fileOf(PLAIN));
      const fits = (): boolean => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth <= clientWidth;
      };
      expect(fits()).to.equal(true);
      await clickButton(exchange, 'Next');
      await until(() => /can be imported/.test(words(exchange, '.outlook')));
      expect(fits()).to.equal(true);
      expect(await problems(exchange)).to.deep.equal([]);
      await clickButton(exchange, 'Import');
      await until(() => /^Imported/.test(heading(exchange)));
      expect(fits()).to.equal(true);
      expect(await problems(exchange)).to.deep.equal([]);
    } finally {
      document.documentElement.dir = '';
      await executeServerCommand('resize', { width: 1000, height: 900 });
    }
  });

  it('takes no file while a page may only read', async () => {
    const store = createPipeline();
    const exchange = await exchangeWith(store);
    store.$status.listen(() => {});
    Object.assign(store.status.capabilities!, { readOnly: true });
    exchange.requestUpdate();
    await exchange.updateComplete;
    expect(words(exchange)).to.contain('importing is not possible');
    expect(drop(exchange, fileOf(PLAIN))).to.equal(true);
    expect(heading(exchange)).to.equal('Import and export');
  });
});
