import type { ContactChange } from './contacts.js';
import type { LeadIntent } from './lead-intents.js';
import type { Activity, Deal, DealStatus, Instant, Stage, When } from './records.js';

/** One field's change and what it assumed; paths are `field` or `group.key` (`custom.industry`). */
export interface FieldChange {
  readonly from: unknown;
  readonly to: unknown;
}
/** Path → change. A stale `from` refuses that path only. */
export type Changes = Readonly<Record<string, FieldChange>>;

interface Written {
  /** The record it is about: an id within its kind. */
  readonly target: string;
  readonly by: string;
  readonly at: Instant;
  /** Who numbers the operations: one open store (a tab). */
  readonly writer: string;
  /** Rises with each operation of the writer. */
  readonly seq: number;
  /** An automatic step acts once, whoever's browser takes it: this name, of rule and event, stands for writer and number. */
  readonly once?: string;
}

/** What a person did to a deal. */
export type DealIntent =
  /** A new deal, complete but for what the store fills in. */
  | { readonly type: 'deal/add'; readonly deal: Deal }
  /** A deal as an import knows it: new, or the known one's fields written over. */
  | { readonly type: 'deal/import'; readonly deal: Deal; readonly fields: readonly string[] }
  /** To a stage and place. Entering a won stage wins it, leaving one reopens it. A move within a stage assumes no rank. */
  | {
      readonly type: 'deal/move';
      readonly from: string;
      readonly to: string;
      readonly rank: string;
      readonly reranked?: Readonly<Record<string, string>>;
      /** What goes with it: what the stage asked for on entry, what the lane says that it was put into. */
      readonly changes?: Changes;
    }
  | {
      readonly type: 'deal/edit';
      readonly changes: Changes;
      readonly tags?: { readonly add: readonly string[]; readonly remove: readonly string[] };
      readonly contacts?: readonly ContactChange[];
    }
  | {
      readonly type: 'deal/close';
      readonly status: Exclude<DealStatus, 'open'>;
      readonly closedAt: When;
      readonly reason?: string;
      /** The value it was closed with, where it changed; major units. */
      readonly value?: number | null;
      /** What goes with it: when to wake a lost deal, when to renew a won one, what the won stage asked for. */
      readonly changes?: Changes;
    }
  | { readonly type: 'deal/reopen'; readonly stage?: string }
  /** Into the bin; `deal/restore` takes it out. */
  | { readonly type: 'deal/remove' }
  | { readonly type: 'deal/restore' };

/** What a person did with a buyer, or wrote down. */
export type ActivityIntent =
  /** One that is done touches its deal. Its id may be that of the step it was: then two who tick it off log it once. */
  | { readonly type: 'activity/add'; readonly activity: Activity }
  | { readonly type: 'activity/edit'; readonly changes: Changes }
  | { readonly type: 'activity/remove' }
  | { readonly type: 'activity/restore' };

/** What a person did to the pipeline record. */
export type PipelineIntent =
  | { readonly type: 'pipeline/edit'; readonly changes: Changes }
  | { readonly type: 'stage/add'; readonly stage: Stage; readonly before: string | null }
  | { readonly type: 'stage/edit'; readonly stage: string; readonly changes: Changes }
  /** Before another stage; `null` = to the end. */
  | { readonly type: 'stage/place'; readonly stage: string; readonly before: string | null }
  /** Its deals, history and funnels follow into the other. */
  | { readonly type: 'stage/remove'; readonly stage: string; readonly into: string };

/** Takes a step back: every field goes from what the step made of it to what it was. */
export type RevertIntent = {
  readonly type: 'record/revert';
  readonly kind: 'deal' | 'lead' | 'activity' | 'pipeline';
  readonly changes: Changes;
  /** History made by these operations (`writer:seq`) is taken back… */
  readonly forget: readonly string[];
  /** …and this is put back, before what others have added since (when an undo is undone). */
  readonly history: Deal['history'];
};

/** What a person did, before the store numbers it. */
export type Intent = DealIntent | LeadIntent | ActivityIntent | PipelineIntent | RevertIntent;
/** A small plain object that says what a person did, and what it assumed. Every change of state is one. */
export type Operation = Intent & Written;

/** An intent and the record it is for. */
export type Addressed = Intent & { readonly target: string; readonly once?: string };

/** `writer:seq`, the name an operation has in history. */
export const operationId = ({ writer, seq }: { readonly writer: string; readonly seq: number }): string =>
  `${writer}:${seq}`;
