/** Nobody reads, thinks and writes faster; milliseconds. */
const FASTEST = 3_000;
/** Nobody leaves a form open longer and then sends it; milliseconds. */
const SLOWEST = 24 * 3_600_000;

/** A name that tempts programs and that browsers do not fill in. */
export const TRAP = 'confirm-address';

/**
 * What makes a submission look like a program's. It is marked, never dropped: a filter errs, and a person's word must not
 * be lost. Worth only as much as the server's own check: a program that knows the form passes.
 *
 * @param shownFor - Milliseconds from the first time it was seen to the sending.
 */
export function suspicions(trap: string, shownFor: number): string[] {
  return [
    ...(trap ? ['trap'] : []),
    ...(shownFor < FASTEST ? ['too-fast'] : []),
    ...(shownFor > SLOWEST ? ['too-slow'] : []),
  ];
}
