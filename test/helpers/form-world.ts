import type { FormPorts } from '../../src/elements/qualifier/ports.js';
import { MemoryStorage, memoryRecords } from '../../src/storage/memory.js';
import type { Outcome, Storage, StorageErrorCode, Write } from '../../src/storage/storage.js';
import { NOON } from './records.js';

/** How a call fails: before it had any effect, after it had, never answering, or with an answer that says so. */
export type Fault = 'error' | 'lost answer' | 'hang' | 'hang after' | 'busy';
export const FAULTS: readonly Fault[] = ['error', 'lost answer', 'hang', 'hang after', 'busy'];

/** A browser's key-value storage, in memory. */
export class Keeper {
  readonly items = new Map<string, string>();
  isBroken = false;
  get length(): number {
    return this.items.size;
  }
  key = (nth: number): string | null => [...this.items.keys()][nth] ?? null;
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => {
    if (this.isBroken) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  };
  removeItem = (key: string): void => void this.items.delete(key);
}

const never = (signal?: AbortSignal | null): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))));

/** A visitor's browser, a server and a pipeline, all of which can fail at any call; time passes when it is told to. */
export class FormWorld {
  now = NOON;
  ids = 0;
  isOnline = true;
  calls = 0;
  /** Which call fails (from 1), and how. */
  faults = new Map<number, Fault>();
  /** What has reached the server, by idempotency key; how often each came. */
  server = new Map<string, Record<string, unknown>>();
  requests: { url: string; init: RequestInit }[] = [];
  /** Answers that the server gives before it takes anything. */
  statuses: number[] = [];
  readonly lasting = new Keeper();
  readonly passing = new Keeper();
  readonly place = memoryRecords();
  #timers = new Set<{ at: number; then: () => void }>();

  readonly ports: FormPorts = {
    now: () => this.now,
    newId: () => `id-${++this.ids}`,
    delay: (ms, then) => {
      const timer = { at: this.now + ms, then };
      this.#timers.add(timer);
      return () => this.#timers.delete(timer);
    },
    fetch: (url, init) => this.#fetch(url, init),
    lasting: () => this.lasting,
    passing: () => this.passing,
    isOnline: () => this.isOnline,
  };

  /** Runs a call as the faults say. */
  async #call<T>(signal: AbortSignal | null | undefined, busy: T, run: () => Promise<T> | T): Promise<T> {
    const fault = this.faults.get(++this.calls);
    if (!this.isOnline || fault === 'error') throw new TypeError('Failed to fetch');
    if (fault === 'hang') return never(signal);
    if (fault === 'busy') return busy;
    const answer = await run();
    if (fault === 'lost answer') throw new TypeError('Failed to fetch');
    return fault === 'hang after' ? never(signal) : answer;
  }

  #fetch(url: string, init: RequestInit): Promise<Response> {
    this.requests.push({ url, init });
    return this.#call(init.signal, new Response('', { status: 503 }), () => {
      const status = this.statuses.shift();
      if (status !== undefined && status >= 300) return new Response('', { status });
      const isJson = typeof init.body === 'string';
      const body = (
        isJson ? JSON.parse(init.body as string) : Object.fromEntries(init.body as URLSearchParams)
      ) as Record<string, unknown>;
      const known = this.server.has(String(body.id));
      if (!known) this.server.set(String(body.id), body);
      return new Response('', { status: known ? 409 : 201 });
    });
  }

  /** The pipeline's storage, behind the same network. */
  open = (): Storage => {
    const memory = new MemoryStorage(this.place);
    const busy = (writes: readonly Write[]): Outcome[] =>
      writes.map(({ id }) => ({ id, ok: false, code: 'unavailable' satisfies StorageErrorCode, message: 'busy' }));
    return {
      capabilities: { ...memory.capabilities, scope: 'team' },
      observe: () => {
        throw new Error('A form reads nothing.');
      },
      read: () => Promise.reject(new Error('A form reads nothing.')),
      write: (writes, options) => this.#call(options?.signal, busy(writes), () => memory.write(writes)),
      close: () => Promise.resolve(),
    };
  };

  get leads(): string[] {
    return [...this.place.records.keys()];
  }
  get queued(): number {
    return this.lasting.items.size;
  }

  /** Lets a time pass: what is due happens, in its order, and so does what follows. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      await settled();
      const next = [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers.delete(next);
      this.now = Math.max(this.now, next.at);
      next.then();
    }
    this.now = until;
    await settled();
  }
}

/** All promises that can go on have gone on; pieces that are asked for have come, in every browser's own queue for them. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 4; turns++) {
    await Promise.all([
      import('../../src/elements/qualifier/definitions.js'),
      import('../../src/elements/qualifier/developer.js'),
      import('../../src/elements/qualifier/draft.js'),
      import('../../src/elements/qualifier/earlier.js'),
      import('../../src/elements/qualifier/form-data.js'),
      import('../../src/elements/qualifier/origin.js'),
      import('../../src/elements/qualifier/pipeline-write.js'),
      import('../../src/elements/qualifier/test-send.js'),
    ]);
    await new Promise<void>(resolve => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  }
}
