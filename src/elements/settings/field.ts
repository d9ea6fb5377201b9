import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isCalendarDate } from '../../domain/calendar.js';
import { entryKey } from '../../domain/settings.js';
import type { SettingProblem } from '../../domain/settings-door.js';
import { readAmount, writeNumber } from '../../i18n/amount.js';
import { textControl, type TextControl } from '../text-control.js';
import type { View } from './view.js';

/** How a value is shown and written. */
export type FieldType = 'text' | 'long' | 'number' | 'percent' | 'date' | 'choice' | 'yes-no';
/** One option of a choice. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}
/** What a field is, wherever it stands. */
export interface FieldSpec {
  readonly label: string;
  /** Whose it is, where the same label stands in many rows: heard, not seen. */
  readonly of?: string;
  readonly type: FieldType;
  readonly choices?: readonly Choice[];
  /** May be left empty, which takes the value away. */
  readonly optional?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Words it is mostly one of, to choose from while typing. */
  readonly suggestions?: readonly string[];
  /** Said after the control: days, minutes. */
  readonly unit?: string;
  /** The label is heard, not seen: a heading says it once for all rows. */
  readonly hidden?: boolean;
  /** How wide it is among others in a row. */
  readonly width?: 'narrow' | 'middle' | 'wide';
  /** Nothing can be changed, and why. */
  readonly locked?: string | boolean;
}
/** A field with its value. */
export interface Field extends FieldSpec {
  /** The setting's path, or another name that no other field of the panes has. */
  readonly id: string;
  readonly value: unknown;
  /** Takes what was typed; already read by the field's type. */
  commit(value: unknown): void;
}

/** What was typed, as a value; or what is wrong with it. */
export function readField(
  text: string,
  spec: FieldSpec,
  language: string,
): { value: unknown } | { problem: SettingProblem } {
  const { type, optional } = spec;
  const typed = type === 'long' ? text : text.trim();
  if (!typed.trim()) {
    if (optional) return { value: undefined };
    return type === 'choice' || type === 'long' ? { value: typed } : { problem: 'missing' };
  }
  if (type === 'date') return isCalendarDate(typed) ? { value: typed } : { problem: 'not-a-date' };
  if (type !== 'number' && type !== 'percent') return { value: typed };
  const number = readAmount(typed.replace(/[%٪]/g, ''), language);
  if (number === null || !Number.isFinite(number)) return { problem: 'not-a-number' };
  // 45 % is 0.45, not 0.45000000000000001
  return { value: type === 'percent' ? Math.round(number * 1e6) / 1e8 : number };
}

/** A value, as its field shows it. */
export function writeField(value: unknown, type: FieldType, language: string): string {
  if (value === undefined || value === null) return '';
  if (type === 'number') return writeNumber(value as number, language);
  if (type === 'percent') return writeNumber(Math.round((value as number) * 1e8) / 1e6, language);
  return String(value as string);
}

/** A labelled native control that keeps its value as soon as it is left. */
export function field(view: View, spec: Field): TemplateResult {
  const { editor, format, locked } = view;
  const { id, type, value, hint, unit } = spec;
  const draft = editor.draft(id);
  const error = draft?.error ?? '';
  // what people wrote may hold spaces, which would make several ids of one
  const node = entryKey(id);
  const shown = draft?.text ?? writeField(value, type, format.language);
  const describedBy = [error && `${node}-error`, hint && `${node}-hint`].filter(Boolean).join(' ');
  const onInput = (event: Event): void => editor.typing(id, (event.target as HTMLInputElement).value, value);
  const onChange = (event: Event): void => {
    const control = event.target as HTMLInputElement;
    if (control.validity.badInput) return editor.refuse(id, 'not-a-date', '');
    const read = readField(control.value, spec, format.language);
    if ('problem' in read) editor.refuse(id, read.problem, control.value);
    else spec.commit(read.value);
  };
  const onKeydown = (event: KeyboardEvent): void => {
    // what was refused is not changed since: the browser would not tell of it again
    if (event.key === 'Enter' && type !== 'long' && error) onChange(event);
    if (event.key !== 'Escape' || !editor.draft(id)) return;
    event.preventDefault();
    editor.forget(id);
  };
  const common = {
    id,
    node,
    error,
    describedBy,
    disabled: locked || Boolean(spec.locked),
    shown,
    onInput,
    onChange,
    onKeydown,
  };
  if (type === 'yes-no') return yesNo(spec, common.disabled);
  return html`<label class="field ${spec.width ?? ''} ${unit ? 'measured' : ''}"
    ><span class=${spec.hidden ? 'label sr' : ''}>${named(spec)}</span>
    ${type === 'choice' ? choice(spec, common) : control(spec, common)}
    ${unit ? html`<span class="muted small unit">${unit}</span>` : nothing}
    ${hint ? html`<span class="muted small" id="${node}-hint">${hint}</span>` : nothing}
    ${typeof spec.locked === 'string' ? html`<span class="muted small">${spec.locked}</span>` : nothing}
    ${error ? html`<span class="error" id="${node}-error">${error}</span>` : nothing}
  </label>`;
}

const named = ({ label, of }: FieldSpec): TemplateResult | string =>
  of ? html`${label}<span class="sr">: ${of}</span>` : label;

interface Common {
  readonly id: string;
  readonly node: string;
  readonly shown: string;
  readonly error: string;
  readonly describedBy: string;
  readonly disabled: boolean;
  onInput(event: Event): void;
  onChange(event: Event): void;
  onKeydown(event: KeyboardEvent): void;
}

const control = (
  { type, placeholder, suggestions }: Field,
  { id, node, shown, error, describedBy, disabled, onInput, onChange, onKeydown }: Common,
): TemplateResult =>
  textControl({
    ...{ field: id, shown, placeholder, describedBy, onInput, onChange, onKeydown },
    ...(type === 'long' ? { rows: 2 } : lineOf(type)),
    ...(suggestions?.length ? { id: node, suggestions } : {}),
    ...{ isWrong: error !== '', isDisabled: disabled },
  });

/** What kind of line a value is written in. */
export const lineOf = (type: FieldType): Pick<TextControl, 'type' | 'isNumber'> => ({
  type: type === 'date' ? 'date' : 'text',
  isNumber: type === 'number' || type === 'percent',
});

const choice = (
  { choices = [], value }: Field,
  { id, error, describedBy, disabled, onChange }: Common,
): TemplateResult =>
  html`<select
    class="input"
    data-field=${id}
    ?disabled=${disabled}
    aria-invalid=${error ? 'true' : 'false'}
    aria-describedby=${describedBy || nothing}
    @change=${onChange}
  >
    ${choices.map(
      option =>
        html`<option
          value=${option.value}
          ?disabled=${option.disabled}
          .selected=${live(option.value === (value ?? ''))}
        >
          ${option.label}
        </option>`,
    )}
  </select>`;

const yesNo = (spec: Field, disabled: boolean): TemplateResult => {
  const { id, value, hint, commit, hidden, width } = spec;
  return html`<label class="check ${width ?? ''}"
    ><input
      type="checkbox"
      data-field=${id}
      .checked=${live(value === true)}
      ?disabled=${disabled}
      @change=${(event: Event) => commit((event.target as HTMLInputElement).checked)}
    /><span class=${hidden ? 'label sr' : ''}>${named(spec)}</span>
    ${hint ? html`<span class="muted small">${hint}</span>` : nothing}</label
  >`;
};

/** A field that is a setting at a path. */
export const setting = (view: View, path: string, value: unknown, spec: FieldSpec): TemplateResult =>
  field(view, { ...spec, id: path, value, commit: to => view.editor.set(path, to, nameOf(spec)) });

/** A field as it is called when it has been changed. */
export const nameOf = ({ label, of }: FieldSpec): string => (of ? `${label}: ${of}` : label);
