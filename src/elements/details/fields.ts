import { ownFieldsOf, type OwnField } from '../../domain/custom-fields.js';
import { CONTACT_ROLES } from '../../domain/contacts.js';
import { isCalendarDate } from '../../domain/calendar.js';
import { isCurrency, roundMoney } from '../../domain/money.js';
import type { Contact, Deal, NextStep, Pipeline, When } from '../../domain/records.js';
import { readAmount, writeAmount } from '../../i18n/amount.js';
import type { Format } from '../../i18n/format.js';
import type { DealMessages, DetailsMessages } from '../../i18n/messages.js';

/** How a field is written and read. */
export type FieldType =
  | 'text'
  | 'long'
  | 'list'
  | 'amount'
  | 'number'
  | 'percent'
  | 'currency'
  | 'date'
  | 'choice'
  | 'yes-no'
  | 'contact'
  | 'step';

/** A field of a deal, as a form shows it. */
export interface Field {
  readonly path: string;
  readonly label: string;
  readonly type: FieldType;
  readonly required?: boolean;
  /** What can be chosen. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** What is often written here. */
  readonly suggestions?: readonly string[];
  /** Shown while it is empty. */
  readonly hint?: string;
}

/** The words and signs a form is written with. */
export interface Wording {
  readonly text: DetailsMessages;
  readonly words: DealMessages;
  readonly format: Format;
}

/** A value, or what is wrong with what was typed. */
export type Typed = { readonly value: unknown } | { readonly error: string };

const OWN_TYPES: Readonly<Record<OwnField['type'], FieldType>> = {
  text: 'text',
  number: 'number',
  money: 'amount',
  date: 'date',
  choice: 'choice',
  'yes-no': 'yes-no',
};

const known = (...values: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(values.filter((value): value is string => Boolean(value))),
];

/** The team's own fields of deals. */
export const ownFields = (pipeline: Pipeline): readonly Field[] =>
  ownFieldsOf(pipeline).map(({ key, label, type, options }) => ({
    path: `custom.${key}`,
    label,
    type: OWN_TYPES[type] ?? 'text',
    ...(options ? { options: options.map(value => ({ value, label: value })) } : {}),
  }));

/** A field by its path: one of the kit's, of the team's own, or one that only data knows. */
export function fieldAt(path: string, pipeline: Pipeline, deal: Deal, { text, format }: Wording): Field {
  const own = ownFields(pipeline).find(each => each.path === path);
  if (own) return own;
  const label = text.fields[path] ?? path.slice(path.indexOf('.') + 1);
  if (path.startsWith('contacts.')) {
    const role = path.slice('contacts.'.length);
    const { roles } = text;
    const named = CONTACT_ROLES.find(each => each === role);
    return { path, label: text.newContactAs(named ? roles[named] : role), type: 'contact' };
  }
  switch (path) {
    case 'title':
      return { path, label, type: 'text', required: true };
    case 'value':
      return { path, label, type: 'amount' };
    case 'currency':
      return { path, label, type: 'currency', required: true };
    case 'probability': {
      const stage = pipeline.stages.find(({ id }) => id === deal.stage);
      return {
        path,
        label,
        type: 'percent',
        hint: stage ? text.stageProbability(format.percent(stage.probability)) : '',
      };
    }
    case 'forecast': {
      const { pipeline: plain, ...others } = text.forecasts;
      const options = Object.entries({ pipeline: plain, ...others }).map(([value, label]) => ({ value, label }));
      return { path, label, type: 'choice', options, hint: text.noForecast };
    }
    case 'owner':
      return { path, label, type: 'text', suggestions: known(...pipeline.owners, deal.owner) };
    case 'tags':
      return { path, label, type: 'list' };
    case 'notes':
      return { path, label, type: 'long' };
    case 'contacts':
      return { path, label, type: 'contact' };
    case 'nextStep':
      return { path, label, type: 'step' };
    case 'expectedClose':
    case 'wakeAt':
    case 'renewalAt':
      return { path, label, type: 'date' };
    default:
      return { path, label, type: 'text' };
  }
}

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
  if (!said) return { value: path.startsWith('custom.') ? undefined : EMPTY[type]?.(path) };
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
