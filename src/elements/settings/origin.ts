import { html, nothing, type TemplateResult } from 'lit';
import { ordered, spendId, spendOf } from '../../domain/settings.js';
import type { Addressed } from '../../domain/operations.js';
import { addEntry, entryId } from '../../domain/edit-settings.js';
import { list } from './list.js';
import { matrix } from './matrix.js';
import { monthHeads, periodPicker, thisMonth } from './periods.js';
import { entryList } from './rows.js';
import type { View } from './view.js';

/** Where leads and deals come from, and what that costs a month. */
export function sourcesPane(view: View): TemplateResult {
  const { text } = view;
  return html`${list(
    view,
    entryList(view, 'sources', {
      label: text.panes.sources,
      carriedIn: 'source',
      columns: [{ key: 'name', label: text.source, type: 'text', width: 'wide' }],
      addLabel: text.addSource,
      empty: text.noSources,
    }),
  )}
  ${view.locked ? nothing : usedTemplate(view)} ${spendTemplate(view, 'source', 'sources')}`;
}

/** What was run to bring them in. */
export function campaignsPane(view: View): TemplateResult {
  const { text, pipeline } = view;
  const sources = ordered(pipeline.sources).map(({ id, name }) => ({ value: id, label: name }));
  return html`${list(
    view,
    entryList(view, 'campaigns', {
      label: text.panes.campaigns,
      carriedIn: 'campaign',
      columns: [
        { key: 'name', label: text.campaign, type: 'text', width: 'wide' },
        {
          ...{ key: 'source', label: text.source, type: 'choice', width: 'middle', optional: true },
          choices: [{ value: '', label: text.noSource }, ...sources],
        },
        { key: 'start', label: text.start, type: 'date', width: 'middle', optional: true },
        { key: 'end', label: text.end, type: 'date', width: 'middle', optional: true },
      ],
      addLabel: text.addCampaign,
      empty: text.noCampaigns,
    }),
  )}
  ${spendTemplate(view, 'campaign', 'campaigns')}`;
}

/** Names that deals carry already and nobody has listed: one press lists them. */
function usedTemplate({ store, pipeline, text, editor, format }: View): TemplateResult | typeof nothing {
  const known = new Set(ordered(pipeline.sources).map(({ name }) => name));
  const used = new Set<string>();
  for (const deal of store.allDeals()) if (deal.source && !known.has(deal.source)) used.add(deal.source);
  if (!used.size) return nothing;
  const take = (): void => {
    const taken = new Set<string>();
    const intents = [...used].map((name): Addressed | null => {
      let id = entryId(pipeline, 'sources', name);
      while (taken.has(id)) id += '-';
      taken.add(id);
      return addEntry(pipeline, 'sources', id, { name }, null);
    });
    void editor.apply(intents, text.added(format.list([...used])));
  };
  return html`<p class="said">
    <span>${text.usedSources(format.list([...used].slice(0, 5)), used.size, format)}</span>
    <button class="button" type="button" @click=${take}>${text.listThem}</button>
  </p>`;
}

function spendTemplate(view: View, kind: 'source' | 'campaign', group: 'sources' | 'campaigns'): TemplateResult {
  const { text, pipeline } = view;
  const rows = ordered(pipeline[group]);
  if (!rows.length) return html``;
  return html`<section class="part rule">
    <h3>${text.spend}</h3>
    <p class="muted small">${text.spendHint(pipeline.currency)}</p>
    ${periodPicker(view, ['month'])}
    ${matrix(view, {
      id: `spend-${kind}`,
      label: text.spend,
      corner: text[kind],
      rows,
      columns: monthHeads(view),
      path: (row, column) => `spend.${spendId(kind, row.id, column.id)}`,
      amount: (row, column) => spendOf(pipeline, kind, row.id, column.id),
      entry: (row, column, amount) => ({ [kind]: row.id, month: column.id, ...amount }),
      empty: text.noSources,
      now: thisMonth(view),
    })}
  </section>`;
}
