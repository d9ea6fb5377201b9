import { html } from 'lit';
import { DEAL_FIELDS, kindOf, type FieldName } from '../../../domain/deal-fields.js';
import { isAnyOf, type Filter } from '../../../domain/filters.js';
import { customFieldsOf } from '../../../domain/settings.js';
import type { Sort } from '../../../domain/sorting.js';
import { STATUSES } from '../../../domain/view-state.js';
import { more } from '../../../i18n/en/more.js';
import { inSlices } from '../../../store/slices.js';
import type { Hands } from '../hands/hands.js';
import type { Menu, MenuItem } from '../hands/menu.js';
import { moreMenu } from '../more/menu.js';
import { choiceOf, choicesOf, Choosing, type Choice } from './choices.js';
import { filterForm } from './filter-form.js';
import type { Outlook } from './outlook.js';
import { lanesItem } from './lanes-menu.js';
import { pastItem } from './past-menu.js';
import { saveForm, viewItems } from './saved.js';
import { fieldName } from './words.js';

/** What deals are filtered by, the most usual first; what nobody filters by is left out. */
const FILTERED: readonly FieldName[] = [
  ...(['owner', 'value', 'expectedClose', 'overdue', 'planned', 'rotting', 'tags', 'source', 'product'] as const),
  ...(['campaign', 'organisation', 'temperature', 'score', 'forecast', 'probability', 'daysInStage'] as const),
  ...(['status', 'createdAt', 'closedAt', 'lastTouchAt', 'nextStep', 'wakeAt', 'renewalAt'] as const),
];
const UNSORTED = new Set<FieldName>([
  'rotting',
  'overdue',
  'planned',
  'stage',
  'status',
  'currency',
  'contacts',
  'tags',
]);

const custom = ({ store }: Outlook): readonly FieldName[] =>
  customFieldsOf(store.pipeline).map(({ key }) => `custom.${key}` as const);

/** All that a view can be, from one button. */
export function viewMenu(outlook: Outlook, hands: Hands, anchor: HTMLElement): Menu {
  const { text, view } = outlook;
  const layout = view.layout ?? 'board';
  const layouts = (['board', 'table', 'forecast'] as const).map(each => ({
    label: text.layouts[each],
    checked: each === layout,
    run: () => outlook.show({ layout: each === 'board' ? undefined! : each }),
  }));
  const items: (MenuItem | null)[] = [
    ...layouts,
    ...(outlook.scene?.items(anchor) ?? []),
    null,
    { label: text.addFilter, opens: () => fieldMenu(outlook, hands, anchor) },
    { label: text.onlyMine, checked: Boolean(view.mine), run: () => outlook.show({ mine: !view.mine }) },
    { label: text.sort, opens: () => sortMenu(outlook, hands, anchor, '') },
    ...(layout === 'board' ? [lanesItem(outlook, hands, anchor)] : []),
    pastItem(outlook, hands, anchor),
    null,
    ...viewItems(outlook, hands),
    { label: text.saveView, opens: () => saveMenu(outlook, hands, anchor) },
    null,
    { label: outlook.board.messages('more', more).more, opens: () => moreMenu(hands, anchor) },
  ];
  return { label: outlook.board.text.view, anchor, items };
}

const saveMenu = (outlook: Outlook, hands: Hands, anchor: HTMLElement): Menu => ({
  label: outlook.text.saveView,
  anchor,
  items: [],
  form: () => saveForm(outlook, hands),
});

/** By what to filter. */
export function fieldMenu(outlook: Outlook, hands: Hands, anchor: HTMLElement): Menu {
  const fields = [...FILTERED, ...custom(outlook)];
  const items = fields.map(field => ({
    label: fieldName(field, outlook.speech),
    opens: () => filterMenu(outlook, hands, anchor, field),
  }));
  return { label: outlook.text.addFilter, anchor, items };
}

/** What there is to choose in a field: all statuses, whether a deal has one or not; else what the deals say. */
async function choicesIn({ store, vantage, speech }: Outlook, field: FieldName): Promise<readonly Choice[]> {
  if (field === 'status') return STATUSES.map(status => choiceOf(field, status, speech));
  return (await inSlices(store.ports, choicesOf(store.allDeals(), field, vantage, speech))) ?? [];
}

/** The form of one filter: a new one, or one that is there. */
export async function filterMenu(
  outlook: Outlook,
  hands: Hands,
  anchor: HTMLElement,
  field: FieldName,
  filter?: Filter,
): Promise<Menu> {
  const { store } = outlook;
  const isText = ['text', 'texts'].includes(kindOf(field, store.pipeline));
  const choosing = isText
    ? new Choosing(field, filter && isAnyOf(filter) ? filter : undefined, await choicesIn(outlook, field), () =>
        outlook.board.requestUpdate(),
      )
    : undefined;
  const answer = (next: Filter): void => {
    hands.menus.close();
    outlook.put(filter, 'any' in next && !next.any.length ? undefined : next);
  };
  const back = (): void => (filter ? hands.menus.close() : hands.menus.open(fieldMenu(outlook, hands, anchor)));
  return {
    label: fieldName(field, outlook.speech),
    anchor,
    items: [],
    form: () => filterForm({ field, filter, choosing, speech: outlook.speech, answer, back }),
  };
}

/** In which order a column stands; under the empty key, all of them. */
export function sortMenu(outlook: Outlook, hands: Hands, anchor: HTMLElement, column: string): Menu {
  const { text, view } = outlook;
  const now = view.sort?.[column];
  let descending = now?.descending ?? false;
  const choose = (sort: Sort | undefined): void => {
    hands.menus.close();
    outlook.sort(column, sort);
  };
  const form = () => {
    const fields = [...DEAL_FIELDS.filter(field => !UNSORTED.has(field)), ...custom(outlook)];
    return html`<form
      class="filter"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const by = String(new FormData(event.target as HTMLFormElement).get('by')) as FieldName | '';
        choose(by ? { by, ...(descending ? { descending } : {}) } : undefined);
      }}
    >
      <label
        >${text.sort.replace('…', '')}<select class="input" name="by">
          <option value="">${text.byHand}</option>
          ${fields.map(field => html`<option value=${field} ?selected=${field === now?.by}>${fieldName(field, outlook.speech)}</option>`)}
        </select></label
      >
      <label
        >${text.direction}<select
          class="input"
          @change=${(event: Event) => (descending = (event.target as HTMLSelectElement).value === 'down')}
        >
          <option value="up">${text.ascending}</option>
          <option value="down" ?selected=${descending}>${text.descending}</option>
        </select></label
      >
      <button class="button primary">${text.apply}</button>
    </form>`;
  };
  return { label: text.sort, anchor, items: [], form };
}
