import { html, type TemplateResult } from 'lit';
import { addDays, isCalendarDate } from '../../../domain/calendar.js';
import { yesterday } from '../finding/past-menu.js';
import type { Past } from './past.js';

/** Says clearly that this is not how things stand, of which day it is, and what has changed since. */
export function bannerTemplate(past: Past): TemplateResult {
  const { outlook, text, day, since } = past;
  const { format } = outlook.board;
  const last = yesterday(outlook.store);
  const go = (to: string): void => outlook.show({ asOf: to });
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (isCalendarDate(value) && value <= last) go(value);
  };
  const count = [...past.changes.values()].reduce((sum, { length }) => sum + length, 0);
  return html`<div class="past" part="past" role="group" aria-label=${text.asOf}>
      <b>${text.asOf}</b>
      <span class="days">
        <button
          class="icon back"
          type="button"
          aria-label=${text.dayBefore}
          @click=${() => go(addDays(day, -1))}
        ></button>
        <input class="input" type="date" aria-label=${text.day} max=${last} .value=${day} @change=${choose} />
        <button
          class="icon on"
          type="button"
          aria-label=${text.dayAfter}
          ?disabled=${day >= last}
          @click=${() => go(addDays(day, 1))}
        ></button>
      </span>
      <span class="small">${past.isBusy ? text.looking : text.readOnly}</span>
      <span class="room"></span>
      <button
        class="button"
        type="button"
        data-since
        aria-expanded=${since.isOpen ? 'true' : 'false'}
        @click=${() => since.toggle()}
      >
        ${text.changes(count, format)}
      </button>
      <button class="button" type="button" @click=${() => outlook.show({ asOf: undefined! })}>${text.today}</button>
    </div>
    ${since.template()}`;
}
