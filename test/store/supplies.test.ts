import { expect } from '@open-wc/testing';
import { logActivity } from '../../src/domain/activities.js';
import { funnel } from '../../src/domain/numbers/funnel.js';
import { newLeads } from '../../src/domain/numbers/ratios.js';
import { followUps } from '../../src/domain/numbers/follow-ups.js';
import { openTotal } from '../../src/domain/numbers/averages.js';
import type { Figure } from '../../src/domain/numbers/figure.js';
import { newLead } from '../../src/domain/leads.js';
import { addEntry } from '../../src/domain/edit-settings.js';
import { answerOf, type Question } from '../../src/store/answers.js';
import { activitySupply, leadSupply } from '../../src/store/supplies.js';
import { until } from '../helpers/board.js';
import { SALES, salesPipeline } from '../helpers/chart.js';
import { NOON } from '../helpers/records.js';

const LEADS: Question<Figure<number>> = { key: 'leads', supplies: [leadSupply], measure: () => newLeads() };
const ready = (store: ReturnType<typeof salesPipeline>): Promise<void> => until(() => store.status.phase === 'ready');

describe('what is asked of beside the deals', () => {
  it('is loaded with the first question that needs it, and followed', async () => {
    const store = salesPipeline();
    await ready(store);
    const $answer = answerOf(store, LEADS);
    const stop = $answer.listen(() => {});
    await until(() => $answer.get()?.count === 0);
    const lead = newLead({ name: 'Mara' }, 'l-1', NOON, 'form');
    store.dispatch({ type: 'lead/add', target: lead.id, lead });
    await until(() => $answer.get()?.count === 1);
    expect($answer.get()!.ids).to.deep.equal(['l-1']);
    store.dispatch({ type: 'lead/remove', target: lead.id });
    await until(() => $answer.get()?.count === 0);
    stop();
  });

  it('joins leads to deals that somebody has asked about before', async () => {
    const store = salesPipeline();
    await ready(store);
    const $deals = answerOf(store, { key: 'funnel', measure: () => funnel() });
    const stops = [$deals.listen(() => {})];
    const [first] = store.allDeals();
    const joined = { ...newLead({ name: 'Mara' }, 'l-1', NOON, 'form'), deal: first!.id };
    const alone = newLead({ name: 'Timo' }, 'l-2', NOON, 'form');
    for (const lead of [joined, alone]) store.dispatch({ type: 'lead/add', target: lead.id, lead });
    const $all = answerOf(store, { key: 'all', supplies: [leadSupply], measure: () => funnel({ from: 'leads' }) });
    stops.push($all.listen(() => {}));
    await until(() => $all.get()?.leads.length);
    expect($all.get()!.leads).to.deep.equal(['l-2']);
    const before = $deals.get()!.count;
    expect($all.get()!.count).to.equal(before + 1);
    store.dispatch({ type: 'deal/remove', target: SALES[1]!.id! });
    await until(() => $all.get()!.count === before);
    expect($deals.get()!.count).to.equal(before - 1);
    for (const stop of stops) stop();
  });

  it('counts what was done about a deal; of others nothing is known', async () => {
    const store = salesPipeline();
    await ready(store);
    const $answer = answerOf(store, {
      key: 'touches',
      supplies: [leadSupply, activitySupply],
      measure: () => followUps(),
    });
    const stop = $answer.listen(() => {});
    await until(() => $answer.get()?.why === 'no-activities');
    const around = { now: NOON, by: 'ann', newId: () => store.ports.newId() };
    for (const kind of ['call', 'email'] as const) store.dispatch(logActivity(store.deal('w1')!, { kind }, around));
    await until(() => $answer.get()?.value === 2);
    expect($answer.get()!.ids).to.deep.equal(['w1']);
    stop();
  });

  it('is converted by the rates of the pipeline', async () => {
    const store = salesPipeline(SALES.map((deal, nth) => (nth % 2 ? { ...deal, currency: 'USD' } : deal)));
    await ready(store);
    const $answer = answerOf(store, { key: 'open', measure: () => openTotal() });
    const stop = $answer.listen(() => {});
    expect($answer.get()!.parts.length).to.equal(2);
    const rate = { from: 'USD', to: 'EUR', day: '2020-01-01', rate: 0.5 };
    store.dispatch(addEntry(store.pipeline, 'rates', 'usd', rate, null)!);
    await until(() => $answer.get()?.value);
    // 400 + 2,000 of the four are euros
    expect($answer.get()!.value).to.deep.equal({ currency: 'EUR', minor: 292_500n });
    stop();
  });
});
