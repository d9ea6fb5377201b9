import type { Deal } from '../../../domain/records.js';
import { fieldName } from '../finding/words.js';
import type { MenuItem } from '../hands/menu.js';
import type { Lanes } from './lanes.js';

/** The entry of a card's menu that puts its deal into another lane, by single clicks. */
export function laneMenu(lanes: Lanes, deal: Deal, anchor: HTMLElement): MenuItem {
  const { field, outlook, text } = lanes;
  const label = text.otherLane(fieldName(field, outlook.speech));
  const now = lanes.laneOf(deal);
  const items = lanes.lanes.map(lane => ({
    label: lanes.nameOf(lane),
    checked: lane.id === now,
    run: () => lanes.put(deal, lane),
  }));
  return { label, opens: () => ({ label, anchor, items }) };
}
