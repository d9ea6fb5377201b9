import type { CalendarDate, Deal, Lead, Pipeline } from '../domain/records.js';
import { DEFAULT_TRIGGERS, triggered, type Trigger } from '../domain/triggers.js';
import { ranksAtEnd } from './actions.js';
import { leadsOf } from './leads.js';
import type { PipelineStore } from './store.js';

/** So many leads are looked at before the page may answer; a step that is done costs as much as looking at so many. */
const SLICE = 2_000;
const STEP = 50;

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

  /** Answers what has been done, as a number of leads that could have been looked at meanwhile. */
  const look = (id: string, today: CalendarDate): number => {
    const { pipeline } = store;
    const lead = leads.get(id);
    const deal = lead?.deal === undefined ? undefined : store.deal(lead.deal);
    if (!lead || (seen.has(lead) && seen.get(lead) === deal)) return 0;
    seen.set(lead, deal);
    const intents = triggered(lead, triggers ?? pipeline.triggers ?? DEFAULT_TRIGGERS, {
      pipeline,
      today,
      deal,
      rankIn: stage => ranksAtEnd(store, stage, 1)[0]!,
    });
    for (const intent of intents) store.dispatch(intent);
    return intents.length * STEP;
  };
  const act = async (): Promise<void> => {
    if (!leads.$state.get().isReady || store.status.phase !== 'ready') return;
    const { pipeline, ports } = store;
    if (under !== pipeline) seen = new WeakMap();
    under = pipeline;
    const today = ports.calendar(pipeline.zone).dayOf(ports.now());
    let spent = 0;
    for (const { id } of [...leads.all()]) {
      spent += 1 + look(id, today);
      if (spent < SLICE) continue;
      spent = 0;
      await ports.turn();
      if (isStopped) return;
    }
  };

  // what a step changes calls back: it is looked at in a new round, when all of this one is done
  let isWaiting = false;
  let acting: Promise<void> = Promise.resolve();
  const later = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    const round = async (): Promise<void> => {
      isWaiting = false;
      if (!isStopped) await act();
    };
    acting = acting.then(round, round);
  };
  const stops = [leads.$state.listen(later), store.$status.listen(later)];
  later();
  return () => {
    isStopped = true;
    stops.forEach(stop => stop());
  };
}
