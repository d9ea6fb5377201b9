import { html } from 'lit';
import type { Deal } from '../../../domain/records.js';
import { liveStages, stageOf } from '../../../domain/stages.js';
import { nameOf } from '../column.js';
import type { Hands } from './hands.js';
import type { Menu, MenuItem } from './menu.js';
import { canStandIn } from './places.js';

/** An arrow that points the way the columns run. */
const arrow = ({ board }: Hands, to: '→' | '←'): string =>
  board.isRow ? (to === '→' ? '↓' : '↑') : board.isRtl ? (to === '→' ? '←' : '→') : to;

/** What moves something a place back and a place on, in the words of who reads it. */
export const sideways = ({ board, text }: Hands): readonly [back: string, on: string] =>
  board.isRtl ? [text.moveRight, text.moveLeft] : [text.moveLeft, text.moveRight];

type Items = readonly (MenuItem | null)[];

/** All that can be done with a deal by single clicks, from its card or its row: where it goes first. */
export function cardMenu(hands: Hands, deal: Deal, anchor: HTMLElement): Menu {
  const ways = [movesOf(hands, deal, anchor), endsOf(hands, deal), changesOf(hands, deal, anchor), restOf(hands, deal)];
  const items = ways.filter(({ length }) => length).flatMap((some, at): Items => (at ? [null, ...some] : some));
  return { label: hands.text.moveDeal(deal.title), anchor, items };
}

/** Every place that it can go to without dragging. */
function movesOf(hands: Hands, deal: Deal, anchor: HTMLElement): Items {
  const { desk, store, text } = hands;
  if (!desk.can('move', deal)) return [];
  const stages = liveStages(store.pipeline);
  const at = stages.findIndex(({ id }) => id === stageOf(store.pipeline, deal.stage)?.id);
  const to = (label: string, stage: string, index = 0, keys?: string): MenuItem => ({
    label,
    keys,
    run: () => hands.moveTo(deal, stage, index),
  });
  if (deal.status !== 'open')
    return stages
      .filter(({ id }) => canStandIn(store.pipeline, deal, id) && (id !== deal.stage || deal.status !== 'won'))
      .map(({ id, name }) => to(text.moveTo(name), id));
  const [previous, next] = [stages[at - 1], stages[at + 1]];
  return [
    ...(next ? [to(text.moveTo(next.name), next.id, 0, arrow(hands, '→'))] : []),
    ...(previous ? [to(text.moveBackTo(previous.name), previous.id, 0, arrow(hands, '←'))] : []),
    to(text.toTop, stages[at]!.id),
    to(text.toBottom, stages[at]!.id, Infinity),
    { label: text.otherPlace, opens: () => placeMenu(hands, deal, anchor) },
  ];
}

/** How it can end. */
function endsOf({ desk, text }: Hands, deal: Deal): Items {
  if (deal.status !== 'open' || !desk.can('close', deal)) return [];
  return (['won', 'lost', 'abandoned'] as const).map(status => ({
    label: text[`${status}Menu`],
    run: () => void desk.close(deal, status),
  }));
}

/** What it can come to say: asked in place, each loaded when it is first wanted. */
function changesOf(hands: Hands, deal: Deal, anchor: HTMLElement): Items {
  const { board, desk, text } = hands;
  const ways = !board.statuses.includes('open') ? [] : (hands.scene?.ways?.(deal, anchor) ?? []);
  if (!desk.can('edit', deal)) return ways;
  return [
    ...ways,
    { label: text.assign, opens: async () => (await import('../more/deal.js')).assignOne(hands, deal, anchor) },
    {
      label: text.plan,
      run: () => hands.later(async () => (await import('../more/deal.js')).planOne(hands, deal)),
    },
  ];
}

/** What else there is to do with it. */
function restOf(hands: Hands, deal: Deal): Items {
  const { desk, store, text } = hands;
  const stage = stageOf(store.pipeline, deal.stage)?.id ?? '';
  const link = (): void => hands.copyLink(deal, hands.dialogRoot, message => hands.say(message));
  const copy = (): void => hands.later(async () => (await import('../more/deal.js')).copyOne(hands, deal));
  return [
    { label: text.openDeal, keys: '⏎', run: () => hands.openDeal(deal) },
    {
      label: hands.isSelected(deal.id) ? text.deselect : text.select,
      keys: 'X',
      run: () => void hands.select(deal.id, hands.scene?.list ?? stage),
    },
    ...(desk.can('add', deal) ? [{ label: text.duplicate, run: copy }] : []),
    ...(hands.board.viewParam ? [{ label: text.copyLink, run: link }] : []),
    ...(hands.canTransfer(deal) ? [{ label: text.transfer, run: () => hands.transfer([deal]) }] : []),
    ...(desk.can('remove', deal)
      ? [{ label: text.delete, keys: text.deleteKey, run: () => void desk.remove(deal) }]
      : []),
  ];
}

/** Any stage, any place: two native selects. */
function placeMenu(hands: Hands, deal: Deal, anchor: HTMLElement): Menu {
  const { board, menus, store, text } = hands;
  let stage = stageOf(store.pipeline, deal.stage)?.id ?? '';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const position = new FormData(event.target as HTMLFormElement).get('position');
    menus.close();
    hands.moveTo(deal, stage, Number(position) - 1);
  };
  const form = () => {
    const others = store.deals(stage).filter(({ id }) => id !== deal.id).length;
    return html`<form class="place" @submit=${submit}>
      <label
        >${text.stage}
        <select
          class="input"
          @change=${(event: Event) => {
            stage = (event.target as HTMLSelectElement).value;
            board.requestUpdate();
          }}
        >
          ${liveStages(store.pipeline).map(({ id, name }) => html`<option value=${id} ?selected=${id === stage}>${name}</option>`)}
        </select>
      </label>
      <label
        >${text.position}<input
          class="input"
          name="position"
          type="number"
          min="1"
          max=${others + 1}
          value="1"
          required
      /></label>
      <div class="row">
        <button class="button primary">${text.move.replace('…', '')}</button>
        <button class="button ghost" type="button" @click=${() => menus.close()}>${text.cancel}</button>
      </div>
    </form>`;
  };
  return { label: text.moveDeal(deal.title), anchor, items: [], form };
}

/** What can be done with a column in place: everybody looks at it in their way, who may changes its stage. */
export function columnMenu(hands: Hands, key: string, anchor: HTMLElement): Menu {
  const { board, desk, editing, store, text } = hands;
  const column = board.columns.find(each => each.key === key)!;
  const { stage } = column;
  const isVertical = board.orientation === 'vertical';
  const looks: Items = [
    ...(isVertical || board.isNarrow ? [] : [{ label: text.collapse, run: () => editing.fold(key) }]),
    { label: text.sortStage, run: () => void hands.openView(anchor, key) },
  ];
  const label = text.stageMenu(nameOf(column, { messages: text }));
  if (!stage || !desk.can('stages')) return { label, anchor, items: looks };
  const stages = liveStages(store.pipeline);
  const at = stages.findIndex(({ id }) => id === key);
  const [back, on] = isVertical ? [text.moveUp, text.moveDown] : sideways(hands);
  const hasHeir = stages.some(({ id, phase }) => id !== key && phase === stage.phase);
  const items: Items = [
    { label: text.rename, run: () => editing.startRename(key) },
    { label: text.addStage, run: () => desk.addStage(key) },
    ...(at > 0 ? [{ label: back, run: () => desk.shiftStage(key, -1) }] : []),
    ...(at < stages.length - 1 ? [{ label: on, run: () => desk.shiftStage(key, 1) }] : []),
    ...looks,
    ...(hasHeir ? [null, { label: text.removeStage, run: () => void desk.removeStage(stage) }] : []),
  ];
  return { label, anchor, items };
}

/** What a person can do about where the deals are kept. */
export function storageMenu(hands: Hands, anchor: HTMLElement): Menu {
  const { board, desk, store, text } = hands;
  const item = (label: string, act: () => Promise<void>): MenuItem => ({ label, run: () => hands.later(act) });
  const keep = async (): Promise<void> => hands.say((await store.persist()) ? text.kept : text.notKept);
  const items: (MenuItem | null)[] = [item(text.backupNow, () => board.backup()), item(text.keepSafe, keep)];
  if (desk.can('stages'))
    items.push(
      null,
      item(text.deleteAll, () => desk.deleteAll()),
    );
  return { label: text.onlyHere, anchor, items };
}
