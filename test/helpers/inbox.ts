import { fixture } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/define/lead-inbox.js';
import { newLead } from '../../src/domain/leads.js';
import type { Lead } from '../../src/domain/records.js';
import type { LeadInbox } from '../../src/elements/lead-inbox.js';
import { leadsOf } from '../../src/store/leads.js';
import { createPipeline } from '../../src/store/pipelines.js';
import type { PipelineStore } from '../../src/store/store.js';
import { until } from './board.js';

export const HOUR = 3_600_000;
export const NOW = Date.UTC(2026, 2, 10, 12);
export const lead = (id: string, fields: Partial<Lead>): Lead =>
  newLead({ name: id, createdAt: NOW - HOUR, ...fields }, id.toLowerCase(), NOW - HOUR, 'form');

/** Invented people: the hot one came last. */
export const LEADS: readonly Lead[] = [
  lead('Li', { answers: { need: 'curious', timeline: 'none' }, createdAt: NOW - 50 * HOUR }),
  lead('Owen', {
    organisation: 'Tailspin',
    email: 'owen@tailspin.example',
    answers: { need: 'important', timeline: 'soon' },
  }),
  lead('Mara', {
    organisation: 'Fabrikam',
    email: 'mara@fabrikam.example',
    phone: '+49 30 1234567',
    answers: { authority: 'decide', budget: 'set', timeline: 'now' },
    events: [{ type: 'demo', at: NOW - HOUR }],
    createdAt: NOW - 14 * 60_000,
  }),
  lead('Zoe', { status: 'nurture', wakeAt: '2026-03-10', reason: 'too early' }),
  lead('Ina', { status: 'nurture', wakeAt: '2026-05-10' }),
];

/** An inbox of these leads, on a day that stands still. */
export async function inboxWith(
  leads: readonly Lead[] = LEADS,
  width = 900,
): Promise<{ inbox: LeadInbox; store: PipelineStore }> {
  await executeServerCommand('resize', { width, height: 900 });
  const store = createPipeline({ ports: { now: () => NOW }, zone: 'UTC' });
  await until(() => store.status.phase === 'ready');
  leadsOf(store);
  for (const each of leads) store.dispatch({ type: 'lead/add', target: each.id, lead: each }, { undoable: false });
  const inbox = await fixture<LeadInbox>(html`<lead-inbox .store=${store}></lead-inbox>`);
  await inbox.updateComplete;
  return { inbox, store };
}
export const root = (inbox: LeadInbox): ShadowRoot => inbox.shadowRoot!;
export const words = (element: Element | null | undefined): string =>
  (element as HTMLElement | null)?.innerText.replace(/\s+/g, ' ').trim() ?? '';
export const rows = (inbox: LeadInbox): string[] => [...root(inbox).querySelectorAll('.lead b')].map(words);
export const rowOf = (inbox: LeadInbox, name: string): HTMLElement =>
  [...root(inbox).querySelectorAll<HTMLElement>('.lead')].find(each => words(each.querySelector('b')) === name)!;
export const focus = (inbox: LeadInbox, name: string): void =>
  rowOf(inbox, name).querySelector<HTMLElement>('.name')!.focus();
export const focused = (inbox: LeadInbox): string =>
  words(root(inbox).activeElement?.querySelector('b') ?? root(inbox).activeElement);
export async function press(inbox: LeadInbox, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await inbox.updateComplete;
  }
}
export const dialog = (inbox: LeadInbox): HTMLDialogElement | null => root(inbox).querySelector('dialog');
/** A control above the list, as a person would name it. */
export const control = (inbox: LeadInbox, name: string): HTMLElement =>
  [...root(inbox).querySelectorAll<HTMLElement>('button, select, input')].find(each =>
    (each.getAttribute('aria-label') ?? words(each)).startsWith(name),
  )!;
