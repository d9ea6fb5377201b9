import { fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { DealInput } from '../../src/domain/records.js';
import type { ChartElement } from '../../src/elements/chart/chart-element.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import type { PipelineStore } from '../../src/store/store.js';
import { root, shown, until } from './board.js';
import { SALES, salesPipeline, settled } from './chart.js';
import { listed } from './reading.js';

/** An element of numbers with a board below it, both of one pipeline. */
export interface Beside<E extends ChartElement> {
  readonly chart: E;
  readonly board: PipelineBoard;
  readonly store: PipelineStore;
}

/** A board of a pipeline, at the end of a place; nobody has touched it yet. */
export function boardOf(store: PipelineStore, place: Node, set: Partial<PipelineBoard> = {}): PipelineBoard {
  const board = document.createElement('pipeline-board');
  Object.assign(board, { store, ...set });
  place.appendChild(board);
  return board;
}

/** Shows an element of numbers with a board below it. */
export async function besideBoard<E extends ChartElement>(
  tag: keyof HTMLElementTagNameMap,
  {
    deals = SALES,
    store = salesPipeline(deals),
    set = {},
    board: own = {},
  }: {
    readonly deals?: readonly DealInput[];
    readonly store?: PipelineStore;
    readonly set?: Partial<E>;
    readonly board?: Partial<PipelineBoard>;
  } = {},
): Promise<Beside<E>> {
  await executeServerCommand('resize', { width: 1300, height: 900 });
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const chart = document.createElement(tag) as unknown as E;
  Object.assign(chart, { store, ...set });
  place.append(chart);
  const board = boardOf(store, place, own);
  await settled(chart);
  return { chart, board, store };
}

/** The deals whose cards or rows are shown, by id. */
export const idsOn = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll<HTMLElement>('[data-deal]')].map(card => card.dataset.deal!).sort();
/** How many deals the columns say they show. */
export const countOn = (board: PipelineBoard): number => board.columns.reduce((sum, { count }) => sum + count, 0);

/** Waits until the board shows a choice. */
export async function chosenOn(board: PipelineBoard, label: string): Promise<void> {
  await until(() => board.view.among?.label === label, `the board shows “${label}”`);
  await shown(board);
}

/** The list that opens; the board is left as it was. */
export async function listedBeside({ chart, board }: Beside<ChartElement>): Promise<string[]> {
  const titles = await listed(chart);
  if (board.view.among) throw new Error('The board shows it, too.');
  return titles.sort();
}
