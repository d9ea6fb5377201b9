import { given, type FormPorts } from './ports.js';
import type { Submission } from './submission.js';

/** What waits to be sent, and where it still has to go. */
export interface Outgoing extends Submission {
  /** Which form it belongs to: others leave it alone. */
  readonly form: string;
  /** Names of the destinations that have neither acknowledged nor refused it. */
  readonly left: readonly string[];
  /** At least one has acknowledged it. */
  readonly hasArrived: boolean;
}

/** A visitor's answers stay in their browser no longer than this, sent or not; milliseconds. */
export const KEPT_FOR = 24 * 3_600_000;
const PREFIX = 'pipewright/outgoing/';

/**
 * Submissions kept in this browser from before the first attempt until the last destination has acknowledged, each under a
 * key of its own, so that tabs never write over each other. Where the browser keeps nothing they live as long as the page.
 */
export class OutgoingQueue {
  #ports: FormPorts;

  constructor(ports: FormPorts) {
    this.#ports = ports;
  }

  /** Whether it outlives the page: a browser may be full, or not allowed to keep anything. */
  keep(outgoing: Outgoing): boolean {
    const kept = given(() => {
      this.#ports.lasting()!.setItem(PREFIX + outgoing.lead.id, JSON.stringify(outgoing));
      return true;
    });
    return kept ?? false;
  }

  forget(id: string): void {
    given(() => this.#ports.lasting()!.removeItem(PREFIX + id));
  }

  /** What waits for a form, the oldest first; what is older than a day or cannot be read is deleted. */
  waiting(form: string): { readonly fresh: readonly Outgoing[]; readonly expired: number } {
    const fresh: Outgoing[] = [];
    let expired = 0;
    const from = this.#ports.now() - KEPT_FOR;
    for (const key of given(() => this.#keys()) ?? []) {
      const outgoing = given(() => this.#read(key));
      if (outgoing && outgoing.form !== form) continue;
      if (outgoing && createdAt(outgoing) >= from) fresh.push(outgoing);
      else {
        if (outgoing) expired++;
        this.forget(key.slice(PREFIX.length));
      }
    }
    return { fresh: fresh.sort((a, b) => createdAt(a) - createdAt(b)), expired };
  }

  #keys(): string[] {
    const storage = this.#ports.lasting()!;
    const keys = Array.from({ length: storage.length }, (_, nth) => storage.key(nth)!);
    return keys.filter(key => key.startsWith(PREFIX));
  }
  #read(key: string): Outgoing | null {
    const outgoing = JSON.parse(this.#ports.lasting()!.getItem(key)!) as Outgoing;
    return Array.isArray(outgoing.left) && typeof outgoing.lead.createdAt === 'number' ? outgoing : null;
  }
}

const createdAt = ({ lead }: Outgoing): number => lead.createdAt as number;
