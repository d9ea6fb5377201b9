import type { Activity, ActivityKind, Contact, Deal, Stage } from '../../domain/records.js';
import type { PipelineStore } from '../../store/store.js';
import type { Deeds } from './deeds.js';
import type { Draft } from './draft.js';
import type { Wording } from './fields.js';
import type { Faults } from './small-form.js';

/** The small form that is open, if one is. */
export type Opened =
  | { readonly form: 'plan' | 'tick' }
  | { readonly form: 'log'; readonly kind: ActivityKind; readonly activity?: Activity }
  | { readonly form: 'contact'; readonly contact: Contact | null };

/** What the panes of the details are given. */
export interface View extends Wording {
  readonly deal: Deal;
  readonly store: PipelineStore;
  /** The stage it stands in. */
  readonly stage: Stage | undefined;
  readonly now: number;
  /** Nothing can be changed. */
  readonly locked: boolean;
  /** Where dialogs go. */
  readonly root: ShadowRoot;
  readonly draft: Draft;
  readonly deeds: Deeds;
  /** What was done, as far as it has been read. */
  readonly activities: readonly Activity[];
  readonly opened: Opened | null;
  /** Opens a small form in place of the one that is open, or closes it. */
  open(form: Opened | null): void;
  /** What is wrong in the small form, by the name of its control. */
  readonly errors: Faults;
  /** Says it there, and takes the focus to the first. */
  fault(errors: Faults): void;
  update(): void;
  /** The seller's own form, where there is one: loaded when it is first shown. */
  readonly scorecard: { readonly isShown: boolean; show(isShown: boolean): void } | undefined;
}
