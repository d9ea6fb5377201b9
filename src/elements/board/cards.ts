import { nothing, render } from 'lit';

/** A card as it should stand in its list. */
export interface Card {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly content: unknown;
}

const nodes = new WeakMap<Element, ReadonlyMap<string, HTMLElement>>();

/**
 * Puts the cards of a list into the page. A deal keeps its node for as long as it is in the list: the focus, a finger and
 * a glide stay with it when others come and go.
 */
export function renderCards(list: HTMLElement, cards: readonly Card[], host: object): void {
  const known = nodes.get(list) ?? new Map<string, HTMLElement>();
  const now = new Map(cards.map(({ id }) => [id, known.get(id) ?? document.createElement('li')]));
  nodes.set(list, now);
  for (const [id, node] of known)
    if (!now.has(id)) {
      render(nothing, node);
      node.remove();
    }
  let at = list.querySelector('[data-deal]');
  for (const { id, attributes, content } of cards) {
    const node = now.get(id)!;
    for (const name in attributes) {
      const value = String(attributes[name]);
      if (node.getAttribute(name) !== value) node.setAttribute(name, value);
    }
    render(content, node, { host });
    if (node === at) at = at.nextElementSibling;
    else list.insertBefore(node, at);
  }
}
