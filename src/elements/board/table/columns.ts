import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { DEAL_FIELDS, type FieldName } from '../../../domain/deal-fields.js';
import { customFieldsOf } from '../../../domain/settings.js';
import { fieldName } from '../finding/words.js';
import type { MenuItem } from '../hands/menu.js';
import { FIRST_COLUMNS } from './cells.js';
import { placed } from './order.js';
import type { Table } from './table.js';

/** The entry of the view's menu that chooses columns and their order: those that are shown stand first. */
export function columnsItem(table: Table, anchor: HTMLElement): MenuItem {
  const { text } = table;
  return { label: text.columns, opens: () => ({ label: text.columns, anchor, items: [], form: chooser(table) }) };
}

function chooser(table: Table): () => TemplateResult {
  const { text, outlook } = table;
  const { board, hands } = outlook;
  const custom = customFieldsOf(outlook.store.pipeline).map(({ key }) => `custom.${key}` as const);
  const ticked = new Set<FieldName>(table.columns);
  let fields: readonly FieldName[] = [...new Set([...table.columns, ...DEAL_FIELDS, ...custom])];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    hands.menus.close();
    const columns = fields.filter(field => ticked.has(field));
    outlook.show({ columns: columns.length ? columns : [...FIRST_COLUMNS] });
  };
  /** The next that is ticked, or the one before: what is not shown has no place to lose. */
  const beside = (field: FieldName, by: 1 | -1): FieldName | undefined => {
    const shown = fields.filter(each => ticked.has(each));
    return shown[shown.indexOf(field) + by];
  };
  const shift = (event: Event, field: FieldName, by: 1 | -1): void => {
    const row = (event.currentTarget as HTMLElement).closest('.choice')!;
    fields = placed(fields, field, fields.indexOf(beside(field, by)!));
    board.requestUpdate();
    void board.updateComplete.then(() => {
      const next = row.querySelector<HTMLButtonElement>(by < 0 ? '.up' : '.down')!;
      (next.disabled ? row.querySelector<HTMLButtonElement>('button:enabled') : next)?.focus(); // it may have come to an end
      row.scrollIntoView({ block: 'nearest' });
    });
  };
  const tick = (field: FieldName, isOn: boolean): void => {
    if (isOn) ticked.add(field);
    else ticked.delete(field);
    board.requestUpdate();
  };
  const choice = (field: FieldName): TemplateResult => {
    const name = fieldName(field, outlook.speech);
    const isOn = ticked.has(field);
    const button = (kind: 'up' | 'down', by: 1 | -1, label: string): TemplateResult =>
      html`<button
        class="icon ${kind}"
        type="button"
        aria-label=${label}
        title=${label}
        ?disabled=${!beside(field, by)}
        @click=${(event: Event) => shift(event, field, by)}
      ></button>`;
    return html`<div class="choice">
      <label class="tick"
        ><input
          type="checkbox"
          name="field"
          value=${field}
          .checked=${live(isOn)}
          @change=${(event: Event) => tick(field, (event.target as HTMLInputElement).checked)}
        /><span>${name}</span></label
      >
      ${isOn ? [button('up', -1, text.moveUp(name)), button('down', 1, text.moveDown(name))] : ''}
    </div>`;
  };
  return () =>
    html`<form class="filter columns-form" @submit=${submit}>
      <div class="ticks">${repeat(fields, field => field, choice)}</div>
      <button class="button primary">${text.apply}</button>
    </form>`;
}
