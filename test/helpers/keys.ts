import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { until } from './board.js';
import { leaveSuggestions, root } from './reading.js';

/** More than any element here has to walk through. */
const MOST = 120;

/** What a person hears of a control that has the focus: its label, else what it says. */
function nameOf(active: Element | null): string {
  const label = active?.getAttribute('aria-label') ?? (active as HTMLInputElement | null)?.labels?.[0]?.textContent;
  return (label ?? active?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Presses a key until what has the focus is called so; `within` = in that part of the element alone. */
async function walkTo(element: LitElement, name: string, key: string | string[], within = '*'): Promise<void> {
  for (let steps = 0; steps < MOST; steps++) {
    const { activeElement } = root(element);
    if (activeElement?.closest(within) && nameOf(activeElement).startsWith(name)) return;
    if (typeof key === 'string') await sendKeys({ press: key });
    else await executeServerCommand('chord', key);
    await element.updateComplete;
  }
  throw new Error(`No “${name}” is reached by ${String(key)}.`);
}
/** Goes on to a control by Tab, as a person without a mouse would. */
export const tabTo = (element: LitElement, name: string, within?: string): Promise<void> =>
  walkTo(element, name, 'Tab', within);
/** …and back to one that comes before. */
export const tabBackTo = (element: LitElement, name: string, within?: string): Promise<void> =>
  walkTo(element, name, ['Shift', 'Tab'], within);

/** Chooses one entry of the menu that opens after the other, by arrow keys and Enter. */
export async function pickByKeys(element: LitElement, ...names: string[]): Promise<void> {
  for (const name of names) {
    await until(
      () => root(element).activeElement?.matches('.menu:popover-open [role]'),
      `the menu opens for “${name}”`,
    );
    await walkTo(element, name, 'ArrowDown', '.menu');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
  }
}

/** Writes into the field that has the focus, in the place of what stands there, and goes on with Enter. */
export async function enter(element: LitElement, text: string): Promise<void> {
  await sendKeys({ type: text });
  leaveSuggestions(element);
  await sendKeys({ press: 'Enter' });
  await element.updateComplete;
}

/** Goes to that very control by Tab, or back to it by Shift and Tab where it comes before what has the focus. */
export async function walkOnTo(element: LitElement, target: HTMLElement): Promise<void> {
  for (let steps = 0; steps < MOST; steps++) {
    const { activeElement } = root(element);
    if (activeElement === target) return;
    const isBack = activeElement && target.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING;
    await executeServerCommand('chord', isBack ? ['Shift', 'Tab'] : ['Tab']);
    await element.updateComplete;
  }
  throw new Error(`“${nameOf(target)}” is not reached by Tab.`);
}
