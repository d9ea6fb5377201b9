import { sendKeys } from '@web/test-runner-commands';
import type { DealInput } from '../../src/domain/records.js';
import type { ViewState } from '../../src/domain/view-state.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { boardWith, DEALS, root, shown, until } from './board.js';

/** A board shown as a table, its rows there. */
export async function table(
  deals: readonly DealInput[] = DEALS,
  view: ViewState = {},
  more: Partial<PipelineBoard> = {},
): Promise<PipelineBoard> {
  const board = await boardWith(deals, { view: { layout: 'table', ...view }, ...more });
  await until(() => root(board).querySelector('.tbody [data-row]'), 'the rows come');
  await shown(board);
  return board;
}

const heads = (board: PipelineBoard): HTMLElement[] => [
  ...root(board).querySelectorAll<HTMLElement>('.th > button:first-child'),
];
/** The columns, as they are read. */
export const columnsOf = (board: PipelineBoard): string[] => heads(board).map(each => each.textContent!.trim());
/** The button that sorts by a column. */
export const head = (board: PipelineBoard, name: string): HTMLElement =>
  heads(board).find(each => each.textContent === name)!;
/** The titles of the rows that exist, from top to bottom. */
export const rows = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('.tbody [data-row] .title')].map(each => each.textContent!.trim());

/** The cell of a deal by its title and column. */
export function cell(board: PipelineBoard, title: string, field: string): HTMLElement {
  const row = [...root(board).querySelectorAll<HTMLElement>('.tbody [data-row]')].find(
    each => each.querySelector('.title')?.textContent?.trim() === title,
  )!;
  return row.querySelector<HTMLElement>(`[data-cell="${columnsOf(board).indexOf(field)}"]`)!;
}
/** What the focused cell or head says. */
export const focusedCell = (board: PipelineBoard): string => root(board).activeElement?.textContent?.trim() ?? '';
/** The control of the cell that is written into. */
export const editorIn = (board: PipelineBoard): HTMLInputElement | undefined =>
  root(board).querySelector<HTMLInputElement>('[data-editor]') ?? undefined;
/** The menu key: what drives the other browsers has no such key, there the board is told as a browser would. */
export async function pressMenuKey(board: PipelineBoard): Promise<void> {
  if (navigator.userAgent.includes('Chrome')) await sendKeys({ press: 'ContextMenu' });
  else
    root(board).activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ContextMenu', bubbles: true, composed: true, cancelable: true }),
    );
  await shown(board);
}
