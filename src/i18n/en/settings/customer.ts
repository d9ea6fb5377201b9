import type { CustomerMessages } from '../../parts/settings/customer.js';

/** Who buys best. */
export const customer: CustomerMessages = {
  customerParts: {
    wants: 'What they want',
    person: 'Who they are',
    reach: 'Where you reach them',
    doubts: 'What holds them back',
    history: 'What experience says',
    outcome: 'What becomes of them',
  },
  customer: {
    goals: 'Goals',
    values: 'Values',
    age: 'Age',
    gender: 'Gender',
    place: 'Place',
    industry: 'Industry',
    income: 'Income or size',
    schooling: 'Schooling',
    language: 'Language',
    brands: 'Brands they like',
    channels: 'Channels',
    pains: 'Pains',
    objections: 'Objections',
    bestType: 'Who converts best',
    highestValue: 'Highest purchase',
    timeToClose: 'Usual time to close',
    outcomeWith: 'With your product',
    outcomeWithout: 'Without it',
  },
};
