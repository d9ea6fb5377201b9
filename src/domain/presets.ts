import type { StageInput } from './records.js';

const stage = (name: string, percent: number, rottingDays?: number): StageInput => ({
  name,
  probability: percent / 100,
  ...(rottingDays ? { rottingDays } : {}),
});
const won = (name: string): StageInput => ({ name, probability: 1, phase: 'won' });
const retention = (name: string): StageInput => ({ name, probability: 1, phase: 'retention' });

/**
 * Ready-made stages. Probabilities and days are starting points, to be revised after a month or two (R48).
 *
 * - `sales` (R7): contact to retention; its closing stage holds only deals that were signed (R13).
 * - `consultative` (R8): with a demo, a negotiation and a post-purchase stage.
 * - `marketing` (R9): from lead generation, for teams that nurture.
 * - `simple` (R10): from untouched to won.
 * - `seven-step` and `four-step` (R11): the classic selling processes.
 */
export const PRESETS = {
  sales: [
    stage('Contact', 10, 14),
    stage('Qualification', 25, 14),
    stage('Meeting', 45, 14),
    stage('Proposal', 65, 21),
    won('Closing'),
    retention('Retention'),
  ],
  consultative: [
    stage('Prospecting', 5, 14),
    stage('Lead qualification', 20, 14),
    stage('Demo or meeting', 40, 14),
    stage('Proposal', 60, 21),
    stage('Negotiation and commitment', 80, 21),
    won('Won opportunity'),
    retention('Post-purchase'),
  ],
  marketing: [
    stage('Lead generation', 5, 30),
    stage('Lead nurturing', 15, 60),
    stage('Marketing or sales qualification', 35, 14),
    won('Closing'),
    retention('Post-sale'),
  ],
  simple: [
    stage('Untouched', 5, 7),
    stage('Contact made', 15, 14),
    stage('Qualified', 35, 14),
    stage('Proposal presented', 60, 21),
    stage('Negotiation', 80, 21),
    won('Won'),
  ],
  'seven-step': [
    stage('Prospecting', 5, 14),
    stage('Preparation', 10, 14),
    stage('Approach', 25, 14),
    stage('Presentation', 45, 14),
    stage('Objection handling', 65, 21),
    won('Closing'),
    retention('Follow-up'),
  ],
  'four-step': [
    stage('Research', 10, 14),
    stage('Prospecting', 25, 14),
    stage('Call and close', 60, 21),
    retention('Relationship'),
  ],
} as const satisfies Record<string, readonly StageInput[]>;

/** The name of a preset. */
export type Preset = keyof typeof PRESETS;
export const isPreset = (name: unknown): name is Preset => typeof name === 'string' && Object.hasOwn(PRESETS, name);
