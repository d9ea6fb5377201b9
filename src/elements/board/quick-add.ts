import { announce } from '../announce.js';
import type { PipelineBoard } from '../pipeline-board.js';

/** One deal by its name; the form stays open for the next. */
export function submitQuick(board: PipelineBoard, event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (form.dataset.quick === undefined) return;
  event.preventDefault();
  const input = form.elements.namedItem('title') as HTMLInputElement;
  input.focus();
  if (!input.value.trim()) return announce(board, board.text.noTitle);
  void board.desk?.add([{ title: input.value }], form.dataset.quick);
  input.value = '';
}

/** Several rows copied from a spreadsheet become deals. */
export function pasteQuick(board: PipelineBoard, event: ClipboardEvent): void {
  const stage = (event.target as HTMLElement).closest<HTMLElement>('[data-quick]')?.dataset.quick;
  const rows = event.clipboardData?.getData('text/plain') ?? '';
  if (stage === undefined || !/[\r\n]/.test(rows.trim())) return;
  event.preventDefault();
  void addRows(board, rows, stage);
}

async function addRows(board: PipelineBoard, rows: string, stage: string): Promise<void> {
  const { readPasted } = await import('./paste.js');
  const missing = await board.desk?.add(readPasted(rows, board.format.language), stage);
  if (missing) announce(board, board.text.notAdded(missing, board.format));
}
