import { html, nothing, render, type TemplateResult } from 'lit';
import { minorOf } from '../../../domain/deals.js';
import type { Deal } from '../../../domain/records.js';
import { table as tableWords } from '../../../i18n/en/table.js';
import { adoptOnce } from '../../adopt.js';
import type { PipelineBoard } from '../../pipeline-board.js';
import { nameOf } from '../column.js';
import { fieldName } from '../finding/words.js';
import type { Hands } from '../hands/hands.js';
import { cellText, FIRST_COLUMNS } from '../table/cells.js';
import { ROWS } from '../table/table.js';
import type { Column } from '../view.js';
import { styles } from './print.styles.js';

/**
 * Puts a sheet of paper in the place of the board while the page is printed: all cards of all columns, or all rows,
 * where the screen holds only those in view. Answers with what stops that.
 */
export function printWhole(hands: Hands): () => void {
  const over = new AbortController();
  const { board } = hands;
  const sheet = document.createElement('div');
  sheet.className = 'paper';
  const whole = (): Element | null => board.renderRoot.querySelector('.board');
  const show = (): void => {
    if (hands.board.hands !== hands || !board.isConnected) return;
    adoptOnce(board.shadowRoot!, styles);
    board.shadowRoot!.append(sheet);
    whole()?.classList.add('on-paper');
    render(paperTemplate(hands), sheet);
  };
  const hide = (): void => {
    sheet.remove();
    whole()?.classList.remove('on-paper');
    render(nothing, sheet);
  };
  window.addEventListener('beforeprint', show, { signal: over.signal });
  window.addEventListener('afterprint', hide, { signal: over.signal });
  return () => {
    hide();
    over.abort();
  };
}

function paperTemplate(hands: Hands): TemplateResult {
  const { board, store, outlook } = hands;
  const { columns, text, format } = board;
  const now = store.ports.now();
  const isTable = outlook?.view.layout === 'table';
  return html`<h1>${store.pipeline.title || text.board}</h1>
    <p>${format.date('print', { dateStyle: 'long' }).format(now)}</p>
    ${isTable ? tableOf(hands) : html`<div class="paper-columns">${columns.map(column => columnOf(board, column, now))}</div>`}`;
}

function columnOf(board: PipelineBoard, column: Column, now: number): TemplateResult {
  const { format, text } = board;
  const totals = [format.totals(column.sums).join(' + ')].filter(Boolean);
  return html`<section>
    <h2>${nameOf(column, { messages: text })} <span>${format.count(column.count)}</span></h2>
    <p>${totals.join(' · ')}</p>
    <ul>
      ${column.deals.map(deal => cardOf(board, deal, now))}
    </ul>
  </section>`;
}

function cardOf({ format, text }: PipelineBoard, deal: Deal, now: number): TemplateResult {
  const said = [
    deal.value === null ? '' : format.money(minorOf(deal), deal.currency),
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
