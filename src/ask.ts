import { Refusal } from './domain/refusal.js';
import { emit } from './emit.js';
import type { Asked, AskingEvent, DetailOf } from './events.js';

/** A page that does not answer within this many milliseconds has refused. */
export const ANSWER_WITHIN = 30_000;

/** What the page said: go on, a refusal, or a promise of either. */
export type Answer = true | Refusal | Promise<true | Refusal>;

/** Asks the page before something happens. */
export function ask<T extends AskingEvent>(
  host: EventTarget,
  type: T,
  detail: Omit<DetailOf<T>, 'waitUntil' | 'deal'>,
  delay: (ms: number, then: () => void) => () => void,
): Answer {
  const answers: Promise<unknown>[] = [];
  const { deals } = detail as unknown as Asked;
  const full = {
    ...detail,
    deal: deals.length === 1 ? deals[0] : undefined,
    waitUntil: (answer: Promise<unknown>) => void answers.push(answer),
  };
  if (!emit(host, type, full as unknown as DetailOf<T>)) return new Refusal('page');
  if (!answers.length) return true;
  return new Promise(resolve => {
    const cancel = delay(ANSWER_WITHIN, () => resolve(new Refusal('no-answer')));
    Promise.all(answers)
      .then(said => {
        const no = said.find(each => each === false || typeof each === 'string');
        return no === undefined ? true : new Refusal('page', typeof no === 'string' ? { text: no } : {});
      })
      .catch(
        (error: unknown) => new Refusal('page', { text: error instanceof Error ? error.message : String(error ?? '') }),
      )
      .then(answer => {
        cancel();
        resolve(answer);
      });
  });
}
