import { newVisit, type FormVisit } from '../../domain/form-visits.js';
import type { LeadQualifier } from '../lead-qualifier.js';

/**
 * Counts one visit of the form for the seller: seen, begun, how many steps, sent. Told when it is seen, when the visitor
 * looks away and when it is sent, each as a record of its own: nothing is read, and nothing personal is told.
 */
export class Tally {
  #host: LeadQualifier;
  #id: string;
  #steps = 0;
  #told = '';

  constructor(
    host: LeadQualifier,
    private readonly tellOf: (visit: FormVisit) => void,
  ) {
    this.#host = host;
    this.#id = host.ports.newId();
  }

  /** Follows the visit until the signal aborts. */
  follow(signal: AbortSignal): void {
    this.#host.addEventListener('lead-view', () => this.tell(), { signal });
    this.#host.addEventListener('lead-step', ({ detail }) => (this.#steps = Math.max(this.#steps, detail.step)), {
      signal,
    });
    document.addEventListener('visibilitychange', () => document.hidden && this.tell(), { signal });
    this.tell();
  }

  /** Tells how far it has come, where that is news. */
  tell(): void {
    const { flow, definition, name, noCount, ports, reading, sent } = this.#host;
    if (noCount || flow.shownAt === undefined || !definition) return;
    const form = name || definition.qualification.id;
    const so = { isStarted: flow.hasStarted, steps: this.#steps, of: reading.pages.length, isSent: sent !== null };
    const told = JSON.stringify(so);
    if (told === this.#told) return;
    this.#told = told;
    this.tellOf(newVisit({ visit: this.#id, form, at: ports.now(), ...so }, ports.newId()));
  }
}
