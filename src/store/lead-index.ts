import { DuplicateIndex, type Duplicate } from '../domain/duplicates.js';
import {
  byUrgency,
  inboxRow,
  listOf,
  wakesAt,
  type InboxFilter,
  type InboxRow,
  type InboxScene,
} from '../domain/inbox.js';
import { searchedOf } from '../domain/inbox-query.js';
import type { Instant, Lead, Pipeline } from '../domain/records.js';
import { sortInSteps, type Steps } from '../domain/steps.js';
import { leadsOf } from './leads.js';
import { inSlices } from './slices.js';
import type { PipelineStore } from './store.js';

/** A lead, judged at a moment. */
export interface Judged extends InboxRow {
  /** What a search looks through. */
  readonly searched: string;
  readonly at: Instant;
  readonly wakes: Instant | null;
}

/** So many are judged at once; more in slices, between which the page answers. */
const AT_ONCE = 20;
/** What comes in masses, as an import does, is looked at this often; milliseconds. */
const REST = 300;
/** What a lead did is worth less with time: it is judged anew after so long, in milliseconds. */
const GOOD_FOR = 3_600_000;

/**
 * The leads of a pipeline, judged and in the order in which they are worked on. Kept lead by lead, so that a list of any
 * length never holds up the page; who is likely the same person is known beside.
 */
export class LeadIndex {
  #store: PipelineStore;
  #judged = new Map<string, Judged>();
  #order: Judged[] = [];
  #doubles = new DuplicateIndex();
  #rules: Pick<Pipeline, 'qualification' | 'scoring' | 'zone'> | undefined;
  #stops: (() => void)[] = [];
  #isRunning = false;
  #stopRest: (() => void) | undefined;
  /** All leads that the storage holds are in it. */
  isReady = false;

  /** @param changed - Called whenever it holds something else. */
  constructor(
    store: PipelineStore,
    private readonly changed: () => void,
  ) {
    this.#store = store;
  }

  /** Follows the leads from now on. */
  start(): void {
    const { $pipeline } = this.#store;
    const update = (): void => this.update();
    this.#stops = [leadsOf(this.#store).$state.listen(update), $pipeline.listen(update)];
    this.update();
  }
  stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#stopRest?.();
    this.#stopRest = undefined;
  }

  /** Whom to work on first, of one list. */
  in(list: InboxFilter): Judged[] {
    const now = this.#store.ports.now();
    return this.#order.filter(({ lead, wakes }) => listOf(lead, wakes, now) === list);
  }
  /** All leads, in the order in which they are worked on. */
  get all(): readonly Judged[] {
    return this.#order;
  }
  /** Who is likely the same person; for somebody to look at. */
  doublesOf(lead: Lead): Duplicate[] {
    return this.#doubles.of(lead);
  }

  get #scene(): InboxScene {
    const { pipeline, ports } = this.#store;
    return { pipeline, now: ports.now(), calendar: ports.calendar(pipeline.zone), deal: id => this.#store.deal(id) };
  }
  /** A lead as it stands at this moment. */
  now(lead: Lead): InboxRow {
    return inboxRow(lead, this.#scene);
  }

  /** Judges what is new, and what was judged too long ago. */
  update(): void {
    if (this.#isRunning || this.#stopRest) return; // it looks again when it is through
    const news = this.#news();
    if (news.length <= AT_ONCE) this.#atOnce(news);
    else void this.#inSlices(news);
  }

  /** Ids of the leads that are not judged as they stand now. */
  #news(): string[] {
    const leads = leadsOf(this.#store);
    const { qualification, scoring, zone } = this.#store.pipeline;
    const known = this.#rules;
    const isSame = known?.qualification === qualification && known?.scoring === scoring && known?.zone === zone;
    this.#rules = { zone, ...(qualification ? { qualification } : {}), ...(scoring ? { scoring } : {}) };
    const now = this.#store.ports.now();
    const news: string[] = [];
    for (const lead of leads.all()) {
      const judged = this.#judged.get(lead.id);
      const isOld = !judged || judged.lead !== lead || !isSame || (lead.events.length && now - judged.at > GOOD_FOR);
      if (isOld && (judged || lead.removedAt === undefined)) news.push(lead.id);
    }
    for (const id of this.#judged.keys()) if (!leads.get(id)) news.push(id);
    return news;
  }

  /** Judges one; `undefined` where it is gone. */
  #judge(id: string): Judged | undefined {
    const before = this.#judged.get(id);
    const lead = leadsOf(this.#store).get(id);
    if (before) this.#doubles.delete(before.lead);
    if (!lead || lead.removedAt !== undefined) {
      this.#judged.delete(id);
      return undefined;
    }
    const scene = this.#scene;
    const judged: Judged = {
      ...inboxRow(lead, scene),
      searched: searchedOf(lead),
      at: scene.now,
      wakes: wakesAt(lead, scene.calendar),
    };
    this.#judged.set(id, judged);
    this.#doubles.add(lead);
    return judged;
  }

  #atOnce(news: readonly string[]): void {
    const gone = new Set(news.map(id => this.#judged.get(id)));
    const order = gone.size ? this.#order.filter(judged => !gone.has(judged)) : this.#order;
    for (const id of news) {
      const judged = this.#judge(id);
      if (judged) order.splice(placeOf(judged, order), 0, judged);
    }
    this.#set(order);
  }

  async #inSlices(news: readonly string[]): Promise<void> {
    this.#isRunning = true;
    const order = await inSlices(this.#store.ports, this.#steps(news), () => this.#stops.length > 0);
    this.#isRunning = false;
    if (!order) return;
    this.#set(order);
    this.#stopRest = this.#store.ports.delay(REST, () => {
      this.#stopRest = undefined;
      this.update();
    });
  }
  *#steps(news: readonly string[]): Steps<Judged[]> {
    for (const [nth, id] of news.entries()) {
      this.#judge(id);
      if (nth % 10 === 9) yield;
    }
    return yield* sortInSteps([...this.#judged.values()], byUrgency);
  }

  #set(order: Judged[]): void {
    const isReady = leadsOf(this.#store).$state.get().isReady;
    const isNews = order !== this.#order || isReady !== this.isReady;
    this.#order = order;
    this.isReady = isReady;
    if (isNews) this.changed();
  }
}

/** Where a lead belongs in the order. */
function placeOf(judged: Judged, order: readonly Judged[]): number {
  let [from, to] = [0, order.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (byUrgency(order[middle]!, judged) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
