import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import { ordered, quotaOf, spendOf } from '../../src/domain/settings.js';
import { stageOf } from '../../src/domain/stages.js';
import { leadsOf } from '../../src/store/leads.js';
import { problems, until } from '../helpers/board.js';
import { leadOf } from '../helpers/leads.js';
import * as on from '../helpers/settings.js';

describe('<pipeline-settings>: lists and amounts', () => {
  afterEach(() => resetMouse());

  describe('lists', () => {
    it('a row is added by Enter, another at once; the same name twice is said', async () => {
      await on.show('sources');
      await on.write('Source', 'Website', '[data-add=sources]');
      await on.keys('Enter');
      expect(on.focused()).to.equal('Source');
      await sendKeys({ type: 'Referral' });
      await on.keys('Enter');
      expect(on.rowsOf('sources')).to.deep.equal(['Website', 'Referral']);
      await sendKeys({ type: 'web-site' });
      await on.keys('Enter');
      expect(on.words('[data-add=sources]')).to.include('There is one of that name already.');
      expect(ordered(on.store.pipeline.sources)).to.have.length(2);
      expect(await problems(on.element)).to.deep.equal([]);
    });

    it('deals follow a new name, in the same step', async () => {
      await on.show('sources', [
        { id: 'a', title: 'A', source: 'Web' },
        { id: 'b', title: 'B', source: 'Fair' },
      ]);
      await on.click('List them');
      expect(on.rowsOf('sources')).to.deep.equal(['Web', 'Fair']);
      await on.write('Source: Web', 'Website');
      await on.keys('Tab');
      await until(() => on.store.deal('a')!.source === 'Website');
      expect(on.store.deal('b')!.source).to.equal('Fair');
      await on.click('Undo', '[part=said]');
      expect(on.store.deal('a')!.source).to.equal('Web');
      expect(on.rowsOf('sources')).to.deep.equal(['Web', 'Fair']);
    });

    for (const [field, pane, name] of [
      ['source', 'sources', 'Source: Web'],
      ['campaign', 'campaigns', 'Campaign: Web'],
      ['owner', 'owners', 'Seller: Web'],
    ] as const)
      it(`leads follow a new name of their ${field}, in the same step as deals; one undo takes back both`, async () => {
        const store = await on.storeWith([{ id: 'a', title: 'A', [field]: 'Web' }]);
        const leads = [leadOf({ id: 'l', [field]: 'Web' }), leadOf({ id: 'm', [field]: 'Fair' })];
        store.dispatch(
          leads.map(lead => ({ type: 'lead/add', target: lead.id, lead })),
          { undoable: false },
        );
        if (field === 'owner') on.editing(store, 'owners', store.pipeline.owners, ['Web']);
        else on.editing(store, `${pane}.web`, undefined, { name: 'Web' });
        await on.showOf(store, { pane });
        const named = (): string => ['l', 'm'].map(id => leadsOf(store).get(id)?.[field]).join();
        await on.write(name, 'Website');
        await on.keys('Tab');
        await until(() => named() === 'Website,Fair', named());
        expect(store.deal('a')![field]).to.equal('Website');
        await on.click('Undo', '[part=said]');
        await until(() => named() === 'Web,Fair', named());
        expect(store.deal('a')![field]).to.equal('Web');
        expect(Boolean(store.$undo.get().redo), 'it was one step').to.equal(true);
      });

    it('hundreds of deals follow as well, in one step that one undo takes back', async () => {
      const many = Array.from({ length: 450 }, (_, n) => ({ id: `deal-${n}`, title: `Deal ${n}`, source: 'Web' }));
      await on.show('sources', many);
      await on.click('List them');
      await on.write('Source: Web', 'Website');
      await on.keys('Tab');
      const named = (name: string): number => [...on.store.allDeals()].filter(({ source }) => source === name).length;
      await until(() => named('Website') === 450);
      await until(() => on.said() === 'Source: Web changed');
      await on.click('Undo', '[part=said]');
      await until(() => named('Web') === 450);
      expect(on.rowsOf('sources')).to.deep.equal(['Web']);
    });

    it('a row that is removed leaves the focus on the next, then on the form', async () => {
      await on.show('products');
      for (const name of ['One', 'Two']) {
        await on.write('Product', name, '[data-add=products]');
        await on.keys('Enter');
      }
      await on.click('Remove One');
      expect(on.focused()).to.equal('Place of Two');
      await on.click('Remove Two');
      expect(on.focused()).to.equal('Product');
      expect(on.words()).to.include('No products yet');
    });

    it('words are changed in place, the focus stays, and another’s addition lives', async () => {
      await on.show('reasons');
      const within = '[data-add="reasons.lost"]';
      for (const reason of ['Price', 'Timing']) {
        await on.write('Reason', reason, within);
        await on.keys('Enter');
      }
      on.editing(on.store, 'reasons.lost', ['Price', 'Timing'], ['Price', 'Competitor', 'Timing']);
      await on.rendered();
      await on.write('Reason: Price', 'Too dear');
      await on.keys('Enter');
      expect(on.store.pipeline.reasons.lost).to.deep.equal(['Too dear', 'Competitor', 'Timing']);
      expect(on.focused()).to.equal('Reason: Too dear');
    });

    it('a choice has options; a field of the team’s own can be asked for by a stage', async () => {
      await on.show('fields');
      await on.write('Field', 'Sector', '[data-add=customFields]');
      await on.choose('Kind', 'Choice', '[data-add=customFields]');
      await on.click('Add field');
      await on.write('Option', 'Food');
      await on.keys('Enter');
      expect(on.store.pipeline.customFields).to.have.nested.property('sector.options').deep.equal(['Food']);
      on.element.go('stages');
      await on.rendered();
      await on.click('Details of Meeting');
      await on.click('Sector', '[part=stage-details]');
      expect(stageOf(on.store.pipeline, 'meeting')!.required).to.deep.equal(['custom.sector']);
    });

    it('a seller’s deals and quotas follow a new name', async () => {
      await on.show('owners');
      await on.write('Seller', 'Ann Lee');
      await on.keys('Enter');
      on.element.go('quotas');
      await on.rendered();
      await on.write('Ann Lee, Mar', '5,000');
      await on.keys('Tab');
      expect(quotaOf(on.store.pipeline, 'Ann Lee', '2026-03')?.value).to.equal(5000);
      on.element.go('owners');
      await on.rendered();
      await on.write('Seller: Ann Lee', 'Ann L. Lee');
      await on.keys('Tab');
      await until(() => on.store.deal('a')!.owner === 'Ann L. Lee');
      expect(quotaOf(on.store.pipeline, 'Ann L. Lee', '2026-03')?.value).to.equal(5000);
      expect(quotaOf(on.store.pipeline, 'Ann Lee', '2026-03')).to.equal(null);
    });
  });

  describe('money and time', () => {
    it('quotas stand by week, month or quarter; an emptied cell has none; totals are exact and per currency', async () => {
      await on.show('quotas');
      await on.write('The whole team, Mar', '0.1');
      await on.keys('Tab');
      await on.write('The whole team, Apr', '0.2');
      await on.keys('Tab');
      expect(on.words('td.total')).to.equal('€0.30');
      await on.write('The whole team, Mar', '');
      await on.keys('Tab');
      expect(quotaOf(on.store.pipeline, '', '2026-03')).to.equal(null);
      await on.choose('By', 'Quarter');
      await on.write('The whole team, Q2 2026', '900');
      await on.keys('Tab');
      expect(quotaOf(on.store.pipeline, '', '2026-Q2')).to.include({ value: 900, currency: 'EUR' });
      await on.choose('By', 'Week');
      await on.click('Later');
      await on.write('The whole team, W14 2026', '70');
      await on.keys('Tab');
      expect(quotaOf(on.store.pipeline, '', '2026-W14')?.value).to.equal(70);
      expect(await problems(on.element)).to.deep.equal([]);
    });

    it('a quarter or year left empty shows the sum of its parts, once all are there', async () => {
      await on.show('quotas');
      for (const month of ['Jan', 'Feb']) {
        await on.write(`The whole team, ${month}`, '1,000.5');
        await on.keys('Tab');
      }
      await on.choose('By', 'Quarter');
      const first = (): HTMLInputElement => on.control('The whole team, Q1 2026');
      expect(first().placeholder).to.equal('');
      await on.choose('By', 'Month');
      await on.write('The whole team, Mar', '999');
      await on.keys('Tab');
      await on.choose('By', 'Quarter');
      expect([first().placeholder, first().value]).to.deep.equal(['3000', '']);
      expect(on.words('td.total')).to.equal('€3,000');
      expect(await problems(on.element)).to.deep.equal([]);
      await on.write('The whole team, Q1 2026', '500');
      await on.keys('Tab');
      expect(on.words('td.total')).to.equal('€500');
      await on.choose('By', 'Year');
      await on.write('The whole team, 2026', '12');
      await on.keys('Tab');
      expect(quotaOf(on.store.pipeline, '', '2026')?.value).to.equal(12);
    });

    it('spend is kept by source and month', async () => {
      await on.show('sources');
      await on.write('Source', 'Web', '[data-add=sources]');
      await on.keys('Enter');
      await on.write('Web, Mar', '12.5');
      await on.keys('Tab');
      expect(spendOf(on.store.pipeline, 'source', 'web', '2026-03')).to.include({ value: 12.5, currency: 'EUR' });
      expect(await problems(on.element)).to.deep.equal([]);
    });

    it('a rate is dated, corrected in place, and not given twice for a day', async () => {
      await on.show('money');
      const give = async (rate: string): Promise<void> => {
        await on.choose('One', 'USD', '[data-add=rates]');
        const day = on.control('From', '[data-add=rates]');
        day.value = '2026-03-01';
        await on.write('Rate', rate, '[data-add=rates]');
        await on.keys('Enter');
      };
      await give('0.923456');
      expect(Object.values(on.store.pipeline.rates ?? {})).to.deep.equal([
        { from: 'USD', to: 'EUR', day: '2026-03-01', rate: 0.923456 },
      ]);
      await give('0.9');
      expect(on.words('[data-add=rates]')).to.include('There is one of that name already.');
      await on.write('Rate: USD in EUR', '0.9');
      await on.keys('Tab');
      expect(Object.values(on.store.pipeline.rates ?? {})[0]!.rate).to.equal(0.9);
    });

    it('zone, working days and fiscal year are settings; months follow the fiscal year', async () => {
      await on.show('calendar');
      await on.choose('Time zone', 'Europe/Rome');
      await on.click('Saturday');
      await on.choose('Fiscal year begins in', 'April');
      expect(on.store.pipeline).to.include({ zone: 'Europe/Rome', fiscalYearStart: 4 });
      expect(on.store.pipeline.workingDays).to.deep.equal([1, 2, 3, 4, 5, 6]);
      on.element.go('quotas');
      await on.rendered();
      expect(on.words('thead')).to.match(/^Seller Apr 2026 .*Mar 2027 Total$/);
    });
  });
});
