import type { ScorecardMessages } from '../messages.js';

/** The seller's scorecard in English. */
export const scorecard: ScorecardMessages = {
  known: (title, count, of) => `${title} ${count}/${of}`,
  open: questions => `Still open: ${questions}`,
  complete: 'All is answered.',
  disqualified: questions => `Ruled out by ${questions}`,
  temperature: { hot: 'Hot', warm: 'Warm', cold: 'Cold' },
  points: (points, most) => `${points} of ${most} points`,
  unknown: 'Not known yet',
  kept: question => `${question} is kept.`,
  undo: 'Undo',
  undone: 'Undone.',
  refused: 'This has changed meanwhile: what stands here is the latest.',
  gone: 'There is no such lead or deal.',
};
