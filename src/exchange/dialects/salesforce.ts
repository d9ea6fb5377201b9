import type { Dialect } from './dialect.js';

/** Opportunities by the API's names (data export, most connectors) and by the labels of a report. */
export const salesforce: Dialect = {
  system: 'salesforce',
  name: 'Salesforce',
  marks: [
    'Id|StageName|CloseDate',
    'StageName|IsClosed|IsWon',
    'Opportunity Name|Stage|Close Date',
    'Opportunity ID|Opportunity Name|Stage',
  ],
  headers: {
    id: 'Id|Opportunity ID|OpportunityId',
    title: 'Name|Opportunity Name',
    organisation: 'Account.Name|Account Name|Account|AccountId',
    contactName: 'Contact.Name|Primary Contact',
    owner: 'Owner.Name|Opportunity Owner|Owner|OwnerId',
    value: 'Amount',
    currency: 'CurrencyIsoCode|Amount Currency|Currency',
    stage: 'StageName|Stage',
    closed: 'IsClosed|Closed',
    won: 'IsWon|Won',
    reason: 'Loss Reason|Closed Lost Reason',
    probability: 'Probability|Probability (%)',
    forecast: 'ForecastCategoryName|ForecastCategory|Forecast Category',
    source: 'LeadSource|Lead Source',
    campaign: 'Campaign.Name|Primary Campaign Source|Campaign',
    notes: 'Description',
    createdAt: 'CreatedDate|Created Date',
    closeDate: 'CloseDate|Close Date',
    stageChangedAt: 'LastStageChangeDate|Last Stage Change Date',
    lastTouchAt: 'LastActivityDate|Last Activity',
    nextStep: 'NextStep|Next Step',
  },
};
