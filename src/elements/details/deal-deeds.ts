import { planStep } from '../../domain/activities.js';
import { tickItem, type ChecklistItem } from '../../domain/checklists.js';
import type { ContactChange } from '../../domain/contacts.js';
import { copyOf } from '../../domain/ending.js';
import type { Addressed } from '../../domain/operations.js';
import type { Deal, NextStep } from '../../domain/records.js';
import { stageOf } from '../../domain/stages.js';
import { addDeals } from '../../store/add-deals.js';
import type { Step } from '../../store/step.js';
import type { Deeds } from './deeds.js';

type DealEdit = Extract<Addressed, { type: 'deal/edit' }>;

/** Fields of the deal, its people, its next step. */
export const editDeal = (deeds: Deeds, deal: Deal, intent: DealEdit, done: string): Promise<Step | null> =>
  deeds.do('edit', deal, {
    type: 'deal-edit',
    detail: { deals: [deal], changes: intent.changes },
    intents: () => [intent],
    done,
  });

/** One person, added, changed or taken away. */
export const editContact = (deeds: Deeds, deal: Deal, change: ContactChange): Promise<Step | null> => {
  const { text } = deeds.wording;
  const intent: DealEdit = { type: 'deal/edit', target: deal.id, changes: {}, contacts: [change] };
  const name = (change.to ?? change.from)?.name ?? '';
  return editDeal(deeds, deal, intent, change.to ? text.contactKept(name) : text.removed(name));
};

/** A tick on the checklist, or its way back. */
export const toggleItem = (deeds: Deeds, deal: Deal, item: ChecklistItem): Promise<Step | null> => {
  const { text } = deeds.wording;
  const intent: DealEdit = { type: 'deal/edit', target: deal.id, changes: tickItem(deal, item) };
  return editDeal(deeds, deal, intent, item.done ? text.unticked(item.text) : text.ticked(item.text));
};

/** What comes next; nothing where `undefined`. */
export const plan = (deeds: Deeds, deal: Deal, step: NextStep | undefined): Promise<Step | null> => {
  const { text } = deeds.wording;
  const done = step ? text.planned(step.title) : text.cancelled(deal.nextStep?.title ?? '');
  return editDeal(deeds, deal, planStep(deal, step) as DealEdit, done);
};

/** Into the bin. */
export const removeDeal = (deeds: Deeds, deal: Deal): Promise<Step | null> =>
  deeds.do('remove', deal, {
    type: 'deal-remove',
    detail: { deals: [deal] },
    intents: () => [{ type: 'deal/remove', target: deal.id }],
    done: deeds.wording.text.removed(deal.title),
  });

/** Out of the bin. */
export const restoreDeal = (deeds: Deeds, deal: Deal): Promise<Step | null> =>
  deeds.do('remove', deal, {
    type: 'deal-remove',
    detail: { deals: [deal], undo: true },
    intents: () => [{ type: 'deal/restore', target: deal.id }],
    done: deeds.wording.text.restored(deal.title),
  });

/** A new deal with the same facts and people; its id, or `null`. */
export async function copyDeal(deeds: Deeds, deal: Deal): Promise<string | null> {
  const { store, wording } = deeds;
  const inputs = [copyOf(deal, wording.text.copyOf(deal.title))];
  const at = stageOf(store.pipeline, deal.stage);
  const { intents } = addDeals(store, inputs, at?.phase === 'open' ? at.id : undefined);
  const [first] = intents;
  if (first?.type !== 'deal/add') return null;
  const detail = { deals: [first.deal], inputs };
  const done = wording.text.copied(deal.title);
  const step = await deeds.do('add', deal, { type: 'deal-add', detail, intents: () => intents, done });
  return step?.done.length ? first.deal.id : null;
}
