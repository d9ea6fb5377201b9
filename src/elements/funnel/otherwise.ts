import { readSegment, type Lens } from '../../domain/lens.js';
import { leadToWin, type Duration } from '../../domain/numbers/durations.js';
import type { Funnel } from '../../domain/numbers/funnel-cohort.js';
import { leadWay } from '../../domain/numbers/funnel-leads.js';
import { periodBefore } from '../../domain/numbers/period.js';
import { isInSegment, type SegmentFilter } from '../../domain/numbers/segment.js';
import { snapshot } from '../../domain/numbers/stage-totals.js';
import { where } from '../../domain/numbers/tally.js';
import { funnelActions as englishActions } from '../../i18n/en/funnel-actions.js';
import { funnelLeads as englishLeads } from '../../i18n/en/funnel-leads.js';
import { messagesOf } from '../../i18n/messages.js';
import type { Question } from '../../store/answers.js';
import { leadSupply } from '../../store/supplies.js';
import { standing } from './standing.js';
import type { Chosen, FunnelMode, Words } from './view.js';

/** A funnel that is looked at in another way than all deals on their way. */
interface Looking {
  readonly mode: FunnelMode;
  readonly compare: string;
  readonly lens: Lens;
  usualDays(sale?: Question<Duration>): number | undefined;
  ask<R>(question: Question<R>): R | null;
  flow(chosen: Chosen, usualDays?: number): Funnel | null;
}

const supplies = [leadSupply];
/** How long a sale takes from the lead on. */
const LEAD_TO_WIN: Question<Duration> = { key: 'lead-to-win', supplies, measure: () => leadToWin() };

/** Those of a segment, in the days that are chosen. */
const some = (segment: SegmentFilter, mode: FunnelMode): Chosen => ({
  name: `${mode} ${JSON.stringify(segment)}`,
  days: period => period,
  of: wanted => where(prospect => isInSegment(prospect, segment), wanted),
  ...(mode === 'leads' ? { way: leadWay, supplies } : {}),
});

/** Some of the deals, from the leads on, beside others where it is to be compared, or where they stand now. */
export function readOtherwise(funnel: Looking): readonly [Funnel | null, Funnel | null] {
  const { mode, compare, lens } = funnel;
  const those = some(lens.segment, mode);
  if (mode === 'standing') {
    const now = funnel.ask({ key: those.name, measure: () => those.of(snapshot()) });
    return [now && standing(now), null];
  }
  const first = funnel.flow(those, mode === 'leads' ? funnel.usualDays(LEAD_TO_WIN) : funnel.usualDays());
  if (!compare) return [first, null];
  const others =
    compare === 'before'
      ? { ...those, name: `before ${those.name}`, days: periodBefore }
      : some({ ...lens.segment, ...readSegment(compare) }, mode);
  return [first, funnel.flow(others)];
}

/** What is said of a funnel that does not show the way of deals. */
export function wordsOf(mode: FunnelMode, usual: Words): Words {
  if (mode === 'flow') return usual;
  const { text, chart, format } = usual;
  const { fromLeads, now, standingSummary } = messagesOf('funnelActions', format.language, englishActions);
  const named = mode === 'leads' ? fromLeads : now;
  const both = { ...text, byCount: named(text.byCount), byValue: named(text.byValue) };
  if (mode === 'standing')
    return { ...usual, text: { ...both, noLeak: '', summary: count => standingSummary(count, format) } };
  const words = messagesOf('funnelLeads', format.language, englishLeads);
  return { text: { ...both, ...words }, chart: { ...chart, deals: words.prospects }, format };
}
