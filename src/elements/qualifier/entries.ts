import type { EntryProblem } from '../../i18n/parts/qualifier.js';

/** What stands in the form, as it was typed, by the name of the field. */
export type Entries = Readonly<Record<string, Entry>>;
export type Entry = string | readonly string[];

/** What is wrong with a field: of the answers, of contact fields, or that nobody agreed. */
export interface FieldError {
  readonly name: string;
  /** What the field is called, in short. */
  readonly label: string;
  readonly problem: EntryProblem;
}

export const CONSENT = 'consent';

/** What stands in a field; nothing in one that nobody has touched. */
export const entryOf = (entries: Entries, name: string): Entry => (Object.hasOwn(entries, name) ? entries[name]! : '');
/** An entry as one text. */
export const textOf = (entries: Entries, name: string): string => [entryOf(entries, name)].flat().join(', ');

/** The entries as a form sends them. */
export function formDataOf(names: readonly string[], entries: Entries): FormData {
  const data = new FormData();
  for (const name of names) for (const each of [entryOf(entries, name)].flat()) if (each) data.append(name, each);
  return data;
}
