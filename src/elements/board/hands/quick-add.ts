import { announce } from '../../announce.js';
import type { Hands } from './hands.js';

/** One deal by its name; the form stays open for the next. */
export function submitQuick({ board, desk, text }: Hands, event: Event, form: HTMLFormElement): void {
  if (form.dataset.quick === undefined) return;
  event.preventDefault();
  const input = form.elements.namedItem('title') as HTMLInputElement;
  input.focus();
  if (!input.value.trim()) return announce(board, text.noTitle);
  void desk.add([{ title: input.value }], form.dataset.quick);
  input.value = '';
}

/** Several rows copied from a spreadsheet become deals. */
export function pasteQuick(hands: Hands, event: ClipboardEvent, target: HTMLElement): void {
  const stage = target.closest<HTMLElement>('[data-quick]')?.dataset.quick;
  const rows = event.clipboardData?.getData('text/plain') ?? '';
  if (stage === undefined || !/[\r\n]/.test(rows.trim())) return;
  event.preventDefault();
  void addRows(hands, rows, stage);
}

async function addRows({ board, desk, text }: Hands, rows: string, stage: string): Promise<void> {
  const { readPasted } = await import('./paste.js');
  const missing = await desk.add(readPasted(rows, board.format.language), stage);
  if (missing) announce(board, text.notAdded(missing, board.format));
}
