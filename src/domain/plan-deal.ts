import { applyChanges, change, type Change, type State } from './change.js';
import { applyContacts } from './contacts.js';
import { withHistory } from './deals.js';
import { Refusal } from './refusal.js';
import { operationId, type Changes, type Operation } from './operations.js';
import { dealKey, type Deal, type DealStatus, type HistoryEntry, type PipelineRecord, type Stage } from './records.js';
import { set } from './paths.js';
import { findStage, firstStage } from './find-stage.js';
import { stageOf, wonStage } from './stages.js';
import { isFull, isNextAllowed, missingRequired } from './stage-rules.js';

type Of<T extends Operation['type']> = Extract<Operation, { type: T }>;
type Make = (deal: Deal) => Deal | Refusal | { record: Deal; refusal?: Refusal };

const TRACKED = [
  'stage',
  'status',
  'value',
  'expectedClose',
  'owner',
] as const satisfies readonly HistoryEntry['field'][];

/** The changes of an operation on deals. */
export function planDeal(state: State, operation: Operation): readonly Change[] | Refusal {
  const key = dealKey(operation.target);
  /** A change of a deal that is there, its history written by what differs. */
  const onDeal = (make: Make, inBin = false): Change =>
    change(operation, key, record => {
      const deal = record as Deal | undefined;
      if (!deal || (deal.removedAt !== undefined && !inBin)) return new Refusal('gone');
      const made = make(deal);
      if (made instanceof Refusal) return made;
      const { record: next, refusal } = 'record' in made ? made : { record: made, refusal: undefined };
      return { record: recorded(deal, next, operation), ...(refusal ? { refusal } : {}) };
    });

  switch (operation.type) {
    case 'deal/add':
      return [change(operation, key, record => (record ? new Refusal('exists') : added(operation.deal, operation)))];
    case 'deal/import':
      return [change(operation, key, record => imported(record, operation))];
    case 'deal/move':
      return planMove(state, operation, onDeal);
    case 'deal/edit':
      return [onDeal(deal => edited(deal, operation))];
    case 'deal/close':
      return [onDeal(deal => closed(state, deal, operation))];
    case 'deal/reopen':
      return [onDeal(deal => reopened(state, deal, operation.stage))];
    case 'deal/remove':
      return [onDeal(deal => ({ ...deal, removedAt: operation.at }))];
    case 'deal/restore':
      return [onDeal(deal => set(deal, 'removedAt', undefined), true)];
    default:
      return new Refusal('gone');
  }
}

function recorded(before: Deal, after: Deal, operation: Operation): Deal {
  const op = operationId(operation);
  const entries: HistoryEntry[] = [];
  for (const field of TRACKED)
    if (before[field] !== after[field])
      entries.push({ at: operation.at, by: operation.by, op, field, from: before[field], to: after[field] });
  if (!entries.length) return after;
  return { ...after, history: withHistory(after.history, entries), lastTouchAt: operation.at };
}

const added = (deal: Deal, operation: Operation): Deal => ({
  ...deal,
  history: deal.history.length
    ? deal.history
    : [
        {
          at: deal.createdAt,
          by: operation.by,
          op: operationId(operation),
          field: 'stage',
          from: null,
          to: deal.stage,
        },
      ],
});

function imported(record: PipelineRecord | undefined, operation: Of<'deal/import'>): Deal {
  const known = record as Deal | undefined;
  if (!known) return added(operation.deal, operation);
  const present = set(known, 'removedAt', undefined);
  const next = operation.fields.reduce((deal, field) => {
    const given = operation.deal[field as keyof Deal];
    return given === undefined ? set(deal, field, given) : { ...deal, [field]: given };
  }, present);
  return recorded(known, { ...next, custom: { ...known.custom, ...next.custom } }, operation);
}

function edited(deal: Deal, { changes, tags, contacts }: Of<'deal/edit'>): { record: Deal; refusal?: Refusal } {
  const { record, refusal } = applyChanges(deal, changes);
  const met = applyContacts(record.contacts, contacts ?? []);
  let next = met.contacts === record.contacts ? record : { ...record, contacts: met.contacts };
  if (tags) {
    const kept = next.tags.filter(tag => !tags.remove.includes(tag));
    next = { ...next, tags: [...kept, ...tags.add.filter(tag => !kept.includes(tag))] };
  }
  const fields = { ...refusal?.detail.fields, ...met.stale };
  return Object.keys(fields).length ? { record: next, refusal: new Refusal('changed', { fields }) } : { record: next };
}

/** What a stage asked for on entry, filled in; refused where it still wants more. */
function filled(
  deal: Deal,
  changes: Changes | undefined,
  stage: Stage | undefined,
): { record: Deal; refusal?: Refusal } | Refusal {
  const made = applyChanges(deal, changes ?? {});
  const missing = stage ? missingRequired(made.record, stage) : [];
  return missing.length ? new Refusal('required-missing', { stage: stage!.id, missing }) : made;
}

function closed(state: State, deal: Deal, operation: Of<'deal/close'>): ReturnType<Make> {
  if (deal.status !== 'open') return new Refusal('moved', { stage: deal.stage });
  if (operation.status === 'lost' && state.pipeline.reasonRequired && !operation.reason)
    return new Refusal('reason-required');
  const stage = operation.status === 'won' ? wonStage(state.pipeline) : undefined;
  const from = stageOf(state.pipeline, deal.stage);
  if (stage && from && !isNextAllowed(state.pipeline, from, stage))
    return new Refusal('next-not-allowed', { stage: stage.id });
  const valued = operation.value === undefined ? deal : { ...deal, value: operation.value };
  const made = filled(valued, operation.changes, stage);
  if (made instanceof Refusal) return made;
  return {
    ...made,
    record: {
      ...made.record,
      ...(stage ? { stage: stage.id } : {}),
      ...(operation.reason ? { reason: operation.reason } : {}),
      status: operation.status,
      closedAt: operation.closedAt,
    },
  };
}

const opened = (deal: Deal): Deal => ({
  ...set(set(deal, 'reason', undefined), 'wakeAt', undefined),
  status: 'open',
  closedAt: null,
});

function reopened(state: State, deal: Deal, to: string | undefined): Deal | Refusal {
  if (deal.status === 'open') return new Refusal('moved', { stage: deal.stage });
  const here = stageOf(state.pipeline, deal.stage);
  const last = stageOf(state.pipeline, to ?? (here?.phase === 'open' ? here.id : lastOpenStage(state, deal)) ?? '');
  const stage = last?.phase === 'open' ? last : firstStage(state.pipeline);
  return stage ? { ...opened(deal), stage: stage.id } : new Refusal('no-stage');
}

/** Where a won deal stood before it was won. */
const lastOpenStage = (state: State, deal: Deal): string | undefined =>
  deal.history
    .filter(entry => entry.field === 'stage')
    .map(entry => String(entry.from ?? ''))
    .findLast(id => stageOf(state.pipeline, id)?.phase === 'open');

function planMove(
  state: State,
  operation: Of<'deal/move'>,
  onDeal: (make: Make) => Change,
): readonly Change[] | Refusal {
  const { pipeline } = state;
  const to = findStage(pipeline, operation.to);
  if (!to) return new Refusal('no-stage', { stage: operation.to });
  const from = stageOf(pipeline, operation.from);
  const enters = from && from.id !== to.id;
  if (enters) {
    if (!isNextAllowed(pipeline, from, to)) return new Refusal('next-not-allowed', { stage: to.id });
    if (isFull(to, state.countIn(to.id))) return new Refusal('limit', { stage: to.id, limit: to.limit! });
  }
  const move = onDeal(deal => {
    const now = stageOf(pipeline, deal.stage);
    const closedSince = deal.status === 'won' ? from?.phase === 'open' && to.phase === 'open' : deal.status !== 'open';
    if (closedSince || (now && from && now.id !== from.id)) return new Refusal('moved', { stage: deal.stage });
    const made = filled(deal, operation.changes, enters ? to : undefined);
    return made instanceof Refusal ? made : { ...made, record: moved(made.record, to, operation) };
  });
  const neighbours = Object.entries(operation.reranked ?? {}).map(([id, rank]) =>
    // whoever has left the stage meanwhile keeps the rank it has elsewhere
    change(operation, dealKey(id), record =>
      record && stageOf(pipeline, (record as Deal).stage)?.id === to.id ? { ...record, rank } : new Refusal('gone'),
    ),
  );
  return [move, ...neighbours];
}

/** Entering a won stage wins, leaving it reopens; what comes after the sale (retention) keeps a won deal won. */
function moved(deal: Deal, to: Stage, operation: Of<'deal/move'>): Deal {
  const placed: Deal = { ...deal, stage: to.id, rank: operation.rank };
  const status: DealStatus = to.phase === 'open' ? 'open' : 'won';
  if (status === deal.status) return placed;
  return status === 'open' ? opened(placed) : { ...placed, status, closedAt: operation.at };
}
