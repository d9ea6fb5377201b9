import { LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Verdict } from '../domain/qualification.js';
import type { LeadProgress } from '../events.js';
import { qualifier as english } from '../i18n/en/qualifier.js';
import { messagesOf, type QualifierMessages } from '../i18n/messages.js';
import type { OpenStorage } from '../storage/storage.js';
import type { PipelineStore } from '../store/store.js';
import { languageOf } from './language.js';
import { styles } from './lead-qualifier.styles.js';
import { definitionAtOnce, type Definition } from './qualifier/definition.js';
import { Courier } from './qualifier/courier.js';
import type { Draft } from './qualifier/draft.js';
import type { Earlier } from './qualifier/earlier.js';
import { formDataOf, type Entries, type FieldError } from './qualifier/entries.js';
import { Flow } from './qualifier/flow.js';
import { formPorts, type FormPorts } from './qualifier/ports.js';
import { Reading } from './qualifier/reading.js';
import type { Scorecard } from './qualifier/scorecard.js';
import type { SendingState } from './qualifier/sender.js';
import type { Submission } from './qualifier/submission.js';
import type { TestSend } from './qualifier/test-send.js';
import { render } from './qualifier/view.js';

const SENDS = ['action', 'encoding', 'pipeline', 'storage', 'token', 'definition'] as const;
const DEFINES = ['questions', 'qualification', 'fields', 'for', 'store', 'keep'] as const;

/**
 * A form that asks a visitor little, qualifies by the answers, and brings the lead where the page says, over dead networks
 * and reloads, once. Between its tags: a JSON definition, or a form in plain markup that works without script. With `for`
 * it is the seller's scorecard: the same questions about a lead or deal, each answer kept at once. What a visitor presses on
 * the page, where it says so by `data-pipeline-track="quote"`, is sent with the lead.
 *
 * @slot - A form or fields in plain markup: shown until the script has run, then read and replaced.
 * @slot heading - Instead of the heading.
 * @slot consent - The words to agree to; where they are, agreeing is required.
 * @slot hot - After sending, to who wants to buy now: a booking link, a telephone slot.
 * @slot warm - After sending, to who wants to buy within about two months: a download.
 * @slot cold - After sending, to everybody else: a newsletter.
 * @slot sent - After sending, where there is no slot for the verdict.
 * @event {CustomEvent<LeadSubmit>} lead-submit - Before a lead is sent; cancel or `waitUntil` to refuse or to take it.
 * @event {CustomEvent} lead-submitted - Every place has acknowledged it.
 * @event {CustomEvent} lead-qualified - The same, where the answers make it hot or warm.
 * @event {CustomEvent<LeadProgress>} lead-view - The form came into view. For analytics: nothing personal.
 * @event {CustomEvent<LeadProgress>} lead-start - The first answer.
 * @event {CustomEvent<LeadProgress>} lead-step - A question was answered and left.
 * @event {CustomEvent<LeadProgress>} lead-sent - It has arrived.
 * @csspart panel - The whole.
 * @csspart heading - The heading.
 * @csspart steps - The bar of steps.
 * @csspart question - A question.
 * @csspart option - An answer to choose.
 * @csspart input - A field to write in.
 * @csspart consent - What is agreed to.
 * @csspart summary - What needs another look.
 * @csspart notice - How sending goes.
 * @csspart outcome - After sending; also `hot`, `warm` or `cold`.
 * @csspart button - A button; also `primary`.
 */
export class LeadQualifier extends LitElement {
  static formAssociated = true;
  static override shadowRootOptions = { mode: 'open', delegatesFocus: true } as const;
  static override styles = styles;
  // as the other elements' decorators do, without the helper that each visitor would load
  static override properties: PropertyDeclarations = {
    action: {},
    encoding: {},
    pipeline: {},
    storage: { attribute: false },
    token: { attribute: false },
    for: {},
    store: { attribute: false },
    questions: {},
    qualification: { attribute: false },
    fields: {},
    allAtOnce: { type: Boolean, attribute: 'all-at-once' },
    consent: {},
    consentVersion: { attribute: 'consent-version' },
    withOrigin: { type: Boolean, attribute: 'with-origin' },
    source: {},
    campaign: {},
    keep: { type: Boolean },
    noCount: { type: Boolean, attribute: 'no-count' },
    disabled: { type: Boolean },
    name: {},
    testSend: { type: Boolean, attribute: 'test-send' },
    analytics: { attribute: false },
    definition: { state: true },
    card: { state: true },
    entries: { state: true },
    step: { state: true },
    errors: { state: true },
    sending: { state: true },
    isBusy: { state: true },
    notice: { state: true },
    sent: { state: true },
    earlier: { state: true },
    tester: { state: true },
    disabledAround: { state: true },
  };

  /** Where leads are POSTed; where absent, the `action` of the form between the tags. */
  action?: string;
  /** How: `json`, or `form` for services that take form data. */
  encoding: 'json' | 'form' = 'json';
  /** The pipeline that leads are written into, create-only; never a default. */
  pipeline?: string;
  /** How to open that pipeline's storage; this browser's where absent, and the visitor is told so. */
  storage?: OpenStorage;
  /** Gives a spam check's token (Turnstile, ALTCHA) with each attempt. Worth only as much as the server's check of it. */
  token?: () => Promise<string> | string;
  /** The lead or deal that a seller qualifies: `lead.<id>`, `deal.<id>`, or an id. Each answer is kept at once. */
  for = '';
  /** Where that lead or deal is, instead of `pipeline`. */
  store?: PipelineStore;
  /** A ready-made definition: `bant`, `three`, `champ` or `meddic`. */
  questions = 'bant';
  /** The page's own definition, as an object or JSON. */
  qualification?: unknown;
  /** Contact fields, `*` for required: `name email* phone organisation message`. */
  fields = 'name email*';
  /** All questions together instead of one at a time. */
  allAtOnce = false;
  /** Words to agree to; the slot of that name takes words with links. */
  consent = '';
  /** Recorded with the consent: which version of the words it was. */
  consentVersion = '';
  /** Keeps the page's address, what linked to it and its `utm_` marks with the lead. */
  withOrigin = false;
  /** The lead's source and campaign; else the page's `utm_` marks, if they are kept. */
  source = '';
  campaign = '';
  /** Keeps what was filled in over reloads, in this tab. */
  keep = false;
  /** Does not count visits in the pipeline; what the page's analytics count is the page's own. */
  noCount = false;
  /** Nothing can be filled in. */
  disabled = false;
  /** The form's name in analytics and in the surrounding form. */
  name = '';
  /** Shows the page's owner a button that sends a made-up lead. */
  testSend = false;
  /** Is told of `lead-view`, `lead-start`, `lead-step` and `lead-sent`: the way to the page's analytics. */
  analytics?: (event: string, detail: LeadProgress) => void;

  /** @internal */ definition?: Definition | undefined;
  /** @internal The form in a seller's hands. */ card: Scorecard | undefined;
  /** @internal */ entries: Entries = {};
  /** @internal */ step = 0;
  /** @internal */ errors: readonly FieldError[] = [];
  /** @internal */ sending?: SendingState;
  /** @internal */ isBusy = false;
  /** @internal What keeps the lead from being sent, in words. */ notice = '';
  /** @internal */ sent?: Submission;
  /** @internal What an earlier visit left. */ earlier: Earlier | undefined;
  /** @internal The owner's button. */ tester: TestSend | undefined;
  private disabledAround = false;
  /** @internal When it knows what to ask. */ defined: Promise<void> | undefined;
  /** @internal The world, for tests. */ ports: FormPorts = formPorts;
  readonly #internals = this.attachInternals();
  /** @internal */ readonly reading = new Reading(this);
  /** @internal */ readonly flow = new Flow(this);
  /** @internal */ readonly courier = new Courier(this);
  #seen: IntersectionObserver | undefined;

  constructor() {
    super();
    this.addEventListener('invalid', this.#onInvalid);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.courier.sender) return this.requestUpdate(); // it was only moved
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#define, { once: true });
    else this.#define();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('DOMContentLoaded', this.#define);
    // moving is leaving and coming back in one task: what is on its way goes on
    setTimeout(() => this.isConnected || this.courier.disconnect());
  }

  /** What is asked and what stands in the form: read from the page, then from this tab. */
  readonly #define = (): void => void (this.defined = this.#load());
  async #load(): Promise<void> {
    const { questions, qualification } = this;
    if (this.for) {
      const { Scorecard } = await import('./qualifier/scorecard.js');
      this.card ??= new Scorecard(this);
      return this.card.look();
    }
    try {
      // what cannot be loaded keeps nothing, and keeps nobody from asking
      if (this.keep) await import('./qualifier/draft.js').then(({ keepDraft }) => keepDraft(this)).catch(() => {});
      const definition =
        definitionAtOnce(this, questions, qualification) ??
        (await import('./qualifier/definitions.js')).loadDefinition(this, questions, qualification);
      if (questions !== this.questions || qualification !== this.qualification) return;
      if (!this.definition) this.entries = { ...definition.entries, ...this.entries };
      else if (definition.qualification !== this.definition.qualification) {
        // other questions in the same places: what was chosen there must not stay chosen
        this.definition = undefined;
        await this.updateComplete;
      }
      this.definition = definition;
    } catch (error) {
      console.warn('<lead-qualifier> could not load its questions.', error);
    }
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const isChanged = (names: readonly PropertyKey[]): boolean => names.some(name => changed.has(name));
    if (this.hasUpdated && isChanged(DEFINES)) this.#define();
    this.action ??= this.definition?.action;
    if (this.definition && this.isConnected && (!this.courier.sender || isChanged(SENDS))) this.courier.connect();
    if (this.testSend && !this.tester)
      void import('./qualifier/test-send.js').then(({ TestSend }) => (this.tester ??= new TestSend(this)));
    this.#publish();
  }

  protected override updated(): void {
    if (this.#seen || !this.definition) return;
    this.#seen = new IntersectionObserver(seen => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) this.flow.seen();
    });
    this.#seen.observe(this);
  }

  /** @internal Tells the page. */
  tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
  /** @internal */
  get language(): string {
    return languageOf(this);
  }
  /** @internal */
  get text(): QualifierMessages {
    const text = messagesOf('qualifier', this.language, english);
    return this.definition?.tools?.wordsOf(text, this.language) ?? text;
  }
  /** @internal */
  get isOff(): boolean {
    return this.disabled || this.disabledAround || this.isBusy;
  }
  /** The answers so far, by question; those that are no longer asked for left out. */
  get answers(): Readonly<Record<string, unknown>> {
    return this.reading.answers;
  }
  /** What the answers say so far. */
  get verdict(): Verdict | null {
    return this.reading.verdict;
  }
  /** The form around it, if any: its own button sends, and this is a part of it. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** @internal Puts back what stood here. */
  restore(draft: Draft | null): void {
    if (draft) [this.entries, this.step] = [draft.entries, draft.step];
  }

  /** Gives the surrounding form what stands here, and what is wrong with it. */
  #publish(): void {
    if (!this.definition) return;
    const draft: Draft = { entries: this.entries, step: this.step };
    this.#internals.setFormValue(formDataOf(this.reading.names, this.entries), JSON.stringify(draft));
    const { length } = this.reading.errors.flat();
    this.#internals.setValidity({ customError: length > 0 }, this.text.errors(length));
  }

  /** @internal */
  formResetCallback(): void {
    this.restore({ entries: this.definition?.entries ?? {}, step: 0 });
    this.errors = [];
  }
  /** @internal */
  formDisabledCallback(isDisabled: boolean): void {
    this.disabledAround = isDisabled;
  }
  /** @internal The browser brings back what stood here, after “back” or a restart. */
  formStateRestoreCallback(state: unknown): void {
    import('./qualifier/draft.js').then(
      ({ readDraft }) => this.restore(readDraft(state)),
      () => {},
    );
  }

  /** The surrounding form was to be sent: what is wrong is said here, in our words. */
  readonly #onInvalid = (event: Event): void => {
    event.preventDefault();
    this.reportValidity();
  };

  /** Whether all that is required is there; shows what is not. */
  reportValidity(): boolean {
    return this.flow.check();
  }

  protected override render(): TemplateResult {
    return render(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lead-qualifier': LeadQualifier;
  }
}
