import type { Addressed } from './operations.js';
import { SCHEMA_VERSION, type Activity, type ActivityKind, type Deal, type NextStep, type When } from './records.js';

/** What comes of each kind of activity, the usual first. */
export const OUTCOMES = {
  call: ['reached', 'no-answer', 'voicemail', 'call-back', 'not-interested'],
  email: ['sent', 'answered'],
  meeting: ['held', 'no-show', 'postponed'],
  task: [],
  note: [],
} as const satisfies Readonly<Record<ActivityKind, readonly string[]>>;

/** A known outcome of any kind. */
export type ActivityOutcome = (typeof OUTCOMES)[ActivityKind][number];

/** What a person says of an activity. */
export interface ActivityInput {
  readonly kind: ActivityKind;
  readonly title?: string;
  readonly text?: string;
  readonly outcome?: string;
  readonly due?: When;
  readonly doneAt?: When;
}

/** What an activity needs from around it. */
export interface ActivitySurroundings {
  readonly now: number;
  readonly by: string;
  newId(): string;
}

/** A whole activity of a deal or lead. */
export function newActivity(
  owner: { readonly deal: string } | { readonly lead: string },
  input: ActivityInput,
  { now, by, newId }: ActivitySurroundings,
  id = newId(),
): Activity {
  const { kind, title = '', text = '', outcome, due, doneAt } = input;
  return {
    id,
    ...owner,
    kind,
    title,
    text,
    ...(outcome ? { outcome } : {}),
    ...(due === undefined ? {} : { due }),
    ...(doneAt === undefined ? {} : { doneAt }),
    by,
    createdAt: now,
    createdBy: by,
    updatedAt: now,
    updatedBy: by,
    seen: {},
    v: SCHEMA_VERSION,
    custom: {},
  };
}

/** Writes down what was done; the deal is touched by it. */
export function logActivity(deal: Deal, input: ActivityInput, around: ActivitySurroundings): Addressed {
  const activity = newActivity({ deal: deal.id }, { doneAt: around.now, ...input }, around);
  return { type: 'activity/add', target: activity.id, activity };
}

/** Sets what comes next, or nothing; the step keeps its id, so that ticking it off is one thing whoever does it. */
export const planStep = (deal: Deal, step: NextStep | undefined): Addressed => ({
  type: 'deal/edit',
  target: deal.id,
  changes: { nextStep: { from: deal.nextStep, to: step } },
});

/** Ticks the next step off: it becomes an activity, and what follows takes its place. One undo takes both back. */
export function tickStep(
  deal: Deal,
  done: { readonly outcome?: string; readonly text?: string; readonly doneAt?: When; readonly next?: NextStep },
  around: ActivitySurroundings,
): readonly Addressed[] {
  const step = deal.nextStep;
  if (!step) return [];
  const { next, ...said } = done;
  const input = { kind: step.kind, title: step.title, due: step.due ?? null, doneAt: around.now, ...said };
  const activity = newActivity({ deal: deal.id }, input, around, step.id);
  return [{ type: 'activity/add', target: activity.id, activity }, planStep(deal, next)];
}
