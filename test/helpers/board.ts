import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import '../../src/define/pipeline-board.js';
import type { PipelineBoard } from '../../src/elements/pipeline-board.js';
import type { DealInput } from '../../src/domain/records.js';

declare global {
  interface Window {
    axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
  }
}

/** Invented deals: three in Contact, two in Qualification, one in Proposal. */
export const DEALS: readonly DealInput[] = [
  { id: 'a', title: 'Acme shelves', organisation: 'Acme', value: 1000, owner: 'Ann Lee', stage: 'contact' },
  { id: 'b', title: 'Bolt screws', organisation: 'Bolt', value: 250.5, stage: 'contact', tags: ['vip'] },
  { id: 'c', title: 'Cove paint', organisation: 'Cove', value: null, stage: 'contact' },
  { id: 'd', title: 'Dune tents', organisation: 'Dune', value: 40, currency: 'USD', stage: 'qualification' },
  { id: 'e', title: 'Elm chairs', organisation: 'Elm', value: 700, stage: 'qualification' },
  { id: 'f', title: 'Fjord boats', organisation: 'Fjord', value: 90000, stage: 'proposal' },
];

/** A board with a page's own deals, wide enough for all columns, shown and loaded. */
export async function boardWith(
  deals: readonly DealInput[] = DEALS,
  set: Partial<PipelineBoard> = {},
): Promise<PipelineBoard> {
  await executeServerCommand('resize', { width: 1400, height: 800 });
  const board = await fixture<PipelineBoard>(html`<pipeline-board></pipeline-board>`);
  Object.assign(board, { deals, ...set });
  await shown(board);
  return board;
}

/** Waits for what must come; generous, as machines are slow: what never comes fails all the same. */
export const until = (condition: () => unknown, message?: string): Promise<void> =>
  waitUntil(() => Boolean(condition()), message, { timeout: 8000 });

/** Waits until the board has nothing left to render, and answers to a person. */
export async function shown(board: PipelineBoard): Promise<void> {
  await board.reach();
  do await board.updateComplete;
  while (!(await board.updateComplete));
  await until(() => board.current?.status.phase === 'ready', 'the board has loaded');
  await board.updateComplete;
  if (Object.keys(board.view).some(key => key !== 'closed'))
    await until(() => board.hands?.outlook, 'the outlook has come');
  await until(() => !board.hands?.outlook?.isBusy, 'all has been found');
  await board.updateComplete;
}

export const root = (board: PipelineBoard): ShadowRoot => board.shadowRoot!;

/** The titles of a column's cards, from top to bottom. */
export const titlesIn = (board: PipelineBoard, stage: string): string[] =>
  [...root(board).querySelectorAll(`[data-column="${stage}"] [data-deal] .title`)].map(title =>
    title.textContent!.trim(),
  );

/** What stands above a column, as it is read. */
export const headerOf = (board: PipelineBoard, stage: string): string =>
  root(board).querySelector(`[data-column="${stage}"] > .head`)!.textContent!.replace(/\s+/g, ' ').trim();

export function card(board: PipelineBoard, title: string): HTMLElement {
  const found = [...root(board).querySelectorAll<HTMLElement>('[data-deal]')].find(
    each => each.querySelector('.title')?.textContent?.trim() === title,
  );
  if (!found) throw new Error(`There is no card “${title}”.`);
  return found;
}

/** What is filtered and sorted, as its chips say. */
export const chips = (board: PipelineBoard): string[] =>
  [...root(board).querySelectorAll('.filter-chip > :first-child')].map(each => each.textContent!.trim());

/** The button, menu entry or control that a person would read so. */
export function control(board: PipelineBoard, name: string, within = ''): HTMLElement {
  const found = [
    ...root(board).querySelectorAll<HTMLElement>(`${within} :is(button, [role=menuitem], input, select)`),
  ].find(
    each =>
      (each.getAttribute('aria-label') ?? each.textContent ?? '').replace(/\s+/g, ' ').trim().startsWith(name) &&
      each.offsetParent !== null,
  );
  if (!found) throw new Error(`There is no control “${name}”.`);
  return found;
}

/** Opens the menu of the view. */
export async function openView(board: PipelineBoard): Promise<void> {
  await clickOn(control(board, 'View'));
  await until(() => root(board).querySelector('.menu:popover-open'), 'the menu opens');
}

/** Chooses one entry of the open menu after the other. */
export async function fromMenu(board: PipelineBoard, ...names: string[]): Promise<void> {
  for (const name of names) {
    const there = (): boolean => {
      try {
        return Boolean(control(board, name, '.menu:popover-open'));
      } catch {
        return false;
      }
    };
    await until(there, `the menu offers “${name}”`);
    await clickOn(control(board, name, '.menu:popover-open'));
    await shown(board);
  }
}

/** Opens the menu of the view, and chooses one entry after the other. */
export async function choose(board: PipelineBoard, ...names: string[]): Promise<void> {
  await openView(board);
  await fromMenu(board, ...names);
}

export const middle = (element: Element): [number, number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};

/**
 * Brings an element into sight, and waits until it stays: Firefox answers a click by what was painted last,
 * and brings the caret back into sight some time after a key was pressed.
 */
export async function scrollTo(element: Element, block: ScrollLogicalPosition = 'center'): Promise<void> {
  const top = (): number => element.getBoundingClientRect().y;
  for (let before = NaN; before !== top();) {
    element.scrollIntoView({ block, inline: 'nearest' });
    before = top();
    await nextFrame();
    await nextFrame();
  }
}

export async function clickOn(element: Element): Promise<void> {
  await sendMouse({ type: 'click', position: middle(element) });
}

/** Waits until it is still: what glides is not where it is measured when the mouse comes. */
async function still(find: () => Element): Promise<DOMRect> {
  for (let before: DOMRect | undefined; ;) {
    const now = find().getBoundingClientRect();
    if (before?.x === now.x && before.y === now.y) return now;
    before = now;
    await nextFrame();
    await nextFrame();
  }
}

/** Drags with a real mouse: from a card to a point, in steps as a hand would. */
export async function drag(board: PipelineBoard, title: string, to: [number, number], release = true): Promise<void> {
  const from = await still(() => card(board, title));
  const start: [number, number] = [Math.round(from.x + 30), Math.round(from.y + 40)];
  await sendMouse({ type: 'move', position: start });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [start[0] + 12, start[1] + 4] });
  await board.updateComplete;
  await sendMouse({ type: 'move', position: [Math.round((start[0] + to[0]) / 2), Math.round((start[1] + to[1]) / 2)] });
  await sendMouse({ type: 'move', position: to });
  await board.updateComplete;
  if (release) await sendMouse({ type: 'up' });
  await shown(board);
}

/** A point in a column, so far below the top of its list. */
export function pointIn(board: PipelineBoard, stage: string, below = 20): [number, number] {
  const list = root(board).querySelector(`[data-list="${stage}"]`)!.getBoundingClientRect();
  return [Math.round(list.x + list.width / 2), Math.round(list.y + below)];
}

export async function press(board: PipelineBoard, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await shown(board);
  }
}

/** Holds keys together: the first ones stay down while the last is pressed. */
export async function chord(board: PipelineBoard, ...keys: string[]): Promise<void> {
  await executeServerCommand('chord', keys);
  await shown(board);
}

/** What has the focus, as a person would name it. */
export function focused(board: PipelineBoard): string {
  const active = root(board).activeElement as HTMLElement | null;
  return active?.querySelector('.title')?.textContent?.trim() ?? active?.textContent?.trim() ?? '';
}

/** What was said aloud since the page opened. */
export const announced = (): string => document.querySelector('[data-pipewright=announcements]')?.textContent ?? '';

export const toast = (board: PipelineBoard): string =>
  root(board).querySelector('.toast span')?.textContent?.trim() ?? '';

/** Problems that axe finds, `target-size` included, which it leaves out unless asked. */
export async function problems(element: Element): Promise<string[]> {
  // what glides is half transparent to nobody, but axe reads colours in mid-air
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await window.axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
