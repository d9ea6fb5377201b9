// The baseline, close to what is possible at all: no framework, no feature but speed. A fixed pitch, and only the cards in
// view (and a few beyond) exist.
import { boardDOM, cardDOM } from './card.js';

const PITCH = 100;
const OVERSCAN = 4;
let columns;
let deals;
let model;

function draw(stage) {
  const list = columns[stage];
  const column = model[stage];
  const height = list.clientHeight || 760;
  const first = Math.max(0, ((list.scrollTop / PITCH) | 0) - OVERSCAN);
  const end = Math.min(column.ids.length, Math.ceil((list.scrollTop + height) / PITCH) + OVERSCAN);
  column.pad.style.height = `${column.ids.length * PITCH}px`;
  const keep = new Map();
  for (let i = first; i < end; i++) {
    const id = column.ids[i];
    const deal = deals.get(id);
    let card = column.live.get(id);
    if (!card || card._value !== deal.value) {
      const made = cardDOM(deal);
      made._value = deal.value;
      made.style.cssText = 'position:absolute;left:8px;right:8px;';
      if (card) card.replaceWith(made);
      else list.append(made);
      card = made;
    }
    const top = i * PITCH;
    if (card._top !== top) {
      card._top = top;
      card.style.top = `${top}px`;
    }
    keep.set(id, card);
  }
  for (const [id, card] of column.live) if (!keep.has(id)) card.remove();
  column.live = keep;
}

export const raw = {
  prepare() {},
  mount(root, data) {
    const made = boardDOM(data.stages);
    columns = made.columns;
    deals = data.byId;
    model = {};
    for (const { id } of data.stages) {
      const pad = document.createElement('div');
      columns[id].append(pad);
      model[id] = { ids: [], live: new Map(), pad };
      columns[id].addEventListener('scroll', () => draw(id), { passive: true });
    }
    for (const deal of data.deals) model[deal.stage].ids.push(deal.id);
    root.append(made.board);
    for (const { id } of data.stages) draw(id);
  },
  move(id, to, index) {
    const deal = deals.get(id);
    const from = deal.stage;
    model[from].ids.splice(model[from].ids.indexOf(id), 1);
    model[to].ids.splice(index, 0, id);
    deal.stage = to;
    draw(from);
    draw(to);
  },
  edit(id, patch) {
    draw(Object.assign(deals.get(id), patch).stage);
  },
  outside(id, patch) {
    this.edit(id, patch);
  },
};
