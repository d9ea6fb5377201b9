import { html, nothing, type TemplateResult } from 'lit';
import { verdictOf } from '../../domain/evaluate.js';
import type { InboxRow } from '../../domain/inbox.js';
import { leadTitle, TOUCHES } from '../../domain/leads.js';
import { qualificationTitle, type Qualification } from '../../domain/qualification.js';
import type { ScoreLine } from '../../domain/score.js';
import type { Format } from '../../i18n/format.js';
import type { InboxMessages } from '../../i18n/messages.js';
import { KEYS, type LeadAct } from './acts.js';

/** What a row needs to be shown. */
export interface RowView {
  readonly text: InboxMessages;
  readonly format: Format;
  readonly isOpen: boolean;
  /** Reached by the Tab key; the others by arrows. */
  readonly isCurrent: boolean;
  readonly readonly: boolean;
  readonly duplicates: readonly string[];
  /** The questions that the team qualifies by. */
  readonly qualification: Qualification;
  /** The form in which the seller answers them, in an opened row. */
  readonly scorecard: unknown;
  act(act: LeadAct): void;
  toggle(): void;
}

const MINUTE = 60_000;
/** How many reasons a row shows before it is opened. */
const SHOWN = 4;

/** A time as it is said: minutes, then hours, then days. */
export function timeText(ms: number, text: InboxMessages, format: Format): string {
  const minutes = Math.floor(ms / MINUTE);
  if (minutes < 60) return text.minutes(minutes, format);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? text.hours(hours, format) : text.days(Math.floor(hours / 24), format);
}

/** One reason in words: “+30 asked for a demo”. */
export function lineText({ kind, rule, label, points }: ScoreLine, text: InboxMessages, format: Format): string {
  const words = kind.endsWith('bound') ? text.bound : (label ?? text.reasons[rule] ?? rule);
  const sign = points > 0 ? '+' : '−';
  return `${sign}${format.count(Math.abs(points))} ${words}`;
}

/** Addresses that a browser may be sent to: nothing of what a stranger typed but digits and a plain address. */
const telephone = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
const mail = (email: string): string => `mailto:${encodeURIComponent(email).replace('%40', '@')}`;

function chips(
  { clock, lead, touches, isBack, isNeverFollowedUp, temperature }: InboxRow,
  { text, format, qualification }: RowView,
): TemplateResult[] {
  const hot = temperature === 'hot' ? 'lost' : temperature === 'warm' ? 'warn' : '';
  const all: [string, string][] = [];
  if (temperature) all.push([hot, text.temperature[temperature]]);
  if (isBack) all.push(['accent', text.back]);
  if (clock?.isWaiting) all.push(['warn', text.waits(timeText(clock.ms, text, format))]);
  const isLate = !clock?.isWaiting || clock.ms > 24 * 60 * MINUTE;
  if (isNeverFollowedUp && isLate && lead.status !== 'nurture') all.push(['lost', text.never]);
  if (touches) all.push(['', text.touches(touches, TOUCHES, format)]);
  const { answered, open } = verdictOf(qualification, lead.answers);
  if (open.length) {
    const known = format.count(answered.length);
    all.push(['', text.known(qualificationTitle(qualification), known, format.count(answered.length + open.length))]);
  }
  if (lead.suspicious) all.push(['warn', text.suspicious]);
  return all.map(([kind, words]) => html`<span class="chip ${kind}">${words}</span>`);
}

const ACTS: readonly LeadAct[] = ['qualify', 'note', 'nurture', 'disqualify', 'assign', 'merge'];

/** A lead: its score and why, how long it waits, and everything that can be done with it. */
export function renderRow(row: InboxRow, view: RowView): TemplateResult {
  const { lead, score } = row;
  const { text, format, isOpen, isCurrent } = view;
  const reasons = score.lines.map(line => lineText(line, text, format));
  const shown = isOpen ? reasons : reasons.slice(0, SHOWN);
  const heat = row.temperature === 'hot' || score.isReady ? 'hot' : row.temperature === 'cold' ? 'cold' : '';
  return html`<li class="lead" part="lead" data-lead=${lead.id}>
    <span class="score ${heat}" part="score" role="img" aria-label=${text.score(score.total, score.most, format)}
      >${format.count(score.total)}</span
    >
    <div class="who">
      <button
        class="name"
        type="button"
        tabindex=${isCurrent ? '0' : '-1'}
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${view.toggle}
      >
        <b>${leadTitle(lead)}</b>${lead.organisation && lead.name ? html` · ${lead.organisation}` : nothing}
      </button>
      <p class="muted small">${shown.join(' · ') || text.noReasons}</p>
      ${view.duplicates.length ? html`<p class="small warn">${text.duplicates(format.list(view.duplicates))}</p>` : nothing}
      ${isOpen && lead.reason ? html`<p class="muted small">${lead.reason}</p>` : nothing}
      ${isOpen && lead.notes ? html`<p class="small notes">${lead.notes}</p>` : nothing}
      ${isOpen && lead.source ? html`<p class="muted small">${text.cameBy(lead.source)}</p>` : nothing}
    </div>
    <div class="chips">${chips(row, view)}</div>
    ${view.readonly ? nothing : renderActs(row, view)}
    ${isOpen && !view.readonly ? html`<div class="scorecard">${view.scorecard}</div>` : nothing}
  </li>`;
}

function renderActs({ lead }: InboxRow, { text, isOpen, act }: RowView): TemplateResult {
  const isDone = lead.status === 'qualified' || lead.status === 'disqualified' || lead.status === 'nurture';
  const named = (words: string): string => `${words.replace('…', '')}: ${leadTitle(lead)}`;
  const key = (name: LeadAct): string => Object.keys(KEYS).find(each => KEYS[each] === name) ?? '';
  const button = (name: LeadAct, kind = ''): TemplateResult =>
    html`<button
      class="button ${kind}"
      part="button"
      type="button"
      aria-label=${named(text[name])}
      aria-keyshortcuts=${key(name)}
      @click=${() => act(name)}
    >
      ${text[name]}
    </button>`;
  const link = (name: LeadAct, href: string): TemplateResult =>
    html`<a
      class="button"
      part="button"
      href=${href}
      data-act=${name}
      aria-label=${named(text[name])}
      aria-keyshortcuts=${key(name)}
      @click=${() => act(name)}
      >${text[name]}</a
    >`;
  return html`<div class="acts">
    ${lead.phone ? link('call', telephone(lead.phone)) : nothing}
    ${lead.email ? link('write', mail(lead.email)) : nothing}
    ${isDone ? button('reopen') : isOpen ? ACTS.map(name => button(name, name === 'qualify' ? 'primary' : '')) : button('qualify', 'primary')}
  </div>`;
}
