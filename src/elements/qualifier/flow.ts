import type { LeadProgress } from '../../events.js';
import type { LeadQualifier } from '../lead-qualifier.js';

type ProgressEvent = 'lead-view' | 'lead-start' | 'lead-step' | 'lead-sent';

/** A form's way from the first look to “Send”, told to the page's analytics. */
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
}
