import { bandKey, bandOf, bandsOf, type LaneBand } from './bands.js';
import { kindOf, valueOf, type FieldName, type Vantage } from './deal-fields.js';
import { minorOf, probabilityOf } from './deals.js';
import { dayWithin } from './expected.js';
import { accumulate, mergeSums, type Sum, type Sums } from './money.js';
import { periodOf } from './numbers/period.js';
import type { Changes } from './operations.js';
import { get, same } from './paths.js';
import type { Deal } from './records.js';
import { stageOf } from './stages.js';
import { foldName } from './text.js';
import { atOnce, type Steps } from './steps.js';

/** Deals of one lane in one column. */
export interface Cell {
  readonly deals: readonly Deal[];
  readonly count: number;
  /** Exact, per currency; deals without a value count but add nothing. */
  readonly sums: Sums;
}

/** A row across the columns: the deals that say the same. */
export interface Lane {
  /** By which names that people write for one are the same lane. */
  readonly id: string;
  /** What they say, as it was first written; empty where nobody has said. */
  readonly key: string;
  /** Between which numbers, where they say one. */
  readonly band?: LaneBand;
  /** By the column's key; columns without a deal of the lane are absent. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly count: number;
  readonly sums: Sums;
}

/** A column as lanes cut it. */
export interface Cut {
  readonly key: string;
  /** Gone through twice where the lanes are bands of numbers. */
  readonly deals: Iterable<Deal>;
}

interface Growing {
  readonly deals: Deal[];
  readonly sums: Map<string, Sum>;
}

/** After so many deals a page may answer. */
const STEP = 100;
/** Fields that say what a person wrote or chose: a deal put into another lane says something else from then on. */
const WRITTEN: ReadonlySet<FieldName> = new Set([
  ...(['organisation', 'owner', 'source', 'campaign', 'product', 'forecast', 'expectedClose'] as const),
]);

/** Whether deals can stand in lanes of this field: each must say one thing at most, of few; numbers are cut into bands. */
export const canLane = (field: FieldName, { pipeline }: Vantage): boolean =>
  field !== 'stage' && field !== 'title' && kindOf(field, pipeline) !== 'texts';

/** Whether the lanes of a field are bands of numbers. */
const isBanded = (field: FieldName, { pipeline }: Vantage): boolean =>
  ['money', 'number'].includes(kindOf(field, pipeline));

/** Whether a deal changes by being put into another lane of this field: a band does not say which of its numbers is meant. */
export const canEnter = (field: FieldName, vantage: Vantage): boolean =>
  (WRITTEN.has(field) || field.startsWith('custom.')) && !isBanded(field, vantage);

/**
 * In which lane a deal stands, by the lane's id.
 *
 * @param lanes - All there are: they say how numbers are cut.
 */
export function laneOf(deal: Deal, field: FieldName, vantage: Vantage, lanes: readonly Lane[]): string {
  if (!isBanded(field, vantage)) return foldName(namer(field, vantage)(deal));
  const band = bandOf(
    deal,
    field,
    vantage,
    lanes.flatMap(({ band }) => band ?? []),
  );
  return band ? bandKey(band) : '';
}

/** What a deal comes to say when it is put into a lane; empty where it says so already. */
export function enterLane(
  deal: Deal,
  field: FieldName,
  { id, key }: Pick<Lane, 'id' | 'key'>,
  vantage: Vantage,
): Changes {
  if (!canEnter(field, vantage) || foldName(namer(field, vantage)(deal)) === id) return {};
  const from = get(deal, field);
  const to = saidIn(deal, field, key, vantage);
  return same(from, to) ? {} : { [field]: { from, to } };
}

function saidIn(deal: Deal, field: FieldName, key: string, vantage: Vantage): unknown {
  const kind = kindOf(field, vantage.pipeline);
  if (!key) return kind === 'day' ? null : field === 'forecast' || field.startsWith('custom.') ? undefined : '';
  if (kind === 'mark') return key === 'true';
  if (kind !== 'day') return key;
  const day = get(deal, field);
  const today = vantage.calendar.dayOf(vantage.now);
  return dayWithin(periodOf(`${key}-01`, 'month'), 'month', typeof day === 'string' ? day : null, today);
}

/**
 * Cuts columns into lanes, step by step; those whose deals say nothing stand in the last.
 *
 * @param names - What deals may well say: there is a lane for each, though no deal stands in it.
 */
export function* laning(
  columns: readonly Cut[],
  field: FieldName,
  vantage: Vantage,
  names: readonly string[] = [],
): Steps<readonly Lane[]> {
  const bands = new Map<string, LaneBand>();
  if (isBanded(field, vantage))
    for (const band of yield* bandsOf(allOf(columns), field, vantage)) bands.set(bandKey(band), band);
  const lanes = new Map<string, { readonly key: string; readonly cells: Map<string, Growing> }>();
  for (const name of names) if (!lanes.has(foldName(name))) lanes.set(foldName(name), { key: name, cells: new Map() });
  const nameOf = namer(field, vantage, [...bands.values()]);
  const ids = new Map<string, string>();
  let count = 0;
  for (const { key, deals } of columns)
    for (const deal of deals) {
      const name = nameOf(deal);
      let id = ids.get(name);
      if (id === undefined) ids.set(name, (id = bands.has(name) ? name : foldName(name)));
      let lane = lanes.get(id);
      if (!lane) lanes.set(id, (lane = { key: name, cells: new Map() }));
      let cell = lane.cells.get(key);
      if (!cell) lane.cells.set(key, (cell = { deals: [], sums: new Map() }));
      cell.deals.push(deal);
      if (deal.value !== null)
        accumulate(
          cell.sums,
          deal.currency,
          minorOf(deal),
          probabilityOf(deal, stageOf(vantage.pipeline, deal.stage)),
          1,
        );
      if (++count % STEP === 0) yield;
    }
  const { compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0) } = vantage;
  const order = new Map([...bands.keys()].map((key, nth) => [key, nth]));
  return [...lanes]
    .sort(
      ([, a], [, b]) =>
        Number(!a.key) - Number(!b.key) || (order.size ? order.get(a.key)! - order.get(b.key)! : compare(a.key, b.key)),
    )
    .map(([id, { key, cells }]) => ({
      id,
      key,
      ...(bands.has(key) ? { band: bands.get(key)! } : {}),
      cells: new Map([...cells].map(([column, { deals, sums }]) => [column, { deals, sums, count: deals.length }])),
      count: [...cells.values()].reduce((sum, { deals }) => sum + deals.length, 0),
      sums: mergeSums([...cells.values()].map(({ sums }) => sums)),
    }));
}

/** Cuts columns into lanes at once. */
export const lanesOf = (
  columns: readonly Cut[],
  field: FieldName,
  vantage: Vantage,
  names?: readonly string[],
): readonly Lane[] => atOnce(laning(columns, field, vantage, names));

function* allOf(columns: readonly Cut[]): Generator<Deal> {
  for (const { deals } of columns) yield* deals;
}

/** Days stand in the lane of their month, numbers in that of their band. */
function namer(field: FieldName, vantage: Vantage, bands: readonly LaneBand[] = []): (deal: Deal) => string {
  if (bands.length)
    return deal => {
      const band = bandOf(deal, field, vantage, bands);
      return band ? bandKey(band) : '';
    };
  const isDay = kindOf(field, vantage.pipeline) === 'day';
  return deal => {
    const value = valueOf(deal, field, vantage);
    if (value === null) return '';
    if (!isDay) return String(value);
    return (typeof value === 'number' ? vantage.calendar.dayOf(value) : String(value)).slice(0, 7);
  };
}
