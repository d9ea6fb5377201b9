import { everyReader } from '../../domain/evaluate.js';
import { BANT } from '../../domain/frameworks.js';
import { FRAMEWORKS } from '../../domain/more-frameworks.js';
import { readQualification } from '../../domain/read-qualification.js';
import { readAmount } from '../../i18n/amount.js';
import { moreQuestions as english } from '../../i18n/en/more-questions.js';
import { messagesOf } from '../../i18n/messages.js';
import { moneyRange } from '../../i18n/range.js';
import type { Definition, Tools } from './definition.js';
import { readMarkup } from './markup.js';

/** Every kind of question, conditions, money and contact fields, which the ready-made questions do not ask for. */
export const tools: Tools = {
  tokens: {
    name: 'name',
    'given-name': 'given-name',
    'family-name': 'family-name',
    email: 'email',
    phone: 'tel',
    organisation: 'organization',
    role: 'organization-title',
    website: 'url',
    country: 'country-name',
    city: 'address-level2',
    postcode: 'postal-code',
  },
  reader: everyReader,
  answerOf({ kind }, entry, language) {
    if (kind === 'several') return typeof entry === 'string' ? (entry ? [entry] : []) : entry;
    const text = [entry].flat().join(', ').trim();
    return kind === 'number' && text ? readAmount(text, language) : text;
  },
  controlOf({ kind, min, max }) {
    if (kind === 'date') return { isLong: false, type: 'date', min, max };
    return kind === 'number' ? { isLong: false, inputMode: 'decimal' } : {};
  },
  rangeOf: ({ currency = 'EUR' }, option, language) =>
    moneyRange(option, currency, language, messagesOf('moreQuestions', language, english)),
  wordsOf(text, language) {
    const { questions, fields, error } = messagesOf('moreQuestions', language, english);
    return {
      ...text,
      questions: { ...questions, ...text.questions },
      fields: { ...fields, ...text.fields },
      error: { ...error, ...text.error },
    };
  },
};

/** What the page brings: a definition by property, a script or markup between the tags; else the one it names. */
export function loadDefinition(host: Element, name: string, given: unknown): Definition {
  const { qualification: written, problems: inMarkup, ...markup } = readMarkup(host, tools.tokens);
  const { qualification, problems } =
    given === undefined ? { qualification: written, problems: inMarkup } : readQualification(given);
  if (problems.length) console.warn('<lead-qualifier> left out parts of its definition:', problems);
  const named = (Object.hasOwn(FRAMEWORKS, name) ? FRAMEWORKS[name] : undefined) ?? BANT;
  return { ...markup, qualification: qualification ?? named, tools };
}
