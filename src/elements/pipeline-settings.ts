import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { stageOf } from '../domain/stages.js';
import { boardActions as englishActions } from '../i18n/en/board-actions.js';
import { qualifier as englishQualifier } from '../i18n/en/qualifier.js';
import { settings as english } from '../i18n/en/settings.js';
import { namesOf } from '../i18n/names.js';
import type { SettingsMessages } from '../i18n/messages.js';
import { ActingElement } from './acting.js';
import { announce } from './announce.js';
import { may, type Action } from './board/rights.js';
import { Editor, type EditorHost } from './settings/editor.js';
import { writeField } from './settings/field.js';
import { isReminded } from './settings/guide.js';
import { PANE } from './settings/panes.js';
import { railTemplate } from './settings/rail.js';
import { isPane, type PaneName, type PaneState, type View } from './settings/view.js';
import { styles } from './pipeline-settings.styles.js';

/**
 * Everything that a pipeline's record says, for a person to change: stages, fields, reasons, sources and what they cost,
 * sellers and quotas, money and time, and a guide that builds a pipeline step by step. Each change is kept as soon as it is
 * made, seen at once by everyone, and can be undone; two people who change different things at once both have their way.
 *
 * @event {CustomEvent<SettingsChange>} settings-change - Before a change is made; cancel or `waitUntil` to refuse it. `settings-changed` when stored.
 * @csspart panel - The whole.
 * @csspart rail - The way between the panes, where there is room for it.
 * @csspart pane - What is shown.
 * @csspart list - A list of rows.
 * @csspart row - One of them.
 * @csspart stage-details - All that a stage carries.
 * @csspart question-details - All that a question carries.
 * @csspart email-details - The text of an e-mail template, and how it would read.
 * @csspart presets - The ready-made stages.
 * @csspart matrix - Amounts by period.
 * @csspart guide - The steps of the guide.
 * @csspart said - What was done last, with its undo.
 */
export class PipelineSettings extends ActingElement implements EditorHost {
  static override styles = styles;

  /** Which pane is shown: `guide`, `stages`, `customer`, `fields`, `reasons`, `products`, `emails`, `sources`, `campaigns`, `qualification`, `scoring`, `assignment`, `triggers`, `cadences`, `owners`, `quotas`, `health`, `money`, `calendar`, `views`. */
  @property() pane = 'stages';
  /** Nothing can be changed. */
  @property({ type: Boolean }) readonly = false;
  /** Whether the person may change settings (`stages`); where not, what is their own can be changed all the same: saved views. */
  @property({ attribute: false }) can: ((action: Action) => boolean) | undefined;
  /** Without a frame of its own, inside of a dialog or card. */
  @property({ type: Boolean, reflect: true }) frameless = false;

  @state() private panes: PaneState | undefined;
  #editor: Editor | undefined;
  #focus = '';

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const store = this.current;
    if (store && this.#editor?.store !== store) {
      this.#editor = new Editor(this, store);
      const today = this.format.calendar.dayOf(store.ports.now());
      const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
      this.panes = {
        ...{ preset: '', heirs: {} },
        ...{ period: 'month', year, quarter: Math.ceil(month / 3) },
        ...{ item: '', sample: { fields: {}, answers: {}, events: {}, daysAgo: 0 } },
      };
    }
    if (store) this.stores.follow([store.$pipeline, store.$status, store.$undo]);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#focus) return;
    const selector = this.#focus;
    this.#focus = '';
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** @internal */
  speak(): ReturnType<EditorHost['speak']> {
    const actions = this.messages('boardActions', englishActions);
    const stageName = (id: string): string => (this.current && stageOf(this.current.pipeline, id)?.name) ?? id;
    const { format } = this;
    return { text: this.#text, format, reason: refusal => actions.reason(refusal, stageName, format) };
  }
  /** @internal */
  say(message: string): void {
    announce(this, message);
  }
  /** @internal */
  changed(): void {
    this.requestUpdate();
  }
  /** @internal */
  show(path: string, value: unknown): string {
    if (value === undefined || value === '') return this.#text.nothing;
    const isChance = path.endsWith('.probability');
    return writeField(
      value,
      isChance ? 'percent' : typeof value === 'number' ? 'number' : 'text',
      this.format.language,
    );
  }

  get #text(): SettingsMessages {
    return this.messages('settings', english);
  }
  get #pane(): PaneName {
    return isPane(this.pane) ? this.pane : 'stages';
  }

  #focusOn(selector: string): void {
    this.#focus = selector;
    this.requestUpdate();
  }

  /** Shows a pane, as if a person had chosen it: its heading has the focus. */
  go(pane: string): void {
    this.pane = pane;
    this.#focusOn('#heading');
  }

  get #view(): View | null {
    const [store, editor, state] = [this.current, this.#editor, this.panes];
    if (!store || !editor || !state || store.status.phase === 'loading') return null;
    const isOwnLocked =
      editor.isAsking || store.isClosed || !may({ locked: this.readonly, can: undefined }, store, 'stages');
    return {
      ...{ store, editor, state, pipeline: store.pipeline, text: this.#text, format: this.format },
      names: namesOf(this.format.language),
      questionWords: this.messages('qualifier', englishQualifier).questions,
      now: store.ports.now(),
      ...{ isOwnLocked, locked: isOwnLocked || this.can?.('stages') === false },
      root: this.shadowRoot!,
      go: pane => this.go(pane),
      turn: next => (this.panes = { ...this.panes!, ...(typeof next === 'function' ? next(this.panes!) : next) }),
      focus: selector => this.#focusOn(selector),
    };
  }

  #onKeydown = (event: KeyboardEvent): void => {
    event.stopPropagation(); // what is typed here is not for a board around
    const inText = (event.composedPath()[0] as Element).matches?.('input:not([type=checkbox]), textarea');
    if (inText || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && !isRedo) return;
    event.preventDefault();
    void (isRedo ? this.#editor?.redo() : this.#editor?.undo());
  };

  override render(): TemplateResult {
    const view = this.#view;
    const text = this.#text;
    return html`<div class="panel" part="panel" role="region" aria-label=${text.settings} @keydown=${this.#onKeydown}>
      ${view ? this.#renderPanes(view) : html`<p class="muted" role="status">${text.loading}</p>`}
    </div>`;
  }

  #renderPanes(view: View): TemplateResult {
    const { text } = view;
    const pane = this.#pane;
    const isReadOnly = pane === 'views' ? view.isOwnLocked : view.locked;
    return html`${railTemplate(view, pane)}
      <div class="pane" part="pane">
        <div class="head">
          <h2 id="heading" tabindex="-1">${text.panes[pane]}</h2>
          <p class="muted">${text.about[pane]}</p>
        </div>
        ${isReadOnly && !view.editor.isAsking ? html`<p class="banner">${text.readOnly}</p>` : nothing}
        ${
          pane !== 'guide' && isReminded(view)
            ? html`<p class="banner">
                <span>${text.reviseBanner}</span>
                <button class="button" type="button" @click=${() => this.go('guide')}>${text.panes.guide}</button>
              </p>`
            : nothing
        }
        ${PANE[pane](view)}
      </div>
      ${this.#renderSaid(view)}`;
  }

  /** What was done last stays until something else is done: it can be taken back as long as it is the last. */
  #renderSaid({ editor, text }: View): TemplateResult | typeof nothing {
    const { said } = editor;
    if (editor.isAsking) return html`<div class="bar" part="said"><span>${text.asking}</span></div>`;
    if (!said) return nothing;
    return html`<div class="bar ${said.isRefusal ? 'refused' : ''}" part="said">
      <span>${said.message}</span>
      ${
        editor.canUndo
          ? html`<button class="button" type="button" data-undo @click=${editor.undo}>${text.undo}</button>`
          : editor.canRedo
            ? html`<button class="button" type="button" data-undo @click=${editor.redo}>${text.redo}</button>`
            : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-settings': PipelineSettings;
  }
}
