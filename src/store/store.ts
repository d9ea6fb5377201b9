import { atom, type ReadableAtom } from 'nanostores';
import type { Surroundings } from '../domain/door.js';
import type { Addressed } from '../domain/operations.js';
import { dealKey, type Deal } from '../domain/records.js';
import type { Refusal } from '../domain/refusal.js';
import type { Storage } from '../storage/storage.js';
import type { PipelineOptions, User } from './options.js';
import { Reading } from './reading.js';
import type { StoreStatus } from './standing.js';
import type { Step, StepResult } from './step.js';
import type { Writing } from './writing.js';

/** What undo and redo would take back. */
export interface UndoState {
  readonly undo: Step | null;
  readonly redo: Step | null;
}

/**
 * One pipeline, shared by every element that names it: its records as a person sees them, the operations that change
 * them, undo, and how the storage is doing. Every change is an operation; it shows at once and is then acknowledged or
 * taken back with a reason.
 */
export class PipelineStore extends Reading {
  /** What changes records: there where somebody may act. */
  #writing: Writing | undefined;
  #refusals = new Map<string, Refusal>();
  readonly #$undo = atom<UndoState>({ undo: null, redo: null });
  readonly #$refused = atom<readonly [Deal, Refusal] | null>(null);

  /** What undo and redo would take back. */
  get $undo(): ReadableAtom<UndoState> {
    return this.#$undo;
  }
  /** The deal whose change was last refused after it had been shown. */
  get $refused(): ReadableAtom<readonly [Deal, Refusal] | null> {
    return this.#$refused;
  }

  /** What the door needs to know to take in a deal. */
  get surroundings(): Surroundings {
    const { pipeline, ports, user } = this;
    return {
      pipeline,
      now: ports.now(),
      by: user.id,
      newId: () => ports.newId(),
      calendar: ports.calendar(pipeline.zone),
    };
  }

  /** The deal that came from another system under this id. */
  findExternal(system: string, id: string): Deal | undefined {
    return this.#hand.externals.find(system, id);
  }

  /** Whether a deal's last change is stored, on its way, or was refused. */
  stateOf(id: string): 'saved' | 'pending' | 'refused' {
    if (this.records.overlay.has(dealKey(id))) return 'pending';
    return this.#refusals.has(id) ? 'refused' : 'saved';
  }

  /**
   * Loads what changing records takes. Pipelines from `createPipeline` and `findPipeline` have it; those that an element
   * opened have it once somebody acts.
   */
  async writable(): Promise<this> {
    if (!this.#writing) (await import('./writing.js')).writable(this);
    return this;
  }
  /** @internal */
  enable(half: typeof Writing): this {
    if (this.#writing) return this;
    this.#writing = new half({
      store: this,
      records: this.records,
      standing: this.standing,
      refusals: this.#refusals,
      $undo: this.#$undo,
      $refused: this.#$refused,
      fallback: this.fallback,
      together: add => this.together(add),
      publish: () => this.publish(),
    });
    if (this.storage) this.#writing.connect(this.storage);
    return this;
  }
  protected override opened(storage: Storage): void {
    this.#writing?.connect(storage);
  }
  protected override tryNow(): void {
    this.#writing?.tryNow();
  }
  get #hand(): Writing {
    return this.given(this.#writing);
  }

  /**
   * Applies what a person did, all of it as one step that one undo takes back. Each intent answers for itself: what does
   * not fit is refused in the result, the rest is done. It shows at once; `step.settled` resolves when it is stored.
   *
   * @throws {PipelineError} `read-only` where an element opened it to show it, and nothing can change it yet.
   */
  dispatch(intents: Addressed | readonly Addressed[], options: { readonly undoable?: boolean } = {}): Step {
    const list = Array.isArray(intents) ? (intents as readonly Addressed[]) : [intents as Addressed];
    return this.#hand.dispatch(list, options.undoable !== false);
  }
  /** Steps not undoable each, made in slices, become one that one undo takes back. */
  join(steps: readonly Step[]): Step {
    return this.#hand.join(steps);
  }
  /**
   * Takes back the last step; what somebody has changed since is refused in the result and stays. A step of many records
   * is taken back in slices: `step.settled` resolves after the last, and until then nothing else can be undone.
   */
  undo(): Step | null {
    return this.#hand.undo();
  }
  /** Does again what undo took back. */
  redo(): Step | null {
    return this.#hand.redo();
  }

  /** A backup file was made: counting begins anew. */
  backedUp(): void {
    const begin = (): void => this.#hand.countUnsaved(0);
    if (this.#writing) begin();
    else void this.writable().then(begin);
  }
  /** Deletes every record of this pipeline from its storage, for good. */
  async destroy(): Promise<void> {
    await this.writable();
    await this.#hand.destroy();
  }
  /** Lets go of the storage. What is not acknowledged yet is tried once more. */
  override async close(): Promise<void> {
    await this.#writing?.drain();
    this.#writing?.stop();
    await super.close();
  }
}

export type { PipelineOptions, StepResult, StoreStatus, User };
