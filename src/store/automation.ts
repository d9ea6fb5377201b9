import type { CalendarDate, Deal, Lead, Pipeline } from '../domain/records.js';
import type { Steps } from '../domain/steps.js';
import { DEFAULT_TRIGGERS, triggered, type Trigger } from '../domain/triggers.js';
import { ranksAtEnd } from './actions.js';
import { leadsOf } from './leads.js';
import { inSlices } from './slices.js';
import type { PipelineStore } from './store.js';

/** What triggers read of the pipeline: leads are looked at anew where these are others. */
const GROUND = ['stages', 'triggers', 'cadences'] as const;

/**
 * Does what the events of leads set off (R28): hands over, plans touches, moves deals on. Each step acts once, however many
 * browsers of a team follow, and can be undone like any other. A lead is looked at again when it or its deal has changed.
 *
 * @param triggers - The pipeline's own where absent, else the kit's.
 * @returns What stops it.
 */
export function followTriggers(store: PipelineStore, triggers?: readonly Trigger[]): () => void {
  const leads = leadsOf(store);
  /** The leads that have been looked at, with the deals they stood beside. */
  let seen = new WeakMap<Lead, Deal | undefined>();
  let under: Pipeline | undefined;
  let isStopped = false;

  const look = (id: string, today: CalendarDate): void => {
    const { pipeline } = store;
    const lead = leads.get(id);
    const deal = lead?.deal === undefined ? undefined : store.deal(lead.deal);
    if (!lead || (seen.has(lead) && seen.get(lead) === deal)) return;
    seen.set(lead, deal);
    const intents = triggered(lead, triggers ?? pipeline.triggers ?? DEFAULT_TRIGGERS, {
      pipeline,
      today,
      deal,
      rankIn: stage => ranksAtEnd(store, stage, 1)[0]!,
    });
    for (const intent of intents) store.dispatch(intent);
  };
  function* lookAtAll(): Steps<void> {
    const { pipeline, ports } = store;
    if (GROUND.some(part => under?.[part] !== pipeline[part])) seen = new WeakMap();
    under = pipeline;
    const today = ports.calendar(pipeline.zone).dayOf(ports.now());
    for (const { id } of leads.all()) {
      look(id, today);
      yield;
    }
  }
  const isReady = (): boolean => leads.$state.get().isReady && store.status.phase === 'ready';

  // what a step changes calls back: it is looked at in a new round, when all of this one is done
  let isWaiting = false;
  let acting: Promise<void> = Promise.resolve();
  const later = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    const round = async (): Promise<void> => {
      isWaiting = false;
      if (isReady()) await inSlices(store.ports, lookAtAll(), () => !isStopped);
    };
    acting = acting.then(round, round);
  };
  const stops = [
    leads.$state.listen(later),
    store.watchDeals(later),
    store.$pipeline.listen(later),
    store.$status.listen(({ phase }, old) => {
      if (phase !== old?.phase) later();
    }),
  ];
  later();
  return () => {
    isStopped = true;
    stops.forEach(stop => stop());
  };
}
