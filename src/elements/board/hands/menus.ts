import { html } from 'lit';
import type { Deal } from '../../../domain/records.js';
import { liveStages, stageOf } from '../../../domain/stages.js';
import type { Hands } from './hands.js';
import type { Menu, MenuItem } from './menu.js';

/** An arrow that points the way the columns run. */
const arrow = ({ board }: Hands, to: '→' | '←'): string =>
  board.isRow ? (to === '→' ? '↓' : '↑') : board.isRtl ? (to === '→' ? '←' : '→') : to;

/** What moves something a place back and a place on, in the words of who reads it. */
export const sideways = ({ board, text }: Hands): readonly [back: string, on: string] =>
  board.isRtl ? [text.moveRight, text.moveLeft] : [text.moveLeft, text.moveRight];

/** The ways of a card that need no dragging: each outcome by single clicks. */
export function cardMenu(hands: Hands, deal: Deal, anchor: HTMLElement): Menu {
  const { desk, store, text } = hands;
  const stages = liveStages(store.pipeline);
  const at = stages.findIndex(({ id }) => id === stageOf(store.pipeline, deal.stage)?.id);
  const items: (MenuItem | null)[] = [];
  const add = (label: string, run: () => void, keys?: string): void => void items.push({ label, keys, run });
  const [previous, next] = [stages[at - 1], stages[at + 1]];
  if (deal.status === 'open') {
    if (next) add(text.moveTo(next.name), () => hands.moveTo(deal, next.id, 0), arrow(hands, '→'));
    if (previous) add(text.moveBackTo(previous.name), () => hands.moveTo(deal, previous.id, 0), arrow(hands, '←'));
    add(text.toTop, () => hands.moveTo(deal, stages[at]!.id, 0));
    add(text.toBottom, () => hands.moveTo(deal, stages[at]!.id, Infinity));
    items.push(
      { label: text.otherPlace, opens: () => placeMenu(hands, deal, anchor) },
      ...(hands.scene?.ways?.(deal, anchor) ?? []),
    );
    if (desk.can('close', deal)) {
      items.push(null);
      add(text.wonMenu, () => desk.close(deal, 'won'));
      add(text.lostMenu, () => desk.close(deal, 'lost'));
      add(text.abandonedMenu, () => desk.close(deal, 'abandoned'));
    }
  } else
    for (const stage of stages)
      if (stage.id !== deal.stage || deal.status !== 'won')
        add(text.moveTo(stage.name), () => hands.moveTo(deal, stage.id, 0));
  items.push(null);
  const isSelected = hands.isSelected(deal.id);
  add(
    isSelected ? text.deselect : text.select,
    () => void hands.select(deal.id, stageOf(store.pipeline, deal.stage)?.id ?? ''),
    'X',
  );
  if (hands.canTransfer(deal)) add(text.transfer, () => hands.transfer([deal]));
  if (desk.can('remove', deal)) {
    add(text.delete, () => desk.remove(deal), 'Del');
  }
  return { label: text.moveDeal(deal.title), anchor, items };
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

/** What can be done to a column in place. */
export function stageMenu(hands: Hands, id: string, anchor: HTMLElement): Menu {
  const { board, desk, editing, store, text } = hands;
  const stages = liveStages(store.pipeline);
  const at = stages.findIndex(stage => stage.id === id);
  const stage = stages[at]!;
  const items: (MenuItem | null)[] = [];
  const add = (label: string, run: () => void): void => void items.push({ label, run });
  const vertical = board.orientation === 'vertical';
  const [back, on] = vertical ? [text.moveUp, text.moveDown] : sideways(hands);
  add(text.rename, () => editing.startRename(id));
  add(text.addStage, () => desk.addStage(id));
  if (at > 0) add(back, () => desk.shiftStage(id, -1));
  if (at < stages.length - 1) add(on, () => desk.shiftStage(id, 1));
  if (!vertical && !board.isNarrow) add(text.collapse, () => editing.fold(id));
  items.push({ label: text.sortStage, run: () => void hands.openView(anchor, id) });
  if (stages.some(({ id: other, phase }) => other !== id && phase === stage.phase)) {
    items.push(null);
    add(text.removeStage, () => desk.removeStage(stage));
  }
  return { label: text.stageMenu(stage.name), anchor, items };
}

/** What a person can do about where the deals are kept. */
export function storageMenu(hands: Hands, anchor: HTMLElement): Menu {
  const { board, desk, store, text } = hands;
  const item = (label: string, act: () => Promise<void>): MenuItem => ({ label, run: () => void act() });
  const keep = async (): Promise<void> => hands.say((await store.persist()) ? text.kept : text.notKept);
  const items: (MenuItem | null)[] = [item(text.backupNow, () => board.backup()), item(text.keepSafe, keep)];
  if (desk.can('stages'))
    items.push(
      null,
      item(text.deleteAll, () => desk.deleteAll()),
    );
  return { label: text.onlyHere, anchor, items };
}
