import type { DealInput, StageInput } from '../../domain/records.js';
import type { PipelineInput } from '../../domain/pipelines.js';
import type { PageData } from '../../store/page-data.js';
import type { PipelineStore } from '../../store/store.js';
import type { PipelineBoard } from '../pipeline-board.js';

interface Given {
  readonly stages?: readonly StageInput[];
  readonly deals?: readonly DealInput[];
}

/** Loaded with the first data of a page's own: boards that keep their deals in the browser never need it. */
let pageData: typeof import('../../store/page-data.js') | undefined;

/** The page's own data: the properties `stages` and `deals`, a child `<script type="application/json">`, or `src`. */
export class PageSource {
  #data: PageData | undefined;
  #key = '';
  #loaded: Given | undefined;
  #listens = false;
  /** Deals that could not be taken. */
  turnedAway = 0;
  /** Why `src` or the JSON could not be read. */
  problem = '';

  constructor(private readonly board: PipelineBoard) {}

  /** The pipeline that the page's data makes. */
  get store(): PipelineStore | undefined {
    return this.#data?.store;
  }
  /** The page has data of its own, or is loading it. */
  get isWanted(): boolean {
    return Boolean(this.#data || this.board.src || this.board.deals);
  }

  /** A page that listens to what happens to its data takes part: then it may be changed. */
  heard(type: string): void {
    if (type.startsWith('deal-')) this.#listens = true;
  }
  /** Data that was only read from a file belongs to nobody who could keep a change. */
  get isReadOnly(): boolean {
    return Boolean(this.#loaded) && !this.#listens;
  }

  /** Takes in what the page gives; answers whether that is a pipeline where there was none. */
  update(changed: ReadonlyMap<PropertyKey, unknown>, input: PipelineInput): boolean {
    if (changed.has('src') && this.board.src) void this.#load(this.board.src);
    else if (!this.board.hasUpdated && !this.board.deals) this.#readChild();
    const deals = this.board.deals ?? this.#loaded?.deals;
    if (
      !deals ||
      !(changed.has('deals') || changed.has('stages') || changed.has('currency') || changed.has('src') || this.#fresh)
    )
      return false;
    this.#fresh = !pageData;
    if (!pageData) {
      void this.#loadPageData();
      return false;
    }
    const stages = this.board.stages ?? this.#loaded?.stages;
    const shape: PipelineInput = { ...input, ...(stages ? { stages } : {}) };
    const key = JSON.stringify(shape);
    const isNew = !this.#data;
    if (!this.#data) this.#data = new pageData.PageData(this.board.pipeline, shape);
    else if (key !== this.#key) this.#data.giveStages(shape);
    this.#key = key;
    this.turnedAway = 0;
    void this.#data.give(deals, () => {
      this.turnedAway++;
      this.board.requestUpdate();
    });
    return isNew;
  }
  #fresh = false;

  #take(text: string): void {
    try {
      const read = JSON.parse(text) as Given | readonly DealInput[];
      const given: Given = Array.isArray(read) ? { deals: read as readonly DealInput[] } : (read as Given);
      if (!Array.isArray(given.deals)) throw new TypeError('there is no list of deals in it.');
      this.#loaded = given;
      this.#fresh = true;
      this.problem = '';
    } catch (error) {
      this.problem = (error as Error).message;
    }
  }

  async #loadPageData(): Promise<void> {
    pageData = await import('../../store/page-data.js');
    this.board.requestUpdate();
  }

  #readChild(): void {
    const script = this.board.querySelector('script[type="application/json"]');
    if (script?.textContent) this.#take(script.textContent);
  }

  async #load(src: string): Promise<void> {
    try {
      const answer = await fetch(src);
      if (!answer.ok) throw new Error(`${src}: ${answer.status}`);
      this.#take(await answer.text());
    } catch (error) {
      this.problem = (error as Error).message;
    }
    this.board.requestUpdate();
  }
}
