import { DAY } from './calendar.js';
import { answerPoints } from './evaluate.js';
import { HALF_LIFE_DAYS } from './lead-events.js';
import { matches, type Match } from './match.js';
import { get } from './paths.js';
import type { Qualification } from './qualification.js';
import type { Instant, Lead } from './records.js';

/** Points for what a lead is: any field (`organisation`, `answers.budget`, `custom.industry`) that is as asked. */
export interface FitRule {
  readonly id: string;
  /** What the explanation calls it. */
  readonly label?: string;
  readonly field: string;
  readonly match: Match;
  readonly points: number;
}
/** Points for what a lead does; they halve over the half-life. */
export interface EngagementRule {
  /** The kind of event. */
  readonly event: string;
  readonly label?: string;
  readonly points: number;
  /** The most that events of this kind count for together. */
  readonly cap?: number;
}
/** How leads are scored (R26): fit + engagement, summed. */
export interface ScoreRules {
  readonly fit: readonly FitRule[];
  readonly engagement: readonly EngagementRule[];
  /** Days after which an event is worth half; 30 where nothing is said. */
  readonly halfLifeDays?: number;
  /** The most that fit counts for; 70 where nothing is said. */
  readonly fitCap?: number;
  /** The most that engagement counts for; 30 where nothing is said. */
  readonly engagementCap?: number;
  /** From here the sales team is told; 60 where nothing is said. */
  readonly threshold?: number;
}

/** One reason of a score. All lines together are the score. */
export interface ScoreLine {
  readonly kind: 'answer' | 'fit' | 'event' | 'fit-bound' | 'engagement-bound';
  /** The question, rule or kind of event; empty for a bound. */
  readonly rule: string;
  readonly label?: string;
  readonly points: number;
  /** How many events it stands for. */
  readonly count?: number;
}
export interface Score {
  readonly total: number;
  readonly fit: number;
  readonly engagement: number;
  /** The most that can be reached; of it so much by fit. */
  readonly most: number;
  readonly fitMost: number;
  /** The largest reason first, bounds last. */
  readonly lines: readonly ScoreLine[];
  /** It has reached the threshold. */
  readonly isReady: boolean;
}

export const FIT_CAP = 70;
export const ENGAGEMENT_CAP = 30;
export const THRESHOLD = 60;
const MOST_POINTS = 1_000;
const MOST_COUNT = 1_000_000;

/** What rules may be made of: whole points within bounds, whatever was given. */
const whole = (points: number): number =>
  Number.isFinite(points) ? Math.round(Math.max(-MOST_POINTS, Math.min(MOST_POINTS, points))) : 0;
const capOf = (cap: number | undefined, fallback: number): number =>
  cap !== undefined && cap >= 0 && Number.isFinite(cap) ? Math.min(Math.round(cap), MOST_POINTS) : fallback;
const total = (lines: readonly ScoreLine[]): number => lines.reduce((sum, { points }) => sum + points, 0);

/** The lines within 0 and a cap; what was cut off is itself a line, so that they still add up. */
function bounded(lines: readonly ScoreLine[], cap: number, kind: ScoreLine['kind']): readonly ScoreLine[] {
  const sum = total(lines);
  const held = Math.max(0, Math.min(cap, sum));
  return held === sum ? lines : [...lines, { kind, rule: '', points: held - sum }];
}

/** What one kind of event is worth now. */
function engagementLine(lead: Lead, rule: EngagementRule, halfLife: number, now: Instant): ScoreLine | null {
  const { event, label, cap } = rule;
  const points = whole(rule.points);
  const events = lead.events.filter(({ type }) => type === event);
  const worth = events.reduce(
    (sum, { at, count = 1 }) =>
      sum + points * Math.max(0, Math.min(count, MOST_COUNT)) * 0.5 ** (Math.max(0, now - at) / halfLife),
    0,
  );
  const most = capOf(cap, MOST_POINTS);
  const held = Math.round(Math.max(-most, Math.min(most, worth)));
  if (!held) return null;
  const count = events.reduce((sum, { count: many = 1 }) => sum + many, 0);
  return { kind: 'event', rule: event, ...(label ? { label } : {}), points: held, count };
}

/**
 * Fit + engagement (R26), each within 0 and its cap, and why: the lines sum to the total.
 *
 * @param qualification - Whose answers count towards the fit.
 */
export function scoreOf(lead: Lead, rules: ScoreRules, qualification: Qualification | null, now: Instant): Score {
  const answers = qualification ? answerPoints(qualification, lead.answers) : [];
  const fitLines: ScoreLine[] = [
    ...answers.map(({ question, points }) => ({ kind: 'answer' as const, rule: question, points: whole(points) })),
    ...rules.fit
      .filter(({ field, match }) => matches(get(lead, field), match))
      .map(({ id, label, points }) => ({
        kind: 'fit' as const,
        rule: id,
        ...(label ? { label } : {}),
        points: whole(points),
      })),
  ];
  const days = rules.halfLifeDays;
  const halfLife = (days !== undefined && days > 0 && Number.isFinite(days) ? days : HALF_LIFE_DAYS) * DAY;
  const eventLines = rules.engagement
    .map(rule => engagementLine(lead, rule, halfLife, now))
    .filter(line => line !== null);
  const fitCap = capOf(rules.fitCap, FIT_CAP);
  const engagementCap = capOf(rules.engagementCap, ENGAGEMENT_CAP);
  const fit = bounded(fitLines, fitCap, 'fit-bound');
  const engagement = bounded(eventLines, engagementCap, 'engagement-bound');
  const isBound = ({ kind }: ScoreLine): number => Number(kind.endsWith('bound'));
  const lines = [...fit, ...engagement]
    .filter(({ points }) => points !== 0)
    .sort((a, b) => isBound(a) - isBound(b) || Math.abs(b.points) - Math.abs(a.points));
  const sum = total(fit) + total(engagement);
  return {
    total: sum,
    fit: total(fit),
    engagement: total(engagement),
    most: fitCap + engagementCap,
    fitMost: fitCap,
    lines,
    isReady: sum >= (rules.threshold ?? THRESHOLD),
  };
}
