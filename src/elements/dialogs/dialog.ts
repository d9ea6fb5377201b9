import { render, type TemplateResult } from 'lit';
import { adoptOnce } from '../chart/adopt.js';
import { tokens } from '../tokens.styles.js';
import { dialogStyles } from './dialog.styles.js';

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
  // adopted twice, a sheet would win over what the element says after it
  for (const sheet of [tokens, dialogStyles]) adoptOnce(root, sheet);
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
    // a click beside the dialog is one on its backdrop
    dialog.addEventListener('pointerdown', event => event.target === dialog && answer(null));
    // what is typed here is not for the board's keys
    dialog.addEventListener('keydown', event => event.stopPropagation());
    update();
    dialog.showModal();
  });
}
