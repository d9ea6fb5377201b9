import { sendKeys } from '@web/test-runner-commands';
import type { ChartElement } from '../../src/elements/chart/chart-element.js';
import { until } from './board.js';
import { settled } from './chart.js';

/** To the button that answers the form: in WebKit, Enter and Escape in a field with suggestions are theirs. */
export function leaveSuggestions(element: Element): void {
  const field = root(element).activeElement;
  if (field instanceof HTMLInputElement && field.list)
    field.form!.querySelector<HTMLElement>('button:not([type=button])')!.focus();
}

/** An amount in short, as the browser at hand writes it: €2k, in WebKit €2K. */
export const short = (euros: number): string =>
  new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: 'EUR',
    notation: 'compact',
    maximumSignificantDigits: 3,
  }).format(euros);

export const root = (element: Element): ShadowRoot => element.shadowRoot!;

/** What is read of a part of an element, with blanks as one. */
export const textOf = (element: Element, selector: string): string =>
  (root(element).querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The button, box or list that a person would read so, where there is one. */
export const named = (element: Element, name: string): HTMLElement | undefined =>
  [...root(element).querySelectorAll<HTMLElement>('button, input, select')].find(each =>
    (each.getAttribute('aria-label') ?? each.closest('label')?.textContent ?? each.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .startsWith(name),
  );

/** The button, box or list that a person would read so. */
export function control(element: Element, name: string): HTMLElement {
  const found = named(element, name);
  if (!found) throw new Error(`There is no “${name}”.`);
  return found;
}

/** Chooses in a native list, as a person would. */
export async function choose(element: ChartElement, name: string, value: string): Promise<void> {
  const select = control(element, name) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element);
}

/** The dialog that is open, once it is. */
export async function dialogOf(element: Element): Promise<HTMLDialogElement> {
  await until(() => root(element).querySelector('dialog[open]'), 'a dialog opens');
  return root(element).querySelector<HTMLDialogElement>('dialog[open]')!;
}

export const titlesOf = (dialog: HTMLDialogElement): string[] =>
  [...dialog.querySelectorAll('.title')].map(({ textContent }) => textContent!.trim());

/** The deals in the list that is open, once it is. */
export const listed = async (element: Element): Promise<string[]> => titlesOf(await dialogOf(element));

/** Presses keys one after the other, each when what the last has done is shown. */
export async function press(element: ChartElement, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    if (key === 'Enter' || key === 'Escape') leaveSuggestions(element);
    await sendKeys({ press: key });
    await settled(element);
  }
}

/** What has the focus, as it is read. */
export const focused = (element: Element): string => root(element).activeElement?.textContent?.trim() ?? '';

/** What the tooltip says of a mark: from a control by Tab to the marks, and on by keys. */
export async function tipAfter(element: ChartElement, from: string, ...keys: string[]): Promise<string> {
  control(element, from).focus();
  await press(element, 'Tab', ...keys);
  await until(() => textOf(element, '.tip:popover-open'), 'the tooltip comes');
  return textOf(element, '.tip');
}
/** Escape takes the tooltip away. */
export async function dismissTip(element: ChartElement): Promise<void> {
  await sendKeys({ press: 'Escape' });
  await until(() => !root(element).querySelector('.tip'), 'the tooltip goes');
}
