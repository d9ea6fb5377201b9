import type { ScoreRules } from './score.js';

/** Mail hosts that say nothing of an organisation. */
const FREE_MAIL = ['@gmail.com', '@outlook.com', '@hotmail.com', '@yahoo.com', '@icloud.com', '@gmx.de', '@web.de'];

/**
 * Where a team begins that has no rules yet (R26–R28): what a lead tells of itself, what it does, and half of that
 * forgotten after a month. To be revised after a month or two (R48).
 */
export const DEFAULT_RULES: ScoreRules = {
  fit: [
    { id: 'organisation', field: 'organisation', match: { known: true }, points: 5 },
    { id: 'phone', field: 'phone', match: { known: true }, points: 5 },
    { id: 'free-mail', field: 'email', match: { endsWith: FREE_MAIL }, points: -5 },
  ],
  engagement: [
    { event: 'demo', points: 30, cap: 30 },
    { event: 'quote', points: 30, cap: 30 },
    { event: 'trial', points: 20, cap: 20 },
    { event: 'samples', points: 15, cap: 20 },
    { event: 'download', points: 8, cap: 15 },
    { event: 'list', points: 6, cap: 6 },
    { event: 'visit', points: 2, cap: 12 },
    { event: 'unsubscribe', points: -20, cap: 20 },
  ],
  halfLifeDays: 30,
};
