import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Deal } from '../domain/records.js';
import type { Refusal } from '../domain/refusal.js';
import { stageOf } from '../domain/stages.js';
import { boardActions as englishActions } from '../i18n/en/board-actions.js';
import { deal as englishDeal } from '../i18n/en/deal.js';
import { details as english } from '../i18n/en/details.js';
import { activityLog } from '../store/activities.js';
import type { Step } from '../store/step.js';
import { ActingElement } from './acting.js';
import { may, type Action } from './board/rights.js';
import { styles } from './deal-details.styles.js';
import { Deeds, type DeedsHost } from './details/deeds.js';
import { Crossing, elsewhereTemplate, type Traveller } from './details/elsewhere.js';
import type { Wording } from './details/fields.js';
import { Focus } from './details/focus.js';
import { Keeping, type Kept } from './details/keeping.js';
import type { Opener } from './details/opener.js';
import { sheetTemplate, type Frame } from './details/sheet.js';
import type { Faults } from './details/small-form.js';
import type { Opened, View } from './details/view.js';
import { Turning, type Book } from './details/turning.js';
import { Voice, type Speaking } from './details/voice.js';

/**
 * All of a deal, to read and to edit: its fields, people, next step, what was done and what has happened. In a native
 * dialog that `open()` shows, or in place with `inline`.
 *
 * @event {CustomEvent<DealEdit>} deal-edit - Before fields, people or the next step change; cancel or `waitUntil` to refuse. `deal-edited` when stored.
 * @event {CustomEvent<DealMove>} deal-move - Before the deal moves on to a stage, or is reopened. `deal-moved` when stored.
 * @event {CustomEvent<DealClose>} deal-close - Before it is won, lost or abandoned. `deal-closed` when stored.
 * @event {CustomEvent<DealAdd>} deal-add - Before it is duplicated. `deal-added` when stored.
 * @event {CustomEvent<Asked>} deal-remove - Before it goes into the bin, or comes out of it. `deal-removed` when stored.
 * @event {CustomEvent<PipelineSelect>} pipeline-select - Before a deal of another pipeline is shown that this one went on as, or came from; cancel to show it in another way.
 * @event {CustomEvent<ActivityChange>} activity-add - Before something that was done is logged. `activity-added` when stored.
 * @event {CustomEvent<ActivityChange>} activity-edit - Before it is corrected. `activity-edited` when stored.
 * @event {CustomEvent<ActivityChange>} activity-remove - Before it is deleted. `activity-removed` when stored.
 * @csspart dialog - The dialog, or the panel in its place.
 * @csspart rail - The stages the deal has come through.
 * @csspart next-step - What is planned next.
 * @csspart contacts - The people on the buyer's side.
 * @csspart qualification - What is known of the buyer.
 * @csspart help - What helps in the stage: guidance, `checklist`, `library`.
 * @csspart checklist - What is to be done in the stage.
 * @csspart library - Links that help a buyer in the stage.
 * @csspart after - What comes after the end.
 * @csspart elsewhere - Where the deal went on in another pipeline, or came from.
 * @csspart history - What has happened to it.
 */
export class DealDetails extends ActingElement implements DeedsHost, Speaking, Book, Kept, Traveller {
  static override styles = styles;
  /** What is loaded when it is first needed; `define/deal-details` adds the form that a buyer's answers are kept in. */
  static readonly parts: { scorecard?: () => Promise<unknown> } = {};

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
  @state() private answering = false;
  @query('dialog.details') private dialog!: HTMLDialogElement | null;
  /** @internal The board that opened it, if one did. */
  opener: Opener | undefined;
  /** @internal What is done goes through these. */
  deeds: Deeds | undefined;
  #voice = new Voice(this);
  #focus = new Focus(() => this.shadowRoot!);
  #keeping = new Keeping(this, this.#voice, this.#focus);
  #turning = new Turning(this, this.#focus, () => this.#keeping.save());
  #crossing = new Crossing(this, this.#voice, () => this.#keeping.save());

  /** Shows the dialog. */
  open(): void {
    this.#begin();
    this.requestUpdate();
    void this.updateComplete.then(() => {
      if (!this.shown || !this.dialog || this.dialog.open) return;
      this.dialog.showModal();
      this.opener?.turned(this.deal);
      this.#showStage();
    });
  }
  /** Closes it without keeping what was typed. */
  close(): void {
    this.#keeping.draft.clear();
    this.dialog?.close();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const store = this.current;
    if (changed.has('deal') && this.hasUpdated) this.#begin();
    if (!store) return;
    if (this.deeds?.store !== store) this.deeds = new Deeds(this, store, this.#voice);
    const { $pipeline, $status, $refused, $undo } = store;
    this.stores.follow([
      $pipeline,
      $status,
      $refused,
      $undo,
      store.$list(this.#turning.list),
      activityLog(store).$state,
    ]);
  }
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('opened') && this.opened) this.#focus.go('.small-form [data-first]');
    else this.#focus.keep(Boolean(this.opened));
    if (!changed.has('deal')) return;
    this.#showStage();
    if (this.dialog?.open) this.opener?.turned(this.deal);
  }

  /** @internal */
  get wording(): Wording {
    const { format } = this;
    return { text: this.messages('details', english), words: this.messages('deal', englishDeal), format };
  }
  /** @internal */
  get dialogRoot(): ShadowRoot {
    return this.shadowRoot!;
  }
  /** @internal The deal that is open. */
  get shown(): Deal | undefined {
    return this.current?.deal(this.deal);
  }
  /** @internal */
  may(action: Action, deal = this.shown): boolean {
    const { readonly: locked, can, current } = this;
    return current !== undefined && may({ locked, can }, current, action, deal);
  }
  /** @internal */
  reasonOf(refusal: Refusal): string {
    const board = this.messages('boardActions', englishActions);
    return board.reason(refusal, id => stageOf(this.current!.pipeline, id)?.name ?? id, this.format);
  }
  /** @internal What was shown as done and is not, since another's change had come first: both values are to be seen. */
  settled(result: Awaited<Step['settled']>): void {
    if (this.inline || this.dialog?.open) this.#keeping.takeBack(result);
  }

  #begin(): void {
    this.#keeping.draft.clear();
    this.#voice.clear();
    this.opened = null;
    this.errors = {};
  }
  #showStage(): void {
    this.renderRoot.querySelector('.rail .now')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if ((await this.#keeping.save()) && !this.inline) this.close();
  };
  /** Leaves, asking first where something typed would be lost. */
  #leave = async (): Promise<void> => {
    if (await this.#keeping.mayLeave()) this.close();
  };
  #onCancel = (event: Event): void => {
    if (event.target !== this.dialog) return;
    event.preventDefault();
    void this.#leave();
  };
  /** The board says what was done last, as long as it can be taken back there. */
  #onClose = (): void => {
    if (this.dialog?.open) return; // told late: it has been opened again
    const { message, step } = this.#voice.notice ?? {};
    if (message && step && this.current?.$undo.get().undo === step) this.opener?.told(message, step);
    this.opener?.turned(null);
    this.#voice.clear();
  };
  #onKeydown = (event: KeyboardEvent): void => {
    // what is typed here is not for the board's keys
    if (!this.inline) event.stopPropagation();
    this.#turning.onKeydown(event);
  };

  #view(deal: Deal): View {
    const store = this.current!;
    return {
      ...this.wording,
      deal,
      store,
      stage: stageOf(store.pipeline, deal.stage),
      now: store.ports.now(),
      locked: !this.may('edit', deal) || deal.removedAt !== undefined,
      root: this.dialogRoot,
      draft: this.#keeping.draft,
      deeds: this.deeds!,
      activities: activityLog(store).of(deal.id),
      opened: this.opened,
      open: form => {
        this.errors = {};
        if (form) this.#focus.opens();
        this.opened = form;
      },
      errors: this.errors,
      fault: errors => {
        this.errors = errors;
        void this.updateComplete.then(() => this.#focus.go('.small-form [aria-invalid=true]'));
      },
      update: () => this.requestUpdate(),
      scorecard: this.#scorecard,
    };
  }
  get #scorecard(): View['scorecard'] {
    const load = (this.constructor as typeof DealDetails).parts.scorecard;
    if (!load) return undefined;
    const show = (isShown: boolean): void => {
      if (isShown) void load();
      this.answering = isShown;
    };
    return { isShown: this.answering, show };
  }
  #frame(view: View): Frame {
    return {
      inline: this.inline,
      voice: this.#voice,
      place: this.#turning.place,
      save: this.#onSubmit,
      leave: this.#leave,
      discard: () => {
        this.#keeping.draft.clear();
        this.requestUpdate();
      },
      undo: () => {
        this.#voice.clear();
        void this.deeds?.undo();
      },
      show: id => (this.deal = id),
      copyLink: this.opener?.copyLink,
      elsewhere: () => elsewhereTemplate(view, this.#crossing),
    };
  }

  override render(): TemplateResult {
    const deal = this.shown;
    const { text } = this.wording;
    const label = deal?.title ?? text.facts;
    const content = deal ? this.#renderDeal(deal) : this.#renderNone();
    if (this.inline)
      return html`<section
        class="panel sheet"
        part="dialog"
        aria-label=${label}
        @keydown=${this.#onKeydown}
        @focusin=${this.#focus.onFocusin}
        @focusout=${this.#focus.onFocusout}
      >
        ${content}
      </section>`;
    return html`<dialog
      part="dialog"
      class="wide details sheet"
      aria-label=${label}
      @keydown=${this.#onKeydown}
      @focusin=${this.#focus.onFocusin}
      @focusout=${this.#focus.onFocusout}
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
    >
      ${content}
    </dialog>`;
  }

  #renderDeal(deal: Deal): TemplateResult {
    const view = this.#view(deal);
    return sheetTemplate(view, this.#frame(view));
  }

  #renderNone(): TemplateResult | typeof nothing {
    if (this.current?.status.phase !== 'ready') return nothing;
    const { text, words } = this.wording;
    return html`<div class="none">
      <p class="muted">${text.noDeal}</p>
      ${this.inline ? nothing : html`<button class="button" type="button" @click=${this.close}>${words.close}</button>`}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'deal-details': DealDetails;
  }
}
