import { minorOf, probabilityOf } from './deals.js';
import { accumulate, type Sum, type Sums } from './money.js';
import type { Deal, Pipeline } from './records.js';
import { firstStage, liveStages, stageOf } from './stages.js';

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

function grouped(deals: readonly Deal[], keyOf: (deal: Deal) => string): Map<string, Deal[]> {
  const groups = new Map<string, Deal[]>();
  for (const deal of deals) {
    const group = groups.get(keyOf(deal));
    if (group) group.push(deal);
    else groups.set(keyOf(deal), [deal]);
  }
  return groups;
}

function cellOf(deals: readonly Deal[], pipeline: Pipeline): LaneCell {
  const sums = new Map<string, Sum>();
  for (const deal of deals)
    if (deal.value !== null)
      accumulate(sums, deal.currency, minorOf(deal), probabilityOf(deal, stageOf(pipeline, deal.stage)), 1);
  return { deals, count: deals.length, sums };
}

/**
 * Deals in rows across the stages (two dimensions): every deal in exactly one cell, in the order given.
 *
 * @param known - Values in the order their lanes stand, also where no deal has them; others follow, then those with none.
 */
export function lanesOf(
  deals: readonly Deal[],
  field: LaneField,
  pipeline: Pipeline,
  known: readonly string[] = [],
): readonly Lane[] {
  const stages = liveStages(pipeline);
  const first = firstStage(pipeline)?.id;
  const byLane = grouped(deals, deal => laneOf(deal, field));
  const named = new Set(known.filter(Boolean));
  const others = [...byLane.keys()].filter(value => value && !named.has(value)).sort();
  const values = [...named, ...others, ...(byLane.has('') ? [''] : [])];
  return values.map(value => {
    const own = byLane.get(value) ?? [];
    // a stage that nobody knows any more: with those that begin
    const byStage = grouped(own, deal => stageOf(pipeline, deal.stage)?.id ?? first ?? '');
    const cells = new Map(stages.map(({ id }) => [id, cellOf(byStage.get(id) ?? [], pipeline)]));
    return { value, cells, ...cellOf(own, pipeline) };
  });
}
