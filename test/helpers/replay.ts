import fc from 'fast-check';
import { addDays, DAY } from '../../src/domain/calendar.js';
import type { State } from '../../src/domain/change.js';
import type { Intent, Operation } from '../../src/domain/operations.js';
import { plan } from '../../src/domain/plan.js';
import type { CalendarDate, Deal } from '../../src/domain/records.js';
import { isRefusal } from '../../src/domain/refusal.js';
import { dealOf, freeze } from './records.js';
import { calendar, teamPipeline } from './views.js';

export const stages = teamPipeline.stages.map(({ id }) => id);

/** A world of one deal, to which things happen one after the other; refused ones do not. */
export class World {
  deal: Deal | undefined;
  #seq = 0;
  constructor(private readonly id = 'd') {}
  do(intent: Intent, at: number): void {
    const operation = freeze({ ...intent, target: this.id, by: 'ann', at, writer: 'w', seq: ++this.#seq }) as Operation;
    const state: State = {
      pipeline: teamPipeline,
      deal: () => this.deal,
      record: () => this.deal,
      countIn: () => 0,
    };
    const changes = plan(state, operation);
    if (isRefusal(changes)) return;
    const applied = changes[0]!.apply(this.deal);
    if (!isRefusal(applied)) this.deal = freeze(applied.record) as Deal;
  }
}

export const START = calendar.startOf('2026-01-01');
/** What happens to a deal: `hours` after what came before. */
export const happening = fc.record({
  hours: fc.integer({ min: 0, max: 60 }),
  act: fc.oneof(
    fc.record({ move: fc.constantFrom(...stages) }),
    fc.record({ value: fc.option(fc.nat({ max: 1000 })) }),
    fc.record({ owner: fc.constantFrom('Ana', 'Ben') }),
    fc.record({ close: fc.integer({ min: 0, max: 90 }) }),
    fc.record({ end: fc.constantFrom('won' as const, 'lost' as const, 'abandoned' as const) }),
    fc.constant({ reopen: true as const }),
  ),
});
export type Act = (typeof happening extends fc.Arbitrary<infer T> ? T : never)['act'];

export const intentOf = (act: Act, deal: Deal): Intent => {
  const edit = (field: 'value' | 'owner' | 'expectedClose', to: unknown): Intent => ({
    type: 'deal/edit',
    changes: { [field]: { from: deal[field], to } },
  });
  if ('move' in act) return { type: 'deal/move', from: deal.stage, to: act.move, rank: 'a1' };
  if ('value' in act) return edit('value', act.value);
  if ('owner' in act) return edit('owner', act.owner);
  if ('close' in act) return edit('expectedClose', addDays('2026-01-01', act.close));
  if ('end' in act) return { type: 'deal/close', status: act.end, closedAt: '2026-02-01', reason: 'why' };
  return { type: 'deal/reopen' };
};

/** A deal as its operations leave it, all of them, and those up to the end of a day alone; `bin` = hours until it is deleted. */
export function replay(
  happenings: readonly { readonly hours: number; readonly act: Act }[],
  day: CalendarDate,
  bin: number | null,
  id = 'd',
): { readonly now: Deal | undefined; readonly then: Deal | undefined } {
  const end = calendar.startOf(addDays(day, 1));
  const [now, then] = [new World(id), new World(id)];
  let at = START + DAY / 2;
  const both = (make: (deal: Deal) => Intent, deal: Deal): void => {
    now.do(make(now.deal ?? deal), at);
    if (at < end) then.do(make(then.deal ?? deal), at);
  };
  const born = dealOf({ id, createdAt: at, value: 10 }, teamPipeline);
  both(deal => ({ type: 'deal/add', deal }), born);
  for (const { hours, act } of happenings) {
    at += (hours * DAY) / 24;
    both(deal => intentOf(act, deal), born);
  }
  if (bin !== null) {
    at += (bin * DAY) / 24;
    both(() => ({ type: 'deal/remove' }), born);
  }
  return { now: now.deal, then: then.deal };
}
