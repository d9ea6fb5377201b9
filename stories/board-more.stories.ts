import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { waitFor } from 'storybook/test';
import '../src/define/pipeline-board.js';
import type { Deal, PipelineBoard } from '../src/index.js';
import { deals } from './data.js';

/** What the View menu's “More…” opens. */
const meta: Meta = {
  title: 'Elements/pipeline-board/more',
  component: 'pipeline-board',
  render: (): TemplateResult => html`<pipeline-board .deals=${deals(40)}></pipeline-board>`,
};
export default meta;

/** The board, when all is there. */
async function boardIn(canvas: HTMLElement): Promise<PipelineBoard> {
  const board = canvas.querySelector('pipeline-board')!;
  await board.updateComplete;
  await board.reach();
  await waitFor(() => board.current!.status.phase === 'ready' || Promise.reject(new Error('loading')));
  return board;
}

/** A button or menu entry, once it is there. */
const click = (board: PipelineBoard, name: string, within = ''): Promise<void> =>
  waitFor(() => {
    const all = [...board.shadowRoot!.querySelectorAll<HTMLElement>(`${within} :is(button, [role=menuitem])`)];
    const found = all.find(each => each.textContent!.trim() === name);
    if (!found) throw new Error(`There is no “${name}”.`);
    found.click();
  });
async function choose(board: PipelineBoard, name: string): Promise<void> {
  await click(board, 'View');
  await click(board, 'More…', '.menu');
  await click(board, name, '.menu');
  await waitFor(() => board.shadowRoot!.querySelector('dialog[open]') ?? Promise.reject(new Error('closed')));
}

const removed = (board: PipelineBoard, count: number): void => {
  board.addEventListener('deal-remove', () => {});
  const store = board.current!;
  const some = [...store.allDeals()].slice(0, count);
  store.dispatch(some.map(({ id }: Deal) => ({ type: 'deal/remove', target: id })));
};

/** Deals that were deleted. */
export const Bin: StoryObj = {
  async play({ canvasElement }) {
    const board = await boardIn(canvasElement);
    removed(board, 9);
    await choose(board, 'Bin…');
  },
};

/** Nothing was deleted. */
export const BinEmpty: StoryObj = {
  async play({ canvasElement }) {
    await choose(await boardIn(canvasElement), 'Bin…');
  },
};

/** What is held of somebody who wants to be forgotten. */
export const ErasePerson: StoryObj = {
  render: () => {
    const [first, second, ...others] = deals(40);
    const contacts = [{ name: 'Mara Kowalczyk', email: 'mara@fabrikam.example', phone: '+48 600 123 456' }];
    const notes = 'Mara Kowalczyk asked for oak: mara@fabrikam.example';
    return html`<pipeline-board
      .deals=${[{ ...first!, contacts }, { ...second!, contacts, notes }, ...others]}
      @deal-edit=${() => {}}
    ></pipeline-board>`;
  },
  async play({ canvasElement }) {
    const board = await boardIn(canvasElement);
    board.addEventListener('deal-edit', () => {});
    await choose(board, 'Erase a person…');
    board.shadowRoot!.querySelector<HTMLInputElement>('dialog [name=email]')!.value = 'mara@fabrikam.example';
    await click(board, 'Find', 'dialog');
    await waitFor(() => board.shadowRoot!.querySelector('.traces') ?? Promise.reject(new Error('looking')));
  },
};
