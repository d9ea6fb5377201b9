import { expect } from '@open-wc/testing';
import type { DealInput } from '../../src/domain/records.js';
import { editDeal } from '../../src/store/actions.js';
import { everything } from '../../src/store/everything.js';
import { leadsOf } from '../../src/store/leads.js';
import { PageData } from '../../src/store/page-data.js';
import { until } from '../helpers/board.js';
import { settled } from '../helpers/form-world.js';
import { leadOf } from '../helpers/leads.js';

const STAGES = [
  { id: 'new', name: 'New' },
  { id: 'offer', name: 'Offer' },
];
const COLD = { id: 'cold', title: 'Cold rooms', stage: 'new' };
const LIFTS = { id: 'lifts', title: 'Forklifts', stage: 'new' };

const give = (data: PageData, deals: readonly DealInput[]): Promise<void> =>
  data.give(deals, () => expect.fail('a deal was turned away'));

async function pageData(deals: readonly DealInput[]): Promise<PageData> {
  const data = new PageData(undefined, { stages: STAGES });
  await data.store.writable();
  await give(data, deals);
  return data;
}

describe('the page’s own data', () => {
  it('keeps what a person changes until the page gives a different record, or none', async () => {
    const data = await pageData([COLD, LIFTS]);
    const { store } = data;
    store.dispatch(editDeal(store.deal('cold')!, { value: 100 })!);
    await settled();
    expect(store.stateOf('cold')).to.equal('saved');
    await give(data, [{ ...COLD }, LIFTS]);
    expect(store.deal('cold')!.value).to.equal(100);
    await give(data, [{ ...COLD, value: 250 }, LIFTS]);
    expect(store.deal('cold')!.value).to.equal(250);
    await give(data, [LIFTS]);
    expect([...store.allDeals()].map(({ id }) => id)).to.deep.equal(['lifts']);
  });

  it('holds leads too, also those that came before anybody followed leads', async () => {
    const { store } = await pageData([COLD]);
    store.dispatch({ type: 'lead/add', target: 'mara', lead: leadOf({ id: 'mara' }) });
    await settled();
    const leads = leadsOf(store);
    await until(() => leads.$state.get().isReady);
    expect(leads.get('mara')!.id).to.equal('mara');
  });

  it('can be deleted whole', async () => {
    const { store } = await pageData([COLD, LIFTS]);
    store.dispatch({ type: 'lead/add', target: 'mara', lead: leadOf({ id: 'mara' }) });
    await settled();
    await store.destroy();
    const rest = await everything(store);
    expect(rest.map(([key]) => key)).to.deep.equal(['pipeline.settings']);
  });
});
