import { html, nothing, type TemplateResult } from 'lit';
import type { Deal } from '../../domain/records.js';
import type { Refusal } from '../../domain/refusal.js';
import { isRevisionDue } from '../../domain/revision.js';
import { stageOf } from '../../domain/stages.js';
import { boardActions as englishActions } from '../../i18n/en/board-actions.js';
import { deal as englishDeal } from '../../i18n/en/deal.js';
import { details as englishDetails } from '../../i18n/en/details.js';
import type { PipelineStore } from '../../store/store.js';
import { writable } from '../../store/writing.js';
import { liveRegion } from '../announce.js';
import { may, type Action } from '../board/rights.js';
import { Deeds, type DeedsHost } from '../details/deeds.js';
import type { Wording } from '../details/fields.js';
import { Voice, type Speaking } from '../details/voice.js';
import { property } from '../property.js';
import { ChartElement } from './chart-element.js';
import { revisionTemplate } from './revision.js';

/** Numbers whose deals are worked on in place: what is done there is asked of the page, said, and can be taken back. */
export abstract class WorkElement extends ChartElement implements DeedsHost, Speaking {
  /** @internal What is loaded when it is first needed; set where the element is registered. */
  static override parts: { details?: () => Promise<unknown>; settings?: () => Promise<unknown> } = {};

  /** Nothing can be changed. */
  @property({ type: Boolean }) readonly = false;
  /** Whether the person may do this; the storage may still refuse. */
  @property({ attribute: false }) can: ((action: Action, deal?: Deal) => boolean) | undefined;

  /** @internal What was done is said in the page. */
  readonly inline = true;
  /** @internal */
  readonly voice = new Voice(this);
  #deeds: Deeds | undefined;
  /** What had the focus, and which mark of how many it was in. */
  #focused: { readonly target: HTMLElement; readonly nth: number } | undefined;

  override get hasPeriod(): boolean {
    return false;
  }
  override get hasPicture(): boolean {
    return false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    liveRegion(this);
  }
  protected override prepared(store: PipelineStore): PipelineStore {
    return writable(store);
  }
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    this.keepFocus();
  }

  /** @internal */
  get settings(): (() => Promise<unknown>) | undefined {
    return (this.constructor as typeof WorkElement).parts.settings;
  }
  /** @internal The one way that all that is done here goes. */
  get deeds(): Deeds {
    if (this.#deeds?.store !== this.current) this.#deeds = new Deeds(this, this.current!, this.voice);
    return this.#deeds!;
  }
  /** @internal */
  get wording(): Wording {
    const { format } = this;
    return { text: this.messages('details', englishDetails), words: this.messages('deal', englishDeal), format };
  }
  /** @internal */
  get dialogRoot(): ShadowRoot {
    return this.shadowRoot!;
  }
  /** @internal */
  may(action: Action, deal?: Deal): boolean {
    const { readonly: locked, can, current } = this;
    return current !== undefined && may({ locked, can }, current, action, deal);
  }
  /** @internal */
  reasonOf(refusal: Refusal): string {
    const text = this.messages('boardActions', englishActions);
    return text.reason(refusal, id => stageOf(this.current!.pipeline, id)?.name ?? id, this.format);
  }
  /** @internal What was shown as done and is not, since another's change had come first. */
  settled({ refused }: { readonly refused: readonly { readonly refusal: Refusal }[] }): void {
    for (const { refusal } of refused) this.voice.refused(refusal);
  }

  protected get marks(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-mark]')];
  }
  /** Remembers where the focus is. */
  protected readonly onFocusin = (event: FocusEvent): void => {
    const target = event.target as HTMLElement;
    const mark = target.closest('[data-row]')?.querySelector<HTMLElement>('[data-mark]') ?? target;
    this.#focused = { target, nth: this.marks.indexOf(mark) };
  };
  protected readonly onFocusout = ({ target, relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget)) return;
    // some browsers say so of what is being taken away, too: that is not the person's doing
    queueMicrotask(() => {
      if ((target as HTMLElement).isConnected) this.#focused = undefined;
    });
  };
  /** What had the focus has gone with what was done: what stands in its place gets it. */
  protected keepFocus(): void {
    const focused = this.#focused;
    if (!focused || focused.target.isConnected || this.shadowRoot!.activeElement) return;
    const { marks } = this;
    this.#focused = undefined;
    const next = focused.nth < 0 ? undefined : marks[Math.min(focused.nth, marks.length - 1)];
    (next ?? this.renderRoot.querySelector<HTMLElement>('#title'))?.focus();
  }

  /** Reminds to look whether the pipeline still fits (R48), where that is due and the person could do something about it. */
  protected renderRevision(): TemplateResult | typeof nothing {
    const { current: store, format } = this;
    const isDue = store && isRevisionDue(store.pipeline, format.calendar, store.ports.now());
    return isDue && this.may('stages') ? revisionTemplate(this) : nothing;
  }

  /** What was done last, and the way to take it back. */
  protected renderSaid(): TemplateResult {
    const { message, step, cancel } = this.voice.notice ?? {};
    const { text, words } = this.wording;
    const canUndo = step && this.current?.$undo.get().undo === step;
    const undo = (): void => {
      this.voice.clear();
      void this.deeds.undo();
    };
    return html`<div class="said">
      ${this.voice.problem ? html`<p class="error">${this.voice.problem}</p>` : nothing}
      ${
        message
          ? html`<p>
              <span>${message}</span>
              ${canUndo ? html`<button class="button ghost" type="button" @click=${undo}>${text.undo}</button>` : nothing}
              ${cancel ? html`<button class="button ghost" type="button" @click=${cancel}>${words.cancel}</button>` : nothing}
            </p>`
          : nothing
      }
    </div>`;
  }
}
