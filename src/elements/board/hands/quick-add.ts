import type { DealInput } from '../../../domain/records.js';
import { announce } from '../../announce.js';
import type { Hands } from './hands.js';

/** One deal by its name; the form stays open for the next. */
export function submitQuick(hands: Hands, event: Event, form: HTMLFormElement): void {
  const { board, text } = hands;
  if (form.dataset.quick === undefined) return;
  event.preventDefault();
  const input = form.elements.namedItem('title') as HTMLInputElement;
  input.focus();
  if (!input.value.trim()) return announce(board, text.noTitle);
  const title = input.value;
  input.value = '';
  void add(hands, [{ title }], form.dataset.quick).then(missing => {
    if (missing === null) input.value ||= title; // it waits for the network
  });
}

/** Several rows copied from a spreadsheet become deals. */
export function pasteQuick(hands: Hands, event: ClipboardEvent, target: HTMLElement): void {
  const stage = target.closest<HTMLElement>('[data-quick]')?.dataset.quick;
  const rows = event.clipboardData?.getData('text/plain') ?? '';
  if (stage === undefined || !/[\r\n]/.test(rows.trim())) return;
  event.preventDefault();
  hands.later(() => addRows(hands, rows, stage));
}

/** In a column that is not a stage, deals say what it stands for. */
function add({ desk, scene }: Hands, inputs: readonly DealInput[], column: string): Promise<number | null> {
  const said = scene?.fresh?.(column);
  return said ? desk.add(inputs.map(input => ({ ...said, ...input }))) : desk.add(inputs, column);
}

async function addRows(hands: Hands, rows: string, stage: string): Promise<void> {
  const { board, text } = hands;
  const { readPasted } = await import('./paste.js');
  const missing = await add(hands, readPasted(rows, board.format.language), stage);
  if (missing) announce(board, text.notAdded(missing, board.format));
}
