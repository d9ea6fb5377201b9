import { LitElement } from 'lit';
import { property } from './property.js';
import type { PipelineInput } from '../domain/pipelines.js';
import { formatOf, type Format } from '../i18n/format.js';
import { messagesOf, type Messages } from '../i18n/messages.js';
import type { OpenStorage } from '../storage/storage.js';
import { StoresController } from '../store/controller.js';
import type { PipelineStore } from '../store/store.js';
import { languageOf } from './language.js';
import { openLater, PipelineSource } from './source.js';

/** A view of one pipeline: finds it, follows it, and speaks the language around it. */
export abstract class PipelineElement extends LitElement {
  /** The pipeline itself, where the page has made it. */
  @property({ attribute: false }) store?: PipelineStore;
  /** The name of the pipeline; where absent, the nearest provider's, else the page's default. */
  @property() pipeline?: string;

  /** @internal The pipeline that was found; `undefined` while there is none. */
  current: PipelineStore | undefined;
  protected readonly stores = new StoresController(this);
  /** Keeps a pipeline that nobody has configured. */
  protected readonly keptIn: OpenStorage = openLater;
  protected readonly source = new PipelineSource(
    this,
    () => ({ ...this.ownStore(), pipeline: this.pipeline, input: this.pipelineInput(), storage: this.keptIn }),
    store => {
      if (store === this.current) return;
      this.current = store && this.prepared(store);
      this.requestUpdate();
    },
  );
  #language!: string;
  #watch: MutationObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch ??= new MutationObserver(() => this.requestUpdate());
    this.#watch.observe(document.documentElement, { attributeFilter: ['lang'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.disconnect();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.#language = languageOf(this, this.current?.pipeline.locale);
    // what the page gave before it was in the page was found then
    if (changed.has('store') || changed.has('pipeline')) this.source.resolve();
  }

  /** What becomes of a pipeline that was found: elements that change records make it writable. */
  protected prepared(store: PipelineStore): PipelineStore {
    return store;
  }
  /** The pipeline that the page gave, or that its own data makes. */
  protected ownStore(): { readonly store: PipelineStore | undefined; readonly isOwn: boolean } {
    return { store: this.store, isOwn: false };
  }
  /** What this element says of a pipeline that does not exist yet. */
  protected pipelineInput(): PipelineInput {
    return {};
  }
  /** @internal */
  get format(): Format {
    return formatOf(this.#language, this.current?.pipeline.zone ?? 'UTC');
  }
  /** @internal */
  messages<P extends keyof Messages>(part: P, english: Messages[P]): Messages[P] {
    return messagesOf(part, this.#language, english);
  }
  /** @internal */
  get isRtl(): boolean {
    return this.matches(':dir(rtl)');
  }
}
