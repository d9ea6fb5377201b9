/** A checklist to begin with: its name, and what is to be done. */
export interface ReadyChecklist {
  readonly name: string;
  readonly items: readonly string[];
}

/** Checklists to begin with (R30–R31, R13). */
export type ChecklistMessages = Readonly<Record<'meeting' | 'proposal' | 'retention', ReadyChecklist>>;
