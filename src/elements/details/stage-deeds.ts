import { endDeal } from '../../domain/ending.js';
import type { Addressed } from '../../domain/operations.js';
import type { Deal, EmailTemplate, Stage } from '../../domain/records.js';
import { isRefusal, type Refusal } from '../../domain/refusal.js';
import { isCrowded } from '../../domain/stage-rules.js';
import { stageOf } from '../../domain/stages.js';
import { boardActions as english } from '../../i18n/en/board-actions.js';
import { messagesOf } from '../../i18n/messages.js';
import { editStage, moveDeal } from '../../store/actions.js';
import type { Step } from '../../store/step.js';
import { askEnding, askEntry } from '../dialogs/passage.js';
import type { Deeds } from './deeds.js';

/** On to a stage, or back; asks for what the stage requires. Into a won stage is a sale. */
export async function move(deeds: Deeds, deal: Deal, to: Stage): Promise<Step | null> {
  const { store, wording } = deeds;
  if (to.phase === 'won' && deal.status === 'open') return close(deeds, deal, 'won');
  const from = stageOf(store.pipeline, deal.stage);
  const changes = await askEntry(deeds, deal, to);
  if (!changes) return null;
  if (isRefusal(changes)) return refuse(deeds, changes, deal);
  // a soft limit lets it pass, and says so
  const count = store.deals(to.id).length;
  const crowd = isCrowded(to, count) ? wording.text.crowded(count, to.limit!, wording.format) : '';
  return deeds.do('move', deal, {
    type: 'deal-move',
    detail: { deals: [deal], from: from?.id ?? deal.stage, to: to.id, index: 0 },
    intents: () => [{ ...moveDeal(store, store.deal(deal.id) ?? deal, to.id, 0), changes } as Addressed],
    done: [wording.words.moved(from?.name ?? '', to.name), crowd].filter(Boolean).join(' · '),
  });
}

function refuse({ voice }: Deeds, refusal: Refusal, deal: Deal): null {
  voice.refused(refusal, [deal], 'deal-move');
  return null;
}

/** Ends the deal; asks for what belongs to it: when, for how much, why, what to remember, when to come back to it. */
export async function close(deeds: Deeds, deal: Deal, status: 'won' | 'lost' | 'abandoned'): Promise<Step | null> {
  const ending = await askEnding(deeds, deal, status);
  if (!ending) return null;
  if (isRefusal(ending)) return refuse(deeds, ending, deal);
  const { words, format } = deeds.wording;
  return deeds.do('close', deal, {
    type: 'deal-close',
    detail: { deals: [deal], status, reason: ending.reason ?? '' },
    intents: () => endDeal(deal, ending, deeds.around),
    done: messagesOf('boardActions', format.language, english).closedToast(deal.title, words[status].replace('…', '')),
  });
}

/** A closed deal back to where it stood. */
export const reopen = (deeds: Deeds, deal: Deal): Promise<Step | null> =>
  deeds.do('close', deal, {
    type: 'deal-move',
    detail: { deals: [deal], from: deal.stage, to: deal.stage, index: 0 },
    intents: () => [{ type: 'deal/reopen', target: deal.id }],
    done: messagesOf('boardActions', deeds.wording.format.language, english).reopened(deal.title),
  });

/** A checklist for a stage that has none, for all its deals. */
export const setChecklist = (deeds: Deeds, stage: Stage, checklist: readonly string[]): Step | null =>
  changeSettings(deeds, editStage(deeds.store, stage, { checklist }));

/** The team's e-mail templates. */
export function setTemplates(deeds: Deeds, templates: readonly EmailTemplate[]): Step | null {
  const { id, emailTemplates } = deeds.store.pipeline;
  const changes = { emailTemplates: { from: emailTemplates, to: templates } };
  return changeSettings(deeds, { type: 'pipeline/edit', target: id, changes });
}

function changeSettings(deeds: Deeds, intent: Addressed | null): Step | null {
  if (!intent || !deeds.may('stages')) return null;
  const step = deeds.store.dispatch(intent);
  const [refused] = step.refused;
  if (refused) deeds.voice.refused(refused.refusal, []);
  else deeds.voice.did(deeds.wording.text.saved, step);
  return step;
}
