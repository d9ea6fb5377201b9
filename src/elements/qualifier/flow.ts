import type { LeadProgress } from '../../events.js';
import type { LeadQualifier } from '../lead-qualifier.js';
import type { FieldError } from './entries.js';
import { TRAP } from './spam.js';

type ProgressEvent = 'lead-view' | 'lead-start' | 'lead-step' | 'lead-sent';

/** A visitor's way through a form, from the first look to “Send”: told to the page's analytics. */
export class Flow {
  /** What stands in the field that people do not see. */
  trap = '';
  /** When it first came into view. */
  shownAt: number | undefined;
  /** Something was filled in. */
  hasStarted = false;
  #host: LeadQualifier;

  constructor(host: LeadQualifier) {
    this.#host = host;
  }

  /** The form has come into view. */
  seen(): void {
    if (this.shownAt !== undefined) return;
    this.shownAt = this.#host.ports.now();
    this.progress('lead-view');
  }
  /** The first answer. */
  started(): void {
    if (this.hasStarted) return;
    this.hasStarted = true;
    this.seen();
    this.progress('lead-start');
  }
  /** Tells the page's analytics where the visitor is. */
  progress(type: ProgressEvent, question = ''): void {
    const { name, definition, reading, analytics, sent } = this.#host;
    const detail: LeadProgress = {
      form: name || (definition?.qualification.id ?? ''),
      step: reading.page + 1,
      of: reading.pages.length,
      question,
      ...(sent ? { verdict: sent.verdict } : {}),
    };
    this.#host.tell(type, detail);
    analytics?.(type, detail);
  }

  /** Something was written or chosen. */
  readonly input = (event: Event): void => {
    const host = this.#host;
    const { name, value, form } = event.target as HTMLInputElement;
    if (name === TRAP) this.trap = value;
    else {
      // what is being mended is no longer complained of
      host.errors = host.errors.filter(error => error.name !== name);
      const given = new FormData(form!).getAll(name).map(String);
      host.entries = { ...host.entries, [name]: given.length > 1 ? given : (given[0] ?? '') };
    }
    this.started();
    // `input` crosses the shadow by itself, `change` does not
    if (event.type === 'change') host.dispatchEvent(new Event('change', { bubbles: true }));
  };

  /** “Next” or “Send”. */
  readonly submit = (event: Event): void => {
    event.preventDefault();
    const host = this.#host;
    const { pages, page, errors: all } = host.reading;
    const errors = all[page]!;
    if (errors.length || host.isOff) return this.#show(errors);
    host.errors = [];
    host.notice = '';
    this.progress('lead-step', pages[page]!.questions.at(-1)?.id);
    if (page < pages.length - 1) this.goTo(page + 1);
    else if (host.form) host.form.requestSubmit();
    else if (this.check()) void host.courier.submit();
  };
  /** To another page of it. */
  goTo(step: number): void {
    this.#host.step = step;
    this.#host.errors = [];
    this.toField();
  }

  /** Whether all that is required is there; shows what is not. */
  check(): boolean {
    const { errors } = this.#host.reading;
    const first = errors.findIndex(({ length }) => length);
    if (first >= 0) this.#show(errors[(this.#host.step = first)]!);
    return first < 0;
  }
  #show(errors: readonly FieldError[]): void {
    this.#host.errors = errors;
    if (errors.length) void this.#focus('.summary');
  }

  /** The focus goes to what is said of the sending. */
  toNotice(): void {
    void this.#focus('.outcome, .notice[tabindex]');
  }
  /** The focus goes to a field, or to the first of the page. */
  toField(name?: string): void {
    void this.#focus(`.fields [name${name === undefined ? '' : `="${CSS.escape(name)}"`}]`);
  }
  /** To the first of these; of a choice to what is chosen. */
  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    const found = [...this.#host.renderRoot.querySelectorAll<HTMLInputElement>(selector)];
    const [first] = found;
    (found.find(({ checked, name }) => checked && name === first?.name) ?? first)?.focus();
  }
}
