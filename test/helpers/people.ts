import fc from 'fast-check';
import { newActivity } from '../../src/domain/activities.js';
import type { KeyedValues } from '../../src/domain/person.js';
import {
  activityKey,
  dealKey,
  leadKey,
  type Activity,
  type Contact,
  type Deal,
  type Lead,
} from '../../src/domain/records.js';
import { leadOf } from './leads.js';
import { dealOf, freeze, NOON } from './records.js';

/** Who is to be erased. */
export const MARA: Contact = {
  name: 'Mara Kowalczyk',
  email: 'mara.k+crm@fabrikam.example',
  phone: '+48 600 123 456',
};
/** People whose addresses hold hers, one who is called as she is, and a colleague. */
export const OTHERS: readonly Contact[] = [
  { name: 'Tamara Ilk', email: 'tamara.k+crm@fabrikam.example' },
  { name: 'Mara Long', email: 'mara.k+crm@fabrikam.example.org' },
  { name: 'Mara Kowalczyk', email: 'kowalczyk@elsewhere.example' },
  { name: 'Ben Osei', phone: '+48 600 123 4567' },
];

const said = fc.constantFrom(
  ...[MARA.email!, 'MARA.K+CRM@Fabrikam.Example', 'mara.k%2Bcrm', MARA.name, 'mara  kowalczyk', MARA.phone!],
  ...['48600123456', '(+48) 600-123-456', ...OTHERS.flatMap(({ email, phone, name }) => [email ?? phone!, name])],
  ...['asked for', 'the offer', 'called', '2026', 'Müller', '–'],
);
/** What somebody may have written. */
const text = fc
  .array(fc.tuple(said, fc.constantFrom(' ', ', ', '. ', '; ', '\n', ' <', '> ', ': ')), { maxLength: 6 })
  .map(parts => parts.flat().join(''));
const people = fc.uniqueArray(fc.constantFrom(MARA, { ...MARA, role: 'pays' }, ...OTHERS), {
  maxLength: 4,
  selector: ({ email, name }) => email ?? name,
});
const bool = fc.boolean();

const leads = fc.array(
  fc.record({ who: fc.constantFrom(MARA, ...OTHERS), notes: text, page: text, isRemoved: bool, isMerged: bool }),
  { maxLength: 4 },
);
const deals = fc.array(
  fc.record({
    ...{ title: text, organisation: text, notes: text, tags: fc.array(text, { maxLength: 2 }), industry: text },
    ...{ contacts: people, lead: fc.option(fc.nat({ max: 3 })), step: fc.option(text), isRemoved: bool, isHers: bool },
  }),
  { minLength: 1, maxLength: 5 },
);
const notes = fc.array(fc.record({ of: fc.nat({ max: 8 }), title: text, text, isOfLead: bool }), { maxLength: 6 });

/** The records of a pipeline in which Mara may stand anywhere. */
export const peopled: fc.Arbitrary<KeyedValues> = fc.record({ leads, deals, notes }).map(made => {
  const leadRecords: Lead[] = made.leads.map(({ who, isRemoved, isMerged, ...rest }, at) => ({
    ...leadOf({ id: `l${at}`, ...rest, name: who.name, email: who.email ?? '', phone: who.phone ?? '' }),
    ...(isRemoved ? { removedAt: NOON } : {}),
    ...(isMerged && at > 0 ? { mergedInto: `l${at - 1}`, removedAt: NOON } : {}),
  }));
  const dealRecords: Deal[] = made.deals.map(({ industry, lead, step, isRemoved, isHers, title, ...rest }, at) => ({
    ...dealOf({ id: `d${at}`, ...rest, title: title || 'Deal', owner: isHers ? MARA.email! : 'ann' }),
    custom: { industry, [`of ${isHers ? MARA.email : ''}`]: 1 },
    ...(lead === null ? {} : { lead: `l${lead}` }),
    ...(step === null ? {} : { nextStep: { kind: 'call' as const, title: step } }),
    ...(isRemoved ? { removedAt: NOON } : {}),
  }));
  const activities: Activity[] = made.notes.map(({ of, isOfLead, title, text }, at) =>
    newActivity(
      isOfLead ? { lead: `l${of % 4}` } : { deal: `d${of % 5}` },
      { kind: 'note', title, text },
      { now: NOON, by: 'ann', newId: () => `a${at}` },
    ),
  );
  return freeze([
    ...leadRecords.map(lead => [leadKey(lead.id), lead] as const),
    ...dealRecords.map(deal => [dealKey(deal.id), deal] as const),
    ...activities.map(activity => [activityKey(activity.id), activity] as const),
  ]);
});

/** The addresses in a text, read in another way than the kit does. */
export const addressesIn = (written: string): string[] =>
  written
    .toLowerCase()
    .split(/[\s,;:"'<>()\\[\]{}=?&–]+/u)
    .map(word => word.replace(/\.$/, ''))
    .filter(word => word.includes('@'));
