import type { WritableAtom } from 'nanostores';
import type { State } from '../domain/change.js';
import type { Addressed, Operation } from '../domain/operations.js';
import { plan } from '../domain/plan.js';
import { idOf, PIPELINE_KEY, type Deal, type Pipeline, type RecordKey } from '../domain/records.js';
import { isRefusal, Refusal } from '../domain/refusal.js';
import { revertOf } from '../domain/undo.js';
import type { Storage } from '../storage/storage.js';
import { Externals } from './externals.js';
import { Ledger } from './ledger.js';
import { listed } from './lists.js';
import type { Records } from './records.js';
import type { Standing } from './standing.js';
import { Step, type StepRecord } from './step.js';
import type { PipelineStore, UndoState } from './store.js';
import { unsavedCount } from './unsaved.js';

/** Steps that can be undone… */
const UNDO_DEPTH = 100;
/** …and how many states of records they may keep in memory: beyond, the oldest steps are let go. */
const UNDO_RECORDS = 20_000;
/** Records taken back at once; of a larger step so many at a time… */
const AT_ONCE = 200;
const SLICE = 50;
/** …and after so many milliseconds of work the page may answer. */
const BUDGET = 8;

/** What the writing half works on, given to it by its store. */
export interface Inside {
  readonly store: PipelineStore;
  readonly records: Records;
  readonly standing: Standing;
  readonly refusals: Map<string, Refusal>;
  readonly $undo: WritableAtom<UndoState>;
  readonly $refused: WritableAtom<readonly [Deal, Refusal] | null>;
  /** The pipeline record as long as nobody has stored one. */
  readonly fallback: Pipeline;
  /** Puts the deals that `add` brings into the index together. */
  together(add: () => void): void;
  /** Tells elements of what has changed in the index. */
  publish(): void;
}

/**
 * The half of a store that changes records: numbers and plans operations, keeps what is on its way, and remembers what
 * can be taken back. A page that only shows a pipeline does without it until somebody acts.
 */
export class Writing {
  readonly #inside: Inside;
  readonly #ledger: Ledger;
  readonly #writer: string;
  readonly #unsaved: ReturnType<typeof unsavedCount>;
  #seq = 0;
  #undo: Step[] = [];
  #redo: Step[] = [];
  #isReverting = false;
  readonly externals: Externals;

  #storage: Storage | undefined;

  constructor(inside: Inside) {
    this.#inside = inside;
    halves.set(inside.store, this);
    // whoever was erased must not come back by undo, in whichever tab that was
    inside.store.$pipeline.listen(({ erasures }, before) => {
      if (erasures?.length !== before?.erasures?.length) this.forget();
    });
    const { ports } = inside.store;
    this.externals = new Externals(inside.store);
    this.#unsaved = unsavedCount(inside.store.name);
    // short, as every record carries it; not of digits only, which objects would sort before other keys
    this.#writer = `w${ports.newId().replaceAll('-', '').slice(-12)}`;
    this.#ledger = new Ledger(
      inside.records,
      {
        done: () => inside.publish(),
        waiting: (waiting, problem) => {
          inside.standing.say({ waiting });
          inside.standing.trouble('writing', problem);
        },
        acknowledged: records => {
          const { capabilities, unsaved } = inside.store.status;
          if (capabilities?.scope !== 'team') this.countUnsaved(unsaved + records);
        },
      },
      ports,
    );
  }

  connect(storage: Storage): void {
    this.#storage = storage;
    if (storage.capabilities.scope === 'browser') this.#inside.standing.say({ unsaved: this.#unsaved.get() });
    // it is tried again with the first write
    storage.prepare?.().catch(() => {});
    this.#ledger.connect(storage);
  }
  /** So many acknowledged changes are in no backup; a browser's pipeline remembers it until tomorrow's visit. */
  countUnsaved(unsaved: number): void {
    this.#inside.standing.say({ unsaved });
    if (this.#storage?.capabilities.scope === 'browser') this.#unsaved.set(unsaved);
  }
  /** Where the records are kept; absent as long as it is not open. */
  get storage(): Storage | undefined {
    return this.#storage;
  }
  /** Tries at once what waits for a better moment. */
  tryNow(): void {
    this.#ledger.tryNow();
  }
  /** Sends all that waits, and resolves when it is answered, or when the storage fails. */
  drain(): Promise<void> {
    return this.#ledger.drain();
  }
  /** Deletes every record from its storage; what is on its way is given up, and nothing can be taken back any more. */
  async destroy(): Promise<void> {
    this.forget();
    await this.drain();
    await this.#storage?.destroy?.();
    this.forget();
    this.#ledger.forsake(new Refusal('gone'));
    this.countUnsaved(0);
  }
  stop(): void {
    this.#ledger.stop();
  }
  /** Forgets what could be undone. */
  forget(): void {
    this.#undo = [];
    this.#redo = [];
    this.#publishUndo();
  }

  dispatch(intents: readonly Addressed[], undoable: boolean): Step {
    const step = this.#perform(intents).seal();
    if (undoable) this.#keepStep(step);
    return step;
  }
  join(steps: readonly Step[]): Step {
    const step = Step.join(steps);
    this.#keepStep(step);
    return step;
  }
  #keepStep(step: Step): void {
    if (!step.done.length) return;
    this.#undo = remembered([...this.#undo.slice(1 - UNDO_DEPTH), step]);
    this.#redo = [];
    this.#publishUndo();
  }

  #perform(intents: readonly Addressed[], step = new Step()): Step {
    const { store, together, publish } = this.#inside;
    if (store.status.capabilities?.readOnly || store.isClosed) {
      for (const intent of intents) step.refuse(intent, new Refusal('readonly'));
      return step;
    }
    store.settle();
    this.#keepPipeline(step);
    const apply = (): void => intents.forEach(intent => this.#apply(intent, step));
    // a run of new deals (an import) goes into the index together; anything else needs it up to date at once
    if (intents.length > 1 && intents.every(({ type }) => type === 'deal/import' || type === 'deal/add'))
      together(apply);
    else apply();
    publish();
    return step;
  }

  #apply(intent: Addressed, step: Step): void {
    const { records, refusals } = this.#inside;
    const operation = this.#number(intent);
    const changes = plan(this.#state(), operation);
    if (isRefusal(changes)) return step.refuse(intent, changes);
    for (const [nth, change] of changes.entries()) {
      const { key } = change;
      const before = records.shown(key);
      // the first change is the deed; of neighbours that are ranked anew for it, each may have gone
      const tookBack = (refusal: Refusal): void => queueMicrotask(() => this.#tookBack(step, key, refusal));
      const fate = step.expect(nth === 0 ? intent : null, operation, key, tookBack);
      const applied = this.#ledger.apply(change, fate);
      if (isRefusal(applied)) {
        fate.refused(applied, false);
        if (nth === 0) return;
      } else {
        refusals.delete(idOf(key));
        step.record(intent, operation, before, { key, applied });
        if (applied.refusal) fate.refused(applied.refusal, true);
      }
    }
  }

  #state(): State {
    const { store, records } = this.#inside;
    return {
      pipeline: store.pipeline,
      deal: id => store.deal(id),
      record: key => records.shown(key),
      countIn: stage => store.deals(stage).length,
    };
  }

  /** A pipeline that nobody has stored yet is stored with its first change, so that others see the same stages. */
  #keepPipeline(step: Step): void {
    const { records, fallback } = this.#inside;
    if (records.shown(PIPELINE_KEY)) return;
    const fate = step.expect(null, null, PIPELINE_KEY, () => {});
    this.#ledger.apply({ key: PIPELINE_KEY, apply: record => ({ record: record ?? fallback }) }, fate);
  }

  #number(intent: Addressed): Operation {
    const { ports, user } = this.#inside.store;
    return { ...intent, by: user.id, at: ports.now(), writer: this.#writer, seq: ++this.#seq };
  }

  #tookBack(step: Step, key: RecordKey, refusal: Refusal): void {
    const { store, refusals, $refused } = this.#inside;
    if (store.isClosed) return;
    if (!step.records.size) {
      for (const steps of [this.#undo, this.#redo]) if (steps.includes(step)) steps.splice(steps.indexOf(step), 1);
      this.#publishUndo();
    }
    const deal = key === PIPELINE_KEY ? undefined : store.deal(idOf(key));
    if (!deal) return;
    refusals.set(deal.id, refusal);
    $refused.set([deal, refusal]);
  }

  undo(): Step | null {
    return this.#revert('undo');
  }
  redo(): Step | null {
    return this.#revert('redo');
  }

  #revert(which: 'undo' | 'redo'): Step | null {
    const step = this.#isReverting ? undefined : (which === 'undo' ? this.#undo : this.#redo).pop();
    if (!step) return null;
    const reverted = new Step().of(step);
    const redo = this.#redo; // whatever is done before the last slice begins another
    this.#isReverting = true;
    const end = (): void => {
      this.#isReverting = false;
      reverted.seal();
      if (reverted.done.length) (which === 'undo' ? redo : this.#undo).push(reverted);
      this.#publishUndo();
    };
    const rest = [...step.records.values()];
    this.#takeBack(rest.splice(0, AT_ONCE), reverted);
    if (!rest.length) end();
    else {
      this.#publishUndo();
      void this.#takeBackRest(rest, reverted).finally(end);
    }
    return reverted;
  }
  #takeBack(records: Iterable<StepRecord>, reverted: Step): void {
    const intents = Array.from(records, ({ before, after, operations }) => revertOf(before, after, operations));
    this.#perform(
      intents.filter(intent => intent !== null),
      reverted,
    );
  }
  async #takeBackRest(rest: StepRecord[], reverted: Step): Promise<void> {
    const { ports } = this.#inside.store;
    while (rest.length) {
      await ports.turn();
      const until = ports.now() + BUDGET;
      do this.#takeBack(rest.splice(0, SLICE), reverted);
      while (rest.length && ports.now() < until);
    }
  }

  #publishUndo(): void {
    const last = (steps: readonly Step[]): Step | null => (this.#isReverting ? null : (steps.at(-1) ?? null));
    this.#inside.$undo.set({ undo: last(this.#undo), redo: last(this.#redo) });
  }
}

/** The latest steps, as many as may be kept in memory: at least the last. */
function remembered(steps: Step[]): Step[] {
  let room = UNDO_RECORDS;
  const from = steps.findLastIndex(step => (room -= step.records.size) < 0);
  return from < 0 ? steps : steps.slice(Math.min(from + 1, steps.length - 1));
}

const halves = new WeakMap<PipelineStore, Writing>();

/** Gives a store what changing its records takes, once. */
export const writable = (store: PipelineStore): PipelineStore => listed(store).enable(Writing);
/** @internal The writing half of a store. */
export const writingOf = (store: PipelineStore): Writing => halves.get(writable(store))!;
