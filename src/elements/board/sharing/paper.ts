import { html, nothing, type TemplateResult } from 'lit';
import { minorOf } from '../../../domain/deals.js';
import type { Deal } from '../../../domain/records.js';
import { nameOf } from '../column.js';
import { narrowing } from '../finding/bar.js';
import type { PaperColumn, PaperGroup, PaperTable } from '../finding/scene.js';
import type { Hands } from '../hands/hands.js';

/** All that a board shows, as it stands on paper: what it is of, then its columns or rows. */
export function paperTemplate(hands: Hands): TemplateResult {
  const { board, store, outlook, past } = hands;
  const { text, format } = board;
  const said = outlook ? narrowing(outlook) : [];
  return html`<h1>${store.pipeline.title || text.board}</h1>
    ${past ? html`<p class="of"><b>${past.said}</b></p>` : nothing}
    ${said.length ? html`<p class="of">${said.join(' · ')}</p>` : nothing}
    <p>${format.date({ dateStyle: 'long' }).format(store.ports.now())}</p>
    ${piecesOf(hands).map(piece => ('rows' in piece ? tableOf(piece) : groupOf(hands, piece)))}
    ${past?.since.paper() ?? nothing}`;
}

/** The board's own columns, unless they are laid out otherwise. */
function piecesOf({ board, scene }: Hands): readonly (PaperGroup | PaperTable)[] {
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
    ${worth.filter(Boolean).map(line => html`<p>${line}</p>`)}
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

const tableOf = ({ heads, rows }: PaperTable): TemplateResult =>
  html`<table>
    <thead>
      <tr>
        ${heads.map(head => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        cells =>
          html`<tr>
            ${cells.map(cell => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
