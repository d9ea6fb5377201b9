import { assignmentOf, countByOwner, suggestOwner } from '../../domain/assignment.js';
import { addDays } from '../../domain/calendar.js';
import { readDeal } from '../../domain/door.js';
import { dealInputOf, leadTitle } from '../../domain/leads.js';
import type { Addressed } from '../../domain/operations.js';
import type { Deal, FollowUp, Lead } from '../../domain/records.js';
import type { InboxMessages } from '../../i18n/messages.js';
import { ranksAtEnd } from '../../store/actions.js';
import { leadsOf } from '../../store/leads.js';
import type { PipelineStore } from '../../store/store.js';
import type { LeadIndex } from '../../store/lead-index.js';
import type { Format } from '../../i18n/format.js';
import { askOwner } from '../dialogs/ask.js';
import { askNote, askNurture, askReason } from './dialogs.js';
import { askMerge } from './merging.js';

/** What can be done with a lead, each with one key. */
export type LeadAct = 'call' | 'write' | 'note' | 'qualify' | 'nurture' | 'disqualify' | 'assign' | 'merge' | 'reopen';
export const KEYS: Readonly<Record<string, LeadAct>> = {
  c: 'call',
  w: 'write',
  n: 'note',
  q: 'qualify',
  s: 'nurture',
  d: 'disqualify',
  a: 'assign',
  m: 'merge',
  o: 'reopen',
};

/** Where an act takes place. */
export interface ActScene {
  readonly store: PipelineStore;
  readonly root: ShadowRoot;
  readonly text: InboxMessages;
  readonly format: Format;
  readonly index: LeadIndex;
}

/** The deal that a lead becomes, at the end of the first stage. */
function dealOf(lead: Lead, store: PipelineStore): Deal | null {
  const { deal } = readDeal(dealInputOf(lead), store.surroundings);
  if (!deal) return null;
  const [rank = 'a0'] = ranksAtEnd(store, deal.stage, 1);
  return { ...deal, rank };
}

const touch = (lead: Lead, kind: FollowUp['kind'], more: { title?: string; outcome?: string } = {}): Addressed => ({
  type: 'lead/touch',
  target: lead.id,
  kind,
  ...(more.title ? { title: more.title } : {}),
  ...(more.outcome ? { outcome: more.outcome } : {}),
});

/** What an act comes to, after whatever it asks, in one step; `null` where it was called off. */
export async function intentsOf(act: LeadAct, lead: Lead, scene: ActScene): Promise<readonly Addressed[] | null> {
  if (act === 'merge') return askMerge(scene.root, lead, scene);
  const intent = await intentOf(act, lead, scene);
  return intent && [intent];
}

async function intentOf(
  act: Exclude<LeadAct, 'merge'>,
  lead: Lead,
  { store, root, text }: ActScene,
): Promise<Addressed | null> {
  const { pipeline, ports } = store;
  const target = lead.id;
  const asking = { text, title: `${text[act].replace('…', '')}: ${leadTitle(lead)}` };
  switch (act) {
    case 'call':
      return touch(lead, 'call');
    case 'write':
      return touch(lead, 'email');
    case 'note': {
      const said = await askNote(root, asking);
      return said && touch(lead, 'task', said);
    }
    case 'qualify': {
      const deal = dealOf(lead, store);
      return deal && { type: 'lead/qualify', target, deal };
    }
    case 'nurture': {
      const today = ports.calendar(pipeline.zone).dayOf(ports.now());
      const said = await askNurture(root, asking, addDays(today, 1));
      return said && { type: 'lead/nurture', target, ...said };
    }
    case 'disqualify': {
      const said = await askReason(root, asking, pipeline.reasons.disqualified);
      return said && { type: 'lead/disqualify', target, ...said };
    }
    case 'assign': {
      const given = countByOwner(leadsOf(store).all());
      const suggested = suggestOwner(assignmentOf(pipeline), lead, given);
      const said = await askOwner(root, asking, lead.owner || (suggested ?? ''), pipeline.owners);
      return said && { type: 'lead/edit', target, changes: { owner: { from: lead.owner, to: said.owner } } };
    }
    case 'reopen':
      return { type: 'lead/reopen', target };
  }
}
