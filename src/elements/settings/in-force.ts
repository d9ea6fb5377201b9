import { EIGHT_TOUCHES, type Cadence } from '../../domain/cadence.js';
import { BANT } from '../../domain/frameworks.js';
import type { Qualification, Question, QuestionOption } from '../../domain/qualification.js';
import { DEFAULT_RULES } from '../../domain/score-rules.js';
import type { ScoreRules } from '../../domain/score.js';
import { foldName } from '../../domain/text.js';
import { DEFAULT_TRIGGERS, type Trigger } from '../../domain/triggers.js';
import { writeNumber } from '../../i18n/amount.js';
import type { View } from './view.js';

/** The rules in force. */
export const rulesOf = ({ pipeline }: View): ScoreRules => pipeline.scoring ?? DEFAULT_RULES;

/** What a lead did, in words; a page's own kinds are said as the page tells them. */
export const eventName = ({ text }: View, event: string): string =>
  Object.hasOwn(text.events, event) ? text.events[event]! : event;

/** What a lead can do, in the kit's words. */
export const eventNames = ({ text }: View): readonly string[] => Object.values(text.events);
/** The kind of event that a person means: by its name, or as the page tells it. */
export function eventNamed({ text }: View, typed: string): string {
  const known = Object.entries(text.events).find(([, name]) => foldName(name) === foldName(typed));
  return known?.[0] ?? typed;
}

/** What can be planned. */
export const TOUCHES = ['call', 'email', 'meeting', 'task'] as const;
/** The triggers in force. */
export const triggersOf = ({ pipeline }: View): readonly Trigger[] => pipeline.triggers ?? DEFAULT_TRIGGERS;

/** The cadences in force. */
export const cadencesOf = ({ pipeline }: View): readonly Cadence[] => pipeline.cadences ?? [EIGHT_TOUCHES];

/** The questions in force. */
export const qualificationOf = ({ pipeline }: View): Qualification => pipeline.qualification ?? BANT;

/** A question as a person reads it. */
export const questionText = ({ questionWords }: View, { id, text, short }: Question): string =>
  text ?? questionWords[id] ?? short ?? id;

/** Whether it is answered by choosing. */
export const isChosen = (kind: Question['kind']): boolean =>
  kind === 'choice' || kind === 'several' || kind === 'money';

/** An option as a person reads it. */
export function optionLabel({ questionWords, text, format }: View, question: Question, option: QuestionOption): string {
  const { value, label, min, max } = option;
  const known = label ?? questionWords[`${question.id}.${value}`];
  if (known !== undefined) return known;
  if (min === undefined && max === undefined) return value;
  const [low, high] = [min, max].map(edge => (edge === undefined ? '…' : writeNumber(edge, format.language)));
  return `${text.range(low!, high!)} ${question.currency ?? ''}`.trim();
}
