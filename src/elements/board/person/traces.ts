import { html, nothing, type TemplateResult } from 'lit';
import type { Trace } from '../../../domain/erasure.js';
import type { Format } from '../../../i18n/format.js';
import type { PersonMessages } from '../../../i18n/messages.js';

/** More would be a list that nobody reads to its end. */
const MOST = 100;
/** So many passages of a record, and so much of each. */
const PASSAGES = 3;
const LONGEST = 140;

type Kind = keyof PersonMessages['kinds'];

/** What becomes of a record, in words. */
function fateOf({ key, fate, contacts, passages }: Trace, text: PersonMessages, format: Format): string {
  if (fate === 'deleted') return text.deleted;
  const kept = passages.filter(({ path }) => !path.startsWith('contacts.'));
  const said = [
    contacts.length ? text.leavesContacts : '',
    kept.length ? text.named(kept.length, text.instead, format) : '',
  ].filter(Boolean);
  return said.length || !key.startsWith('deal.') ? format.list(said) : text.loosens;
}

function traceTemplate(trace: Trace, text: PersonMessages, format: Format): TemplateResult {
  const { key, record, fate, passages } = trace;
  const kind = text.kinds[key.slice(0, key.indexOf('.')) as Kind];
  const { title, name } = record as { readonly title?: unknown; readonly name?: unknown };
  const called = [title, name].find((each): each is string => typeof each === 'string' && each !== '');
  return html`<li class=${fate}>
    <span
      ><span class="muted">${kind}</span>
      <b>${called ?? ''}</b
      >${record.removedAt === undefined ? nothing : html` <span class="chip">${text.inBin}</span>`}</span
    >
    <span class="small fate">${fateOf(trace, text, format)}</span>
    ${passages
      .slice(0, fate === 'deleted' ? 0 : PASSAGES)
      .map(
        ({ text: passage }) =>
          html`<q class="small muted">${passage.slice(0, LONGEST)}${passage.length > LONGEST ? '…' : ''}</q>`,
      )}
  </li>`;
}

/** What is held of a person, record by record, and what becomes of it. */
export const tracesTemplate = (traces: readonly Trace[], text: PersonMessages, format: Format): TemplateResult =>
  html`<ul class="traces entries" tabindex="0" aria-label=${text.found(traces.length, format)}>
      ${traces.slice(0, MOST).map(trace => traceTemplate(trace, text, format))}
    </ul>
    ${traces.length > MOST ? html`<p class="muted small">${text.more(traces.length - MOST, format)}</p>` : nothing}`;
