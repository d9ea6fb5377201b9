import { kindOf, textsOf, valueOf, type FieldName, type Vantage } from '../../../domain/deal-fields.js';
import { minorOf } from '../../../domain/deals.js';
import type { Deal } from '../../../domain/records.js';
import type { TableMessages } from '../../../i18n/messages.js';
import { valueName, type Speech } from '../finding/words.js';

/** The columns that a table begins with. */
export const FIRST_COLUMNS: readonly FieldName[] = [
  ...(['title', 'organisation', 'stage', 'value', 'expectedClose', 'owner', 'nextStep', 'tags'] as const),
];

/** What a cell says. */
export function cellText(deal: Deal, field: FieldName, vantage: Vantage, speech: Speech, text: TableMessages): string {
  const value = valueOf(deal, field, vantage);
  if (field === 'nextStep') {
    const { title, due } = deal.nextStep ?? {};
    return [title, due == null ? '' : speech.format.soon(due, vantage.now)].filter(Boolean).join(' · ');
  }
  if (value === null) return '';
  switch (kindOf(field, vantage.pipeline)) {
    case 'money':
      return speech.format.money(minorOf(deal), deal.currency);
    case 'day':
      return speech.format.day(value as string | number, vantage.now);
    case 'number':
      return field === 'probability' ? speech.format.percent(Number(value)) : speech.format.count(Number(value));
    case 'mark':
      return value === true ? text.yes : text.no;
    case 'texts':
      return textsOf(value).join(', ');
    default:
      return valueName(field, String(value), speech);
  }
}

/** Whether what it holds stands at the end of its cell, as numbers do. */
export const isNumeric = (field: FieldName, vantage: Vantage): boolean =>
  ['money', 'number'].includes(kindOf(field, vantage.pipeline));
