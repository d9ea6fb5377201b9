import { atom, onMount, type ReadableAtom, type WritableAtom } from 'nanostores';
import { addDays } from '../domain/calendar.js';
import { Book, type Followed } from '../domain/numbers/book.js';
import { followThrough } from '../domain/numbers/slices.js';
import type { Measure } from '../domain/numbers/tally.js';
import type { CalendarDate, Instant } from '../domain/records.js';
import type { PipelineStore } from './store.js';

/** So many deals are read at once; more in slices, between which the page may answer. */
const AT_ONCE = 2_000;
/** Milliseconds of work in a slice, and deals between two looks at the clock. */
const BUDGET = 8;
const STRIDE = 50;
/** Thrown where work has been overtaken by a new beginning. */
const OVER = Symbol('over');
/** Telling takes no more than this part of the time: where it takes long, it is done less often. */
const SHARE = 0.2;

/** Records beside the deals, brought into the book as they come and change. */
export interface Feed {
  /** Whether all that the storage holds has been read. */
  readonly isReady: boolean;
  /** How many the book has not taken in yet. */
  readonly waiting: number;
  /** Takes in so many more of them. */
  takeIn(count: number): void;
  stop(): void;
}
/** Opens such a feed into a book; `news` is called whenever there is more to take in. */
export type OpenFeed = (book: Book, store: PipelineStore, news: () => void) => Feed;

/** A question to all deals of a pipeline. Two that have the same key are one, however many elements ask it. */
export interface Question<R> {
  readonly key: string;
  /** What it rests on beside the deals: `leadFeed`. */
  readonly feed?: OpenFeed;
  /** What is measured, as of that moment and day. */
  measure(asOf: Instant, today: CalendarDate): Measure<R>;
}

interface Answer {
  readonly question: Question<unknown>;
  readonly $result: WritableAtom<unknown>;
  followed?: Followed<unknown> | undefined;
}

/**
 * One book for all figures of a pipeline, kept up to date change by change while anybody listens to one. Answers are told
 * together, when all deals are in them: never of a part, and never one that contradicts another.
 */
class Answers {
  readonly #store: PipelineStore;
  readonly #answers = new Map<string, Answer>();
  readonly #listened = new Set<Answer>();
  #book: Book | undefined;
  /** Ids of deals that the book has not taken in yet. */
  #waiting: string[] = [];
  /** What is brought into this book beside them. */
  readonly #feeds = new Map<OpenFeed, Feed>();
  #stops: (() => void)[] = [];
  #stopClock: (() => void) | undefined;
  #run = 0;
  #working = false;
  #nextAt = -Infinity;

  constructor(store: PipelineStore) {
    this.#store = store;
  }

  to<R>(question: Question<R>): ReadableAtom<R | null> {
    const known = this.#answers.get(question.key);
    if (known) return known.$result as WritableAtom<R | null>;
    const $result = atom<R | null>(null);
    const answer: Answer = { question, $result: $result as WritableAtom<unknown> };
    this.#answers.set(question.key, answer);
    onMount($result, () => {
      this.#listened.add(answer);
      if (this.#listened.size === 1) this.#start();
      else if (this.#book) this.#follow(answer);
      this.#work();
      return () => {
        answer.followed?.stop();
        answer.followed = undefined;
        $result.set(null);
        this.#listened.delete(answer);
        this.#answers.delete(question.key);
        if (!this.#listened.size) this.#stop();
      };
    });
    return $result;
  }

  #start(): void {
    const { $pipeline, $status } = this.#store;
    this.#stops = [
      this.#store.watchDeals((before, after) => {
        if (!this.#book) return;
        this.#book.setDeal((after ?? before)!.id, after);
        this.#soon();
      }),
      $pipeline.listen(() => this.#begin()),
      $status.listen(({ phase }, old) => {
        if (phase !== old?.phase) this.#begin();
      }),
    ];
    this.#begin();
  }

  #stop(): void {
    for (const stop of this.#stops) stop();
    this.#stopClock?.();
    this.#stopFeeds();
    this.#run++;
    this.#book = undefined;
    this.#working = false;
  }
  #stopFeeds(): void {
    for (const feed of this.#feeds.values()) feed.stop();
    this.#feeds.clear();
  }

  /** A new book: everything is loaded, or the stages are others, or it is another day. */
  #begin(): void {
    const { status, pipeline, ports } = this.#store;
    if (status.phase !== 'ready') return;
    this.#run++;
    this.#working = false;
    const calendar = ports.calendar(pipeline.zone);
    this.#book = new Book({ pipeline, calendar });
    this.#size = 0;
    this.#stopFeeds();
    this.#waiting = [];
    for (const { id } of this.#store.allDeals()) this.#waiting.push(id);
    for (const answer of this.#listened) this.#follow(answer);
    this.#stopClock?.();
    const now = ports.now();
    const tomorrow = calendar.startOf(addDays(calendar.dayOf(now), 1));
    this.#stopClock = ports.delay(tomorrow - now + 1, () => this.#begin());
    this.#work();
  }

  #follow(answer: Answer): void {
    const { measure, feed } = answer.question;
    const now = this.#store.ports.now();
    if (feed && !this.#feeds.has(feed))
      this.#feeds.set(
        feed,
        feed(this.#book!, this.#store, () => this.#work()),
      );
    answer.followed = this.#book!.follow(measure(now, this.#book!.ground.calendar.dayOf(now)));
  }

  /** Everything in one go where it is little, else in slices. */
  #work(): void {
    if (!this.#book || this.#working) return;
    if (this.#left() <= AT_ONCE && this.#size <= AT_ONCE) {
      this.#takeIn(Infinity);
      for (const figure of this.#figures()) figure.advance(Infinity);
      return this.#tell();
    }
    this.#working = true;
    void this.#workOn(this.#run);
  }
  #size = 0;

  async #workOn(run: number): Promise<void> {
    const { ports } = this.#store;
    const turn = async (): Promise<void> => {
      await ports.turn();
      if (run !== this.#run) throw OVER;
    };
    try {
      await turn();
      for (let until = ports.now() + BUDGET; !this.#takeIn(until); until = ports.now() + BUDGET) await turn();
      // somebody may ask more meanwhile
      do await followThrough(this.#figures(), { turn, now: () => ports.now(), longest: BUDGET });
      while (!this.#takeIn(ports.now() + BUDGET) || this.#figures().some(({ complete }) => !complete));
    } catch (stopped) {
      if (stopped === OVER) return;
      throw stopped;
    }
    this.#working = false;
    this.#tell();
  }

  /** How many records the book has not taken in yet. */
  #left(): number {
    let left = this.#waiting.length;
    for (const { waiting } of this.#feeds.values()) left += waiting;
    return left;
  }

  /** Puts records into the book until then; answers whether all are in. */
  #takeIn(until: number): boolean {
    const { ports } = this.#store;
    while (this.#left()) {
      for (const id of this.#waiting.splice(-STRIDE)) this.#book!.setDeal(id, this.#store.deal(id));
      for (const feed of this.#feeds.values()) feed.takeIn(STRIDE);
      this.#size += STRIDE;
      if (this.#left() && ports.now() >= until) return false;
    }
    return true;
  }
  #figures(): Followed<unknown>[] {
    return [...this.#listened].map(({ followed }) => followed!);
  }

  /** After a change, together with those that come with it. */
  #soon(): void {
    if (this.#scheduled || this.#working) return;
    this.#scheduled = true;
    const tell = (): void => {
      this.#scheduled = false;
      if (!this.#working) this.#tell();
    };
    const { ports } = this.#store;
    const early = this.#nextAt - ports.now();
    if (early <= 0) queueMicrotask(tell);
    else ports.delay(early, tell);
  }
  #scheduled = false;

  #tell(): void {
    const { ports } = this.#store;
    const start = ports.now();
    for (const { followed, question, $result } of this.#listened)
      if (followed?.complete && (!question.feed || this.#feeds.get(question.feed)?.isReady))
        $result.set(followed.read());
    const end = ports.now();
    this.#nextAt = end + (end - start) / SHARE;
  }
}

const known = new WeakMap<PipelineStore, Answers>();

/**
 * The answer as it stands, kept up to date while anybody listens; `null` until it is worked out. Every element that asks
 * the same gets the same answer.
 */
export function answerOf<R>(store: PipelineStore, question: Question<R>): ReadableAtom<R | null> {
  let answers = known.get(store);
  if (!answers) known.set(store, (answers = new Answers(store)));
  return answers.to(question);
}
