import type { Attempt, Destination } from './delivery.js';
import type { FormPorts } from './ports.js';
import { flatOf, wireOf } from './submission.js';

/** Answers after which the same may succeed later; all others of 400 and above are final. */
const TEMPORARY = new Set([408, 421, 423, 425, 429]);
/** It is there already: an earlier attempt had arrived, and only its answer was lost. */
const KNOWN = 409;

const attemptOf = (status: number): Attempt => {
  if ((status >= 200 && status < 300) || status === KNOWN) return 'done';
  return status >= 500 || TEMPORARY.has(status) ? 'later' : 'refused';
};

/** How a page wants its leads. */
export interface PostOptions {
  readonly action: string;
  readonly encoding: 'json' | 'form';
  /** A spam check's token; asked for with each attempt, as each is good once only. */
  readonly token: (() => Promise<string> | string) | undefined;
  readonly ports: Pick<FormPorts, 'fetch'>;
}

/**
 * POSTs to an address, as JSON or as form data. The idempotency key is the lead's `id`; to one's own origin it also goes as
 * a header, which another origin would have to allow first.
 */
export const postTo = ({ action, encoding, token, ports }: PostOptions): Destination => ({
  name: 'action',
  async send(submission, signal) {
    const url = new URL(action, document.baseURI);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'refused';
    // a check that does not answer makes no lead wait: what its absence means, the server decides
    const proof = await Promise.resolve()
      .then(() => token?.() ?? '')
      .catch(() => '');
    const wire = wireOf(submission, proof);
    const isOwn = url.origin === location.origin;
    const body = encoding === 'form' ? new URLSearchParams(flatOf(wire)) : JSON.stringify(wire);
    const { status } = await ports.fetch(url.href, {
      method: 'POST',
      body,
      signal,
      keepalive: String(body).length < 60_000,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(encoding === 'json' ? { 'content-type': 'application/json' } : {}),
        ...(isOwn ? { 'idempotency-key': submission.lead.id, 'x-pk': '1' } : {}),
      },
    });
    return attemptOf(status);
  },
});
