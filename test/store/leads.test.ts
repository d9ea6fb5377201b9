import { expect } from '@open-wc/testing';
import type { Lead } from '../../src/domain/records.js';
import { followTriggers } from '../../src/store/automation.js';
import { leadsOf, trackLead } from '../../src/store/leads.js';
import { createPipeline } from '../../src/store/pipelines.js';
import type { Revision } from '../../src/storage/storage.js';
import type { Ports } from '../../src/store/ports.js';
import type { PipelineStore } from '../../src/store/store.js';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import { until } from '../helpers/board.js';
import { settled } from '../helpers/form-world.js';
import { leadOf } from '../helpers/leads.js';
import { NOON } from '../helpers/records.js';

async function tab(place = memoryRecords(), ports: Partial<Ports> = {}): Promise<PipelineStore> {
  const store = createPipeline({ storage: () => new MemoryStorage(place), zone: 'UTC', ports });
  leadsOf(store);
  await until(() => store.status.phase === 'ready' && leadsOf(store).$state.get().isReady);
  return store;
}
const mara = leadOf({ id: 'mara' });
const plans = (lead: Lead | undefined): string[] => lead!.followUps.map(({ kind }) => kind);

describe('leads of a pipeline', () => {
  it('do what their events set off, once in all tabs, and it can be undone', async () => {
    const place = memoryRecords();
    const tabs = await Promise.all([tab(place), tab(place), tab(place)]);
    for (const store of tabs) followTriggers(store);
    const [one, two] = tabs as unknown as [PipelineStore, PipelineStore];
    one.dispatch({ type: 'lead/add', target: 'mara', lead: mara });
    await settled();
    trackLead(two, 'mara', 'demo', 'e1');
    trackLead(one, 'mara', 'demo', 'e1');
    await settled();
    for (const store of tabs) {
      const lead = leadsOf(store).get('mara')!;
      expect(lead.events).to.have.length(1);
      expect(plans(lead)).to.deep.equal(['meeting']);
      expect(lead.status).to.equal('working');
      expect(lead.handedOver).to.have.property('by', 'me');
    }
    // a tab that opens tomorrow does nothing again
    followTriggers(await tab(place));
    await settled();
    expect(plans(leadsOf(one).get('mara'))).to.deep.equal(['meeting']);
    // whoever acted can take it back, and it stays back
    const acted = tabs.find(store => store.$undo.get().undo?.done.some(({ type }) => type === 'lead/plan'))!;
    acted.undo();
    await settled();
    expect(plans(leadsOf(two).get('mara'))).to.deep.equal([]);
  });

  it('move their deal on, never back', async () => {
    const store = await tab();
    const stop = followTriggers(store, [{ id: 'quote', event: 'quote', moveTo: 'proposal' }]);
    store.dispatch({ type: 'lead/add', target: 'mara', lead: mara });
    const { addDeals } = await import('../../src/store/add-deals.js');
    const { intents } = addDeals(store, [{ id: 'd', title: 'Cold rooms', stage: 'contact', lead: 'mara' }]);
    const [added] = intents as unknown as [{ deal: never }];
    store.dispatch({ type: 'lead/qualify', target: 'mara', deal: added.deal });
    trackLead(store, 'mara', 'quote');
    await settled();
    expect(store.deal('d')!.stage).to.equal('proposal');
    stop();
    store.dispatch({ type: 'deal/move', target: 'd', from: 'proposal', to: 'contact', rank: 'a0' });
    followTriggers(store, [{ id: 'quote', event: 'quote', moveTo: 'proposal' }]);
    await settled();
    expect(store.deal('d')!.stage, 'a person’s word is the last').to.equal('contact');
  });

  it('are looked at in slices, and again only where something has changed', async () => {
    const place = memoryRecords();
    const many = 6_000;
    for (let nth = 0; nth < many; nth++) {
      const events = [{ type: nth === 4_321 ? 'demo' : 'visit', at: 1, id: 'e' }];
      const lead = leadOf({ id: `l${nth}`, events });
      const id = `lead.${lead.id}`;
      place.records.set(id, { id, value: lead, rev: String(nth + 1) as Revision });
    }
    let turns = 0;
    let looks = 0;
    // a clock on which every look takes 10 microseconds
    const ports = { now: () => NOON + looks / 100, turn: () => (turns++, Promise.resolve()) };
    const store = await tab(place, ports);
    turns = 0;
    const demo = {
      id: 'demo',
      plan: { kind: 'call' },
      get event() {
        looks++;
        return 'demo';
      },
    } as const;
    followTriggers(store, [demo]);
    await until(() => plans(leadsOf(store).get('l4321')).length === 1);
    await settled();
    expect(turns).to.be.at.least(many / 800);
    // the lead that was acted upon is another one now, and was looked at again
    expect(looks).to.equal(many + 1);
    looks = 0;
    trackLead(store, 'l7', 'demo', 'e2');
    await until(() => plans(leadsOf(store).get('l7')).length === 1);
    await settled();
    // its two events, and then once more with what they set off
    expect(looks).to.equal(4);
    // what no trigger reads is no reason to look again
    looks = 0;
    const edit = { type: 'pipeline/edit', target: store.pipeline.id } as const;
    store.dispatch({ ...edit, changes: { title: { from: store.pipeline.title, to: 'Sales' } } });
    await settled();
    expect(store.pipeline.title).to.equal('Sales');
    expect(looks).to.equal(0);
  });
});
