import { arrive, counterpartOf, depart } from '../domain/transfer.js';
import { applyChanges } from '../domain/change.js';
import type { Changes } from '../domain/operations.js';
import { placeAt, ranksAt } from '../domain/rank.js';
import { dealKey, type Deal } from '../domain/records.js';
import { Refusal } from '../domain/refusal.js';
import { isFull, missingRequired } from '../domain/stage-rules.js';
import { findStage } from '../domain/find-stage.js';
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
  /** What each deal comes to say there: what the stage asked for on entry. */
  readonly changesOf?: (deal: Deal) => Changes;
  /** The reason for which they end here. */
  readonly reason: string;
}

/** What became of deals that were to go on in another pipeline. */
export interface Transferred {
  /** What was done here: taken back, it is taken back there, too. */
  readonly step: Step;
  /** Those that are there now, as they are there. */
  readonly arrived: readonly Deal[];
  /** Those that stayed, and why: the stage asks for more than is known of them, or takes no more. */
  readonly stayed: readonly Stayed[];
}
/** A deal that did not go, and why. */
export interface Stayed {
  readonly deal: Deal;
  readonly refusal: Refusal;
}

const idIn = (deal: Deal, from: string, to: string): string => {
  const known = counterpartOf(deal, from, to);
  if (isStorableId(dealKey(known)) && !known.startsWith(`${from}/`)) return known;
  return encodeId(known).slice(-LONGEST);
};

/** Deals that are to go over, told from those that cannot, as both pipelines stand now. */
function sorted(
  here: PipelineStore,
  deals: readonly Deal[],
  { store: there, stage, changesOf = () => ({}) }: Destination,
): { readonly able: ReadonlyMap<string, Deal>; readonly stayed: readonly Stayed[] } {
  const target = findStage(there.pipeline, stage);
  const able = new Map<string, Deal>();
  const stayed: Stayed[] = [];
  let count = there.deals(stage).length;
  const barrierOf = (deal: Deal, id: string): Refusal | null => {
    if (!target) return new Refusal('no-stage', { stage });
    const missing = missingRequired(deal, target);
    if (missing.length) return new Refusal('required-missing', { stage, missing });
    // begun anew after it was broken off, it stands there already
    const known = there.deal(id);
    const isThere = known?.stage === stage && known.status === 'open' && known.removedAt === undefined;
    if (!isThere && isFull(target, count)) return new Refusal('limit', { stage, limit: target.limit! });
    if (!isThere) count++;
    return null;
  };
  for (const asked of deals) {
    const deal = here.deal(asked.id);
    const going = deal?.removedAt === undefined && deal ? applyChanges(deal, changesOf(deal)).record : null;
    const id = idIn(asked, here.name, there.name);
    const refusal = going ? barrierOf(going, id) : new Refusal('gone');
    if (refusal) stayed.push({ deal: asked, refusal });
    else able.set(id, going!);
  }
  return { able, stayed };
}

/**
 * Lets deals go on in another pipeline: created there first, ended here when the other storage has them, linked both ways.
 * Broken off and begun anew, none is there twice. One undo here takes back both, as far as nobody has changed it there.
 *
 * @param leftThere - It was undone here, but had been changed there since.
 */
export async function transfer(
  here: PipelineStore,
  deals: readonly Deal[],
  destination: Destination,
  leftThere: () => void,
): Promise<Transferred> {
  const { store: there, stage, reason } = destination;
  const [left, arrivals]: [Step[], Step[]] = [[], []];
  const arrived: Deal[] = [];
  const stayed: Stayed[] = [];
  for (let at = 0; at < deals.length; at += SLICE) {
    there.settle();
    const { able, stayed: barred } = sorted(here, deals.slice(at, at + SLICE), destination);
    stayed.push(...barred);
    const list = there.deals(stage);
    const ranks = ranksAt(list, 0, able.size);
    const intents = [...able].map(([id, deal], nth) => {
      const rank = ranks?.[nth] ?? placeAt(list, 0, () => there.ports.random()).rank;
      const place = { id, stage, rank, from: here.name };
      return arrive(deal, { ...place, at: there.ports.now(), by: there.user.id });
    });
    const step = there.dispatch(intents, { undoable: false });
    const { done, refused } = await step.settled;
    arrivals.push(step);
    stayed.push(...refused.map(({ intent, refusal }) => ({ deal: able.get(intent.target)!, refusal })));
    const received = done.map(({ target }) => target);
    arrived.push(...received.map(id => there.deal(id)!));
    const departures = received.map(id =>
      depart(here.deal(able.get(id)!.id)!, { pipeline: there.name, deal: id }, reason, here.ports.now()),
    );
    left.push(here.dispatch(departures, { undoable: false }));
  }
  const step = here.join(left);
  undoTogether(here, step, there, Step.join(arrivals), leftThere);
  return { step, arrived, stayed };
}
