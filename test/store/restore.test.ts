import { expect } from '@open-wc/testing';
import { calendarOf } from '../../src/i18n/calendar.js';
import type { Deal } from '../../src/domain/records.js';
import { logActivity } from '../../src/domain/activities.js';
import { isOf } from '../../src/domain/records.js';
import { exportJson, readJson } from '../../src/exchange/index.js';
import { closeDeal } from '../../src/store/actions.js';
import { activityLog } from '../../src/store/activities.js';
import { everything } from '../../src/store/everything.js';
import { leadsOf } from '../../src/store/leads.js';
import { leadOf } from '../helpers/leads.js';
import { Restoring, type Backup, type RestoreOptions } from '../../src/store/restore.js';
import type { PipelineStore } from '../../src/store/store.js';
import { visible } from '../helpers/records.js';
import { dealsOf, expectIndexed, openTab, titles } from '../helpers/worlds.js';
import { never, Told, crm, importInto, external } from '../helpers/imports.js';

// Every row of these tests is invented.

describe('a backup', () => {
  const backupOf = async (store: PipelineStore): Promise<Backup[]> => {
    const file = await readJson(await exportJson(await everything(store)));
    if (file.kind !== 'records') throw new Error(file.kind);
    return file.records.map(([key, record], i) => ({ row: i + 1, key, record }));
  };
  const restoreInto = async (store: PipelineStore, backup: Backup[], options: RestoreOptions): Promise<Told> => {
    const told = new Told();
    const into = new Restoring(store, { id: 'r', name: 'b.json', rows: backup.length }, told, calendarOf('UTC'));
    into.settings(backup, options);
    const others = backup.filter(({ key }) => isOf(['lead', 'activity'], key));
    await into.restore(
      backup.filter(({ key }) => key.startsWith('deal.')),
      options,
      never,
    );
    await into.others(others, never);
    await into.finish(never);
    return told;
  };
  const full = async (): Promise<PipelineStore> => {
    const store = await openTab({ stages: ['Hello', 'Deal', { name: 'Signed', phase: 'won' }], currency: 'CHF' });
    await importInto(store, [
      { title: 'Roof', stage: 'deal', value: 12.5, external: crm('1'), custom: { 'odd.key': [1] }, tags: ['x'] },
      { title: 'Wall', external: crm('2') },
      { title: 'Gone', external: crm('3') },
    ]);
    store.dispatch(closeDeal(external(store, '2'), 'won', '2026-02-01', { reason: 'trust' }));
    store.dispatch({ type: 'deal/remove', target: external(store, '3').id });
    return store;
  };
  const seen = (store: PipelineStore): unknown[] =>
    [store.pipeline, ...dealsOf(store).values()]
      .map(visible)
      .sort((a, b) => ((a as Deal).id < (b as Deal).id ? -1 : 1));

  it('restored into an empty pipeline is what it was: stages, settings, history, bin', async () => {
    const store = await full();
    const other = await openTab();
    const told = await restoreInto(other, await backupOf(store), { settings: true, overwrite: true });
    expect(told.outcomes).to.deep.equal(['new', 'new', 'new']);
    expect(seen(other)).to.deep.equal(seen(store));
    expectIndexed(other);
  });

  it('brings leads and activities back as they were', async () => {
    const store = await full();
    const lead = leadOf({ name: 'Ada' });
    const call = logActivity(external(store, '1'), { kind: 'call', outcome: 'reached' }, store.surroundings);
    await store.dispatch([{ type: 'lead/add', target: lead.id, lead }, call]).settled;
    const backup = await backupOf(store);
    const other = await openTab();
    await restoreInto(other, backup, { settings: true, overwrite: true });
    await restoreInto(other, backup, { settings: true, overwrite: false }); // again: nothing is doubled
    const named = async (each: PipelineStore): Promise<string[]> => (await everything(each)).map(([key]) => key).sort();
    expect(await named(other)).to.deep.equal(await named(store));
    expect(leadsOf(other).get(lead.id)!.name).to.equal('Ada');
    expect(
      activityLog(other)
        .of(external(store, '1').id)
        .map(({ outcome }) => outcome),
    ).to.deep.equal(['reached']);
  });

  it('leaves what is here alone where it is asked to, and puts it back where it is asked that', async () => {
    const store = await full();
    const backup = await backupOf(store);
    const roof = external(store, '1');
    store.dispatch({ type: 'deal/edit', target: roof.id, changes: { title: { from: 'Roof', to: 'New roof' } } });
    const missing = await restoreInto(store, backup, { settings: false, overwrite: false });
    expect(new Set(missing.outcomes)).to.deep.equal(new Set(['unchanged']));
    expect(store.deal(roof.id)!.title).to.equal('New roof');
    const all = await restoreInto(store, backup, { settings: false, overwrite: true });
    expect(all.outcomes.filter(each => each === 'updated').length).to.equal(1);
    expect(visible(store.deal(roof.id))).to.deep.equal(visible(roof));
  });

  it('adds the stages that its deals need, where its settings are not wanted', async () => {
    const store = await full();
    const other = await openTab();
    await restoreInto(other, await backupOf(store), { settings: false, overwrite: false });
    expect(other.pipeline.stages.map(({ name }) => name)).to.include.members(['Contact', 'Deal']);
    expect(titles(other, 'deal')).to.deep.equal(['Roof']);
  });

  it('sets aside what is no deal', async () => {
    const store = await openTab();
    const record = { id: 'x' } as Backup['record'];
    const told = await restoreInto(
      store,
      [
        { row: 1, key: 'deal.x', record },
        { row: 2, key: 'lead.x', record },
      ],
      { settings: true, overwrite: true },
    );
    expect([...told.aside.keys()]).to.deep.equal([1, 2]);
  });
});
