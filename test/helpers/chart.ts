import { fixture, html, nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define/forecast-chart.js';
import '../../src/define/funnel-chart.js';
import '../../src/define/pipeline-health.js';
import '../../src/define/pipeline-metrics.js';
import '../../src/define/pipeline-planner.js';
import '../../src/define/pipeline-today.js';
import '../../src/define/velocity-meter.js';
import type { DealInput, HistoryEntry } from '../../src/domain/records.js';
import type { ChartElement } from '../../src/elements/chart/chart-element.js';
import type { FunnelChart } from '../../src/elements/funnel-chart.js';
import type { VelocityMeter } from '../../src/elements/velocity-meter.js';
import { addDeals } from '../../src/store/add-deals.js';
import { createPipeline } from '../../src/store/pipelines.js';
import type { PipelineOptions, PipelineStore } from '../../src/store/store.js';
import { until } from './board.js';
import { NOON } from './records.js';

const STAGES = ['contact', 'qualification', 'meeting', 'proposal', 'closing'] as const;

/** A deal that went through the stages of the preset `sales` up to one, a day in each. */
export function went(id: string, to: (typeof STAGES)[number], more: Partial<DealInput> = {}): DealInput {
  const createdAt = String(more.createdAt ?? '2026-02-01');
  const history = STAGES.slice(0, STAGES.indexOf(to) + 1).map((stage, nth): HistoryEntry => ({
    at: new Date(Date.parse(createdAt) + nth * 86_400_000).toISOString().slice(0, 10),
    by: 'ann',
    op: `w:${nth}`,
    field: 'stage',
    from: STAGES[nth - 1] ?? null,
    to: stage,
  }));
  return { id, title: `Deal ${id}`, organisation: 'Acme', stage: to, createdAt, history, ...more };
}

/** Nine deals: two won, three lost (two in Meeting for their price), four open. Velocity: 4 × 40 % × 2,000 ÷ 25 = 128 a day. */
export const SALES: readonly DealInput[] = [
  went('w1', 'closing', { status: 'won', value: 1000, closedAt: '2026-02-21', owner: 'Ann Lee' }),
  went('w2', 'closing', { status: 'won', value: 3000, closedAt: '2026-03-03', owner: 'Bo Ek' }),
  went('l1', 'meeting', { status: 'lost', value: 500, closedAt: '2026-02-20', reason: 'Price', owner: 'Ann Lee' }),
  went('l2', 'meeting', { status: 'lost', value: 700, closedAt: '2026-02-20', reason: 'Price', owner: 'Bo Ek' }),
  went('l3', 'contact', { status: 'lost', value: 90, closedAt: '2026-02-20', reason: 'No budget', owner: 'Bo Ek' }),
  went('o1', 'meeting', { value: 800, owner: 'Ann Lee' }),
  went('o2', 'meeting', { value: 400, owner: 'Bo Ek' }),
  went('o3', 'contact', { value: 250, owner: 'Ann Lee' }),
  went('o4', 'proposal', { value: 2000, owner: 'Ann Lee' }),
];

/** A pipeline in memory with these deals; its clock stands at NOON. */
export function salesPipeline(deals: readonly DealInput[] = SALES, options: PipelineOptions = {}): PipelineStore {
  const store = createPipeline({
    preset: 'sales',
    zone: 'UTC',
    currency: 'EUR',
    ports: { now: () => NOON },
    ...options,
  });
  if (deals.length) store.dispatch(addDeals(store, deals).intents, { undoable: false });
  return store;
}

type Tags = HTMLElementTagNameMap;
/** The elements that show a pipeline's numbers. */
export type ChartTag = { [T in keyof Tags]: Tags[T] extends ChartElement ? T : never }[keyof Tags];

/** An element on a pipeline of its own, wide enough for a desk, shown and worked out. */
export async function chartWith<E extends ChartElement>(
  tag: ChartTag,
  deals: readonly DealInput[] = SALES,
  set: Partial<E> = {},
): Promise<E> {
  await executeServerCommand('resize', { width: 900, height: 800 });
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement(tag) as unknown as E;
  Object.assign(element, { store: salesPipeline(deals), ...set });
  place.append(element);
  await settled(element);
  return element;
}

export const funnelWith = (deals = SALES, set: Partial<FunnelChart> = {}): Promise<FunnelChart> =>
  chartWith<FunnelChart>('funnel-chart', deals, set);
export const meterWith = (deals = SALES, set: Partial<VelocityMeter> = {}): Promise<VelocityMeter> =>
  chartWith<VelocityMeter>('velocity-meter', deals, set);

/** Waits until it has nothing left to render, and is painted: Firefox answers a click by what was painted last. */
export async function settled(element: ChartElement): Promise<void> {
  await until(() => element.current?.status.phase === 'ready', 'the pipeline is loaded');
  await until(() => element.controls, 'what answers to a person is loaded');
  do await element.updateComplete;
  while (!(await element.updateComplete));
  for (const _ of [1, 2]) await nextFrame();
}
