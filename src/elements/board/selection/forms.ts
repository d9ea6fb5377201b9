import { html, type TemplateResult } from 'lit';
import { isCalendarDate } from '../../../domain/calendar.js';
import type { Menu } from '../hands/menu.js';
import { assignAll, closeAll, dateAll, tagAll, type Winning } from './deeds.js';
import type { Selection } from './selection.js';

/** Names that can be chosen from: more would be a list that nobody reads. */
const MOST = 200;

/** What the selected deals, and the pipeline, know already. */
function known(names: Iterable<string>): TemplateResult {
  const all = [...new Set(names)].filter(Boolean).slice(0, MOST);
  return html`<datalist id="known">${all.map(name => html`<option value=${name}></option>`)}</datalist>`;
}

/** A small form in the place of the menu; what `read` answers is why it cannot be done yet, if anything. */
const formMenu = (
  { hands, text }: Selection,
  label: string,
  anchor: HTMLElement,
  body: () => TemplateResult,
  read: (data: FormData) => string | undefined,
): Menu => ({
  label,
  anchor,
  items: [],
  form: () =>
    html`<form
      class="bulk"
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const form = event.target as HTMLFormElement;
        const problem = read(new FormData(form));
        if (problem === undefined) return hands.menus.close();
        form.querySelector('.error')!.textContent = problem;
        form.querySelector('input')!.focus();
      }}
    >
      ${body()}
      <p class="error" role="alert"></p>
      <button class="button primary">${text.save}</button>
    </form>`,
});

/** No field may be named as what a form can do: `remove` would hide it. */
const said = (data: FormData, name: string): string => String(data.get(name) ?? '').trim();
const list = (text: string): string[] => text.split(',').flatMap(tag => tag.trim() || []);

export function assignMenu(selection: Selection, anchor: HTMLElement): Menu {
  const { text, hands, deals } = selection;
  const names = [...hands.store.pipeline.owners, ...deals.slice(0, MOST).map(({ owner }) => owner)];
  const now = deals.length === 1 ? deals[0]!.owner : '';
  return formMenu(
    selection,
    text.assign,
    anchor,
    () =>
      html`<label
          >${text.owner}<input
            class="input"
            name="owner"
            value=${now}
            list="known"
            autocomplete="off"
            aria-describedby="nobody"
        /></label>
        <p class="muted small" id="nobody">${text.nobody}</p>
        ${known(names)}`,
    data => void assignAll(selection, said(data, 'owner')),
  );
}

export function tagMenu(selection: Selection, anchor: HTMLElement): Menu {
  const { text, deals } = selection;
  return formMenu(
    selection,
    text.tag,
    anchor,
    () =>
      html`<label
          >${text.addTags}<input class="input" name="added" list="known" autocomplete="off" aria-describedby="several"
        /></label>
        <label
          >${text.removeTags}<input
            class="input"
            name="removed"
            list="known"
            autocomplete="off"
            aria-describedby="several"
        /></label>
        <p class="muted small" id="several">${text.tagHint}</p>
        ${known(deals.slice(0, MOST).flatMap(({ tags }) => tags))}`,
    data => {
      const [add, remove] = [list(said(data, 'added')), list(said(data, 'removed'))];
      if (!add.length && !remove.length) return text.nothingSaid;
      void tagAll(selection, add, remove);
      return undefined;
    },
  );
}

export function dateMenu(selection: Selection, anchor: HTMLElement): Menu {
  const { text, hands } = selection;
  const none = (): void => {
    hands.menus.close();
    void dateAll(selection, null);
  };
  return formMenu(
    selection,
    text.setDate,
    anchor,
    () =>
      html`<label>${text.date}<input class="input" name="day" type="date" /></label>
        <button class="button" type="button" @click=${none}>${text.noDate}</button>`,
    data => {
      const day = said(data, 'day');
      if (!isCalendarDate(day)) return text.date;
      void dateAll(selection, day);
      return undefined;
    },
  );
}

/** How they ended, then when and why. */
export function closeMenu(selection: Selection, anchor: HTMLElement): Menu {
  const { text } = selection;
  const names = { won: text.wonMenu, lost: text.lostMenu, abandoned: text.abandonedMenu };
  const items = (['won', 'lost', 'abandoned'] as const).map(status => ({
    label: names[status],
    opens: () => endMenu(selection, anchor, status, names[status]),
  }));
  return { label: text.close, anchor, items };
}

export function endMenu(
  selection: Selection,
  anchor: HTMLElement,
  status: 'won' | 'lost' | 'abandoned',
  label: string,
  winning?: Winning,
): Menu {
  const { text, hands } = selection;
  const { pipeline, ports } = hands.store;
  const now = ports.now();
  const today = hands.board.format.calendar.dayOf(now);
  const isNeeded = status === 'lost' && pipeline.reasonRequired;
  return formMenu(
    selection,
    label,
    anchor,
    () =>
      html`<label>${text.closedOn}<input class="input" name="day" type="date" max=${today} value=${today} /></label>
        <label
          >${text.reason}<input class="input" name="reason" list="known" autocomplete="off" ?required=${isNeeded}
        /></label>
        ${known(pipeline.reasons[status])}`,
    data => {
      const [day, reason] = [said(data, 'day'), said(data, 'reason')];
      if (isNeeded && !reason) return text.reasonRequired;
      // today is meant as now: the moment, not its midnight
      void closeAll(selection, status, isCalendarDate(day) && day !== today ? day : now, reason, winning);
      return undefined;
    },
  );
}
