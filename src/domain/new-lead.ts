import type { Instant, Lead } from './records.js';
import { SCHEMA_VERSION } from './schema-version.js';

const NOTHING = Object.freeze({});
const NONE: readonly never[] = Object.freeze([]);

/** A whole lead from the fields that are known; the given ones are taken as they are. */
export const newLead = (fields: Partial<Lead>, id: string, now: Instant, by: string): Lead => ({
  name: '',
  organisation: '',
  email: '',
  phone: '',
  source: '',
  campaign: '',
  utm: NOTHING,
  page: '',
  owner: '',
  status: 'new',
  notes: '',
  tags: NONE,
  answers: NOTHING,
  events: NONE,
  followUps: NONE,
  seen: NOTHING,
  createdAt: now,
  createdBy: by,
  updatedAt: now,
  updatedBy: by,
  v: SCHEMA_VERSION,
  custom: NOTHING,
  ...fields,
  id,
});
