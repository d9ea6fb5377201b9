import * as v from 'valibot';
import { when, text, texts, group, instant, type FieldProblem, type Surroundings } from './door.js';
import { sortable } from './calendar.js';
import { newLead } from './new-lead.js';
import { readFields } from './read-fields.js';
import type { Lead, LeadEvent, LeadInput } from './records.js';

const person = v.pipe(text, v.trim());
const followUp = v.looseObject(
  {
    kind: v.picklist(['call', 'email', 'meeting', 'task'], 'not-allowed'),
    due: v.optional(when),
    doneAt: v.optional(instant),
  },
  'not-allowed',
);
/** Every field that may be given for a lead; what is not named here is kept as it is. */
const FIELDS = {
  id: v.pipe(text, v.minLength(1, 'missing')),
  name: person,
  organisation: person,
  email: person,
  phone: person,
  source: text,
  campaign: text,
  utm: v.record(v.string(), text, 'not-allowed'),
  page: text,
  referrer: text,
  owner: text,
  status: v.picklist(['new', 'working', 'nurture', 'qualified', 'disqualified'], 'not-allowed'),
  reason: text,
  notes: v.pipe(v.string('not-text'), v.maxLength(65_536, 'too-long')),
  tags: texts,
  answers: group,
  events: v.array(
    v.looseObject(
      { type: v.pipe(text, v.minLength(1, 'missing')), at: v.optional(when), id: v.optional(text) },
      'not-allowed',
    ),
    'not-allowed',
  ),
  followUps: v.array(followUp, 'not-allowed'),
  consent: v.object({ text, version: text, at: instant }, 'not-allowed'),
  suspicious: texts,
  wakeAt: when,
  firstResponseAt: instant,
  handedOver: v.object({ by: text, at: instant }, 'not-allowed'),
  returnedAt: instant,
  deal: text,
  createdAt: when,
  updatedAt: instant,
  removedAt: instant,
  createdBy: text,
  updatedBy: text,
  importId: text,
  custom: group,
  external: v.object({ system: text, id: text }, 'not-allowed'),
} as const;
const IDENTITY = ['name', 'organisation', 'email', 'phone'] as const;

/** A lead that may come in, or why it may not. */
export type ReadLead =
  | { readonly lead: Lead; readonly problems?: undefined }
  | { readonly lead: null; readonly problems: readonly FieldProblem[] };

/**
 * The one door for leads from outside: checks every field, completes what is missing. Of a name, an organisation, an e-mail
 * address and a phone number one is needed. The object given is neither changed nor kept.
 */
export function readLead(input: LeadInput, { now, by, newId }: Pick<Surroundings, 'now' | 'by' | 'newId'>): ReadLead {
  const given = input as unknown as Record<string, unknown>;
  if (typeof given !== 'object' || given === null)
    return { lead: null, problems: [{ field: '', code: 'not-allowed', value: input }] };
  const { fields, problems } = readFields(FIELDS, given);
  if (!problems.length && IDENTITY.every(field => !fields[field]))
    problems.push({ field: 'name', code: 'missing', value: given.name });
  if (problems.length) return { lead: null, problems };
  const { id, events, ...rest } = fields as Partial<Lead>;
  // an event of which nobody knows when it was is as old as the lead, one of which the day is known, as that day
  const since = sortable(rest.createdAt);
  const at = (event: LeadEvent): number => [sortable(event.at), since].find(Number.isFinite) ?? now;
  const known = events?.map(event => ({ ...event, at: at(event) }));
  return { lead: newLead(known ? { ...rest, events: known } : rest, id ?? newId(), now, by) };
}
