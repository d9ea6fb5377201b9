import { render, type TemplateResult } from 'lit';
import { adoptOnce } from '../adopt.js';
import { tokens } from '../tokens.styles.js';
import { dialogStyles } from './dialog.styles.js';

const isBeside = ({ clientX, clientY }: PointerEvent, { left, right, top, bottom }: DOMRect): boolean =>
  clientX < left || clientX > right || clientY < top || clientY > bottom;

/**
 * Shows a native modal dialog in a shadow root until it is answered; Escape and closing answer `null`. The focus goes
 * back to where it was.
 *
 * @param content - What it shows; called again by `update`.
 */
export function openDialog<T>(
  root: ShadowRoot,
  label: string,
  content: (answer: (value: T | null) => void, update: () => void) => TemplateResult,
): Promise<T | null> {
  for (const sheet of [...tokens, dialogStyles]) adoptOnce(root, sheet);
  const before = root.activeElement as HTMLElement | null;
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', label);
  root.append(dialog);
  return new Promise(resolve => {
    let value: T | null = null;
    const answer = (given: T | null): void => {
      value = given;
      dialog.close();
    };
    const update = (): void => void render(content(answer, update), dialog);
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before?.isConnected) before.focus();
      resolve(value);
    });
    // a press on its backdrop; its own edge is the same target, and in WebKit what is in it can be
    dialog.addEventListener('pointerdown', event => {
      if (event.target === dialog && isBeside(event, dialog.getBoundingClientRect())) answer(null);
    });
    dialog.addEventListener('keydown', event => {
      event.stopPropagation(); // what is typed here is not for the board's keys
      // WebKit keeps Escape to a search field, even to an empty one
      const { type, value: typed } = event.target as HTMLInputElement;
      if (event.key === 'Escape' && type === 'search' && !typed) answer(null);
    });
    update();
    dialog.showModal();
  });
}
