import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../domain/qualification.js';
import type { QualifierMessages } from '../../i18n/messages.js';
import type { EntryProblem } from '../../i18n/parts/qualifier.js';
import { CONSENT, entryOf, textOf, type Entries } from './entries.js';
import type { ContactField } from './contact.js';
import type { Tools } from './definition.js';
import type { Reading } from './reading.js';

/** What a field needs to know to be shown. */
export interface Asking {
  readonly text: QualifierMessages;
  readonly entries: Entries;
  readonly language: string;
  /** What only other questions than the ready-made ones need. */
  readonly tools: Tools | undefined;
  /** What is wrong with a field. */
  problem(name: string): EntryProblem | undefined;
}

/** What a question is called: the page's words, else the kit's, else its id. */
export const questionText = ({ id, text }: Question, words: QualifierMessages): string =>
  text ?? words.questions[id] ?? id;
/** The same in one or two words. */
export const questionShort = (question: Question, words: QualifierMessages): string =>
  question.short ?? words.questions[`${question.id}.short`] ?? questionText(question, words);
/** What a contact field is called. */
export const fieldText = ({ name, label }: ContactField, words: QualifierMessages): string =>
  label || words.fields[name] || name;

const mark = (isRequired: boolean, { text }: Asking): TemplateResult | typeof nothing =>
  isRequired ? nothing : html`<span class="muted optional">${text.optional}</span>`;

/** What stands beside a field, and how the field points to it. */
function beside(name: string, hint: string | undefined, asking: Asking) {
  const problem = asking.problem(name);
  return {
    isInvalid: problem !== undefined,
    describedBy: [hint && `hint-${name}`, problem && `error-${name}`].filter(Boolean).join(' ') || nothing,
    hinted: hint ? html`<p class="muted small" id="hint-${name}">${hint}</p>` : nothing,
    error: problem ? html`<p class="error" id="error-${name}" part="error">${asking.text.error[problem]}</p>` : nothing,
  };
}

/** One field to write in, with its label. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly type?: string;
  readonly autocomplete?: string;
  readonly inputMode?: string;
  readonly isRequired: boolean;
  readonly isLong: boolean;
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
}

function renderField(field: Field, asking: Asking, kind: 'question' | 'field'): TemplateResult {
  const { name, label, hint, type = 'text', autocomplete = 'off', inputMode = 'text' } = field;
  const { isRequired, isLong, min = '', max = '' } = field;
  const value = textOf(asking.entries, name);
  const { isInvalid, describedBy, hinted, error } = beside(name, hint, asking);
  return html`<div class=${kind} part=${kind}>
    <label for="field-${name}">${label} ${mark(isRequired, asking)}</label>
    ${hinted}
    ${
      isLong
        ? html`<textarea
            class="input"
            part="input"
            id="field-${name}"
            name=${name}
            rows="3"
            ?required=${isRequired}
            .value=${value}
            aria-invalid=${isInvalid}
            aria-describedby=${describedBy}
          ></textarea>`
        : html`<input
            class="input"
            part="input"
            id="field-${name}"
            name=${name}
            type=${type as 'text'}
            inputmode=${inputMode as 'text'}
            autocomplete=${autocomplete as 'email'}
            min=${min}
            max=${max}
            ?required=${isRequired}
            .value=${value}
            aria-invalid=${isInvalid}
            aria-describedby=${describedBy}
          />`
    }
    ${error}
  </div>`;
}

/** A question with its control: a choice as a group of native radios or checkboxes, anything else as one field. */
export function renderQuestion(question: Question, asking: Asking): TemplateResult {
  const { id, kind, hint, options, required = false } = question;
  const { text, language, tools, entries } = asking;
  const label = questionText(question, text);
  if (!options) {
    const field: Field = { name: id, label, hint, isRequired: required, isLong: true, ...tools?.controlOf(question) };
    return renderField(field, asking, 'question');
  }
  const given = [entryOf(entries, id)].flat();
  const { isInvalid, describedBy, hinted, error } = beside(id, hint, asking);
  return html`<fieldset class="question" part="question" aria-describedby=${describedBy}>
    <legend>${label} ${mark(required, asking)}</legend>
    ${hinted} ${error}
    <div class="options">
      ${options.map(
        option =>
          html`<label class="option" part="option">
            <input
              type=${kind === 'several' ? 'checkbox' : 'radio'}
              name=${id}
              value=${option.value}
              .checked=${given.includes(option.value)}
              aria-invalid=${isInvalid}
            />
            <span
              >${option.label ?? text.questions[`${id}.${option.value}`] ?? (tools?.rangeOf(question, option, language) || option.value)}</span
            >
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** A field about the visitor, by which a browser or password manager can fill it in. */
export const renderContact = (field: ContactField, asking: Asking): TemplateResult =>
  renderField({ ...field, label: fieldText(field, asking.text) }, asking, 'field');

/** The consent in the page's own words: never ticked beforehand. */
export function renderConsent(words: string, { consentText, isAgreed }: Reading, asking: Asking): TemplateResult {
  const { isInvalid, describedBy, error } = beside(CONSENT, undefined, asking);
  return html`<div class="field">
    <label class="consent" part="consent">
      <input
        type="checkbox"
        id="field-consent"
        name=${CONSENT}
        value=${consentText}
        required
        .checked=${isAgreed}
        aria-invalid=${isInvalid}
        aria-describedby=${describedBy}
      />
      <span><slot name="consent">${words}</slot></span>
    </label>
    ${error}
  </div>`;
}
