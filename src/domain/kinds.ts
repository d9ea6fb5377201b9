import type { Change } from './change.js';
import type { Operation } from './operations.js';
import type { Kind, PipelineRecord } from './records.js';
import type { Refusal } from './refusal.js';

/** What the domain must know of a kind of record that boards do without. */
export interface FurtherKind {
  /** The changes of an operation on records of the kind. */
  plan(operation: Operation): readonly Change[] | Refusal;
  /** Whether a record of the kind can be shown. */
  isSound(record: PipelineRecord): boolean;
}

const known = new Map<string, FurtherKind>();

/** Brings a kind of record: from then on its operations can be planned. Whoever uses the kind does so first. */
export const bringKind = (kind: Kind, what: FurtherKind): void => void known.set(kind, what);

/** The kind that an operation (`lead/add`) or key (`lead.42`) is of, if it was brought. */
export const kindOf = (typeOrKey: string): FurtherKind | undefined => known.get(/^\w+/.exec(typeOrKey)?.[0] ?? '');
