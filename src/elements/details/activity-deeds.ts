import { logActivity, tickStep, type ActivityInput } from '../../domain/activities.js';
import type { Addressed, Changes } from '../../domain/operations.js';
import type { Activity, Deal } from '../../domain/records.js';
import type { Step } from '../../store/step.js';
import type { Deeds } from './deeds.js';

const PAST = {
  'activity-add': 'activity-added',
  'activity-edit': 'activity-edited',
  'activity-remove': 'activity-removed',
} as const;

/** The step is done, and what follows is planned, in one step that one undo takes back. */
export function tick(deeds: Deeds, deal: Deal, done: Parameters<typeof tickStep>[1]): Promise<Step | null> {
  const intents = tickStep(deal, done, deeds.around);
  return carryOut(deeds, 'activity-add', deal, intents, deeds.wording.text.ticked(deal.nextStep?.title ?? ''));
}

/** Writes down what was done. */
export function log(deeds: Deeds, deal: Deal, input: ActivityInput): Promise<Step | null> {
  const { text } = deeds.wording;
  const intents = [logActivity(deal, input, deeds.around)];
  return carryOut(deeds, 'activity-add', deal, intents, text.logged(text.kinds[input.kind]));
}

/** Corrects it. */
export const editActivity = (deeds: Deeds, deal: Deal, activity: Activity, changes: Changes): Promise<Step | null> => {
  const intents = [{ type: 'activity/edit', target: activity.id, changes } as const];
  const { text } = deeds.wording;
  return carryOut(deeds, 'activity-edit', deal, intents, text.changed(text.kinds[activity.kind]), activity);
};

/** Into the bin. */
export const removeActivity = (deeds: Deeds, deal: Deal, activity: Activity, name: string): Promise<Step | null> => {
  const intents = [{ type: 'activity/remove', target: activity.id } as const];
  return carryOut(deeds, 'activity-remove', deal, intents, deeds.wording.text.removed(name), activity);
};

async function carryOut(
  deeds: Deeds,
  type: keyof typeof PAST,
  deal: Deal,
  intents: readonly Addressed[],
  done: string,
  known?: Activity,
): Promise<Step | null> {
  const [first] = intents;
  const activity = known ?? (first?.type === 'activity/add' ? first.activity : undefined);
  if (!activity) return null;
  const step = await deeds.do('edit', deal, {
    type,
    detail: { deals: [deal], activity },
    intents: () => intents,
    done,
  });
  void step?.settled.then(result => {
    if (result.done.includes(first!)) deeds.tell(PAST[type], { deals: [deal], deal, activity });
  });
  return step;
}
