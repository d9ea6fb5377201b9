import { html, nothing, type TemplateResult } from 'lit';
import type { Elsewhere } from '../../domain/records.js';
import { findPipeline } from '../../store/registry.js';
import type { PipelineStore } from '../../store/store.js';
import type { PipelineElement } from '../base.js';
import { switchTo } from '../board/pipelines/switch.js';
import type { Wording } from './fields.js';
import type { Opener } from './opener.js';
import type { View } from './view.js';
import type { Voice } from './voice.js';

/** What crossing needs of the details. */
export interface Traveller extends PipelineElement {
  readonly wording: Wording;
  deal: string;
  deals: readonly string[] | undefined;
  /** Who shows a deal of another pipeline; where absent, it is shown here. */
  readonly opener: Pick<Opener, 'crossed'> | undefined;
}

/** The ways to where a deal went on in another pipeline, or came from. */
export class Crossing {
  /** Of which pipeline it is known which others can be reached. */
  #of: PipelineStore | undefined;
  #names: readonly string[] = [];

  constructor(
    private readonly traveller: Traveller,
    private readonly voice: Voice,
    /** Keeps what was typed; answers whether all of it is kept. */
    private readonly save: () => Promise<boolean>,
  ) {}

  /** Whether a pipeline can be reached from another; not yet known = no. */
  reaches(store: PipelineStore, name: string): boolean {
    if (this.#of !== store) void this.#ask(store);
    return this.#names.includes(name);
  }
  async #ask(store: PipelineStore): Promise<void> {
    this.#of = store;
    this.#names = [];
    try {
      const { reachablePipelines } = await import('../../store/neighbours.js');
      const names = await reachablePipelines(store);
      if (this.#of !== store) return;
      this.#names = names;
      this.traveller.requestUpdate();
    } catch {
      if (this.#of === store) this.#of = undefined; // it is asked again with the next render
    }
  }

  /** Goes there; what was typed is kept first. */
  async to(link: Elsewhere): Promise<void> {
    const { traveller, voice } = this;
    const { current: store, wording } = traveller;
    if (!store || !(await this.save())) return;
    const there = await openThere(store, link).catch(() => 'unread' as const);
    if (traveller.current !== store) return; // it has been shown another pipeline meanwhile
    if (there === 'unread') return voice.say(wording.text.unreadThere);
    if (there === 'gone') return voice.say(wording.text.goneThere);
    if (traveller.opener) return traveller.opener.crossed(there, link.deal);
    if (!(await switchTo(traveller, there))) return;
    traveller.deals = undefined;
    traveller.deal = link.deal;
  }
}

/**
 * The pipeline that a deal leads to; or that the deal is not there any more, or nobody can say, as it could not be read.
 * Where it is there it stays open from now on: a page that is told of the choice may show it in a way of its own.
 */
async function openThere(
  store: PipelineStore,
  { pipeline, deal }: Elsewhere,
): Promise<PipelineStore | 'gone' | 'unread'> {
  const { visiting } = await import('../../store/neighbours.js');
  return visiting(store, async neighbours => {
    const there = await neighbours.open(pipeline);
    if (there.status.phase !== 'ready') return 'unread';
    const found = there.deal(deal);
    if (!found || found.removedAt !== undefined) return 'gone';
    neighbours.keep(pipeline);
    return there;
  });
}

/** Where the deal went on in another pipeline, and where it came from; each can be opened, where it can be reached. */
export function elsewhereTemplate({ deal, store, text }: View, crossing: Crossing): TemplateResult | typeof nothing {
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
        @click=${() => void crossing.to(link)}
      >
        ${text.openIt}
      </button>`;
      return html`<p>${said(name)} ${crossing.reaches(store, link.pipeline) ? button : nothing}</p>`;
    })}
  </div>`;
}
