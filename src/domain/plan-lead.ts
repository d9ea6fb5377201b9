import { applyChanges, change, type Change } from './change.js';
import { isAnswer, type LeadIntent } from './lead-intents.js';
import { withEvent } from './lead-events.js';
import { merged } from './merge.js';
import type { Operation } from './operations.js';
import { set } from './paths.js';
import { dealKey, leadKey, type FollowUp, type Lead } from './records.js';
import { Refusal } from './refusal.js';

type Of<T extends LeadIntent['type']> = Extract<Operation, { type: T }>;
type Made = Lead | Refusal | { readonly record: Lead; readonly refusal?: Refusal };

/** The changes of an operation on leads. */
export function planLead(operation: Operation): readonly Change[] | Refusal {
  const key = leadKey(operation.target);
  /** A change of a lead that is there. */
  const onLead = (make: (lead: Lead) => Made, inBin = false): Change =>
    change(operation, key, record => {
      const lead = record as Lead | undefined;
      return !lead || (lead.removedAt !== undefined && !inBin) ? new Refusal('gone') : make(lead);
    });

  switch (operation.type) {
    case 'lead/add':
      return [change(operation, key, record => (record ? new Refusal('exists') : operation.lead))];
    case 'lead/edit':
      return [onLead(lead => edited(lead, operation))];
    case 'lead/event':
      return [onLead(lead => withEvent(lead, operation.event, operation.halfLifeDays))];
    case 'lead/touch':
      return [onLead(lead => touched(lead, operation))];
    case 'lead/plan':
      return [onLead(lead => planned(lead, operation.followUps))];
    case 'lead/stop':
      return [onLead(lead => ({ ...lead, followUps: lead.followUps.filter(isDone) }))];
    case 'lead/qualify':
      return planQualify(operation, onLead);
    case 'lead/disqualify':
      return [onLead(lead => ended(lead, 'disqualified', operation.reason, operation))];
    case 'lead/nurture':
      return [onLead(lead => ({ ...ended(lead, 'nurture', operation.reason, operation), wakeAt: operation.wakeAt }))];
    case 'lead/reopen':
      return [onLead(worked)];
    case 'lead/hand-over':
      return [onLead(lead => handedOver(lead, operation))];
    case 'lead/return':
      return [onLead(lead => returned(lead, operation))];
    case 'lead/merge':
      return planMerge(operation, onLead);
    case 'lead/trust':
      return [onLead(lead => set(lead, 'suspicious', undefined))];
    case 'lead/remove':
      return [onLead(lead => ({ ...lead, removedAt: operation.at }))];
    case 'lead/restore':
      return [onLead(lead => set(set(lead, 'removedAt', undefined), 'mergedInto', undefined), true)];
    default:
      return new Refusal('gone');
  }
}

const isDone = ({ doneAt }: FollowUp): boolean => doneAt !== undefined;

function edited(lead: Lead, { changes, tags }: Of<'lead/edit'>): Made {
  const { record, refusal } = applyChanges(lead, changes);
  const kept = tags ? record.tags.filter(tag => !tags.remove.includes(tag)) : record.tags;
  const next = tags ? { ...record, tags: [...kept, ...tags.add.filter(tag => !kept.includes(tag))] } : record;
  return refusal ? { record: next, refusal } : { record: next };
}

/** Whoever has been turned to is answered: the clock stops once, and is not set back by a later touch. */
const answered = (lead: Lead, { at }: Operation): Lead =>
  lead.firstResponseAt === undefined ? { ...lead, firstResponseAt: at } : lead;

function touched(lead: Lead, operation: Of<'lead/touch'>): Lead {
  const { at, by, kind, title, outcome } = operation;
  const done: FollowUp = {
    kind,
    ...(title ? { title } : {}),
    doneAt: at,
    by,
    ...(outcome ? { outcome } : {}),
  };
  const open = lead.followUps.filter(each => !isDone(each));
  const next = open.find(each => each.kind === kind) ?? open[0];
  const rest = isAnswer(outcome) ? [] : open.filter(each => each !== next);
  return {
    ...answered(lead, operation),
    status: lead.status === 'new' ? 'working' : lead.status,
    // the planned touch is the one that was made: its day is kept beside when it was done
    followUps: [...lead.followUps.filter(isDone), next ? { ...next, ...done } : done, ...rest],
  };
}

function planned(lead: Lead, followUps: readonly FollowUp[]): Lead {
  const cadences = new Set(followUps.map(({ cadence }) => cadence));
  const kept = lead.followUps.filter(each => isDone(each) || !each.cadence || !cadences.has(each.cadence));
  return { ...lead, followUps: [...kept, ...followUps] };
}

/** Out of the day's work, with why; what was planned for it goes with it. */
const ended = (
  lead: Lead,
  status: 'disqualified' | 'nurture' | 'qualified',
  reason: string | undefined,
  operation: Operation,
): Lead => ({
  ...set(set(answered(lead, operation), 'reason', reason || undefined), 'wakeAt', undefined),
  status,
  followUps: lead.followUps.filter(isDone),
});

const worked = (lead: Lead): Lead => ({
  ...set(set(lead, 'reason', undefined), 'wakeAt', undefined),
  status: 'working',
});

const handedOver = (lead: Lead, { at, by, owner }: Of<'lead/hand-over'>): Lead => ({
  ...set(worked(lead), 'returnedAt', undefined),
  handedOver: { by, at },
  ...(owner ? { owner } : {}),
});

function returned(lead: Lead, { at, reason }: Of<'lead/return'>): Lead | Refusal {
  if (!lead.handedOver) return new Refusal('moved');
  return { ...set(worked(lead), 'reason', reason || undefined), returnedAt: at };
}

/** The lead first: where somebody has qualified it meanwhile, no second deal comes of it. */
function planQualify(operation: Of<'lead/qualify'>, onLead: (make: (lead: Lead) => Made) => Change): Change[] {
  const { deal } = operation;
  const lead = onLead(lead => {
    if (lead.status === 'qualified') return new Refusal('moved');
    const next = ended(lead, 'qualified', undefined, operation);
    return deal ? { ...next, deal: deal.id } : next;
  });
  if (!deal) return [lead];
  // qualifying that was undone has left its deal in the bin: qualified again, it is taken out
  const made = change(operation, dealKey(deal.id), record => {
    if (!record) return deal;
    return record.removedAt === undefined ? new Refusal('exists') : { ...deal, seen: record.seen };
  });
  return [lead, made];
}

function planMerge(operation: Of<'lead/merge'>, onLead: (make: (lead: Lead) => Made) => Change): Change[] | Refusal {
  const { other, target } = operation;
  if (other.id === target) return new Refusal('not-allowed');
  const gone = change(operation, leadKey(other.id), record =>
    record ? { ...record, removedAt: operation.at, mergedInto: target } : new Refusal('gone'),
  );
  return [onLead(lead => merged(lead, other)), gone];
}
