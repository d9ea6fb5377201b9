import { html, nothing, type TemplateResult } from 'lit';
import { failureWords } from './storage-words.js';
import type { View } from './view.js';

/** How far it has come, and how to stop it. */
export function runningTemplate(view: View): TemplateResult {
  const { session, text, format } = view;
  const { done, total, setAside } = session.progress!;
  const words = [text.progress(done, total, format), ...(setAside ? [text.asideCount(setAside, format)] : [])];
  const problem = failureWords(view);
  return html`<progress part="progress" max=${Math.max(1, total)} .value=${done} aria-labelledby="heading"></progress>
    <p class="line small">
      <span class="muted" part="progress-text">${words.join(' · ')}</span>
      <button class="button" type="button" ?disabled=${session.stopping} @click=${() => session.cancel()}>
        ${session.stopping ? text.cancelling : text.cancel}
      </button>
    </p>
    ${problem ? html`<p class="banner" role="alert">${text.stuck(problem)}</p>` : nothing}`;
}

/** A file that is being read. */
export const readingTemplate = ({ session, text }: View): TemplateResult =>
  html`<progress part="progress" max="1" .value=${session.read} aria-labelledby="heading"></progress>
    <p class="line small">
      <span class="muted"></span>
      <button class="button" type="button" @click=${() => session.reset()}>${text.cancel}</button>
    </p>`;
