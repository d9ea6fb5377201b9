import { kindOf, type DealFieldName, type FieldName } from '../../../domain/deal-fields.js';
import { isAnyOf, isYesNo, type Bound, type Filter } from '../../../domain/filters.js';
import { toMinor } from '../../../domain/money.js';
import type { Pipeline } from '../../../domain/records.js';
import { customFieldsOf, ordered } from '../../../domain/settings.js';
import { stageOf } from '../../../domain/stages.js';
import type { Format } from '../../../i18n/format.js';
import type { BoardMessages, FindingMessages } from '../../../i18n/messages.js';
import { isClosedList } from '../hands/places.js';

/** In whose words and numbers a view is told. */
export interface Speech {
  readonly pipeline: Pipeline;
  readonly format: Format;
  readonly now: number;
  readonly board: BoardMessages;
  readonly text: FindingMessages;
}

/** The name of a field, also of the team's own. */
export function fieldName(field: FieldName, { pipeline, text }: Speech): string {
  if (!field.startsWith('custom.')) return text.fields[field as DealFieldName];
  const key = field.slice('custom.'.length);
  return customFieldsOf(pipeline).find(each => each.key === key)?.label ?? key;
}

/** Names to choose from in a field, where the pipeline has some. */
export function namesOf(field: FieldName, pipeline: Pipeline): readonly string[] {
  if (field === 'owner') return pipeline.owners;
  if (field === 'source') return ordered(pipeline.sources).map(({ name }) => name);
  if (field === 'campaign') return ordered(pipeline.campaigns).map(({ name }) => name);
  if (field === 'product') return ordered(pipeline.products).map(({ name }) => name);
  const own = field.startsWith('custom.') ? pipeline.customFields?.[field.slice('custom.'.length)] : undefined;
  return own?.options ?? [];
}

/** What a field says, in a person's words. */
export function valueName(field: FieldName, value: string, { pipeline, board, text }: Speech): string {
  if (value === '') return text.nothing;
  const known: Readonly<Record<string, string>> =
    field === 'status'
      ? { open: board.open, won: board.won, lost: board.lost, abandoned: board.abandoned }
      : field === 'temperature'
        ? { hot: board.hot, warm: board.warm, cold: board.cold }
        : field === 'forecast'
          ? text.forecasts
          : {};
  if (field === 'stage') return stageOf(pipeline, value)?.name ?? value;
  return Object.hasOwn(known, value) ? known[value]! : value;
}

/** The name of a column by its key: a stage's, or that of a list of closed deals. */
export const columnName = (key: string, speech: Speech): string =>
  isClosedList(key) ? valueName('status', key.slice(1), speech) : valueName('stage', key, speech);

/** One end of a range, in a person's words. */
export function boundName(field: FieldName, bound: Bound, { pipeline, format, now, text }: Speech): string {
  const kind = kindOf(field, pipeline);
  if (kind === 'day')
    return typeof bound === 'number' ? text.daysAway(Math.round(bound), format) : format.day(bound, now);
  if (typeof bound === 'string') return bound;
  if (field === 'probability') return format.percent(bound);
  // of several currencies, each deal counts in its own: the number alone is what they share
  const minor = kind === 'money' ? toMinor(bound, 'EUR') : null;
  return minor === null ? format.count(bound) : format.count(minor / 100);
}

/** A filter in a few words. */
export function filterName(filter: Filter, speech: Speech): string {
  const { text, format } = speech;
  const { field } = filter;
  const name = fieldName(field, speech);
  if (isYesNo(filter)) {
    if (field === 'rotting' || field === 'overdue' || field === 'planned') return text.facts[field][filter.is ? 0 : 1];
    return text.fact(name, filter.is);
  }
  const not = filter.not === true;
  if (isAnyOf(filter))
    return text.anyOf(name, format.list(filter.any.map(each => valueName(field, each, speech))), not);
  const [from, to] = [filter.from, filter.to].map(each => (each === undefined ? null : boundName(field, each, speech)));
  return text.between(name, from!, to!, not);
}
