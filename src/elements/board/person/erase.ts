import { html, type TemplateResult } from 'lit';
import { personFile } from '../../../domain/erasure.js';
import { emit } from '../../../events.js';
import { person as english } from '../../../i18n/en/person.js';
import type { PersonMessages } from '../../../i18n/messages.js';
import { erasePerson, findTraces, type Found } from '../../../store/erase.js';
import { PipelineError } from '../../../store/errors.js';
import { adoptOnce } from '../../adopt.js';
import { field } from '../../dialogs/ask.js';
import { openDialog } from '../../dialogs/dialog.js';
import { saveFile } from '../../save-file.js';
import type { Hands } from '../hands/hands.js';
import { styles } from './person.styles.js';
import { tracesTemplate } from './traces.js';

/** Opens what finds a person, gives their data out, and erases them. */
export async function openErasure(hands: Hands): Promise<void> {
  const asking = new Erasing(hands);
  const label = hands.board.messages('person', english).title;
  const over = openDialog<never>(hands.dialogRoot, label, (answer, update) =>
    asking.template(() => answer(null), update),
  );
  adoptOnce(hands.dialogRoot, styles);
  await over;
}

class Erasing {
  #email = '';
  #found: Found | null = null;
  #doing: 'nothing' | 'finding' | 'erasing' = 'nothing';
  /** What was done, or why it was not. */
  #said = '';
  #isOver = false;
  #update: () => void = () => {};

  constructor(private readonly hands: Hands) {}

  get #text(): PersonMessages {
    return this.hands.board.messages('person', english);
  }

  /** Does what takes its time; what goes wrong is said. */
  async #during(doing: 'finding' | 'erasing', work: () => Promise<string>): Promise<void> {
    this.#doing = doing;
    this.#said = '';
    this.#update();
    try {
      this.#said = await work();
    } catch (error) {
      const isAddress = error instanceof PipelineError && error.code === 'bad-data';
      this.#said = isAddress ? this.#text.badEmail : this.#text.failed;
    }
    this.#doing = 'nothing';
    this.#update();
    const { dialogRoot } = this.hands;
    dialogRoot.querySelector<HTMLElement>(this.#found ? 'dialog .traces' : 'dialog [name=email]')?.focus();
  }

  #find(email: string): Promise<void> {
    const text = this.#text;
    this.#email = email;
    return this.#during('finding', async () => {
      const found = await findTraces(this.hands.store, email, text.instead);
      this.#found = found.traces.length ? found : null;
      return this.#found ? '' : text.none(email);
    });
  }

  #erase(): Promise<void> {
    const { board, desk, store } = this.hands;
    const { format } = board;
    const text = this.#text;
    return this.#during('erasing', async () => {
      const email = this.#email;
      if (!(await desk.conduct.agree(store, { type: 'person-erase', detail: { deals: [], email } }))) return '';
      const { done, failed } = await erasePerson(store, email, text.instead);
      emit(board, 'person-erased', { email, records: done.length });
      const said = text.done(done.length, format);
      if (failed.length) return [said, text.partly(failed.length, format)].join(', ');
      this.#isOver = true;
      this.#found = null;
      return said;
    });
  }

  #download(): void {
    const { board, store } = this.hands;
    const now = store.ports.now();
    const { person, traces } = this.#found!;
    const file = JSON.stringify(personFile(person, traces, store.pipeline.title || store.name, now), null, 2);
    saveFile(`${store.name}-person-${board.format.calendar.dayOf(now)}.json`, file, 'application/json');
  }

  template(close: () => void, update: () => void): TemplateResult {
    this.#update = update;
    const text = this.#text;
    return html`<div class="body" aria-busy=${this.#doing === 'nothing' ? 'false' : 'true'}>
      <div class="head"><h2>${text.title}</h2></div>
      ${this.#found ? this.#foundTemplate(this.#found, close) : this.#askTemplate(close)}
    </div>`;
  }

  #status(): TemplateResult {
    const text = this.#text;
    const doing = { nothing: this.#said, finding: text.finding, erasing: text.erasing }[this.#doing];
    return html`<p role="status">${doing}</p>`;
  }

  #askTemplate(close: () => void): TemplateResult {
    const text = this.#text;
    if (this.#isOver)
      return html`${this.#status()}
        <div class="buttons">
          <button class="button primary" type="button" @click=${close}>${text.close}</button>
        </div>`;
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const email = new FormData(event.target as HTMLFormElement).get('email');
      if (this.#doing === 'nothing') void this.#find(String(email).trim());
    };
    return html`<p class="muted small">${text.explain}</p>
      <form class="find" novalidate @submit=${submit}>
        ${field('email', text.email, {}, { type: 'email', value: this.#email, hint: text.emailHint })}
        <button class="button primary">${text.find}</button>
      </form>
      ${this.#status()}
      <div class="buttons">
        <button class="button ghost" type="button" @click=${close}>${text.cancel}</button>
      </div>`;
  }

  #foundTemplate({ person, traces }: Found, close: () => void): TemplateResult {
    const text = this.#text;
    const { format } = this.hands.board;
    const isBusy = this.#doing !== 'nothing';
    const back = (): void => {
      this.#found = null;
      this.#said = '';
      this.#update();
      this.hands.dialogRoot.querySelector<HTMLElement>('dialog [name=email]')?.focus();
    };
    return html`<div class="known">
        ${[...person.names, ...person.emails, ...person.phones].map(each => html`<bdi class="chip">${each}</bdi>`)}
      </div>
      <p>${text.found(traces.length, format)}</p>
      ${tracesTemplate(traces, text, format)}
      <p class="muted small">${text.limits}</p>
      ${this.#status()}
      <div class="buttons">
        <button class="button start" type="button" @click=${() => this.#download()}>${text.download}</button>
        <button class="button ghost" type="button" ?disabled=${isBusy} @click=${back}>${text.back}</button>
        <button class="button ghost" type="button" @click=${close}>${text.cancel}</button>
        <button class="button danger" type="button" ?disabled=${isBusy} @click=${() => void this.#erase()}>
          ${text.erase}
        </button>
      </div>`;
  }
}
