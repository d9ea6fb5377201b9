import { expect } from '@open-wc/testing';
import { calendarOf } from '../../src/i18n/calendar.js';
import { closeDeal } from '../../src/store/actions.js';
import { addDeals } from '../../src/store/add-deals.js';
import { addMissingStages, inLikelyOrder } from '../../src/store/import-stages.js';
import { DealImport } from '../../src/store/import.js';
import { broughtBy, importsOf, removeImport } from '../../src/store/imports.js';
import { visible } from '../helpers/records.js';
import { dealsOf, expectIndexed, freshName, leave, openIdbTab, openTab, titles } from '../helpers/worlds.js';
import { Told, rowsOf, crm, importInto, external } from '../helpers/imports.js';

// Every row of these tests is invented.

describe('an import', () => {
  it('brings deals in the order of the file, each with its mark, and enters itself into the list', async () => {
    const store = await openTab();
    store.dispatch(addDeals(store, [{ title: 'Here before' }]).intents);
    const deals = Array.from({ length: 250 }, (_, n) => ({ title: `Deal ${n}`, external: crm(String(n)) }));
    const { told, id } = await importInto(store, deals);
    expect(new Set(told.outcomes)).to.deep.equal(new Set(['new']));
    expect(titles(store, 'contact')).to.deep.equal(['Here before', ...deals.map(({ title }) => title)]);
    expect(new Set(store.deals('contact').map(({ rank }) => rank)).size).to.equal(251);
    expect(external(store, '7')).to.include({ importId: id, id: 'crm-7' });
    const [[listed, entry]] = importsOf(store.pipeline) as [readonly [string, object]];
    expect(listed).to.equal(id);
    expect(entry).to.include({ name: 'deals.csv', rows: 250, added: 250, updated: 0, by: 'me' });
    expectIndexed(store);
  });

  it('of the same rows again changes nothing, and says so', async () => {
    const store = await openTab();
    const deals = [
      { title: 'Roof', value: 1200, external: crm('1'), custom: { colour: 'red' } },
      { title: 'Wall', stage: 'proposal', external: crm('2') },
    ];
    await importInto(store, deals);
    const before = dealsOf(store);
    const { told } = await importInto(store, deals);
    expect(told.outcomes).to.deep.equal(['unchanged', 'unchanged']);
    expect(dealsOf(store)).to.deep.equal(before);
  });

  it('updates what it knows by its id: only what the row speaks of', async () => {
    const store = await openTab();
    await importInto(store, [{ title: 'Roof', value: 1200, notes: 'by phone', external: crm('1'), custom: { a: 1 } }]);
    const { told, into } = await importInto(store, [
      { title: 'Roof', value: 1500, stage: 'meeting', external: crm('1'), custom: { b: 2 } },
    ]);
    expect(told.outcomes).to.deep.equal(['updated']);
    expect(into.brought).to.deep.equal([]);
    const deal = external(store, '1');
    expect(deal).to.include({ value: 1500, stage: 'meeting', notes: 'by phone' });
    expect(deal.custom).to.deep.equal({ a: 1, b: 2 });
    expect(deal.history.map(({ field }) => field)).to.include.members(['stage', 'value']);
    expectIndexed(store);
  });

  it('keeps the currency of a known deal where the file names none', async () => {
    const store = await openTab();
    await importInto(store, [{ title: 'Roof', value: 10, currency: 'JPY', external: crm('1') }]);
    await importInto(store, [{ title: 'Roof', value: 12, external: crm('1') }]);
    expect(external(store, '1')).to.include({ value: 12, currency: 'JPY' });
  });

  it('reopens a deal that the file says is open', async () => {
    const store = await openTab();
    await importInto(store, [{ title: 'Roof', external: crm('1'), stage: 'meeting' }]);
    store.dispatch(closeDeal(external(store, '1'), 'lost', '2026-02-01', { reason: 'price' }));
    await importInto(store, [{ title: 'Roof', external: crm('1'), status: 'open', stage: 'meeting' }]);
    expect(external(store, '1')).to.include({ status: 'open', closedAt: null });
    expect(external(store, '1')).not.to.have.property('reason');
    expectIndexed(store);
  });

  it('sets aside what the door turns away, with the reason', async () => {
    const store = await openTab();
    const { told } = await importInto(store, [
      { title: ' ', external: crm('1') },
      { title: 'Roof', currency: 'coins' },
      { title: 'Wall', value: 1.005, currency: 'EUR' },
    ]);
    expect([...told.aside].map(([row, problems]) => [row, problems[0]!.code])).to.deep.equal([
      [2, 'no-title'],
      [3, 'currency'],
    ]);
    expect(told.rows.map(({ row, warnings }) => [row, warnings[0]?.code])).to.deep.equal([[4, 'rounded']]);
  });

  it('takes an id that no storage could keep', async () => {
    const store = await openTab();
    const { told } = await importInto(store, [{ title: 'Roof', external: crm('x'.repeat(400)) }]);
    expect(told.outcomes).to.deep.equal(['new']);
    expect(external(store, 'x'.repeat(400)).title).to.equal('Roof');
  });

  it('stopped midway keeps what is in', async () => {
    const store = await openTab();
    const stop = new AbortController();
    const told = new Told();
    const rows = rowsOf(Array.from({ length: 50 }, (_, n) => ({ title: `Deal ${n}`, external: crm(String(n)) })));
    const stored = told.stored.bind(told);
    told.stored = some => {
      stored(some);
      if (told.rows.length >= 10) stop.abort();
    };
    const into = new DealImport(store, { id: 'stopped', name: 'a.csv', rows: 50 }, told, calendarOf('UTC'));
    into.begin();
    await into.add(rows, stop.signal);
    expect(await into.finish(stop.signal)).to.equal(0);
    expect(told.rows.length).to.be.within(10, 49);
    expect(dealsOf(store).size).to.equal(told.rows.length);
    expect(await removeImport(store, 'stopped', into.brought)).to.equal(told.rows.length);
    expect(store.deals('contact')).to.deep.equal([]);
  });

  it('made in two tabs at once does not double', async () => {
    const name = freshName();
    const [one, two] = await Promise.all([openIdbTab(name), openIdbTab(name)]);
    const deals = Array.from({ length: 60 }, (_, n) => ({ title: `Deal ${n}`, external: crm(String(n)) }));
    await Promise.all([importInto(one, deals), importInto(two, deals)]);
    const later = await openIdbTab(name);
    expect(dealsOf(later).size).to.equal(60);
    expect(importsOf(later.pipeline).length).to.equal(2);
    await leave(name, one, two, later);
  });
});

describe('removing an import', () => {
  it('takes out what it brought, leaves what it updated, and is one step to undo', async () => {
    const store = await openTab();
    await importInto(store, [{ title: 'Old', external: crm('0') }]);
    const deals = Array.from({ length: 30 }, (_, n) => ({ title: `Deal ${n}`, external: crm(String(n)) }));
    const { id } = await importInto(store, deals);
    const before = visible(store.pipeline);
    expect((await broughtBy(store, id)).length).to.equal(29);
    expect(await removeImport(store, id)).to.equal(29);
    expect(titles(store, 'contact')).to.deep.equal(['Deal 0']);
    expect(importsOf(store.pipeline).map(([each]) => each)).not.to.include(id);
    store.undo();
    expect(store.deals('contact').length).to.equal(30);
    expect(visible(store.pipeline)).to.deep.equal(before);
    expectIndexed(store);
  });

  it('works tomorrow: the list is stored with the pipeline', async () => {
    const name = freshName();
    const today = await openIdbTab(name);
    const { id } = await importInto(today, [{ title: 'Roof', external: crm('1') }]);
    await today.close();
    const tomorrow = await openIdbTab(name);
    expect(importsOf(tomorrow.pipeline).map(([each]) => each)).to.deep.equal([id]);
    expect(await removeImport(tomorrow, id)).to.equal(1);
    await leave(name, tomorrow);
  });

  it('and importing again brings the deals back, as deals of the new import', async () => {
    const store = await openTab();
    const deals = [{ title: 'Roof', external: crm('1') }];
    const { id } = await importInto(store, deals);
    await removeImport(store, id);
    const again = await importInto(store, deals);
    expect(again.told.outcomes).to.deep.equal(['new']);
    expect(await broughtBy(store, again.id)).to.deep.equal(['crm-1']);
  });
});

describe('new stages', () => {
  it('stand where their probability or their name says, before the won stage', async () => {
    const store = await openTab();
    addMissingStages(store, [
      { id: 'negotiation', name: 'Negotiation' },
      { id: 'prospecting', name: 'Prospecting' },
      { id: 'half', name: 'Zeta', probability: 0.5 },
      { id: 'meeting', name: 'Meeting' },
      { id: 'eta', name: 'Eta' },
    ]);
    expect(store.pipeline.stages.map(({ name }) => name)).to.deep.equal(
      'Prospecting Contact Qualification Meeting Zeta Proposal Negotiation Eta Closing Retention'.split(' '),
    );
  });
  it('of a new pipeline go from first contact to contract', () => {
    const names = ['Contract sent', 'Demo', 'Zeta', 'Qualified'].map(name => ({ name }));
    expect(inLikelyOrder(names).map(({ name }) => name)).to.deep.equal(['Qualified', 'Demo', 'Zeta', 'Contract sent']);
  });
});
