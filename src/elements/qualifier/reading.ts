import { AnswerReader } from '../../domain/answers.js';
import type { Answers, Question, Verdict } from '../../domain/qualification.js';
import type { EntryProblem } from '../../i18n/parts/qualifier.js';
import type { LeadQualifier } from '../lead-qualifier.js';
import { contactFields, isEmail, type ContactField } from './contact.js';
import { CONSENT, entryOf, textOf, type FieldError } from './entries.js';
import { fieldText, questionShort } from './question.js';

const plainReader = new AnswerReader();

/** What is asked at one time: some questions, who the visitor is, or both. */
export interface Page {
  readonly questions: readonly Question[];
  readonly isContact: boolean;
}

/** Everything that follows from what stands in a form: what is asked, what the answers are, what is wrong. */
export class Reading {
  #host: LeadQualifier;
  constructor(host: LeadQualifier) {
    this.#host = host;
  }

  get #reader(): AnswerReader {
    return this.#host.definition?.tools?.reader ?? plainReader;
  }
  /** Everything that stands in the form as an answer, whether it is asked or not. */
  get #given(): Answers {
    const { definition, entries, language } = this.#host;
    const { qualification, tools } = definition!;
    const answerOf = (question: Question): unknown =>
      tools?.answerOf(question, entryOf(entries, question.id), language) ?? textOf(entries, question.id).trim();
    return Object.fromEntries(qualification.questions.map(question => [question.id, answerOf(question)]));
  }
  /** The answers so far; those that are no longer asked for left out. */
  get answers(): Answers {
    const { definition } = this.#host;
    return definition ? this.#reader.heldAnswers(definition.qualification, this.#given) : {};
  }
  get verdict(): Verdict | null {
    const { definition } = this.#host;
    return definition ? this.#reader.verdictOf(definition.qualification, this.answers) : null;
  }
  /** One question after the other and at last who is asking; or all at once. */
  get pages(): readonly Page[] {
    const questions = this.#reader.askedOf(this.#host.definition!.qualification, this.answers);
    if (this.#host.allAtOnce) return [{ questions, isContact: true }];
    const pages: Page[] = questions.map(question => ({ questions: [question], isContact: false }));
    return this.contactFields.length || this.consentText ? [...pages, { questions: [], isContact: true }] : pages;
  }
  /** Which of them is shown: one that an answer made unneeded may have been the last. */
  get page(): number {
    return Math.min(this.#host.step, this.pages.length - 1);
  }
  /** Fields about the visitor; what is asked as a question is not asked again. */
  get contactFields(): readonly ContactField[] {
    const { qualification, tools, fields = contactFields(this.#host.fields, tools?.tokens) } = this.#host.definition!;
    return fields.filter(({ name }) => qualification.questions.every(({ id }) => id !== name));
  }
  /** The names of everything that is asked. */
  get names(): string[] {
    const questions = this.pages.flatMap(page => page.questions.map(({ id }) => id));
    return [...questions, ...this.contactFields.map(({ name }) => name), ...(this.consentText ? [CONSENT] : [])];
  }
  /** The words to agree to, if any; what was agreed to is kept as an entry, so other words must be agreed to anew. */
  get consentText(): string {
    const slotted = [...this.#host.querySelectorAll(':scope > [slot=consent]')].map(each => each.textContent);
    return (slotted.join(' ') || this.#host.consent).replace(/\s+/g, ' ').trim();
  }
  get isAgreed(): boolean {
    return entryOf(this.#host.entries, CONSENT) === this.consentText;
  }

  /** What is wrong on a page: the visitor's details are read as free words, of which one must be an address. */
  errorsOn({ questions, isContact }: Page): FieldError[] {
    const [{ entries, text }, given, reader] = [this.#host, this.#given, this.#reader];
    const found: (Omit<FieldError, 'problem'> & { readonly problem: EntryProblem | null })[] = questions.map(
      question => {
        const problem = reader.checkAnswer(question, given[question.id]);
        return { name: question.id, label: questionShort(question, text), problem };
      },
    );
    if (isContact)
      for (const field of this.contactFields) {
        const { name, type, isRequired } = field;
        const entry = textOf(entries, name).trim();
        const problem = reader.checkAnswer({ id: name, kind: 'text', required: isRequired }, entry);
        const isWrong = type === 'email' && entry && !isEmail(entry);
        found.push({ name, label: fieldText(field, text), problem: problem ?? (isWrong ? 'not-an-address' : null) });
      }
    if (isContact && this.consentText && !this.isAgreed)
      found.push({ name: CONSENT, label: '', problem: 'not-agreed' });
    return found.filter((each): each is FieldError => each.problem !== null);
  }
  /** All that is wrong, page by page. */
  get errors(): FieldError[][] {
    return this.pages.map(page => this.errorsOn(page));
  }
}
