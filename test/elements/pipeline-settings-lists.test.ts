import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import { ordered, quotaOf, spendOf } from '../../src/domain/settings.js';
import { stageOf } from '../../src/domain/stages.js';
import { problems, until } from '../helpers/board.js';
import {
  choose,
  click,
  control,
  editing,
  element,
  focused,
  keys,
  rendered,
  rowsOf,
  said,
  show,
  store,
  words,
  write,
} from '../helpers/settings.js';

describe('<pipeline-settings>: lists and amounts', () => {
  afterEach(() => resetMouse());

  describe('lists', () => {
    it('a row is added by Enter, another at once; the same name twice is said', async () => {
      await show('sources');
      await write(element, 'Source', 'Website', '[data-add=sources]');
      await keys(element, 'Enter');
      expect(focused(element)).to.equal('Source');
      await sendKeys({ type: 'Referral' });
      await keys(element, 'Enter');
      expect(rowsOf(element, 'sources')).to.deep.equal(['Website', 'Referral']);
      await sendKeys({ type: 'web-site' });
      await keys(element, 'Enter');
      expect(words(element, '[data-add=sources]')).to.include('There is one of that name already.');
      expect(ordered(store.pipeline.sources)).to.have.length(2);
      expect(await problems(element)).to.deep.equal([]);
    });

    it('deals follow a new name, in the same step', async () => {
      await show('sources', [
        { id: 'a', title: 'A', source: 'Web' },
        { id: 'b', title: 'B', source: 'Fair' },
      ]);
      await click(element, 'List them');
      expect(rowsOf(element, 'sources')).to.deep.equal(['Web', 'Fair']);
      await write(element, 'Source: Web', 'Website');
      await keys(element, 'Tab');
      expect(store.deal('a')!.source).to.equal('Website');
      expect(store.deal('b')!.source).to.equal('Fair');
      await click(element, 'Undo', '[part=said]');
      expect(store.deal('a')!.source).to.equal('Web');
      expect(rowsOf(element, 'sources')).to.deep.equal(['Web', 'Fair']);
    });

    it('hundreds of deals follow as well, in one step that one undo takes back', async () => {
      const many = Array.from({ length: 450 }, (_, n) => ({ id: `deal-${n}`, title: `Deal ${n}`, source: 'Web' }));
      await show('sources', many);
      await click(element, 'List them');
      await write(element, 'Source: Web', 'Website');
      await keys(element, 'Tab');
      const named = (name: string): number => [...store.allDeals()].filter(({ source }) => source === name).length;
      await until(() => named('Website') === 450);
      await until(() => said(element) === 'Source: Web changed');
      await click(element, 'Undo', '[part=said]');
      await until(() => named('Web') === 450);
      expect(rowsOf(element, 'sources')).to.deep.equal(['Web']);
    });

    it('a row that is removed leaves the focus on the next, then on the form', async () => {
      await show('products');
      for (const name of ['One', 'Two']) {
        await write(element, 'Product', name, '[data-add=products]');
        await keys(element, 'Enter');
      }
      await click(element, 'Remove One');
      expect(focused(element)).to.equal('Place of Two');
      await click(element, 'Remove Two');
      expect(focused(element)).to.equal('Product');
      expect(words(element)).to.include('No products yet');
    });

    it('words are changed in place, the focus stays, and another’s addition lives', async () => {
      await show('reasons');
      const within = '[data-add="reasons.lost"]';
      for (const reason of ['Price', 'Timing']) {
        await write(element, 'Reason', reason, within);
        await keys(element, 'Enter');
      }
      editing(store, 'reasons.lost', ['Price', 'Timing'], ['Price', 'Competitor', 'Timing']);
      await rendered(element);
      await write(element, 'Reason: Price', 'Too dear');
      await keys(element, 'Enter');
      expect(store.pipeline.reasons.lost).to.deep.equal(['Too dear', 'Competitor', 'Timing']);
      expect(focused(element)).to.equal('Reason: Too dear');
    });

    it('a choice has options; a field of the team’s own can be asked for by a stage', async () => {
      await show('fields');
      await write(element, 'Field', 'Sector', '[data-add=customFields]');
      await choose(element, 'Kind', 'Choice', '[data-add=customFields]');
      await click(element, 'Add field');
      await write(element, 'Option', 'Food');
      await keys(element, 'Enter');
      expect(store.pipeline.customFields).to.have.nested.property('sector.options').deep.equal(['Food']);
      element.go('stages');
      await rendered(element);
      await click(element, 'Details of Meeting');
      await click(element, 'Sector', '[part=stage-details]');
      expect(stageOf(store.pipeline, 'meeting')!.required).to.deep.equal(['custom.sector']);
    });

    it('a seller’s deals and quotas follow a new name', async () => {
      await show('owners');
      await write(element, 'Seller', 'Ann Lee');
      await keys(element, 'Enter');
      element.go('quotas');
      await rendered(element);
      await write(element, 'Ann Lee, Mar', '5,000');
      await keys(element, 'Tab');
      expect(quotaOf(store.pipeline, 'Ann Lee', '2026-03')?.value).to.equal(5000);
      element.go('owners');
      await rendered(element);
      await write(element, 'Seller: Ann Lee', 'Ann L. Lee');
      await keys(element, 'Tab');
      expect(store.deal('a')!.owner).to.equal('Ann L. Lee');
      expect(quotaOf(store.pipeline, 'Ann L. Lee', '2026-03')?.value).to.equal(5000);
      expect(quotaOf(store.pipeline, 'Ann Lee', '2026-03')).to.equal(null);
    });
  });

  describe('money and time', () => {
    it('quotas stand by week, month or quarter; an emptied cell has none; totals are exact and per currency', async () => {
      await show('quotas');
      await write(element, 'The whole team, Mar', '0.1');
      await keys(element, 'Tab');
      await write(element, 'The whole team, Apr', '0.2');
      await keys(element, 'Tab');
      expect(words(element, 'td.total')).to.equal('€0.30');
      await write(element, 'The whole team, Mar', '');
      await keys(element, 'Tab');
      expect(quotaOf(store.pipeline, '', '2026-03')).to.equal(null);
      await choose(element, 'By', 'Quarter');
      await write(element, 'The whole team, Q2 2026', '900');
      await keys(element, 'Tab');
      expect(quotaOf(store.pipeline, '', '2026-Q2')).to.include({ value: 900, currency: 'EUR' });
      await choose(element, 'By', 'Week');
      await click(element, 'Later');
      await write(element, 'The whole team, W14 2026', '70');
      await keys(element, 'Tab');
      expect(quotaOf(store.pipeline, '', '2026-W14')?.value).to.equal(70);
      expect(await problems(element)).to.deep.equal([]);
    });

    it('a quarter or year left empty shows the sum of its parts, once all are there', async () => {
      await show('quotas');
      for (const month of ['Jan', 'Feb']) {
        await write(element, `The whole team, ${month}`, '1,000.5');
        await keys(element, 'Tab');
      }
      await choose(element, 'By', 'Quarter');
      const first = (): HTMLInputElement => control(element, 'The whole team, Q1 2026');
      expect(first().placeholder).to.equal('');
      await choose(element, 'By', 'Month');
      await write(element, 'The whole team, Mar', '999');
      await keys(element, 'Tab');
      await choose(element, 'By', 'Quarter');
      expect([first().placeholder, first().value]).to.deep.equal(['3000', '']);
      expect(words(element, 'td.total')).to.equal('€3,000');
      expect(await problems(element)).to.deep.equal([]);
      await write(element, 'The whole team, Q1 2026', '500');
      await keys(element, 'Tab');
      expect(words(element, 'td.total')).to.equal('€500');
      await choose(element, 'By', 'Year');
      await write(element, 'The whole team, 2026', '12');
      await keys(element, 'Tab');
      expect(quotaOf(store.pipeline, '', '2026')?.value).to.equal(12);
    });

    it('spend is kept by source and month', async () => {
      await show('sources');
      await write(element, 'Source', 'Web', '[data-add=sources]');
      await keys(element, 'Enter');
      await write(element, 'Web, Mar', '12.5');
      await keys(element, 'Tab');
      expect(spendOf(store.pipeline, 'source', 'web', '2026-03')).to.include({ value: 12.5, currency: 'EUR' });
      expect(await problems(element)).to.deep.equal([]);
    });

    it('a rate is dated, corrected in place, and not given twice for a day', async () => {
      await show('money');
      const give = async (rate: string): Promise<void> => {
        await choose(element, 'One', 'USD', '[data-add=rates]');
        const day = control(element, 'From', '[data-add=rates]');
        day.value = '2026-03-01';
        await write(element, 'Rate', rate, '[data-add=rates]');
        await keys(element, 'Enter');
      };
      await give('0.923456');
      expect(Object.values(store.pipeline.rates ?? {})).to.deep.equal([
        { from: 'USD', to: 'EUR', day: '2026-03-01', rate: 0.923456 },
      ]);
      await give('0.9');
      expect(words(element, '[data-add=rates]')).to.include('There is one of that name already.');
      await write(element, 'Rate: USD in EUR', '0.9');
      await keys(element, 'Tab');
      expect(Object.values(store.pipeline.rates ?? {})[0]!.rate).to.equal(0.9);
    });

    it('zone, working days and fiscal year are settings; months follow the fiscal year', async () => {
      await show('calendar');
      await choose(element, 'Time zone', 'Europe/Rome');
      await click(element, 'Saturday');
      await choose(element, 'Fiscal year begins in', 'April');
      expect(store.pipeline).to.include({ zone: 'Europe/Rome', fiscalYearStart: 4 });
      expect(store.pipeline.workingDays).to.deep.equal([1, 2, 3, 4, 5, 6]);
      element.go('quotas');
      await rendered(element);
      expect(words(element, 'thead')).to.match(/^Seller Apr 2026 .*Mar 2027 Total$/);
    });
  });
});
