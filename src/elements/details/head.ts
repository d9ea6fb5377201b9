import { html, nothing, type TemplateResult } from 'lit';
import { daysInStage, rottingFor } from '../../domain/deals.js';
import { temperatureOf } from '../../domain/qualify.js';
import { board as english } from '../../i18n/en/board.js';
import { messagesOf } from '../../i18n/messages.js';
import { close, reopen } from './stage-deeds.js';
import type { View } from './view.js';

/** Where the deal stands among those it is looked at with. */
export interface Place {
  readonly index: number;
  readonly total: number;
  go(by: 1 | -1): void;
}

/** Its name, how it is doing, its neighbours, and the ways it ends. */
export function headTemplate(view: View, place: Place, leave: (() => void) | null): TemplateResult {
  const { deal, store, text, words, format, now } = view;
  const temperature = temperatureOf(deal, now, format.calendar);
  const chip = { hot: 'lost', warm: 'warn', cold: '' };
  const board = messagesOf('board', format.language, english);
  const rotting = rottingFor(deal, store.pipeline, now, format.calendar);
  const days = rotting ? (daysInStage(deal, now, format.calendar) ?? 0) : 0;
  const step = (by: 1 | -1, label: string, keys: string, hint: string, sign: string): TemplateResult =>
    html`<button
      class="button ghost turn ${by > 0 ? 'next' : 'previous'}"
      type="button"
      aria-label=${label}
      title=${hint}
      aria-keyshortcuts=${keys}
      ?disabled=${place.index + by < 0 || place.index + by >= place.total}
      @click=${() => place.go(by)}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  return html`<div class="head">
    <h2>${deal.title}</h2>
    ${temperature ? html`<span class="chip ${chip[temperature]}">${board[temperature]}</span>` : nothing}
    ${rotting ? html`<span class="chip warn">${board.rotting(days, rotting, format)}</span>` : nothing}
    ${deal.status === 'open' ? nothing : html`<span class="chip ${deal.status === 'won' ? 'won' : 'lost'}">${words[deal.status].replace('…', '')}</span>`}
    ${
      place.index < 0 || place.total < 2
        ? nothing
        : html`<span class="turns"
            >${step(-1, text.previous, 'Alt+PageUp', text.previousHint, '‹')}<span class="muted small"
              >${text.of(place.index + 1, place.total, format)}</span
            >${step(1, text.next, 'Alt+PageDown', text.nextHint, '›')}</span
          >`
    }
    ${outcomesTemplate(view)}
    ${leave ? html`<button class="button ghost close" type="button" aria-label=${words.close} @click=${leave}><span aria-hidden="true">✕</span></button>` : nothing}
  </div>`;
}

/** The ways a deal ends, or the way back. */
function outcomesTemplate({ deal, words, deeds, locked }: View): TemplateResult | typeof nothing {
  if (locked || !deeds.may('close', deal)) return nothing;
  if (deal.status !== 'open')
    return html`<button class="button" type="button" @click=${() => reopen(deeds, deal)}>${words.reopen}</button>`;
  return html`<span class="outcomes"
    >${(['abandoned', 'lost', 'won'] as const).map(
      status =>
        html`<button
          class="button ${status === 'abandoned' ? 'ghost' : status === 'won' ? 'win' : ''}"
          type="button"
          @click=${() => close(deeds, deal, status)}
        >
          ${words[status]}
        </button>`,
    )}</span
  >`;
}
