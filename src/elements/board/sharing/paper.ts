import { html, nothing, type TemplateResult } from 'lit';
import { minorOf } from '../../../domain/deals.js';
import type { Deal } from '../../../domain/records.js';
import { table as tableWords } from '../../../i18n/en/table.js';
import { nameOf } from '../column.js';
import { narrowing } from '../finding/bar.js';
import type { PaperColumn, PaperGroup } from '../finding/scene.js';
import { fieldName } from '../finding/words.js';
import type { Hands } from '../hands/hands.js';
import { cellText, FIRST_COLUMNS } from '../table/cells.js';
import { ROWS } from '../table/table.js';

/** All that a board shows, as it stands on paper: what it is of, then its columns or rows. */
export function paperTemplate(hands: Hands): TemplateResult {
  const { board, store, outlook, past } = hands;
  const { text, format } = board;
  const isTable = outlook?.view.layout === 'table';
  const said = outlook ? narrowing(outlook) : [];
  return html`<h1>${store.pipeline.title || text.board}</h1>
    ${past ? html`<p class="of"><b>${past.said}</b></p>` : nothing}
    ${said.length ? html`<p class="of">${said.join(' · ')}</p>` : nothing}
    <p>${format.date('print', { dateStyle: 'long' }).format(store.ports.now())}</p>
    ${isTable ? tableOf(hands) : groupsOf(hands).map(group => groupOf(hands, group))} ${past?.since.paper() ?? nothing}`;
}

/** The board's own columns, unless they are laid out otherwise. */
function groupsOf({ board, scene }: Hands): readonly PaperGroup[] {
  const { columns, text, format } = board;
  const own = (): readonly PaperColumn[] =>
    columns.map(column => ({
      name: nameOf(column, { messages: text }),
      count: column.count,
      worth: [format.totals(column.sums).join(' + ')],
      deals: column.deals,
    }));
  return scene?.paper?.() ?? [{ columns: own() }];
}

const groupOf = (hands: Hands, { name, worth, columns }: PaperGroup): TemplateResult =>
  html`${name === undefined ? nothing : html`<h2 class="group">${name} <span>${worth}</span></h2>`}
    <div class="paper-columns">${columns.map(column => columnOf(hands, column))}</div>`;

const columnOf = (hands: Hands, { name, count, worth, deals }: PaperColumn): TemplateResult =>
  html`<section>
    <h2>${name} <span>${hands.board.format.count(count)}</span></h2>
    ${worth.map(line => html`<p>${line}</p>`)}
    <ul>
      ${deals.map(deal => cardOf(hands, deal))}
    </ul>
  </section>`;

function cardOf({ board, store, past, scene, desk }: Hands, deal: Deal): TemplateResult {
  const { format, text } = board;
  const now = past?.now ?? store.ports.now();
  const said = [
    deal.value === null ? '' : format.money(minorOf(deal), deal.currency),
    scene?.mark ? desk.stageName(deal.stage) : '',
    deal.expectedClose && deal.status === 'open' ? text.closes(format.day(deal.expectedClose, now)) : '',
    deal.owner,
  ].filter(Boolean);
  return html`<li>
    <b>${deal.title}</b>${deal.organisation ? html`<br />${deal.organisation}` : nothing}<br />
    ${said.join(' · ')}${deal.nextStep ? html`<br />${deal.nextStep.title}` : nothing}
  </li>`;
}

function tableOf({ board, outlook }: Hands): TemplateResult {
  const { vantage, speech, view, scene } = outlook!;
  const words = board.messages('table', tableWords);
  const fields = view.columns ?? FIRST_COLUMNS;
  const rows = scene?.rowsOf?.(ROWS) ?? board.columns.flatMap(({ deals }) => deals);
  return html`<table>
    <thead>
      <tr>
        ${fields.map(field => html`<th scope="col">${fieldName(field, speech)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        deal =>
          html`<tr>
            ${fields.map(field => html`<td>${cellText(deal, field, vantage, speech, words)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
