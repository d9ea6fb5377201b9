import fc from 'fast-check';

/** How hard the property checks try: 1 in CI; more for a night's run. */
const EFFORT = 1;

/** Keys that have a meaning of their own to JavaScript. */
const dangerous = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'then', 'length');

/** Anything at all, with keys that would do harm where they are taken for more than data. */
export const wild = fc.anything({
  key: fc.oneof(fc.string(), dangerous),
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** A number of runs of a property. */
export const runs = (count: number): { numRuns: number; includeErrorInReport: boolean } => ({
  numRuns: Math.ceil(count * EFFORT),
  includeErrorInReport: true,
});
