import type { AnswerReader } from '../../domain/answers.js';
import { BANT, THREE_QUESTIONS } from '../../domain/frameworks.js';
import type { Qualification, Question, QuestionOption } from '../../domain/qualification.js';
import type { QualifierMessages } from '../../i18n/messages.js';
import type { LeadQualifier } from '../lead-qualifier.js';
import { contactFields, type ContactField, type Tokens } from './contact.js';
import type { Entries, Entry } from './entries.js';
import type { Field } from './question.js';

/** What the form asks, and what stands in it from the start. */
export interface Definition {
  readonly qualification: Qualification;
  /** Contact fields that the page wrote as markup. */
  readonly fields?: readonly ContactField[] | undefined;
  readonly entries: Entries;
  /** Where the page's own form would post to. */
  readonly action?: string | undefined;
  /** What only other questions than the ready-made ones need. */
  readonly tools?: Tools;
}

/** Questions of every kind, conditions, money, and the words for them. */
export interface Tools {
  readonly reader: AnswerReader;
  readonly tokens: Tokens;
  /** What was filled in as an answer; of what should be a number and is none, `NaN`. */
  answerOf(question: Question, entry: Entry, language: string): unknown;
  /** What a question is answered in, where it is neither a choice nor free words. */
  controlOf(question: Question): Partial<Field>;
  /** A range of money in words; nothing for what is none. */
  rangeOf(question: Question, option: QuestionOption, language: string): string;
  /** The form's words with those for rarer questions. */
  wordsOf(text: QualifierMessages, language: string): QualifierMessages;
}

/** What can be asked without loading more; nothing where the page brings its own questions, or names rarer ones or fields. */
export function definitionAtOnce(host: LeadQualifier, name: string, given: unknown): Definition | undefined {
  const qualification = [BANT, THREE_QUESTIONS].find(({ id }) => id === name);
  const isOwn = given !== undefined || [...host.children].some(each => !each.matches('[slot], br, noscript'));
  const isRare = contactFields(host.fields).some(({ autocomplete, isLong }) => autocomplete === 'off' && !isLong);
  return qualification && !isOwn && !isRare ? { qualification, entries: {} } : undefined;
}
