// The funnel on a store that is filled already. It works its numbers out of the deals; the baseline is given them.
import '../../../src/define/funnel-chart.ts';
import { moveDeal } from '../../../src/store/actions.ts';
import { addDeals } from '../../../src/store/add-deals.ts';
import { createPipeline } from '../../../src/store/pipelines.ts';
import { offerChart } from './chart.js';

let store;

offerChart({
  async prepare({ places, labels }) {
    const stages = labels.map((name, at) => ({ id: `s${at}`, name, phase: at === labels.length - 1 ? 'won' : 'open' }));
    store = createPipeline({ stages, currency: 'EUR' });
    const now = Date.now();
    const deals = places.map((place, nth) => ({
      id: `d${nth}`,
      title: `Deal ${nth}`,
      stage: `s${place}`,
      value: 100 + nth,
      createdAt: now - nth * 60_000,
      ...(place === labels.length - 1 ? { status: 'won', closedAt: now } : {}),
    }));
    store.dispatch(addDeals(store, deals).intents);
    while (store.status.phase !== 'ready') await new Promise(resolve => setTimeout(resolve, 5));
  },
  mount(root) {
    const chart = document.createElement('funnel-chart');
    chart.store = store;
    chart.style.inlineSize = '900px';
    root.append(chart);
  },
  update(_, nth) {
    store.dispatch(moveDeal(store, store.deal(`d${nth}`), 's1', 0));
  },
});
