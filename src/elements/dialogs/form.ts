import { html, nothing, type TemplateResult } from 'lit';

/** What the form of a dialog is called, and how it ends. */
export interface DialogForm {
  readonly title: string;
  /** What the way out says, which comes first; and what the other does, absent where there is nothing to be done. */
  readonly cancel: string;
  readonly save?: string | undefined;
  /** Tells it from others in the style sheets. */
  readonly name?: string;
  submit(form: HTMLFormElement): void;
  leave(): void;
}

/** A dialog that is one form: its title, what is asked, and the two ways it ends. */
export const formTemplate = (
  { title, cancel, save, name = '', submit, leave }: DialogForm,
  asked: TemplateResult,
): TemplateResult =>
  html`<form
    class=${name}
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      submit(event.target as HTMLFormElement);
    }}
  >
    <header><h2>${title}</h2></header>
    ${asked}
    <div class="buttons">
      <button class="button ghost" type="button" @click=${leave}>${cancel}</button>
      ${save === undefined ? nothing : html`<button class="button primary">${save}</button>`}
    </div>
  </form>`;

/** The first that is wrong takes the focus. */
export const focusWrong = (form: HTMLFormElement): void =>
  form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
