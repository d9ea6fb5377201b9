import { minorOf, probabilityOf } from './deals.js';
import { accumulate, mergeSums, type Sum, type Sums } from './money.js';
import type { Deal, Pipeline } from './records.js';
import { firstStage, liveStages, stageOf } from './stages.js';
import { finish, type Steps } from './steps.js';

/** What lanes can be made of: a field of every deal, or one of the team's own. */
export type LaneField = 'owner' | 'source' | 'product' | 'campaign' | 'currency' | 'forecast' | `custom.${string}`;

/** Where a lane and a stage cross. */
export interface LaneCell {
  readonly deals: readonly Deal[];
  readonly count: number;
  /** Exact, per currency. */
  readonly sums: Sums;
}
/** Deals that have a field in common, by stage. */
export interface Lane extends LaneCell {
  /** The value they have in common; empty = nothing. */
  readonly value: string;
  /** By id, every live stage, in order. */
  readonly cells: ReadonlyMap<string, LaneCell>;
}

const laneOf = (deal: Deal, field: LaneField): string => {
  const value = field.startsWith('custom.') ? deal.custom[field.slice('custom.'.length)] : deal[field as 'owner'];
  return value === undefined || value === null ? '' : String(value as string);
};

interface Heap {
  readonly deals: Deal[];
  readonly sums: Map<string, Sum>;
}
/** So many deals are placed at once, before the page may answer in between. */
const RUN = 4_000;

/**
 * Deals in rows across the stages (two dimensions): every deal in exactly one cell, in the order given. Worked out in
 * steps of a few milliseconds.
 *
 * @param known - Values in the order their lanes stand, also where no deal has them; others follow, then those with none.
 */
export function* laneSteps(
  deals: readonly Deal[],
  field: LaneField,
  pipeline: Pipeline,
  known: readonly string[] = [],
): Steps<readonly Lane[]> {
  const stages = liveStages(pipeline);
  // a stage that nobody knows any more: with those that begin
  const first = firstStage(pipeline);
  const heaps = new Map<string, Map<string, Heap>>();
  const heapOf = (lane: string, stage: string): Heap => {
    let cells = heaps.get(lane);
    if (!cells) heaps.set(lane, (cells = new Map()));
    let heap = cells.get(stage);
    if (!heap) cells.set(stage, (heap = { deals: [], sums: new Map() }));
    return heap;
  };
  for (const [at, deal] of deals.entries()) {
    if (at % RUN === RUN - 1) yield;
    const stage = stageOf(pipeline, deal.stage) ?? first;
    const heap = heapOf(laneOf(deal, field), stage?.id ?? '');
    heap.deals.push(deal);
    if (deal.value !== null) accumulate(heap.sums, deal.currency, minorOf(deal), probabilityOf(deal, stage), 1);
  }
  const named = new Set(known.filter(Boolean));
  const others = [...heaps.keys()].filter(value => value && !named.has(value)).sort();
  const values = [...named, ...others, ...(heaps.has('') ? [''] : [])];
  return values.map(value => {
    const cells = new Map(stages.map(({ id }) => [id, cellOf(heaps.get(value)?.get(id))]));
    const all = [...cells.values()];
    const own = all.flatMap(cell => cell.deals);
    return { value, cells, deals: own, count: own.length, sums: mergeSums(all.map(({ sums }) => sums)) };
  });
}

const cellOf = (heap: Heap = { deals: [], sums: new Map() }): LaneCell => ({ ...heap, count: heap.deals.length });

/** The same at once: for few deals, workers and tests. */
export const lanesOf = (...given: Parameters<typeof laneSteps>): readonly Lane[] => finish(laneSteps(...given));
