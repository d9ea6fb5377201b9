import { newPipeline } from '../../domain/pipelines.js';
import type { Pipeline } from '../../domain/records.js';
import {
  choosePipeline,
  columnOf,
  newStages,
  planImport,
  type ImportPlan,
  type Pace,
  type Table,
} from '../../exchange/index.js';
import { cellText } from '../../exchange/cells.js';
import { openIndexedDb } from '../../storage/indexeddb.js';
import type { OpenStorage } from '../../storage/storage.js';
import { inLikelyOrder } from '../../store/import-stages.js';
import { createPipeline, findPipeline } from '../../store/pipelines.js';
import type { PipelineStore } from '../../store/store.js';
import type { Part } from './run.js';

/** A pipeline with no stage but the won one: in it every stage of a file is new. */
export const blankPipeline = ({ currency, zone }: Pipeline, won: string, now: number): Pipeline =>
  newPipeline({ stages: [{ name: won, phase: 'won' }], currency, zone }, now, '');

/** Answers that hold in any pipeline: how a deal ended, not where it stands. */
export const withoutPlaces = (plan: ImportPlan): ImportPlan => ({
  ...plan,
  stages: plan.stages.filter(({ answer }) => answer === null || (answer.to !== 'stage' && answer.to !== 'new')),
});

/** The rows of each pipeline that a file names, each with a plan of its own and an open pipeline to go into. */
export async function partsOf(
  table: Table,
  plan: ImportPlan,
  current: PipelineStore,
  options: { readonly won: string; readonly storage: OpenStorage | undefined; readonly pace: Pace },
): Promise<Part[]> {
  const at = columnOf(plan, 'pipeline')?.index;
  const groups = new Map<string, Table['rows'][number][]>();
  for (const row of table.rows) {
    const name = at === undefined ? '' : cellText(row.cells[at]);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  const parts: Part[] = [];
  for (const [name, rows] of groups) {
    const own = { ...table, rows };
    const known = name === '' || name === current.name ? current : findPipeline(name);
    const before = withoutPlaces(choosePipeline(plan, null));
    const to = known?.pipeline ?? blankPipeline(current.pipeline, options.won, current.ports.now());
    const ours = await planImport(own, to, { previous: before, pace: options.pace });
    const asked = new Map(plan.stages.map(each => [each.name, each.answer]));
    const stages = ours.stages.map(each => (asked.get(each.name) === null ? { ...each, answer: null } : each));
    const whole = { ...ours, stages };
    const store = known ?? open(name, current, whole, options);
    parts.push({ store, isNew: !known, table: own, plan: whole });
  }
  return parts;
}

/** A pipeline of that name, kept where the present one is. */
function open(
  name: string,
  current: PipelineStore,
  plan: ImportPlan,
  { won, storage }: { readonly won: string; readonly storage: OpenStorage | undefined },
): PipelineStore {
  const { currency, zone } = current.pipeline;
  const kept = storage ?? (current.status.capabilities?.scope === 'browser' ? openIndexedDb : undefined);
  return createPipeline({
    ...{ name, title: name, currency, zone, user: current.user },
    stages: [...inLikelyOrder(newStages(plan.stages)), { name: won, phase: 'won' }],
    ...(kept ? { storage: kept } : {}),
  });
}
