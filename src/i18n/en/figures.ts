import type { FigureMessages } from '../parts/figures.js';

/** What is said of single figures, in English. */
export const figures: FigureMessages = {
  noBase: {
    'no-won-deals': 'No deal was won in this period.',
    'no-closed-deals': 'No deal was won or lost in this period.',
    'no-qualified-leads': 'No lead was qualified in this period.',
    'no-activities': 'No activities were noted.',
    'no-values': 'No deal it rests on has a value.',
    'no-dates': 'No deal it rests on has its dates.',
    'not-expected': 'No open deal is expected in this period.',
    'no-beginning': 'The period has no beginning.',
    'zero-days': 'Every deal was won on the day it came: nothing can be divided by that.',
    'zero-divisor': 'It would be divided by nothing.',
    'no-quota': 'There is no quota for this period.',
    'quota-reached': 'The quota is reached already.',
    'no-spend': 'No spending was noted.',
  },
  caveat: {
    'no-losses': 'No deal was ever marked as lost: the rate is no better than that.',
  },
};
