import type { Dialect } from './dialect.js';

/** Deals as a view exports them (labels, or internal names) and as the API gives them (`properties`). */
export const hubspot: Dialect = {
  system: 'hubspot',
  name: 'HubSpot',
  marks: ['Deal Name|Deal Stage', 'Record ID|Deal Name', 'dealname|closedate', 'dealname|hs_object_id'],
  headers: {
    id: 'Record ID|hs_object_id|id',
    title: 'Deal Name|dealname',
    organisation: 'Associated Company|Primary Associated Company|Companies',
    contactName: 'Associated Contact|Contacts',
    owner: 'Deal owner|hubspot_owner_id',
    value: 'Amount|Amount in company currency|amount_in_home_currency',
    currency: 'Currency|Deal Currency Code',
    stage: 'Deal Stage|dealstage',
    closed: 'Is Closed|hs_is_closed',
    won: 'Is Closed Won|hs_is_closed_won',
    pipeline: 'Pipeline|Deal Pipeline',
    reason: 'Closed Lost Reason|Closed Won Reason|closed_lost_reason|closed_won_reason',
    probability: 'Deal probability|Probability|hs_deal_stage_probability',
    forecast: 'Forecast category|hs_manual_forecast_category',
    source: 'Original Source|Original Source Type|Original Traffic Source|hs_analytics_source',
    notes: 'Deal Description|description',
    createdAt: 'Create Date|createdate|hs_createdate|createdAt',
    closeDate: 'Close Date|closedate',
    lastTouchAt: 'Last Activity Date|Last Contacted|notes_last_contacted|notes_last_updated',
    nextStep: 'Next step|hs_next_step',
  },
  // of a new portal: a relabelled stage keeps its id, so a person looks at these before they are used
  stages: {
    appointmentscheduled: 'Appointment Scheduled',
    qualifiedtobuy: 'Qualified To Buy',
    presentationscheduled: 'Presentation Scheduled',
    decisionmakerboughtin: 'Decision Maker Bought-In',
    contractsent: 'Contract Sent',
    closedwon: 'Closed Won',
    closedlost: 'Closed Lost',
  },
};
