import { html, nothing, type TemplateResult } from 'lit';
import { daysInStage, minorOf, overdueBy, rottingFor } from '../../domain/deals.js';
import { temperatureOf } from '../../domain/qualify.js';
import type { Deal, Pipeline } from '../../domain/records.js';
import type { Format } from '../../i18n/format.js';
import type { BoardMessages } from '../../i18n/messages.js';

/** What a card can show, in the order of the `fields` attribute. */
export const CARD_FIELDS = ['organisation', 'value', 'next', 'days', 'temperature', 'tags', 'owner'] as const;
export type CardField = (typeof CARD_FIELDS)[number];
/** A page's own card. What it returns is put into the card's frame. */
export type CardTemplate = (deal: Deal, format: Format) => unknown;

/** What all cards of a board share. */
export interface CardFrame {
  readonly pipeline: Pipeline;
  readonly format: Format;
  readonly messages: BoardMessages;
  readonly now: number;
  readonly fields: ReadonlySet<CardField>;
  readonly template: CardTemplate | undefined;
  /** How much is known of the buyer, as soon as what says it has loaded. */
  readonly known: (deal: Deal) => string | undefined;
  readonly canMove: (deal: Deal) => boolean;
  readonly stateOf: (id: string) => 'saved' | 'pending' | 'refused';
}

type Tone = '' | 'warn' | 'lost' | 'won' | 'accent';
interface Chip {
  readonly text: string;
  readonly tone: Tone;
  readonly title?: string;
}
/** Most chips on one card: more would hide what matters. */
const CHIPS = 3;

/** Two letters that stand for a person. */
export function initials(name: string): string {
  const words = name.split(/[\s.@_-]+/).filter(Boolean);
  const letters =
    words.length > 1 ? [words[0]!, words.at(-1)!].map(word => [...word][0]) : [...(words[0] ?? '')].slice(0, 2);
  return letters.join('').toLocaleUpperCase();
}

/** The most pressing first: what is late, what rots, what is planned, how warm it is. */
function chipsOf(deal: Deal, { pipeline, format, messages, now, fields, known, stateOf }: CardFrame): Chip[] {
  const { calendar } = format;
  const chips: Chip[] = [];
  const say = (text: string, tone: Tone = '', title?: string): void =>
    void chips.push({ text, tone, ...(title ? { title } : {}) });
  if (stateOf(deal.id) === 'refused') say(messages.refused, 'lost');
  if (deal.status !== 'open')
    say(messages[deal.status], deal.status === 'won' ? 'won' : deal.status === 'lost' ? 'lost' : '', deal.reason);
  const late = overdueBy(deal, now, calendar);
  const over = rottingFor(deal, pipeline, now, calendar);
  const days = fields.has('days') && deal.status === 'open' ? daysInStage(deal, now, calendar) : null;
  if (fields.has('next') && late) say(messages.overdue(late, format), 'lost', deal.nextStep?.title);
  if (days !== null && over) say(messages.daysHere(days, format), 'warn', messages.rotting(days, over, format));
  if (fields.has('next') && !late && deal.status === 'open') {
    if (deal.nextStep)
      say(
        [deal.nextStep.title, deal.nextStep.due != null ? format.soon(deal.nextStep.due, now) : ''].join(' ').trim(),
        'accent',
      );
    else if (deal.expectedClose) say(messages.closes(format.day(deal.expectedClose, now)));
  }
  const temperature = fields.has('temperature') ? temperatureOf(deal, now, calendar) : null;
  if (temperature) say(messages[temperature], ({ hot: 'lost', warm: 'warn', cold: '' } as const)[temperature]);
  const isAsked = pipeline.qualification ?? Object.keys(deal.answers).length;
  const answered = fields.has('temperature') && deal.status === 'open' && isAsked ? known(deal) : '';
  if (answered) say(answered);
  if (fields.has('tags')) for (const tag of deal.tags) say(tag);
  if (days && !over) say(messages.daysHere(days, format));
  return chips.slice(0, CHIPS);
}

/** The inside of a card. */
export function cardContent(deal: Deal, frame: CardFrame): TemplateResult {
  const { format, messages, fields, template } = frame;
  if (template)
    return html`<div class="own">${template(deal, format)}</div>
      ${moveButton(deal, frame)}`;
  const value = fields.has('value') && deal.value !== null ? format.money(minorOf(deal), deal.currency) : '';
  const owner = fields.has('owner') ? deal.owner : '';
  // what is missing is hidden, not left out: one template a card is made much sooner than four
  return html`<div class="title" part="title" title=${deal.title}>${deal.title}</div>
    <div class="muted line" part="organisation" ?hidden=${!fields.has('organisation')}>${deal.organisation}</div>
    <div class="row">
      <span class="value" part="value" ?hidden=${!value}>${value}</span> ${chipList(chipsOf(deal, frame))}
      <span class="avatar" part="owner" role="img" ?hidden=${!owner} aria-label=${messages.owner(owner)} title=${owner}
        >${initials(owner)}</span
      >
    </div>
    ${moveButton(deal, frame)}`;
}

const chipList = (chips: readonly Chip[]): TemplateResult | typeof nothing =>
  chips.length
    ? html`<span class="chips">
        ${chips.map(
          ({ text, tone, title }) =>
            html`<span class="chip ${tone}" part="chip ${tone}" title=${title ?? text}>${text}</span>`,
        )}
      </span>`
    : nothing;

const moveButton = (deal: Deal, { canMove, messages }: CardFrame): TemplateResult | typeof nothing =>
  canMove(deal)
    ? html`<button
        class="icon move"
        part="move"
        type="button"
        data-act="menu"
        tabindex="-1"
        aria-haspopup="menu"
        aria-label=${messages.moveDeal(deal.title)}
        title=${messages.move}
      ></button>`
    : nothing;
