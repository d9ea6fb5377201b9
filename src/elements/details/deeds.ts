import {
  logActivity,
  planStep,
  tickStep,
  type ActivityInput,
  type ActivitySurroundings,
} from '../../domain/activities.js';
import { tickItem, type ChecklistItem } from '../../domain/checklists.js';
import type { ContactChange } from '../../domain/contacts.js';
import { copyOf, endDeal } from '../../domain/ending.js';
import type { Addressed, Changes } from '../../domain/operations.js';
import type { Activity, Deal, EmailTemplate, NextStep, Stage } from '../../domain/records.js';
import { isFull, isNextAllowed, missingRequired } from '../../domain/stage-rules.js';
import { stageOf, wonStage } from '../../domain/stages.js';
import { Refusal } from '../../domain/refusal.js';
import { set } from '../../domain/paths.js';
import { emit, type AskingEvent } from '../../events.js';
import { editStage, moveDeal } from '../../store/actions.js';
import { addDeals } from '../../store/add-deals.js';
import type { Step } from '../../store/step.js';
import type { PipelineStore } from '../../store/store.js';
import { Conduct, type Request, type Stagehand } from '../board/conduct.js';
import type { Action } from '../board/desk.js';
import { askClosing } from '../dialogs/close-deal.js';
import { askRequired } from '../dialogs/enter-stage.js';
import type { Wording } from './fields.js';

/** What the deeds need of the details. */
export interface DeedsHost extends HTMLElement, Stagehand {
  /** Whether the person may; the storage may still refuse. */
  may(action: Action, deal?: Deal): boolean;
  /** Where dialogs go. */
  readonly dialogRoot: ShadowRoot;
}

/** What can be done with a deal from its details, each in one place: asked of the page, done, said, undoable. */
export class Deeds {
  #conduct: Conduct;

  constructor(
    private readonly host: DeedsHost,
    readonly store: PipelineStore,
    private readonly wording: () => Wording & { readonly closedToast: (deal: string, status: string) => string },
  ) {
    this.#conduct = new Conduct(host, host);
  }

  /** Whether the person may; the storage may still refuse. */
  may(action: Action, deal?: Deal): boolean {
    return this.host.may(action, deal);
  }

  get #around(): ActivitySurroundings {
    const { ports, user } = this.store;
    return { now: ports.now(), by: user.id, newId: () => ports.newId() };
  }

  #do<T extends AskingEvent>(action: Action, deal: Deal, request: Request<T>): Promise<Step | null> {
    if (this.may(action, deal)) return this.#conduct.carryOut(this.store, request);
    this.host.refused(new Refusal('readonly'), [deal]);
    return Promise.resolve(null);
  }

  /** Fields of the deal, its people, its next step. */
  edit(deal: Deal, intent: Extract<Addressed, { type: 'deal/edit' }>, done: string): Promise<Step | null> {
    const { changes } = intent;
    return this.#do('edit', deal, {
      type: 'deal-edit',
      detail: { deals: [deal], changes },
      intents: () => [intent],
      done,
    });
  }
  editContact(deal: Deal, change: ContactChange): Promise<Step | null> {
    const intent = { type: 'deal/edit', target: deal.id, changes: {}, contacts: [change] } as const;
    return this.edit(deal, intent, this.wording().text.saved);
  }
  tickItem(deal: Deal, item: ChecklistItem): Promise<Step | null> {
    const intent = { type: 'deal/edit', target: deal.id, changes: tickItem(deal, item) } as const;
    return this.edit(deal, intent, this.wording().text.saved);
  }
  plan(deal: Deal, step: NextStep | undefined): Promise<Step | null> {
    const { text } = this.wording();
    const said = step ? text.planned(step.title) : text.cancelled(deal.nextStep?.title ?? '');
    return this.edit(deal, planStep(deal, step) as Extract<Addressed, { type: 'deal/edit' }>, said);
  }

  /** The step is done, and what follows is planned, in one step that one undo takes back. */
  tick(deal: Deal, done: Parameters<typeof tickStep>[1]): Promise<Step | null> {
    const intents = tickStep(deal, done, this.#around);
    return this.#activity('activity-add', deal, intents, this.wording().text.ticked(deal.nextStep?.title ?? ''));
  }
  log(deal: Deal, input: ActivityInput): Promise<Step | null> {
    const { text } = this.wording();
    return this.#activity(
      'activity-add',
      deal,
      [logActivity(deal, input, this.#around)],
      text.logged(text.kinds[input.kind]),
    );
  }
  editActivity(deal: Deal, activity: Activity, changes: Changes): Promise<Step | null> {
    const intents = [{ type: 'activity/edit', target: activity.id, changes } as const];
    return this.#activity('activity-edit', deal, intents, this.wording().text.changed(activity.title), activity);
  }
  removeActivity(deal: Deal, activity: Activity, name: string): Promise<Step | null> {
    const intents = [{ type: 'activity/remove', target: activity.id } as const];
    return this.#activity('activity-remove', deal, intents, this.wording().text.removed(name), activity);
  }
  async #activity(
    type: 'activity-add' | 'activity-edit' | 'activity-remove',
    deal: Deal,
    intents: readonly Addressed[],
    done: string,
    known?: Activity,
  ): Promise<Step | null> {
    const [first] = intents;
    const activity = known ?? (first?.type === 'activity/add' ? first.activity : undefined);
    if (!activity) return null;
    const step = await this.#do('edit', deal, {
      type,
      detail: { deals: [deal], activity },
      intents: () => intents,
      done,
    });
    void step?.settled.then(({ done: stored }) => {
      const past = {
        'activity-add': 'activity-added',
        'activity-edit': 'activity-edited',
        'activity-remove': 'activity-removed',
      } as const;
      if (stored.includes(first!)) emit(this.host, past[type], { deals: [deal], deal, activity });
    });
    return step;
  }

  /** On to a stage, or back; asks for what the stage requires. Into a won stage is a sale. */
  async move(deal: Deal, to: Stage): Promise<Step | null> {
    const { pipeline } = this.store;
    if (to.phase === 'won' && deal.status === 'open') return this.close(deal, 'won');
    const from = stageOf(pipeline, deal.stage);
    const refusal = this.#barred(from, to);
    if (refusal) return (this.host.refused(refusal, [deal], 'deal-move'), null);
    const changes = await this.#fill(deal, to);
    if (!changes) return null;
    const { words } = this.wording();
    return this.#do('move', deal, {
      type: 'deal-move',
      detail: { deals: [deal], from: from?.id ?? deal.stage, to: to.id, index: 0 },
      intents: () => [{ ...moveDeal(this.store, this.store.deal(deal.id) ?? deal, to.id, 0), changes } as Addressed],
      done: words.moved(from?.name ?? '', to.name),
    });
  }
  /** Why a deal cannot go there, whatever is filled in. */
  #barred(from: Stage | undefined, to: Stage): Refusal | null {
    if (from && !isNextAllowed(this.store.pipeline, from, to)) return new Refusal('next-not-allowed', { stage: to.id });
    const isCrowded = isFull(to, this.store.deals(to.id).length);
    return isCrowded ? new Refusal('limit', { stage: to.id, limit: to.limit! }) : null;
  }
  /** What a stage requires and the deal lacks, asked for; `null` = it stays where it is. */
  #fill(deal: Deal, stage: Stage): Promise<Changes | null> | Changes {
    if (!missingRequired(deal, stage).length) return {};
    const { pipeline } = this.store;
    const count = this.store.deals(stage.id).length;
    return askRequired(this.host.dialogRoot, { deal, stage, pipeline, count, ...this.wording() });
  }

  /** Ends the deal; asks for what belongs to it. */
  async close(deal: Deal, status: 'won' | 'lost' | 'abandoned'): Promise<Step | null> {
    const { text, words, format, closedToast } = this.wording();
    const { pipeline } = this.store;
    const stage = status === 'won' ? wonStage(pipeline) : undefined;
    const refusal = stage && this.#barred(stageOf(pipeline, deal.stage), stage);
    if (refusal) return (this.host.refused(refusal, [deal], 'deal-close'), null);
    const now = this.store.ports.now();
    const closing = await askClosing(this.host.dialogRoot, { deal, status, pipeline, format, now, more: text });
    if (!closing) return null;
    const given = Object.entries(closing.changes).reduce((next, [path, { to }]) => set(next, path, to), deal);
    const required = stage ? await this.#fill({ ...given, value: closing.value }, stage) : {};
    if (!required) return null;
    const note = { title: text.closingNote[status], text: closing.note };
    const ending = { ...closing, status, note, changes: { ...closing.changes, ...required } };
    return this.#do('close', deal, {
      type: 'deal-close',
      detail: { deals: [deal], status, reason: closing.reason },
      intents: () => endDeal(deal, ending, this.#around),
      done: closedToast(deal.title, words[status].replace('…', '')),
    });
  }
  reopen(deal: Deal, done: string): Promise<Step | null> {
    const detail = { deals: [deal], from: deal.stage, to: deal.stage, index: 0 };
    const intents = (): readonly Addressed[] => [{ type: 'deal/reopen', target: deal.id }];
    return this.#do('close', deal, { type: 'deal-move', detail, intents, done });
  }

  remove(deal: Deal): Promise<Step | null> {
    const done = this.wording().text.removed(deal.title);
    const intents = (): readonly Addressed[] => [{ type: 'deal/remove', target: deal.id }];
    return this.#do('remove', deal, { type: 'deal-remove', detail: { deals: [deal] }, intents, done });
  }
  restore(deal: Deal): Promise<Step | null> {
    const done = this.wording().text.saved;
    const intents = (): readonly Addressed[] => [{ type: 'deal/restore', target: deal.id }];
    return this.#do('remove', deal, { type: 'deal-remove', detail: { deals: [deal], undo: true }, intents, done });
  }
  /** A new deal with the same facts and people; its id. */
  async duplicate(deal: Deal): Promise<string | null> {
    const { text } = this.wording();
    const inputs = [copyOf(deal, text.copyOf(deal.title))];
    const at = stageOf(this.store.pipeline, deal.stage);
    const { intents } = addDeals(this.store, inputs, at?.phase === 'open' ? at.id : undefined);
    const [first] = intents;
    if (first?.type !== 'deal/add') return null;
    const done = text.saved;
    const detail = { deals: [first.deal], inputs };
    const step = await this.#do('add', deal, { type: 'deal-add', detail, intents: () => intents, done });
    return step?.done.length ? first.deal.id : null;
  }

  /** Fields of a stage: its checklist, its links. */
  editStage(stage: Stage, patch: Partial<Stage>): Step | null {
    return this.#setting(editStage(this.store, stage, patch));
  }
  setTemplates(templates: readonly EmailTemplate[]): Step | null {
    const { id, emailTemplates } = this.store.pipeline;
    return this.#setting({
      type: 'pipeline/edit',
      target: id,
      changes: { emailTemplates: { from: emailTemplates, to: templates } },
    });
  }
  #setting(intent: Addressed | null): Step | null {
    if (!intent || !this.may('stages')) return null;
    const step = this.store.dispatch(intent);
    const [refused] = step.refused;
    if (refused) this.host.refused(refused.refusal, []);
    else this.host.did(this.wording().text.saved, step);
    return step;
  }

  /** Takes back the last step. */
  undo(): Promise<Step | null> {
    return this.#conduct.goBack(this.store, 'undo', this.wording().text.undone);
  }
}
