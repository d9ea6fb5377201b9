import { leadScore } from '../../domain/lead-score.js';
import type { Lens } from '../../domain/lens.js';
import { isInSegment } from '../../domain/numbers/segment.js';
import { where } from '../../domain/numbers/tally.js';
import { today, type Today } from '../../domain/numbers/today.js';
import type { Lead } from '../../domain/records.js';
import { healthLimitsOf } from '../../domain/settings.js';
import type { Question } from '../../store/answers.js';
import { activitySupply, leadSupply } from '../../store/supplies.js';

/** What is to be done today with those that are looked at. */
export const todayOf = ({ segment }: Lens): Question<Today> => ({
  key: `today ${JSON.stringify(segment)}`,
  supplies: [leadSupply, activitySupply],
  measure: asOf => ground => {
    const { pipeline } = ground;
    const { renewalDays } = healthLimitsOf(pipeline);
    return where(
      prospect => isInSegment(prospect, segment),
      today({
        asOf,
        renewalDays,
        // a store's leads are whole ones
        scoreOf: lead => {
          const { total, most } = leadScore(lead as Lead, pipeline, asOf);
          return most > 0 ? Math.max(0, Math.min(1, total / most)) : undefined;
        },
      }),
    )(ground);
  },
});
