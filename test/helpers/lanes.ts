import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import { root } from './board.js';

/** A lane by its name. */
export const lane = (board: PipelineBoard, name: string): HTMLElement =>
  [...root(board).querySelectorAll<HTMLElement>('.lane')].find(each => each.getAttribute('aria-label') === name)!;
/** What the lanes that exist are called, from top to bottom. */
export const lanes = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('.lane')].map(each => each.getAttribute('aria-label')!);
/** A cell by its lane and stage. */
export const cell = (board: PipelineBoard, name: string, stage: string): HTMLElement =>
  lane(board, name).querySelector<HTMLElement>(`[aria-label="${stage}, ${name}"]`)!;
/** The titles of the cards in it. */
export const titles = (board: PipelineBoard, name: string, stage: string): string[] =>
  [...cell(board, name, stage).querySelectorAll('[data-deal] .title')].map(each => each.textContent!.trim());
