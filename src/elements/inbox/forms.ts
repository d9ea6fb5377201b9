import { html, nothing, type TemplateResult } from 'lit';
import { formFunnels, type FormFunnel, type FormVisit } from '../../domain/form-visits.js';
import type { Format } from '../../i18n/format.js';
import type { InboxMessages } from '../../i18n/messages.js';

/** So far back the forms' visits count; milliseconds. */
const COUNTED = 90 * 86_400_000;

/** How the forms do: views → starts → steps → sent of the last 90 days, each with its share of the views. */
export function renderForms(
  visits: Iterable<FormVisit>,
  now: number,
  text: InboxMessages,
  format: Format,
): TemplateResult {
  const funnels = formFunnels(visits, now - COUNTED);
  if (!funnels.length) return html`<p class="muted small forms">${text.noForms}</p>`;
  return html`<div class="forms" part="forms">${funnels.map(funnel => renderFunnel(funnel, text, format))}</div>`;
}

function renderFunnel(
  { form, views, starts, steps, sent }: FormFunnel,
  text: InboxMessages,
  format: Format,
): TemplateResult {
  const row = (name: string, count: number): TemplateResult =>
    html`<tr>
      <th scope="row">${name}</th>
      <td class="n">${format.count(count)}</td>
      <td class="n muted">${views ? format.percent(count / views) : nothing}</td>
      <td><meter min="0" max=${views} .value=${count} aria-hidden="true"></meter></td>
    </tr>`;
  return html`<table>
    <caption class="small muted">
      ${text.formCaption(text.formNames[form] ?? form)}
    </caption>
    <tbody>
      ${row(text.views, views)} ${row(text.starts, starts)}
      ${steps.map((count, nth) => row(text.formStep(nth + 1, format), count))} ${row(text.sent, sent)}
    </tbody>
  </table>`;
}
