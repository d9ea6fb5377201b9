import type { Deal } from '../../../domain/records.js';
import { draggable, type Draggable } from '../../drag.js';
import type { Floating } from '../view.js';
import type { Hands } from './hands.js';
import { mayPut, takes, whyNot } from './places.js';
import { remove } from './selected.js';

interface Place {
  readonly to: string;
  readonly index: number;
}

export type Dragging = Draggable;

/** A card under the pointer: a copy of it follows, the card itself shows where it would land. */
export function dragging(hands: Hands): Dragging {
  const { board, floats } = hands;
  const root = board.shadowRoot!;
  let deal: Deal | undefined;
  let copy: HTMLElement | undefined;
  let grip = { x: 0, y: 0 };
  let home: Place = { to: '', index: 0 };

  const goTo = ({ to, index }: Place): void => {
    const floated = floats.held;
    if (!floated || (floated.to === to && floated.index === index)) return;
    hands.glideFrom();
    floats.hold({ ...floated, to, index });
  };
  /** Among others that go with it, its own place may be another one for them. */
  const isAtHome = ({ deal: { id }, to, index }: Floating): boolean =>
    to === home.to && index === home.index && !(hands.isSelected(id) && hands.selection!.size > 1);
  /** It was let go where it cannot stand. */
  const sayWhy = (deal: Deal, key: string): void => {
    const why = key === home.to || takes(hands, deal, key) ? '' : whyNot(hands, deal, key);
    if (why) hands.say(why);
  };
  const end = (): DOMRect | undefined => {
    const box = copy?.getBoundingClientRect();
    copy?.remove();
    copy = undefined;
    for (const zone of root.querySelectorAll('.zone.hover')) zone.classList.remove('hover');
    return box;
  };

  return draggable({
    area: board,
    find(target) {
      if (target.closest('button, a, input, select, textarea')) return null;
      return target.closest<HTMLElement>('[data-deal]');
    },
    start(source, { clientX, clientY }) {
      deal = hands.store.deal(source.dataset.deal!);
      const at = source.closest<HTMLElement>('[data-column]')?.dataset.column;
      if (!deal || at === undefined || !mayPut(hands, deal)) return false;
      const box = source.getBoundingClientRect();
      grip = { x: clientX - box.x, y: clientY - box.y };
      copy = source.cloneNode(true) as HTMLElement;
      copy.removeAttribute('data-deal');
      copy.setAttribute('aria-hidden', 'true');
      copy.inert = true;
      copy.classList.add('copy');
      if (hands.isSelected(deal.id) && hands.selection!.size > 1)
        copy.dataset.count = board.format.count(hands.selection!.size);
      copy.style.setProperty('inline-size', `${box.width}px`);
      copy.style.setProperty('block-size', `${box.height}px`);
      root.querySelector('.board')!.append(copy);
      window.getSelection()?.removeAllRanges();
      home = { to: at, index: Number(source.dataset.index) };
      floats.hold({ ...home, deal, mode: 'drag' });
      return true;
    },
    move(x, y) {
      copy?.style.setProperty('translate', `${x - grip.x}px ${y - grip.y}px`);
      const under = root.elementFromPoint(x, y);
      const zone = under?.closest('.zone') ?? null;
      for (const each of root.querySelectorAll('.zone')) each.classList.toggle('hover', each === zone);
      const floated = floats.held;
      if (!floated) return;
      copy?.classList.toggle('over-zone', Boolean(zone));
      const column = zone ? null : under?.closest<HTMLElement>('[data-column]');
      // over nothing that takes it, the card is at home
      const key = column?.dataset.column ?? '';
      if (!column || (key !== home.to && !takes(hands, floated.deal, key))) return goTo(home);
      const index = placeIn(hands, column, x, y);
      goTo({ to: key, index });
    },
    drop(x, y) {
      const under = root.elementFromPoint(x, y);
      const zone = under?.closest<HTMLElement>('[data-zone]')?.dataset.zone;
      const key = under?.closest<HTMLElement>('[data-column]')?.dataset.column ?? home.to;
      const floated = floats.held;
      const box = end();
      if (!deal || !floated) return;
      hands.glideFrom(new Map(box ? [[deal.id, box]] : []));
      floats.hold(null);
      if (zone && zone !== 'delete' && hands.isSelected(deal.id))
        hands.selection!.close(zone as 'won' | 'lost' | 'abandoned');
      else if (zone === 'delete') remove(hands, deal);
      else if (zone) void hands.desk.close(deal, zone as 'won' | 'lost' | 'abandoned');
      else if (isAtHome(floated)) sayWhy(deal, key);
      else hands.moveTo(deal, floated.to, floated.index);
    },
    cancel() {
      const box = end();
      hands.glideFrom(new Map(box && deal ? [[deal.id, box]] : []));
      floats.hold(null);
    },
    scrollers(x, y) {
      if (root.elementFromPoint(x, y)?.closest('.zones')) return [];
      const list = root.elementFromPoint(x, y)?.closest('[data-column]')?.querySelector<HTMLElement>('[data-list]');
      const columns = root.querySelector<HTMLElement>('[data-columns]')!;
      return list ? [list, columns] : [columns];
    },
  });
}

/** The place in a column that a point is at, counted without the card that is dragged. */
function placeIn({ board, floats }: Hands, column: HTMLElement, x: number, y: number): number {
  const list = column.querySelector<HTMLElement>('[data-list]');
  const deals = board.columns.find(({ key }) => key === column.dataset.column)?.deals ?? [];
  const others = deals.length - (floats.held?.to === column.dataset.column ? 1 : 0);
  if (!list) return others;
  const box = list.getBoundingClientRect();
  const along = board.isRow
    ? (board.isRtl ? box.right - x : x - box.left) + Math.abs(list.scrollLeft)
    : y - box.top + list.scrollTop;
  return Math.max(0, Math.min(others, Math.floor(along / board.windows.pitch)));
}
