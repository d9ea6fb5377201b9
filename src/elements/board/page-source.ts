import type { DealInput, StageInput } from '../../domain/records.js';
import type { PipelineInput } from '../../domain/pipelines.js';
import { PageData, type TurnedAway } from '../../store/page-data.js';
import type { PipelineStore } from '../../store/store.js';
import type { PipelineBoard } from '../pipeline-board.js';

interface Given {
  readonly stages?: readonly StageInput[];
  readonly deals?: readonly DealInput[];
}

const NO_LIST = 'there is no list of deals in it.';
/** So many deals that could not be taken are named. */
const NAMED = 10;

/**
 * The page's own data: the properties `stages` and `deals`, a child `<script type="application/json">`, or `src`. Loaded with
 * the first of it: boards that keep their deals in the browser never need it.
 */
export class PageSource {
  #data: PageData | undefined;
  /** Nothing could be read: an empty pipeline without a name says so, until something can. */
  #standsIn = false;
  #key = '';
  #src: string | undefined;
  #loaded: Given | undefined;
  /** There is something to take in that no property tells of. */
  #isFresh = true;
  /** Deals that could not be taken. */
  turnedAway = 0;
  /** Why `src` or the JSON could not be read. */
  #unread = '';

  constructor(private readonly board: PipelineBoard) {
    if (!board.src && !board.deals) this.#readChild();
  }

  /** The pipeline that the page's data makes. */
  get store(): PipelineStore | undefined {
    return this.#data?.store;
  }
  /** It was only read from a file, and belongs to nobody who could keep a change. */
  get isRead(): boolean {
    return Boolean(this.#loaded) || this.#standsIn;
  }

  /** Why the page's deals could not be read. */
  get problem(): string {
    const { deals } = this.board;
    return deals && !Array.isArray(deals) ? NO_LIST : this.#unread;
  }

  /** Takes in what the page gives; answers whether that is a pipeline where there was none. */
  update(changed: ReadonlyMap<PropertyKey, unknown>, input: PipelineInput): boolean {
    const { src } = this.board;
    if (src && src !== this.#src) void this.#load(src);
    this.#src = src;
    const { deals: own = this.#loaded?.deals } = this.board;
    const read = Array.isArray(own) ? (own as readonly DealInput[]) : undefined;
    const deals = read ?? (this.problem ? [] : undefined);
    const isNews = this.#isFresh || ['deals', 'stages', 'currency', 'src'].some(name => changed.has(name));
    if (!deals || !isNews) return false;
    this.#isFresh = false;
    const stages = this.board.stages ?? this.#loaded?.stages;
    const shape: PipelineInput = { ...input, ...(stages ? { stages } : {}) };
    const key = JSON.stringify(shape);
    if (this.#standsIn && read) {
      void this.#data?.store.close();
      this.#data = undefined;
    }
    const isNew = !this.#data;
    this.#standsIn = !read;
    if (!this.#data) this.#data = new PageData(read && this.board.pipeline, shape);
    else if (key !== this.#key) this.#data.giveStages(shape);
    this.#key = key;
    void this.#give(deals, this.#data);
    return isNew;
  }

  async #give(deals: readonly DealInput[], data: PageData): Promise<void> {
    this.turnedAway = 0;
    const named: TurnedAway[] = [];
    await data.give(deals, turnedAway => {
      if (this.turnedAway++ < NAMED) named.push(turnedAway);
      this.board.requestUpdate();
    });
    // the person reads how many; who made the page, which and why
    if (named.length) console.warn(`<pipeline-board> left out ${this.turnedAway} deals of the page, such as`, named);
  }

  #take(text: string): void {
    try {
      const read = JSON.parse(text) as Given | readonly DealInput[];
      const given: Given = Array.isArray(read) ? { deals: read as readonly DealInput[] } : (read as Given);
      if (!Array.isArray(given.deals)) throw new TypeError(NO_LIST);
      this.#loaded = given;
      this.#isFresh = true;
      this.#unread = '';
    } catch (error) {
      this.#fail(error as Error);
    }
  }
  #fail({ message }: Error): void {
    this.#unread = message;
    this.#isFresh ||= !this.#data;
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
      this.#fail(error as Error);
    }
    this.board.requestUpdate();
  }
}
