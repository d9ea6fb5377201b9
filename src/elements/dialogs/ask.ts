import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
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

/** What an input may be besides its name. */
interface Input {
  readonly type?: string;
  readonly value?: string;
  /** What is known already, to choose from. */
  readonly list?: readonly string[];
  readonly min?: string;
  readonly max?: string;
  /** Stands in it as long as nothing does. */
  readonly hint?: string;
  /** Stands below it. */
  readonly help?: string;
  readonly isAmount?: boolean;
  /** It has the focus when the dialog opens. */
  readonly hasFocus?: boolean;
}

/** A labelled input, with what is wrong in it. */
export function field(name: string, label: string, wrong: Wrong, input: Input = {}): TemplateResult {
  const { type = 'text', value = '', list = [], min = '', max, hint = '', help, isAmount, hasFocus } = input;
  const said = wrong[name] ? `error-${name}` : help && `help-${name}`;
  return html`<label class="field"
    ><span>${label}</span>
    <input
      class="input"
      name=${name}
      type=${type as 'text'}
      inputmode=${isAmount ? 'decimal' : nothing}
      min=${min}
      max=${ifDefined(max)}
      list=${ifDefined(list.length ? `list-${name}` : undefined)}
      autocomplete="off"
      placeholder=${hint}
      ?autofocus=${hasFocus}
      .defaultValue=${value}
      aria-invalid=${wrong[name] ? 'true' : 'false'}
      aria-describedby=${said || nothing}
    />
    ${list.length ? html`<datalist id="list-${name}">${list.map(each => html`<option value=${each}></option>`)}</datalist>` : nothing}
    ${wrong[name] ? html`<span class="error" id="error-${name}">${wrong[name]}</span>` : nothing}
    ${help ? html`<span class="muted small" id="help-${name}">${help}</span>` : nothing}
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
