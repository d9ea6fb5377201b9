import { html } from 'lit';
import { openDialog } from './dialog.js';

/** What is asked before something that cannot be undone. */
interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

/** Asks before what cannot be undone; the way out comes first. */
export const confirmed = async (root: ShadowRoot, { title, text, yes, no }: Question): Promise<boolean> =>
  (await openDialog<true>(
    root,
    title,
    answer =>
      html`<div class="body">
        <header><h2>${title}</h2></header>
        <p class="muted">${text}</p>
        <div class="buttons">
          <button class="button" type="button" @click=${() => answer(null)}>${no}</button>
          <button class="button danger" type="button" @click=${() => answer(true)}>${yes}</button>
        </div>
      </div>`,
  )) ?? false;
