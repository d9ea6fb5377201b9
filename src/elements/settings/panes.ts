import type { TemplateResult } from 'lit';
import { assignmentPane } from './assignment.js';
import { cadencesPane } from './cadences.js';
import { customerPane } from './customer.js';
import { fieldsPane, productsPane, reasonsPane } from './deals.js';
import { emailsPane } from './emails.js';
import { guidePane } from './guide.js';
import { campaignsPane, sourcesPane } from './origin.js';
import { calendarPane, moneyPane } from './place.js';
import { qualificationPane } from './qualification.js';
import { scoringPane } from './scoring.js';
import { stagesPane } from './stages.js';
import { healthPane, ownersPane, quotasPane } from './team.js';
import { triggersPane } from './triggers.js';
import { viewsPane } from './views.js';
import type { PaneName, View } from './view.js';

/** What each pane shows. */
export const PANE: Readonly<Record<PaneName, (view: View) => TemplateResult>> = {
  guide: guidePane,
  stages: stagesPane,
  customer: customerPane,
  fields: fieldsPane,
  reasons: reasonsPane,
  products: productsPane,
  emails: emailsPane,
  sources: sourcesPane,
  campaigns: campaignsPane,
  qualification: qualificationPane,
  scoring: scoringPane,
  assignment: assignmentPane,
  triggers: triggersPane,
  cadences: cadencesPane,
  owners: ownersPane,
  quotas: quotasPane,
  health: healthPane,
  money: moneyPane,
  calendar: calendarPane,
  views: viewsPane,
};
