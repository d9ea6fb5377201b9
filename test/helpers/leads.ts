import { newLead } from '../../src/domain/leads.js';
import type { Lead } from '../../src/domain/records.js';
import { freeze, NOON } from './records.js';

let ids = 0;
/** An invented lead. */
export const leadOf = (fields: Partial<Lead> = {}): Lead =>
  freeze(
    newLead(
      { name: 'Mara Kowalczyk', email: 'mara@fabrikam.example', ...fields },
      fields.id ?? `lead-${++ids}`,
      NOON,
      'form',
    ),
  );
