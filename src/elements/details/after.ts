import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../../domain/calendar.js';
import { healthLimitsOf } from '../../domain/settings.js';
import type { NextStep } from '../../domain/records.js';
import { fieldAt } from './fields.js';
import { dayOf } from './values.js';
import { factTemplate } from './facts.js';
import { plan } from './deal-deeds.js';
import type { View } from './view.js';

/** What comes after the end: when a lost deal is woken (R20), when a won one is renewed and what keeps it (R13). */
export function afterTemplate(view: View): TemplateResult | typeof nothing {
  const { deal, text } = view;
  if (deal.status === 'open') return nothing;
  return html`<section class="after" part="after">
    ${deal.reason && !deal.movedTo ? html`<p>${text.because(deal.reason)}</p>` : nothing}
    ${deal.status === 'won' ? wonTemplate(view) : lostTemplate(view)}
  </section>`;
}

function lostTemplate(view: View): TemplateResult {
  const { deal, store, text, format, now } = view;
  const day = dayOf(deal.wakeAt, format);
  const isDue = day !== '' && day <= format.calendar.dayOf(now);
  const said = isDue ? text.wokenOn : text.wakesOn;
  return html`${day ? html`<p><span class="chip ${isDue ? 'warn' : 'accent'}">${said(format.day(day, now))}</span></p>` : nothing}
    ${factTemplate(view, fieldAt('wakeAt', store.pipeline, deal, view))}
    <p class="muted small">${text.wakeHint}</p>`;
}

function wonTemplate(view: View): TemplateResult {
  const { deal, store, text, format, now, locked, deeds } = view;
  const end = dayOf(deal.renewalAt, format);
  const today = format.calendar.dayOf(now);
  const { renewalDays } = healthLimitsOf(store.pipeline);
  const talk = end && addDays(end, -renewalDays);
  const planIt = (step: Omit<NextStep, 'id'>): void => void plan(deeds, deal, { id: store.ports.newId(), ...step });
  return html`${factTemplate(view, fieldAt('renewalAt', store.pipeline, deal, view))}
  ${
    locked || deal.nextStep
      ? nothing
      : html`<h3>${text.afterSale}</h3>
          <div class="ready">
            ${text.afterSteps.map(
              ({ title, kind }) =>
                html`<button
                  class="button"
                  type="button"
                  @click=${() => planIt({ kind, title, due: addDays(today, 14) })}
                >
                  ${title}
                </button>`,
            )}
            ${
              talk
                ? html`<button
                    class="button"
                    type="button"
                    @click=${() => planIt({ kind: 'call', title: text.renewalStep, due: talk > today ? talk : today })}
                  >
                    ${text.renewalStep} <span class="muted small">${text.daysBefore(renewalDays, format)}</span>
                  </button>`
                : nothing
            }
          </div>`
  }`;
}
