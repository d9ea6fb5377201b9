import type { Pipeline } from '../../domain/records.js';
import { fold } from '../../domain/text.js';
import {
  choosePipeline,
  openQuestions,
  planImport,
  type ColumnPlan,
  type Field,
  type ImportPlan,
  type Pace,
  type StageAnswer,
  type Table,
  type Target,
} from '../../exchange/index.js';
import { takesSeveral } from '../../exchange/fields.js';
import { isField } from '../../exchange/scan.js';
import type { PipelineStore } from '../../store/store.js';
import { blankPipeline, withoutPlaces } from './pipelines.js';

/** Into how many pipelines a file goes: one for each it names, all into one, or only the rows of one. */
export type Spread = { readonly to: 'each' | 'all' } | { readonly to: 'only'; readonly name: string };

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

/** How the table of a file is read: its columns, stages and pipelines, as guessed and as a person corrects it. */
export class Reading {
  #plan: ImportPlan;
  /** The unit of the values was in question. */
  asksUnit: boolean;
  spread: Spread = { to: 'all' };
  /** A field that was given to another column: header of the one that lost it. */
  replaced: { readonly header: string; readonly field: Field; readonly index: number } | null = null;
  /** Status words that a person has looked at: leaving their rows aside is an answer, too. */
  readonly left = new Set<string>();
  /** What new stages would be called, by name in the file: still there to choose after another answer. */
  readonly fresh = new Map<string, StageAnswer & { readonly to: 'new' }>();
  /** What columns were corrected to, while the table is looked through for it. */
  #targets: readonly Target[] | null = null;
  /** The last column corrected is the one that names pipelines. */
  #namesPipeline = false;

  private constructor(
    readonly table: Table,
    private readonly store: PipelineStore,
    private readonly wonStage: string,
    guess: ImportPlan,
  ) {
    this.#plan = guess;
    this.asksUnit = guess.unit.ambiguous;
    this.#keep(guess);
  }

  /** The table as it is probably meant. */
  static async of(table: Table, store: PipelineStore, wonStage: string, pace: Pace & { readonly signal: AbortSignal }) {
    const guess = await planImport(table, store.pipeline, { pace });
    pace.signal.throwIfAborted();
    const reading = new Reading(table, store, wonStage, guess);
    if (reading.canSpread) {
      reading.spread = { to: 'each' };
      await reading.#replan(pace.signal);
    }
    return reading;
  }

  get plan(): ImportPlan {
    return this.#plan;
  }
  /** What stages are compared with. */
  get into(): Pipeline {
    const { pipeline, ports } = this.store;
    return this.spread.to === 'each' ? blankPipeline(pipeline, this.wonStage, ports.now()) : pipeline;
  }
  /** Whether each pipeline that the file names could become one here. */
  get canSpread(): boolean {
    const { length } = this.plan.pipelines;
    return length > 1 && length <= MOST_PIPELINES;
  }
  /** Whether something must be chosen before the rows can be read. */
  get isOpen(): boolean {
    return openQuestions(this.plan).some(({ ask }) => ask !== 'status' && ask !== 'stage');
  }
  /** Whether a status word waits for an answer. */
  get asksStatus(): boolean {
    return this.plan.statuses.some(({ name, answer }) => answer === null && !this.left.has(name));
  }
  /** What a column means now, also while the table is looked through for it. */
  targetOf({ index, target }: ColumnPlan): Target {
    return this.#targets?.[index] ?? target;
  }

  /** A corrected plan: an answer to a question. */
  answer(plan: ImportPlan): void {
    this.#plan = plan;
  }

  /** What the rows are to become, where it was guessed wrong: the columns are guessed anew. */
  async become(rows: ImportPlan['rows'], signal: AbortSignal): Promise<void> {
    this.replaced = null;
    this.spread = { to: 'all' };
    const plan = await planImport(this.table, this.into, { rows, pace: { signal } });
    if (signal.aborted) return;
    this.#targets = null;
    this.asksUnit = plan.unit.ambiguous;
    this.#keep(plan);
  }

  /** What a column is to mean; a field that it takes from another column leaves that one kept as it is. */
  map(index: number, target: Target): void {
    const targets = [...(this.#targets ?? this.plan.columns.map(column => column.target))];
    const field = typeof target === 'object' ? target.field : null;
    const rival = field && !takesSeveral(field) ? targets.findIndex(each => isField(each, field)) : -1;
    this.replaced = null;
    if (field && rival >= 0 && rival !== index) {
      targets[rival] = 'keep';
      this.replaced = { header: this.plan.columns[rival]!.header, field, index: rival };
    }
    targets[index] = target;
    this.#targets = targets;
    this.#namesPipeline = field === 'pipeline';
  }

  /** Looks the table through for what its columns mean now. */
  async look(signal: AbortSignal): Promise<void> {
    await this.#replan(signal);
    if (this.#targets) return; // corrected again meanwhile
    if (this.spread.to === 'all' && this.canSpread && this.#namesPipeline)
      await this.spreadOver({ to: 'each' }, signal);
    else if (this.spread.to !== 'all' && !this.#fits(this.spread)) await this.spreadOver({ to: 'all' }, signal);
  }
  #fits({ to }: Spread): boolean {
    return to === 'each' ? this.canSpread : this.plan.pipelines.length > 1;
  }

  /** A change of mind about how many pipelines: other stages are there to choose from. */
  async spreadOver(spread: Spread, signal: AbortSignal): Promise<void> {
    const anew = (this.spread.to === 'each') !== (spread.to === 'each');
    this.spread = spread;
    if (anew) this.#plan = withoutPlaces(this.plan);
    await this.#replan(signal);
    if (!signal.aborted) this.#plan = choosePipeline(this.plan, spread.to === 'only' ? spread.name : null);
  }

  async #replan(signal: AbortSignal): Promise<void> {
    const targets = this.#targets;
    const previous = this.spread.to === 'each' ? withoutPlaces(this.plan) : this.plan;
    const plan = await planImport(this.table, this.into, {
      ...{ previous, pace: { signal } },
      ...(targets ? { targets } : {}),
    });
    if (signal.aborted) return;
    this.#targets = null;
    this.#keep(plan);
  }

  #keep(plan: ImportPlan): void {
    this.#plan = plan;
    const { into } = this;
    for (const { name, answer } of plan.stages)
      this.fresh.set(name, answer?.to === 'new' ? answer : newAnswer(name, into));
  }
}
