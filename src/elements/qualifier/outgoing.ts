import { given, type FormPorts } from './ports.js';
import type { Submission } from './submission.js';

/** What waits to be sent, and where it has been. */
export interface Outgoing extends Submission {
  /** Which form it belongs to: others leave it alone. */
  readonly form: string;
  /** What its destinations have said for good, by their names. */
  readonly answers: Readonly<Record<string, 'done' | 'refused'>>;
}

const PREFIX = 'pipewright/outgoing/';

/**
 * Keeps a submission in this browser: from before the first attempt until the last destination has answered, each under a
 * key of its own, so that tabs never write over each other.
 *
 * @returns Whether it outlives the page: a browser may be full, or not allowed to keep anything.
 */
export const keep = (ports: FormPorts, outgoing: Outgoing): boolean =>
  given(() => {
    ports.lasting()!.setItem(PREFIX + outgoing.lead.id, JSON.stringify(outgoing));
    return true;
  }) ?? false;

/** Nothing of it is left to do. */
export const forget = (ports: FormPorts, id: string): unknown => given(() => ports.lasting()!.removeItem(PREFIX + id));

/** The keys of all that waits in this browser, of whatever form. */
export const waitingKeys = (ports: FormPorts): string[] =>
  given(() => {
    const storage = ports.lasting()!;
    const keys = Array.from({ length: storage.length }, (_, nth) => storage.key(nth)!);
    return keys.filter(key => key.startsWith(PREFIX));
  }) ?? [];
