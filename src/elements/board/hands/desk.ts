import { applyChanges } from '../../../domain/change.js';
import { endDeal } from '../../../domain/ending.js';
import type { Addressed, Changes } from '../../../domain/operations.js';
import type { Deal, DealInput, Stage } from '../../../domain/records.js';
import { isRefusal, Refusal } from '../../../domain/refusal.js';
import { missingRequired } from '../../../domain/stage-rules.js';
import { findStage, firstStage } from '../../../domain/find-stage.js';
import { stageOf } from '../../../domain/stages.js';
import type { Format } from '../../../i18n/format.js';
import type { BoardActionMessages, BoardMessages } from '../../../i18n/messages.js';
import { addStage, editStage, moveDeal, shiftStage } from '../../../store/actions.js';
import type { Step } from '../../../store/step.js';
import type { PipelineStore } from '../../../store/store.js';
import type * as Dialogs from '../../dialogs/passage.js';
import type { Scene } from '../../dialogs/passage.js';
import { may, type Action, type Rights } from '../rights.js';
import { Conduct, type Stagehand } from './conduct.js';
import { Parts } from './parts.js';
import { isGivenUp } from './places.js';
import { describe, edited, type Telling } from './describing.js';

/** All that is said on the occasion of a person's act. */
export type ActionText = BoardMessages & BoardActionMessages;

/** What asks where a deal goes somewhere or ends, and where it asks. */
type Passage = typeof Dialogs & { readonly scene: Scene };

/** What the desk needs of its element. */
export interface DeskHost extends Rights, Stagehand {
  /** What asks the page. */
  readonly element: HTMLElement;
  /** Where dialogs go: the board's own shadow root. */
  readonly dialogRoot: ShadowRoot;
  startRename(stage: string): void;
  say(message: string): void;
}

/** What can be done from a board, each in one place, whatever key, pointer or menu asked for it. */
export class Desk {
  readonly conduct: Conduct;
  /** What some acts take. */
  readonly parts = new Parts(
    {
      adding: () => import('../../../store/add-deals.js'),
      passage: () => import('../../dialogs/passage.js'),
      heir: () => import('../../dialogs/remove-stage.js'),
      confirm: () => import('../../dialogs/confirm.js'),
    },
    isThere => isThere || this.host.say(this.text.notLoaded),
  );

  constructor(
    private readonly host: DeskHost,
    readonly store: PipelineStore,
    private readonly speak: () => { readonly text: ActionText; readonly format: Format },
  ) {
    this.conduct = new Conduct(host.element, host);
  }

  get text(): ActionText {
    return this.speak().text;
  }

  /** Whether the person may; the storage may still refuse. */
  can(action: Action, deal?: Deal): boolean {
    return may(this.host, this.store, action, deal);
  }

  stageName = (id: string): string => stageOf(this.store.pipeline, id)?.name ?? id;

  /** To a stage and place; into a won stage is a sale, which asks for its date and value. */
  async move(deal: Deal, to: string, index: number, more: Changes = {}): Promise<Step | null> {
    const stage = findStage(this.store.pipeline, to);
    const says = Object.keys(more).length > 0;
    if (!this.can('move', deal) || (says && !this.can('edit', deal))) return this.#no('readonly', deal);
    if (stage?.phase === 'won' && deal.status === 'open') return this.close(deal, 'won', more);
    if (isGivenUp(deal)) return this.reopen(deal, to);
    const from = stageOf(this.store.pipeline, deal.stage)?.id ?? deal.stage;
    const now = this.store.indexOf(to, deal);
    const isThere = from === to && now === Math.min(index, this.store.deals(to).length - 1);
    if (isThere && deal.status === 'open' && !says) return null;
    const entering = applyChanges(deal, more).record;
    const lacks = stage && from !== to && missingRequired(entering, stage).length > 0;
    const asked = lacks ? await this.#askEntry(entering, stage) : {};
    if (!asked) return null;
    const changes = { ...more, ...asked };
    const { text, format } = this.speak();
    const total = this.store.deals(to).length + (from === to ? 0 : 1);
    const position = Math.min(index + 1, total);
    return this.conduct.carryOut(this.store, {
      type: 'deal-move',
      detail: { deals: [deal], from, to, index: position - 1, ...(says ? { changes: more } : {}) },
      intents: () => [{ ...moveDeal(this.store, this.store.deal(deal.id) ?? deal, to, index), changes } as Addressed],
      done: text.moved(deal.title, this.stageName(from), this.stageName(to), position, total, format),
    });
  }

  #no(code: 'readonly', deal: Deal): null {
    this.host.refused(new Refusal(code), [deal]);
    return null;
  }

  /** Fetches what asks; `undefined` where the network did not bring it. */
  async passage(): Promise<Passage | undefined> {
    const passage = await this.parts.fetch('passage');
    const { store, host } = this;
    return (
      passage && {
        ...passage,
        scene: { store, dialogRoot: host.dialogRoot, wording: passage.wordingOf(this.speak().format) },
      }
    );
  }

  /** What a stage asks for and the deal lacks; `null` = it is back where it was, and why is said. */
  async #askEntry(deal: Deal, stage: Stage): Promise<Changes | null> {
    const passage = await this.passage();
    if (!passage) return null;
    const changes =
      (await passage.askEntry(passage.scene, deal, stage)) ?? new Refusal('required-missing', { stage: stage.id });
    if (!isRefusal(changes)) return changes;
    this.host.refused(changes, [deal], 'deal-move');
    return null;
  }

  /** Ends a deal; asks for what belongs to it: when and for how much it was won, why it was lost, what to remember. */
  async close(deal: Deal, status: 'won' | 'lost' | 'abandoned', more: Changes = {}): Promise<Step | null> {
    if (!this.can('close', deal)) return this.#no('readonly', deal);
    const passage = await this.passage();
    const ending = await passage?.askEnding(passage.scene, deal, status);
    if (!ending) return null;
    if (isRefusal(ending)) {
      this.host.refused(ending, [deal], 'deal-close');
      return null;
    }
    const { text } = this.speak();
    const { store } = this;
    return this.conduct.carryOut(store, {
      type: 'deal-close',
      detail: { deals: [deal], status, reason: ending.reason ?? '' },
      intents: () => endDeal(deal, { ...ending, changes: { ...more, ...ending.changes } }, store.surroundings),
      done: text.closedToast(deal.title, text[status]),
    });
  }

  async remove(deal: Deal): Promise<Step | null> {
    if (!this.can('remove', deal)) return this.#no('readonly', deal);
    return this.conduct.carryOut(this.store, {
      type: 'deal-remove',
      detail: { deals: [deal] },
      intents: () => [{ type: 'deal/remove', target: deal.id }],
      done: this.text.removed(deal.title),
    });
  }

  /** Changes of a deal's fields. */
  async edit(deal: Deal, intent: Addressed): Promise<Step | null> {
    if (!this.can('edit', deal)) return this.#no('readonly', deal);
    return this.conduct.carryOut(this.store, {
      type: 'deal-edit',
      detail: { deals: [deal], changes: intent.type === 'deal/edit' ? intent.changes : {} },
      intents: () => [intent],
      done: edited(deal.title, intent, this.#telling),
    });
  }

  /** A lost or abandoned deal back into a stage. */
  async reopen(deal: Deal, stage: string): Promise<Step | null> {
    if (!this.can('close', deal)) return this.#no('readonly', deal);
    return this.conduct.carryOut(this.store, {
      type: 'deal-move',
      detail: { deals: [deal], from: deal.stage, to: stage, index: 0 },
      intents: () => [{ type: 'deal/reopen', target: deal.id, stage }],
      done: this.text.reopened(deal.title),
    });
  }

  /** New deals at the top of a stage; answers how many rows were not good enough to be deals, `null` where none could be added. */
  async add(inputs: readonly DealInput[], stage?: string): Promise<number | null> {
    const adding = await this.parts.fetch('adding');
    if (!adding) return null;
    const { intents, problems } = adding.addDeals(this.store, inputs, stage);
    const deals = intents.flatMap(intent => (intent.type === 'deal/add' ? [intent.deal] : []));
    if (deals.length) {
      const { text, format } = this.speak();
      const to = stageOf(this.store.pipeline, deals[0]!.stage) ?? firstStage(this.store.pipeline);
      await this.conduct.carryOut(this.store, {
        type: 'deal-add',
        detail: { deals, inputs },
        intents: () => intents,
        done: deals.length === 1 ? text.added(deals[0]!.title, to?.name ?? '') : text.addedMany(deals.length, format),
      });
    }
    return problems.length;
  }

  /** Undo and redo say what they did. */
  async goBack(which: 'undo' | 'redo'): Promise<Step | null> {
    const step = this.store.$undo.get()[which];
    const what = step ? this.describe(step) : '';
    const { text } = this.speak();
    return this.conduct.goBack(this.store, which, which === 'undo' ? text.undone(what) : text.redone(what));
  }

  /** A step in a person's words. */
  describe(step: Step): string {
    return describe(step, this.#telling);
  }
  get #telling(): Telling {
    return { ...this.speak(), now: this.store.ports.now(), stageName: this.stageName };
  }

  #stages(intent: Addressed | null): Step | null {
    if (!intent || !this.can('stages')) return null;
    const step = this.store.dispatch(intent);
    const [refused] = step.refused;
    if (refused) this.host.refused(refused.refusal, []);
    else this.host.did(this.text.stageChanged, step);
    return step;
  }
  renameStage(id: string, name: string): void {
    const stage = stageOf(this.store.pipeline, id);
    if (stage && name.trim()) this.#stages(editStage(this.store, stage, { name: name.trim() }));
  }
  addStage(after: string): void {
    const step = this.#stages(addStage(this.store, this.text.newStage, after));
    const [intent] = step?.done ?? [];
    if (intent?.type === 'stage/add') this.host.startRename(intent.stage.id);
  }
  shiftStage(id: string, by: 1 | -1): void {
    this.#stages(shiftStage(this.store, id, by));
  }
  async removeStage(stage: Stage): Promise<void> {
    const heir = await this.parts.fetch('heir');
    const count = this.store.deals(stage.id).length;
    const into = await heir?.askHeir(this.host.dialogRoot, {
      stage,
      pipeline: this.store.pipeline,
      count,
      format: this.speak().format,
    });
    if (into) this.#stages({ type: 'stage/remove', target: this.store.pipeline.id, stage: stage.id, into });
  }

  /** Everything of this pipeline, for good; asked twice. */
  async deleteAll(): Promise<void> {
    const confirm = await this.parts.fetch('confirm');
    const { text } = this;
    const question = { title: text.deleteAllTitle, text: text.deleteAllText, yes: text.delete, no: text.cancel };
    if (!(await confirm?.confirmed(this.host.dialogRoot, question))) return;
    await this.store.destroy();
    this.host.say(text.deletedAll);
  }

  /** Why something was not done, in a person's words. */
  reasonOf(refusal: Refusal): string {
    const { text, format } = this.speak();
    return text.reason(refusal, this.stageName, format);
  }
}
