import {
  addDeals,
  createPipeline,
  type DealInput,
  type PipelineOptions,
  type PipelineStore,
  type StageInput,
} from '../src/index.js';
import { addLeads, sampleGoals, sampleLeads } from '../demo/goals.js';
import { sampleDeals } from '../demo/sample.js';

/** When the stories are looked at: their deals are so many days old from here. */
export const NOW = Date.now();

/** As many deals as a story needs, always the same. */
export const deals = (count: number, currencies?: readonly string[]): readonly DealInput[] =>
  sampleDeals(count, { seed: 7, now: NOW, ...(currencies ? { currencies } : {}) });

/** The board of design/mock.html has five columns. */
export const FIVE: readonly StageInput[] = [
  { name: 'Contact', probability: 0.1, rottingDays: 14 },
  { name: 'Qualification', probability: 0.25, rottingDays: 14 },
  { name: 'Meeting', probability: 0.45, rottingDays: 14 },
  { name: 'Proposal', probability: 0.65, rottingDays: 21 },
  { name: 'Closing', probability: 1, phase: 'won' },
];

/** Deals for stages that end with the sale: nothing has come after it yet. */
export const untilSale = (count: number): readonly DealInput[] =>
  deals(count).filter(({ stage }) => stage !== 'retention');

/** A pipeline whose team has not looked for two months whether it still fits. */
export function dueForRevision(store: PipelineStore): PipelineStore {
  const revisedAt = { from: store.pipeline.revisedAt, to: NOW - 70 * 86_400_000 };
  store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes: { revisedAt } }, { undoable: false });
  return store;
}

/** Few places, little patience. */
export const LIMITED: readonly StageInput[] = [
  { name: 'Contact', limit: 4, rottingDays: 3 },
  { name: 'Qualification', limit: 3, rottingDays: 3 },
  { name: 'Meeting', limit: 12, rottingDays: 7 },
  { name: 'Proposal', limit: 2, limitHard: true, rottingDays: 7 },
  { name: 'Closing', phase: 'won' },
];

/** Names as long as people really write them, with and without a place to break. */
export const LONG: readonly DealInput[] = [
  {
    title:
      'Replacement of the entire cold-storage monitoring in all eleven warehouses including the two that are rented',
    organisation: 'Internationale Gesellschaft für Lebensmittellogistik und Kühlhausbetrieb mbH & Co. KG',
    value: 1_284_350.5,
    owner: 'Maximiliane von Hohenlohe-Waldenburg',
    nextStep: { kind: 'meeting', title: 'Second workshop with purchasing and the works council' },
    tags: ['Framework agreement 2026–2030', 'Public tender'],
  },
  {
    title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    organisation: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-Stationsbetriebe',
    value: 99_999_999,
    stage: 'qualification',
    owner: 'O',
    answers: { timeline: 'now' },
  },
  { title: 'A', organisation: '', value: 0, stage: 'meeting' },
  {
    title: '数据仓库迁移项目第二阶段',
    organisation: '北方贸易股份有限公司',
    value: 48_000,
    owner: '王 丽',
    stage: 'meeting',
  },
];

/** A pipeline of the page's own, in memory; without a name nobody else sees it. */
export function pipelineOf(inputs: readonly DealInput[], options: PipelineOptions = {}): PipelineStore {
  const store = createPipeline(options);
  store.dispatch(addDeals(store, inputs).intents, { undoable: false });
  return store;
}

/** The same with quotas, targets, what sources cost, and leads. */
export function withGoals(store: PipelineStore): PipelineStore {
  const goals = sampleGoals(store.pipeline, NOW);
  if (goals) store.dispatch(goals, { undoable: false });
  void addLeads(store, sampleLeads(60, NOW));
  return store;
}
