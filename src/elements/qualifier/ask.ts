import type { LeadSubmit } from '../../events.js';

/** What the page said of a lead before it is sent. */
export type PageAnswer =
  | {
      readonly goOn: true;
      /** It took the lead itself: it gave a promise, and that was kept. */ readonly isTaken: boolean;
    }
  | { readonly goOn: false; /** Why not, in the page's words. */ readonly why: string };

/**
 * Asks the page before a lead is sent: cancelling refuses; so do a promise that gives `false` or a text or is rejected,
 * and no answer within half a minute.
 */
export function askPage(
  host: EventTarget,
  detail: Omit<LeadSubmit, 'waitUntil'>,
  delay: (ms: number, then: () => void) => () => void,
): Promise<PageAnswer> {
  const answers: Promise<unknown>[] = [];
  const full: LeadSubmit = { ...detail, waitUntil: answer => void answers.push(answer) };
  const event = new CustomEvent('lead-submit', { detail: full, bubbles: true, composed: true, cancelable: true });
  const isAllowed = host.dispatchEvent(event);
  const no = (why: unknown): PageAnswer => ({ goOn: false, why: typeof why === 'string' ? why : '' });
  return new Promise(resolve => {
    const cancel = delay(30_000, () => resolve(no('')));
    Promise.all(answers)
      .then(said => {
        const against = said.find(each => each === false || typeof each === 'string');
        return isAllowed && against === undefined ? { goOn: true as const, isTaken: answers.length > 0 } : no(against);
      })
      .catch((error: unknown) => no(error instanceof Error ? error.message : error))
      .then(answer => {
        cancel();
        resolve(answer);
      });
  });
}
