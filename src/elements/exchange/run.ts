import { isDeal } from '../../domain/paths.js';
import { isOf } from '../../domain/records.js';
import {
  convertRows,
  createReport,
  newStages,
  type ImportPlan,
  type ImportReport,
  type Outcome,
  type SetAside,
  type Table,
} from '../../exchange/index.js';
import { Restoring, type Backup, type RestoreOptions } from '../../store/restore.js';
import { addMissingStages } from '../../store/import-stages.js';
import { LeadImport } from '../../store/import-leads.js';
import { DealImport, type AppliedRow, type ImportEvents } from '../../store/import.js';
import type { PipelineStore } from '../../store/store.js';
import { calendarOf } from '../../i18n/calendar.js';

/** Rows that go into one pipeline. */
export interface Part {
  readonly store: PipelineStore;
  /** It was opened for this import. */
  readonly isNew: boolean;
  readonly table: Table;
  readonly plan: ImportPlan;
}

/** What went into one pipeline. */
export interface PartResult {
  readonly store: PipelineStore;
  readonly isNew: boolean;
  readonly report: ImportReport;
  /** Ids of the deals that were not there before. */
  readonly brought: readonly string[];
}

/** What an import or a restoring has come to. */
export interface RunResult {
  readonly id: string;
  readonly file: string;
  readonly report: ImportReport;
  readonly parts: readonly PartResult[];
  readonly setAside: readonly SetAside[];
  /** Headers of the rows set aside; none for a backup. */
  readonly columns: readonly string[];
  readonly cancelled: boolean;
  /** What ended it, where it was not a person. */
  readonly failure: string;
  /** Rows there were to go through. */
  readonly total: number;
  /** Deals that the storage has not acknowledged. */
  readonly unstored: number;
  /** Deals of a backup that lie in the bin. */
  readonly inBin: number;
}

/** How far it has come. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
  readonly setAside: number;
}

/** What a run needs to know. */
export interface RunOptions {
  readonly id: string;
  readonly file: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RunProgress) => void;
}

/** Counts all rows and those of each part as they are stored or set aside. */
class Counter {
  readonly all = createReport();
  readonly setAside: SetAside[] = [];
  readonly parts: PartResult[] = [];
  inBin = 0;
  unstored = 0;
  #done = 0;

  constructor(
    public total: number,
    private readonly onProgress: RunOptions['onProgress'],
  ) {}

  /** What an import tells of its rows; `cells` finds those of a row that was turned away. */
  events(report: ReturnType<typeof createReport>, cells: (row: number) => readonly unknown[]): ImportEvents {
    return {
      stored: rows => {
        for (const row of rows) {
          this.#done++;
          if (row.record.removedAt !== undefined) {
            this.inBin++;
            continue;
          }
          const outcome = asOutcome(row);
          report.add(outcome);
          this.all.add(outcome);
        }
        this.#tell();
      },
      setAside: (row, problems) => this.aside([{ row, cells: cells(row), problems }], report),
    };
  }

  aside(rows: readonly SetAside[], report: ReturnType<typeof createReport>): void {
    for (const row of rows) {
      this.setAside.push(row);
      report.addSetAside(row);
      this.all.addSetAside(row);
    }
    this.#done += rows.length;
    this.#tell();
  }

  #tell(): void {
    this.onProgress({ done: this.#done, total: this.total, setAside: this.setAside.length });
  }

  async result(options: RunOptions, columns: readonly string[], work: () => Promise<void>): Promise<RunResult> {
    let failure = '';
    try {
      await work();
    } catch (error) {
      // a signal aborts with its own reason: that is a person, not a failure
      if (!options.signal.aborted) failure = error instanceof Error ? error.message : String(error);
    }
    return {
      ...{ id: options.id, file: options.file, columns, failure, total: this.total },
      report: this.all.result(),
      parts: this.parts,
      setAside: this.setAside,
      cancelled: options.signal.aborted && this.#done < this.total,
      unstored: this.unstored,
      inBin: this.inBin,
    };
  }
}

/** In the tables a closed deal stands by its status: its stage is mostly where nobody knows it to have been. */
const asOutcome = ({ row, outcome, record, warnings }: AppliedRow): Outcome => ({
  ...{ row, outcome, warnings },
  ...(isDeal(record)
    ? { deal: { ...record, stage: record.status === 'open' ? record.stage : `~${record.status}` } }
    : {}),
});

/** Puts rows into their pipelines, one after the other. What is in when the signal aborts stays. */
export function runImport(parts: readonly Part[], options: RunOptions): Promise<RunResult> {
  const total = parts.reduce((sum, { table }) => sum + table.rows.length, 0);
  const counter = new Counter(total, options.onProgress);
  return counter.result(options, parts[0]?.table.columns ?? [], async () => {
    for (const part of parts) {
      if (options.signal.aborted) return;
      await runPart(part, counter, options);
    }
  });
}

async function runPart({ store, isNew, table, plan }: Part, counter: Counter, options: RunOptions): Promise<void> {
  const { signal } = options;
  await isReady(store, signal);
  const report = createReport();
  let byRow: ReadonlyMap<number, readonly unknown[]> | undefined;
  const cells = (row: number): readonly unknown[] => {
    byRow ??= new Map(table.rows.map(each => [each.row, each.cells]));
    return byRow.get(row) ?? [];
  };
  const calendar = calendarOf(store.pipeline.zone);
  const identity = { id: options.id, name: options.file, rows: table.rows.length };
  const events = counter.events(report, cells);
  const into = new (plan.rows === 'leads' ? LeadImport : DealImport)(store, identity, events, calendar);
  into.begin();
  addMissingStages(store, newStages(plan.stages));
  const context = { pipeline: store.pipeline, calendar, by: store.user.id };
  try {
    let expected = table.rows.length;
    for await (const batch of convertRows(table, plan, context, { signal })) {
      counter.total += batch.total - expected; // several lines may be one deal
      expected = batch.total;
      if (batch.setAside.length) counter.aside(batch.setAside, report);
      await into.add(batch.imported, signal);
    }
  } finally {
    counter.unstored += await into.finish(signal);
    counter.parts.push({ store, isNew, report: report.result(), brought: into.brought });
  }
}

/** Puts a backup back. */
export function runRestore(
  store: PipelineStore,
  backup: { readonly records: readonly Backup[]; readonly setAside: readonly SetAside[] },
  choices: RestoreOptions,
  options: RunOptions,
): Promise<RunResult> {
  const others = backup.records.filter(({ key }) => isOf(['lead', 'activity'], key));
  const deals = backup.records.filter(({ key }) => !isOf(['pipeline', 'lead', 'activity'], key));
  const counter = new Counter(deals.length + backup.setAside.length, options.onProgress);
  return counter.result(options, [], async () => {
    await isReady(store, options.signal);
    const report = createReport();
    const byRow = new Map(backup.records.map(each => [each.row, each]));
    const events = counter.events(report, row => [byRow.get(row)]);
    const identity = { id: options.id, name: options.file, rows: deals.length };
    const into = new Restoring(store, identity, events, calendarOf(store.pipeline.zone));
    into.settings(backup.records, choices);
    counter.aside(backup.setAside, report);
    await into.restore(deals, choices, options.signal);
    await into.others(others, options.signal);
    counter.unstored += await into.finish(options.signal);
    counter.parts.push({ store, isNew: false, report: report.result(), brought: into.brought });
  });
}

/** Until the pipeline has read what it holds: which rows are new is not known before. */
function isReady({ $status }: PipelineStore, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const settle = (then: () => void): void => {
      over.abort();
      then();
    };
    signal.addEventListener('abort', () => settle(() => reject(signal.reason as Error)), { signal: over.signal });
    const stop = $status.subscribe(({ phase, problem }) => {
      if (phase === 'ready') settle(resolve);
      else if (phase === 'failed') settle(() => reject(new Error(problem?.message ?? phase)));
    });
    if (over.signal.aborted) stop();
    else over.signal.addEventListener('abort', stop);
    if (signal.aborted) settle(() => reject(signal.reason as Error));
  });
}
