import fc from 'fast-check';
import type { Addressed } from '../../src/domain/operations.js';
import type { DealStatus } from '../../src/domain/records.js';
import { liveStages } from '../../src/domain/stages.js';
import { addDeals } from '../../src/store/add-deals.js';
import { addStage, closeDeal, editDeal, editStage, moveDeal, shiftStage } from '../../src/store/actions.js';
import type { Step } from '../../src/store/step.js';
import type { PipelineStore } from '../../src/store/store.js';

/** Something a person does; the numbers choose among what is there. */
export type Act =
  | { readonly do: 'add'; readonly many: number; readonly value: number | null; readonly currency: string }
  | { readonly do: 'move'; readonly deal: number; readonly stage: number; readonly index: number }
  | {
      readonly do: 'edit';
      readonly deal: number;
      readonly field: 'title' | 'value' | 'tags' | 'custom';
      readonly to: number;
    }
  | { readonly do: 'close'; readonly deal: number; readonly status: Exclude<DealStatus, 'open'> }
  | { readonly do: 'reopen' | 'remove' | 'restore'; readonly deal: number }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'bulk'; readonly stage: number }
  | {
      readonly do: 'stage-add' | 'stage-rename' | 'stage-weigh' | 'stage-shift' | 'stage-remove';
      readonly stage: number;
    }
  | { readonly do: 'setting'; readonly to: number };

const nat = fc.nat({ max: 50 });
export const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      many: fc.integer({ min: 1, max: 4 }),
      value: fc.option(fc.integer({ min: 0, max: 1_000_000 }).map(minor => minor / 100)),
      currency: fc.constantFrom('EUR', 'JPY', 'BHD'),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('move' as const), deal: nat, stage: nat, index: nat }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      deal: nat,
      field: fc.constantFrom('title' as const, 'value' as const, 'tags' as const, 'custom' as const),
      to: nat,
    }),
  },
  fc.record({
    do: fc.constant('close' as const),
    deal: nat,
    status: fc.constantFrom('won' as const, 'lost' as const, 'abandoned' as const),
  }),
  fc.record({ do: fc.constantFrom('reopen' as const, 'remove' as const, 'restore' as const), deal: nat }),
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  fc.record({ do: fc.constant('bulk' as const), stage: nat }),
  fc.record({
    do: fc.constantFrom(
      'stage-add' as const,
      'stage-rename' as const,
      'stage-weigh' as const,
      'stage-shift' as const,
      'stage-remove' as const,
    ),
    stage: nat,
  }),
  fc.record({ do: fc.constant('setting' as const), to: nat }),
);

/** What a person's act comes to in this tab, as it is now; empty where there is nothing to do it to. */
export function intentsOf(store: PipelineStore, act: Act): readonly Addressed[] {
  const deals = [...store.allDeals()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const deal = 'deal' in act ? deals[act.deal % deals.length] : undefined;
  const stages = liveStages(store.pipeline);
  const stage = 'stage' in act ? stages[act.stage % stages.length]! : stages[0]!;
  const some = (intent: Addressed | null | undefined): readonly Addressed[] => (intent ? [intent] : []);
  switch (act.do) {
    case 'add': {
      const inputs = Array.from({ length: act.many }, (_, n) => ({
        title: `deal ${n}`,
        value: act.value,
        currency: act.currency,
      }));
      return addDeals(store, inputs).intents;
    }
    case 'move':
      return some(deal && moveDeal(store, deal, stage.id, act.index % (store.deals(stage.id).length + 1)));
    case 'edit': {
      if (!deal) return [];
      if (act.field === 'tags') return some(editDeal(deal, { tags: [`t${act.to % 3}`] }));
      if (act.field === 'custom') {
        const key = `k${act.to % 2}`;
        const changes = { [`custom.${key}`]: { from: deal.custom[key], to: act.to } };
        return [{ type: 'deal/edit', target: deal.id, changes }];
      }
      return some(editDeal(deal, act.field === 'title' ? { title: `deal ${act.to}` } : { value: act.to }));
    }
    case 'close':
      return some(deal && closeDeal(deal, act.status, '2026-03-10', { reason: 'why' }));
    case 'reopen':
    case 'remove':
    case 'restore':
      return some(deal && { type: `deal/${act.do}`, target: deal.id });
    case 'bulk':
      return store.deals(stage.id).map(each => ({ type: 'deal/remove', target: each.id }));
    case 'stage-add':
      return [addStage(store, `Stage ${act.stage}`, stage.id)];
    case 'stage-rename':
      return some(editStage(store, stage, { name: `Name ${act.stage}` }));
    case 'stage-weigh':
      return some(editStage(store, stage, { probability: act.stage / 50 }));
    case 'stage-shift':
      return some(shiftStage(store, stage.id, act.stage % 2 ? 1 : -1));
    case 'stage-remove': {
      const into = stages[(act.stage + 1) % stages.length]!;
      return [{ type: 'stage/remove', target: store.pipeline.id, stage: stage.id, into: into.id }];
    }
    case 'setting':
      return [
        {
          type: 'pipeline/edit',
          target: store.pipeline.id,
          changes: { title: { from: store.pipeline.title, to: `Title ${act.to}` } },
        },
      ];
    default:
      return [];
  }
}

/** Does it; what was done, if anything. */
export function perform(store: PipelineStore, act: Act): Step | null {
  if (act.do === 'undo') return store.undo();
  if (act.do === 'redo') return store.redo();
  const intents = intentsOf(store, act);
  return intents.length ? store.dispatch(intents) : null;
}
