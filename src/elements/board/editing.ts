import type { PipelineBoard } from '../pipeline-board.js';

/** What is being edited in place: a stage's name, a new deal; and which columns are folded away. */
export class Editing {
  /** The stage whose name is a field now. */
  renaming: string | null = null;
  /** The stage that a deal is being added to. */
  adding: string | null = null;
  folded: ReadonlySet<string> = new Set();

  constructor(private readonly board: PipelineBoard) {}

  startRename(stage: string): void {
    this.renaming = stage;
    this.#then(root => root.querySelector<HTMLInputElement>('[data-rename]')?.select());
  }
  /** Keeps the name, or with `null` the old one; the focus goes back to the column. */
  endRename(name: string | null): void {
    const stage = this.renaming;
    if (stage === null) return;
    this.renaming = null;
    if (name !== null) this.board.desk?.renameStage(stage, name);
    this.#focus(`[data-column="${CSS.escape(stage)}"] [data-act=stage-menu]`);
  }

  startAdding(stage: string | null): void {
    const before = this.adding;
    this.adding = stage;
    if (stage === null) return this.#focus(`[data-column="${CSS.escape(before ?? '')}"] .add`);
    this.board.active = Math.max(
      0,
      this.board.columns.findIndex(({ key }) => key === stage),
    );
    this.#focus('.quick input');
  }

  fold(stage: string, folded = true): void {
    this.folded = new Set(folded ? [...this.folded, stage] : [...this.folded].filter(each => each !== stage));
    this.board.requestUpdate();
  }

  #focus(selector: string): void {
    this.#then(root => root.querySelector<HTMLElement>(selector)?.focus());
  }
  #then(act: (root: ParentNode) => void): void {
    this.board.requestUpdate();
    void this.board.updateComplete.then(() => act(this.board.renderRoot));
  }
}
