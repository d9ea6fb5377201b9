import { html, nothing, type TemplateResult } from 'lit';
import type { ImportEntry } from '../../domain/records.js';
import { broughtBy, importsOf, removeImport } from '../../store/imports.js';
import type { PipelineStore } from '../../store/store.js';
import type { View } from './view.js';

/** An import that somebody is about to remove. */
interface Asked {
  readonly id: string;
  readonly file: string;
  readonly kind: 'deals' | 'leads';
  /** What it brought, in each pipeline it went into. */
  readonly parts: readonly { readonly store: PipelineStore; readonly brought: readonly string[] }[];
  readonly updated: number;
}

const kindOf = ({ leads }: ImportEntry): Asked['kind'] => (leads ? 'leads' : 'deals');

/** The imports of a pipeline: how much of what they brought is still there, and how to remove them, asked first. */
export class Imports {
  asked: Asked | null = null;
  busy = false;
  /** What was just removed, or brought back. */
  said = '';
  #undo: (() => void) | null = null;

  constructor(
    /** What is to be shown; `focus`: the id of the import whose button was put back, `''` for whatever comes first. */
    private readonly changed: (focus?: string) => void,
    /** Tells those who listen. */
    private readonly tell: (message: string) => void,
  ) {}

  /** Asks whether it is really to be removed. */
  async ask(store: PipelineStore, id: string, entry: ImportEntry): Promise<void> {
    const brought = await broughtBy(store, id);
    this.askFor({ id, file: entry.name, kind: kindOf(entry), parts: [{ store, brought }], updated: entry.updated });
  }
  /** The same where the deals are known. */
  askFor(asked: Asked): void {
    this.asked = asked;
    this.said = '';
    this.changed();
  }
  keep(): void {
    const id = this.asked?.id;
    this.asked = null;
    this.changed(id);
  }
  forget(): void {
    this.asked = this.#undo = null;
    this.said = '';
  }

  async remove({ text, format }: View): Promise<void> {
    const { asked } = this;
    if (!asked || this.busy) return;
    this.busy = true;
    this.changed();
    let removed = 0;
    for (const { store, brought } of asked.parts) removed += await removeImport(store, asked.id, brought);
    const steps = asked.parts.map(({ store }) => [store, store.$undo.get().undo] as const);
    this.busy = false;
    this.asked = null;
    this.said = text.removed(removed, asked.kind, asked.file, format);
    this.#undo = () => {
      // only while nothing else was done since
      const undone = steps.map(([store, step]) => store.$undo.get().undo === step && store.undo());
      this.#undo = null;
      void Promise.all(undone.map(step => step && step.settled)).then(() => this.#tellAll(text.undone));
    };
    this.#tellAll(this.said);
  }

  #tellAll(message: string): void {
    this.said = message;
    this.tell(message);
    this.changed('');
  }

  /** The question, in place of the button that asked it. */
  question(view: View): TemplateResult | typeof nothing {
    const { text, format } = view;
    const { asked } = this;
    if (!asked) return nothing;
    const count = asked.parts.reduce((sum, { brought }) => sum + brought.length, 0);
    return html`<div class="ask" role="group" aria-label=${text.removeImportNamed(asked.file)}>
      <p>${text.removeAsk(count, asked.kind, asked.updated, format)}</p>
      <div class="buttons">
        <button class="button ghost" type="button" data-focus ?disabled=${this.busy} @click=${() => this.keep()}>
          ${text.keepThem}
        </button>
        <button class="button danger" type="button" ?disabled=${this.busy} @click=${() => void this.remove(view)}>
          ${this.busy ? text.removing : text.removeImport}
        </button>
      </div>
    </div>`;
  }

  /** What was done, with the way back. */
  outcome({ text }: View): TemplateResult | typeof nothing {
    if (!this.said) return nothing;
    return html`<p class="line said-so">
      <span>${this.said}</span>
      ${this.#undo ? html`<button class="button" type="button" data-focus @click=${() => this.#undo?.()}>${text.undo}</button>` : nothing}
    </p>`;
  }

  list(view: View): TemplateResult | typeof nothing {
    const { store, text, format } = view;
    const imports = importsOf(store.pipeline);
    if (!imports.length) return this.outcome(view);
    return html`<section class="part" part="imports">
      <h3>${text.imports}</h3>
      ${this.outcome(view)}
      <ul class="rows">
        ${imports.map(
          ([id, entry]) =>
            html`<li class="row">
              <div class="what">
                <strong>${entry.name}</strong>
                <span class="muted small"
                  >${text.importLine(entry.added, kindOf(entry), entry.rows, format.day(entry.at, view.now), entry.by, format)}</span
                >
              </div>
              ${
                this.asked?.id === id
                  ? this.question(view)
                  : html`<button
                      class="button end"
                      type="button"
                      data-import=${id}
                      aria-label=${text.removeImportNamed(entry.name)}
                      ?disabled=${store.status.capabilities?.readOnly ?? false}
                      @click=${() => void this.ask(store, id, entry)}
                    >
                      ${text.removeImport}
                    </button>`
              }
            </li>`,
        )}
      </ul>
    </section>`;
  }
}
