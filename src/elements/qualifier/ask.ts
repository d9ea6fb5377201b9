import type { LeadSubmit } from '../../events.js';
import { inTime, type FormPorts } from './ports.js';

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
  delay: FormPorts['delay'],
): Promise<PageAnswer> {
  const answers: Promise<unknown>[] = [];
  const full: LeadSubmit = { ...detail, waitUntil: answer => void answers.push(answer) };
  const event = new CustomEvent('lead-submit', { detail: full, bubbles: true, composed: true, cancelable: true });
  const isAllowed = host.dispatchEvent(event);
  const no = (why: unknown): PageAnswer => ({ goOn: false, why: typeof why === 'string' ? why : '' });
  const asked = Promise.all(answers).then(
    (said): PageAnswer => {
      const against = said.find(each => each === false || typeof each === 'string');
      return isAllowed && against === undefined ? { goOn: true, isTaken: answers.length > 0 } : no(against);
    },
    (error: unknown) => no(error instanceof Error ? error.message : error),
  );
  return inTime(delay, 30_000, asked, () => no(''));
}
