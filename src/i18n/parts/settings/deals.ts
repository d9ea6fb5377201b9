import type { CustomFieldType } from '../../../domain/settings.js';

type Outcome = 'won' | 'lost' | 'abandoned' | 'disqualified';

/** What deals carry: fields, reasons, products. */
export interface DealsMessages {
  fieldLabel: string;
  fieldType: string;
  fieldTypes: Readonly<Record<CustomFieldType, string>>;
  addField: string;
  noFields: string;
  option: string;
  optionsOf: (field: string) => string;
  noOptions: string;
  reason: string;
  reasons: Readonly<Record<Outcome, string>>;
  reasonRequired: string;
  noReasons: string;
  product: string;
  price: string;
  currencyCode: string;
  addProduct: string;
  noProducts: string;
}
