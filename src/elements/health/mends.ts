import type { FindingKind } from '../../domain/numbers/findings.js';
import type { Mend } from '../../i18n/parts/health.js';

/** What helps against each finding, the most likely first. */
export const MENDS: Readonly<Record<FindingKind, readonly Mend[]>> = {
  silent: ['plan', 'assign', 'lost'],
  stuck: ['plan', 'assign', 'lost'],
  overdue: ['date', 'plan', 'lost'],
  'step-overdue': ['plan', 'assign', 'lost'],
  'no-next-step': ['plan', 'assign', 'lost'],
  'missing-details': ['fill', 'assign', 'lost'],
  'never-followed-up': ['plan', 'assign', 'lost'],
  'given-up': ['reopen'],
  duplicate: ['merge', 'lost'],
};
export const MEND_KEYS: Readonly<Record<string, Mend>> = {
  ...{ p: 'plan', d: 'date', f: 'fill', m: 'merge', r: 'reopen', a: 'assign', l: 'lost' },
};
/** A lead can be planned, or given to somebody; its end is for the list of leads. */
export const LEAD_MENDS: readonly Mend[] = ['plan', 'assign'];
