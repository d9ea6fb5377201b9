import { isKnown } from '../../domain/known.js';
import type { Answers, Question } from '../../domain/qualification.js';
import type { EntryProblem } from '../../i18n/parts/qualifier.js';
import type { Definition, Tools } from './definition.js';
import { isEmail, type ContactField } from './contact.js';

/** What stands in the form, as it was typed, by the name of the field. */
export type Entries = Readonly<Record<string, string | readonly string[]>>;

/** What is wrong with a field: of the answers, of contact fields, or that nobody agreed. */
export interface FieldError {
  readonly name: string;
  readonly problem: EntryProblem;
}

/** Longest contact field, in characters. */
const LONGEST = 4096;
export const CONSENT = 'consent';

const entryOf = (entries: Entries, name: string): string | readonly string[] =>
  Object.hasOwn(entries, name) ? entries[name]! : '';
/** An entry as one text. */
export const textOf = (entries: Entries, name: string): string => {
  const entry = entryOf(entries, name);
  return typeof entry === 'string' ? entry : entry.join(', ');
};

function answerOf({ kind, id }: Question, entries: Entries, language: string, tools: Tools | undefined): unknown {
  const entry = entryOf(entries, id);
  if (kind === 'several') return typeof entry === 'string' ? (entry ? [entry] : []) : entry;
  const text = textOf(entries, id).trim();
  return kind === 'number' && text ? (tools?.readAmount(text, language) ?? Number(text)) : text;
}

/** The answers in the entries, numbers read in the visitor's language; what is no number stays to be complained of. */
export const answersIn = (
  { qualification, tools }: Pick<Definition, 'qualification' | 'tools'>,
  entries: Entries,
  language: string,
): Answers =>
  Object.fromEntries(
    qualification.questions
      .map(question => [question.id, answerOf(question, entries, language, tools)] as const)
      .filter(([, answer]) => isKnown(answer)),
  );

/** What is wrong with the contact fields. */
export const contactErrors = (fields: readonly ContactField[], entries: Entries): FieldError[] =>
  fields.flatMap(({ name, type, isRequired }): FieldError[] => {
    const text = textOf(entries, name).trim();
    if (!text) return isRequired ? [{ name, problem: 'missing' }] : [];
    if (text.length > LONGEST) return [{ name, problem: 'too-long' }];
    return type === 'email' && !isEmail(text) ? [{ name, problem: 'not-an-address' }] : [];
  });

/** The entries as a form sends them. */
export function formDataOf(names: readonly string[], entries: Entries): FormData {
  const data = new FormData();
  for (const name of names) for (const each of [entryOf(entries, name)].flat()) if (each) data.append(name, each);
  return data;
}
