import { html, nothing, type TemplateResult } from 'lit';
import { entryKey } from '../../domain/settings.js';
import { textControl } from '../text-control.js';
import { lineOf, readField } from './field.js';
import type { Column, ListSpec } from './list.js';
import type { View } from './view.js';

/** A form that adds a row to a list. */
export function addForm(view: View, spec: ListSpec): TemplateResult {
  const { editor, text, format } = view;
  const form = `new-${spec.id}`;
  const columns = spec.columns.filter(column => !column.later);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const node = event.target as HTMLFormElement;
    const given = new FormData(node);
    const values: Record<string, unknown> = {};
    for (const column of columns) editor.forget(`${form}.${column.key}`);
    let isWrong = false;
    for (const column of columns) {
      if (column.type === 'yes-no') {
        values[column.key] = given.has(column.key);
        continue;
      }
      const typed = String(given.get(column.key) ?? '');
      const read = readField(typed, column, format.language);
      if ('problem' in read) {
        isWrong = true;
        editor.refuse(`${form}.${column.key}`, read.problem, typed);
      } else if (read.value !== undefined) values[column.key] = read.value;
    }
    if (isWrong || !spec.add!(values)) return view.focus(`[data-add="${CSS.escape(spec.id)}"] [aria-invalid=true]`);
    node.reset();
    view.focus(`[data-add="${CSS.escape(spec.id)}"] :is(input, select)`);
  };
  return html`<form class="add" data-add=${spec.id} novalidate @submit=${onSubmit}>
    ${columns.map(column => newField(view, `${form}.${column.key}`, column))}
    <button class="button" type="submit">${spec.addLabel ?? text.add}</button>
  </form>`;
}

function newField({ editor }: View, id: string, column: Column): TemplateResult {
  const { key, label, type, choices, placeholder, suggestions, width = '' } = column;
  const error = editor.error(id);
  const invalid = error ? 'true' : 'false';
  // what people wrote may hold spaces, which would make several ids of one
  const node = entryKey(id);
  const describedBy = error ? `${node}-error` : '';
  const said = error ? html`<span class="error" id=${describedBy}>${error}</span>` : nothing;
  if (type === 'yes-no')
    return html`<label class="check ${width}"><input type="checkbox" name=${key} /><span>${label}</span></label>`;
  return html`<label class="field ${width}"
    ><span>${label}</span>
    ${
      type === 'choice'
        ? html`<select class="input" name=${key} aria-invalid=${invalid} aria-describedby=${describedBy || nothing}>
            ${choices?.map(option => html`<option value=${option.value}>${option.label}</option>`)}
          </select>`
        : textControl({
            ...{ name: key, placeholder, isWrong: error !== '', describedBy },
            ...(suggestions?.length ? { id: node, suggestions } : {}),
            ...lineOf(type),
          })
    }
    ${said}
  </label>`;
}
