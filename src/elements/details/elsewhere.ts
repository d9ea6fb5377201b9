import { html, nothing, type TemplateResult } from 'lit';
import type { Elsewhere } from '../../domain/records.js';
import { findPipeline } from '../../store/registry.js';
import type { PipelineStore } from '../../store/store.js';
import type { View } from './view.js';

/** Which pipelines can be reached from the one that is shown; asked when a deal leads to another. */
export class Reach {
  #of: PipelineStore | undefined;
  #names: readonly string[] = [];

  constructor(private readonly changed: () => void) {}

  /** Not yet known = no. */
  has(store: PipelineStore, name: string): boolean {
    if (this.#of !== store) void this.#ask(store);
    return this.#names.includes(name);
  }
  async #ask(store: PipelineStore): Promise<void> {
    this.#of = store;
    this.#names = [];
    const { reachablePipelines } = await import('../../store/neighbours.js');
    const names = await reachablePipelines(store);
    if (this.#of !== store) return;
    this.#names = names;
    this.changed();
  }
}

/** The pipeline that a deal leads to, with the deal in it; `null` = it is not there any more. */
export async function openThere(store: PipelineStore, { pipeline, deal }: Elsewhere): Promise<PipelineStore | null> {
  const { Neighbours } = await import('../../store/neighbours.js');
  const neighbours = new Neighbours(store);
  const there = await neighbours.open(pipeline);
  const found = there.deal(deal);
  const isThere = found !== undefined && found.removedAt === undefined;
  if (isThere) neighbours.keep(pipeline);
  await neighbours.close();
  return isThere ? there : null;
}

/** Where the deal went on in another pipeline, and where it came from; each can be opened, where it can be reached. */
export function elsewhereTemplate(
  { deal, store, text }: View,
  reach: Reach,
  open: (link: Elsewhere) => void,
): TemplateResult | typeof nothing {
  const links = [
    { said: text.movedTo, link: deal.movedTo },
    { said: text.movedFrom, link: deal.movedFrom },
  ].filter((each): each is { said: (pipeline: string) => string; link: Elsewhere } => each.link !== undefined);
  if (!links.length) return nothing;
  return html`<div class="elsewhere" part="elsewhere">
    ${links.map(({ said, link }) => {
      const name = findPipeline(link.pipeline)?.pipeline.title || link.pipeline;
      const button = html`<button
        class="button"
        type="button"
        aria-label=${text.openThere(name)}
        @click=${() => open(link)}
      >
        ${text.openIt}
      </button>`;
      return html`<p>${said(name)} ${reach.has(store, link.pipeline) ? button : nothing}</p>`;
    })}
  </div>`;
}
