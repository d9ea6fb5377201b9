/** Work that may be interrupted wherever it yields, every few milliseconds, and what comes of it. */
export type Steps<T> = Generator<void, T, void>;

/** All steps at once: for little work, for workers and tests. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
