import { arrive, counterpartOf, depart } from '../domain/transfer.js';
import type { Changes } from '../domain/operations.js';
import { set } from '../domain/paths.js';
import { placeAt, ranksAt } from '../domain/rank.js';
import { dealKey, type Deal } from '../domain/records.js';
import { missingRequired } from '../domain/stage-rules.js';
import { findStage } from '../domain/stages.js';
import { encodeId, isStorableId } from '../storage/ids.js';
import { undoTogether } from './side-undo.js';
import { Step } from './step.js';
import type { PipelineStore } from './store.js';

/** Deals moved at once; of more, so many at a time… */
const SLICE = 20;
/** Longer ids are not kept everywhere: the end of one tells deals apart. */
const LONGEST = 150;

/** Where deals are to go on. */
export interface Destination {
  readonly store: PipelineStore;
  readonly stage: string;
  /** What the stage asked for on entry, of one deal. */
  readonly changes?: Changes;
  /** The reason for which they end here. */
  readonly reason: string;
}

/** What became of deals that were to go on in another pipeline. */
export interface Transferred {
  /** What was done here: taken back, it is taken back there, too. */
  readonly step: Step;
  /** Those that are there now, as they are there. */
  readonly arrived: readonly Deal[];
  /** Those that stayed, as the stage asks for more than is known of them. */
  readonly missing: readonly Deal[];
}

const idIn = (deal: Deal, from: string, to: string): string => {
  const known = counterpartOf(deal, from, to);
  if (isStorableId(dealKey(known)) && !known.startsWith(`${from}/`)) return known;
  return encodeId(known).slice(-LONGEST);
};

/**
 * Lets deals go on in another pipeline: created there first, ended here when the other storage has them, linked both ways.
 * Broken off and begun anew, none is there twice. One undo here takes back both, as far as nobody has changed it there.
 *
 * @param leftThere - It was undone here, but had been changed there since.
 */
export async function transfer(
  here: PipelineStore,
  deals: readonly Deal[],
  { store: there, stage, changes = {}, reason }: Destination,
  leftThere: () => void,
): Promise<Transferred> {
  const target = findStage(there.pipeline, stage)!;
  const whole = deals.map(deal => Object.entries(changes).reduce((next, [path, { to }]) => set(next, path, to), deal));
  const able = whole.filter(deal => !missingRequired(deal, target).length);
  const [left, arrivals]: [Step[], Step[]] = [[], []];
  const arrived: Deal[] = [];
  for (let at = 0; at < able.length; at += SLICE) {
    const slice = able.slice(at, at + SLICE);
    there.settle();
    const ids = new Map(slice.map(deal => [deal.id, idIn(deal, here.name, there.name)]));
    const list = there.deals(stage);
    const ranks = ranksAt(list, 0, slice.length);
    const intents = slice.map((deal, nth) => {
      const rank = ranks?.[nth] ?? placeAt(list, 0, () => there.ports.random()).rank;
      const place = { id: ids.get(deal.id)!, stage, rank, from: here.name };
      return arrive(deal, { ...place, at: there.ports.now(), by: there.user.id });
    });
    const step = there.dispatch(intents, { undoable: false });
    const { done } = await step.settled;
    arrivals.push(step);
    const received = new Set(done.map(each => each.target));
    const gone = slice.filter(deal => received.has(ids.get(deal.id)!));
    arrived.push(...gone.map(deal => there.deal(ids.get(deal.id)!)!));
    const departures = gone.map(({ id }) =>
      depart(here.deal(id)!, { pipeline: there.name, deal: ids.get(id)! }, reason, here.ports.now()),
    );
    left.push(here.dispatch(departures, { undoable: false }));
  }
  const step = here.join(left);
  undoTogether(here, step, there, Step.join(arrivals), leftThere);
  return { step, arrived, missing: whole.filter(deal => !able.includes(deal)) };
}
