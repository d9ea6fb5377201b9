import { isCurrency, toMinor } from './minor-units.js';
import type { Deal, Pipeline, Stage } from './records.js';
import { isChance, isGroup, isInstant, isListOf, isOptional, isText, isWhen } from './shape.js';

const STATUSES: readonly unknown[] = ['open', 'won', 'lost', 'abandoned'];
const PHASES: readonly unknown[] = ['open', 'won', 'retention'];
const TEXTS = [
  'id',
  'title',
  'organisation',
  'owner',
  'stage',
  'rank',
  'source',
  'campaign',
  'product',
  'notes',
] as const;
const WHENS = ['createdAt', 'closedAt', 'expectedClose', 'lastTouchAt'] as const;

/** A shape check for records of our own, read back or about to be written: enough that no view can break on one. */
export function isSoundDeal(value: unknown): value is Deal {
  if (!isGroup(value)) return false;
  const deal = value as Deal;
  return (
    TEXTS.every(field => isText(deal[field])) &&
    WHENS.every(field => isWhen(deal[field])) &&
    STATUSES.includes(deal.status) &&
    isCurrency(deal.currency) &&
    (deal.value === null || (typeof deal.value === 'number' && toMinor(deal.value, deal.currency) !== null)) &&
    isOptional(deal.probability, isChance) &&
    isOptional(deal.removedAt, isInstant) &&
    isOptional(deal.nextStep, isGroup) &&
    isOptional(deal.external, isGroup) &&
    isOptional(deal.reviewed, isGroup) &&
    isOptional(deal.wakeAt, isWhen) &&
    isOptional(deal.renewalAt, isWhen) &&
    isInstant(deal.updatedAt) &&
    isListOf(deal.tags, isText) &&
    isListOf(deal.contacts, isGroup) &&
    isListOf(deal.history, entry => isGroup(entry) && isWhen((entry as Deal['history'][number]).at)) &&
    [deal.answers, deal.checklist, deal.custom, deal.seen].every(isGroup)
  );
}

const isSoundStage = (value: unknown): boolean => {
  if (!isGroup(value)) return false;
  const stage = value as Stage;
  return (
    isText(stage.id) &&
    isText(stage.name) &&
    isChance(stage.probability) &&
    PHASES.includes(stage.phase) &&
    [stage.required, stage.checklist].every(list => isListOf(list, isText)) &&
    isListOf(stage.library, isGroup) &&
    isOptional(stage.next, next => isListOf(next, isText))
  );
};

/** The same for the pipeline record; its settings have a check of their own (`isSoundSettings`), as a board needs none. */
export function isSoundPipeline(value: unknown): value is Pipeline {
  if (!isGroup(value)) return false;
  const pipeline = value as Pipeline;
  return (
    isText(pipeline.id) &&
    isText(pipeline.title) &&
    isText(pipeline.zone) &&
    isCurrency(pipeline.currency) &&
    isListOf(pipeline.stages, isSoundStage) &&
    pipeline.stages.length > 0 &&
    isInstant(pipeline.updatedAt) &&
    isListOf(pipeline.owners, isText) &&
    isOptional(pipeline.imports, isGroup) &&
    isOptional(pipeline.emailTemplates, list => isListOf(list, isGroup)) &&
    [pipeline.reasons, pipeline.custom, pipeline.seen].every(isGroup)
  );
}
