import { get } from './paths.js';
import type { Changes } from './operations.js';
import type { Deal, Stage } from './records.js';

/** An item of a stage's checklist, as it stands for one deal. */
export interface ChecklistItem {
  readonly text: string;
  /** Where the deal keeps it: each item alone, so that two people who tick different ones both hold. */
  readonly path: string;
  readonly done: boolean;
}

/** A stage's checklist for a deal. */
export const checklistOf = (deal: Deal, stage: Stage): readonly ChecklistItem[] =>
  stage.checklist.map(text => {
    const path = `checklist.${stage.id}/${text}`;
    return { text, path, done: get(deal, path) === true };
  });

/** Ticks an item, or takes the tick back. */
export const tickItem = (deal: Deal, { path, done }: ChecklistItem): Changes => ({
  [path]: { from: get(deal, path), to: !done },
});
