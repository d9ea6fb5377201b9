import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { isCalendarDate } from '../../domain/calendar.js';
import type { Changes } from '../../domain/operations.js';
import type { CalendarDate, Deal, Pipeline } from '../../domain/records.js';
import { deal as english } from '../../i18n/en/deal.js';
import type { Format } from '../../i18n/format.js';
import { messagesOf, type DetailsMessages } from '../../i18n/messages.js';
import { readAmount, writeAmount } from '../../i18n/amount.js';
import { openDialog } from './dialog.js';
import { focusWrong, formTemplate } from './form.js';

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
  const errors: Partial<Record<'day' | 'value' | 'reason' | 'later', string>> = {};

  return openDialog<Closing>(root, title, (answer, update) => {
    const submit = (form: HTMLFormElement): void => {
      const given = new FormData(form);
      const day = String(given.get('day') ?? today);
      const reason = String(given.get('reason') ?? '').trim();
      const value = status === 'won' ? readAmount(String(given.get('value') ?? ''), format.language) : deal.value;
      const later = String(given.get('later') ?? '');
      errors.later = later && !isCalendarDate(later) ? text.badDate : '';
      errors.day = isCalendarDate(day) ? '' : text.badDate;
      errors.value = Number.isNaN(value) ? text.badValue(format.money(123450, deal.currency)) : '';
      errors.reason = needsReason && !reason ? text.reasonRequired : '';
      if (!Object.values(errors).some(Boolean))
        return answer({
          // today is meant as now: the sale's moment, not its midnight
          closedAt: day === today ? now : day,
          value,
          reason,
          note: String(given.get('note') ?? '').trim(),
          changes: later ? { [laterPath]: { from: deal[laterPath], to: later } } : {},
        });
      update();
      focusWrong(form);
    };
    const error = (name: keyof typeof errors) =>
      errors[name] ? html`<span class="error" id="error-${name}">${errors[name]}</span>` : nothing;
    const invalid = (name: keyof typeof errors): 'true' | 'false' => (errors[name] ? 'true' : 'false');
    const reasons = pipeline.reasons?.[status] ?? [];
    const save = text[status].replace('…', '');
    const asked = html`<div class="pair">
        <label class="field"
          ><span>${text.closedOn}</span>
          <input
            class="input"
            type="date"
            name="day"
            .defaultValue=${live(today)}
            max=${today}
            aria-invalid=${invalid('day')}
            aria-describedby=${errors.day ? 'error-day' : nothing}
          />${error('day')}
        </label>
        ${
          status === 'won'
            ? html`<label class="field"
                ><span>${text.value} (${deal.currency})</span>
                <input
                  class="input"
                  name="value"
                  inputmode="decimal"
                  autocomplete="off"
                  .defaultValue=${live(writeAmount(deal.value, format.language))}
                  aria-invalid=${invalid('value')}
                  aria-describedby=${errors.value ? 'error-value' : nothing}
                />${error('value')}
              </label>`
            : nothing
        }
      </div>
      <label class="field"
        ><span>${needsReason ? text.reason : text.reasonOptional}</span>
        <input
          class="input"
          name="reason"
          list="reasons"
          autocomplete="off"
          ?autofocus=${status !== 'won'}
          aria-invalid=${invalid('reason')}
          aria-describedby=${errors.reason ? 'error-reason' : nothing}
        />${error('reason')}
        <datalist id="reasons">${reasons.map(reason => html`<option value=${reason}></option>`)}</datalist>
      </label>
      ${
        more
          ? html`<label class="field"
                ><span>${more.closedNote}</span><textarea class="input" name="note" rows="3"></textarea>
              </label>
              <label class="field"
                ><span>${status === 'won' ? more.renewal : more.wake}</span>
                <input
                  class="input"
                  type="date"
                  name="later"
                  min=${today}
                  aria-invalid=${invalid('later')}
                  aria-describedby=${errors.later ? 'error-later' : 'hint-later'}
                />${error('later')}<span class="muted small" id="hint-later"
                  >${status === 'won' ? more.renewalHint : more.wakeHint}</span
                >
              </label>`
          : nothing
      }`;
    return formTemplate({ title, cancel: text.cancel, save, submit, leave: () => answer(null) }, asked);
  });
}
