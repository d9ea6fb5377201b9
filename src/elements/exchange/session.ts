import type { Pipeline } from '../../domain/records.js';
import { fold } from '../../domain/text.js';
import {
  choosePipeline,
  openQuestions,
  planImport,
  previewRows,
  readSource,
  type ColumnPlan,
  type Delimiter,
  type Encoding,
  type Field,
  type ImportContext,
  type ImportPlan,
  type RowResult,
  type Source,
  type StageAnswer,
  type Table,
  type Target,
} from '../../exchange/index.js';
import { isField } from '../../exchange/scan.js';
import { takesSeveral } from '../../exchange/fields.js';
import type { OpenStorage } from '../../storage/storage.js';
import type { Backup, RestoreOptions } from '../../store/restore.js';
import type { PipelineStore } from '../../store/store.js';
import { blankPipeline, partsOf, withoutPlaces } from './pipelines.js';
import { lookThrough, type Outlook } from './outlook.js';
import { runImport, runRestore, type RunProgress, type RunResult } from './run.js';

/** Where a person is on the way from a file to its deals. */
export type Stop = 'file' | 'reading' | 'columns' | 'check' | 'restore' | 'running' | 'done';
/** Into how many pipelines a file goes: one for each it names, all into one, or only the rows of one. */
export type Spread = { readonly to: 'each' | 'all' } | { readonly to: 'only'; readonly name: string };

/** What the session asks of its element. */
export interface SessionHost {
  /** Something is to be shown differently; `moved`: the person is elsewhere now. */
  changed(moved?: boolean): void;
  ended(result: RunResult): void;
  readonly openStorage: OpenStorage | undefined;
  /** What the won stage of a new pipeline is called. */
  readonly wonStage: string;
}

/** A column with more names than this is hardly one of pipelines. */
const MOST_PIPELINES = 20;

/** A new stage of that name, though another answer was likelier. */
function newAnswer(name: string, pipeline: Pipeline): StageAnswer & { readonly to: 'new' } {
  const taken = new Set(pipeline.stages.map(({ id }) => id));
  const base = fold(name) || 'stage';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return { to: 'new', id, name };
}

/** One file on its way into a pipeline: read, mapped, checked, run. Knows no DOM. */
export class Session {
  stop: Stop = 'file';
  file: File | null = null;
  failure: unknown = null;
  /** 0–1, while the file is read. */
  read = 0;
  source: Source | null = null;
  plan: ImportPlan | null = null;
  /** The unit of the values was in question. */
  asksUnit = false;
  spread: Spread = { to: 'all' };
  /** Shows what still has to be chosen. */
  pressed = false;
  /** A field that was given to another column: header of the one that lost it. */
  replaced: { readonly header: string; readonly field: Field; readonly index: number } | null = null;
  /** Status words that a person has looked at: leaving their rows aside is an answer, too. */
  readonly left = new Set<string>();
  /** What new stages would be called, by name in the file: still there to choose after another answer. */
  readonly fresh = new Map<string, StageAnswer & { readonly to: 'new' }>();
  preview: readonly RowResult[] = [];
  outlook: Outlook | null = null;
  progress: RunProgress | null = null;
  stopping = false;
  result: RunResult | null = null;
  /** What columns were corrected to, while the table is looked through for it. */
  #targets: readonly Target[] | null = null;
  #work = new AbortController();

  constructor(
    readonly store: PipelineStore,
    private readonly host: SessionHost,
  ) {}

  get table(): Table | null {
    return this.source?.kind === 'table' ? this.source.table : null;
  }
  /** Whether each pipeline that the file names could become one here. */
  get canSpread(): boolean {
    const { length } = this.plan!.pipelines;
    return length > 1 && length <= MOST_PIPELINES;
  }
  /** Deals of a backup. */
  get backup(): readonly Backup[] {
    if (this.source?.kind !== 'records') return [];
    return this.source.records.map(([key, record], i) => ({ row: i + 1, key, record }));
  }
  /** Ends what is under way; what was read is forgotten. */
  reset(): void {
    this.#begin();
    this.source = this.plan = this.result = this.file = this.outlook = null;
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
      const plan = await planImport(source.table, this.store.pipeline, { pace });
      signal.throwIfAborted();
      this.source = source;
      this.left.clear();
      this.fresh.clear();
      this.#targets = null;
      this.#keep(plan);
      this.asksUnit = plan.unit.ambiguous;
      this.replaced = null;
      this.spread = { to: this.canSpread ? 'each' : 'all' };
      if (this.spread.to === 'each') await this.#replan(signal);
      this.#go('columns');
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error;
      this.source = this.plan = null;
      this.#go('file');
    }
  }

  /** What stages are compared with. */
  get #into(): Pipeline {
    const { pipeline, ports } = this.store;
    return this.spread.to === 'each' ? blankPipeline(pipeline, this.host.wonStage, ports.now()) : pipeline;
  }

  async #replan(signal: AbortSignal): Promise<void> {
    const targets = this.#targets;
    const previous = this.spread.to === 'each' ? withoutPlaces(this.plan!) : this.plan!;
    const plan = await planImport(this.table!, this.#into, {
      ...{ previous, pace: { signal } },
      ...(targets ? { targets } : {}),
    });
    if (signal.aborted) return;
    this.#targets = null;
    this.#keep(plan);
  }

  #keep(plan: ImportPlan): void {
    this.plan = plan;
    const into = this.#into;
    for (const { name, answer } of plan.stages)
      this.fresh.set(name, answer?.to === 'new' ? answer : newAnswer(name, into));
  }

  /** What the rows are to become, where it was guessed wrong: the columns are guessed anew. */
  async become(rows: ImportPlan['rows']): Promise<void> {
    this.replaced = null;
    this.spread = { to: 'all' };
    await this.#quietly(async signal => {
      const plan = await planImport(this.table!, this.#into, { rows, pace: { signal } });
      if (signal.aborted) return;
      this.#targets = null;
      this.asksUnit = plan.unit.ambiguous;
      this.#keep(plan);
    });
  }

  /** What a column means now, also while the table is looked through for it. */
  targetOf({ index, target }: ColumnPlan): Target {
    return this.#targets?.[index] ?? target;
  }

  /** What a column is to mean; a field that it takes from another column leaves that one kept as it is. */
  async map(index: number, target: Target): Promise<void> {
    const targets = [...(this.#targets ?? this.plan!.columns.map(column => column.target))];
    const field = typeof target === 'object' ? target.field : null;
    const rival = field && !takesSeveral(field) ? targets.findIndex(each => isField(each, field)) : -1;
    this.replaced = null;
    if (field && rival >= 0 && rival !== index) {
      targets[rival] = 'keep';
      this.replaced = { header: this.plan!.columns[rival]!.header, field, index: rival };
    }
    targets[index] = target;
    this.#targets = targets;
    this.host.changed();
    await this.#quietly(signal => this.#replan(signal));
    if (this.#targets) return; // corrected again meanwhile
    const { length } = this.plan!.pipelines;
    if (this.spread.to === 'all' && this.canSpread && field === 'pipeline') await this.spreadOver({ to: 'each' });
    else if (this.spread.to !== 'all' && length < 2) await this.spreadOver({ to: 'all' });
    else if (this.spread.to === 'each' && !this.canSpread) await this.spreadOver({ to: 'all' });
  }

  /** A change of mind about how many pipelines: other stages are there to choose from. */
  async spreadOver(spread: Spread): Promise<void> {
    const anew = (this.spread.to === 'each') !== (spread.to === 'each');
    this.spread = spread;
    if (anew) this.plan = withoutPlaces(this.plan!);
    await this.#quietly(async signal => {
      await this.#replan(signal);
      if (!signal.aborted) this.plan = choosePipeline(this.plan!, spread.to === 'only' ? spread.name : null);
    });
  }

  async #quietly(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const signal = this.#begin();
    try {
      await work(signal);
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
    if (signal.aborted) return;
    this.host.changed();
    if (this.stop === 'check') await this.#look();
  }

  /** A corrected plan: an answer to a question. */
  answer(plan: ImportPlan): void {
    this.plan = plan;
    this.host.changed();
    if (this.stop === 'check') void this.#look();
  }

  /** Whether something must be chosen before the rows can be read. */
  get isOpen(): boolean {
    return openQuestions(this.plan!).some(({ ask }) => ask !== 'status' && ask !== 'stage');
  }

  /** From the columns to the check; refuses while something must be chosen. */
  async check(): Promise<boolean> {
    if (this.isOpen) {
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
    const [table, plan] = [this.table!, this.plan!];
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
    return { pipeline: this.#into, calendar: this.calendar(), by: this.store.user.id };
  }
  /** Set by the element: days in the pipeline's zone. */
  calendar: () => ImportContext['calendar'] = () => {
    throw new Error('no calendar');
  };

  /** Puts the rows in; refuses while something must be chosen. */
  async start(): Promise<boolean> {
    if (this.plan!.statuses.some(({ name, answer }) => answer === null && !this.left.has(name))) {
      this.pressed = true;
      this.host.changed();
      return false;
    }
    const [table, plan, store] = [this.table!, this.plan!, this.store];
    await this.#run(table.rows.length, async options => {
      const storage = this.host.openStorage;
      const parts =
        this.spread.to === 'each'
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
