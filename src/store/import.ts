import type { Calendar } from '../domain/calendar.js';
import { readDeal, type FieldProblem } from '../domain/door.js';
import type { Addressed } from '../domain/operations.js';
import { same } from '../domain/paths.js';
import { ranksAfter } from '../domain/rank.js';
import { dealKey, type Deal, type ImportEntry, type Lead } from '../domain/records.js';
import type { Problem, ProblemCode } from '../exchange/problems.js';
import type { ImportedRow } from '../exchange/rows.js';
import { encodeId, isStorableId } from '../storage/ids.js';
import type { Step } from './step.js';
import type { PipelineStore } from './store.js';

/** Most deals in one slice, and the milliseconds of reading after which it is handed on. */
const SLICE = 200;
const BUDGET = 6;
/** So many deals may be on their way to the storage: more would only pile up in memory. */
const AHEAD = 1_500;
/** Ranks made at once for one stage. */
const RANKS = 100;

/** What one row has become, as it was applied. */
export interface AppliedRow {
  readonly row: number;
  readonly outcome: 'new' | 'updated' | 'unchanged';
  readonly record: Deal | Lead;
  readonly warnings: readonly Problem[];
}

/** What an import tells while it goes on. */
export interface ImportEvents {
  /** Rows that the storage has acknowledged, or that changed nothing. */
  stored(rows: readonly AppliedRow[]): void;
  /** A row that the door or the storage turned away. */
  setAside(row: number, problems: readonly Problem[]): void;
}

/** Which import it is; the deals it brings carry its id. */
export interface ImportIdentity {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
}

const CODES: Partial<Record<FieldProblem['code'], ProblemCode>> = {
  missing: 'no-title',
  'too-long': 'field-too-long',
  'not-a-number': 'number',
  'not-a-date': 'date',
  'no-stage': 'stage-unmapped',
};

/** Puts rows into a pipeline as deals, in slices that leave the page free, and tells as they are stored. */
export class DealImport {
  /** Ids of the records that were not there before. */
  readonly brought: string[] = [];
  protected updated = 0;
  #unsettled = new Set<Promise<unknown>>();
  #waiting = 0;
  #ranks = new Map<string, { last: string | null; next: string[] }>();

  constructor(
    readonly store: PipelineStore,
    readonly identity: ImportIdentity,
    protected readonly events: ImportEvents,
    private readonly calendar: Calendar,
  ) {}

  /** What rows become. */
  protected get kind(): 'deal' | 'lead' {
    return 'deal';
  }

  /** Enters the import into the pipeline's list, so that it can be removed even if it never ends. */
  begin(): void {
    this.enter();
  }

  protected enter(): void {
    const { store, identity } = this;
    const from = store.pipeline.imports?.[identity.id];
    const to: ImportEntry = {
      name: identity.name,
      at: from?.at ?? store.ports.now(),
      by: store.user.id,
      rows: identity.rows,
      added: this.brought.length,
      updated: this.updated,
      ...(this.kind === 'lead' ? { leads: true } : {}),
    };
    const changes = { [`imports.${identity.id}`]: { from, to } };
    this.#follow(store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes }, { undoable: false }));
  }

  /** Applies rows; returns when they are on their way, stops between two slices when the signal aborts. */
  add(rows: readonly ImportedRow[], signal: AbortSignal): Promise<void> {
    return this.each(rows, row => this.#take(row), signal);
  }

  protected async each<T>(
    items: readonly T[],
    take: (item: T) => readonly [AppliedRow, Addressed | null] | null,
    signal: AbortSignal,
  ): Promise<void> {
    const { ports } = this.store;
    for (let at = 0; at < items.length && !signal.aborted;) {
      const applied = new Map<Addressed, AppliedRow>();
      const same: AppliedRow[] = [];
      for (
        const until = ports.now() + BUDGET;
        at < items.length && applied.size < SLICE && (ports.now() < until || !applied.size);
      ) {
        const taken = take(items[at++]!);
        if (taken?.[1]) applied.set(taken[1], taken[0]);
        else if (taken) same.push(taken[0]);
      }
      if (same.length) this.events.stored(same);
      if (applied.size) this.#send(applied);
      await ports.turn();
      while (this.#waiting > AHEAD && !signal.aborted) await this.#next(signal);
    }
  }

  #send(applied: ReadonlyMap<Addressed, AppliedRow>): void {
    for (const { outcome, record } of applied.values()) {
      if (outcome === 'new') this.brought.push(record.id);
      else this.updated++;
    }
    const step = this.store.dispatch([...applied.keys()], { undoable: false });
    this.#waiting += applied.size;
    this.#follow(step, ({ refused }) => {
      this.#waiting -= applied.size;
      const failed = new Map(refused.map(({ intent, refusal }) => [intent, refusal]));
      const stored: AppliedRow[] = [];
      for (const [intent, row] of applied) {
        const refusal = failed.get(intent);
        if (!refusal) stored.push(row);
        else {
          const value = refusal.detail.text ?? refusal.code;
          this.events.setAside(row.row, [{ row: row.row, code: 'not-stored', value }]);
        }
      }
      this.events.stored(stored);
    });
  }

  #follow(step: Step, then?: (result: Awaited<Step['settled']>) => void): void {
    const settled: Promise<unknown> = step.settled.then(result => {
      this.#unsettled.delete(settled);
      then?.(result);
    });
    this.#unsettled.add(settled);
  }

  /** Until something settles or the signal aborts. */
  #next(signal: AbortSignal): Promise<unknown> {
    const over = new AbortController();
    const aborted = new Promise(resolve => signal.addEventListener('abort', resolve, { signal: over.signal }));
    return Promise.race([...this.#unsettled, ...(signal.aborted ? [] : [aborted])]).finally(() => over.abort());
  }

  /**
   * Writes the final figures into the list and waits until all is stored. Where the storage does not take it (no room),
   * it waits until the signal aborts; then it answers how many deals are still on their way.
   */
  async finish(signal: AbortSignal): Promise<number> {
    this.enter();
    let stuck = false;
    let stop: (() => void) | undefined;
    const trouble = new Promise<void>(resolve => {
      stop = this.store.$status.subscribe(({ problem }) => {
        stuck = problem !== null;
        if (stuck && signal.aborted) resolve();
      });
    });
    while (this.#unsettled.size && !(signal.aborted && stuck)) await Promise.race([this.#next(signal), trouble]);
    stop?.();
    return this.#waiting;
  }

  #take(imported: ImportedRow): readonly [AppliedRow, Addressed | null] | null {
    const { store, identity, calendar } = this;
    const { row, deal: input } = imported;
    const known = this.#known(input);
    const isNew = !known || known.removedAt !== undefined;
    const read = readDeal(
      {
        ...input,
        id: known?.id ?? this.#newId(imported),
        ...(input.currency || !known ? {} : { currency: known.currency }),
        ...(isNew ? { importId: identity.id } : {}),
      },
      { pipeline: store.pipeline, now: store.ports.now(), by: store.user.id, newId: store.ports.newId, calendar },
    );
    if (!read.deal) {
      this.events.setAside(
        row,
        read.problems.map(problem => asProblem(problem, row)),
      );
      return null;
    }
    const warnings = read.warnings.length
      ? [...imported.warnings, { row, code: 'rounded', value: String(input.value) } as const]
      : imported.warnings;
    if (!known) {
      const deal = { ...read.deal, rank: this.#rankIn(read.deal.stage) };
      return [{ row, outcome: 'new', record: deal, warnings }, importOf(deal, imported.fields)];
    }
    const fields = this.#fieldsOf(imported, known, read.deal);
    const rank = read.deal.stage === known.stage ? known.rank : this.#rankIn(read.deal.stage);
    const deal: Deal = { ...read.deal, rank };
    const next = Object.fromEntries(fields.map(field => [field, deal[field as keyof Deal]]));
    if (!isNew && fields.every(field => same(known[field as keyof Deal], withKnown(known, field, next[field]))))
      return [{ row, outcome: 'unchanged', record: known, warnings }, null];
    const shown: Deal = { ...known, ...next };
    return [{ row, outcome: isNew ? 'new' : 'updated', record: shown, warnings }, importOf(deal, fields)];
  }

  /** What a known deal takes over: what the row says, and what follows from it. */
  #fieldsOf({ fields }: ImportedRow, known: Deal, deal: Deal): string[] {
    const taken = new Set(fields);
    taken.delete('id');
    if (taken.has('stage') && deal.stage !== known.stage) taken.add('rank');
    if (taken.has('status') && deal.status === 'open') for (const field of ['closedAt', 'reason']) taken.add(field);
    // out of the bin again: it belongs to this import now
    if (known.removedAt !== undefined) taken.add('importId');
    return [...taken];
  }

  #known({ external, id }: ImportedRow['deal']): Deal | undefined {
    const found = external && this.store.findExternal(external.system, external.id);
    return found ?? (id ? this.store.deal(encodeId(id)) : undefined);
  }

  /** The same in every tab that reads the same file, so that two do not double it. */
  #newId({ row, deal: { external, id } }: ImportedRow): string {
    const derived = external ? encodeId(`${external.system}-${external.id}`) : id ? encodeId(id) : '';
    const free = derived && isStorableId(dealKey(derived)) && !this.store.deal(derived);
    return free ? derived : `${this.identity.id}-${row}`;
  }

  #rankIn(stage: string): string {
    const made = this.#ranks.get(stage) ?? { last: this.store.deals(stage).at(-1)?.rank ?? null, next: [] };
    this.#ranks.set(stage, made);
    if (!made.next.length) made.next = ranksAfter(made.last, RANKS).reverse();
    return (made.last = made.next.pop()!);
  }
}

const importOf = (deal: Deal, fields: readonly string[]): Addressed => ({
  type: 'deal/import',
  target: deal.id,
  deal,
  fields,
});

/** Custom fields are written over one by one. */
const withKnown = (known: Deal, field: string, next: unknown): unknown =>
  field === 'custom' ? { ...known.custom, ...(next as object) } : next;

/** What the door found wrong with a row. */
export function asProblem({ field, code, value }: FieldProblem, row: number): Problem {
  const own =
    field === 'currency' ? 'currency' : field === 'value' && code === 'not-allowed' ? 'number-too-large' : null;
  return { row, code: own ?? CODES[code] ?? 'not-a-record', value: `${field}: ${String(value).slice(0, 80)}` };
}
