import type { PipelineToday } from '../pipeline-today.js';
import { dueStep, entriesOf, type Entry } from './view.js';

/** Whether this browser can remind anybody at all. */
export const canRemind = (): boolean => 'Notification' in globalThis;

/**
 * Reminds of steps at their time, and of new leads when they come, by the browser's notifications, while the page is open.
 * Only a page that wants them has this; only a person who presses the button is asked.
 */
export class Reminders {
  readonly #host: PipelineToday;
  /** What is waited for, by entry and moment. */
  readonly #waiting = new Map<string, () => void>();
  /** Leads that are known already; those that are there at first are no news. */
  #leads: Set<string> | undefined;

  constructor(host: PipelineToday) {
    this.#host = host;
  }

  /** Asks the person, by the browser; answers whether they may come. */
  static async allowed(): Promise<boolean> {
    if (!canRemind()) return false;
    return (await Notification.requestPermission()) === 'granted';
  }

  /** Follows the list as it is now. */
  follow(): void {
    const { scene } = this.#host;
    const entries = entriesOf(scene);
    this.#tellLeads(entries);
    const wanted = new Map(
      entries.flatMap((entry): readonly (readonly [string, Entry])[] => {
        const due = dueStep(entry)?.due;
        return typeof due === 'number' && due > scene.now ? [[`${entry.id} ${due}`, entry]] : [];
      }),
    );
    for (const [key, cancel] of this.#waiting)
      if (!wanted.has(key)) {
        cancel();
        this.#waiting.delete(key);
      }
    for (const [key, entry] of wanted) if (!this.#waiting.has(key)) this.#wait(key, entry);
  }

  #wait(key: string, entry: Entry): void {
    const { store, text, wording, now } = this.#host.scene;
    const step = dueStep(entry)!;
    const cancel = store.ports.delay((step.due as number) - now, () => {
      this.#waiting.delete(key);
      this.#notify(text.dueNow(step.title || wording.text.kinds[step.kind], entry.name), key, entry);
    });
    this.#waiting.set(key, cancel);
  }

  #tellLeads(entries: readonly Entry[]): void {
    const { text } = this.#host.scene;
    const fresh = entries.filter(({ item }) => item.reasons.includes('new-lead'));
    const known = this.#leads;
    this.#leads = new Set([...(known ?? []), ...fresh.map(({ id }) => id)]);
    for (const entry of fresh)
      if (known && !known.has(entry.id)) this.#notify(text.leadCame(entry.name), entry.id, entry);
  }

  #notify(title: string, tag: string, entry: Entry): void {
    try {
      const notification = new Notification(title, { tag });
      notification.onclick = () => {
        window.focus();
        this.#host.show(entry);
        notification.close();
      };
    } catch {
      // some phones let only service workers notify
      this.#host.stopReminders();
    }
  }

  /** No more of them. */
  stop(): void {
    for (const cancel of this.#waiting.values()) cancel();
    this.#waiting.clear();
  }
}
