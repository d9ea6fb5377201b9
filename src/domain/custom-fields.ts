import type { Pipeline } from './records.js';

/** What may be written into a field of the team's own. */
export type OwnFieldType = 'text' | 'number' | 'money' | 'date' | 'choice' | 'yes-no';
/** A field of the team's own; deals keep its value under its key in `custom`. */
export interface OwnField {
  readonly key: string;
  readonly label: string;
  readonly type: OwnFieldType;
  /** What can be chosen, for `choice`. */
  readonly options?: readonly string[];
}

interface Entry extends Partial<OwnField> {
  readonly rank?: string;
}

/** The team's own fields, in their order, as its pipeline says; what has no type is text. */
export function ownFieldsOf(pipeline: Pipeline): readonly OwnField[] {
  const { customFields } = pipeline as { customFields?: Readonly<Record<string, Entry>> };
  const rank = ([, entry]: [string, Entry]): string => entry.rank ?? '';
  return Object.entries(customFields ?? {})
    .sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
    .map(([key, { label = key, type = 'text', options }]) => ({ key, label, type, ...(options ? { options } : {}) }));
}
