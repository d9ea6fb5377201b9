import { newVisit, type FormVisit } from '../../domain/form-visits.js';
import type { LeadQualifier } from '../lead-qualifier.js';

/** How far the visitor of a form has come; a form that was taken out for a while goes on with its visit. */
interface Tally {
  readonly id: string;
  steps: number;
  /** What has been told of it. */
  told: string;
}
const tallies = new WeakMap<LeadQualifier, Tally>();

/**
 * Counts one visit of the form for the seller: seen, begun, how many steps, sent. Told when it is seen, when the visitor
 * looks away and when it is sent, each as a record of its own: nothing is read, and nothing personal is told.
 *
 * @returns What ends it, and tells the rest.
 */
export function countVisits(host: LeadQualifier, tellOf: (visit: FormVisit) => void): () => void {
  const following = new AbortController();
  const { signal } = following;
  const tally = tallies.get(host) ?? { id: host.ports.newId(), steps: 0, told: '' };
  tallies.set(host, tally);
  const tell = (): void => {
    const { flow, definition, name, noCount, ports, reading, sent } = host;
    if (noCount || flow.shownAt === undefined || !definition) return;
    const form = name || definition.qualification.id;
    const so = { isStarted: flow.hasStarted, steps: tally.steps, of: reading.pages.length, isSent: sent !== undefined };
    const told = JSON.stringify(so);
    if (told === tally.told) return;
    tally.told = told;
    tellOf(newVisit({ visit: tally.id, form, at: ports.now(), ...so }, ports.newId()));
  };
  host.addEventListener('lead-view', tell, { signal });
  host.addEventListener('lead-step', ({ detail }) => (tally.steps = Math.max(tally.steps, detail.step)), { signal });
  host.addEventListener('lead-sent', tell, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && tell(), { signal });
  tell();
  return () => {
    tell();
    following.abort();
  };
}
