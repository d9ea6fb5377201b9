import type { Money } from './figure.js';
import type { FunnelStep } from './funnel-step.js';

/** Where most is lost. */
export interface FunnelLeak {
  /** The index of the step they did not get beyond. */
  readonly step: number;
  /** How many were lost there; */
  readonly count: number;
  /** and what they were worth. */
  readonly values: readonly Money[];
  /** The reason given most often; `null` where nobody gave one. */
  readonly reason: string | null;
}

/** The step with most lost; the earlier of two alike. By value only where there is one currency. */
export function leakOf(steps: readonly FunnelStep[], by: 'count' | 'value'): FunnelLeak | null {
  const currencies = new Set(steps.flatMap(({ lost }) => lost.values.map(({ currency }) => currency)));
  if (by === 'value' && currencies.size !== 1) return null;
  let leak: FunnelLeak | null = null;
  let most = 0n;
  steps.forEach(({ lost, reasons }, step) => {
    const size = by === 'count' ? BigInt(lost.count) : (lost.values[0]?.minor ?? 0n);
    if (size <= most) return;
    most = size;
    const reason = reasons.find(each => each.reason)?.reason ?? null;
    leak = { step, count: lost.count, values: lost.values, reason };
  });
  return leak;
}
