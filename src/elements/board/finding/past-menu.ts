import { html, type TemplateResult } from 'lit';
import { addDays, isCalendarDate } from '../../../domain/calendar.js';
import type { CalendarDate } from '../../../domain/records.js';
import type { PipelineStore } from '../../../store/store.js';
import type { Hands } from '../hands/hands.js';
import type { MenuItem } from '../hands/menu.js';
import type { Outlook } from './outlook.js';

/** The last day that is over. */
export const yesterday = ({ pipeline, ports }: PipelineStore): CalendarDate =>
  addDays(ports.calendar(pipeline.zone).dayOf(ports.now()), -1);

/** The entry of the view's menu that looks back to a past day. */
export function pastItem(outlook: Outlook, { menus }: Hands, anchor: HTMLElement): MenuItem {
  const { text, store, view } = outlook;
  const last = yesterday(store);
  const choose = (event: SubmitEvent): void => {
    event.preventDefault();
    const day = String(new FormData(event.target as HTMLFormElement).get('day'));
    menus.close();
    if (isCalendarDate(day)) outlook.show({ asOf: day });
  };
  const form = (): TemplateResult =>
    html`<form class="filter" @submit=${choose}>
      <label
        >${text.asOfDay}<input class="input" name="day" type="date" max=${last} value=${view.asOf ?? last} required
      /></label>
      <button class="button primary">${text.apply}</button>
    </form>`;
  return { label: text.asOf, opens: () => ({ label: text.asOf, anchor, items: [], form }) };
}
