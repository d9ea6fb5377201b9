import type { ScoringMessages } from '../../parts/settings/scoring.js';
import { leadFields } from '../lead-fields.js';

/** Points for what leads are and do. */
export const scoring: ScoringMessages = {
  fit: 'Fit',
  fitHint: 'Points for what a lead is, against the ideal customer.',
  engagement: 'Engagement',
  engagementHint: 'Points for what a lead does. They fade with time.',
  bounds: 'Bounds',
  scoreNumber: {
    threshold: { label: 'Sales is told from', hint: 'Fit and engagement together.' },
    fitCap: { label: 'Most for fit', hint: 'However many rules hold.' },
    engagementCap: { label: 'Most for engagement', hint: 'However much it does.' },
    halfLifeDays: { label: 'Half-life', hint: 'After which an action is worth half.' },
  },
  rule: 'Field',
  test: 'Is',
  tests: {
    known: 'known',
    unknown: 'not known',
    oneOf: 'one of',
    endsWith: 'ending in',
    atLeast: 'at least',
    atMost: 'at most',
    between: 'between',
  },
  value: 'Value',
  points: 'Points',
  cap: 'At most',
  addRule: 'Add rule',
  noRules: 'No rules yet.',
  leadField: { ...leadFields, role: 'Role', country: 'Country', city: 'City', postcode: 'Postcode' },
  answerTo: question => `Answer: ${question}`,
};
