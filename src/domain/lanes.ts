import { kindOf, valueOf, type FieldName, type Vantage } from './deal-fields.js';
import { minorOf, probabilityOf } from './deals.js';
import { accumulate, mergeSums, type Sum, type Sums } from './money.js';
import type { Deal } from './records.js';
import { stageOf } from './stages.js';
import { fold } from './text.js';
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
  /** What they say, as it was first written; empty where nobody has said. */
  readonly key: string;
  /** By the column's key; columns without a deal of the lane are absent. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly count: number;
  readonly sums: Sums;
}

/** A column as lanes cut it. */
export interface Cut {
  readonly key: string;
  readonly deals: readonly Deal[];
}

interface Growing {
  readonly deals: Deal[];
  readonly sums: Map<string, Sum>;
}

/** After so many deals a page may answer. */
const STEP = 100;

/** Whether deals can stand in lanes of this field: each must say one thing at most, of few. */
export const canLane = (field: FieldName, vantage: Vantage): boolean =>
  field !== 'stage' && field !== 'title' && ['text', 'mark', 'day'].includes(kindOf(field, vantage.pipeline));

/** Cuts columns into lanes, step by step; those whose deals say nothing stand in the last. */
export function* laning(columns: Iterable<Cut>, field: FieldName, vantage: Vantage): Steps<readonly Lane[]> {
  const lanes = new Map<string, { readonly key: string; readonly cells: Map<string, Growing> }>();
  const nameOf = namer(field, vantage);
  let count = 0;
  for (const { key, deals } of columns)
    for (const deal of deals) {
      const name = nameOf(deal);
      const id = fold(name) || name;
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
  return [...lanes.values()]
    .sort((a, b) => Number(!a.key) - Number(!b.key) || compare(a.key, b.key))
    .map(({ key, cells }) => ({
      key,
      cells: new Map([...cells].map(([column, { deals, sums }]) => [column, { deals, sums, count: deals.length }])),
      count: [...cells.values()].reduce((sum, { deals }) => sum + deals.length, 0),
      sums: mergeSums([...cells.values()].map(({ sums }) => sums)),
    }));
}

/** Cuts columns into lanes at once. */
export const lanesOf = (columns: Iterable<Cut>, field: FieldName, vantage: Vantage): readonly Lane[] =>
  atOnce(laning(columns, field, vantage));

/** Days stand in the lane of their month. */
function namer(field: FieldName, vantage: Vantage): (deal: Deal) => string {
  const isDay = kindOf(field, vantage.pipeline) === 'day';
  return deal => {
    const value = valueOf(deal, field, vantage);
    if (value === null) return '';
    if (!isDay) return String(value);
    return (typeof value === 'number' ? vantage.calendar.dayOf(value) : String(value)).slice(0, 7);
  };
}
