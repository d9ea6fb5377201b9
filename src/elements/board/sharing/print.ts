import { nothing, render } from 'lit';
import { adoptOnce } from '../../adopt.js';
import type { Hands } from '../hands/hands.js';
import { paperTemplate } from './paper.js';
import { styles } from './print.styles.js';

/**
 * Puts a sheet of paper in the place of the board while the page is printed: all cards of all columns, or all rows,
 * where the screen holds only those in view. Answers with what stops that.
 */
export function printWhole(hands: Hands): () => void {
  const over = new AbortController();
  const { board } = hands;
  const sheet = document.createElement('div');
  sheet.className = 'paper';
  const whole = (): Element | null => board.renderRoot.querySelector('.board');
  const show = (): void => {
    if (hands.board.hands !== hands || !board.isConnected) return;
    adoptOnce(board.shadowRoot!, styles);
    board.shadowRoot!.append(sheet);
    whole()?.classList.add('on-paper');
    render(paperTemplate(hands), sheet);
  };
  const hide = (): void => {
    sheet.remove();
    whole()?.classList.remove('on-paper');
    render(nothing, sheet);
  };
  window.addEventListener('beforeprint', show, { signal: over.signal });
  window.addEventListener('afterprint', hide, { signal: over.signal });
  return () => {
    hide();
    over.abort();
  };
}
