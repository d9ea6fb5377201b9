import { ranges } from '../../domain/evaluate.js';
import { BANT } from '../../domain/frameworks.js';
import { FRAMEWORKS } from '../../domain/more-frameworks.js';
import { readQualification } from '../../domain/read-qualification.js';
import { readAmount } from '../../i18n/amount.js';
import { moneyRange } from '../../i18n/range.js';
import type { Definition, Tools } from './definition.js';
import { readMarkup } from './markup.js';

/** Numbers, days, conditions and money, which the ready-made questions do not ask for. */
export const tools: Tools = {
  ranges,
  readAmount,
  moneyRange: ({ currency = 'EUR' }, option, language, text) => moneyRange(option, currency, language, text),
};

/** The rarer definitions in English; a page in another language gives its own words in its definition. */
export const words: Readonly<Record<string, string>> = {
  challenges: 'What is the challenge?',
  'challenges.short': 'Challenges',
  money: 'Is there a budget for it?',
  'money.short': 'Money',
  'money.set': 'Yes, it is set aside',
  'money.planned': 'It is being planned',
  'money.open': 'That depends on the offer',
  'money.none': 'No',
  priority: 'How pressing is it?',
  'priority.short': 'Priority',
  'priority.urgent': 'It comes first',
  'priority.important': 'It matters, among other things',
  'priority.curious': 'We are just looking around',
  metrics: 'What is to be better afterwards, by how much?',
  'metrics.short': 'Metrics',
  buyer: 'Who releases the money?',
  'buyer.short': 'Economic buyer',
  criteria: 'What will you decide by?',
  'criteria.short': 'Decision criteria',
  process: 'How is it decided, and by when?',
  'process.short': 'Decision process',
  pain: 'What does it cost you to change nothing?',
  'pain.short': 'Identified pain',
  champion: 'Who in your house wants it most?',
  'champion.short': 'Champion',
};

/** What the page brings: a definition by property, a script or markup between the tags; else the one it names. */
export function loadDefinition(host: Element, name: string, given: unknown): Definition {
  const { qualification: written, problems: inMarkup, ...markup } = readMarkup(host);
  const { qualification, problems } =
    given === undefined ? { qualification: written, problems: inMarkup } : readQualification(given);
  if (problems.length) console.warn('<lead-qualifier> left out parts of its definition:', problems);
  const named = (Object.hasOwn(FRAMEWORKS, name) ? FRAMEWORKS[name] : undefined) ?? BANT;
  return { ...markup, qualification: qualification ?? named, words, tools };
}
