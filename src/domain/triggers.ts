import { addDays } from './calendar.js';
import { planCadence, type Cadence } from './cadence.js';
import { eventId } from './lead-events.js';
import type { Addressed } from './operations.js';
import type { CalendarDate, Deal, FollowUp, Lead, LeadEvent, Pipeline } from './records.js';
import { liveStages, stageOf } from './stages.js';

/** What an event sets off (R28). Points belong to the score rules; here is what somebody or something must do. */
export interface Trigger {
  readonly id: string;
  /** The kind of event. */
  readonly event: string;
  /** A touch to plan, so many days later. */
  readonly plan?: { readonly kind: FollowUp['kind']; readonly title?: string; readonly inDays?: number };
  /** A cadence to plan, by id. */
  readonly cadence?: string;
  /** The stage that the lead's deal moves on to; never back. */
  readonly moveTo?: string;
  /** Sales is to take it over. */
  readonly handOver?: boolean;
}

/** What says “ready for the next stage” (R28), and the touch that must not be missed. */
export const DEFAULT_TRIGGERS: readonly Trigger[] = [
  { id: 'demo', event: 'demo', plan: { kind: 'meeting' }, handOver: true },
  { id: 'quote', event: 'quote', plan: { kind: 'email' }, handOver: true },
  { id: 'trial', event: 'trial', plan: { kind: 'call' } },
  { id: 'samples', event: 'samples', plan: { kind: 'call', inDays: 5 } },
  { id: 'list', event: 'list', plan: { kind: 'email', inDays: 1 } },
];

/** Only the latest events can set something off: what is older has long been seen. */
const LATEST = 40;
const ENDED: readonly Lead['status'][] = ['disqualified'];

/** What is around a lead when a trigger is worked out. */
export interface TriggerScene {
  readonly pipeline: Pipeline;
  readonly today: CalendarDate;
  /** The open deal that the lead became, if any. */
  readonly deal?: Deal | undefined;
  /** A rank at the end of a stage. */
  rankIn(stage: string): string;
}

/**
 * The operations that a lead's events set off. Each carries a name made of rule and event (`once`), by which a record
 * knows it: it acts once however many browsers work it out, and each can be undone like any other.
 */
export function triggered(lead: Lead, triggers: readonly Trigger[], scene: TriggerScene): Addressed[] {
  if (ENDED.includes(lead.status) || lead.removedAt !== undefined) return [];
  const events = lead.events.filter(({ count }) => !count).slice(-LATEST);
  return events.flatMap(event =>
    triggers.filter(trigger => trigger.event === event.type).flatMap(trigger => actsOf(lead, trigger, event, scene)),
  );
}

function actsOf(lead: Lead, trigger: Trigger, event: LeadEvent, scene: TriggerScene): Addressed[] {
  const name = (what: string): string => `${trigger.id}/${eventId(event)}/${what}`;
  const acts: Addressed[] = [];
  const followUps = followUpsOf(trigger, scene);
  if (trigger.handOver && !lead.handedOver && lead.status !== 'qualified')
    acts.push({ type: 'lead/hand-over', target: lead.id, once: name('hand-over') });
  if (followUps.length) acts.push({ type: 'lead/plan', target: lead.id, followUps, once: name('plan') });
  const move = moveOf(trigger, scene);
  if (move) acts.push({ ...move, once: name('move') });
  return acts.filter(({ target, once }) => !hasActed(target === lead.id ? lead : scene.deal, once!));
}

/** Whether the record knows the step already: then there is no need to send it again. */
export const hasActed = (record: { readonly seen: Lead['seen'] } | undefined, once: string): boolean =>
  record !== undefined && Object.hasOwn(record.seen, `~${once}`);

function followUpsOf({ plan, cadence: id }: Trigger, { pipeline, today }: TriggerScene): FollowUp[] {
  const cadence: Cadence | undefined = pipeline.cadences?.find(each => each.id === id);
  const { kind, title, inDays = 0 } = plan ?? {};
  return [
    ...(kind
      ? [
          {
            kind,
            ...(title ? { title } : {}),
            due: addDays(today, Math.max(0, Math.min(3_650, Math.round(inDays) || 0))),
          },
        ]
      : []),
    ...(cadence ? planCadence(cadence, today) : []),
  ];
}

/** The deal's way forward; a deal that stands there or further stays. */
function moveOf({ moveTo }: Trigger, { pipeline, deal, rankIn }: TriggerScene): Addressed | null {
  if (!moveTo || deal?.status !== 'open') return null;
  const stages = liveStages(pipeline);
  const to = stageOf(pipeline, moveTo);
  const from = stageOf(pipeline, deal.stage);
  if (!to || !from || stages.indexOf(to) <= stages.indexOf(from)) return null;
  return { type: 'deal/move', target: deal.id, from: from.id, to: to.id, rank: rankIn(to.id) };
}
