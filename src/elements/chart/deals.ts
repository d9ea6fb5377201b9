import { html, nothing, type TemplateResult } from 'lit';
import { minorOf } from '../../domain/deals.js';
import { accumulate, type Sum } from '../../domain/money.js';
import { leadTitle } from '../../domain/leads.js';
import type { Deal, Lead } from '../../domain/records.js';
import { stageOf } from '../../domain/stages.js';
import { emit } from '../../emit.js';
import type { PipelineEventMap } from '../../events.js';
import { chartActions as englishActions } from '../../i18n/en/chart-actions.js';
import { deal as englishDeal } from '../../i18n/en/deal.js';
import type { Format } from '../../i18n/format.js';
import { messagesOf } from '../../i18n/messages.js';
import type { ChartMessages } from '../../i18n/parts/chart.js';
import { leadsOf } from '../../store/leads.js';
import type { PipelineStore } from '../../store/store.js';
import { openDialog } from '../dialogs/dialog.js';
import { dealsStyles } from './deals.styles.js';
import { adoptOnce } from '../adopt.js';

/** So many are listed at first, and with each further press. */
const PAGE = 50;

/** What the list needs of the element that shows it. */
export interface DealsHost extends HTMLElement {
  readonly current: PipelineStore | undefined;
  readonly format: Format;
  readonly chartText: ChartMessages;
  /** Loads what shows one deal. */
  readonly details: (() => Promise<unknown>) | undefined;
}

/** Opens one deal: the page's way, or the kit's own details. */
export async function openDeal(host: DealsHost, deal: Deal): Promise<void> {
  const detail = { deals: [deal], deal, waitUntil: () => {} } as PipelineEventMap['deal-open']['detail'];
  if (!emit(host, 'deal-open', detail) || !host.details) return;
  await host.details();
  const root = host.shadowRoot!;
  let details = root.querySelector('deal-details');
  if (!details) root.append((details = document.createElement('deal-details')));
  Object.assign(details, { store: host.current, deal: deal.id });
  details.open();
}

function totalsOf(deals: readonly Deal[], format: Format): string {
  const sums = new Map<string, Sum>();
  for (const deal of deals) if (deal.value !== null) accumulate(sums, deal.currency, minorOf(deal), 0, 1);
  return format.totals(sums).join(' + ');
}

/** The dearest first; deals of another currency by their number alone, which is order enough to look at. */
const dearest = (a: Deal, b: Deal): number => (b.value ?? -1) - (a.value ?? -1) || (a.title < b.title ? -1 : 1);

/** Shows the deals and leads behind a number in a dialog, the dearest first; choosing a deal opens it. */
export function showDeals(
  host: DealsHost,
  label: string,
  ids: readonly string[],
  leadIds: readonly string[] = [],
): Promise<null> {
  const { format, chartText: text } = host;
  const actions = messagesOf('chartActions', format.language, englishActions);
  const words = messagesOf('deal', format.language, englishDeal);
  const { pipeline } = host.current!;
  const deals = ids
    .map(id => host.current!.deal(id))
    .filter(deal => deal !== undefined)
    .sort(dearest);
  // a lead that has become a deal is opened by it
  const leads = leadIds.map(id => leadsOf(host.current!).get(id)).filter(lead => lead !== undefined);
  const totals = totalsOf(deals, format);
  const counts = [
    deals.length || !leads.length ? text.deals(deals.length, format) : '',
    leads.length ? text.leads(leads.length, format) : '',
  ];
  let shown = PAGE;

  const chip = (deal: Deal): TemplateResult =>
    deal.status === 'open'
      ? html`<span class="chip">${stageOf(pipeline, deal.stage)?.name ?? deal.stage}</span>`
      : html`<span class="chip ${deal.status === 'won' ? 'won' : 'lost'}"
          >${words[deal.status].replace('…', '')}</span
        >`;
  const row = (deal: Deal): TemplateResult =>
    html`<li>
      <button type="button" @click=${() => void openDeal(host, deal)}>
        <span class="title">${deal.title}</span>
        <span class="muted small">${[deal.organisation, deal.owner].filter(Boolean).join(' · ')}</span>
        ${chip(deal)}
        <span class="value">${deal.value === null ? '–' : format.money(minorOf(deal), deal.currency)}</span>
      </button>
    </li>`;
  const leadRow = (lead: Lead): TemplateResult => {
    const deal = lead.deal === undefined ? undefined : host.current!.deal(lead.deal);
    const content = html`<span class="title">${leadTitle(lead)}</span>
      <span class="muted small">${[lead.organisation, lead.source, lead.owner].filter(Boolean).join(' · ')}</span>
      <span class="chip">${actions.leadStatus[lead.status]}</span>`;
    return html`<li>
      ${
        deal
          ? html`<button type="button" @click=${() => void openDeal(host, deal)}>${content}</button>`
          : html`<div class="row">${content}</div>`
      }
    </li>`;
  };

  const closed = openDialog<never>(
    host.shadowRoot!,
    label,
    (answer, update) =>
      html`<div class="body deals">
        <header>
          <h2>${label}</h2>
          <span class="muted small">${[...counts, totals].filter(Boolean).join(' · ')}</span>
        </header>
        ${
          deals.length || leads.length
            ? html`<ol role="list">
                ${deals.slice(0, shown).map(row)} ${leads.slice(0, Math.max(0, shown - deals.length)).map(leadRow)}
              </ol>`
            : html`<p class="muted">${actions.noDeals}</p>`
        }
        <div class="buttons">
          ${
            deals.length + leads.length > shown
              ? html`<button
                  class="button ghost start"
                  type="button"
                  @click=${() => {
                    shown += PAGE;
                    update();
                  }}
                >
                  ${actions.showMore(deals.length + leads.length - shown, format)}
                </button>`
              : nothing
          }
          <button class="button" type="button" @click=${() => answer(null)}>${actions.close}</button>
        </div>
      </div>`,
  );
  // after the dialog's own sheets
  adoptOnce(host.shadowRoot!, dealsStyles);
  return closed;
}
