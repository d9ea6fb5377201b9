import { html, nothing, type TemplateResult } from 'lit';
import { formEarlier as english } from '../../i18n/en/form-earlier.js';
import { messagesOf, type FormEarlierMessages } from '../../i18n/messages.js';
import type { LeadQualifier } from '../lead-qualifier.js';
import type { DeliveryState } from './delivery.js';
import { renderWaiting } from './outcome.js';
import { forget, waitingKeys, type Outgoing } from './outgoing.js';
import { given, type FormPorts } from './ports.js';
import type { Sender } from './sender.js';

/** A visitor's answers stay in their browser no longer than this, sent or not; milliseconds. */
const KEPT_FOR = 24 * 3_600_000;

const createdAt = ({ lead }: Outgoing): number => lead.createdAt as number;

/** What waits for a form, the oldest first; what is older than a day or cannot be read is deleted. */
function waitingFor(form: string, ports: FormPorts): { readonly fresh: readonly Outgoing[]; readonly expired: number } {
  const fresh: Outgoing[] = [];
  let expired = 0;
  for (const key of waitingKeys(ports)) {
    const outgoing = given(() => JSON.parse(ports.lasting()!.getItem(key)!) as Outgoing);
    const isWhole = typeof outgoing?.answers === 'object' && typeof outgoing.lead?.createdAt === 'number';
    const isFresh = isWhole && ports.now() - createdAt(outgoing) <= KEPT_FOR;
    if (isFresh && outgoing.form === form) fresh.push(outgoing);
    if (isFresh) continue;
    if (outgoing?.form === form) expired++;
    forget(ports, key.slice(key.lastIndexOf('/') + 1));
  }
  return { fresh: fresh.sort((a, b) => createdAt(a) - createdAt(b)), expired };
}

/** What an earlier visit left in this browser, or this page before it was taken out for a while: goes on with it. */
export class Earlier {
  /** How it stands; `null` where nothing waits. */
  state: DeliveryState | null = null;
  /** So many were too old, and deleted. */
  readonly expired: number;
  #isKept = false;

  /**
   * @param id - What this page itself had begun to send.
   * @param changed - It stands differently.
   */
  constructor(sender: Sender, id?: string, changed = (): void => {}) {
    const { fresh, expired } = waitingFor(sender.form, sender.ports);
    this.expired = expired;
    for (const outgoing of fresh)
      if (outgoing.lead.id === id) sender.goOn(outgoing);
      else
        void sender.deliver(outgoing, (state, isKept) => {
          this.state = state;
          this.#isKept = isKept;
          changed();
        });
  }

  /** What became of it. */
  render(host: LeadQualifier): TemplateResult | typeof nothing {
    const text: FormEarlierMessages = messagesOf('formEarlier', host.language, english);
    const { state } = this;
    if (state === 'waiting') return renderWaiting(this.#isKept, host);
    const said = state ? text[state] : this.expired ? text.expired : '';
    return said ? html`<p class=${state ? 'notice' : 'notice warn'} part="notice">${said}</p>` : nothing;
  }
}
