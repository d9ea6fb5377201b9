import type { LeadProgress } from '../../events.js';
import type { LeadQualifier } from '../lead-qualifier.js';
import type { Courier } from './courier.js';

type ProgressEvent = 'lead-view' | 'lead-start' | 'lead-step' | 'lead-sent';

/** A form's way from the first look to “Send”, told to the page's analytics; what sends loads meanwhile. */
export class Flow {
  /** What stands in the field that people do not see. */
  trap = '';
  /** When it first came into view. */
  shownAt: number | undefined;
  #host: LeadQualifier;
  /** What sends, and tells how that goes; there as soon as it has loaded. */
  courier: Courier | undefined;
  #loading: Promise<Courier> | undefined;
  /** Something was filled in. */
  hasStarted = false;
  /** It is in the page, and knows where to send to. */
  isConnected = false;

  constructor(host: LeadQualifier) {
    this.#host = host;
  }

  /** Sends to where the page says now; what sends is loaded at once, as the network may be gone when it is needed. */
  connect(): void {
    this.isConnected = true;
    this.#load().catch(() => {}); // “Send” tries again, and says so
    this.courier?.connect();
  }
  #load(): Promise<Courier> {
    this.#loading ??= import('./courier.js').then(
      ({ Courier }) => {
        this.courier = new Courier(this.#host);
        if (this.isConnected) this.courier.connect();
        this.#host.requestUpdate();
        return this.courier;
      },
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }
  /** It was taken out of the page for good, or for a while. */
  disconnect(): void {
    this.isConnected = false;
    this.courier?.disconnect();
  }
  readonly retry = (): void => this.courier?.retry();

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
    const form = name || (definition?.qualification.id ?? '');
    const detail: LeadProgress = { form, step: reading.page + 1, of: reading.pages.length, question };
    const full = sent ? { ...detail, verdict: sent.verdict } : detail;
    this.#host.dispatchEvent(new CustomEvent(type, { detail: full, bubbles: true, composed: true }));
    analytics?.(type, full);
  }

  /** Sends what stands in the form. */
  readonly submit = (): Promise<void> => this.#with(courier => courier.submit());
  /** Sends a made-up lead, for the page's owner to see that it arrives. */
  readonly test = (): Promise<void> => this.#with(courier => courier.test());

  async #with(act: (courier: Courier) => Promise<void>): Promise<void> {
    const host = this.#host;
    if (host.isBusy || host.sent) return;
    host.isBusy = true;
    host.notice = '';
    try {
      await act(await this.#load());
    } catch {
      host.notice = host.text.notLoaded;
      host.focusNotice();
    }
    host.isBusy = false;
  }
}
