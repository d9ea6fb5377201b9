import type { Deal } from '../../domain/records.js';
import type { PipelineStore } from '../../store/store.js';

/** What a person may want to do; a page's `can` is asked for each. */
export type Action = 'move' | 'add' | 'edit' | 'close' | 'remove' | 'stages';

/** Who grants rights: an element, as its page has set it. */
export interface Rights {
  /** Nothing can be changed. */
  readonly locked: boolean;
  readonly can: ((action: Action, deal?: Deal) => boolean) | undefined;
}

/** Whether the person may; the storage may still refuse. */
export const may = ({ locked, can }: Rights, store: PipelineStore, action: Action, deal?: Deal): boolean =>
  !locked && !store.status.capabilities?.readOnly && (can?.(action, deal) ?? true);
