import { customFieldsOf, ordered, type CustomFieldType, type Entries } from '../../domain/settings.js';
import { CONTACT_ROLES } from '../../domain/contacts.js';
import type { Deal, Pipeline } from '../../domain/records.js';
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

const OWN_TYPES: Readonly<Record<CustomFieldType, FieldType>> = {
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

const namesOf = (entries: Entries<{ readonly name: string }> | undefined): readonly string[] =>
  ordered(entries).map(({ name }) => name);

/** The team's own fields of deals. */
export const ownFields = (pipeline: Pipeline): readonly Field[] =>
  customFieldsOf(pipeline).map(({ key, label, type, options }) => ({
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
    case 'source':
      return { path, label, type: 'text', suggestions: namesOf(pipeline.sources) };
    case 'campaign':
      return { path, label, type: 'text', suggestions: namesOf(pipeline.campaigns) };
    case 'product':
      return { path, label, type: 'text', suggestions: namesOf(pipeline.products) };
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
