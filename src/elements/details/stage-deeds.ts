import { endDeal } from '../../domain/ending.js';
import type { Addressed, Changes } from '../../domain/operations.js';
import { set } from '../../domain/paths.js';
import type { Deal, EmailTemplate, Stage } from '../../domain/records.js';
import { Refusal } from '../../domain/refusal.js';
import { isCrowded, isFull, isNextAllowed, missingRequired } from '../../domain/stage-rules.js';
import { stageOf, wonStage } from '../../domain/stages.js';
import { boardActions as english } from '../../i18n/en/board-actions.js';
import { messagesOf } from '../../i18n/messages.js';
import { editStage, moveDeal } from '../../store/actions.js';
import type { Step } from '../../store/step.js';
import { askClosing } from '../dialogs/close-deal.js';
import { askRequired } from '../dialogs/enter-stage.js';
import type { Deeds } from './deeds.js';

/** On to a stage, or back; asks for what the stage requires. Into a won stage is a sale. */
export async function move(deeds: Deeds, deal: Deal, to: Stage): Promise<Step | null> {
  const { store, wording } = deeds;
  if (to.phase === 'won' && deal.status === 'open') return close(deeds, deal, 'won');
  const from = stageOf(store.pipeline, deal.stage);
  if (isBarred(deeds, deal, to)) return null;
  const changes = await fill(deeds, deal, to);
  if (!changes) return null;
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

/** Whether a deal cannot go there, whatever is filled in; says why. */
function isBarred({ store, voice }: Deeds, deal: Deal, to: Stage): boolean {
  const from = stageOf(store.pipeline, deal.stage);
  const isShut = from && !isNextAllowed(store.pipeline, from, to);
  if (!isShut && !isFull(to, store.deals(to.id).length)) return false;
  const refusal = isShut
    ? new Refusal('next-not-allowed', { stage: to.id })
    : new Refusal('limit', { stage: to.id, limit: to.limit! });
  voice.refused(refusal, [deal], 'deal-move');
  return true;
}

/** What a stage requires and the deal lacks, asked for; `null` = it stays where it is. */
async function fill({ store, dialogRoot, wording }: Deeds, deal: Deal, stage: Stage): Promise<Changes | null> {
  if (!missingRequired(deal, stage).length) return {};
  const count = store.deals(stage.id).length;
  return askRequired(dialogRoot, { deal, stage, pipeline: store.pipeline, count, ...wording });
}

/** Ends the deal; asks for what belongs to it: when, for how much, why, what to remember, when to come back to it. */
export async function close(deeds: Deeds, deal: Deal, status: 'won' | 'lost' | 'abandoned'): Promise<Step | null> {
  const { store, dialogRoot, wording, around } = deeds;
  const { text, words, format } = wording;
  const stage = status === 'won' ? wonStage(store.pipeline) : undefined;
  if (stage && isBarred(deeds, deal, stage)) return null;
  const asked = { deal, status, pipeline: store.pipeline, format, now: around.now, more: text };
  const closing = await askClosing(dialogRoot, asked);
  if (!closing) return null;
  const given = Object.entries(closing.changes).reduce((next, [path, { to }]) => set(next, path, to), deal);
  const required = stage ? await fill(deeds, { ...given, value: closing.value }, stage) : {};
  if (!required) return null;
  const note = { title: text.closingNote[status], text: closing.note };
  const ending = { ...closing, status, note, changes: { ...closing.changes, ...required } };
  return deeds.do('close', deal, {
    type: 'deal-close',
    detail: { deals: [deal], status, reason: closing.reason },
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
