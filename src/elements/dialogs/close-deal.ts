import { html, nothing } from 'lit';
import { isCalendarDate } from '../../domain/calendar.js';
import type { Changes } from '../../domain/operations.js';
import type { CalendarDate, Deal, Pipeline } from '../../domain/records.js';
import { deal as english } from '../../i18n/en/deal.js';
import type { Format } from '../../i18n/format.js';
import { messagesOf, type DetailsMessages } from '../../i18n/messages.js';
import { readAmount, writeAmount } from '../../i18n/amount.js';
import { ask, field, type Wrong } from './ask.js';

/** What belongs to the end of a deal. */
export interface Closing {
  readonly closedAt: CalendarDate | number;
  readonly value: number | null;
  readonly reason: string;
  /** What is worth remembering; kept as a note. */
  readonly note: string;
  /** When to wake a lost deal (R20), when a won one is to be renewed (R13). */
  readonly changes: Changes;
}
interface Asking {
  readonly deal: Deal;
  readonly status: 'won' | 'lost' | 'abandoned';
  readonly pipeline: Pipeline;
  readonly format: Format;
  readonly now: number;
  /** Words for what may be asked besides: a note, and the day on which to come back to it. */
  readonly more?: DetailsMessages;
}

/** Asks when and for how much a deal was won and optionally why; why it was lost (R25). `null` = not closed after all. */
export function askClosing(
  root: ShadowRoot,
  { deal, status, pipeline, format, now, more }: Asking,
): Promise<Closing | null> {
  const text = messagesOf('deal', format.language, english);
  const today = format.calendar.dayOf(now);
  const title = { won: text.markWon, lost: text.markLost, abandoned: text.markAbandoned }[status](deal.title);
  const needsReason = status === 'lost' && pipeline.reasonRequired;
  const laterPath = status === 'won' ? 'renewalAt' : 'wakeAt';
  const later =
    more &&
    (status === 'won' ? { label: more.renewal, help: more.renewalHint } : { label: more.wake, help: more.wakeHint });

  return ask<Closing>(
    root,
    { title, text: { cancel: text.cancel, save: text[status].replace('…', '') } },
    wrong =>
      html`<div class="pair">
          ${field('day', text.closedOn, wrong, { type: 'date', value: today, max: today })}
          ${
            status === 'won'
              ? field('value', `${text.value} (${deal.currency})`, wrong, {
                  ...{ value: writeAmount(deal.value, format.language), isAmount: true },
                })
              : nothing
          }
        </div>
        ${field('reason', needsReason ? text.reason : text.reasonOptional, wrong, {
          ...{ list: pipeline.reasons?.[status] ?? [], hasFocus: status !== 'won' },
        })}
        ${
          more
            ? html`<label class="field"
                  ><span>${more.closedNote}</span><textarea class="input" name="note" rows="3"></textarea>
                </label>
                ${field('later', later!.label, wrong, { type: 'date', min: today, help: later!.help })}`
            : nothing
        }`,
    given => {
      const [day, reason, wanted] = [given('day') || today, given('reason'), given('later')];
      const value = status === 'won' ? readAmount(given('value'), format.language) : deal.value;
      const wrong: Wrong = {
        day: isCalendarDate(day) ? '' : text.badDate,
        value: Number.isNaN(value) ? text.badValue(format.money(123450, deal.currency)) : '',
        reason: needsReason && !reason ? text.reasonRequired : '',
        later: wanted && !isCalendarDate(wanted) ? text.badDate : '',
      };
      if (Object.values(wrong).some(Boolean)) return { wrong };
      return {
        // today is meant as now: the sale's moment, not its midnight
        closedAt: day === today ? now : (day as CalendarDate),
        ...{ value, reason, note: given('note') },
        changes: wanted ? { [laterPath]: { from: deal[laterPath], to: wanted } } : {},
      };
    },
  );
}
