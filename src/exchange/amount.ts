import { roundMoney } from '../domain/money.js';
import type { Pipeline } from '../domain/records.js';
import { readCurrency } from './currencies.js';
import type { ImportPlan } from './plan.js';
import type { RowReader } from './reader.js';

/** A row's value as a deal keeps it. */
export interface Amount {
  /** Major units; `null` where the row has none. */
  readonly value: number | null;
  readonly currency?: string;
  /** What was written, where a monthly amount became an annual one. */
  readonly recurring?: string;
}

const MONTHLY = /^(?:monthly|month|mensile|mensuel|mensual|monatlich|miesięcznie)$/i;
// the same few words stand in every row
const known = new Map<string, string | null>();

function currencyOf(text: string, usual: string): string | null {
  const key = `${usual} ${text}`;
  let code = known.get(key);
  if (code !== undefined) return code;
  if (known.size > 1000) known.clear();
  code = readCurrency(text, usual);
  known.set(key, code);
  return code;
}

/** The value and currency of a row: the currency's column first, then the sign beside the figure. */
export function readAmount(reader: RowReader, plan: ImportPlan, pipeline: Pipeline): Amount {
  const word = reader.text('currency');
  const told = word ? currencyOf(word, pipeline.currency) : undefined;
  if (told === null) reader.fail('currency', 'currency', word);
  const number = reader.number('value');
  if (!number) return { value: null, ...(told ? { currency: told } : {}) };
  const beside = number.currency ? currencyOf(number.currency, told ?? pipeline.currency) : undefined;
  if (beside === null || number.percent) reader.fail('number', 'value', reader.text('value'));
  if (told && beside && told !== beside)
    reader.warn('currency-differs', 'value', reader.text('value'), { told, beside });
  const currency = told ?? beside ?? undefined;
  const period = reader.text('valuePeriod');
  const monthly = MONTHLY.test(period);
  const once = plan.unit.value === 'cents' ? number.value / 100 : number.value;
  // multiplied in whole units, so that 12 × 99.99 is 1199.88
  const value = monthly ? roundMoney(once * 12, currency ?? pipeline.currency) : once;
  if (value === null || roundMoney(value, currency ?? pipeline.currency) === null) {
    reader.fail('number-too-large', 'value', reader.text('value'));
    return { value: null };
  }
  if (monthly) reader.warn('annualised', 'value', reader.text('value'));
  return {
    value,
    ...(currency ? { currency } : {}),
    ...(monthly ? { recurring: `${reader.text('value')} ${period}` } : {}),
  };
}
