import type { Addressed } from '../../../domain/operations.js';
import type { Deal } from '../../../domain/records.js';
import { Refusal } from '../../../domain/refusal.js';
import type { AskingEvent } from '../../../events.js';
import { dispatchMany } from '../../../store/in-bulk.js';
import type { Step } from '../../../store/step.js';
import type { Request } from '../hands/conduct.js';
import type { Action } from '../rights.js';
import { tellOutcome } from './outcome.js';
import type { Selection } from './selection.js';

/** Something that is done to all that is selected. */
export interface Deed<T extends AskingEvent = AskingEvent> {
  readonly action: Action;
  readonly type: T;
  /** What the page is told beside the deals. */
  readonly detail: Omit<Request<T>['detail'], 'deals'>;
  /** Called for each deal when the page has agreed; `null` where there is nothing to do. */
  intentOf(deal: Deal): Addressed | null;
}

/** Does something to many deals as one: one question to the page, one step to undo, one message, an answer for each. */
export async function inBulk<T extends AskingEvent>(selection: Selection, deed: Deed<T>): Promise<Step | null> {
  const { hands } = selection;
  const { desk, store } = hands;
  const all = selection.deals;
  const deals = all.filter(deal => desk.can(deed.action, deal));
  const barred = all.length - deals.length;
  if (!deals.length) {
    hands.refused(new Refusal('readonly'), []);
    return null;
  }
  const detail = { ...deed.detail, deals } as unknown as Request<T>['detail'];
  if (!(await desk.conduct.agree(store, { type: deed.type, detail }))) return null;
  hands.glideFrom();
  const { step, settled } = await dispatchMany(
    store,
    deals.map(({ id }) => id),
    deal => deed.intentOf(deal),
  );
  selection.prune();
  const refusals = [
    ...step.refused.map(({ refusal }) => refusal),
    ...Array<Refusal>(barred).fill(new Refusal('readonly')),
  ];
  const reasons = refusals.map(refusal => desk.reasonOf(refusal));
  tellOutcome(hands, { done: step.done.length ? desk.describe(step) : '', step, reasons });
  desk.conduct.report(step, deed.type, settled);
  return step;
}
