import { DEFAULT_TRIGGERS, triggered, type Trigger } from '../domain/triggers.js';
import { ranksAtEnd } from './actions.js';
import { leadsOf } from './leads.js';
import type { PipelineStore } from './store.js';

/**
 * Does what the events of leads set off (R28): hands over, plans touches, moves deals on. Each step acts once, however many
 * browsers of a team follow, and can be undone like any other.
 *
 * @param triggers - The pipeline's own where absent, else the kit's.
 * @returns What stops it.
 */
export function followTriggers(store: PipelineStore, triggers?: readonly Trigger[]): () => void {
  const leads = leadsOf(store);
  const act = (): void => {
    if (!leads.$state.get().isReady || store.status.phase !== 'ready') return;
    const { pipeline, ports } = store;
    const today = ports.calendar(pipeline.zone).dayOf(ports.now());
    const rankIn = (stage: string): string => ranksAtEnd(store, stage, 1)[0]!;
    const rules = triggers ?? pipeline.triggers ?? DEFAULT_TRIGGERS;
    // what a step changes calls back: it is looked at in a new turn, when all of this one is done
    const intents = [...leads.all()].flatMap(lead => {
      const deal = lead.deal === undefined ? undefined : store.deal(lead.deal);
      return triggered(lead, rules, { pipeline, today, deal, rankIn });
    });
    for (const intent of intents) store.dispatch(intent);
  };
  let isWaiting = false;
  const later = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    queueMicrotask(() => {
      isWaiting = false;
      act();
    });
  };
  const stops = [leads.$state.listen(later), store.$status.listen(later)];
  later();
  return () => stops.forEach(stop => stop());
}
