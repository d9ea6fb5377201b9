import { html, type TemplateResult } from 'lit';
import { nameOf, type ColumnFrame } from '../column.js';
import type { Column } from '../view.js';
import type { Hands } from './hands.js';

/** What is being edited in place: a stage's name, a new deal; and which columns are folded away. */
export class Editing {
  /** The stage whose name is a field now. */
  renaming: string | null = null;
  /** The stage that a deal is being added to. */
  adding: string | null = null;
  folded: ReadonlySet<string> = new Set();

  constructor(private readonly hands: Hands) {}

  startRename(stage: string): void {
    this.renaming = stage;
    this.#then(root => root.querySelector<HTMLInputElement>('[data-rename]')?.select());
  }
  /** Keeps the name, or with `null` the old one; the focus goes back to the column. */
  endRename(name: string | null): void {
    const stage = this.renaming;
    if (stage === null) return;
    this.renaming = null;
    if (name !== null) this.hands.desk.renameStage(stage, name);
    this.#focus(`[data-column="${CSS.escape(stage)}"] [data-act=column-menu]`);
  }

  startAdding(stage: string | null): void {
    const before = this.adding;
    this.adding = stage;
    if (stage === null) return this.#focus(`[data-column="${CSS.escape(before ?? '')}"] .add`);
    const { board } = this.hands;
    const at = board.columns.findIndex(({ key }) => key === stage);
    board.active = Math.max(0, at % this.hands.width);
    this.#focus('.quick input');
  }

  fold(stage: string, folded = true): void {
    this.folded = new Set(folded ? [...this.folded, stage] : [...this.folded].filter(each => each !== stage));
    this.hands.board.requestUpdate();
  }

  /** The field for a column's name, while it is one. */
  nameField(key: string, name: string): TemplateResult | undefined {
    if (this.renaming !== key) return undefined;
    const { stageName } = this.hands.text;
    return html`<input class="input rename" data-rename=${key} aria-label=${stageName} .value=${name} />`;
  }
  /** The form for a new deal, in the column that it is for. */
  form(key: string, name: string): TemplateResult | undefined {
    if (this.adding !== key) return undefined;
    const { text } = this.hands;
    return html`<form class="quick" part="quick-add" data-quick=${key} novalidate>
      <input
        class="input"
        name="title"
        aria-label=${text.addDeal(name)}
        placeholder=${text.dealTitle}
        autocomplete="off"
      />
      <button class="button primary">${text.add}</button>
      <button class="button ghost" type="button" data-act="add-cancel">${text.cancel}</button>
    </form>`;
  }
  /** A column that was folded away: its name and count, and the way back. */
  foldedColumn(column: Column, { format, messages }: ColumnFrame): TemplateResult | undefined {
    const { board, text } = this.hands;
    if (!this.folded.has(column.key) || board.isNarrow || board.isRow) return undefined;
    const name = nameOf(column, { messages });
    return html`<div
      class="column collapsed"
      part="stage collapsed"
      role="group"
      data-column=${column.key}
      aria-label=${name}
    >
      <button class="unfold" type="button" data-act="expand" aria-expanded="false" title=${text.expand(name)}>
        <span class="count">${format.count(column.total)}</span><span class="upright">${name}</span>
      </button>
    </div>`;
  }

  #focus(selector: string): void {
    this.#then(root => root.querySelector<HTMLElement>(selector)?.focus());
  }
  #then(act: (root: ParentNode) => void): void {
    const { board } = this.hands;
    board.requestUpdate();
    void board.updateComplete.then(() => act(board.renderRoot));
  }
}
