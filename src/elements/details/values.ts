import { isCalendarDate } from '../../domain/calendar.js';
import { isCurrency, roundMoney } from '../../domain/money.js';
import type { Contact, Deal, NextStep, When } from '../../domain/records.js';
import { readAmount, writeAmount } from '../../i18n/amount.js';
import type { Format } from '../../i18n/format.js';
import type { Field, FieldType, Wording } from './fields.js';

/** A value, or what is wrong with what was typed. */
export type Typed = { readonly value: unknown } | { readonly error: string };

/** The day that a date field shows. */
export const dayOf = (when: When | undefined, { calendar }: Format): string =>
  when == null ? '' : typeof when === 'number' ? calendar.dayOf(when) : when;

/** A value as a person would type it. */
export function write({ type }: Field, value: unknown, { format }: Wording): string {
  if (value == null) return '';
  switch (type) {
    case 'amount':
    case 'number':
      return typeof value === 'number' ? writeAmount(value, format.language) : String(value);
    case 'percent':
      return writeAmount(Math.round(Number(value) * 1e4) / 100, format.language);
    case 'date':
      return dayOf(value as When, format);
    case 'list':
      return (value as readonly string[]).join(', ');
    case 'yes-no':
      return value === true ? 'yes' : value === false ? 'no' : '';
    case 'step':
      return (value as NextStep).title;
    case 'contact':
      return '';
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
}

/** What a person typed, checked; nothing typed is the field's own way of being empty. */
export function read(field: Field, typed: string, deal: Deal, { text, words, format }: Wording): Typed {
  const { type, path, required } = field;
  const said = type === 'long' ? typed : typed.trim();
  if (!said && required) return { error: path === 'title' ? words.needTitle : text.isRequired };
  // an own field that is emptied is taken away; the kit's own texts are empty texts
  if (!said) return { value: /^custom\./.test(path) ? undefined : EMPTY[type]?.(path) };
  switch (type) {
    case 'amount': {
      const value = readAmount(said, format.language);
      const isExact = value !== null && roundMoney(value, deal.currency) === value;
      return isExact ? { value } : { error: words.badValue(format.money(123450, deal.currency)) };
    }
    case 'number': {
      const value = readAmount(said, format.language);
      return Number.isNaN(value) ? { error: text.needNumber } : { value };
    }
    case 'percent': {
      const value = readAmount(said.replace(/[%٪]/g, ''), format.language) ?? NaN;
      return value >= 0 && value <= 100 ? { value: value / 100 } : { error: text.badPercent };
    }
    case 'currency':
      return isCurrency(said.toUpperCase()) ? { value: said.toUpperCase() } : { error: words.badCurrency };
    case 'date':
      return isCalendarDate(said) ? { value: said } : { error: words.badDate };
    case 'list':
      return {
        value: [
          ...new Set(
            said
              .split(',')
              .map(tag => tag.trim())
              .filter(Boolean),
          ),
        ],
      };
    case 'yes-no':
      return { value: said === 'yes' };
    case 'step':
      return { value: { ...(deal.nextStep ?? { kind: 'task' }), title: said } };
    case 'contact': {
      const role = path.startsWith('contacts.') ? { role: path.slice('contacts.'.length) } : {};
      return { value: { name: said, ...role } satisfies Contact };
    }
    default:
      return { value: said };
  }
}

const EMPTY: Readonly<Partial<Record<FieldType, (path: string) => unknown>>> = {
  text: () => '',
  long: () => '',
  list: () => [],
  amount: () => null,
  date: path => (path === 'expectedClose' ? null : undefined),
};
