import { html } from 'lit';
import type { Deal } from '../../domain/records.js';
import { liveStages, stageOf } from '../../domain/stages.js';
import type { PipelineBoard } from '../pipeline-board.js';
import type { Desk } from './desk.js';
import type { Menu, MenuItem } from './menu.js';

/** The ways of a card that need no dragging: each outcome by single clicks. */
export function cardMenu(board: PipelineBoard, desk: Desk, deal: Deal, anchor: HTMLElement): Menu {
  const { text } = desk;
  const { store } = desk;
  const stages = liveStages(store.pipeline);
  const at = stages.findIndex(({ id }) => id === stageOf(store.pipeline, deal.stage)?.id);
  const items: (MenuItem | null)[] = [];
  const add = (label: string, run: () => void, keys?: string): void =>
    void items.push({
      label,
      ...(keys ? { keys } : {}),
      run: () => {
        board.closeMenu();
        run();
      },
    });
  const [previous, next] = [stages[at - 1], stages[at + 1]];
  if (deal.status === 'open') {
    if (next) add(text.moveTo(next.name), () => board.moveTo(deal, next.id, 0), board.rtlArrow('→'));
    if (previous) add(text.moveBackTo(previous.name), () => board.moveTo(deal, previous.id, 0), board.rtlArrow('←'));
    add(text.toTop, () => board.moveTo(deal, stages[at]!.id, 0));
    add(text.toBottom, () => board.moveTo(deal, stages[at]!.id, Infinity));
    items.push({ label: text.otherPlace, run: () => board.openMenu(placeMenu(board, desk, deal, anchor)) });
    if (desk.can('close', deal)) {
      items.push(null);
      add(text.wonMenu, () => desk.close(deal, 'won'));
      add(text.lostMenu, () => desk.close(deal, 'lost'));
      add(text.abandonedMenu, () => desk.close(deal, 'abandoned'));
    }
  } else
    for (const stage of stages)
      if (stage.id !== deal.stage || deal.status !== 'won')
        add(text.moveTo(stage.name), () => board.moveTo(deal, stage.id, 0));
  if (desk.can('remove', deal)) {
    items.push(null);
    add(text.delete, () => desk.remove(deal), 'Del');
  }
  return { label: text.moveDeal(deal.title), anchor, items };
}

/** Any stage, any place: two native selects. */
function placeMenu(board: PipelineBoard, desk: Desk, deal: Deal, anchor: HTMLElement): Menu {
  const { text, store } = desk;
  let stage = stageOf(store.pipeline, deal.stage)?.id ?? '';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const position = new FormData(event.target as HTMLFormElement).get('position');
    board.closeMenu();
    board.moveTo(deal, stage, Number(position) - 1);
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
        <button class="button ghost" type="button" @click=${() => board.closeMenu()}>${text.cancel}</button>
      </div>
    </form>`;
  };
  return { label: text.moveDeal(deal.title), anchor, items: [], form };
}

/** What can be done to a column in place. */
export function stageMenu(board: PipelineBoard, desk: Desk, id: string, anchor: HTMLElement): Menu {
  const { text, store } = desk;
  const stages = liveStages(store.pipeline);
  const at = stages.findIndex(stage => stage.id === id);
  const stage = stages[at]!;
  const items: (MenuItem | null)[] = [];
  const add = (label: string, run: () => void): void =>
    void items.push({
      label,
      run: () => {
        board.closeMenu();
        run();
      },
    });
  const vertical = board.orientation === 'vertical';
  add(text.rename, () => board.editing.startRename(id));
  add(text.addStage, () => desk.addStage(id));
  if (at > 0) add(vertical ? text.moveUp : text.moveLeft, () => desk.shiftStage(id, -1));
  if (at < stages.length - 1) add(vertical ? text.moveDown : text.moveRight, () => desk.shiftStage(id, 1));
  if (!vertical && !board.isNarrow) add(text.collapse, () => board.editing.fold(id));
  if (stages.some(({ id: other, phase }) => other !== id && phase === stage.phase)) {
    items.push(null);
    add(text.removeStage, () => desk.removeStage(stage));
  }
  return { label: text.stageMenu(stage.name), anchor, items };
}

/** What a person can do about where the deals are kept. */
export function storageMenu(board: PipelineBoard, desk: Desk, anchor: HTMLElement): Menu {
  const { text, store } = desk;
  const item = (label: string, act: () => Promise<void>): MenuItem => ({
    label,
    run: () => {
      board.closeMenu();
      void act();
    },
  });
  const keep = async (): Promise<void> => board.say((await store.persist()) ? text.kept : text.notKept);
  const items: (MenuItem | null)[] = [item(text.backupNow, () => board.backup()), item(text.keepSafe, keep)];
  if (desk.can('stages'))
    items.push(
      null,
      item(text.deleteAll, () => desk.deleteAll()),
    );
  return { label: text.onlyHere, anchor, items };
}
