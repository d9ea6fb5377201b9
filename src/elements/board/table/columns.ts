import { html, type TemplateResult } from 'lit';
import { DEAL_FIELDS, type FieldName } from '../../../domain/deal-fields.js';
import { customFieldsOf } from '../../../domain/settings.js';
import { fieldName } from '../finding/words.js';
import type { MenuItem } from '../hands/menu.js';
import { FIRST_COLUMNS } from './cells.js';
import type { Table } from './table.js';

/** The entry of the view's menu that chooses columns: those that are shown stand first, in their order. */
export function columnsItem(table: Table, anchor: HTMLElement): MenuItem {
  const { text, outlook } = table;
  const { menus } = outlook.hands;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const columns = new FormData(event.target as HTMLFormElement).getAll('field').map(String) as FieldName[];
    menus.close();
    outlook.show({ columns: columns.length ? columns : [...FIRST_COLUMNS] });
  };
  const form = (): TemplateResult => {
    const custom = customFieldsOf(outlook.store.pipeline).map(({ key }) => `custom.${key}` as const);
    const fields = new Set<FieldName>([...table.columns, ...DEAL_FIELDS, ...custom]);
    fields.delete('score');
    return html`<form class="filter" @submit=${submit}>
      <div class="ticks">
        ${[...fields].map(
          field =>
            html`<label class="tick"
              ><input type="checkbox" name="field" value=${field} ?checked=${table.columns.includes(field)} /><span
                >${fieldName(field, outlook.speech)}</span
              ></label
            >`,
        )}
      </div>
      <button class="button primary">${text.apply}</button>
    </form>`;
  };
  return { label: text.columns, run: () => menus.open({ label: text.columns, anchor, items: [], form }) };
}
