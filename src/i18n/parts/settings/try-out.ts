import type { Format } from '../../format.js';
import type { Counted } from '../counted.js';

/** An invented lead, on which rules are tried out. */
export interface TryOutMessages {
  tryOut: string;
  tryOutHint: string;
  noAnswer: string;
  answerFirst: string;
  ruledOut: string;
  pointsOf: (points: number, most: number, format: Format) => string;
  unanswered: Counted;
  scoreReady: string;
  scoreNotReady: string;
  scoreParts: (fit: number, engagement: number, format: Format) => string;
  fitBound: string;
  engagementBound: string;
  times: string;
  daysAgo: string;
  handsOver: string;
  moves: (stage: string) => string;
  plans: (touch: string, day: string) => string;
  nothingHappens: string;
  begunToday: string;
}
