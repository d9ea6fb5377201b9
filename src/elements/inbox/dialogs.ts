import { html, nothing, type TemplateResult } from 'lit';
import { isCalendarDate } from '../../domain/calendar.js';
import type { CalendarDate } from '../../domain/records.js';
import type { InboxMessages } from '../../i18n/messages.js';
import { openDialog } from '../dialogs/dialog.js';

/** What a dialog about a lead is given. */
export interface AskingOfLead {
  readonly text: InboxMessages;
  readonly title: string;
}

type Wrong = Readonly<Record<string, string | undefined>>;

/** A dialog of one form: `read` answers with what was given, or with what is wrong by field. */
function ask<T>(
  root: ShadowRoot,
  { text, title }: AskingOfLead,
  fields: (wrong: Wrong) => TemplateResult,
  read: (given: (name: string) => string) => T | { readonly wrong: Wrong },
): Promise<T | null> {
  let wrong: Wrong = {};
  return openDialog<T>(root, title, (answer, update) => {
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const data = new FormData(event.target as HTMLFormElement);
      const said = read(name => String(data.get(name) ?? '').trim());
      if (!isWrong(said)) return answer(said);
      wrong = said.wrong;
      update();
      (event.target as HTMLElement).querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    };
    return html`<form novalidate @submit=${submit}>
      <header><h2>${title}</h2></header>
      ${fields(wrong)}
      <div class="buttons">
        <button class="button ghost" type="button" @click=${() => answer(null)}>${text.cancel}</button>
        <button class="button primary">${text.save}</button>
      </div>
    </form>`;
  });
}
const isWrong = (said: unknown): said is { readonly wrong: Wrong } =>
  typeof said === 'object' && said !== null && 'wrong' in said;

function field(
  name: string,
  label: string,
  wrong: Wrong,
  { type = 'text', value = '', list = [] as readonly string[], min = '' } = {},
): TemplateResult {
  return html`<label class="field"
    ><span>${label}</span>
    <input
      class="input"
      name=${name}
      type=${type as 'text'}
      min=${min}
      list="list-${name}"
      autocomplete="off"
      .defaultValue=${value}
      aria-invalid=${wrong[name] ? 'true' : 'false'}
      aria-describedby=${wrong[name] ? `error-${name}` : nothing}
    />
    ${list.length ? html`<datalist id="list-${name}">${list.map(each => html`<option value=${each}></option>`)}</datalist>` : nothing}
    ${wrong[name] ? html`<span class="error" id="error-${name}">${wrong[name]}</span>` : nothing}
  </label>`;
}

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

/** Whose lead it is to be; the rules suggest somebody. */
export const askOwner = (
  root: ShadowRoot,
  asking: AskingOfLead,
  owner: string,
  owners: readonly string[],
): Promise<{ readonly owner: string } | null> =>
  ask(
    root,
    asking,
    wrong => field('owner', asking.text.owner, wrong, { value: owner, list: owners }),
    given => ({ owner: given('owner') }),
  );
