import { renamedDeals, renamedLeads, type NamedField } from '../../domain/edit-settings.js';
import type { Addressed } from '../../domain/operations.js';
import { leadsOf } from '../../store/leads.js';
import type { PipelineStore } from '../../store/store.js';

/** What else is part of a step: known at once, or when it has been read. */
export type Followers = readonly Addressed[] | Promise<readonly Addressed[]>;

/** Deals and leads that carry a name follow when it is changed; leads are read when that is first needed. */
export function followersOf(
  store: PipelineStore,
  field: NamedField,
  from: string,
  to: string,
  more: readonly Addressed[] = [],
): Followers {
  const leads = leadsOf(store);
  const all = (): readonly Addressed[] => [
    ...renamedDeals(store.allDeals(), field, from, to),
    ...renamedLeads(leads.all(), field, from, to),
    ...more,
  ];
  return leads.$state.get().isReady ? all() : leads.ready().then(all);
}
