import type { Contact, Deal, Lead, PipelineRecord } from './records.js';
import type { Steps } from './steps.js';
import { fold } from './text.js';

/** A person on the buyer's side, with all they are known by and the records that are theirs or about them. */
export interface Person {
  /** Every address of theirs, as it was written first; the one that was asked for comes first. */
  readonly emails: readonly string[];
  readonly names: readonly string[];
  readonly phones: readonly string[];
  /** Ids of leads that are this person… */
  readonly leads: ReadonlySet<string>;
  /** …and of deals that have the person among their contacts, or came from one of the leads. */
  readonly deals: ReadonlySet<string>;
}

/** Records by their keys, `kind.id`; those that cannot be shown may be among them. */
export type KeyedValues = readonly (readonly [key: string, record: unknown])[];

const STRIDE = 100;

/** A record of a kind, or what may be one. */
export const isOne = (kind: 'deal' | 'lead' | 'activity', key: string, value: unknown): value is PipelineRecord =>
  key.startsWith(`${kind}.`) && typeof value === 'object' && value !== null;
/** An address as it is compared. */
const address = (email: unknown): string => (typeof email === 'string' ? email.trim().toLowerCase() : '');
/** Whether an address is one of these. */
export const isAmong = (emails: readonly string[], email: unknown): boolean =>
  address(email) !== '' && emails.some(each => address(each) === address(email));
export const contactsOf = (deal: Deal): readonly Contact[] => (Array.isArray(deal.contacts) ? deal.contacts : []);

/** Whether a contact is the person: by address, or by name where it has no other address. */
export const isThem = (contact: Contact | null, { emails, names }: Pick<Person, 'emails' | 'names'>): boolean =>
  contact?.email ? isAmong(emails, contact.email) : names.some(each => fold(each) === fold(contact?.name ?? ''));

/** The leads that are a person, those that were merged with theirs among them, and all addresses of those. */
function* leadsOf(records: KeyedValues, email: string): Steps<{ leads: ReadonlySet<Lead>; emails: readonly string[] }> {
  const all = records.flatMap(([key, record]) => (isOne('lead', key, record) ? (record as Lead) : []));
  const leads = new Set<Lead>();
  const emails = [email.trim()];
  for (let before = -1; before !== leads.size;) {
    before = leads.size;
    const ids = new Set<unknown>([...leads].flatMap(({ id, mergedInto }) => [id, ...(mergedInto ? [mergedInto] : [])]));
    for (const lead of all) {
      if (!isAmong(emails, lead.email) && !ids.has(lead.id) && !ids.has(lead.mergedInto)) continue;
      leads.add(lead);
      if (address(lead.email) && !isAmong(emails, lead.email)) emails.push(lead.email.trim());
    }
    yield;
  }
  return { leads, emails };
}

/** Who is known by an address: what their leads and contacts are called, and which records are about them. */
export function* findPerson(records: KeyedValues, email: string): Steps<Person> {
  const { leads, emails } = yield* leadsOf(records, email);
  const ids = new Set([...leads].map(({ id }) => id));
  const people: Pick<Contact, 'name' | 'phone'>[] = [...leads];
  const deals = new Set<string>();
  for (const [at, [key, record]] of records.entries()) {
    if (at % STRIDE === 0) yield;
    if (!isOne('deal', key, record)) continue;
    const deal = record as Deal;
    const theirs = contactsOf(deal).filter(contact => isThem(contact, { emails, names: [] }));
    people.push(...theirs);
    if (theirs.length || ids.has(deal.lead ?? '')) deals.add(deal.id);
  }
  const all = (of: 'name' | 'phone'): string[] => {
    const said = people.map(each => String(each[of] ?? '').trim()).filter(Boolean);
    return [...new Map(said.map(text => [fold(text), text])).values()];
  };
  return { emails, names: all('name'), phones: all('phone'), leads: ids, deals };
}
