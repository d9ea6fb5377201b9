import type { Addressed } from '../../../domain/operations.js';
import type { Deal } from '../../../domain/records.js';
import { isRefusal, Refusal } from '../../../domain/refusal.js';
import { ask, emit, type Answer, type AskingEvent, type PipelineEventMap } from '../../../events.js';
import type { Step, StepResult } from '../../../store/step.js';
import type { PipelineStore } from '../../../store/store.js';

/** What a person asked for, from whatever means: drag, key, menu or dialog. */
export interface Request<T extends AskingEvent = AskingEvent> {
  readonly type: T;
  readonly detail: Omit<PipelineEventMap[T]['detail'], 'waitUntil' | 'deal'>;
  /** Made when the page has agreed: what the records say may have changed while it was asked. */
  intents(): readonly Addressed[];
  /** What to say when it is done. */
  readonly done: string;
}

/** How the element shows what becomes of a request. */
export interface Stagehand {
  /** The page is being asked; answers with what ends that. `cancel` takes the request back. */
  asking(deals: readonly Deal[], cancel: () => void): () => void;
  did(message: string, step: Step): void;
  refused(refusal: Refusal, deals: readonly Deal[], type?: AskingEvent): void;
}

const PAST: Readonly<Record<string, keyof PipelineEventMap>> = {
  'deal-move': 'deal-moved',
  'deal-add': 'deal-added',
  'deal-edit': 'deal-edited',
  'deal-close': 'deal-closed',
  'deal-remove': 'deal-removed',
};
/** By which event a step that is undone asks. */
const ASKS: Readonly<Record<string, AskingEvent>> = {
  'deal/move': 'deal-move',
  'deal/add': 'deal-add',
  'deal/edit': 'deal-edit',
  'deal/close': 'deal-close',
  'deal/reopen': 'deal-move',
  'deal/remove': 'deal-remove',
  'deal/restore': 'deal-remove',
};

/**
 * The one way from a person's wish to a change: ask the page, apply the operation, say what was done, tell the page when
 * the storage has acknowledged. Every means of moving a card goes through here, so all behave alike.
 */
export class Conduct {
  constructor(
    private readonly host: EventTarget,
    private readonly stage: Stagehand,
  ) {}

  async carryOut<T extends AskingEvent>(store: PipelineStore, request: Request<T>): Promise<Step | null> {
    if (!(await this.agree(store, request))) return null;
    const step = store.dispatch(request.intents());
    this.#follow(step, request.type, (request.detail as { deals: readonly Deal[] }).deals, request.done);
    return step;
  }

  /** Asks the page; if it refuses, that has been said. */
  async agree<T extends AskingEvent>(
    store: PipelineStore,
    { type, detail }: Pick<Request<T>, 'type' | 'detail'>,
  ): Promise<boolean> {
    const { deals } = detail as { deals: readonly Deal[] };
    const answer = await this.#answer(
      deals,
      ask(this.host, type, detail, (ms, then) => store.ports.delay(ms, then)),
    );
    if (isRefusal(answer)) this.stage.refused(answer, deals, type);
    return answer === true;
  }

  /** Only a page that asks for time is waited for: otherwise the change shows in the same task. */
  #answer(deals: readonly Deal[], answer: Answer): Promise<true | Refusal | null> | true | Refusal {
    if (!(answer instanceof Promise)) return answer;
    let cancel!: (nothing: null) => void;
    const cancelled = new Promise<null>(resolve => (cancel = resolve));
    const over = this.stage.asking(deals, () => cancel(null));
    return Promise.race([answer, cancelled]).finally(over);
  }

  #follow(step: Step, type: AskingEvent, deals: readonly Deal[], message: string): void {
    if (step.done.length) this.stage.did(message, step);
    const [first] = step.refused;
    if (first) this.stage.refused(first.refusal, deals, type);
    this.report(step, type);
  }

  /** Tells the page what was stored, when it is. */
  report(step: Step, type: AskingEvent, settled: Promise<StepResult> = step.settled): void {
    const past = PAST[type];
    if (!past || !step.done.length) return;
    void settled.then(({ done }) => {
      const ids = new Set(done.map(({ target }) => target));
      const stored = [...step.records.values()]
        .map(({ after }) => after)
        .filter((record): record is Deal => 'rank' in record && ids.has(record.id));
      if (stored.length)
        emit(this.host, past, { deals: stored, deal: stored.length === 1 ? stored[0] : undefined } as never);
    });
  }

  /** Takes back (or does again) the last step, asking the page as for the step itself. */
  async goBack(store: PipelineStore, which: 'undo' | 'redo', message: string): Promise<Step | null> {
    const last = store.$undo.get()[which];
    if (!last) return null;
    const origin = last.done[0];
    const type = origin && ASKS[(origin.type === 'record/revert' ? last.reverts?.done[0]?.type : origin.type) ?? ''];
    const deals = [...last.records.values()]
      .map(({ after }) => after)
      .filter((record): record is Deal => 'rank' in record);
    if (type && deals.length) {
      const answer = await this.#answer(
        deals,
        ask(this.host, type, { deals, undo: true } as never, (ms, then) => store.ports.delay(ms, then)),
      );
      if (answer !== true) {
        if (isRefusal(answer)) this.stage.refused(answer, deals);
        return null;
      }
    }
    const step = store[which]();
    if (step) this.#follow(step, type ?? 'deal-open', deals, message);
    return step;
  }
}
