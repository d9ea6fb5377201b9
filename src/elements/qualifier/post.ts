import type { Attempt, Destination } from './delivery.js';
import type { SendTo } from './sender.js';
import { wireOf } from './submission.js';

/** Answers after which the same may succeed later; all others of 400 and above are final. */
const TEMPORARY = [408, 421, 423, 425, 429];
/** It is there already: an earlier attempt had arrived, and only its answer was lost. */
const KNOWN = 409;

const attemptOf = (status: number): Attempt => {
  if ((status >= 200 && status < 300) || status === KNOWN) return 'done';
  return status >= 500 || TEMPORARY.includes(status) ? 'later' : 'refused';
};

/** How a lead is written into a request. */
export type Encoding = (wire: Readonly<Record<string, unknown>>) => {
  readonly body: string | URLSearchParams;
  readonly type?: string;
};
const asJson: Encoding = wire => ({ body: JSON.stringify(wire), type: 'application/json' });

/**
 * POSTs to an address, as JSON where nothing else is said. The idempotency key is the lead's `id`; to one's own origin it also goes as
 * a header, which another origin would have to allow first.
 */
export const postTo = ({ token, ports }: SendTo, action: string, encode = asJson): Destination => ({
  name: 'action',
  async send(submission, signal) {
    const { href, protocol, origin } = new URL(action, document.baseURI);
    if (!/^https?:$/.test(protocol)) return 'refused';
    let proof = '';
    try {
      proof = (await token?.()) ?? '';
    } catch {
      // a check that does not answer makes no lead wait: what its absence means, the server decides
    }
    const { body, type } = encode(wireOf(submission, proof));
    const { status } = await ports.fetch(href, {
      method: 'POST',
      body,
      signal,
      keepalive: String(body).length < 60_000,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(type ? { 'content-type': type } : {}),
        ...(origin === location.origin ? { 'idempotency-key': submission.lead.id, 'x-pk': '1' } : {}),
      },
    });
    return attemptOf(status);
  },
});
