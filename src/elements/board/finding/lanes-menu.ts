import { html, type TemplateResult } from 'lit';
import { DEAL_FIELDS, type FieldName } from '../../../domain/deal-fields.js';
import { canLane } from '../../../domain/lanes.js';
import { customFieldsOf } from '../../../domain/settings.js';
import type { Hands } from '../hands/hands.js';
import type { MenuItem } from '../hands/menu.js';
import type { Outlook } from './outlook.js';
import { fieldName } from './words.js';

/** What most teams lay out their deals by stands first. */
const FIRST: readonly FieldName[] = ['owner', 'source', 'product', 'expectedClose', 'value', 'temperature'];

/** The entry of the view's menu that cuts the columns into lanes. */
export function lanesItem(outlook: Outlook, { menus }: Hands, anchor: HTMLElement): MenuItem {
  const { text, speech, store, vantage } = outlook;
  const choose = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = String(new FormData(event.target as HTMLFormElement).get('lanes')) as FieldName | '';
    menus.close();
    outlook.show({ lanes: field || undefined! });
  };
  const form = (): TemplateResult => {
    const custom = customFieldsOf(store.pipeline).map(({ key }) => `custom.${key}` as const);
    const fields = [...new Set([...FIRST, ...custom, ...DEAL_FIELDS])].filter(field => canLane(field, vantage));
    return html`<form class="filter" @submit=${choose}>
      <label
        >${text.laneField}<select class="input" name="lanes">
          <option value="">${text.noLanes}</option>
          ${fields.map(field => html`<option value=${field} ?selected=${field === outlook.view.lanes}>${fieldName(field, speech)}</option>`)}
        </select></label
      >
      <button class="button primary">${text.apply}</button>
    </form>`;
  };
  return { label: text.lanes, opens: () => ({ label: text.lanes, anchor, items: [], form }) };
}
