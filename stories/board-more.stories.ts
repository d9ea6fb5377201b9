import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/pipeline-board.js';
import type { Deal, PipelineBoard, ViewState } from '../src/index.js';
import { deals, NOW } from './data.js';
import { Player } from './play.js';

/** What the View menu's “More…” opens. */
const meta: Meta = {
  title: 'Elements/pipeline-board/more',
  component: 'pipeline-board',
  render: (): TemplateResult => html`<pipeline-board .deals=${deals(40)}></pipeline-board>`,
};
export default meta;

const removed = (board: PipelineBoard, count: number): void => {
  board.addEventListener('deal-remove', () => {});
  const store = board.current!;
  const some = [...store.allDeals()].slice(0, count);
  store.dispatch(some.map(({ id }: Deal) => ({ type: 'deal/remove', target: id })));
};

/** Deals that were deleted. */
export const Bin: StoryObj = {
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    await player.ready();
    removed(player.board, 9);
    await player.openMore('Bin…');
  },
};

/** Nothing was deleted. */
export const BinEmpty: StoryObj = {
  async play({ canvasElement }) {
    await new Player(canvasElement).openMore('Bin…');
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
    const player = new Player(canvasElement);
    player.board.addEventListener('deal-edit', () => {});
    await player.openMore('Erase a person…');
    ((await player.find('dialog [name=email]')) as HTMLInputElement).value = 'mara@fabrikam.example';
    await player.choose('Find', 'dialog');
    await player.find('.traces');
  },
};

/** The keys that a board answers to, as `?` lists them. */
export const Keys: StoryObj = {
  async play({ canvasElement }) {
    await new Player(canvasElement).openMore('Keys…');
  },
};

/** The same where the page has turned single characters off. */
export const KeysWithoutCharacters: StoryObj = {
  render: () => html`<pipeline-board .deals=${deals(40)} no-shortcuts></pipeline-board>`,
  async play({ canvasElement }) {
    await new Player(canvasElement).openMore('Keys…');
  },
};

/** A board as it is printed: all of its cards, in black and white. */
export const OnPaper: StoryObj = { play: ({ canvasElement }) => putOnPaper(canvasElement) };

/** A forecast as it is printed. */
export const ForecastOnPaper: StoryObj = { ...OnPaper, render: () => boardAs({ layout: 'forecast' }) };

/** Lanes as they are printed, with what they are narrowed to. */
export const LanesOnPaper: StoryObj = { ...OnPaper, render: () => boardAs({ lanes: 'owner', search: 'a' }) };

/** A table as it is printed. */
export const TableOnPaper: StoryObj = { ...OnPaper, render: () => boardAs({ layout: 'table' }) };

/** A past day as it is printed. */
export const PastOnPaper: StoryObj = {
  ...OnPaper,
  render: () => boardAs({ asOf: new Date(NOW - 30 * 86_400_000).toISOString().slice(0, 10) }),
};

const boardAs = (view: ViewState): TemplateResult =>
  html`<pipeline-board .deals=${deals(40)} .view=${view}></pipeline-board>`;

/** Shows on the screen what the printer gets: the rules for paper count here, in this board alone. */
async function putOnPaper(canvas: HTMLElement): Promise<void> {
  const player = new Player(canvas);
  const { board } = player;
  await player.ready();
  await waitFor(() => expect(board.hands!.outlook?.isBusy ?? false).toBe(false));
  await board.hands!.paper.ready();
  window.dispatchEvent(new Event('beforeprint'));
  const root = board.shadowRoot!;
  root.adoptedStyleSheets = root.adoptedStyleSheets.map(({ cssRules }) => {
    const rules = [...cssRules].map(({ cssText }) => cssText.replace('@media print', '@media all'));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules.join('\n'));
    return sheet;
  });
  await player.find('.paper h1');
}
