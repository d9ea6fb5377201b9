import type { DealsMessages } from '../../parts/settings/deals.js';

/** What deals carry: fields, reasons, products. */
export const deals: DealsMessages = {
  fieldLabel: 'Field',
  fieldType: 'Kind',
  fieldTypes: { text: 'Text', number: 'Number', money: 'Money', date: 'Date', choice: 'Choice', 'yes-no': 'Yes or no' },
  addField: 'Add field',
  noFields: 'No fields of your own yet: such as sector, contract end or number of users.',
  option: 'Option',
  optionsOf: field => `Options of ${field}`,
  noOptions: 'Nothing to choose from yet.',
  reason: 'Reason',
  reasons: {
    won: 'Why deals are won',
    lost: 'Why deals are lost',
    abandoned: 'Why deals are given up',
    disqualified: 'Why leads are turned down',
  },
  reasonRequired: 'A deal cannot be lost without a reason',
  noReasons: 'No reasons to choose from yet.',
  product: 'Product',
  price: 'Price',
  currencyCode: 'Currency',
  addProduct: 'Add product',
  noProducts: 'No products yet.',
};
