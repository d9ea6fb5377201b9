import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { PipelineInput } from '../domain/pipelines.js';
import { localZone } from '../i18n/calendar.js';
import type { OpenStorage } from '../storage/storage.js';
import { pipelineContext } from '../store/context.js';
import { createPipeline, expectPipeline, findPipeline, isExpected, watchPipelines } from '../store/registry.js';
import type { PipelineStore } from '../store/store.js';

const PROVIDER = 'pipeline-provider';
/** The pipeline of a page that names none. */
export const DEFAULT = 'default';

/** Keeps a pipeline in this browser; what does so is loaded with the first one: a page whose deals live elsewhere never needs it. */
export const openLater: OpenStorage = async name => (await import('../storage/indexeddb-later.js')).openIndexedDb(name);

/** What an element says of the pipeline it wants. */
export interface Wanted {
  readonly store: PipelineStore | undefined;
  readonly pipeline: string | undefined;
  /** The element has the page's own data: no other pipeline is looked for. */
  readonly isOwn: boolean;
  /** For a pipeline that does not exist yet. */
  readonly input: PipelineInput;
  /** Where such a one is kept. */
  readonly storage: OpenStorage;
}

/** The nearest provider, also across the borders of shadow roots. */
function providerOf(node: Node): Element | null {
  for (let at: Node | null = node; at;) {
    const found: Element | null | undefined = (at instanceof Element ? at : at.parentElement)?.closest(PROVIDER);
    if (found && found !== node) return found;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

const parsed = (): Promise<void> =>
  new Promise(resolve => {
    const later = (): void => void setTimeout(resolve);
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', later, { once: true });
    else later();
  });

/**
 * Finds an element's pipeline: the `store` property, else the pipeline of that name, else the nearest provider's, else
 * the page's default, kept in IndexedDB. One that nobody has opened is opened a task after the page was parsed, so that a
 * script or provider that configures it comes first.
 */
export class PipelineSource implements ReactiveController {
  #host: ReactiveElement & { readonly isConnected: boolean };
  #wanted: () => Wanted;
  #found: (store: PipelineStore | undefined) => void;
  #stop: (() => void) | undefined;
  #run = 0;
  #unsubscribe: (() => void) | undefined;
  #takeBack: (() => void) | undefined;

  constructor(host: ReactiveElement, wanted: () => Wanted, found: (store: PipelineStore | undefined) => void) {
    this.#host = host;
    this.#wanted = wanted;
    this.#found = found;
    host.addController(this);
  }

  hostConnected(): void {
    this.resolve();
  }

  hostDisconnected(): void {
    this.#run++;
    this.#stop?.();
    this.#stop = undefined;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#expect();
  }

  /** Looks again: what the element says has changed, or it has moved. */
  resolve(): void {
    const run = ++this.#run;
    this.#stop?.();
    this.#stop = undefined;
    const { store, pipeline, isOwn } = this.#wanted();
    // the page's own data, or what reads them, may take a while to come
    this.#expect(isOwn ? pipeline : undefined);
    if (store || isOwn) return this.#found(store);
    if (pipeline !== undefined) return this.#byName(pipeline, run);
    const provider = providerOf(this.#host);
    if (!provider) return this.#byName(DEFAULT, run);
    void customElements.whenDefined(PROVIDER).then(() => {
      // its answer comes again whenever it changes, until the element goes
      if (run === this.#run)
        this.#host.dispatchEvent(new ContextEvent(pipelineContext, this.#host, this.#answered, true));
    });
  }

  readonly #answered = (inherited: PipelineStore | undefined, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.#unsubscribe) {
      this.#unsubscribe?.();
      this.#unsubscribe = unsubscribe;
    }
    const { store, pipeline, isOwn } = this.#wanted();
    if (!store && !isOwn && pipeline === undefined) this.#found(inherited);
  };

  /** Others wait for the pipeline of that name; no longer for the one of before. */
  #expect(name?: string): void {
    const takeBack = this.#takeBack;
    this.#takeBack = name === undefined ? undefined : expectPipeline(name);
    takeBack?.();
  }

  #byName(name: string, run: number): void {
    let isWaiting = false;
    const look = (): boolean => {
      const store = findPipeline(name);
      if (!store) return false;
      isWaiting = false;
      this.#found(store);
      return true;
    };
    const open = async (): Promise<void> => {
      await parsed();
      if (run !== this.#run || look() || (isWaiting = isExpected(name))) return;
      const { input, storage } = this.#wanted();
      createPipeline({ zone: localZone(), ...input, name, storage });
    };
    this.#stop = watchPipelines(changed => {
      if (changed !== name || look()) return;
      this.#found(undefined);
      if (isWaiting) void open();
    });
    if (!look()) void open();
  }
}
