import { applyChanges } from '../../../domain/change.js';
import type { Changes } from '../../../domain/operations.js';
import type { Deal, Stage } from '../../../domain/records.js';
import { Refusal } from '../../../domain/refusal.js';
import { missingRequired } from '../../../domain/stage-rules.js';
import { stageOf } from '../../../domain/stages.js';
import type { Filling } from '../../dialogs/enter-stage.js';
import type { Action } from '../rights.js';
import { tellOutcome } from './outcome.js';
import type { Selection } from './selection.js';

/** What each deal comes to say where it is put, before anything is asked. */
export type ChangesOf = (deal: Deal) => Changes;

/**
 * What each comes to say in a stage: what `changesOf` says, and what the stage asks for and the deal lacks, asked once for
 * all. Nothing to ask = at once; `null` = they are back where they were, and why is said.
 */
export function enteringAll(
  selection: Selection,
  action: Action,
  stage: Stage | undefined,
  changesOf: ChangesOf,
): ChangesOf | Promise<ChangesOf | null> {
  if (!stage?.required.length) return changesOf;
  const { desk, store } = selection.hands;
  const become = (deal: Deal): Deal => applyChanges(deal, changesOf(deal)).record;
  const entering = selection.deals
    .filter(deal => desk.can(action, deal) && stageOf(store.pipeline, deal.stage)?.id !== stage.id)
    .map(become);
  if (!entering.some(deal => missingRequired(deal, stage).length)) return changesOf;
  return askAll(selection, entering, stage).then(
    filling => filling && (deal => ({ ...changesOf(deal), ...filling(become(deal)) })),
  );
}

async function askAll({ hands }: Selection, deals: readonly Deal[], stage: Stage): Promise<Filling | null> {
  const { desk } = hands;
  const passage = await desk.passage();
  if (!passage) return null;
  const filling = await passage.askEntries(passage.scene, deals, stage);
  if (filling) return filling;
  tellOutcome(hands, { done: '', reasons: [desk.reasonOf(new Refusal('required-missing', { stage: stage.id }))] });
  return null;
}
