import { applyChanges } from '../../../domain/change.js';
import { endDeal } from '../../../domain/ending.js';
import type { Addressed, Changes } from '../../../domain/operations.js';
import type { CalendarDate, Deal, DealInput, Stage } from '../../../domain/records.js';
import { isRefusal, Refusal } from '../../../domain/refusal.js';
import { missingRequired } from '../../../domain/stage-rules.js';
import { findStage, firstStage } from '../../../domain/find-stage.js';
import { stageOf } from '../../../domain/stages.js';
import type { Format } from '../../../i18n/format.js';
import type { BoardActionMessages, BoardMessages } from '../../../i18n/messages.js';
import { addStage, editStage, moveDeal, shiftStage } from '../../../store/actions.js';
import type { Step } from '../../../store/step.js';
import type { PipelineStore } from '../../../store/store.js';
import { may, type Action, type Rights } from '../rights.js';
import { Conduct, type Stagehand } from './conduct.js';
import { isGivenUp } from './places.js';

/** All that is said on the occasion of a person's act. */
export type ActionText = BoardMessages & BoardActionMessages;

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

  /** What a stage asks for and the deal lacks; `null` = it is back where it was, and why is said. */
  async #askEntry(deal: Deal, stage: Stage): Promise<Changes | null> {
    const { askEntry, wordingOf } = await import('../../dialogs/passage.js');
    const { store, host } = this;
    const scene = { store, dialogRoot: host.dialogRoot, wording: wordingOf(this.speak().format) };
    const changes = (await askEntry(scene, deal, stage)) ?? new Refusal('required-missing', { stage: stage.id });
    if (!isRefusal(changes)) return changes;
    host.refused(changes, [deal], 'deal-move');
    return null;
  }

  /** Ends a deal; asks for what belongs to it: when and for how much it was won, why it was lost, what to remember. */
  async close(deal: Deal, status: 'won' | 'lost' | 'abandoned', more: Changes = {}): Promise<Step | null> {
    if (!this.can('close', deal)) return this.#no('readonly', deal);
    const { askEnding, wordingOf } = await import('../../dialogs/passage.js');
    const { store, host } = this;
    const scene = { store, dialogRoot: host.dialogRoot, wording: wordingOf(this.speak().format) };
    const ending = await askEnding(scene, deal, status);
    if (!ending) return null;
    if (isRefusal(ending)) {
      host.refused(ending, [deal], 'deal-close');
      return null;
    }
    const { text } = this.speak();
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
      done: this.#edited(deal.title, intent),
    });
  }

  /** A change in a person's words: when it is expected, where that is what has changed. */
  #edited(title: string, intent: Addressed): string {
    const { text, format } = this.speak();
    const { expectedClose } = intent.type === 'deal/edit' ? intent.changes : {};
    if (!expectedClose) return text.edited(title);
    const day = expectedClose.to as CalendarDate | null;
    return text.expected(title, day && format.day(day, this.store.ports.now()));
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

  /** New deals at the top of a stage; answers how many rows were not good enough to be deals. */
  async add(inputs: readonly DealInput[], stage?: string): Promise<number> {
    const { addDeals } = await import('../../../store/add-deals.js');
    const { intents, problems } = addDeals(this.store, inputs, stage);
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
    const { text } = this.speak();
    const origin = step.reverts ?? step;
    // a note that was logged along with it is not another deal
    const deeds = origin.done.filter(({ type }) => !type.startsWith('activity/'));
    const [first = origin.done[0]] = deeds;
    const record = [...origin.records.values()].map(({ after }) => after).find(({ id }) => id === first?.target);
    if (first?.type === 'pipeline/edit') return text.settingsChanged;
    if (!first || !record || !('rank' in record)) return text.stageChanged;
    if (deeds.length > 1) return this.#describeMany(first, deeds.length);
    switch (first.type) {
      case 'deal/move':
        if (first.from === first.to && Object.keys(first.changes ?? {}).length) return text.edited(record.title);
        return text.movedToast(record.title, this.stageName(first.to));
      case 'deal/close':
        if (first.changes?.movedTo) return text.transferred(record.title);
        return text.closedToast(record.title, text[first.status]);
      case 'deal/add':
        return text.added(record.title, this.stageName(record.stage));
      case 'deal/remove':
        return text.removed(record.title);
      case 'deal/restore':
        return text.restored(record.title);
      case 'deal/reopen':
        return text.reopened(record.title);
      default:
        return this.#edited(record.title, first);
    }
  }

  #describeMany(first: Addressed, count: number): string {
    const { text, format } = this.speak();
    switch (first.type) {
      case 'deal/move':
        return text.movedMany(count, this.stageName(first.to), format);
      case 'deal/close':
        if (first.changes?.movedTo) return text.transferredMany(count, format);
        return text.closedMany(count, text[first.status], format);
      case 'deal/remove':
        return text.removedMany(count, format);
      case 'deal/restore':
        return text.restoredMany(count, format);
      case 'deal/edit':
        return text.editedMany(count, format);
      default:
        return text.addedMany(count, format);
    }
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
    const { askHeir } = await import('../../dialogs/remove-stage.js');
    const count = this.store.deals(stage.id).length;
    const into = await askHeir(this.host.dialogRoot, {
      stage,
      pipeline: this.store.pipeline,
      count,
      format: this.speak().format,
    });
    if (into) this.#stages({ type: 'stage/remove', target: this.store.pipeline.id, stage: stage.id, into });
  }

  /** Everything of this pipeline, for good; asked twice. */
  async deleteAll(): Promise<void> {
    const { confirmed } = await import('../../dialogs/confirm.js');
    const { text } = this;
    const question = { title: text.deleteAllTitle, text: text.deleteAllText, yes: text.delete, no: text.cancel };
    if (!(await confirmed(this.host.dialogRoot, question))) return;
    await this.store.destroy();
    this.host.say(text.deletedAll);
  }

  /** Why something was not done, in a person's words. */
  reasonOf(refusal: Refusal): string {
    const { text, format } = this.speak();
    return text.reason(refusal, this.stageName, format);
  }
}
