import { html, nothing, type TemplateResult } from 'lit';
import { ExchangeError, MAX_ROWS, type ExchangeErrorCode } from '../../exchange/index.js';
import type { View } from './view.js';

/** What a person can do where no file is open yet. */
export interface FileActions {
  readonly take: (files: FileList | null | undefined) => void;
  readonly exportAs: (kind: 'json' | 'csv') => void;
  /** The name of an export under way or done. */
  readonly exported: string;
  readonly over: boolean;
  readonly readOnly: boolean;
}

/** The words for a file that could not be read. */
export function failureText({ session, text, format }: View): string {
  const { failure } = session;
  if (failure === null) return '';
  // test the name, not the class: bundles may hold the class twice
  const { name, code, params, message } = failure as ExchangeError;
  if (name === 'ExchangeError') return text.error[code as ExchangeErrorCode](params, format);
  return text.error.other({ message: message ?? String(failure) }, format);
}

/** The drop zone, the file chooser and the exports. */
export function fileTemplate(view: View, actions: FileActions): TemplateResult {
  const { text, format } = view;
  const failure = failureText(view);
  return html`${
      actions.readOnly
        ? html`<p class="banner">${text.readOnly}</p>`
        : html`<div class="drop ${actions.over ? 'over' : ''}" part="drop ${actions.over ? 'over' : ''}">
            <svg class="arrow" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 3v11M7.5 10l4.5 4.5 4.5-4.5M4 16v3.5A1.5 1.5 0 0 0 5.5 21h13a1.5 1.5 0 0 0 1.5-1.5V16" />
            </svg>
            <strong>${actions.over ? text.dropHere : text.drop}</strong>
            <label class="button primary chooser"
              ><span>${text.choose}</span>
              <input
                type="file"
                accept=".csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,text/plain,application/json"
                aria-describedby=${failure ? 'hint failure' : 'hint'}
                @change=${({ target }: Event) => {
                  const input = target as HTMLInputElement;
                  actions.take(input.files);
                  input.value = ''; // so that the same file can be chosen again
                }}
            /></label>
            <span class="small" id="hint">${text.chooseHint(MAX_ROWS, format)}</span>
          </div>`
    }
    ${failure ? html`<p class="error" id="failure" role="alert">${failure}</p>` : nothing}
    <section class="line" part="export">
      <div>
        <h3>${text.exportTitle}</h3>
        <p class="muted small">${actions.exported ? text.exported(actions.exported) : text.exportHint}</p>
      </div>
      <div class="buttons">
        <button class="button" type="button" @click=${() => actions.exportAs('json')}>${text.exportJson}</button>
        <button class="button" type="button" @click=${() => actions.exportAs('csv')}>${text.exportCsv}</button>
      </div>
    </section>`;
}
