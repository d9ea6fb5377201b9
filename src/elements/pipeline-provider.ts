import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { isPreset } from '../domain/presets.js';
import type { PipelineSelect } from '../events.js';
import { localZone } from '../i18n/calendar.js';
import type { OpenStorage } from '../storage/storage.js';
import { pipelineContext } from '../store/context.js';
import { listed } from '../store/lists.js';
import { createPipeline, findPipeline, watchPipelines } from '../store/registry.js';
import type { PipelineStore } from '../store/store.js';
import { property } from './property.js';
import { DEFAULT, openLater } from './source.js';

const STORAGES: Readonly<Record<string, OpenStorage | undefined>> = { memory: undefined, indexeddb: openLater };

/**
 * Configures a pipeline without script and gives it to every element inside.
 *
 * @slot - The elements that share the pipeline.
 */
export class PipelineProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** The name: key of the registry, of the database and of the channel to other tabs. */
  @property() pipeline = DEFAULT;
  /** Ready-made stages: `sales`, `consultative`, `marketing`, `simple`, `seven-step`, `four-step`. */
  @property() preset?: string;
  /** ISO 4217, for deals that do not say. */
  @property() currency?: string;
  /** Where the records live: `indexeddb` (this browser) or `memory` (this page). */
  @property() storage = 'indexeddb';
  /** Who changes the records, as history names them. */
  @property({ attribute: 'user-id' }) userId?: string;
  /** The same as a person reads it. */
  @property({ attribute: 'user-name' }) userName?: string;

  #provider = new ContextProvider(this, { context: pipelineContext });
  #stop: (() => void) | undefined;

  /** The pipeline it gives. */
  get store(): PipelineStore | undefined {
    return this.#provider.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = watchPipelines(name => {
      if (name === this.pipeline) this.#give();
    });
    this.addEventListener('pipeline-select', this.#onSelect);
    this.#open();
    this.#give();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || !changed.has('pipeline')) return;
    this.#open();
    this.#give();
  }

  #give(): void {
    this.#provider.setValue(findPipeline(this.pipeline));
  }

  /** Another pipeline was chosen inside: all that share this one follow. */
  #onSelect = (event: CustomEvent<PipelineSelect>): void => {
    const { store, pipeline } = event.target as { readonly store?: unknown; readonly pipeline?: unknown };
    if (event.defaultPrevented || store || pipeline !== undefined) return;
    event.preventDefault();
    this.pipeline = event.detail.pipeline;
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('pipeline-select', this.#onSelect);
    this.#stop?.();
  }

  /** The first to name a pipeline configures it; a second provider of the same name shares it. */
  #open(): void {
    if (findPipeline(this.pipeline)) return;
    if (!(this.storage in STORAGES))
      console.warn(
        `<pipeline-provider>: there is no storage “${this.storage}”; use memory or indexeddb. Kept in memory.`,
      );
    const storage = STORAGES[this.storage];
    const options = {
      name: this.pipeline,
      zone: localZone(),
      ...(isPreset(this.preset) ? { preset: this.preset } : {}),
      ...(this.currency ? { currency: this.currency } : {}),
      ...(this.userId ? { user: { id: this.userId, ...(this.userName ? { name: this.userName } : {}) } } : {}),
      ...(storage ? { storage } : {}),
    };
    createPipeline(options, listed);
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-provider': PipelineProvider;
  }
}
