import {
  previewRows,
  readSource,
  type Delimiter,
  type Encoding,
  type ImportContext,
  type ImportPlan,
  type RowResult,
  type Source,
  type Target,
} from '../../exchange/index.js';
import type { OpenStorage } from '../../storage/storage.js';
import type { Backup, RestoreOptions } from '../../store/restore.js';
import type { PipelineStore } from '../../store/store.js';
import { lookThrough, type Outlook } from './outlook.js';
import { partsOf } from './pipelines.js';
import { Reading, type Spread } from './reading.js';
import { runImport, runRestore, type RunProgress, type RunResult } from './run.js';

/** Where a person is on the way from a file to its deals. */
export type Stop = 'file' | 'reading' | 'columns' | 'check' | 'restore' | 'running' | 'done';
/** What the session asks of its element. */
export interface SessionHost {
  /** Something is to be shown differently; `moved`: the person is elsewhere now. */
  changed(moved?: boolean): void;
  ended(result: RunResult): void;
  readonly openStorage: OpenStorage | undefined;
  /** What the won stage of a new pipeline is called. */
  readonly wonStage: string;
}

/** One file on its way into a pipeline: read, mapped, checked, run. Knows no DOM. */
export class Session {
  stop: Stop = 'file';
  file: File | null = null;
  failure: unknown = null;
  /** 0–1, while the file is read. */
  read = 0;
  source: Source | null = null;
  /** How its table is read. */
  reading: Reading | null = null;
  /** Shows what still has to be chosen. */
  pressed = false;
  preview: readonly RowResult[] = [];
  outlook: Outlook | null = null;
  progress: RunProgress | null = null;
  stopping = false;
  result: RunResult | null = null;
  #work = new AbortController();

  constructor(
    readonly store: PipelineStore,
    private readonly host: SessionHost,
  ) {}

  /** Deals of a backup. */
  get backup(): readonly Backup[] {
    if (this.source?.kind !== 'records') return [];
    return this.source.records.map(([key, record], i) => ({ row: i + 1, key, record }));
  }
  /** Ends what is under way; what was read is forgotten. */
  reset(): void {
    this.#begin();
    this.source = this.reading = this.result = this.file = this.outlook = null;
    this.failure = null;
    this.#go('file');
  }

  #go(stop: Stop): void {
    this.stop = stop;
    this.pressed = false;
    this.host.changed(true);
  }

  /** A new piece of work; the one before is given up. */
  #begin(): AbortSignal {
    this.#work.abort();
    this.#work = new AbortController();
    return this.#work.signal;
  }

  /** Reads a file; again, where a person has corrected how. */
  async open(file: File, as: { readonly encoding?: Encoding; readonly delimiter?: Delimiter } = {}): Promise<void> {
    const signal = this.#begin();
    const again = this.file === file;
    this.file = file;
    this.failure = null;
    this.read = 0;
    if (!again) this.#go('reading');
    const pace = {
      signal,
      onProgress: ({ done, total }: { done: number; total: number }): void => {
        this.read = total ? done / total : 0;
        this.host.changed();
      },
    };
    try {
      const source = await readSource(new Uint8Array(await file.arrayBuffer()), { ...as, pace });
      if (source.kind === 'records') {
        this.source = source;
        return this.#go('restore');
      }
      const reading = await Reading.of(source.table, this.store, this.host.wonStage, pace);
      signal.throwIfAborted();
      this.source = source;
      this.reading = reading;
      this.#go('columns');
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error;
      this.source = this.reading = null;
      this.#go('file');
    }
  }

  /** What the rows are to become, where it was guessed wrong. */
  async become(rows: ImportPlan['rows']): Promise<void> {
    await this.#quietly((reading, signal) => reading.become(rows, signal));
  }
  /** What a column is to mean. */
  async map(index: number, target: Target): Promise<void> {
    this.reading!.map(index, target);
    this.host.changed();
    await this.#quietly((reading, signal) => reading.look(signal));
  }
  /** Into how many pipelines the rows go. */
  async spreadOver(spread: Spread): Promise<void> {
    await this.#quietly((reading, signal) => reading.spreadOver(spread, signal));
  }

  async #quietly(work: (reading: Reading, signal: AbortSignal) => Promise<void>): Promise<void> {
    const signal = this.#begin();
    try {
      await work(this.reading!, signal);
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
    if (signal.aborted) return;
    this.host.changed();
    if (this.stop === 'check') await this.#look();
  }

  /** A corrected plan: an answer to a question. */
  answer(plan: ImportPlan): void {
    this.reading!.answer(plan);
    this.host.changed();
    if (this.stop === 'check') void this.#look();
  }

  /** From the columns to the check; refuses while something must be chosen. */
  async check(): Promise<boolean> {
    if (this.reading!.isOpen) {
      this.pressed = true;
      this.host.changed();
      return false;
    }
    this.outlook = null;
    this.preview = [];
    this.#go('check');
    await this.#look();
    return true;
  }

  back(): void {
    this.#work.abort();
    this.#go('columns');
  }

  /** The preview, and then all rows, without writing any. */
  async #look(): Promise<void> {
    const signal = this.#begin();
    const { table, plan } = this.reading!;
    const context = this.#context;
    try {
      const preview = await previewRows(table, plan, context);
      signal.throwIfAborted();
      this.preview = preview;
      this.outlook ??= { looked: false, taken: 0, total: table.rows.length, findings: [] };
      this.host.changed();
      this.outlook = await lookThrough(table, plan, context, signal);
      this.host.changed();
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error;
      this.host.changed();
    }
  }

  get #context(): ImportContext {
    return { pipeline: this.reading!.into, calendar: this.calendar(), by: this.store.user.id };
  }
  /** Set by the element: days in the pipeline's zone. */
  calendar: () => ImportContext['calendar'] = () => {
    throw new Error('no calendar');
  };

  /** Puts the rows in; refuses while something must be chosen. */
  async start(): Promise<boolean> {
    if (this.reading!.asksStatus) {
      this.pressed = true;
      this.host.changed();
      return false;
    }
    const { store } = this;
    const { table, plan, spread } = this.reading!;
    await this.#run(table.rows.length, async options => {
      const storage = this.host.openStorage;
      const parts =
        spread.to === 'each'
          ? await partsOf(table, plan, store, { won: this.host.wonStage, storage, pace: { signal: options.signal } })
          : [{ store, isNew: false, table, plan }];
      return runImport(parts, options);
    });
    return true;
  }

  /** Puts a backup back. */
  async restore(choices: RestoreOptions): Promise<void> {
    const { backup, source, store } = this;
    const setAside = source?.kind === 'records' ? source.setAside : [];
    await this.#run(backup.length, options => runRestore(store, { records: backup, setAside }, choices, options));
  }

  async #run(total: number, run: (options: Parameters<typeof runImport>[1]) => Promise<RunResult>): Promise<void> {
    const signal = this.#begin();
    this.stopping = false;
    this.progress = { done: 0, total, setAside: 0 };
    this.#go('running');
    const onProgress = (progress: RunProgress): void => {
      this.progress = progress;
      this.host.changed();
    };
    try {
      const result = await run({ id: this.store.ports.newId(), file: this.file!.name, signal, onProgress });
      if (this.#work.signal !== signal) return; // nobody is here any more
      this.result = result;
      this.#go('done');
      this.host.ended(result);
    } catch (error) {
      this.failure = error;
      this.#go('file');
    }
  }

  /** Stops a run; what is in stays. */
  cancel(): void {
    this.stopping = true;
    this.#work.abort();
    this.host.changed();
  }
}
