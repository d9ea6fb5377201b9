import type { FunnelStep } from '../../domain/numbers/funnel-step.js';
import type { Funnel } from '../../domain/numbers/funnel.js';
import type { Share } from '../../domain/numbers/share.js';
import type { Snapshot } from '../../domain/numbers/stage-totals.js';

const NOBODY: Share = { count: 0, values: [], unvalued: 0, ids: [], leads: [] };
const NOT_KNOWN = { fromPrevious: null, fromTop: null } as const;

/** Where open deals stand now in the shape of a funnel: each stage with its share of all, and nothing said of the way. */
export function standing(now: Snapshot): Funnel {
  // the ids behind are read when somebody asks for them
  const steps = now.stages.map((stage, rung): FunnelStep => ({
    ...{ id: stage.id, name: stage.name, kind: 'stage', rung, count: stage.count, values: stage.values },
    ...{ unvalued: stage.unvalued, leads: [], goneOn: NOBODY, lost: NOBODY, still: stage },
    ...{ medianDays: null, timed: 0, reasons: [], byValue: NOT_KNOWN },
    byCount: { fromPrevious: null, fromTop: now.count ? stage.count / now.count : null },
    get ids() {
      return stage.ids;
    },
  }));
  const { value, why, subject, count, leftOut, caveats } = now;
  return {
    ...{ value, ...(why ? { why } : {}), subject, count, leftOut, caveats, steps },
    ...{ leak: { byCount: null, byValue: null }, leads: [], young: [] },
    get ids() {
      return now.ids;
    },
  };
}
