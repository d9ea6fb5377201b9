import type { Instant, Lead } from './records.js';
import { SCHEMA_VERSION } from './schema-version.js';

/** A whole lead from the fields that are known; the given ones are taken as they are. */
export const newLead = (fields: Partial<Lead>, id: string, now: Instant, by: string): Lead => ({
  name: '',
  organisation: '',
  email: '',
  phone: '',
  source: '',
  campaign: '',
  utm: {},
  page: '',
  owner: '',
  status: 'new',
  notes: '',
  tags: [],
  answers: {},
  events: [],
  followUps: [],
  seen: {},
  createdAt: now,
  createdBy: by,
  updatedAt: now,
  updatedBy: by,
  v: SCHEMA_VERSION,
  custom: {},
  ...fields,
  id,
});
