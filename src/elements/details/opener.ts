import type { Deal } from '../../domain/records.js';
import type { Step } from '../../store/step.js';
import type { PipelineStore } from '../../store/store.js';

/** The board that has opened the details of a deal, as they need it. */
export interface Opener {
  /** Says what was done, when the dialog is closed. */
  told(message: string, step: Step): void;
  /** Which deal is open; `null` = none any more. */
  turned(deal: string | null): void;
  /** Shows a deal of another pipeline. */
  crossed(there: PipelineStore, deal: string): Promise<void>;
  /** Copies an address that opens the deal; absent where the page has none. Dialogs go into `root`. */
  readonly copyLink: ((deal: Deal, root: ShadowRoot, say: (message: string) => void) => void) | undefined;
}
