import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { emit } from '../emit.js';
import type { PipelineEventMap } from '../events.js';
import { exchange as english } from '../i18n/en/exchange.js';
import type { ExchangeMessages } from '../i18n/messages.js';
import { calendarOf } from '../i18n/calendar.js';
import type { OpenStorage } from '../storage/storage.js';
import { ActingElement } from './acting.js';
import { announce } from './announce.js';
import { checkTemplate } from './exchange/check.js';
import { columnsTemplate } from './exchange/columns.js';
import { downloadSetAside, exportAll } from './exchange/download.js';
import { failureText, fileTemplate } from './exchange/file.js';
import { sourceTemplate, stepTemplate, titleOf } from './exchange/head.js';
import { Imports } from './exchange/imports.js';
import { reportTemplate } from './exchange/report.js';
import { restoreChoices, restoreTemplate } from './exchange/restore.js';
import type { RunResult } from './exchange/run.js';
import { readingTemplate, runningTemplate } from './exchange/running.js';
import { Session, type SessionHost } from './exchange/session.js';
import type { View } from './exchange/view.js';
import { styles } from './pipeline-exchange.styles.js';

/** How far an import has come is said at these shares, not at every row. */
const SAID = [0.25, 0.5, 0.75];

/**
 * Brings deals or leads in from a CSV or JSON file of any system, and takes them out again. Columns, stages, dates and numbers are
 * guessed, shown and corrected before anything is written; rows with a problem are set aside with their reasons, never
 * dropped. The same file again updates by its ids; an import can be removed as a whole, tomorrow too.
 *
 * @event {CustomEvent<ImportDone>} import-done - After an import or restoring has ended, with its report.
 * @csspart panel - The whole.
 * @csspart steps - How far a person has come.
 * @csspart drop - Where a file can be dropped. Also `over` while one is above it.
 * @csspart columns - The columns and what they mean.
 * @csspart column - One of them.
 * @csspart outlook - How many rows can be imported.
 * @csspart preview - The first rows.
 * @csspart progress - The bar.
 * @csspart progress-text - What stands below it.
 * @csspart tally - The figures of the report.
 * @csspart set-aside - The rows that were set aside.
 * @csspart imports - What was imported before.
 * @csspart export - The exports.
 */
export class PipelineExchange extends ActingElement implements SessionHost {
  static override styles = styles;

  /** Where further pipelines of a file are kept; where absent, in the same kind of place as this one. */
  @property({ attribute: false }) openStorage: OpenStorage | undefined;
  /** Without a frame of its own, inside of a dialog or card. */
  @property({ type: Boolean, reflect: true }) frameless = false;

  @state() private over = false;
  @state() private exported = '';
  #session: Session | undefined;
  #imports = new Imports(
    focus => this.#asked(focus),
    message => announce(this, message),
  );
  #moved = false;
  #said = 0;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const store = this.current;
    if (store && this.#session?.store !== store) {
      this.#session?.reset();
      this.#session = new Session(store, this);
      this.#session.calendar = () => calendarOf(store.pipeline.zone);
      this.#imports.forget();
    }
    if (store) this.stores.follow([store.$pipeline, store.$status]);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#moved) return;
    this.#moved = false;
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  /** @internal */
  get wonStage(): string {
    return this.#text.wonStage;
  }
  get #text(): ExchangeMessages {
    return this.messages('exchange', english);
  }

  /** Reads a file, as if it had been dropped. */
  read(file: File): void {
    if (this.#session && !this.#isBusy) void this.#session.open(file);
  }

  get #isBusy(): boolean {
    return this.#session?.stop === 'running';
  }

  /** @internal */
  changed(moved = false): void {
    if (moved) {
      this.#moved = true;
      this.#said = 0;
      if (this.#session?.stop !== 'file') this.exported = '';
      if (this.#session?.failure) announce(this, failureText(this.#view!));
    }
    this.#tellProgress();
    this.requestUpdate();
  }

  #tellProgress(): void {
    const { progress, stop } = this.#session ?? {};
    if (stop !== 'running' || !progress?.total) return;
    const share = progress.done / progress.total;
    const next = SAID.findLastIndex(each => share >= each) + 1;
    if (next <= this.#said || share >= 1) return;
    this.#said = next;
    announce(this, this.#text.progress(progress.done, progress.total, this.format));
  }

  /** @internal */
  ended({ id, file, report, parts, cancelled }: RunResult): void {
    const { progress, tally } = this.#text;
    const figures = (['new', 'updated', 'setAside'] as const).map(
      key => `${tally[key]}: ${this.format.count(report[key])}`,
    );
    announce(
      this,
      [titleOf(this.#session, this.#text), progress(report.rows, report.rows, this.format), ...figures].join(' · '),
    );
    const pipelines = new Map(parts.map(part => [part.store.name, part.report]));
    const detail: PipelineEventMap['import-done']['detail'] = { file, importId: id, report, pipelines, cancelled };
    emit(this, 'import-done', detail);
  }

  /** The focus follows: into the question, to the way back, to the button that was there before. */
  #asked(focus?: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const find = (selector: string): HTMLElement | null => this.renderRoot.querySelector<HTMLElement>(selector);
      const back = focus ? find(`[data-import="${CSS.escape(focus)}"]`) : null;
      (find('[data-focus]:not([disabled])') ?? back ?? (focus === undefined ? null : find('#heading')))?.focus();
    });
  }

  #take = (files: FileList | null | undefined): void => {
    const [file] = files ?? [];
    if (!file) return;
    if (files!.length > 1) announce(this, this.#text.oneFile);
    this.#imports.forget();
    this.read(file);
  };

  get #takesFiles(): boolean {
    return Boolean(this.current) && !this.#isBusy && !this.current!.status.capabilities?.readOnly;
  }
  #onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault(); // else the browser leaves the page for the file
    event.dataTransfer.dropEffect = this.#takesFiles ? 'copy' : 'none';
    this.over = this.#takesFiles;
  };
  #onDragLeave = (event: DragEvent): void => {
    if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) this.over = false;
  };
  #onDrop = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = false;
    if (this.#takesFiles) this.#take(event.dataTransfer.files);
  };

  #exportAs = async (kind: 'json' | 'csv'): Promise<void> => {
    const store = this.current!;
    this.exported = await exportAll(store, kind, this.format.calendar.dayOf(store.ports.now()));
    announce(this, this.#text.exported(this.exported));
  };

  /** Goes on where all is answered; else to the first that is not. */
  #onNext = async (go: Promise<boolean>): Promise<void> => {
    if (await go) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };

  get #view(): View | null {
    const [session, store] = [this.#session, this.current];
    if (!session || !store) return null;
    return { session, store, text: this.#text, format: this.format, now: store.ports.now() };
  }

  override render(): TemplateResult {
    const view = this.#view;
    return html`<div
      class="panel ${this.over ? 'over' : ''}"
      part="panel"
      role="region"
      aria-labelledby="heading"
      @dragenter=${this.#onDragOver}
      @dragover=${this.#onDragOver}
      @dragleave=${this.#onDragLeave}
      @drop=${this.#onDrop}
      @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
    >
      <div class="head">
        <div class="line">
          <h2 id="heading" tabindex="-1">${titleOf(this.#session, this.#text)}</h2>
          ${view ? stepTemplate(view) : nothing}
        </div>
        ${view ? sourceTemplate(view) : nothing}
      </div>
      ${view ? this.#renderStop(view) : nothing}
    </div>`;
  }

  #renderStop(view: View): TemplateResult {
    const { session, text, store, format } = view;
    const back = (): void => session.reset();
    switch (session.stop) {
      case 'reading':
        return readingTemplate(view);
      case 'columns':
        return html`${columnsTemplate(view)}
        ${this.#renderButtons(text.next, () => void this.#onNext(session.check()), text.back, back)}`;
      case 'check': {
        const { outlook } = session;
        const count = outlook?.looked ? outlook.taken : session.reading!.table.rows.length;
        const start = (): void => void this.#onNext(session.start());
        return html`${checkTemplate(view)}
        ${this.#renderButtons(text.start(count, format), start, text.back, () => session.back(), outlook?.looked && !count)}`;
      }
      case 'restore':
        return html`${restoreTemplate(view)}
        ${this.#renderButtons(text.restoreStart, () => void session.restore(restoreChoices(this.renderRoot)), text.back, back)}`;
      case 'running':
        return runningTemplate(view);
      case 'done':
        return this.#renderDone(view, session.result!);
      default:
        return html`${fileTemplate(view, {
          ...{ take: this.#take, exportAs: (kind: 'json' | 'csv') => void this.#exportAs(kind) },
          ...{ exported: this.exported, over: this.over, readOnly: store.status.capabilities?.readOnly ?? false },
        })}
        ${this.#imports.list(view)}`;
    }
  }

  #renderButtons(next: string, onNext: () => void, back: string, onBack: () => void, disabled = false): TemplateResult {
    return html`<div class="buttons foot">
      <button class="button ghost start" type="button" @click=${onBack}>${back}</button>
      <button class="button primary" type="button" ?disabled=${disabled} @click=${onNext}>${next}</button>
    </div>`;
  }

  #renderDone(view: View, result: RunResult): TemplateResult {
    const { text, session } = view;
    const parts = result.parts.filter(({ brought }) => brought.length);
    const ask = (): void =>
      this.#imports.askFor({
        id: result.id,
        file: result.file,
        kind: session.reading?.plan.rows ?? 'deals',
        parts,
        updated: result.report.updated,
      });
    return html`${reportTemplate(view, result, {
        download: () => void downloadSetAside(result, view),
        remove: this.#imports.asked ? this.#imports.question(view) : this.#imports.outcome(view),
      })}
      <div class="buttons foot">
        ${
          parts.length && !this.#imports.asked && !this.#imports.said
            ? html`<button class="button ghost start danger" type="button" data-import=${result.id} @click=${ask}>
                ${text.removeImport}
              </button>`
            : nothing
        }
        <button
          class="button primary"
          type="button"
          @click=${() => {
            this.#imports.forget();
            session.reset();
          }}
        >
          ${text.another}
        </button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-exchange': PipelineExchange;
  }
}
