import { verdictOf } from '../../domain/evaluate.js';
import { BANT } from '../../domain/frameworks.js';
import { qualificationTitle } from '../../domain/qualification.js';
import type { Deal, Pipeline } from '../../domain/records.js';
import type { Format } from '../../i18n/format.js';

/** How many of the questions that a deal is qualified by are answered: “BANT 3/4”. Loaded when a card first says so. */
export function known({ answers }: Deal, { qualification = BANT }: Pipeline, { count }: Format): string {
  const { answered, open } = verdictOf(qualification, answers);
  return `${qualificationTitle(qualification)} ${count(answered.length)}/${count(answered.length + open.length)}`;
}
