import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { changesSince, standing, type SinceKind } from '../../src/domain/as-of.js';
import { addDays } from '../../src/domain/calendar.js';
import { minorOf } from '../../src/domain/deals.js';
import type { Deal } from '../../src/domain/records.js';
import { atOnce } from '../../src/domain/steps.js';
import { happening, replay } from '../helpers/replay.js';
import { runs } from '../helpers/runs.js';
import { teamPipeline, vantage } from '../helpers/views.js';

const isThere = (deal: Deal | undefined): deal is Deal => deal !== undefined && deal.removedAt === undefined;

/** What has become of a deal, told from two replays of its operations: those up to a day, and all of them. */
function toldBy(then: Deal | undefined, now: Deal): Partial<Record<SinceKind, readonly unknown[]>> {
  if (!isThere(now)) return isThere(then) ? { removed: [null, null] } : {};
  const isNew = !isThere(then);
  const was = isNew ? 'open' : then.status;
  const [closed, said] = [was !== now.status, (kind: SinceKind, ...what: unknown[]) => ({ [kind]: what })];
  const [due, expected] = isNew ? [null, null] : [then.expectedClose, now.expectedClose];
  return {
    ...(isNew ? said('new', null, null) : {}),
    ...(closed && now.status === 'open' ? said('reopened', was, 'open') : {}),
    ...(closed && now.status !== 'open' ? said(now.status, was, now.status) : {}),
    ...(!isNew && !closed && then.stage !== now.stage ? said('moved', then.stage, now.stage) : {}),
    ...(due && now.status === 'open' && (!expected || expected > due) ? said('slipped', due, expected) : {}),
    ...(due && now.status === 'open' && expected && expected < due ? said('sooner', due, expected) : {}),
    ...(!isNew && then.value !== now.value ? said('value', then.value, now.value) : {}),
  };
}
/** In which columns it stood; a won one that has come to what follows the sale stands there as well. */
function keysOf({ status, stage }: Deal): readonly string[] {
  if (status === 'open') return [stage];
  const isAfter = teamPipeline.stages.find(({ id }) => id === stage)?.phase === 'retention';
  return [`~${status}`, ...(status === 'won' && isAfter ? [stage] : [])];
}
const shape = (changes: readonly { kind: SinceKind; from: unknown; to: unknown }[]): unknown =>
  Object.fromEntries(changes.map(({ kind, from, to }) => [kind, [from, to]]));

const life = fc.tuple(fc.array(happening, { maxLength: 15 }), fc.option(fc.integer({ min: 0, max: 60 })));
const days = fc.integer({ min: -2, max: 20 });

describe('what changed since a day', () => {
  it('is what two replays tell, of those operations up to the day, and of all', () => {
    fc.assert(
      fc.property(life, days, ([happenings, bin], after) => {
        const day = addDays('2026-01-01', after);
        const { now, then } = replay(happenings, day, bin);
        const changes = changesSince(now!, day, vantage);
        expect(shape(changes)).to.deep.equal(toldBy(then, now!));
      }),
      runs(1000),
    );
  });

  it('of many deals at once, with the lists and sums of that day, is that of each', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 6 }), days, (lives, after) => {
        const day = addDays('2026-01-01', after);
        const all = lives.map(([happenings, bin], nth) => replay(happenings, day, bin, `d${nth}`));
        const { lists, sums, since } = atOnce(
          standing(
            all.map(({ now }) => now!),
            day,
            vantage,
          ),
        );
        const listed: Record<string, string[]> = {};
        const worth: Record<string, number> = {};
        const told: Record<string, string[]> = {};
        for (const { now, then } of all) {
          for (const kind of Object.keys(toldBy(then, now!))) (told[kind] ??= []).push(now!.id);
          if (!isThere(then)) continue;
          for (const key of keysOf(then)) {
            (listed[key] ??= []).push(then.id);
            if (then.value !== null) worth[key] = (worth[key] ?? 0) + Number(minorOf(then));
          }
        }
        const ids = (of: ReadonlyMap<string, readonly { id: string }[]>): unknown =>
          Object.fromEntries([...of].map(([key, deals]) => [key, deals.map(({ id }) => id).sort()]));
        expect(ids(lists)).to.deep.equal(listed);
        expect(
          ids(new Map([...since].map(([kind, changes]) => [kind, changes.map(({ deal }) => deal)]))),
        ).to.deep.equal(told);
        const valued = [...sums].filter(([, each]) => each.size);
        expect(Object.fromEntries(valued.map(([key, each]) => [key, Number(each.get('EUR')!.minor)]))).to.deep.equal(
          worth,
        );
      }),
      runs(300),
    );
  });
});
