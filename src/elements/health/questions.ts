import type { Lens } from '../../domain/lens.js';
import { health, type Health } from '../../domain/numbers/health.js';
import { weeklyReview, type Review } from '../../domain/numbers/review.js';
import { isInSegment } from '../../domain/numbers/segment.js';
import { where } from '../../domain/numbers/tally.js';
import type { HealthLimits } from '../../domain/settings.js';
import type { Question } from '../../store/answers.js';
import { activitySupply, leadSupply } from '../../store/supplies.js';

/** What is wrong with the deals that are looked at; of leads nobody turned to, too, and of what was done. */
export const healthOf = ({ segment }: Lens, limits: HealthLimits): Question<Health> => ({
  key: `health ${JSON.stringify([segment, limits])}`,
  supplies: [leadSupply, activitySupply],
  measure: asOf => where(prospect => isInSegment(prospect, segment), health({ asOf, limits })),
});

/** What a review of them goes through. */
export const reviewOf = ({ segment }: Lens): Question<Review> => ({
  key: `review ${JSON.stringify(segment)}`,
  measure: asOf => where(prospect => isInSegment(prospect, segment), weeklyReview({ asOf })),
});
