import type { DealStatus, HistoryEntry, Pipeline, Stage, When } from '../domain/records.js';
import type { Calendar } from '../domain/calendar.js';
import { stageOf, wonStage } from '../domain/stages.js';
import type { ProblemCode } from './problems.js';
import { standIn, type StageAnswer } from './stages.js';

/** What a row says about how its deal stands. */
export interface Standing {
  /** What its status word means; `undefined` where it has none. */
  readonly status: DealStatus | 'deleted' | null | undefined;
  readonly closed: boolean | null;
  readonly won: boolean | null;
  /** What its stage name becomes; `undefined` where it has none, `null` where nobody has said. */
  readonly stage: StageAnswer | null | undefined;
  readonly wonAt: When;
  readonly lostAt: When;
}

/** How a deal stands, and the stage it is or was last in, where the row tells. */
export type Resolved =
  | { readonly status: DealStatus; readonly stage: string | null; readonly problem?: undefined }
  | { readonly problem: ProblemCode };

/** The stage that an answer names, by id; a won stage is an outcome, not a place to sell from. */
function placeOf(answer: StageAnswer, pipeline: Pipeline): { id: string; phase: Stage['phase'] } | null {
  if (answer.to === 'new') return { id: answer.id, phase: 'open' };
  const stage = answer.to === 'stage' ? stageOf(pipeline, answer.id) : undefined;
  return stage && stage.phase !== 'won' ? stage : null;
}

/** Status first, then the flags, then the stage's name, then the dates: the most explicit word wins. */
export function resolve(row: Standing, pipeline: Pipeline): Resolved {
  if (row.stage === null) return { problem: 'stage-unmapped' };
  const { stage: answer } = row;
  const place = answer ? placeOf(answer, pipeline) : null;
  const named = !answer || place ? null : answer.to === 'stage' || answer.to === 'new' ? 'won' : answer.to;
  const stage = place?.id ?? null;
  if (row.status === 'deleted') return { problem: 'deleted-at-source' };
  if (row.status === null) return { problem: 'status-unknown' };
  if (row.status !== undefined) return { status: row.status, stage };
  if (row.won) return { status: 'won', stage };
  const unsuccessful = named === 'lost' || named === 'abandoned' ? named : null;
  if (row.closed === false) return { status: 'open', stage };
  if (row.closed) {
    const ended = row.won === false ? (unsuccessful ?? 'lost') : (named ?? endedByDate(row));
    return ended ? { status: ended, stage } : { problem: 'outcome-unknown' };
  }
  if (row.won === false && named !== 'won') return { status: unsuccessful ?? 'open', stage };
  // what comes after winning is won
  return { status: named ?? endedByDate(row) ?? (place && place.phase !== 'open' ? 'won' : 'open'), stage };
}

const endedByDate = ({ wonAt, lostAt }: Standing): 'won' | 'lost' | null =>
  wonAt !== null ? 'won' : lostAt !== null ? 'lost' : null;

/** Where the deal stands now: a won one in the won stage where there is one; one whose stage nobody knows, in the first. */
export function stageFor(
  resolved: { readonly status: DealStatus; readonly stage: string | null },
  pipeline: Pipeline,
): string | undefined {
  const retained = resolved.stage !== null && stageOf(pipeline, resolved.stage)?.phase === 'retention';
  if (resolved.status === 'won' && !retained)
    return wonStage(pipeline)?.id ?? resolved.stage ?? standIn(pipeline, 'won')?.id;
  return resolved.stage ?? standIn(pipeline, 'open')?.id;
}

/** Whether a deal closed before it was created: by moments where both are, else by days. */
export function runsBackwards(created: When, closed: When, calendar: Calendar): boolean {
  if (created === null || closed === null) return false;
  if (typeof created === 'number' && typeof closed === 'number') return created > closed;
  const day = (when: string | number): string => (typeof when === 'string' ? when : calendar.dayOf(when));
  return day(created) > day(closed);
}

/**
 * The history that a row allows to conclude, every entry `inferred`: into its stage, and closed. A moment that would
 * run backwards is not known.
 */
export function inferHistory(
  deal: {
    readonly status: DealStatus;
    /** The last stage before it closed, where it is known. */
    readonly stage: string | null;
    readonly final: string | undefined;
    readonly createdAt: When;
    readonly stageChangedAt: When;
    readonly closedAt: When;
    readonly backwards: boolean;
  },
  pipeline: Pipeline,
  by: string,
): HistoryEntry[] {
  const entry = (field: 'stage' | 'status', at: When, from: string | null, to: string | undefined): HistoryEntry => ({
    ...{ at, by, op: 'import', field, from, to, inferred: true },
  });
  const { status, closedAt } = deal;
  const first = deal.stage ?? standIn(pipeline, 'open')?.id;
  if (status === 'open') return [entry('stage', deal.stageChangedAt ?? deal.createdAt, null, deal.final)];
  const entered = deal.backwards ? null : deal.createdAt;
  return [
    entry('stage', entered, null, first),
    ...(first !== deal.final ? [entry('stage', closedAt, first ?? null, deal.final)] : []),
    entry('status', closedAt, 'open', status),
  ];
}
