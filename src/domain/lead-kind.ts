import { bringKind } from './kinds.js';
import { planLead } from './plan-lead.js';
import { isSoundLead } from './sound-lead.js';

/** Lets `plan` know of leads. */
export const bringLeads = (): void => bringKind('lead', { plan: planLead, isSound: isSoundLead });
