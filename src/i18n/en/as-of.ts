import type { AsOfMessages } from '../messages.js';

/** The past in English. */
export const asOf: AsOfMessages = {
  asOf: 'As it stood at the end of',
  day: 'Day',
  dayBefore: 'The day before',
  dayAfter: 'The day after',
  readOnly: 'Only to be looked at',
  looking: 'Looking back…',
  today: 'Back to today',
  changes: (count, format) => `What changed since: ${format.count(count)}`,
  since: day => `What changed since ${day}`,
  kinds: {
    new: 'New',
    won: 'Won',
    lost: 'Lost',
    abandoned: 'Abandoned',
    reopened: 'Reopened',
    moved: 'Moved',
    slipped: 'Slipped',
    sooner: 'Sooner',
    value: 'Value',
    removed: 'Deleted',
  },
  nothing: 'Nothing has changed since.',
  fromTo: (from, to) => `${from} → ${to}`,
  noDate: 'no date',
  noValue: 'no value',
  was: status => `was ${status.toLowerCase()}`,
  close: 'Close',
};
