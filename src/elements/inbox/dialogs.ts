import { html } from 'lit';
import { isCalendarDate } from '../../domain/calendar.js';
import type { CalendarDate } from '../../domain/records.js';
import type { InboxMessages } from '../../i18n/messages.js';
import { ask, field, type Asking } from '../dialogs/ask.js';

/** What a dialog about a lead is given. */
export type AskingOfLead = Asking<InboxMessages>;

/** Until when a lead is set aside, and why. */
export const askNurture = (
  root: ShadowRoot,
  asking: AskingOfLead,
  tomorrow: CalendarDate,
): Promise<{ readonly wakeAt: CalendarDate; readonly reason: string } | null> =>
  ask<{ readonly wakeAt: CalendarDate; readonly reason: string }>(
    root,
    asking,
    wrong =>
      html`${field('until', asking.text.until, wrong, { type: 'date', min: tomorrow })}
      ${field('why', asking.text.whyOptional, wrong)}`,
    given => {
      const wakeAt = given('until');
      return isCalendarDate(wakeAt) ? { wakeAt, reason: given('why') } : { wrong: { until: asking.text.needDay } };
    },
  );

/** Why a lead is none (R25). */
export const askReason = (
  root: ShadowRoot,
  asking: AskingOfLead,
  reasons: readonly string[],
): Promise<{ readonly reason: string } | null> =>
  ask<{ readonly reason: string }>(
    root,
    asking,
    wrong => field('why', asking.text.why, wrong, { list: reasons }),
    given => (given('why') ? { reason: given('why') } : { wrong: { why: asking.text.needWhy } }),
  );

/** What was said, and what came of it. */
export const askNote = (
  root: ShadowRoot,
  asking: AskingOfLead,
): Promise<{ readonly title: string; readonly outcome: string } | null> =>
  ask(
    root,
    asking,
    wrong =>
      html`${field('note', asking.text.noteText, wrong)}
        <fieldset class="field outcomes">
          <legend>${asking.text.outcome}</legend>
          ${Object.entries(asking.text.outcomes).map(
            ([value, label]) => html`<label><input type="radio" name="outcome" value=${value} /> ${label}</label>`,
          )}
        </fieldset>`,
    given => ({ title: given('note'), outcome: given('outcome') }),
  );
