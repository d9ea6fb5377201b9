import { addDays, isCalendarDate } from '../../domain/calendar.js';
import type { Addressed } from '../../domain/operations.js';
import type { CalendarDate, Deal, FollowUp, Lead, NextStep } from '../../domain/records.js';
import { editDeal as edited } from '../../store/actions.js';
import { nextFollowUp } from '../../domain/leads.js';
import { log, tick } from '../details/activity-deeds.js';
import { editDeal, plan } from '../details/deal-deeds.js';
import type { Deeds } from '../details/deeds.js';
import { reopen } from '../details/stage-deeds.js';
import { ask, field } from '../dialogs/ask.js';
import { askStep } from '../dialogs/plan-step.js';
import { dueStep, type Entry, type Scene } from './view.js';

/** What can be done with something on the list, each with one key. */
export type TodayAct = 'done' | 'later' | 'renewed';

/** Where it is done. */
interface Doing {
  readonly deeds: Deeds;
  readonly scene: Scene;
  /** Resolves when what was done is shown: the next question comes after it. */
  shown(): Promise<unknown>;
}

/** Does it; answers whether anything was done. */
export async function act(what: TodayAct, entry: Entry, doing: Doing): Promise<boolean> {
  switch (what) {
    case 'done':
      return done(entry, doing);
    case 'later':
      return later(entry, doing);
    case 'renewed':
      return entry.deal ? renewed(entry.deal, doing) : false;
  }
}

/** Done by one key; then what comes next is asked, which may be nothing. */
async function done(entry: Entry, doing: Doing): Promise<boolean> {
  const { deeds, scene } = doing;
  const isDone = entry.deal ? await doneDeal(entry, entry.deal, doing) : doneLead(entry, entry.lead, doing);
  if (!isDone) return false;
  await doing.shown();
  const { store, dialogRoot } = deeds;
  const deal = entry.deal && store.deal(entry.deal.id);
  const title = scene.text.whatNext(entry.name);
  const step = await askStep(dialogRoot, { ...deeds.wording, title, deal, id: store.ports.newId() });
  if (!step) return true;
  if (deal) await plan(deeds, deal, step);
  else if (entry.lead) planLead(entry.lead, step, doing);
  return true;
}

async function doneDeal(entry: Entry, deal: Deal, { deeds, scene }: Doing): Promise<boolean> {
  if (deal.status === 'lost' || deal.status === 'abandoned') return Boolean((await reopen(deeds, deal))?.done.length);
  const step = dueStep(entry)
    ? await tick(deeds, deal, {})
    : await log(deeds, deal, { kind: 'call', title: scene.text.turnedTo });
  return Boolean(step?.done.length);
}

function doneLead(entry: Entry, lead: Lead, doing: Doing): boolean {
  const { text } = doing.scene;
  if (lead.status === 'nurture')
    return send(doing, [{ type: 'lead/reopen', target: lead.id }], text.wokenUp(entry.name));
  const { kind = 'call', title } = (dueStep(entry) as FollowUp | undefined) ?? {};
  const touch: Addressed = { type: 'lead/touch', target: lead.id, kind, ...(title ? { title } : {}) };
  return send(doing, [touch], text.noted(entry.name));
}

function planLead({ id }: Lead, { kind, title, due = null }: NextStep, doing: Doing): void {
  send(
    doing,
    [{ type: 'lead/plan', target: id, followUps: [{ kind, title, due }] }],
    doing.deeds.wording.text.planned(title),
  );
}

/** A step of a lead: no event asks the page, as in the list of leads. */
function send({ deeds }: Doing, intents: readonly Addressed[], said: string): boolean {
  const step = deeds.store.dispatch(intents);
  const [refused] = step.refused;
  if (refused) deeds.voice.refused(refused.refusal, []);
  else deeds.voice.did(said, step);
  return !refused;
}

/** Another day: the step is put off, what was to be woken sleeps on, what has no step gets one. */
async function later(entry: Entry, doing: Doing): Promise<boolean> {
  const { deeds, scene } = doing;
  const { text, wording, now } = scene;
  const day = await askDay(entry.name, text.later, text.until, doing);
  if (!day) return false;
  const said = text.postponed(entry.name, wording.format.day(day, now));
  const { deal, lead } = entry;
  if (lead) return send(doing, laterLead(entry, lead, day), said);
  const isAsleep = deal.status === 'lost' || deal.status === 'abandoned';
  const due = dueStep(entry) as NextStep | undefined;
  const fresh = { id: deeds.store.ports.newId(), kind: 'call' } as const;
  const title = deal.status === 'won' ? wording.text.renewalStep : wording.text.kinds.call;
  const patch = isAsleep ? { wakeAt: day } : { nextStep: due ? { ...due, due: day } : { ...fresh, title, due: day } };
  const intent = edited(deal, patch);
  return intent?.type === 'deal/edit' ? Boolean((await editDeal(deeds, deal, intent, said))?.done.length) : false;
}

function laterLead(entry: Entry, lead: Lead, day: CalendarDate): readonly Addressed[] {
  const target = lead.id;
  const due = dueStep(entry) && nextFollowUp(lead);
  if (!due) return [{ type: 'lead/nurture', target, wakeAt: day }];
  const open = lead.followUps.filter(({ doneAt }) => doneAt === undefined);
  const followUps = open.map(each => (each === due ? { ...each, due: day } : each));
  return [
    { type: 'lead/stop', target },
    { type: 'lead/plan', target, followUps },
  ];
}

/** The contract goes on: it is on the list again when it ends anew. */
async function renewed(deal: Deal, doing: Doing): Promise<boolean> {
  const { deeds, scene } = doing;
  const { text, wording, now } = scene;
  const day = await askDay(deal.title, text.renewed, text.renewedUntil, doing);
  const intent = day && edited(deal, { renewalAt: day });
  if (!day || !intent || intent.type !== 'deal/edit') return false;
  const said = text.renewedSaid(deal.title, wording.format.day(day, now));
  return Boolean((await editDeal(deeds, deal, intent, said))?.done.length);
}

/** A day after today. */
function askDay(name: string, what: string, label: string, { deeds, scene }: Doing): Promise<CalendarDate | null> {
  const { text, wording, now } = scene;
  const tomorrow = addDays(wording.format.calendar.dayOf(now), 1);
  return ask<string>(
    deeds.dialogRoot,
    { title: text.actOf(what, name), text: wording.words },
    wrong => field('day', label, wrong, { type: 'date', value: tomorrow, min: tomorrow }),
    given => {
      const day = given('day');
      return isCalendarDate(day) && day >= tomorrow ? day : { wrong: { day: text.needDay } };
    },
  );
}
