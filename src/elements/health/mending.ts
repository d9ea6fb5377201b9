import { isCalendarDate } from '../../domain/calendar.js';
import { mergeDeals } from '../../domain/merge-deals.js';
import type { Addressed } from '../../domain/operations.js';
import type { Deal, Lead } from '../../domain/records.js';
import type { Mend } from '../../i18n/parts/health.js';
import { activityLog } from '../../store/activities.js';
import { editDeal as edited } from '../../store/actions.js';
import type { Step } from '../../store/step.js';
import { plan } from '../details/deal-deeds.js';
import type { Deeds } from '../details/deeds.js';
import { close, reopen } from '../details/stage-deeds.js';
import { ask, askOwner, field } from '../dialogs/ask.js';
import { askKept } from '../dialogs/merge-deals.js';
import { askStep } from '../dialogs/plan-step.js';
import { twinsOf, type Scene } from './view.js';

/** How a mend is carried out. */
interface Doing {
  readonly deeds: Deeds;
  readonly scene: Scene;
  /** Shows all of a deal. */
  open(deal: Deal): void;
}

/** Mends one deal: asks what has to be known, then does it as one step. `null` = nothing was done. */
export async function mend(act: Mend, deal: Deal, { deeds, scene, open }: Doing): Promise<Step | null> {
  const { store, dialogRoot: root, wording } = deeds;
  const { text, words, format } = wording;
  const title = scene.text.mendOf(scene.text.mends[act], deal.title);
  const edit = (patch: Partial<Deal>, done: string): Promise<Step | null> | null => {
    const intent = edited(deal, patch);
    if (intent?.type !== 'deal/edit') return null;
    const detail = { deals: [deal], changes: intent.changes };
    return deeds.do('edit', deal, { type: 'deal-edit', detail, intents: () => [intent], done });
  };
  switch (act) {
    case 'plan': {
      const step = await askStep(root, { text, words, format, title, deal, id: store.ports.newId() });
      return step && plan(deeds, deal, step);
    }
    case 'date': {
      const day = await askDay(root, title, deal, scene);
      return day === null
        ? null
        : edit({ expectedClose: day }, scene.text.moved(deal.title, format.day(day, scene.now)));
    }
    case 'assign': {
      const said = await askOwner(root, { title, text: words }, deal.owner, store.pipeline.owners);
      if (!said) return null;
      const { assigned, unassigned } = scene.text;
      return edit(said, said.owner ? assigned(deal.title, said.owner) : unassigned(deal.title));
    }
    case 'lost':
      return close(deeds, deal, 'lost');
    case 'reopen':
      return reopen(deeds, deal);
    case 'merge':
      return merge(deal, deeds, scene);
    case 'fill':
      open(deal);
      return null;
  }
}

async function askDay(root: ShadowRoot, title: string, deal: Deal, scene: Scene): Promise<string | null> {
  const { text, now, wording } = scene;
  const today = wording.format.calendar.dayOf(now);
  const first = deal.expectedClose !== null && deal.expectedClose > today ? deal.expectedClose : today;
  return ask<string>(
    root,
    { title, text: wording.words },
    wrong => field('day', text.day, wrong, { type: 'date', value: first, min: today }),
    given => {
      const day = given('day');
      return isCalendarDate(day) && day >= today ? day : { wrong: { day: text.needDay } };
    },
  );
}

/** One deal of several: what is kept is edited, the others go into the bin, in one step. */
async function merge(deal: Deal, deeds: Deeds, { text, health, wording, now }: Scene): Promise<Step | null> {
  const { store, dialogRoot: root } = deeds;
  const { words, format } = wording;
  const deals = twinsOf(deal, health, store);
  if (deals.length < 2) return null;
  const id = await askKept(root, { deals, text, cancel: words.cancel, format, now });
  const kept = deals.find(each => each.id === id);
  if (!kept) return null;
  const others = deals.filter(each => each !== kept);
  if (!others.every(each => deeds.may('remove', each))) return null;
  const done = others.flatMap(each => activityLog(store).of(each.id));
  const intents = mergeDeals(kept, others, done);
  const changes = (intents[0] as Extract<Addressed, { type: 'deal/edit' }>).changes;
  return deeds.do('edit', kept, {
    type: 'deal-edit',
    detail: { deals, changes },
    intents: () => intents,
    done: text.merged(kept.title),
  });
}

/** Mends one lead: somebody is to turn to it, by a day or by name. */
export async function mendLead(act: Mend, lead: Lead, title: string, { deeds, scene }: Doing): Promise<void> {
  const { store, dialogRoot: root, wording, voice } = deeds;
  const asking = scene.text.mendOf(scene.text.mends[act], title);
  const send = (intent: Addressed, done: string): void => {
    const step = store.dispatch(intent);
    const [refused] = step.refused;
    if (refused) voice.refused(refused.refusal, []);
    else voice.did(done, step);
  };
  if (act === 'plan') {
    const step = await askStep(root, { ...wording, title: asking, id: store.ports.newId() });
    if (!step) return;
    const { kind, title: what, due = null } = step;
    send({ type: 'lead/plan', target: lead.id, followUps: [{ kind, title: what, due }] }, wording.text.planned(what));
  } else if (act === 'assign') {
    const said = await askOwner(root, { title: asking, text: wording.words }, lead.owner, store.pipeline.owners);
    if (!said || said.owner === lead.owner) return;
    const { assigned, unassigned } = scene.text;
    const changes = { owner: { from: lead.owner, to: said.owner } };
    send({ type: 'lead/edit', target: lead.id, changes }, said.owner ? assigned(title, said.owner) : unassigned(title));
  }
}
