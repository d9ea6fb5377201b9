import { newLead } from '../../domain/new-lead.js';
import type { Consent, Instant, Lead } from '../../domain/records.js';
import type { Temperature } from '../../domain/qualify.js';

/** What a visitor has filled in, ready to go out. Its id is the idempotency key: sent again, it is the same lead. */
export interface Submission {
  readonly lead: Lead;
  readonly verdict: Temperature;
  readonly points: number;
}

/** Everything a lead is made of. */
export interface Filled {
  readonly id: string;
  readonly now: Instant;
  /** Contact fields by name. */
  readonly contact: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly consent: Consent | null;
  readonly suspicious: readonly string[];
  /** Source, campaign, page and what else is known of where the visitor came from. */
  readonly origin: Partial<Lead>;
}

/** The lead that the form writes: what is no field of a lead stays in `custom`, a message becomes its notes. */
export function leadOf({ id, now, contact, answers, consent, suspicious, origin }: Filled): Lead {
  const { name, email = '', phone = '', organisation = '', message = '', ...others } = contact;
  return newLead(
    {
      ...origin,
      name: name || [others['given-name'], others['family-name']].filter(Boolean).join(' '),
      ...{ email, phone, organisation, notes: message, answers },
      custom: Object.fromEntries(Object.entries(others).filter(([, value]) => value)),
      ...(consent ? { consent } : {}),
      ...(suspicious.length ? { suspicious } : {}),
    },
    id,
    now,
    'form',
  );
}

/** What goes over the wire: the lead as a page's server or a form service reads it, without our bookkeeping. */
export function wireOf({ lead, verdict, points }: Submission, token: string): Record<string, unknown> {
  const { seen: _seen, v: _v, updatedAt: _at, updatedBy: _by, createdBy: _createdBy, followUps: _f, ...plain } = lead;
  return { ...plain, verdict, points, ...(token ? { token } : {}) };
}
