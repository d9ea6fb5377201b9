import { expect } from '@open-wc/testing';
import { mergeDeals } from '../../src/domain/merge-deals.js';
import type { Activity, Deal, DealInput } from '../../src/domain/records.js';
import { addDeals } from '../../src/store/add-deals.js';
import { activityLog } from '../../src/store/activities.js';
import { createPipeline } from '../../src/store/pipelines.js';
import type { PipelineStore } from '../../src/store/store.js';
import { NOON, visible } from '../helpers/records.js';

function pipelineWith(...inputs: readonly Partial<DealInput>[]): PipelineStore {
  const store = createPipeline({ ports: { now: () => NOON }, zone: 'UTC', currency: 'EUR' });
  activityLog(store);
  const deals = inputs.map((input, nth) => ({ id: 'abc'[nth]!, title: 'Licence', ...input }));
  store.dispatch(addDeals(store, deals).intents, { undoable: false });
  return store;
}
const merged = (store: PipelineStore, activities: readonly Activity[] = []): Deal => {
  const [kept, ...others] = ['a', 'b', 'c'].map(id => store.deal(id)).filter(deal => deal !== undefined);
  expect(store.dispatch(mergeDeals(kept!, others, activities)).refused).to.deep.equal([]);
  return store.deal('a')!;
};

describe('deals merged into one', () => {
  it('fill what the kept one lacks, and write nothing over', () => {
    const store = pipelineWith(
      { owner: 'Ann', tags: ['x'], custom: { seats: 5, floor: '' }, createdAt: '2026-02-01' },
      { owner: 'Bo', organisation: 'Acme', custom: { seats: 9, floor: 2 }, createdAt: '2026-01-01', tags: ['y'] },
      { organisation: 'Other', source: 'Fair', notes: 'Ring twice', expectedClose: '2026-05-01' },
    );
    expect(merged(store)).to.deep.include({
      ...{ owner: 'Ann', organisation: 'Acme', source: 'Fair', notes: 'Ring twice', expectedClose: '2026-05-01' },
      ...{ createdAt: '2026-01-01', custom: { seats: 5, floor: 2 }, tags: ['x', 'y'] },
    });
    expect(['b', 'c'].map(id => store.deal(id)!.removedAt)).to.deep.equal([NOON, NOON]);
  });

  it('take a value with its currency, never an amount into another one', () => {
    const store = pipelineWith({ value: null, currency: 'EUR' }, { value: 900, currency: 'USD' });
    expect(merged(store)).to.include({ value: 900, currency: 'USD' });
    const other = pipelineWith({ value: 100, currency: 'EUR' }, { value: 900, currency: 'USD' });
    expect(merged(other)).to.include({ value: 100, currency: 'EUR' });
  });

  it('keep each person once', () => {
    const store = pipelineWith(
      { contacts: [{ name: 'Jo', email: 'jo@acme.example' }] },
      { contacts: [{ name: 'Joanna', email: ' Jo@Acme.example' }, { name: 'Kim' }] },
    );
    expect(merged(store).contacts.map(({ name }) => name)).to.deep.equal(['Jo', 'Kim']);
  });

  it('bring what was done about them, and one undo takes all of it back', () => {
    const store = pipelineWith({}, { organisation: 'Acme' });
    const activity: Activity = {
      ...{ id: 'call', deal: 'b', kind: 'call', title: 'Call', text: '', by: 'ann', doneAt: NOON },
      ...{ createdAt: NOON, createdBy: 'ann', updatedAt: NOON, updatedBy: 'ann', seen: {}, v: 1, custom: {} },
    };
    store.dispatch({ type: 'activity/add', target: 'call', activity }, { undoable: false });
    const before = ['a', 'b'].map(id => visible(store.deal(id)));
    merged(store, activityLog(store).of('b'));
    expect(
      activityLog(store)
        .of('a')
        .map(({ id }) => id),
    ).to.deep.equal(['call']);
    store.undo();
    expect(['a', 'b'].map(id => visible(store.deal(id)))).to.deep.equal(before);
    expect(
      activityLog(store)
        .of('b')
        .map(({ id }) => id),
    ).to.deep.equal(['call']);
  });
});
