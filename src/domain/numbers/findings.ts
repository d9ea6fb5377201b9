import { DAY } from '../calendar.js';
import type { Instant } from '../records.js';
import type { Ground } from './ground.js';
import type { Prospect } from './tally.js';
import { daysSilent, isAsleep, touchedAt, touchesOf } from './touches.js';

/** From when on a deal needs looking at (R42–R46). */
export interface Limits {
  /** Days without a touch. */
  readonly silentDays: number;
  /** Days in a stage that has no limit of its own, and too few deals to tell what is usual. */
  readonly stuckDays: number;
  /** Calls before giving up is no longer too early (R44). */
  readonly touches: number;
}
export const LIMITS: Limits = { silentDays: 14, stuckDays: 30, touches: 8 };

/** What was given up longer ago is past mending. */
const RECENT_DAYS = 30;

/** What is wrong with the state of a pipeline. */
export type FindingKind =
  /** Nobody has touched it for too long. */
  | 'silent'
  /** It has stood in its stage for longer than usual. */
  | 'stuck'
  /** Its expected close has passed. */
  | 'overdue'
  /** Nothing is planned. */
  | 'no-next-step'
  /** What is planned should have been done. */
  | 'step-overdue'
  /** Details that its stage asks for are missing. */
  | 'missing-details'
  /** Nobody did anything about it since it came. */
  | 'never-followed-up'
  /** Lost or abandoned in the last 30 days with fewer calls than it usually takes. */
  | 'given-up'
  /** It is likely there twice. */
  | 'duplicate';

/** The details that a deal's stage asks for and that are not there. */
export function missingDetails({ deal }: Prospect, ground: Ground): readonly string[] {
  if (!deal || deal.deal.status !== 'open') return [];
  const fields = deal.deal as unknown as Readonly<Record<string, unknown>>;
  const said = (name: string): unknown =>
    fields[name] ??
    deal.deal.custom[name.replace(/^custom\./, '')] ??
    deal.deal.answers[name.replace(/^answers\./, '')];
  const isEmpty = (value: unknown): boolean => value == null || value === '' || (Array.isArray(value) && !value.length);
  return (ground.ladder.steps[deal.rung]?.required ?? []).filter(name => isEmpty(said(name)));
}

/** Whether nobody did anything since it came; not before a day has passed. */
function isForgotten(prospect: Prospect, asOf: Instant, ground: Ground): boolean {
  const { deal, lead } = prospect;
  const waiting = deal ? deal.deal.status === 'open' : lead?.lead.status === 'new' || lead?.lead.status === 'working';
  const came = lead?.created ?? deal?.created ?? null;
  if (!waiting || came === null || asOf - came < DAY) return false;
  if (lead?.lead.firstResponseAt != null || touchesOf(prospect, ground.calendar).length) return false;
  return (touchedAt(prospect, ground.calendar) ?? came) <= Math.max(came, deal?.created ?? came);
}

/** The findings on one prospect that need nobody else to compare with. */
export function* findingsOf(prospect: Prospect, asOf: Instant, limits: Limits, ground: Ground): Generator<FindingKind> {
  const { deal: facts } = prospect;
  const { calendar } = ground;
  if (isForgotten(prospect, asOf, ground)) yield 'never-followed-up';
  if (!facts) return;
  const { status, expectedClose, nextStep } = facts.deal;
  if (status === 'lost' || status === 'abandoned') {
    const recent = facts.closed !== null && facts.closed >= asOf - RECENT_DAYS * DAY;
    const calls = touchesOf(prospect, calendar).filter(({ activity }) => activity.kind === 'call').length;
    if (recent && prospect.activities && calls < limits.touches) yield 'given-up';
  }
  if (status !== 'open') return;
  const today = calendar.dayOf(asOf);
  if (expectedClose !== null && expectedClose < today) yield 'overdue';
  if (missingDetails(prospect, ground).length) yield 'missing-details';
  const due = nextStep?.due;
  if (due != null && (typeof due === 'string' ? due < today : due < asOf)) yield 'step-overdue';
  if (isAsleep(prospect, asOf, calendar)) return;
  if (!nextStep) yield 'no-next-step';
  const silent = daysSilent(prospect, asOf, calendar);
  if (silent !== null && silent >= limits.silentDays) yield 'silent';
}

/** Every kind of finding, in the order they are told. */
export const FINDINGS: readonly FindingKind[] = [
  ...(['silent', 'stuck', 'overdue', 'step-overdue', 'no-next-step', 'missing-details'] as const),
  ...(['never-followed-up', 'given-up', 'duplicate'] as const),
];
