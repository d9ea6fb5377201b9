import { fold } from '../domain/text.js';
import type { LeadInput } from '../domain/records.js';
import type { Field, Headers, Target } from './fields.js';
import { isField } from './scan.js';
import type { ImportedRow } from './rows.js';

/** Fields of a row that a lead has too; every other column of a file of leads is kept under its own name. */
export const LEAD_ROW_FIELDS: ReadonlySet<Field> = new Set<Field>([
  ...(['id', 'title', 'organisation', 'contactName', 'contactEmail', 'contactPhone'] as const),
  ...(['owner', 'source', 'campaign', 'tags', 'notes', 'createdAt', 'wakeAt'] as const),
  ...(['externalSystem', 'externalId', 'answers', 'custom', 'external', 'contacts'] as const),
]);

/** What headers mean in a file of leads, before what they mean anywhere. */
export const LEAD_HEADERS: Headers = {
  id: 'lead id|mql id|contact id|record id|id',
  contactName: 'lead name|full name|contact name|name|lead|contact',
  contactEmail: 'email|e-mail|email address|work email',
  contactPhone: 'phone|phone number|mobile|mobile phone|telephone',
  source: 'lead source|original source|source|origin|utm source',
  campaign: 'campaign|utm campaign',
  createdAt: 'first contact date|first contact|submitted at|date added|created at|created date|create date|created',
};

const FIRST_NAME = new Set(['firstname', 'givenname', 'vorname', 'prenom', 'imie', 'имя']);
const LAST_NAME = new Set([
  'lastname',
  'surname',
  'familyname',
  'nachname',
  'cognome',
  'nazwisko',
  'apellido',
  'фамилия',
]);
/** Headers by which a file says that its rows are leads, and fields by which it says that they are deals. */
const SAYS_LEAD = /\b(?:leads?|mql|sql|suspects?)\b/i;
const OF_DEALS: readonly Field[] = ['value', 'stage', 'closeDate', 'expectedClose', 'closedAt', 'wonAt', 'probability'];

/** Whether the rows of a file are likely leads: they say so, or tell of people and nothing that only a deal has. */
export function areLeads(columns: readonly string[], targets: readonly Target[]): boolean {
  const has = (field: Field): boolean => targets.some(target => isField(target, field));
  if (OF_DEALS.some(has)) return false;
  return (
    columns.some(column => SAYS_LEAD.test(column.replace(/_/g, ' '))) || has('contactEmail') || has('contactPhone')
  );
}

/** A row as a lead. What was only concluded for a deal is left out. */
export function leadInputOf({ deal, fields }: ImportedRow): LeadInput {
  const [person] = deal.contacts ?? [];
  const custom = Object.entries(deal.custom ?? {});
  const named = (names: ReadonlySet<string>): [string, unknown] | undefined =>
    custom.find(([header]) => names.has(fold(header)));
  const parts = [named(FIRST_NAME), named(LAST_NAME)].filter(part => part !== undefined);
  const isSaid = (field: string): boolean => fields.includes(field);
  const [email = '', phone = ''] = [person?.email, person?.phone];
  // a person without a name stands under their address in a deal
  const own = person && person.name !== email && person.name !== phone ? person.name : '';
  const name =
    parts.map(([, value]) => String(value as string)).join(' ') || own || (isSaid('title') ? deal.title : '');
  const rest = custom.filter(entry => !parts.some(([header]) => header === entry[0]));
  const { id, organisation, owner, source, campaign, tags, notes, createdAt, wakeAt, answers, external } = deal;
  const given = { id, organisation, owner, source, campaign, tags, notes, createdAt, wakeAt, answers, external };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const isAnybody = name || organisation || email || phone;
  return {
    ...(known as LeadInput),
    ...{ name: isAnybody ? name : deal.title, email, phone },
    custom: Object.fromEntries(rest),
  };
}
