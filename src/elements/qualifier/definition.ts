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

/** Numbers and money in the visitor's language. */
export interface Tools {
  /** `NaN` for what is no number. */
  readAmount(text: string, language: string): number | null;
  moneyRange(question: Question, option: QuestionOption, language: string, text: QualifierMessages): string;
}

const AT_ONCE: Readonly<Record<string, Qualification>> = { bant: BANT, three: THREE_QUESTIONS };
const isOwn = (child: Element): boolean => !child.slot && child.localName !== 'br';

/** What can be asked without loading anything more; `null` where the page brings its own or names a rarer one. */
export function definitionAtOnce(host: Element, name: string, given: unknown): Definition | null {
  const qualification = Object.hasOwn(AT_ONCE, name) ? AT_ONCE[name] : undefined;
  if (given !== undefined || !qualification || [...host.children].some(isOwn)) return null;
  return { qualification, entries: {} };
}

/** What the page brings: a definition by property, a script or markup between the tags; else the one it names. */
export async function loadDefinition(host: Element, name: string, given: unknown): Promise<Definition> {
  const [{ readMarkup, readGiven, tools }, named] = await Promise.all([import('./markup.js'), namedDefinition(name)]);
  const written = readMarkup(host);
  const { qualification, problems } = given === undefined ? written : readGiven(given);
  if (problems.length) console.warn('<lead-qualifier> left out parts of its definition:', problems);
  const { fields, entries, action } = written;
  return { ...named, ...(qualification ? { qualification } : {}), fields, entries, action, tools };
}

async function namedDefinition(name: string): Promise<Definition> {
  const qualification = Object.hasOwn(AT_ONCE, name) ? AT_ONCE[name] : undefined;
  if (qualification) return { qualification, entries: {} };
  const { FRAMEWORKS, words } = await import('./frameworks.js');
  const known = Object.hasOwn(FRAMEWORKS, name) ? FRAMEWORKS[name] : undefined;
  return { qualification: known ?? BANT, words, entries: {} };
}
