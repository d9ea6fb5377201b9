import { Distribution } from './distribution.js';
import { Base, none, type Figure } from './figure.js';
import { ALL_TIME, boundsOf, isWithin } from './period.js';
import { cameAt } from './ratios.js';
import { Bin, type Share } from './share.js';
import type { Measure, Prospect } from './tally.js';
import { touchesOf } from './touches.js';
import type { InPeriod } from './win-rate.js';

/** How often prospects are followed up (R44); its value is the mean number of touches of those that have ended. */
export interface FollowUps extends Figure<number> {
  readonly median: number | null;
  /** How many touches a sale took, on average; `null` where none was made. */
  readonly touchesToWin: number | null;
  /** How many ended after so many touches: `ended[2]` after two. */
  readonly ended: readonly number[];
  /** Nobody ever followed them up, whether they have ended or not; … */
  readonly never: Share;
  /** …their share of all, 0–1. */
  readonly neverShare: number | null;
}

const hasEnded = ({ deal, lead }: Prospect): boolean =>
  deal ? deal.deal.status !== 'open' : lead?.lead.status === 'disqualified';

/** Touches per prospect that came in the period. Where nobody gave activities nothing is known, so nothing is counted. */
export const followUps =
  ({ period = ALL_TIME }: InPeriod = {}): Measure<FollowUps> =>
  ground => {
    const bounds = boundsOf(period, ground.calendar);
    const base = new Base(ground);
    const all = new Distribution();
    const won = new Distribution();
    const never = new Bin(ground);
    const ended = new Map<number, number>();
    let known = 0;
    return {
      put(prospect, sign) {
        if (!prospect.activities || !isWithin(cameAt(prospect), bounds)) return;
        known += sign;
        const touches = touchesOf(prospect, ground.calendar).length;
        if (!touches) never.put(prospect, sign);
        if (!hasEnded(prospect)) return;
        if (prospect.deal) base.put(prospect.deal.slot, sign);
        all.put(touches, sign);
        ended.set(touches, (ended.get(touches) ?? 0) + sign);
        if (prospect.deal?.deal.status === 'won') won.put(touches, sign);
      },
      read() {
        const most = Math.max(-1, ...[...ended].filter(([, count]) => count).map(([touches]) => touches));
        const unused = never.read().share;
        return base.figure(all.mean ?? none('no-activities'), {
          count: all.count,
          median: all.median,
          touchesToWin: won.mean,
          ended: Array.from({ length: most + 1 }, (_, touches) => ended.get(touches) ?? 0),
          never: unused,
          neverShare: known ? unused.count / known : null,
        });
      },
    };
  };
