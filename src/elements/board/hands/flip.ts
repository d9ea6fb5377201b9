const DURATION = 180;
const GLIDE = 'cubic-bezier(.2, .7, .2, 1)';

/** Where the cards are now, by deal; empty where the person wants less motion. */
export function positionsOf(root: ParentNode): Map<string, DOMRect> {
  const positions = new Map<string, DOMRect>();
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return positions;
  for (const card of root.querySelectorAll<HTMLElement>('[data-deal]'))
    positions.set(card.dataset.deal!, card.getBoundingClientRect());
  return positions;
}

/** Lets cards glide from where they were to where they are: first all is read, then all is written. */
export function glide(root: ParentNode, before: ReadonlyMap<string, DOMRect>): void {
  if (!before.size) return;
  const moves: [HTMLElement, number, number][] = [];
  for (const card of root.querySelectorAll<HTMLElement>('[data-deal]')) {
    const from = before.get(card.dataset.deal!);
    if (!from) continue;
    const to = card.getBoundingClientRect();
    const [x, y] = [from.x - to.x, from.y - to.y];
    if (x || y) moves.push([card, x, y]);
  }
  for (const [card, x, y] of moves)
    card.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
      duration: DURATION,
      easing: GLIDE,
    });
}
