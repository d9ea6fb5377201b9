import type { Ranges } from '../../domain/answers.js';
import { BANT, THREE_QUESTIONS } from '../../domain/frameworks.js';
import type { Qualification, Question, QuestionOption } from '../../domain/qualification.js';
import type { QualifierMessages } from '../../i18n/messages.js';
import type { ContactField } from './contact.js';
import type { Entries } from './entries.js';

/** What the form asks, and what stands in it from the start. */
export interface Definition {
  readonly qualification: Qualification;
  /** Contact fields that the page wrote as markup. */
  readonly fields?: readonly ContactField[] | undefined;
  readonly entries: Entries;
  /** Where the page's own form would post to. */
  readonly action?: string | undefined;
  /** Words of a ready-made definition that is loaded when it is used. */
  readonly words?: Readonly<Record<string, string>>;
  /** What only a page's own questions need. */
  readonly tools?: Tools;
}

/** Numbers, days, conditions and money. */
export interface Tools {
  readonly ranges: Ranges;
  /** `NaN` for what is no number. */
  readAmount(text: string, language: string): number | null;
  moneyRange(question: Question, option: QuestionOption, language: string, text: QualifierMessages): string;
}

/** What can be asked without loading anything more; nothing where the page brings its own or names a rarer one. */
export function definitionAtOnce(host: Element, name: string, given: unknown): Definition | undefined {
  const qualification = [BANT, THREE_QUESTIONS].find(({ id }) => id === name);
  const isOwn = given !== undefined || [...host.children].some(each => !each.matches('[slot], br, noscript'));
  return qualification && !isOwn ? { qualification, entries: {} } : undefined;
}
