import type { ChecklistMessages } from '../messages.js';

/** Ready checklists in English. */
export const checklists: ChecklistMessages = {
  meeting: {
    name: 'Meeting',
    items: [
      'Research the company and the people',
      'Know their goals, and what they have tried',
      'Prepare questions of your own',
      'Rehearse',
      'Decide: is there a basis for a proposal?',
    ],
  },
  proposal: {
    name: 'Proposal',
    items: [
      'Short and in plain words',
      'Made for this customer',
      'The solution first, then the product',
      'Several options, the highest price first',
      'Value shown above price',
      'What sets us apart',
      'Known what can be cut or added in negotiation',
    ],
  },
  retention: {
    name: 'After the sale',
    items: [
      'Ask how it is going',
      'Ask for a reference',
      'Ask for a referral',
      'Offer what goes with it',
      'Talk about renewal before the contract ends',
    ],
  },
};
