import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isCalendarDate } from '../domain/calendar.js';
import { daysInStage } from '../domain/deals.js';
import { toMinor } from '../domain/money.js';
import type { Deal, HistoryEntry, NextStep } from '../domain/records.js';
import { liveStages, stageOf } from '../domain/stages.js';
import { readAmount, writeAmount } from '../i18n/amount.js';
import { deal as english } from '../i18n/en/deal.js';
import { board as englishBoard } from '../i18n/en/board.js';
import { boardActions as englishActions } from '../i18n/en/board-actions.js';
import type { DealMessages } from '../i18n/messages.js';
import { editDeal } from '../store/actions.js';
import type { Step } from '../store/step.js';
import { announce } from './announce.js';
import type { PipelineStore } from '../store/store.js';
import { writable } from '../store/writing.js';
import { PipelineElement } from './base.js';
import { Desk, type DeskHost } from './board/hands/desk.js';
import type { Action } from './board/rights.js';
import { styles } from './deal-details.styles.js';
import type { Refusal } from '../domain/refusal.js';

type FieldErrors = Partial<Record<'title' | 'value' | 'expectedClose' | 'due' | 'form', string>>;

/**
 * A deal's main fields in a native dialog, to read and to edit, with its history.
 *
 * @event {CustomEvent<DealEdit>} deal-edit - Before the changes are kept; cancel or `waitUntil` to refuse. `deal-edited` when stored.
 * @csspart dialog - The dialog.
 * @csspart rail - The stages the deal has come through.
 * @csspart history - What has happened to it.
 */
export class DealDetails extends PipelineElement implements DeskHost {
  static override styles = styles;

  /** The deal's id. */
  @property() deal = '';
  /** Nothing can be changed. */
  @property({ type: Boolean }) readonly = false;

  @state() private errors: FieldErrors = {};
  @query('dialog') private dialog!: HTMLDialogElement;
  /** @internal Who says what was done: the board that opened it. */
  told: ((message: string, step: Step) => void) | undefined;
  #desk: Desk | undefined;
  #opened: Deal | undefined;

  /** Shows the dialog. */
  open(): void {
    this.errors = {};
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.#opened = this.current?.deal(this.deal);
      if (!this.#opened || this.dialog.open) return;
      this.dialog.showModal();
      this.dialog.querySelector('.now')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    });
  }
  /** Closes it without keeping what was typed. */
  close(): void {
    this.dialog.close();
  }

  protected override prepared(store: PipelineStore): PipelineStore {
    return writable(store);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.store) this.current = this.store;
    if (this.current && this.#desk?.store !== this.current)
      this.#desk = new Desk(this, this.current, () => ({
        text: { ...this.messages('board', englishBoard), ...this.messages('boardActions', englishActions) },
        format: this.format,
      }));
    if (this.current) this.stores.follow([this.current.$pipeline, this.current.$status, this.current.$refused]);
  }

  /** @internal */
  readonly can: ((action: Action, deal?: Deal) => boolean) | undefined;
  /** @internal */
  get element(): HTMLElement {
    return this;
  }
  /** @internal */
  get locked(): boolean {
    return this.readonly;
  }
  /** @internal */
  get dialogRoot(): ShadowRoot {
    return this.shadowRoot!;
  }
  /** @internal */
  startRename(): void {}
  /** @internal */
  say(message: string): void {
    announce(this, message);
  }

  get #text(): DealMessages {
    return this.messages('deal', english);
  }

  /** What was typed, checked field by field; `null` where something is wrong, which is then said beside it. */
  #read(form: HTMLFormElement, deal: Deal): Partial<Deal> | null {
    const given = new FormData(form);
    const said = (name: string): string => String(given.get(name) ?? '').trim();
    const text = this.#text;
    const currency = said('currency').toUpperCase();
    const value = readAmount(said('value'), this.format.language);
    const day = said('expectedClose');
    const due = said('due');
    const errors: FieldErrors = {};
    if (!said('title')) errors.title = text.needTitle;
    if (Number.isNaN(value) || (value !== null && toMinor(value, currency) === null) || !/^[A-Z]{3}$/.test(currency))
      errors.value = text.badValue(this.format.money(123450, deal.currency));
    if (
      (day && !isCalendarDate(day)) ||
      (form.elements.namedItem('expectedClose') as HTMLInputElement).validity.badInput
    )
      errors.expectedClose = text.badDate;
    if ((due && !isCalendarDate(due)) || (form.elements.namedItem('due') as HTMLInputElement).validity.badInput)
      errors.due = text.badDate;
    this.errors = errors;
    if (Object.keys(errors).length) return null;
    const next = said('next');
    const nextStep: NextStep | undefined = next
      ? { ...(deal.nextStep ?? { kind: 'task' }), title: next, due: this.#keptDue(due, deal) }
      : undefined;
    return {
      title: said('title'),
      organisation: said('organisation'),
      owner: said('owner'),
      source: said('source'),
      notes: String(given.get('notes') ?? ''),
      value,
      currency,
      expectedClose: day || null,
      nextStep: nextStep as NextStep,
      tags: said('tags')
        .split(',')
        .map(tag => tag.trim())
        .filter(Boolean),
    };
  }

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const store = this.current;
    // what was assumed is what was shown when it was opened: somebody else's change since is not written over
    const deal = this.#opened;
    const patch = deal && this.#read(form, deal);
    if (!store || !deal || !patch) {
      await this.updateComplete;
      return form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    }
    const intent = editDeal(deal, patch);
    if (!intent) return this.close();
    const step = await this.#desk?.edit(deal, intent);
    if (step && !step.refused.length) this.close();
  };

  /** Something that ends the dialog where it is done: closing the deal, deleting it, reopening it. */
  async #finish(doing: Promise<Step | null> | undefined): Promise<void> {
    if (await doing) this.close();
  }

  /** @internal */
  asking(): () => void {
    this.toggleAttribute('busy', true);
    return () => this.toggleAttribute('busy', false);
  }
  /** @internal */
  did(message: string, step: Step): void {
    if (this.told) this.told(message, step);
    else announce(this, message);
  }
  /** @internal */
  refused(refusal: Refusal): void {
    const board = this.messages('boardActions', englishActions);
    const fields = Object.values(refusal.detail.fields ?? {}).map(({ theirs }) =>
      this.#text.theirs(String(theirs ?? '–')),
    );
    const reason = board.reason(refusal, id => stageOf(this.current!.pipeline, id)?.name ?? id, this.format);
    this.errors = { ...this.errors, form: [reason, ...fields].join(' ') };
    this.#opened = this.current?.deal(this.deal) ?? this.#opened;
  }

  override render(): TemplateResult {
    const deal = this.current?.deal(this.deal);
    return html`<dialog
      part="dialog"
      class="wide"
      aria-label=${deal?.title ?? this.#text.details}
      @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
    >
      ${deal ? this.#renderDeal(deal) : nothing}
    </dialog>`;
  }

  #renderDeal(deal: Deal): TemplateResult {
    const text = this.#text;
    return html`<form novalidate @submit=${this.#onSubmit}>
      <header>
        <h2>${deal.title}</h2>
        ${deal.status === 'open' ? nothing : html`<span class="chip ${deal.status === 'won' ? 'won' : 'lost'}">${text[deal.status].replace('…', '')}</span>`}
        ${this.readonly ? nothing : this.#renderOutcomes(deal)}
      </header>
      ${this.#renderRail(deal)}
      ${this.errors.form ? html`<p class="error" role="alert">${this.errors.form}</p>` : nothing}
      <div class="columns">
        <div class="main">
          ${this.#field('title', text.title, deal.title, { required: true, focus: true })}
          <div class="pair">
            ${this.#field('next', text.nextStep, deal.nextStep?.title ?? '')}${this.#field('due', text.nextStepDue, this.#day(deal.nextStep?.due), { type: 'date', error: 'due' })}
          </div>
          <label class="field"
            ><span>${text.notes}</span
            ><textarea
              class="input"
              name="notes"
              rows="4"
              ?readonly=${this.readonly}
              .defaultValue=${deal.notes}
            ></textarea>
          </label>
          ${this.#renderHistory(deal)}
        </div>
        <div class="side">
          <div class="field">
            <label for="value">${text.value}</label>
            <div class="amount">
              <input
                class="input"
                id="value"
                name="value"
                inputmode="decimal"
                autocomplete="off"
                ?readonly=${this.readonly}
                .defaultValue=${writeAmount(deal.value, this.format.language)}
                aria-invalid=${this.errors.value ? 'true' : 'false'}
                aria-describedby=${this.errors.value ? 'error-value' : nothing}
              />
              <input
                class="input"
                name="currency"
                maxlength="3"
                aria-label=${text.currency}
                ?readonly=${this.readonly}
                .defaultValue=${deal.currency}
              />
            </div>
            ${this.#error('value')}
          </div>
          ${this.#field('expectedClose', text.expectedClose, deal.expectedClose ?? '', { type: 'date' })}
          ${this.#field('organisation', text.organisation, deal.organisation)}
          ${this.#field('owner', text.owner, deal.owner)} ${this.#field('source', text.source, deal.source)}
          ${this.#field('tags', text.tags, deal.tags.join(', '), { hint: text.tagsHint })}
        </div>
      </div>
      <div class="buttons">
        ${
          this.readonly
            ? html`<button class="button" type="button" @click=${this.close}>${text.close}</button>`
            : html`<button
                  class="button ghost start"
                  type="button"
                  @click=${() => this.#finish(this.#desk?.remove(deal))}
                >
                  ${text.delete}
                </button>
                <button class="button ghost" type="button" @click=${this.close}>${text.cancel}</button>
                <button class="button primary">${text.save}</button>`
        }
      </div>
    </form>`;
  }

  /** The ways a deal ends, or the way back. */
  #renderOutcomes(deal: Deal): TemplateResult[] {
    const outcomes = deal.status === 'open' ? (['won', 'lost', 'abandoned'] as const) : (['reopen'] as const);
    return outcomes.map(
      outcome =>
        html`<button
          class="button"
          type="button"
          @click=${() => this.#finish(outcome === 'reopen' ? this.#desk?.reopen(deal) : this.#desk?.close(deal, outcome))}
        >
          ${this.#text[outcome]}
        </button>`,
    );
  }

  #day(due: NextStep['due']): string {
    return due == null ? '' : typeof due === 'number' ? this.format.calendar.dayOf(due) : due;
  }

  /** The moment of a step stays as it was where its day was not touched. */
  #keptDue(day: string, { nextStep }: Deal): NextStep['due'] {
    return day === this.#day(nextStep?.due) ? nextStep?.due : day || null;
  }

  #error(name: keyof FieldErrors): TemplateResult | typeof nothing {
    return this.errors[name] ? html`<span class="error" id="error-${name}">${this.errors[name]}</span>` : nothing;
  }

  #field(
    name: string,
    label: string,
    value: string,
    {
      type = 'text' as 'text' | 'date',
      required = false,
      error = name as keyof FieldErrors,
      hint = '',
      focus = false,
    } = {},
  ): TemplateResult {
    return html`<label class="field"
      ><span>${label}</span>
      <input
        class="input"
        name=${name}
        type=${type}
        autocomplete="off"
        placeholder=${hint}
        ?required=${required}
        ?autofocus=${focus}
        ?readonly=${this.readonly}
        .defaultValue=${value}
        aria-invalid=${this.errors[error] ? 'true' : 'false'}
        aria-describedby=${this.errors[error] ? `error-${error}` : nothing}
      />${this.#error(error)}
    </label>`;
  }

  /** The stages as a rail: behind it, where it stands and for how long, before it. */
  #renderRail(deal: Deal): TemplateResult {
    const stages = liveStages(this.current!.pipeline).filter(({ phase }) => phase !== 'retention');
    const at = stages.findIndex(({ id }) => id === stageOf(this.current!.pipeline, deal.stage)?.id);
    const days = daysInStage(deal, this.current!.ports.now(), this.format.calendar);
    const here = days ? ` · ${this.messages('board', englishBoard).daysHere(days, this.format)}` : '';
    return html`<ol class="rail" part="rail">
      ${stages.map(
        ({ name }, index) =>
          html`<li
            class=${index < at ? 'done' : index === at ? 'now' : ''}
            aria-current=${index === at ? 'step' : 'false'}
          >
            ${name}${index === at && deal.status === 'open' ? here : ''}
          </li>`,
      )}
    </ol>`;
  }

  #renderHistory(deal: Deal): TemplateResult {
    return html`<h3>${this.#text.history}</h3>
      <ol class="history" part="history">
        ${deal.history.toReversed().map(entry => html`<li><span>${this.#describe(entry, deal)}</span><span class="muted small">${[this.format.day(entry.at, this.current!.ports.now()), entry.by, entry.inferred ? this.#text.inferred : ''].filter(Boolean).join(' · ')}</span></li>`)}
      </ol>`;
  }

  #describe({ field, from, to }: HistoryEntry, deal: Deal): string {
    const text = this.#text;
    const stage = (id: unknown): string => stageOf(this.current!.pipeline, String(id))?.name ?? String(id);
    if (field === 'stage') return from === null ? text.created(stage(to)) : text.moved(stage(from), stage(to));
    const shown = (value: unknown): string =>
      value == null || value === ''
        ? '–'
        : field === 'value'
          ? this.format.money(toMinor(Number(value), deal.currency) ?? 0, deal.currency)
          : String(value);
    const label = { status: text.stage, value: text.value, expectedClose: text.expectedClose, owner: text.owner }[
      field
    ];
    return text.changed(field === 'status' ? text.details : label, shown(from), shown(to));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'deal-details': DealDetails;
  }
}
