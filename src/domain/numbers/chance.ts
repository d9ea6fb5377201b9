import { DAY } from '../calendar.js';
import { temperatureOf } from '../qualify.js';
import type { Instant } from '../records.js';
import type { DealFacts } from './facts.js';
import type { Ground } from './ground.js';
import { standsSince } from './stuck.js';
import type { Prospect } from './tally.js';
import { daysSilent } from './touches.js';

/** What is known beyond the deal itself. */
export interface ChanceOptions {
  readonly asOf: Instant;
  /** What deals of each stage really came to, by rung: `stageOdds`. The stage's own probability where it says nothing. */
  readonly odds?: readonly (number | null)[];
  /** Days that deals usually stay, by rung: the limits of `health`. */
  readonly usualDays?: readonly (number | null)[];
  /** How well it fits the ideal customer, 0–1, and how much it engages (R26). */
  readonly fit?: number;
  readonly engagement?: number;
}

/** What moves a deal's chance. */
export type ChanceReason =
  | 'own-probability'
  | 'stage'
  | 'fit'
  | 'engagement'
  | 'hot'
  | 'warm'
  | 'cold'
  | 'fresh'
  | 'silent'
  | 'stuck'
  | 'overdue'
  | 'no-next-step';

/** How likely an open deal is won, and line by line why. */
export interface Chance {
  /** 0–1. */
  readonly value: number;
  /** What each reason did to it, in the order they were applied: the first sets it, the others add or take away. */
  readonly reasons: readonly { readonly reason: ChanceReason; readonly change: number }[];
}

/** Steps on the scale of log-odds, where one step weighs alike at every height: 0.5 turns 50 % into 62 %, 90 % into 94 %. */
const WEIGHT = { fit: 1, engagement: 1, hot: 0.5, warm: 0.2, cold: -0.5, fresh: 0.3, silent: -0.6, stuck: -0.5 };
const OVERDUE = -0.5;
const NO_STEP = -0.2;
const FRESH_DAYS = 7;
const SILENT_DAYS = 14;
/** No deal that is open is certain, or hopeless. */
const CERTAIN = 0.99;

const within = (chance: number): number => Math.min(CERTAIN, Math.max(1 - CERTAIN, chance));
const moved = (chance: number, by: number): number => within(1 / (1 + ((1 - chance) / chance) * Math.exp(-by)));

/** A deal's chance of being won: stage, fit, engagement, freshness, each said (S0). `null` for what is not open. */
export function chanceOf(prospect: Prospect, ground: Ground, options: ChanceOptions): Chance | null {
  const { deal: facts } = prospect;
  if (facts?.deal.status !== 'open' || facts.retained) return null;
  const { odds = [] } = options;
  const own = facts.deal.probability;
  const start = within(own ?? odds[facts.rung] ?? ground.ladder.steps[facts.rung]?.probability ?? 0);
  const reasons: { reason: ChanceReason; change: number }[] = [
    { reason: own === undefined ? 'stage' : 'own-probability', change: start },
  ];
  let value = start;
  for (const [reason, by] of stepsOf(prospect, facts, ground, options)) {
    const next = moved(value, by);
    if (next !== value) reasons.push({ reason, change: next - value });
    value = next;
  }
  return { value, reasons };
}

/** What speaks for and against it, on the scale of log-odds. */
function* stepsOf(
  prospect: Prospect,
  { deal, rung }: DealFacts,
  { calendar, ladder }: Ground,
  { asOf, fit, engagement, usualDays = [] }: ChanceOptions,
): Generator<readonly [ChanceReason, number]> {
  if (fit !== undefined) yield ['fit', (2 * fit - 1) * WEIGHT.fit];
  if (engagement !== undefined) yield ['engagement', (2 * engagement - 1) * WEIGHT.engagement];
  const temperature = temperatureOf(deal, asOf, calendar);
  const overdue = deal.expectedClose !== null && deal.expectedClose < calendar.dayOf(asOf);
  // a date that has passed says nothing about when they mean to buy
  if (temperature && (deal.answers.timeline || !overdue)) yield [temperature, WEIGHT[temperature]];
  const silent = daysSilent(prospect, asOf, calendar);
  if (silent !== null && silent <= FRESH_DAYS) yield ['fresh', WEIGHT.fresh];
  if (silent !== null && silent >= SILENT_DAYS) yield ['silent', WEIGHT.silent];
  const since = standsSince(prospect);
  const usual = usualDays[rung] ?? ladder.steps[rung]?.rottingDays;
  if (usual && since !== null && asOf - since > usual * DAY) yield ['stuck', WEIGHT.stuck];
  if (overdue) yield ['overdue', OVERDUE];
  if (!deal.nextStep) yield ['no-next-step', NO_STEP];
}

/**
 * The chance of a lead that is no deal yet: that of a deal in the first stage, moved by how well it scores.
 *
 * @param score - 0–1; `undefined` where nobody knows.
 */
export function leadChance({ ladder }: Ground, score?: number): Chance {
  const start = within(ladder.steps[0]?.probability ?? 0);
  const stage = { reason: 'stage', change: start } as const;
  if (score === undefined) return { value: start, reasons: [stage] };
  const value = moved(start, (2 * score - 1) * WEIGHT.engagement);
  return { value, reasons: [stage, { reason: 'engagement', change: value - start }] };
}
