import type { TryOutMessages } from '../../parts/settings/try-out.js';
import { many } from '../many.js';

/** An invented lead, on which rules are tried out. */
export const tryOut: TryOutMessages = {
  tryOut: 'Try it on an invented lead',
  tryOutHint: 'Nothing of it is stored.',
  noAnswer: 'No answer',
  answerFirst: 'Answer a question to see what it says.',
  ruledOut: 'Ruled out',
  pointsOf: (points, most, format) => `${format.count(points)} of ${format.count(most)} points`,
  unanswered: (count, format) => `${many(count, format, 'question is', 'questions are')} open.`,
  scoreReady: 'Sales is told',
  scoreNotReady: 'Not ready for sales yet',
  scoreParts: (fit, engagement, format) => `Fit ${format.count(fit)} + engagement ${format.count(engagement)}`,
  fitBound: 'Bound of fit',
  engagementBound: 'Bound of engagement',
  times: 'times',
  daysAgo: 'All of it so long ago',
  handsOver: 'Hands over to sales',
  moves: stage => `Moves the deal to ${stage}`,
  plans: (touch, day) => `Plans: ${touch}, ${day}`,
  nothingHappens: 'Nothing happens yet: let it do something.',
  begunToday: 'Begun today',
};
