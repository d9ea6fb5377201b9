import { isCalendarDate } from '../../../domain/calendar.js';
import { kindOf, type FieldName } from '../../../domain/deal-fields.js';
import { roundMoney } from '../../../domain/money.js';
import type { Addressed } from '../../../domain/operations.js';
import { get, same } from '../../../domain/paths.js';
import type { Deal, Pipeline } from '../../../domain/records.js';
import { readAmount, writeNumber } from '../../../i18n/amount.js';
import type { Format } from '../../../i18n/format.js';
import type { TableMessages } from '../../../i18n/messages.js';

const EDITABLE: ReadonlySet<FieldName> = new Set([
  ...(['title', 'organisation', 'stage', 'owner', 'source', 'campaign', 'product'] as const),
  ...(['tags', 'value', 'expectedClose', 'probability'] as const),
]);

/** Whether a cell can be written into. */
export const isEditable = (field: FieldName): boolean => EDITABLE.has(field) || field.startsWith('custom.');

/** What was typed into a cell, as the field holds it; or what is wrong with it. */
export type Typed = { readonly value: unknown } | { readonly problem: string };

/** Reads what somebody typed into a cell. */
export function readCell(
  deal: Deal,
  field: FieldName,
  typed: string,
  pipeline: Pipeline,
  { language, money }: Format,
  text: TableMessages,
): Typed {
  const said = typed.trim();
  const kind = kindOf(field, pipeline);
  if (field === 'title') return said ? { value: said } : { problem: text.noTitle };
  if (kind === 'texts') return { value: [...new Set(said.split(',').flatMap(tag => tag.trim() || []))] };
  if (kind === 'day') return !said || isCalendarDate(said) ? { value: said || null } : { problem: text.badDate };
  if (kind === 'mark') return { value: said === '1' };
  if (kind !== 'money' && kind !== 'number') return { value: said };
  const number = readAmount(said, language);
  if (field === 'probability') {
    const share = number === null ? undefined : number / 100;
    return share === undefined || (share >= 0 && share <= 1) ? { value: share } : { problem: text.badShare };
  }
  const example = kind === 'number' ? text.badNumber : text.badValue(money(123450, deal.currency));
  if (Number.isNaN(number)) return { problem: example };
  const value = number === null || kind === 'number' ? number : roundMoney(number, deal.currency);
  return number !== null && value === null ? { problem: example } : { value };
}

/** A cell as the person begins to write into it. */
export function writeCell(deal: Deal, field: FieldName, pipeline: Pipeline, { language }: Format): string {
  const value = get(deal, field);
  const kind = kindOf(field, pipeline);
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && kind !== 'text')
    return writeNumber(field === 'probability' ? value * 100 : value, language);
  if (kind === 'mark') return value === true ? '1' : '';
  return Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';
}

/** The change of one cell of a deal, from what it said when it was begun; `null` where nothing differs. */
export function editCell(target: string, field: FieldName, from: unknown, to: unknown): Addressed | null {
  if (same(from, to) || (from === undefined && (to === '' || to === null || to === false))) return null;
  if (field !== 'tags') return { type: 'deal/edit', target, changes: { [field]: { from, to } } };
  const [before, tags] = [from, to] as readonly (readonly string[])[];
  const add = tags!.filter(tag => !before!.includes(tag));
  return { type: 'deal/edit', target, changes: {}, tags: { add, remove: before!.filter(tag => !tags!.includes(tag)) } };
}
