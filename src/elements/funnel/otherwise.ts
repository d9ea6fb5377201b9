import { readSegment, type Lens } from '../../domain/lens.js';
import type { Funnel } from '../../domain/numbers/funnel-cohort.js';
import { periodBefore } from '../../domain/numbers/period.js';
import { isInSegment, type SegmentFilter } from '../../domain/numbers/segment.js';
import { snapshot } from '../../domain/numbers/stage-totals.js';
import { where } from '../../domain/numbers/tally.js';
import type { Question } from '../../store/answers.js';
import { standing } from './standing.js';
import type { Chosen, FunnelMode } from './view.js';

/** A funnel that is looked at in another way than all deals on their way. */
interface Looking {
  readonly mode: FunnelMode;
  readonly compare: string;
  readonly lens: Lens;
  usualDays(): number | undefined;
  ask<R>(question: Question<R>): R | null;
  flow(chosen: Chosen, usualDays?: number): Funnel | null;
}

/** Those of a segment, in the days that are chosen. */
const some = (segment: SegmentFilter): Chosen => ({
  name: JSON.stringify(segment),
  days: period => period,
  of: wanted => where(prospect => isInSegment(prospect, segment), wanted),
});

/** Some of the deals, beside others where it is to be compared, or where they stand now. */
export function readOtherwise(funnel: Looking): readonly [Funnel | null, Funnel | null] {
  const { mode, compare, lens } = funnel;
  const those = some(lens.segment);
  if (mode === 'standing') {
    const now = funnel.ask({ key: `standing ${those.name}`, measure: () => those.of(snapshot()) });
    return [now && standing(now), null];
  }
  const first = funnel.flow(those, funnel.usualDays());
  if (!compare) return [first, null];
  const others =
    compare === 'before'
      ? { ...those, name: `before ${those.name}`, days: periodBefore }
      : some({ ...lens.segment, ...readSegment(compare) });
  return [first, funnel.flow(others)];
}
