import type { Addressed } from '../domain/operations.js';
import { revertOf } from '../domain/undo.js';
import type { Step } from './step.js';
import type { PipelineStore } from './store.js';

/** What a step takes back, through any number of undos and redos, and whether it stands taken back. */
function origin(step: Step | null): { readonly step: Step | null; readonly isBack: boolean } {
  let isBack = false;
  while (step?.reverts) {
    step = step.reverts;
    isBack = !isBack;
  }
  return { step, isBack };
}

/** The intents that take a step back. */
const backOf = (step: Step): readonly Addressed[] =>
  Array.from(step.records.values(), ({ before, after, operations }) => revertOf(before, after, operations)).filter(
    intent => intent !== null,
  );

/**
 * Ties what was done in another pipeline to a step of this one: undone here, it is undone there, and done again with it.
 *
 * @param refused - Somebody has changed it there since: there it stays.
 * @returns What unties them.
 */
export function undoTogether(
  here: PipelineStore,
  step: Step,
  there: PipelineStore,
  side: Step,
  refused: () => void,
): () => void {
  let last = side;
  let isBack = false;
  const follow = (wanted: boolean): void => {
    if (wanted === isBack) return;
    isBack = wanted;
    const next = there.dispatch(backOf(last), { undoable: false });
    if (next.done.length) last = next;
    if (next.refused.length) refused();
  };
  return here.$undo.listen(({ undo, redo }) => {
    const [undone, done] = [origin(redo), origin(undo)];
    if (undone.step === step && undone.isBack) follow(true);
    else if (done.step === step && !done.isBack) follow(false);
  });
}
