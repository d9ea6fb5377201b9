import type { Format } from '../format.js';
import type { HealthMessages } from '../parts/health.js';
import { many } from './many.js';

const deals =
  (one: string, other = one): ((count: number, days: number, format: Format) => string) =>
  (count, days, format) =>
    `${many(count, format, 'deal', 'deals')} ${(format.plural(count) === 'one' ? one : other).replace('#', many(days, format, 'day', 'days'))}`;

/** The health check in English. */
export const health: HealthMessages = {
  health: 'What needs attention',
  summary: (count, of, format) =>
    `${format.count(count)} of ${many(of, format, 'open deal', 'open deals')} ${format.plural(count) === 'one' ? 'needs' : 'need'} attention.`,
  atRisk: money => `${money} at risk`,
  behind: 'Deals that need attention',
  well: 'Every open deal is in good hands.',
  findings: {
    silent: deals('silent for # or more'),
    stuck: deals('stuck longer than usual'),
    overdue: deals('past the expected close'),
    'step-overdue': deals('with a step overdue'),
    'no-next-step': deals('with no next step'),
    'missing-details': deals('without details that the stage asks for'),
    'never-followed-up': (count, _days, format) => `${format.count(count)} never followed up`,
    'given-up': (count, calls, format) =>
      `${many(count, format, 'deal', 'deals')} given up before ${many(calls, format, 'call', 'calls')}`,
    duplicate: deals('that may be there twice'),
  },
  found: {
    silent: 'Silent deals',
    stuck: 'Stuck deals',
    overdue: 'Deals past the expected close',
    'step-overdue': 'Deals with a step overdue',
    'no-next-step': 'Deals with no next step',
    'missing-details': 'Deals without details that the stage asks for',
    'never-followed-up': 'Never followed up',
    'given-up': 'Deals given up early',
    duplicate: 'Deals that may be there twice',
  },
  silent: days => `silent for ${days}`,
  stuck: (days, stage) => `${days} in ${stage}`,
  overdue: day => `was expected ${day}`,
  stepOverdue: (step, day) => `“${step}” was due ${day}`,
  noNextStep: 'nothing is planned',
  missing: fields => `missing: ${fields}`,
  never: day => `here since ${day}`,
  givenUp: (calls, format) => `given up after ${many(calls, format, 'call', 'calls')}`,
  likeOther: others => `like ${others}`,
  mends: {
    plan: 'Plan a step…',
    date: 'Move the date…',
    fill: 'Fill in…',
    merge: 'Merge…',
    reopen: 'Reopen',
    assign: 'Reassign…',
    lost: 'Lost…',
  },
  mendOf: (mend, deal) => `${mend.replace('…', '')}: ${deal}`,
  keys: mends => `Arrow keys move, Enter opens; ${mends.join(', ')}`,
  showMore: (count, format) => `Show more (${format.count(count)})`,
  day: 'Expected close',
  needDay: 'Choose a day from today on.',
  moved: (deal, day) => `“${deal}” is expected ${day}`,
  assigned: (deal, owner) => `“${deal}” is ${owner}’s now`,
  unassigned: deal => `“${deal}” is nobody’s now`,
  mergeTitle: 'Merge into one deal',
  mergeText:
    'What the one that stays does not say is taken from the others, with all that was done. The others go to the bin; one undo takes it all back.',
  keep: 'Which one stays?',
  merge: 'Merge',
  merged: deal => `Merged into “${deal}”`,
  kind: 'Finding',
  count: 'Count',
  value: 'Value',
  stuckAfter: (stage, days) => `${stage}: stuck after ${days}`,
  review: 'Weekly review',
  toReview: (count, format) => `${many(count, format, 'deal', 'deals')} to go through`,
};
