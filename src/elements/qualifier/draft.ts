import type { Entries } from './entries.js';
import { given, type FormPorts } from './ports.js';

/** What a visitor has filled in so far, and where they are. */
export interface Draft {
  readonly entries: Entries;
  readonly step: number;
  readonly agreed: boolean;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isEntry = (value: unknown): boolean => isText(value) || (Array.isArray(value) && value.every(isText));

/** Reads a draft back, whatever is written there; `null` where it is none. */
export const readDraft = (written: unknown): Draft | null =>
  given(() => {
    const { entries, step, agreed } = JSON.parse(written as string) as Draft;
    if (!Object.values(entries).every(isEntry)) return null;
    return { entries: { ...entries }, step: Number.isInteger(step) && step > 0 ? step : 0, agreed: agreed === true };
  });

/** Keeps a draft in this tab until it is sent: a reload loses nothing, another tab and tomorrow know nothing. */
export class DraftKeeper {
  #ports: FormPorts;
  #key: string;

  constructor(ports: FormPorts, form: string) {
    this.#ports = ports;
    this.#key = `pipewright/draft/${form}`;
  }

  read(): Draft | null {
    return readDraft(given(() => this.#ports.passing()!.getItem(this.#key)));
  }
  /** Where the browser keeps nothing, the page still holds it. */
  keep(draft: Draft | null): void {
    given(() => {
      const storage = this.#ports.passing()!;
      if (draft) storage.setItem(this.#key, JSON.stringify(draft));
      else storage.removeItem(this.#key);
    });
  }
}
