import type { DetailOf, PipelineEventMap } from './events.js';

/** Tells the page; answers whether it let it pass. */
export function emit<T extends keyof PipelineEventMap>(host: EventTarget, type: T, detail: DetailOf<T>): boolean {
  return host.dispatchEvent(
    new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: !/(?:ed|done)$/.test(type) }),
  );
}
