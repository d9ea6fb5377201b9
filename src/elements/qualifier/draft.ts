import type { LeadQualifier } from '../lead-qualifier.js';
import type { Entries } from './entries.js';
import { given, type FormPorts } from './ports.js';

/** What a visitor has filled in so far, and where they are. */
export interface Draft {
  readonly entries: Entries;
  readonly step: number;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isEntry = (value: unknown): boolean => isText(value) || (Array.isArray(value) && value.every(isText));

/** Reads a draft back, whatever is written there; `null` where it is none. */
export const readDraft = (written: unknown): Draft | null =>
  given(() => {
    const { entries, step } = JSON.parse(written as string) as Draft;
    if (!Object.values(entries).every(isEntry)) return null;
    return { entries: { ...entries }, step: Number.isInteger(step) && step > 0 ? step : 0 };
  });

const kept = new WeakSet<LeadQualifier>();

/**
 * Keeps what stands in a form in this tab until it is sent: a reload loses nothing, another tab and tomorrow know nothing.
 * Where the browser keeps nothing, the page still holds it.
 */
export function keepDraft(host: LeadQualifier): void {
  if (kept.has(host)) return;
  kept.add(host);
  const key = `pipewright/draft/${location.pathname} ${host.name} ${host.id}`;
  const storage = (): ReturnType<FormPorts['passing']> => host.ports.passing();
  if (!host.sent) host.restore(readDraft(given(() => storage()!.getItem(key))));
  host.addController({
    hostUpdated() {
      if (!host.keep) return;
      const { entries, step, sent } = host;
      given(() => (sent ? storage()!.removeItem(key) : storage()!.setItem(key, JSON.stringify({ entries, step }))));
    },
  });
}
