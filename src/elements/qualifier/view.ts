import { html, nothing, type TemplateResult } from 'lit';
import type { LeadQualifier } from '../lead-qualifier.js';
import { renderOutcome, renderWaiting } from './outcome.js';
import { questionShort, renderConsent, renderContact, renderQuestion, type Asking } from './question.js';
import { TRAP } from './spam.js';

/** What the element shows: the page's own form until it knows what to ask, then its questions, then what came of it. */
export function render(host: LeadQualifier): TemplateResult {
  if (host.for) return html`${host.card?.render()}`;
  if (!host.definition) return html`<slot></slot>`;
  const { sent, sending, earlier, tester } = host;
  const renderNow = (): TemplateResult =>
    sending?.now === 'waiting' ? renderWaiting(sending.isKept, host) : renderForm(host);
  return html`<div class="panel" part="panel">
    ${sent ? renderOutcome(host, sent) : html`${earlier?.render(host)} ${renderNow()} ${tester?.render()}`}
  </div>`;
}

function renderForm(host: LeadQualifier): TemplateResult {
  const { text, language, definition, entries, errors, isOff, reading } = host;
  const { pages, page } = reading;
  const { questions, isContact } = pages[page]!;
  const asking: Asking = {
    text,
    language,
    entries,
    tools: definition!.tools,
    problem: name => errors.find(each => each.name === name)?.problem,
  };
  return html`<form
    novalidate
    aria-labelledby="heading"
    @submit=${host.flow.submit}
    @input=${host.flow.input}
    @change=${host.flow.input}
  >
    <div class="head">
      <div id="heading" part="heading">
        <slot name="heading"><h2>${text.heading}</h2></slot>
      </div>
      ${pages.length > 1 ? renderSteps(host) : nothing}
    </div>
    ${renderProblems(host)}
    <fieldset class="fields" role="none" ?disabled=${isOff}>
      ${definition!.qualification.questions.map(each =>
        // a place for each, so that no question takes over the controls of another
        questions.includes(each) ? renderQuestion(each, asking) : nothing,
      )}
      ${
        isContact
          ? html`${reading.contactFields.length && pages.length > 1 ? html`<h3 class="asked">${text.yourDetails}</h3>` : nothing}
            ${reading.contactFields.map(field => renderContact(field, asking))}
            ${reading.consentText ? renderConsent(host.consent, reading, asking) : nothing}`
          : nothing
      }
    </fieldset>
    <div class="trap" aria-hidden="true">
      <label>${text.trap}<input name=${TRAP} tabindex="-1" autocomplete="off" .value=${host.flow.trap} /></label>
    </div>
    ${renderButtons(host)}
  </form>`;
}

function renderSteps({ reading, text, language }: LeadQualifier): TemplateResult {
  const { pages, page } = reading;
  const [question] = pages[page]!.questions;
  const at = text.step((page + 1).toLocaleString(language), pages.length.toLocaleString(language));
  const about = question ? questionShort(question, text) : '';
  return html`<p class="muted small">${[at, about].filter(Boolean).join(' · ')}</p>
    <div class="steps" part="steps" aria-hidden="true">
      ${pages.map((_, nth) => html`<i class=${nth <= page ? 'on' : ''}></i>`)}
    </div>`;
}

/** What needs another look, and why nothing was sent: both take the focus. */
function renderProblems(host: LeadQualifier): TemplateResult {
  const { errors, text, notice } = host;
  return html`${notice ? html`<p class="notice warn" part="notice" tabindex="-1" role="alert">${notice}</p>` : nothing}
  ${
    errors.length
      ? html`<div class="summary" part="summary" tabindex="-1" role="group" aria-labelledby="errors">
          <p id="errors">${text.errors(errors.length)}</p>
          <ul>
            ${errors.map(
              ({ name, label, problem }) =>
                html`<li>
                  <button class="link" type="button" @click=${() => host.flow.toField(name)}>
                    ${[label, text.error[problem]].filter(Boolean).join(': ')}
                  </button>
                </li>`,
            )}
          </ul>
        </div>`
      : nothing
  }`;
}

function renderButtons(host: LeadQualifier): TemplateResult | typeof nothing {
  const { text, form, isBusy, isOff, reading } = host;
  const { pages, page } = reading;
  const isLast = page === pages.length - 1;
  // within a page's form its own button sends
  if (isLast && form && page === 0) return nothing;
  return html`<div class="buttons">
    ${
      page > 0
        ? html`<button
            class="button ghost"
            part="button"
            type="button"
            ?disabled=${isOff}
            @click=${() => host.flow.goTo(page - 1)}
          >
            ${text.back}
          </button>`
        : nothing
    }
    ${
      isLast && form
        ? nothing
        : html`<button class="button primary" part="button primary" ?disabled=${isOff}>
            ${isBusy ? text.sending : isLast ? text.send : text.next}
          </button>`
    }
  </div>`;
}
