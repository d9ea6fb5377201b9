import { promisifyRequest } from 'idb-keyval';
import { isOf, type Kind } from '../domain/records.js';
import { changesAfter, COUNTER, recordsOf, type Committed, type Position } from './changes.js';
import { storageError, type Database } from './database.js';
import { EMPTIED, MARK } from './generation.js';
import type { Sink, StoredRecord } from './storage.js';
import { turn } from './turn.js';

/** Records read in one go: small enough that neither reading nor showing them holds the page up. */
const SLICE = 500;
/** Slices read in one transaction: whoever writes waits for no more. */
const TOGETHER = 10;
/** Milliseconds after which to read again where that failed. */
const RETRY = 1_000;

/** Whether it is the same database; a new one has no mark before its first transaction. */
const goesOn = (now: Position, last: Position): boolean => now.mark === last.mark || last.number === 0;
const follows = (now: Position, last: Position): boolean => goesOn(now, last) && now.number === last.number + 1;

/**
 * Reads a database for one sink and keeps up with it. What it delivers it has just read, so that what arrives never is
 * older than what a write has answered before.
 */
export class Follower {
  #position: Position | undefined;
  #busy = false;
  #again = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly database: Database,
    private readonly sink: Sink,
    private readonly kinds: readonly Kind[],
    private readonly stop: AbortSignal,
  ) {
    stop.addEventListener('abort', () => clearTimeout(this.#retry));
  }

  /** Something has changed; or this, and nothing else, where it directly follows what was read. */
  follow(news?: Committed): void {
    if (this.stop.aborted) return;
    if (news && !this.#busy && this.#position && follows(news.position, this.#position)) {
      this.#position = news.position;
      this.sink.batch(news.puts.filter(this.#isWanted), news.deletes.filter(this.#isWantedId), this.#cursor);
      return;
    }
    this.#again = true;
    if (!this.#busy) void this.#run();
  }

  async #run(): Promise<void> {
    this.#busy = true;
    clearTimeout(this.#retry);
    try {
      while (this.#again && !this.stop.aborted) {
        this.#again = false;
        await this.#catchUp();
      }
      if (!this.stop.aborted) this.sink.state('online');
    } catch (error) {
      if (!this.stop.aborted) {
        this.sink.state('offline', storageError(error));
        this.#retry = setTimeout(() => this.follow(), RETRY);
      }
    } finally {
      this.#busy = false;
    }
  }

  get #cursor(): string {
    return `${this.#position?.number}-${this.#position?.mark}`;
  }
  #isWantedId = (id: string): boolean => isOf(this.kinds, id);
  #isWanted = ({ id }: StoredRecord): boolean => this.#isWantedId(id);

  /** Reads what has changed since the last time, or everything where that is not known. */
  async #catchUp(): Promise<void> {
    const last = this.#position;
    const [mark, counter, emptied, changes] = await this.database.use('readonly', store =>
      Promise.all([
        promisifyRequest<string | undefined>(store.get(MARK)),
        promisifyRequest<number | undefined>(store.get(COUNTER)),
        promisifyRequest<string | undefined>(store.get(EMPTIED)),
        last ? promisifyRequest<string[][]>(store.getAll(changesAfter(last.number))) : [],
      ]),
    );
    if (this.stop.aborted) return;
    const now: Position = { mark, number: counter ?? 0 };
    const isSame = last && goesOn(now, last);
    if (isSame && last.number === now.number) return;
    if (isSame && changes.length === now.number - last.number) await this.#read(changes.flat());
    else {
      if (last?.mark && !isSame && emptied !== last.mark) this.sink.lost();
      if (last) this.sink.reset();
      this.#position = undefined; // half read is not read, should the next lines fail
      await this.#load(now);
    }
    this.#position = now;
  }

  async #read(changed: readonly string[]): Promise<void> {
    const ids = [...new Set(changed)].filter(this.#isWantedId);
    for (let at = 0; at < ids.length && !this.stop.aborted; at += SLICE) {
      if (at) await turn();
      const slice = ids.slice(at, at + SLICE);
      const found = await this.database.use('readonly', store =>
        Promise.all(slice.map(id => promisifyRequest<StoredRecord | undefined>(store.get(id)))),
      );
      const gone = slice.filter((_, index) => !found[index]);
      if (!this.stop.aborted)
        this.sink.batch(
          found.filter(record => record !== undefined),
          gone,
          this.#cursor,
        );
    }
  }

  /**
   * Some slices in one transaction, each in a task of its own; the next one is read while this one is shown. A transaction
   * for each would take a tenth more of the time, one for all would keep everybody waiting who writes.
   */
  async #load(now: Position): Promise<void> {
    for (const kind of this.kinds) {
      let after: string | undefined;
      let more = true;
      while (more && !this.stop.aborted)
        await this.database.use('readonly', async store => {
          const read = (after?: string): Promise<StoredRecord[]> =>
            promisifyRequest(store.getAll(recordsOf(kind, after), SLICE));
          let next: Promise<StoredRecord[]> | undefined = read(after);
          for (let left = TOGETHER; next && !this.stop.aborted;) {
            const slice: StoredRecord[] = await next;
            more = slice.length === SLICE;
            const last = slice.at(-1)?.id;
            next = more && --left ? read(last) : undefined;
            next?.catch(() => {});
            if (slice.length && !this.stop.aborted) this.sink.batch(slice, [], `${now.number}-${now.mark}`);
            after = last; // not before it is in: what fails is read again
          }
        });
    }
    if (!this.stop.aborted) this.sink.ready();
  }
}
