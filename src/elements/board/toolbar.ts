import { html, nothing, type TemplateResult } from 'lit';
import { mergeSums, type Sums } from '../../domain/money.js';
import type { DealStatus } from '../../domain/records.js';
import { liveStages } from '../../domain/stages.js';
import type { Format } from '../../i18n/format.js';
import type { BoardMessages } from '../../i18n/messages.js';
import type { PipelineStore } from '../../store/store.js';
import type { Lists } from './view.js';

/** What the bar above the columns shows. */
export interface ToolbarFrame {
  readonly store: PipelineStore;
  /** Where the deals are listed that are shown. */
  readonly lists: Lists;
  readonly format: Format;
  readonly messages: BoardMessages;
  /** Of which statuses deals are shown. */
  readonly statuses: readonly DealStatus[];
  readonly query: string;
  readonly canAdd: boolean;
}

/** What is open, and what it is worth, as it is listed there. */
export function openSums(store: PipelineStore, lists: Lists): { sums: Sums; count: number } {
  const stages = liveStages(store.pipeline).filter(({ phase }) => phase === 'open');
  const all = stages.map(({ id }) => lists.$list(id).get());
  return { sums: mergeSums(all.map(({ sums }) => sums)), count: all.reduce((sum, { count }) => sum + count, 0) };
}

/** Name, totals, search, what is shown, and the way to a new deal. */
export function toolbarTemplate({
  store,
  lists,
  format,
  messages,
  statuses,
  query,
  canAdd,
}: ToolbarFrame): TemplateResult {
  const { sums, count } = openSums(store, lists);
  const totals = format.totals(sums);
  const weighted = format.totals(sums, 'weighted');
  const said = [
    messages.openDeals(count, format),
    totals.join(' + '),
    totals.length ? messages.weighted(weighted.join(' + ')) : '',
  ];
  const here = store.status.capabilities?.scope;
  return html`<div class="top" part="toolbar">
    <h2 tabindex="-1">${store.pipeline.title || messages.board}</h2>
    <span class="muted small summary" part="summary">${said.filter(Boolean).join(' · ')}</span>
    ${
      here === 'browser'
        ? html`<button
            class="chip here"
            part="chip"
            type="button"
            data-act="storage-menu"
            aria-haspopup="menu"
            title=${messages.onlyHereText}
          >
            ${messages.onlyHere}
          </button>`
        : nothing
    }
    <slot name="toolbar"></slot>
    <button class="button" part="view" type="button" data-act="view" aria-haspopup="menu">${messages.view}</button>
    <input
      class="input search"
      part="search"
      type="search"
      data-search
      .value=${query}
      aria-label=${messages.search}
      placeholder=${messages.searchHint}
    />
    <div class="seg" role="group" aria-label=${messages.show}>
      ${(['open', 'closed'] as const).map(
        each =>
          html`<button
            type="button"
            data-act="show-${each}"
            aria-pressed=${statuses.some(status => (status === 'open') === (each === 'open'))}
          >
            ${messages[each]}
          </button>`,
      )}
    </div>
    ${canAdd ? html`<button class="button primary" part="new-deal" type="button" data-act="new">${messages.newDeal}</button>` : nothing}
  </div>`;
}
