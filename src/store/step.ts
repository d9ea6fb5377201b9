import type { Applied } from '../domain/change.js';
import type { Addressed, Operation } from '../domain/operations.js';
import type { PipelineRecord, RecordKey } from '../domain/records.js';
import type { Refusal } from '../domain/refusal.js';
import type { Fate } from './ledger.js';

/** What a step made of one record. */
export interface StepRecord {
  readonly before: PipelineRecord | undefined;
  readonly after: PipelineRecord;
  readonly operations: readonly Operation[];
}
/** An intent that was not carried out, or only in part, and why. */
export interface Refused {
  readonly intent: Addressed;
  readonly refusal: Refusal;
}
/** What became of a step in the end. */
export interface StepResult {
  readonly done: readonly Addressed[];
  readonly refused: readonly Refused[];
}

/** What a person did in one go: one intent or a thousand, undone together, answered for each. */
export class Step {
  /** What it made of each record, as it came to be stored: what undo takes back. */
  readonly records = new Map<RecordKey, StepRecord>();
  #done = new Set<Addressed>();
  #refused = new Map<Addressed, Refusal>();
  #partly = new Set<Addressed>();
  #open = 0;
  #sealed = false;
  #resolve!: (result: StepResult) => void;
  #reverts: Step | null = null;
  /** Resolves when every part is stored or refused. Never rejects. */
  readonly settled = new Promise<StepResult>(resolve => (this.#resolve = resolve));

  /** The intents that were carried out, as far as is known now. */
  get done(): readonly Addressed[] {
    return [...this.#done].filter(intent => !this.#refused.has(intent) || this.#partly.has(intent));
  }
  get refused(): readonly Refused[] {
    return [...this.#refused].map(([intent, refusal]) => ({ intent, refusal }));
  }
  /** The step that this one takes back (or does again). */
  get reverts(): Step | null {
    return this.#reverts;
  }

  /** @internal Several that are over, as one that undo takes back together. */
  static join(steps: readonly Step[]): Step {
    const joined = new Step();
    for (const { done, refused, records } of steps) {
      for (const intent of done) joined.#done.add(intent);
      for (const { intent, refusal } of refused) {
        joined.#refused.set(intent, refusal);
        if (joined.#done.has(intent)) joined.#partly.add(intent);
      }
      for (const [key, record] of records) {
        const earlier = joined.records.get(key);
        const operations = [...(earlier?.operations ?? []), ...record.operations];
        joined.records.set(key, { ...record, before: earlier ? earlier.before : record.before, operations });
      }
    }
    return joined.seal();
  }
  /** @internal */
  of(step: Step): this {
    this.#reverts = step;
    return this;
  }
  /** @internal */
  refuse(intent: Addressed, refusal: Refusal): void {
    this.#refused.set(intent, refusal);
  }

  /**
   * @internal Waits for one change's fate.
   *
   * @param intent - The intent that fails with the change; `null` where it does not depend on it.
   * @param takenBack - Called when the change is refused after it was shown.
   */
  expect(
    intent: Addressed | null,
    operation: Operation | null,
    key: RecordKey,
    takenBack: (refusal: Refusal) => void,
  ): Fate {
    let open = true;
    let told = false;
    const end = (): void => {
      if (!open) return;
      open = false;
      this.#open--;
      this.#finish();
    };
    this.#open++;
    return {
      applied: (before, after) => operation && this.#reapplied(key, operation, before, after),
      refused: (refusal, partly) => {
        if (intent) {
          this.#refused.set(intent, refusal);
          if (partly) this.#partly.add(intent);
          else this.#partly.delete(intent);
          if (this.#sealed && !(partly && told)) takenBack(refusal);
          told = true;
        }
        if (partly) return;
        if (operation) this.#drop(key, operation);
        end();
      },
      stored: end,
    };
  }

  /** @internal What an operation of the step has made of a record. */
  record(intent: Addressed, operation: Operation, before: PipelineRecord | undefined, { key, applied }: Made): void {
    this.#done.add(intent);
    const earlier = this.records.get(key);
    this.records.set(key, {
      before: earlier ? earlier.before : before,
      after: applied.record,
      operations: [...(earlier?.operations ?? []), operation],
    });
  }

  #reapplied(key: RecordKey, operation: Operation, before: PipelineRecord | undefined, after: PipelineRecord): void {
    const known = this.records.get(key);
    if (!known) return;
    const { operations } = known;
    this.records.set(key, {
      before: operations[0] === operation ? before : known.before,
      after: operations.at(-1) === operation ? after : known.after,
      operations,
    });
  }

  #drop(key: RecordKey, operation: Operation): void {
    const known = this.records.get(key);
    const operations = known?.operations.filter(each => each !== operation) ?? [];
    if (operations.length) this.records.set(key, { ...known!, operations });
    else this.records.delete(key);
  }

  /** @internal All its parts are known. */
  seal(): this {
    this.#sealed = true;
    this.#finish();
    return this;
  }
  #finish(): void {
    if (this.#sealed && this.#open === 0) this.#resolve({ done: this.done, refused: this.refused });
  }
}

/** A record and what an operation made of it. */
interface Made {
  readonly key: RecordKey;
  readonly applied: Applied;
}
