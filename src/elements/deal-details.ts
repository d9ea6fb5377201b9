import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Deal, NextStep } from '../domain/records.js';
import type { Refusal } from '../domain/refusal.js';
import { stageOf } from '../domain/stages.js';
import { board as englishBoard } from '../i18n/en/board.js';
import { deal as englishDeal } from '../i18n/en/deal.js';
import { details as english } from '../i18n/en/details.js';
import { activityLog, type ActivityLog } from '../store/activities.js';
import type { Step } from '../store/step.js';
import type { PipelineStore } from '../store/store.js';
import { writable } from '../store/writing.js';
import { announce } from './announce.js';
import { PipelineElement } from './base.js';
import type { Action } from './board/desk.js';
import { styles } from './deal-details.styles.js';
import { afterTemplate } from './details/after.js';
import { contactsTemplate } from './details/contacts.js';
import { Deeds, type DeedsHost } from './details/deeds.js';
import { Draft } from './details/draft.js';
import { factsTemplate, factTemplate, FORM } from './details/facts.js';
import { fieldAt, type Wording } from './details/fields.js';
import { headTemplate, type Place } from './details/head.js';
import { helpTemplate } from './details/help.js';
import { logTemplate } from './details/log.js';
import { railTemplate } from './details/rail.js';
import type { Faults } from './details/small-form.js';
import { stepTemplate } from './details/step.js';
import { timelineTemplate } from './details/timeline.js';
import type { Opened, View } from './details/view.js';
import { confirmed } from './dialogs/confirm.js';

/**
 * All of a deal, to read and to edit: its fields, people, next step, what was done and what has happened. In a native
 * dialog that `open()` shows, or in place with `inline`.
 *
 * @event {CustomEvent<DealEdit>} deal-edit - Before fields, people or the next step change; cancel or `waitUntil` to refuse. `deal-edited` when stored.
 * @event {CustomEvent<DealMove>} deal-move - Before the deal moves on to a stage, or is reopened. `deal-moved` when stored.
 * @event {CustomEvent<DealClose>} deal-close - Before it is won, lost or abandoned. `deal-closed` when stored.
 * @event {CustomEvent<DealAdd>} deal-add - Before it is duplicated. `deal-added` when stored.
 * @event {CustomEvent<Asked>} deal-remove - Before it goes into the bin, or comes out of it. `deal-removed` when stored.
 * @event {CustomEvent<ActivityChange>} activity-add - Before something that was done is logged. `activity-added` when stored.
 * @event {CustomEvent<ActivityChange>} activity-edit - Before it is corrected. `activity-edited` when stored.
 * @event {CustomEvent<ActivityChange>} activity-remove - Before it is deleted. `activity-removed` when stored.
 * @csspart dialog - The dialog, or the panel in its place.
 * @csspart rail - The stages the deal has come through.
 * @csspart next-step - What is planned next.
 * @csspart contacts - The people on the buyer's side.
 * @csspart help - What helps in the stage: guidance, `checklist`, `library`.
 * @csspart checklist - What is to be done in the stage.
 * @csspart library - Links that help a buyer in the stage.
 * @csspart after - What comes after the end.
 * @csspart history - What has happened to it.
 */
export class DealDetails extends PipelineElement implements DeedsHost {
  static override styles = styles;

  /** The deal's id. */
  @property() deal = '';
  /** Nothing can be changed. */
  @property({ type: Boolean }) readonly = false;
  /** Stands in the page instead of in a dialog. */
  @property({ type: Boolean, reflect: true }) inline = false;
  /** Ids of the deals to turn over, in their order; those of the same column where absent. */
  @property({ attribute: false }) deals: readonly string[] | undefined;
  /** Whether the person may do this; the storage may still refuse. */
  @property({ attribute: false }) can: ((action: Action, deal?: Deal) => boolean) | undefined;

  @state() private opened: Opened | null = null;
  @state() private errors: Faults = {};
  /** Why something was not done. */
  @state() private problem = '';
  @state() private notice: { readonly message: string; readonly step?: Step; readonly cancel?: () => void } | null =
    null;
  @query('dialog.details') private dialog!: HTMLDialogElement | null;
  /** @internal Who says what was done when the dialog is closed: the board that opened it. */
  told: ((message: string, step: Step) => void) | undefined;
  #deeds: Deeds | undefined;
  #log: ActivityLog | undefined;
  #draft = new Draft();

  /** Shows the dialog. */
  open(): void {
    this.#begin();
    void this.updateComplete.then(() => {
      if (!this.#current || !this.dialog || this.dialog.open) return;
      this.dialog.showModal();
      this.#showStage();
    });
  }
  /** Closes it without keeping what was typed. */
  close(): void {
    this.#draft.clear();
    this.dialog?.close();
  }

  protected override take(store: PipelineStore): PipelineStore {
    return writable(store);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.store) this.current = this.take(this.store);
    const store = this.current;
    if (changed.has('deal') && this.hasUpdated) this.#begin();
    if (!store) return;
    if (this.#deeds?.store !== store)
      this.#deeds = new Deeds(this, store, () => ({
        ...this.#wording,
        closedToast: this.messages('board', englishBoard).closedToast,
      }));
    this.#log = activityLog(store);
    const { $pipeline, $status, $refused, $undo } = store;
    this.stores.follow([$pipeline, $status, $refused, $undo, store.$list(this.#list), this.#log.$state]);
  }
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('opened') && this.opened)
      this.renderRoot.querySelector<HTMLElement>('.small-form [data-first]')?.focus();
    if (changed.has('deal')) this.#showStage();
  }

  get #wording(): Wording {
    const { format } = this;
    return { text: this.messages('details', english), words: this.messages('deal', englishDeal), format };
  }
  get #current(): Deal | undefined {
    return this.current?.deal(this.deal);
  }
  /** The column the deal stands in. */
  get #list(): string {
    const deal = this.#current;
    if (!deal) return '~won';
    const stage = stageOf(this.current!.pipeline, deal.stage)?.id ?? deal.stage;
    return deal.status === 'open' ? stage : `~${deal.status}`;
  }

  #begin(): void {
    this.#draft.clear();
    this.opened = null;
    this.errors = {};
    this.problem = '';
    this.notice = null;
  }
  #showStage(): void {
    this.renderRoot.querySelector('.rail .now')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  /** @internal */
  may(action: Action, deal = this.#current): boolean {
    return !this.readonly && !this.current?.status.capabilities?.readOnly && (this.can?.(action, deal) ?? true);
  }
  /** @internal */
  get dialogRoot(): ShadowRoot {
    return this.shadowRoot!;
  }
  /** @internal */
  asking(_deals: readonly Deal[], cancel: () => void): () => void {
    this.toggleAttribute('busy', true);
    const asked = { message: this.#wording.text.asking, cancel };
    this.notice = asked;
    return () => {
      this.toggleAttribute('busy', false);
      if (this.notice === asked) this.notice = null;
    };
  }
  /** @internal */
  did(message: string, step: Step): void {
    this.problem = '';
    this.notice = { message, step };
    if (this.inline) announce(this, message);
    void step.settled.then(({ refused }) => this.#tookBack(refused));
  }
  /** What was shown as done and is not, since another's change had come first: both values are to be seen. */
  #tookBack(refused: Awaited<Step['settled']>['refused']): void {
    const deal = this.#current;
    for (const { intent, refusal } of refused) {
      if (!deal || intent.type !== 'deal/edit' || intent.target !== deal.id || !this.#isShown) continue;
      for (const path of Object.keys(refusal.detail.fields ?? {})) {
        const change = intent.changes[path];
        if (change)
          this.#draft.refused(fieldAt(path, this.current!.pipeline, deal, this.#wording), change, this.#wording);
      }
      this.refused(refusal);
    }
  }
  get #isShown(): boolean {
    return this.inline || Boolean(this.dialog?.open);
  }
  /** @internal */
  refused(refusal: Refusal): void {
    const { format } = this;
    const board = this.messages('board', englishBoard);
    const reason = board.reason(refusal, id => stageOf(this.current!.pipeline, id)?.name ?? id, format);
    // a field of the form shows both values itself; people and the next step are told of here
    const theirs = Object.entries(refusal.detail.fields ?? {}).flatMap(([path, { theirs: now }]) =>
      path === 'nextStep'
        ? [(now as NextStep | undefined)?.title ?? '']
        : path.startsWith('contacts.')
          ? [String(now)]
          : [],
    );
    this.problem = [reason, ...theirs.filter(Boolean).map(this.#wording.words.theirs)].join(' ');
    if (this.inline) announce(this, this.problem);
  }

  /** Keeps what was typed. Answers whether all of it is kept. */
  async #save(): Promise<boolean> {
    const deal = this.#current;
    if (!deal || !this.#deeds) return false;
    const { text } = this.#wording;
    const isWell = this.#draft.check();
    if (!isWell || this.#draft.hasConflicts(deal)) {
      if (isWell) this.problem = text.resolveFirst;
      this.requestUpdate();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true], .conflict button')?.focus();
      return false;
    }
    const intent = this.#draft.intent(deal);
    if (!intent) return (this.#draft.clear(), true);
    const done = this.messages('board', englishBoard).edited(deal.title);
    const step = await this.#deeds.edit(deal, intent, done);
    if (!step) return false;
    this.#draft.saved(this.#current ?? deal);
    this.requestUpdate();
    return this.#draft.isEmpty && !step.refused.length;
  }
  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if ((await this.#save()) && !this.inline) this.close();
  };
  /** Leaves, asking first where something typed would be lost. */
  #leave = async (): Promise<void> => {
    const { text } = this.#wording;
    const question = { title: text.discardTitle, text: text.discardText, yes: text.discard, no: text.keepEditing };
    if (this.#draft.isEmpty || (await confirmed(this.dialogRoot, question))) this.close();
  };
  #onCancel = (event: Event): void => {
    if (event.target !== this.dialog) return;
    event.preventDefault();
    void this.#leave();
  };
  /** The board says what was done last, as long as it can be taken back there. */
  #onClose = (): void => {
    const { message, step } = this.notice ?? {};
    if (message && step && this.current?.$undo.get().undo === step) this.told?.(message, step);
    this.notice = null;
  };

  get #place(): Place {
    const ids = this.deals ?? this.current?.deals(this.#list).map(({ id }) => id) ?? [];
    return { index: ids.indexOf(this.deal), total: ids.length, go: by => void this.#turn(ids, by) };
  }
  /** To the next deal, or the one before; what was typed is kept first. */
  async #turn(ids: readonly string[], by: 1 | -1): Promise<void> {
    const to = ids[ids.indexOf(this.deal) + by];
    if (to === undefined || !(await this.#save())) return;
    this.deal = to;
    await this.updateComplete;
    // the button that was pressed may be at its end now
    const turn = this.renderRoot.querySelectorAll<HTMLButtonElement>('.turn');
    const at = turn[by > 0 ? 1 : 0];
    (at?.disabled ? turn[by > 0 ? 0 : 1] : at)?.focus();
  }
  #onKeydown = (event: KeyboardEvent): void => {
    // what is typed here is not for the board's keys
    if (!this.inline) event.stopPropagation();
    if (!event.altKey || (event.key !== 'PageUp' && event.key !== 'PageDown')) return;
    event.preventDefault();
    this.#place.go(event.key === 'PageDown' ? 1 : -1);
  };

  async #duplicate(deal: Deal): Promise<void> {
    const id = await this.#deeds!.duplicate(deal);
    if (id) this.deal = id;
  }
  async #undo(): Promise<void> {
    this.notice = null;
    await this.#deeds?.undo();
  }

  #view(deal: Deal): View {
    const store = this.current!;
    return {
      ...this.#wording,
      deal,
      store,
      stage: stageOf(store.pipeline, deal.stage),
      now: store.ports.now(),
      locked: !this.may('edit', deal) || deal.removedAt !== undefined,
      root: this.dialogRoot,
      draft: this.#draft,
      deeds: this.#deeds!,
      activities: this.#log?.of(deal.id) ?? [],
      opened: this.opened,
      open: form => {
        this.errors = {};
        this.opened = form;
      },
      errors: this.errors,
      fault: errors => {
        this.errors = errors;
        void this.updateComplete.then(() =>
          this.renderRoot.querySelector<HTMLElement>('.small-form [aria-invalid=true]')?.focus(),
        );
      },
      update: () => this.requestUpdate(),
    };
  }

  override render(): TemplateResult {
    const deal = this.#current;
    const { text } = this.#wording;
    const content = deal
      ? this.#renderDeal(this.#view(deal))
      : this.current?.status.phase === 'ready'
        ? html`<p class="muted none">${text.noDeal}</p>`
        : nothing;
    if (this.inline)
      return html`<section
        class="panel sheet"
        part="dialog"
        aria-label=${deal?.title ?? text.facts}
        @keydown=${this.#onKeydown}
      >
        ${content}
      </section>`;
    return html`<dialog
      part="dialog"
      class="wide details sheet"
      aria-label=${deal?.title ?? text.facts}
      @keydown=${this.#onKeydown}
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
    >
      ${content}
    </dialog>`;
  }

  #renderDeal(view: View): TemplateResult {
    const { deal, text, locked, store } = view;
    const isBinned = deal.removedAt !== undefined;
    return html`${headTemplate(view, this.#place, this.inline ? null : this.#leave)} ${railTemplate(view)}
      <div class="said">
        ${isBinned ? html`<p class="warning">${text.inBin} ${this.may('remove', deal) ? html`<button class="button" type="button" @click=${() => view.deeds.restore(deal)}>${text.restore}</button>` : nothing}</p>` : nothing}
        ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing} ${this.#renderNotice()}
      </div>
      <div class="columns">
        <div class="main">
          ${factTemplate(view, fieldAt('title', store.pipeline, deal, view), !this.inline)} ${afterTemplate(view)}
          <h3>${text.nextStep}</h3>
          ${stepTemplate(view)} ${logTemplate(view)} ${helpTemplate(view)} ${timelineTemplate(view)}
        </div>
        <div class="side">
          ${contactsTemplate(view)}
          <form id=${FORM} novalidate @submit=${this.#onSubmit}>${factsTemplate(view)}</form>
        </div>
      </div>
      ${locked ? nothing : this.#renderFoot(view)}`;
  }

  #renderNotice(): TemplateResult {
    const { message, step, cancel } = this.notice ?? {};
    const canUndo = step && this.current?.$undo.get().undo === step;
    return html`<p class="notice" role="status">
      ${message ? html`<span>${message}</span>` : nothing}
      ${canUndo ? html`<button class="button ghost" type="button" @click=${this.#undo}>${this.#wording.text.undo}</button>` : nothing}
      ${cancel ? html`<button class="button ghost" type="button" @click=${cancel}>${this.#wording.words.cancel}</button>` : nothing}
    </p>`;
  }

  #renderFoot({ deal, text, words, deeds }: View): TemplateResult {
    const isTouched = !this.#draft.isEmpty;
    const discard = (): void => {
      this.#draft.clear();
      this.requestUpdate();
    };
    return html`<div class="buttons foot">
      ${this.may('add', deal) ? html`<button class="button ghost" type="button" @click=${() => this.#duplicate(deal)}>${text.duplicate}</button>` : nothing}
      ${this.may('remove', deal) ? html`<button class="button ghost danger" type="button" @click=${() => deeds.remove(deal)}>${words.delete}</button>` : nothing}
      <span class="start"></span>
      ${this.inline ? (isTouched ? html`<button class="button ghost" type="button" @click=${discard}>${text.discard}</button>` : nothing) : html`<button class="button ghost" type="button" @click=${this.#leave}>${words.cancel}</button>`}
      <button class="button primary" form=${FORM}>${words.save}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'deal-details': DealDetails;
  }
}
