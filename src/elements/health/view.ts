import { instantOf } from '../../domain/calendar.js';
import { daysInStage, minorOf } from '../../domain/deals.js';
import { leadTitle } from '../../domain/leads.js';
import type { Money } from '../../domain/numbers/figure.js';
import { missingDetails, type FindingKind } from '../../domain/numbers/findings.js';
import { Ground } from '../../domain/numbers/ground.js';
import type { Finding, Health } from '../../domain/numbers/health.js';
import { leadFacts } from '../../domain/numbers/leads.js';
import type { Prospect } from '../../domain/numbers/tally.js';
import { daysSilent } from '../../domain/numbers/touches.js';
import type { Deal, Lead } from '../../domain/records.js';
import { healthLimitsOf } from '../../domain/settings.js';
import { stageOf } from '../../domain/stages.js';
import type { ChartMessages } from '../../i18n/parts/chart.js';
import type { HealthMessages } from '../../i18n/parts/health.js';
import { activityLog } from '../../store/activities.js';
import { leadsOf } from '../../store/leads.js';
import type { PipelineStore } from '../../store/store.js';
import { fieldAt, type Wording } from '../details/fields.js';

/** What findings are said with. */
export interface Scene {
  readonly store: PipelineStore;
  readonly health: Health;
  readonly text: HealthMessages;
  readonly chart: ChartMessages;
  readonly wording: Wording;
  readonly now: number;
}

/** Amounts side by side: currencies are not added. */
export const moneyText = (values: readonly Money[], { format }: Wording): string =>
  values.map(({ minor, currency }) => format.money(minor, currency)).join(' + ');

/** A finding in words: “6 deals silent for 14 days or more”. */
export function findingText({ kind, count }: Finding, { store, text, wording }: Scene): string {
  const { silentDays, touches } = healthLimitsOf(store.pipeline);
  return text.findings[kind](count, kind === 'given-up' ? touches : silentDays, wording.format);
}

/** A deal or lead that has something wrong with it. */
export type Row = { readonly id: string } & (
  { readonly deal: Deal; readonly lead?: undefined } | { readonly lead: Lead; readonly deal?: undefined }
);

/** Who is behind a finding, the dearest first; amounts of other currencies by their number, which is order enough. */
export function rowsOf({ ids, leads }: Finding, { store }: Scene): readonly Row[] {
  const deals = ids.map(id => store.deal(id)).filter(deal => deal !== undefined);
  const known = leads.map(id => leadsOf(store).get(id)).filter(lead => lead !== undefined);
  return [
    ...deals
      .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || (a.id < b.id ? -1 : 1))
      .map(deal => ({ id: deal.id, deal })),
    ...known.sort((a, b) => (a.id < b.id ? -1 : 1)).map(lead => ({ id: lead.id, lead })),
  ];
}

const grounds = new WeakMap<object, Ground>();

/** A deal with all that is known around it. */
function prospectOf(deal: Deal, { store, wording }: Scene): { prospect: Prospect; ground: Ground } {
  const { pipeline } = store;
  let ground = grounds.get(pipeline);
  if (!ground) grounds.set(pipeline, (ground = new Ground({ pipeline, calendar: wording.format.calendar })));
  const lead = deal.lead === undefined ? undefined : leadsOf(store).get(deal.lead);
  const activities = [...(lead?.followUps ?? []), ...activityLog(store).of(deal.id)];
  return {
    prospect: { deal: ground.deal(deal), ...(lead ? { lead: leadFacts(lead, ground) } : {}), activities },
    ground,
  };
}

/** What exactly is wrong with one deal. */
export function dealText(kind: FindingKind, deal: Deal, scene: Scene): string {
  const { store, text, chart, wording, now, health } = scene;
  const { format } = wording;
  const days = (count: number | null): string => chart.days(count ?? 0, format);
  switch (kind) {
    case 'silent':
      return text.silent(days(daysSilent(prospectOf(deal, scene).prospect, now, format.calendar)));
    case 'stuck':
      return text.stuck(days(daysInStage(deal, now, format.calendar)), stageName(deal.stage, scene));
    case 'overdue':
      return text.overdue(format.day(deal.expectedClose, now));
    case 'step-overdue':
      return text.stepOverdue(deal.nextStep?.title ?? '', format.day(deal.nextStep?.due ?? null, now));
    case 'no-next-step':
      return text.noNextStep;
    case 'missing-details': {
      const { prospect, ground } = prospectOf(deal, scene);
      const names = missingDetails(prospect, ground).map(path => fieldAt(path, store.pipeline, deal, wording).label);
      return text.missing(format.list(names));
    }
    case 'never-followed-up':
      return text.never(format.day(deal.createdAt, now));
    case 'given-up': {
      const calls = prospectOf(deal, scene).prospect.activities!;
      return text.givenUp(calls.filter(({ kind: of, doneAt }) => of === 'call' && doneAt != null).length, format);
    }
    case 'duplicate': {
      const others = twinsOf(deal, health, store).filter(({ id }) => id !== deal.id);
      return text.likeOther(format.list(others.map(({ title, organisation }) => organisation || title)));
    }
  }
}

/** What is wrong with a lead: nobody has turned to it since it came. */
export const leadText = ({ createdAt }: Lead, { text, wording, now }: Scene): string =>
  text.never(wording.format.day(createdAt, now));

export const stageName = (id: string, { store }: Pick<Scene, 'store'>): string =>
  stageOf(store.pipeline, id)?.name ?? id;

/** What a deal or lead is called, and of whom. */
export const rowNames = ({ deal, lead }: Row): readonly [name: string, more: string] =>
  deal
    ? [deal.title, [deal.organisation, deal.owner].filter(Boolean).join(' · ')]
    : [leadTitle(lead), [lead.name ? lead.organisation : '', lead.owner].filter(Boolean).join(' · ')];

export const valueText = ({ deal }: Row, { format }: Wording): string =>
  !deal || deal.value === null ? '–' : format.money(minorOf(deal), deal.currency);

/** A deal and those that are likely the same, the oldest first. */
export function twinsOf(deal: Deal, { duplicates }: Health, store: PipelineStore): readonly Deal[] {
  const ids = new Set(duplicates.filter(group => group.ids.includes(deal.id)).flatMap(group => group.ids));
  const calendar = store.ports.calendar(store.pipeline.zone);
  const came = ({ createdAt }: Deal): number => (createdAt === null ? Infinity : instantOf(createdAt, calendar));
  return [...ids]
    .map(id => store.deal(id))
    .filter(each => each !== undefined)
    .sort((a, b) => came(a) - came(b) || (a.id < b.id ? -1 : 1));
}

/** What is wrong with a deal, kind by kind. */
export const findingsAbout = (deal: Deal, { findings }: Health): readonly FindingKind[] =>
  findings.filter(({ ids }) => ids.includes(deal.id)).map(({ kind }) => kind);
