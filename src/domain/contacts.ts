import { same } from './paths.js';
import type { Contact } from './records.js';

/** What a person on the buyer's side is in the sale: who decides, who uses, who pays. */
export const CONTACT_ROLES = ['decides', 'uses', 'pays', 'influences'] as const;

/** One person's details changed; from `null` = added, to `null` = taken away. */
export interface ContactChange {
  readonly from: Contact | null;
  readonly to: Contact | null;
}
type Fields = Readonly<Record<string, unknown>>;
type Stale = Record<string, { theirs: unknown; yours: unknown }>;

/** A contact in one line, as a conflict shows it. */
const inLine = (contact: Contact | null): string =>
  contact ? [contact.name, contact.role, contact.email, contact.phone].filter(Boolean).join(' · ') : '';

/** Where the same person stands: unchanged, else by e-mail, else by name; −1 where they do not. */
export function findContact(contacts: readonly Contact[], known: Contact): number {
  const exact = contacts.findIndex(each => same(each, known));
  if (exact >= 0) return exact;
  const byMail = known.email ? contacts.findIndex(({ email }) => email === known.email) : -1;
  return byMail >= 0 ? byMail : contacts.findIndex(({ name }) => name === known.name);
}

/** Field by field: what only one of two people changed holds; `null` where both changed the same field. */
function merge(now: Contact, from: Contact, to: Contact): Contact | null {
  const next: Record<string, unknown> = { ...now };
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [theirs, before, after] = [now, from, to].map(each => (each as unknown as Fields)[key]);
    if (same(before, after) || same(theirs, after)) continue;
    if (!same(theirs, before)) return null;
    if (after === undefined) delete next[key];
    else next[key] = after;
  }
  return next as unknown as Contact;
}

/** The contacts after changes by person, so that two who edit different people, or fields of one, both hold. */
export function applyContacts(
  contacts: readonly Contact[],
  changes: readonly ContactChange[],
): { readonly contacts: readonly Contact[]; readonly stale: Stale } {
  const stale: Stale = {};
  let next = contacts;
  for (const { from, to } of changes) {
    const at = from ? findContact(next, from) : -1;
    const now = next[at];
    if (!from) {
      if (to && !next.some(each => same(each, to))) next = [...next, to];
      continue;
    }
    const merged = now && (to ? merge(now, from, to) : same(now, from) ? undefined : null);
    // whoever is gone already need not be taken away; whoever was changed meanwhile is not
    if (merged === null || (!now && to))
      stale[`contacts.${from.name}`] = { theirs: inLine(now ?? null), yours: inLine(to) };
    else if (now) next = merged ? next.with(at, merged) : next.toSpliced(at, 1);
  }
  return { contacts: next, stale };
}
