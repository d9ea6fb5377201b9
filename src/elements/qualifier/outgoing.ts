import type { FormPorts } from './ports.js';
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
  constructor(
    private readonly ports: FormPorts,
    private readonly form: string,
  ) {}

  /** Whether it outlives the page. */
  keep(outgoing: Outgoing): boolean {
    try {
      const storage = this.ports.lasting();
      storage?.setItem(PREFIX + outgoing.lead.id, JSON.stringify(outgoing));
      return storage !== null;
    } catch {
      return false; // full, or not allowed
    }
  }

  forget(id: string): void {
    try {
      this.ports.lasting()?.removeItem(PREFIX + id);
    } catch {
      // nothing was kept
    }
  }

  /** What waits for this form, the oldest first; what is older than a day or cannot be read is deleted. */
  waiting(): { readonly fresh: readonly Outgoing[]; readonly expired: number } {
    const fresh: Outgoing[] = [];
    let expired = 0;
    for (const key of this.#keys()) {
      const outgoing = this.#read(key);
      if (outgoing && outgoing.form !== this.form) continue;
      const age = outgoing ? this.ports.now() - Number(outgoing.lead.createdAt) : Infinity;
      if (outgoing && age <= KEPT_FOR) fresh.push(outgoing);
      else {
        if (outgoing) expired++;
        this.forget(key.slice(PREFIX.length));
      }
    }
    return { fresh: fresh.sort((a, b) => Number(a.lead.createdAt) - Number(b.lead.createdAt)), expired };
  }

  #keys(): string[] {
    try {
      const storage = this.ports.lasting();
      const keys = Array.from({ length: storage?.length ?? 0 }, (_, nth) => storage!.key(nth));
      return keys.filter(key => key?.startsWith(PREFIX)) as string[];
    } catch {
      return [];
    }
  }

  #read(key: string): Outgoing | null {
    try {
      const outgoing = JSON.parse(this.ports.lasting()?.getItem(key) ?? '') as Outgoing;
      const isWhole = Array.isArray(outgoing.left) && typeof outgoing.lead.createdAt === 'number';
      return isWhole ? outgoing : null;
    } catch {
      return null;
    }
  }
}
