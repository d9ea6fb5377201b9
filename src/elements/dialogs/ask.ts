import { html, nothing, type TemplateResult } from 'lit';
import { openDialog } from './dialog.js';

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
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const data = new FormData(form);
      const said = read(name => String(data.get(name) ?? '').trim(), form);
      if (!isWrong(said)) return answer(said);
      wrong = said.wrong;
      update();
      form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    };
    return html`<form novalidate @submit=${submit}>
      <header><h2>${title}</h2></header>
      ${fields(wrong)}
      <div class="buttons">
        <button class="button ghost" type="button" @click=${() => answer(null)}>${text.cancel}</button>
        <button class="button primary">${text.save}</button>
      </div>
    </form>`;
  });
}
const isWrong = (said: unknown): said is { readonly wrong: Wrong } =>
  typeof said === 'object' && said !== null && 'wrong' in said;

/** A labelled input, with what is wrong in it. */
export function field(
  name: string,
  label: string,
  wrong: Wrong,
  { type = 'text', value = '', list = [] as readonly string[], min = '' } = {},
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
