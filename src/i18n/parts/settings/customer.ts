import type { IdealCustomer } from '../../../domain/settings.js';

/** Who buys best. */
export interface CustomerMessages {
  customerParts: Readonly<Record<'wants' | 'person' | 'reach' | 'doubts' | 'history' | 'outcome', string>>;
  customer: Readonly<Record<keyof IdealCustomer, string>>;
}
