import { instantOf } from '../../domain/calendar.js';
import { leadScore } from '../../domain/lead-score.js';
import { leadTitle, nextFollowUp } from '../../domain/leads.js';
import type { Money } from '../../domain/numbers/figure.js';
import type { Today, TodayItem, TodayReason } from '../../domain/numbers/today.js';
import type { Deal, FollowUp, Lead, NextStep } from '../../domain/records.js';
import { inbox as englishInbox } from '../../i18n/en/inbox.js';
import { messagesOf } from '../../i18n/messages.js';
import type { TodayMessages } from '../../i18n/parts/today.js';
import { leadsOf } from '../../store/leads.js';
import type { PipelineStore } from '../../store/store.js';
import type { Wording } from '../details/fields.js';
import { lineText, timeText } from '../inbox/row.js';

/** What the list is said with. */
export interface Scene {
  readonly store: PipelineStore;
  readonly list: Today;
  readonly text: TodayMessages;
  readonly wording: Wording;
  readonly now: number;
}

/** Something to do, with the record it is about. */
export type Entry = { readonly item: TodayItem; readonly id: string; readonly name: string } & (
  { readonly deal: Deal; readonly lead?: undefined } | { readonly lead: Lead; readonly deal?: undefined }
);

/** The list with its records; what has gone meanwhile is left out. */
export const entriesOf = ({ store, list }: Pick<Scene, 'store' | 'list'>): readonly Entry[] =>
  list.items.flatMap((item): readonly Entry[] => {
    const deal = item.deal === undefined ? undefined : store.deal(item.deal);
    if (deal) return [{ item, deal, id: `deal ${deal.id}`, name: deal.title }];
    const lead = item.lead === undefined ? undefined : leadsOf(store).get(item.lead);
    return lead ? [{ item, lead, id: `lead ${lead.id}`, name: leadTitle(lead) }] : [];
  });

/** What is due now: the deal's step, or the lead's follow-up; nothing where nothing is. */
export function dueStep({ item, deal, lead }: Entry): NextStep | FollowUp | undefined {
  if (lead) return item.reasons.includes('follow-up') ? nextFollowUp(lead) : undefined;
  return item.reasons.some(reason => reason === 'step-overdue' || reason === 'step-today') ? deal.nextStep : undefined;
}

/** Why it is on the list, in words. */
function reasonText(reason: TodayReason, entry: Entry, { text, wording, now }: Scene): string {
  const { format } = wording;
  const { deal, lead } = entry;
  const step = dueStep(entry);
  const title = step?.title || wording.text.kinds[step?.kind ?? 'task'];
  const due = step?.due ?? null;
  switch (reason) {
    case 'new-lead': {
      const came = lead?.createdAt ?? null;
      if (typeof came !== 'number') return text.newLeadOfDay(format.day(came, now));
      const inbox = messagesOf('inbox', format.language, englishInbox);
      return text.newLead(inbox.waits(timeText(Math.max(0, now - came), inbox, format)));
    }
    case 'step-overdue':
      return text.stepOverdue(title, format.day(due, now));
    case 'step-today':
      return text.stepToday(title, typeof due === 'number' ? timeText24(due, wording) : '');
    case 'follow-up':
      return text.followUp(title, format.day(due, now));
    case 'woken':
      return text.woken(format.day((deal ?? lead)!.wakeAt ?? null, now));
    case 'renewal':
      return text.renewal(format.day(deal?.renewalAt ?? null, now));
    case 'hot':
      return text.hot;
  }
}
/** A time of day, as the language writes it. */
function timeText24(at: number, { format }: Wording): string {
  return format.date({ hour: 'numeric', minute: '2-digit' }).format(at);
}

export const reasonsText = (entry: Entry, scene: Scene): readonly string[] =>
  entry.item.reasons.map(reason => reasonText(reason, entry, scene));

/** Whether it cannot wait: somebody waits for an answer, or it should have been done. */
export const isPressing = ({ item, deal, lead }: Entry, { now, wording }: Scene): boolean => {
  const due = dueStep({ item, deal, lead } as Entry)?.due;
  if (item.reasons.includes('new-lead') || item.reasons.includes('step-overdue')) return true;
  return typeof due === 'number' && instantOf(due, wording.format.calendar) < now;
};

const moneyText = (money: Money, { format }: Wording): string => format.wholeMoney(money.minor, money.currency);

/** What it comes to: money × chance, and what moves the chance. */
export function worthText({ item }: Entry, { text, wording }: Scene): readonly [expected: string, how: string] {
  const { format } = wording;
  const { worth, expected, isEstimated, chance } = item;
  const share = format.number({ style: 'percent', maximumFractionDigits: 0 }).format(chance.value);
  const [, ...moved] = chance.reasons;
  const how = worth
    ? (isEstimated ? text.aboutWorth : text.worth)(moneyText(worth, wording), share)
    : text.noWorth(share);
  const reasons = moved.map(({ reason }) => text.chance[reason]);
  return [expected ? moneyText(expected, wording) : '–', reasons.length ? `${how} (${reasons.join(', ')})` : how];
}

/** What the whole list comes to, per currency. */
export function expectedText({ list, wording }: Scene): string {
  const sums = new Map<string, bigint>();
  for (const { expected } of list.items)
    if (expected) sums.set(expected.currency, (sums.get(expected.currency) ?? 0n) + expected.minor);
  return [...sums].map(([currency, minor]) => moneyText({ currency, minor }, wording)).join(' + ');
}

/** All that is known of a lead that was opened: what its score is made of, and what was noted. */
export function leadFacts(lead: Lead, { store, wording, now }: Scene): readonly string[] {
  const { format } = wording;
  const inbox = messagesOf('inbox', format.language, englishInbox);
  const { lines } = leadScore(lead, store.pipeline, now);
  const reasons = lines.map(line => lineText(line, inbox, format)).join(' · ');
  return [reasons || inbox.noReasons, lead.reason ?? '', lead.notes].filter(Boolean);
}

/** What a deal or lead is called besides its name. */
export const moreNames = ({ deal, lead }: Entry): string =>
  deal
    ? [deal.organisation, deal.owner].filter(Boolean).join(' · ')
    : [lead.name ? lead.organisation : '', lead.owner].filter(Boolean).join(' · ');

/** Addresses that a browser may be sent to: nothing of what a stranger typed but digits and a plain address. */
export function addressesOf({ deal, lead }: Entry): { readonly tel: string; readonly mail: string } {
  const phone = lead ? lead.phone : deal.contacts.find(contact => contact.phone)?.phone;
  const email = lead ? lead.email : deal.contacts.find(contact => contact.email)?.email;
  return {
    tel: phone ? `tel:${phone.replace(/[^\d+]/g, '')}` : '',
    mail: email ? `mailto:${encodeURIComponent(email).replace('%40', '@')}` : '',
  };
}
