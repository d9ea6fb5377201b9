import type { ActivitySurroundings } from '../../domain/activities.js';
import type { Addressed } from '../../domain/operations.js';
import type { Deal } from '../../domain/records.js';
import { Refusal } from '../../domain/refusal.js';
import { emit } from '../../emit.js';
import type { AskingEvent, PipelineEventMap } from '../../events.js';
import type { Step } from '../../store/step.js';
import type { PipelineStore } from '../../store/store.js';
import { Conduct, type Request, type Stagehand } from '../board/hands/conduct.js';
import type { Action } from '../board/rights.js';
import type { Wording } from './fields.js';

/** What deeds need of the details. */
export interface DeedsHost extends HTMLElement {
  /** Whether the person may; the storage may still refuse. */
  may(action: Action, deal?: Deal): boolean;
  /** Where dialogs go. */
  readonly dialogRoot: ShadowRoot;
  readonly wording: Wording;
}

/** The one way that whatever is done from the details goes: allowed, asked of the page, done, said, undoable. */
export class Deeds {
  #conduct: Conduct;

  constructor(
    private readonly host: DeedsHost,
    readonly store: PipelineStore,
    readonly voice: Stagehand,
  ) {
    this.#conduct = new Conduct(host, voice);
  }

  get wording(): Wording {
    return this.host.wording;
  }
  get dialogRoot(): ShadowRoot {
    return this.host.dialogRoot;
  }
  /** What a new record needs from around it. */
  get around(): ActivitySurroundings {
    const { ports, user } = this.store;
    return { now: ports.now(), by: user.id, newId: () => ports.newId() };
  }
  /** Whether the person may; the storage may still refuse. */
  may(action: Action, deal?: Deal): boolean {
    return this.host.may(action, deal);
  }

  /** Does it; `null` where the person or the page did not let it. */
  async do<T extends AskingEvent>(action: Action, deal: Deal, request: Request<T>): Promise<Step | null> {
    if (this.may(action, deal)) return this.#conduct.carryOut(this.store, request);
    this.voice.refused(new Refusal('readonly'), [deal]);
    return null;
  }
  /** Tells the page. */
  tell<T extends keyof PipelineEventMap>(type: T, detail: PipelineEventMap[T]['detail']): void {
    emit(this.host, type, detail);
  }
  /** Changes settings of the pipeline; `null` where the person or the page did not let it. */
  async set(intents: readonly Addressed[], done: string): Promise<Step | null> {
    if (!this.may('stages')) {
      this.voice.refused(new Refusal('readonly'), []);
      return null;
    }
    const detail = { deals: [], intents };
    const step = await this.#conduct.carryOut(this.store, {
      ...{ type: 'settings-change', detail, done },
      intents: () => intents,
    });
    void step?.settled.then(stored => {
      if (stored.done.length) this.tell('settings-changed', { intents: stored.done });
    });
    return step;
  }
  /** Takes back the last step. */
  async undo(): Promise<Step | null> {
    const last = this.store.$undo.get().undo;
    if (last?.done[0]?.type === 'pipeline/edit') {
      // what was asked for as settings is asked for again
      const detail = { deals: [], intents: last.done, undo: true };
      if (!(await this.#conduct.agree(this.store, { type: 'settings-change', detail }))) return null;
    }
    return this.#conduct.goBack(this.store, 'undo', this.wording.text.undone);
  }
}
