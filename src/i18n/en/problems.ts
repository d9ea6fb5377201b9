import type { Problem, ProblemCode } from '../../exchange/problems.js';
import type { Format } from '../format.js';

type Say = (said: { column: string; value: string; figure: (name: string) => string }) => string;

const SAY: Readonly<Record<ProblemCode, Say>> = {
  'extra-cells': ({ value }) => `more cells than the header${value}`,
  'field-too-long': ({ column }) => `the text${column} is too long`,
  'record-too-long': () => 'the record is too long',
  'not-a-record': ({ value }) => `not a deal${value}`,
  quotes: () => 'a quotation mark is missing or too many',
  'no-title': () => 'neither name, organisation nor contact',
  number: ({ column, value }) => `not a number${column}${value}`,
  'number-too-large': ({ column, value }) => `the number is too large${column}${value}`,
  date: ({ column, value }) => `no such date${column}${value}`,
  probability: ({ column, value }) => `not between 0 and 100 %${column}${value}`,
  currency: ({ value }) => `not a currency${value}`,
  flag: ({ column, value }) => `neither yes nor no${column}${value}`,
  'status-unknown': ({ value }) => `nobody has said what the status means${value}`,
  'outcome-unknown': () => 'closed, but neither won nor lost',
  'stage-unmapped': ({ value }) => `the stage was left aside${value}`,
  'deleted-at-source': () => 'deleted where it comes from',
  'duplicate-id': ({ value, figure }) => `the same ID as row ${figure('first')}${value}`,
  'other-pipeline': ({ value }) => `of another pipeline${value}`,
  'not-stored': ({ value }) => `could not be stored${value}`,
  'short-row': () => 'fewer cells than the header',
  'title-made': () => 'no name: one was made',
  'stage-blank': () => 'no stage',
  'stage-unknown': () => 'its last stage is not known',
  'closed-undated': () => 'closed, nobody knows when',
  'closed-before-created': () => 'closed before it was created',
  'zero-not-a-size': () => 'lost with a value of 0: taken as not known',
  'currency-differs': ({ value }) => `the amount names another currency${value}`,
  annualised: () => 'a recurring amount: taken for a year',
  'lines-summed': ({ figure }) => `${figure('lines')} lines of one deal, summed`,
  'unsafe-key': () => 'a key that could do harm was left out',
  rounded: ({ value }) => `rounded to what the currency can express${value}`,
};

/** What is wrong with a row, or worth knowing of it, in English. */
export function problem({ code, column, value, params = {} }: Problem, format: Format): string {
  const figure = (name: string): string => {
    const given = params[name];
    return typeof given === 'number' ? format.count(given) : String(given ?? '?');
  };
  return SAY[code]({ column: column ? ` in “${column}”` : '', value: value ? `: “${value}”` : '', figure });
}
