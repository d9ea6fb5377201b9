import type { FormPorts } from './ports.js';
import type { Entries } from './entries.js';

/** What a visitor has filled in so far, and where they are. */
export interface Draft {
  readonly entries: Entries;
  readonly step: number;
  readonly agreed: boolean;
}

/** Reads a draft back, whatever is written there; `null` where it is none. */
export function readDraft(text: string | null): Draft | null {
  try {
    const { entries, step, agreed } = JSON.parse(text ?? '') as Draft;
    const isText = (value: unknown): boolean => typeof value === 'string';
    const isEntry = (value: unknown): boolean => isText(value) || (Array.isArray(value) && value.every(isText));
    if (typeof entries !== 'object' || entries === null || !Object.values(entries).every(isEntry)) return null;
    return { entries: { ...entries }, step: Number.isInteger(step) && step > 0 ? step : 0, agreed: agreed === true };
  } catch {
    return null;
  }
}

/** Keeps a draft in this tab until it is sent: a reload loses nothing, another tab and tomorrow know nothing. */
export class DraftKeeper {
  constructor(
    private readonly ports: FormPorts,
    private readonly form: string,
  ) {}

  get #key(): string {
    return `pipewright/draft/${this.form}`;
  }
  read(): Draft | null {
    try {
      return readDraft(this.ports.passing()?.getItem(this.#key) ?? null);
    } catch {
      return null;
    }
  }
  keep(draft: Draft | null): void {
    try {
      if (draft) this.ports.passing()?.setItem(this.#key, JSON.stringify(draft));
      else this.ports.passing()?.removeItem(this.#key);
    } catch {
      // not kept then: the page still holds it
    }
  }
}
