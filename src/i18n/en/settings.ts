import type { SettingsMessages } from '../messages.js';
import { frame } from './settings/frame.js';
import { lists } from './settings/lists.js';
import { stages } from './settings/stages.js';
import { deals } from './settings/deals.js';
import { emails } from './settings/emails.js';
import { origin } from './settings/origin.js';
import { questions } from './settings/questions.js';
import { scoring } from './settings/scoring.js';
import { assignment } from './settings/assignment.js';
import { followUps } from './settings/follow-ups.js';
import { tryOut } from './settings/try-out.js';
import { team } from './settings/team.js';
import { place } from './settings/place.js';
import { customer } from './settings/customer.js';
import { guide } from './settings/guide.js';

/** The settings of a pipeline in English. */
export const settings: SettingsMessages = {
  ...frame,
  ...lists,
  ...stages,
  ...deals,
  ...emails,
  ...origin,
  ...questions,
  ...scoring,
  ...assignment,
  ...followUps,
  ...tryOut,
  ...team,
  ...place,
  ...customer,
  ...guide,
};
