import type { Instant } from '../records.js';
import { instantOf } from '../calendar.js';
import { Distribution } from './distribution.js';
import { Base, none, type Figure, type NoBase } from './figure.js';
import { ALL_TIME, boundsOf, isWithin, type Period } from './period.js';
import { Bin, type Share } from './share.js';
import type { Measure, Prospect } from './tally.js';
import { touchesOf } from './touches.js';

/** How soon new leads are answered (R46): its value is the median, in minutes; `count` is how many were. */
export interface FirstResponse extends Figure<number> {
  /** In minutes. */
  readonly mean: number | null;
  /** The share answered within the limit, 0–1, of all that were answered or have waited longer than it. */
  readonly withinLimit: number | null;
  /** Nobody has answered them yet, … */
  readonly waiting: Share;
  /** …these for longer than the limit. */
  readonly late: Share;
}

const MINUTE = 60_000;
/** 35–50 % of sales go to whoever answers first (R46): within the hour where nothing is said. */
export const RESPONSE_MINUTES = 60;

/**
 * First-response time of the leads that came in the period: until somebody first turned to them, by the lead's own word
 * or the first touch on record. A lead that has only a day has no minutes: it is left out.
 */
export const firstResponse =
  ({
    asOf,
    period = ALL_TIME,
    limitMinutes = RESPONSE_MINUTES,
  }: {
    readonly asOf: Instant;
    readonly period?: Period;
    readonly limitMinutes?: number;
  }): Measure<FirstResponse> =>
  ground => {
    const bounds = boundsOf(period, ground.calendar);
    const base = new Base(ground, 'leads');
    const times = new Distribution();
    const waiting = new Bin(ground);
    const late = new Bin(ground);
    const limit = limitMinutes * MINUTE;
    let within = 0;
    let came = 0;

    const answeredAt = (prospect: Prospect): Instant | null => {
      const first = prospect.lead!.lead.firstResponseAt;
      if (first != null) return instantOf(first, ground.calendar);
      return touchesOf(prospect, ground.calendar).at(-1)?.at ?? null;
    };

    const withoutTimes = (): NoBase => {
      if (base.leftOut().some(({ reason }) => reason === 'no-date')) return 'no-dates';
      return came ? 'no-activities' : 'no-leads';
    };

    return {
      put(prospect, sign) {
        const { lead, deal } = prospect;
        if (!lead) return;
        if (!isWithin(lead.created, bounds)) {
          if (lead.created === null) base.leave('no-date', lead.slot, sign);
          return;
        }
        const { createdAt, status } = lead.lead;
        came += sign;
        if (typeof createdAt !== 'number') return base.leave('no-date', lead.slot, sign);
        const at = answeredAt(prospect);
        if (at === null) {
          const waits = !deal && (status === 'new' || status === 'working');
          if (waits) waiting.put(prospect, sign);
          if (waits && asOf - createdAt > limit) late.put(prospect, sign);
          return;
        }
        if (at < createdAt) return base.leave('backwards', lead.slot, sign);
        base.put(lead.slot, sign);
        times.put(Math.round(at - createdAt), sign);
        if (at - createdAt <= limit) within += sign;
      },
      read() {
        const { mean, median } = times;
        const overdue = late.read().share;
        const judged = base.count + overdue.count;
        return base.figure(median === null ? none(withoutTimes()) : median / MINUTE, {
          mean: mean === null ? null : mean / MINUTE,
          withinLimit: judged ? within / judged : null,
          waiting: waiting.read().share,
          late: overdue,
        });
      },
    };
  };
