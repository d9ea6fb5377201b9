import { html, nothing, type TemplateResult } from 'lit';
import { openDialog } from './dialog.js';
import { focusWrong, formTemplate } from './form.js';

/** What a dialog of one form is given: its words, and what it is called. */
export interface Asking<T = object> {
  readonly text: T & { readonly cancel: string; readonly save: string };
  readonly title: string;
}

/** What is wrong, by the name of the field. */
export type Wrong = Readonly<Record<string, string | undefined>>;

/** A dialog of one form: `read` answers with what was given, or with what is wrong by field. */
export function ask<T>(
  root: ShadowRoot,
  { text, title }: Asking,
  fields: (wrong: Wrong) => TemplateResult,
  read: (given: (name: string) => string, form: HTMLFormElement) => T | { readonly wrong: Wrong },
): Promise<T | null> {
  let wrong: Wrong = {};
  return openDialog<T>(root, title, (answer, update) => {
    const submit = (form: HTMLFormElement): void => {
      const data = new FormData(form);
      const said = read(name => String(data.get(name) ?? '').trim(), form);
      if (!isWrong(said)) return answer(said);
      wrong = said.wrong;
      update();
      focusWrong(form);
    };
    return formTemplate({ title, ...text, submit, leave: () => answer(null) }, fields(wrong));
  });
}
const isWrong = (said: unknown): said is { readonly wrong: Wrong } =>
  typeof said === 'object' && said !== null && 'wrong' in said;

/** A labelled input, with what is wrong in it. */
export function field(
  name: string,
  label: string,
  wrong: Wrong,
  { type = 'text', value = '', list = [] as readonly string[], min = '', hint = '' } = {},
): TemplateResult {
  return html`<label class="field"
    ><span>${label}</span>
    <input
      class="input"
      name=${name}
      type=${type as 'text'}
      min=${min}
      list="list-${name}"
      autocomplete="off"
      placeholder=${hint}
      .defaultValue=${value}
      aria-invalid=${wrong[name] ? 'true' : 'false'}
      aria-describedby=${wrong[name] ? `error-${name}` : nothing}
    />
    ${list.length ? html`<datalist id="list-${name}">${list.map(each => html`<option value=${each}></option>`)}</datalist>` : nothing}
    ${wrong[name] ? html`<span class="error" id="error-${name}">${wrong[name]}</span>` : nothing}
  </label>`;
}

/** Whose it is to be. */
export const askOwner = (
  root: ShadowRoot,
  asking: Asking<{ readonly owner: string }>,
  owner: string,
  owners: readonly string[],
): Promise<{ readonly owner: string } | null> =>
  ask(
    root,
    asking,
    wrong => field('owner', asking.text.owner, wrong, { value: owner, list: owners }),
    given => ({ owner: given('owner') }),
  );
