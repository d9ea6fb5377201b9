import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { contrast, painted } from './contrast.js';

/** Colours are the person's own from now on; `false` where the browser cannot be asked for that. */
export const forceColours = async (): Promise<boolean> =>
  Boolean(await executeServerCommand('media', { features: [{ name: 'forced-colors', value: 'active' }] }));
/** Colours are the page's again. */
export const freeColours = (): Promise<unknown> => executeServerCommand('media', { features: [] });

/** All that is seen of an element and what is in it, in its shadow roots as well. */
function seen(root: Element): HTMLElement[] {
  const inside = [...(root.shadowRoot ?? root).querySelectorAll<HTMLElement>('*')];
  return inside
    .filter(each => each.checkVisibility({ visibilityProperty: true }))
    .flatMap(each => [each, ...(each.shadowRoot ? seen(each) : [])]);
}
const nameOf = (element: Element): string =>
  `${element.localName}.${[...element.classList].join('.')} “${element.getAttribute('aria-label') ?? element.textContent!.trim().slice(0, 20)}”`;

const isClear = (colour: string): boolean =>
  painted(colour, [0, 0, 0]).join() === '0,0,0' && painted(colour).join() === '255,255,255';
/** What is painted behind an element, or as its own ground. */
function groundOf(element: Element | null): number[] {
  if (!element) return painted('Canvas');
  const { backgroundColor } = getComputedStyle(element);
  const parent = element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
  return isClear(backgroundColor) ? groundOf(parent) : painted(backgroundColor, groundOf(parent));
}

// a heading that the focus is led to is not operated
const FOCUSABLE = ':is(button, input, select, textarea, a[href], summary, [tabindex]):not(h2, h3)';
/** Of all that can have the focus, what does not show it by a line that stands out from what is behind it. */
export async function withoutRing(root: Element): Promise<string[]> {
  await sendKeys({ press: 'Tab' }); // from now on the focus is brought by key
  const found: string[] = [];
  for (const each of seen(root).filter(each => each.matches(FOCUSABLE) && !each.matches(':disabled'))) {
    each.focus({ preventScroll: true });
    if (!each.matches(':focus')) continue;
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(each);
    const behind = parseFloat(outlineOffset) < 0 ? groundOf(each) : groundOf(each.parentElement);
    const isThere = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    if (!isThere || contrast(painted(outlineColor, behind), behind) < 3) found.push(nameOf(each));
  }
  return found;
}

/** How a thing is told from its like, other than by the colour of its ground alone. */
export function marksOf(element: Element, pseudo?: string): string {
  const style = getComputedStyle(element, pseudo);
  const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
  const borders = sides.map(side => `${style[`border${side}Style`]} ${style[`border${side}Width`]}`);
  const outline = style.outlineStyle === 'none' ? 'none' : `${style.outlineStyle} ${style.outlineWidth}`;
  const { color, content, textDecorationLine, fontWeight } = style;
  return [...borders, outline, color, content, textDecorationLine, fontWeight].join(' | ');
}

interface Shape {
  readonly element: HTMLElement;
  readonly pseudo: '' | '::before' | '::after';
}
/** What pictures are drawn of. */
const DRAWN = ':is(rect, circle, line, path, polygon):not(defs *)';
/** Whether a part of a picture is drawn so that it tells something: faint grounds do not. */
function isDrawn(element: Element): boolean {
  const { fill, stroke, fillOpacity } = getComputedStyle(element);
  const behind = groundOf(element.parentElement);
  const tells = (paint: string, opacity = 1): boolean =>
    paint !== 'none' && (paint.startsWith('url') || contrast(painted(paint, behind, opacity), behind) >= 3);
  return tells(fill, Number(fillOpacity)) || tells(stroke);
}
/** Whether something without words is seen against what is behind it. */
function isPainted({ element, pseudo }: Shape): boolean {
  if (!pseudo && element.matches(DRAWN)) return isDrawn(element);
  const style = getComputedStyle(element, pseudo || undefined);
  if (pseudo && ['none', 'normal'].includes(style.content)) return false;
  const behind = pseudo ? groundOf(element) : groundOf(element.parentElement);
  if (contrast(painted(style.backgroundColor, behind), behind) > 1.1) return true;
  return ['border-top', 'border-right', 'border-bottom', 'border-left', 'outline'].some(
    side =>
      style.getPropertyValue(`${side}-style`) !== 'none' && parseFloat(style.getPropertyValue(`${side}-width`)) > 0,
  );
}
/** Dots, bars, lines and parts of pictures without words that are seen now. */
export function shapesIn(root: Element): readonly Shape[] {
  return seen(root)
    .flatMap(element => {
      const isEmpty =
        element.matches(DRAWN) ||
        (!element.textContent!.trim() && !element.matches('input, select, textarea, button, svg, svg *'));
      const own: Shape[] = isEmpty ? [{ element, pseudo: '' }] : [];
      const drawn = (['::before', '::after'] as const)
        .filter(pseudo => getComputedStyle(element, pseudo).content === '""')
        .map(pseudo => ({ element, pseudo }));
      return [...own, ...drawn];
    })
    .filter(isPainted);
}
/** Those of the shapes that are not seen any more. */
export const lost = (shapes: readonly Shape[]): string[] => [
  ...new Set(shapes.filter(shape => !isPainted(shape)).map(({ element, pseudo }) => nameOf(element) + pseudo)),
];
