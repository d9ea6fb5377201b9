import { addDays } from './calendar.js';
import type { CalendarDate, FollowUp } from './records.js';

/** One touch of a cadence. */
export interface CadenceStep {
  /** Days after the start. */
  readonly day: number;
  readonly kind: FollowUp['kind'];
  readonly title?: string;
}
/** A spaced series of follow-ups, planned at once and ended by an answer. */
export interface Cadence {
  readonly id: string;
  readonly name?: string;
  readonly steps: readonly CadenceStep[];
}

const LONGEST_WAIT = 3_650;
const MOST_STEPS = 50;

/** Eight touches over a month (R44: most sellers stop after two), dense at first: who answers first mostly sells (R46). */
export const EIGHT_TOUCHES: Cadence = {
  id: 'eight',
  steps: [
    { day: 0, kind: 'call' },
    { day: 1, kind: 'email' },
    { day: 3, kind: 'call' },
    { day: 6, kind: 'email' },
    { day: 10, kind: 'call' },
    { day: 15, kind: 'email' },
    { day: 22, kind: 'call' },
    { day: 30, kind: 'email' },
  ],
};

/**
 * The touches of a cadence from a day on, in order and never two out of turn; a day off moves on to the next working day.
 *
 * @param isWorkingDay - Every day where absent.
 */
export function planCadence(
  { id, steps }: Cadence,
  from: CalendarDate,
  isWorkingDay: (day: CalendarDate) => boolean = () => true,
): FollowUp[] {
  const ordered = [...steps].sort((a, b) => a.day - b.day).slice(0, MOST_STEPS);
  return ordered.map(({ day, kind, title }) => {
    const after = Number.isFinite(day) ? Math.max(0, Math.min(LONGEST_WAIT, Math.round(day))) : 0;
    return { kind, ...(title ? { title } : {}), due: workingDay(addDays(from, after), isWorkingDay), cadence: id };
  });
}

/** That day or the next one worked on; where none is within two weeks, the day itself. */
function workingDay(day: CalendarDate, isWorkingDay: (day: CalendarDate) => boolean): CalendarDate {
  for (let later = 0; later < 14; later++) if (isWorkingDay(addDays(day, later))) return addDays(day, later);
  return day;
}
