import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar.js';
import { DEAL_FIELDS, type FieldName, type Vantage } from '../../src/domain/deal-fields.js';
import type { Filter } from '../../src/domain/filters.js';
import type { Deal, DealInput, Pipeline } from '../../src/domain/records.js';
import type { ViewState } from '../../src/domain/view-state.js';
import { calendarOf } from '../../src/i18n/calendar.js';
import { dealOf, freeze, NOON, pipelineOf } from './records.js';

export const calendar = calendarOf('Europe/Rome');
export const TODAY = '2026-03-10';

/** A pipeline whose deals have fields of the team's own. */
export const teamPipeline: Pipeline = freeze({
  ...pipelineOf({ preset: 'sales', currency: 'EUR' }),
  customFields: {
    region: { label: 'Region', type: 'choice', options: ['North', 'South'] },
    seats: { label: 'Seats', type: 'number' },
    pilot: { label: 'Pilot', type: 'date' },
  },
} as const);
/** Today's noon, in Rome. */
export const vantage: Vantage = { pipeline: teamPipeline, now: NOON, calendar, me: ['ann'] };

/** A day around today. */
export const day = fc.integer({ min: -400, max: 400 }).map(days => addDays(TODAY, days));
const when = fc.oneof(day, fc.integer({ min: NOON - 4e10, max: NOON + 4e10 }), fc.constant(null));
const name = fc.constantFrom('', 'Ana', 'ána', 'Ben', 'Zoë', '東京', '—', 'a, b*c');
const stages = teamPipeline.stages.map(({ id }) => id);

/** A deal of any kind. */
export const anyDeal: fc.Arbitrary<Deal> = fc
  .record({
    title: fc.constantFrom('Acme', 'Ärger & Co', 'acme 2', 'Société'),
    organisation: name,
    owner: name,
    source: name,
    product: name,
    tags: fc.uniqueArray(name, { maxLength: 3 }),
    notes: fc.constantFrom('', 'call back', 'naïve'),
    stage: fc.constantFrom(...stages),
    value: fc.option(fc.integer({ min: 0, max: 10_000_000 }).map(minor => minor / 100)),
    currency: fc.constantFrom('EUR', 'USD', 'JPY'),
    expectedClose: fc.option(day),
    createdAt: when,
    lastTouchAt: when,
    custom: fc.record({ region: name, seats: fc.nat({ max: 9 }) }, { requiredKeys: [] }),
  })
  .map(input => dealOf(input as Partial<DealInput>, teamPipeline));

export const field: fc.Arbitrary<FieldName> = fc.constantFrom(
  ...DEAL_FIELDS,
  'custom.region' as const,
  'custom.seats' as const,
  'custom.pilot' as const,
);
const text = fc.string({ unit: 'binary', maxLength: 8 });
const bound = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number || 0),
  day,
);
const not = fc.constantFrom({}, { not: true as const });
export const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc
    .record({ field, any: fc.array(fc.oneof(text, name), { maxLength: 3 }) })
    .chain(each => not.map(no => ({ ...each, ...no }))),
  fc
    .record({ field, from: bound, to: bound }, { requiredKeys: ['field'] })
    .chain(each => not.map(no => ({ ...each, ...no }))),
  fc.record({ field, is: fc.boolean() }),
);
/** Any view that a page may ask for. */
export const anyView: fc.Arbitrary<ViewState> = fc.record(
  {
    layout: fc.constantFrom('board', 'table', 'forecast'),
    search: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    filters: fc.array(filter, { minLength: 1, maxLength: 4 }),
    mine: fc.constant(true),
    closed: fc.constant(true),
    sort: fc.dictionary(
      text,
      fc.oneof(fc.record({ by: field }), fc.record({ by: field, descending: fc.constant(true) })),
      {
        minKeys: 1,
        maxKeys: 3,
      },
    ),
    lanes: field,
    columns: fc.array(field, { maxLength: 5 }),
    period: fc.constantFrom('month', 'quarter'),
    asOf: day,
    deal: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  },
  { requiredKeys: [] },
);

/** Anything that JSON can say. */
export const anyValue = fc.jsonValue({ maxDepth: 3 });
const said = fc.oneof(
  anyValue,
  text,
  field,
  day,
  filter,
  fc.array(fc.oneof(filter, field, anyValue), { maxLength: 3 }),
);
/** What has the parts of a view, but says anything in them. */
export const viewLike: fc.Arbitrary<unknown> = fc.record(
  {
    layout: said,
    search: said,
    filters: fc.oneof(
      said,
      fc.array(fc.record({ field: said, any: said, is: said, from: said, not: said }, { requiredKeys: [] })),
    ),
    mine: said,
    closed: said,
    sort: fc.oneof(said, fc.dictionary(text, fc.oneof(said, fc.record({ by: said, descending: said })))),
    lanes: said,
    columns: said,
    period: said,
    asOf: said,
    deal: said,
    among: fc.oneof(said, fc.record({ label: said, deals: said, before: said }, { requiredKeys: [] })),
    unread: said,
  },
  { requiredKeys: [] },
);
