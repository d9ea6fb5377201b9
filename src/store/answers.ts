import { atom, onMount, type ReadableAtom, type WritableAtom } from 'nanostores';
import { addDays } from '../domain/calendar.js';
import { dealBook, type DealBook } from '../domain/numbers/deal-book.js';
import type { exchangeBy } from '../domain/numbers/exchange.js';
import type { Followed } from '../domain/numbers/following.js';
import { followThrough } from '../domain/numbers/slices.js';
import type { Measure } from '../domain/numbers/tally.js';
import type { CalendarDate, Instant, Pipeline } from '../domain/records.js';
import type { PipelineStore } from './store.js';
import type { OpenSupply, Supply } from './supplies.js';

/** So many deals are read at once; more in slices, between which the page may answer. */
const AT_ONCE = 2_000;
/** Milliseconds of work in a slice, and deals between two looks at the clock. */
const BUDGET = 8;
const STRIDE = 50;
/** Milliseconds until what could not be loaded is asked for again. */
const AGAIN = 1_000;
/** Thrown where work has been overtaken by a new beginning. */
const OVER = Symbol('over');
/** Telling takes no more than this part of the time: where it takes long, it is done less often. */
const SHARE = 0.2;
/** What no figure reads of a pipeline's record: a change of these alone begins nothing anew. */
const UNREAD: ReadonlySet<keyof Pipeline> = new Set([
  ...(['seen', 'updatedAt', 'updatedBy', 'views', 'metrics', 'guide', 'imports', 'emailTemplates'] as const),
]);

/** A question to all deals of a pipeline. Two that have the same key are one, however many elements ask it. */
export interface Question<R> {
  readonly key: string;
  /** What it is asked of beside the deals: nothing is answered until that is there. */
  readonly supplies?: readonly OpenSupply[];
  /** What is measured, as of that moment and day. */
  measure(asOf: Instant, today: CalendarDate): Measure<R>;
}

interface Answer {
  readonly question: Question<unknown>;
  readonly $result: WritableAtom<unknown>;
  followed?: Followed<unknown> | undefined;
}

/** Records that the book has not taken in yet. */
interface Intake {
  readonly ids: string[];
  put(id: string): void;
}

const isSameGround = (a: Pipeline, b: Pipeline): boolean =>
  (Object.keys({ ...a, ...b }) as (keyof Pipeline)[]).every(key => UNREAD.has(key) || a[key] === b[key]);

/**
 * One book for all figures of a pipeline, kept up to date change by change while anybody listens to one. Answers are told
 * together, when all deals are in them: never of a part, and never one that contradicts another.
 */
class Answers {
  readonly #store: PipelineStore;
  readonly #answers = new Map<string, Answer>();
  readonly #listened = new Set<Answer>();
  /** Of deals alone until somebody asks about more. */
  #book: DealBook | undefined;
  #intakes: Intake[] = [];
  readonly #supplies = new Map<OpenSupply, Supply>();
  #stops: (() => void)[] = [];
  #stopClock: (() => void) | undefined;
  /** What converts: there where the page gave rates. */
  #exchangeBy: typeof exchangeBy | undefined;
  #loading: Promise<void> | undefined;
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
      for (const open of question.supplies ?? []) this.#open(open);
      if (this.#listened.size === 1) this.#start();
      else if (this.#book && !answer.followed) this.#follow(answer);
      this.#work(answer);
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
      $pipeline.listen((pipeline, before) => {
        if (!before || !isSameGround(pipeline, before)) this.#begin();
      }),
      $status.listen(({ phase }, old) => {
        if (phase !== old?.phase) this.#begin();
      }),
    ];
    for (const supply of this.#supplies.values()) this.#stops.push(this.#hear(supply));
    this.#begin();
  }

  /** Records of another kind come in from now on. */
  #open(open: OpenSupply): void {
    if (this.#supplies.has(open)) return;
    const supply = open(this.#store);
    this.#supplies.set(open, supply);
    // the first who listens starts with all that is open
    if (this.#listened.size > 1) this.#stops.push(this.#hear(supply));
    if (this.#book instanceof supply.Book) this.#takeFrom(supply);
    else if (this.#book) this.#renew();
  }
  #hear(supply: Supply): () => void {
    return supply.$state.listen(() => {
      this.#takeFrom(supply);
      if (this.#waiting <= AT_ONCE && !this.#working) {
        this.#takeIn(Infinity);
        this.#soon();
      } else this.#work();
    });
  }
  #takeFrom(supply: Supply): void {
    const book = this.#book;
    if (book instanceof supply.Book) this.#intakes.push({ ids: supply.changed(book), put: id => supply.put(book, id) });
  }

  #stop(): void {
    for (const stop of this.#stops) stop();
    this.#supplies.clear();
    this.#stopClock?.();
    this.#run++;
    this.#book = undefined;
    this.#working = false;
  }

  /** A new book: everything is loaded, or the stages are others, or it is another day. */
  #begin(): void {
    if (this.#renew()) this.#work();
  }
  /** Answers whether there is one: it is empty until somebody works. */
  #renew(): boolean {
    const { status, pipeline, ports } = this.#store;
    if (status.phase !== 'ready') return false;
    const rates = Object.values(pipeline.rates ?? {});
    if (rates.length && !this.#exchangeBy) {
      void (this.#loading ??= this.#loadExchange());
      return false;
    }
    this.#run++;
    this.#working = false;
    const calendar = ports.calendar(pipeline.zone);
    const now = ports.now();
    const exchange = this.#exchangeBy?.({ to: pipeline.currency, rates, day: calendar.dayOf(now) });
    const ground = { pipeline, calendar, ...(exchange ? { exchange } : {}) };
    const [supplied] = this.#supplies.values();
    const book = (this.#book = supplied ? new supplied.Book(ground) : dealBook(ground));
    this.#size = 0;
    const ids = Array.from(this.#store.allDeals(), ({ id }) => id);
    this.#intakes = [{ ids, put: id => book.setDeal(id, this.#store.deal(id)) }];
    for (const supply of this.#supplies.values()) this.#takeFrom(supply);
    for (const answer of this.#listened) this.#follow(answer);
    this.#stopClock?.();
    const tomorrow = calendar.startOf(addDays(calendar.dayOf(now), 1));
    this.#stopClock = ports.delay(tomorrow - now + 1, () => this.#begin());
    return true;
  }

  async #loadExchange(): Promise<void> {
    const loaded = await import('../domain/numbers/exchange.js').catch(() => undefined);
    this.#loading = undefined;
    this.#exchangeBy = loaded?.exchangeBy;
    if (!this.#listened.size) return;
    if (loaded) return this.#begin();
    this.#stopClock?.();
    this.#stopClock = this.#store.ports.delay(AGAIN, () => this.#begin());
  }

  #follow(answer: Answer): void {
    const now = this.#store.ports.now();
    answer.followed = this.#book!.follow(answer.question.measure(now, this.#book!.ground.calendar.dayOf(now)));
  }

  /**
   * Everything in one go where it is little, else in slices. Who `asks` has the answer at once; the others are told a moment
   * later: one of them may be the same element, which hears nothing while it is asking.
   */
  #work(asks?: Answer): void {
    if (!this.#book || this.#working) return;
    if (this.#waiting <= AT_ONCE && this.#size <= AT_ONCE) {
      this.#takeIn(Infinity);
      for (const figure of this.#figures()) figure.advance(Infinity);
      if (!asks) return this.#tell();
      this.#answer(asks);
      return this.#soon();
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
      // somebody may ask more meanwhile, and more may come in
      do {
        for (let until = ports.now() + BUDGET; !this.#takeIn(until); until = ports.now() + BUDGET) await turn();
        await followThrough(this.#figures(), { turn, now: () => ports.now(), longest: BUDGET });
      } while (this.#waiting || this.#figures().some(({ complete }) => !complete));
    } catch (stopped) {
      if (stopped === OVER) return;
      throw stopped;
    }
    this.#working = false;
    this.#tell();
  }

  get #waiting(): number {
    return this.#intakes.reduce((sum, { ids }) => sum + ids.length, 0);
  }

  /** Puts records into the book until then; answers whether all are in. */
  #takeIn(until: number): boolean {
    const { ports } = this.#store;
    for (let intake = this.#intakes[0]; intake; intake = this.#intakes[0]) {
      while (intake.ids.length) {
        for (const id of intake.ids.splice(-STRIDE)) intake.put(id);
        this.#size += STRIDE;
        if (intake.ids.length && ports.now() >= until) return false;
      }
      this.#intakes.shift();
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
    for (const answer of this.#listened) this.#answer(answer);
    const end = ports.now();
    this.#nextAt = end + (end - start) / SHARE;
  }
  #answer({ question, followed, $result }: Answer): void {
    if (followed?.complete && this.#isSupplied(question)) $result.set(followed.read());
  }
  #isSupplied({ supplies = [] }: Question<unknown>): boolean {
    return supplies.every(open => this.#supplies.get(open)?.$state.get().isReady);
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
