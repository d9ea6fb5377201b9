import type { Ending } from '../../domain/ending.js';
import type { Changes } from '../../domain/operations.js';
import { set } from '../../domain/paths.js';
import type { Deal, Stage } from '../../domain/records.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { isFull, isNextAllowed, missingRequired } from '../../domain/stage-rules.js';
import { stageOf, wonStage } from '../../domain/stages.js';
import { deal as englishDeal } from '../../i18n/en/deal.js';
import { details as english } from '../../i18n/en/details.js';
import type { Format } from '../../i18n/format.js';
import { messagesOf } from '../../i18n/messages.js';
import type { PipelineStore } from '../../store/store.js';
import type { Wording } from '../details/fields.js';
import { askClosing } from './close-deal.js';
import { askRequired, type Filling } from './enter-stage.js';

/** Where a deal is on its way: what its dialogs need. */
export interface Scene {
  readonly store: PipelineStore;
  readonly dialogRoot: ShadowRoot;
  readonly wording: Wording;
}

/** The words of dialogs about a deal. */
export const wordingOf = (format: Format): Wording => ({
  text: messagesOf('details', format.language, english),
  words: messagesOf('deal', format.language, englishDeal),
  format,
});

/** Why a deal cannot go to a stage, whatever is filled in; `null` where it can. */
export function barrierTo({ store }: Scene, deal: Deal, to: Stage): Refusal | null {
  const from = stageOf(store.pipeline, deal.stage);
  if (from && !isNextAllowed(store.pipeline, from, to)) return new Refusal('next-not-allowed', { stage: to.id });
  return isFull(to, store.deals(to.id).length) ? new Refusal('limit', { stage: to.id, limit: to.limit! }) : null;
}

/** Asks for what a stage requires and the deal lacks; `null` = it stays where it is. */
export async function askEntry(scene: Scene, deal: Deal, stage: Stage): Promise<Changes | Refusal | null> {
  const barrier = barrierTo(scene, deal, stage);
  if (barrier || !missingRequired(deal, stage).length) return barrier ?? {};
  return (await ask(scene, [deal], stage))?.(deal) ?? null;
}

/**
 * Asks once for what a stage requires and any of several deals lacks; `null` = they stay where they are. Those that
 * cannot go there whatever is filled in are not asked for: each is refused by itself.
 */
export async function askEntries(scene: Scene, deals: readonly Deal[], stage: Stage): Promise<Filling | null> {
  const going = deals.filter(deal => !barrierTo(scene, deal, stage));
  if (!going.some(deal => missingRequired(deal, stage).length)) return () => ({});
  return ask(scene, going, stage);
}

function ask({ store, dialogRoot, wording }: Scene, deals: readonly Deal[], stage: Stage): Promise<Filling | null> {
  const count = store.deals(stage.id).length;
  return askRequired(dialogRoot, { deals, stage, pipeline: store.pipeline, count, ...wording });
}

/** Asks for what belongs to an end: when, for how much, why, what to remember, when to come back; `null` = not ended. */
export async function askEnding(scene: Scene, deal: Deal, status: Ending['status']): Promise<Ending | Refusal | null> {
  const { store, dialogRoot, wording } = scene;
  const { text, format } = wording;
  const stage = status === 'won' ? wonStage(store.pipeline) : undefined;
  const barrier = stage ? barrierTo(scene, deal, stage) : null;
  if (barrier) return barrier;
  const asked = { deal, status, pipeline: store.pipeline, format, now: store.ports.now(), more: text };
  const closing = await askClosing(dialogRoot, asked);
  if (!closing) return null;
  const given = Object.entries(closing.changes).reduce((next, [path, { to }]) => set(next, path, to), deal);
  const required = stage ? await askEntry(scene, { ...given, value: closing.value }, stage) : {};
  if (!required || isRefusal(required)) return required;
  const note = { title: text.closingNote[status], text: closing.note };
  return { ...closing, status, note, changes: { ...closing.changes, ...required } };
}
