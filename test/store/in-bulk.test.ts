import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { moveDeal } from '../../src/store/actions.js';
import { addDeals } from '../../src/store/add-deals.js';
import { dispatchMany } from '../../src/store/in-bulk.js';
import { visible } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';
import { dealsOf, expectIndexed, openTab } from '../helpers/worlds.js';

const shots = (store: Parameters<typeof dealsOf>[0]): Map<string, unknown> =>
  new Map([...dealsOf(store)].map(([id, deal]) => [id, visible(deal)]));

describe('many deals at once', () => {
  it('answer one by one, are one step, and one undo takes all of it back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 180 }),
        fc.option(fc.integer({ min: 1, max: 100 })),
        fc.constantFrom('move', 'tag', 'remove'),
        async (count, limit, act) => {
          const to = { name: 'To', ...(limit === null ? {} : { limit, limitHard: true }) };
          const store = await openTab({ stages: ['From', to] });
          store.dispatch(
            addDeals(
              store,
              Array.from({ length: count }, (_, n) => ({ title: `d${n}` })),
            ).intents,
          );
          const before = shots(store);
          const ids = [...before.keys()];
          const { step, settled } = await dispatchMany(store, ids, deal =>
            act === 'move'
              ? moveDeal(store, deal, 'to', Infinity)
              : act === 'remove'
                ? { type: 'deal/remove', target: deal.id }
                : { type: 'deal/edit', target: deal.id, changes: {}, tags: { add: ['x'], remove: [] } },
          );
          const refused = act === 'move' && limit !== null ? Math.max(0, count - limit) : 0;
          expect([step.done.length, step.refused.length]).to.deep.equal([count - refused, refused]);
          expect((await settled).done).to.have.length(count - refused);
          expect(store.$undo.get().undo === step).to.equal(true);
          expectIndexed(store);
          await store.undo()!.settled;
          const after = shots(store);
          for (const [id, shot] of before) {
            const { lastTouchAt: _now, ...now } = after.get(id) as Record<string, unknown>;
            const { lastTouchAt: _then, ...then } = shot as Record<string, unknown>;
            expect(now).to.deep.equal(then);
          }
          expectIndexed(store);
          await store.close();
        },
      ),
      runs(30),
    );
  });
});
