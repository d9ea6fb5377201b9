import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/pipeline-board.js';
import type { Deal, DealMove, Format, PipelineBoard, PipelineStore, ViewState } from '../src/index.js';
import { deals, FIVE, LIMITED, LONG, NOW, pipelineOf, untilSale } from './data.js';
import { Player } from './play.js';

type Args = Partial<
  Pick<
    PipelineBoard,
    | 'stages'
    | 'deals'
    | 'store'
    | 'preset'
    | 'currency'
    | 'readonly'
    | 'can'
    | 'fields'
    | 'card'
    | 'orientation'
    | 'closedDays'
    | 'sampleData'
    | 'view'
  >
>;
type Story = StoryObj<Args>;

const board = (args: Args): TemplateResult =>
  html`<pipeline-board
    .store=${args.store}
    .stages=${args.stages}
    .deals=${args.deals}
    .preset=${args.preset}
    .currency=${args.currency}
    .readonly=${args.readonly ?? false}
    .can=${args.can}
    .fields=${args.fields}
    .card=${args.card}
    .orientation=${args.orientation ?? 'horizontal'}
    .closedDays=${args.closedDays ?? 30}
    .sampleData=${args.sampleData ?? false}
    .view=${args.view ?? {}}
  ></pipeline-board>`;

const meta: Meta<Args> = {
  title: 'Elements/pipeline-board',
  component: 'pipeline-board',
  render: board,
  args: { deals: deals(40) },
  argTypes: {
    ...Object.fromEntries(['stages', 'deals', 'store', 'can', 'card', 'view'].map(name => [name, { control: false }])),
    preset: {
      control: 'select',
      options: ['sales', 'consultative', 'marketing', 'simple', 'seven-step', 'four-step'],
    },
    orientation: { control: 'inline-radio', options: ['horizontal', 'vertical'] },
  },
};
export default meta;

/** The page's own deals, in the stages of the preset `sales`. */
export const Default: Story = {};

/** As wide as on a desk, with five stages. */
export const Wide: Story = {
  args: { stages: FIVE, deals: untilSale(34) },
  render: args => html`<div class="board-wide">${board(args)}</div>`,
};

/** In a column of 360 px one stage is shown at a time. */
export const Narrow360: Story = {
  render: args => html`<div class="phone">${board(args)}</div>`,
};

/** A row for each owner across the stages, each cell with count and total. */
export const Lanes: Story = {
  args: { deals: deals(60, ['EUR', 'USD']), view: { lanes: 'owner' } },
  render: args => html`<div class="board-wide">${board(args)}</div>`,
};

/** Lanes where one stage is shown at a time. */
export const Lanes360: Story = {
  args: { view: { lanes: 'source' } },
  render: args => html`<div class="phone">${board(args)}</div>`,
};

/** By when deals are expected, won beside weighted in each head. */
export const Forecast: Story = {
  args: { deals: deals(80), view: { layout: 'forecast' } },
  render: args => html`<div class="board-wide">${board(args)}</div>`,
};

/** By quarter, in several currencies. */
export const ForecastQuarters: Story = {
  args: { deals: deals(80, ['EUR', 'USD', 'GBP']), view: { layout: 'forecast', period: 'quarter' } },
};

/** As the board stood a month ago, with what has changed since. */
export const AsOf: Story = {
  args: { deals: deals(80), view: { asOf: new Date(NOW - 30 * 86_400_000).toISOString().slice(0, 10) } },
};

/** The past, one stage at a time. */
export const AsOf360: Story = {
  args: AsOf.args!,
  render: args => html`<div class="phone">${board(args)}</div>`,
};

/** Colours follow the page's `color-scheme`. */
export const Dark: Story = {
  render: args => html`<div class="dark-page">${board(args)}</div>`,
};

/** From right to left, with numbers and days as in Egypt. Words stay English until a language is registered. */
export const Rtl: Story = {
  render: args => html`<div dir="rtl" lang="ar-EG">${board(args)}</div>`,
};

/** In forced colours (Windows contrast themes) borders and system colours carry what tints carry elsewhere. */
export const ForcedColours: Story = {
  args: { stages: LIMITED, deals: untilSale(18) },
};

/** Colours, corners, font and spacing by `--pipeline-*`. */
export const Themed: Story = {
  args: { deals: deals(24) },
  render: args => html`<div class="themed">${board(args)}</div>`,
};

/** Nothing yet: how to begin. */
export const Empty: Story = { args: { deals: [], sampleData: true } };

/** The storage has not answered yet. */
export const Loading: Story = {
  args: { deals: undefined },
  render: args => board({ ...args, store: waiting() }),
};
let slow: PipelineStore | undefined;
const waiting = (): PipelineStore => (slow ??= pipelineOf([], { storage: () => new Promise(() => {}) }));

/** Many deals in every column: lists scroll, heads stay. */
export const Crowded: Story = { args: { deals: deals(400) } };

/** Titles, names and amounts longer than a card. */
export const LongNames: Story = { args: { deals: LONG } };

/** Totals stand per currency: they are never added up without a rate. */
export const SeveralCurrencies: Story = { args: { deals: deals(40, ['EUR', 'CHF', 'GBP']) } };

/** Limits on how many deals a stage takes, and deals that stay too long. */
export const WithLimits: Story = { args: { stages: LIMITED, deals: untilSale(30) } };

/** One stage below the other. */
export const Vertical: Story = { args: { orientation: 'vertical', stages: FIVE, deals: untilSale(40) } };

/** To look at only. */
export const ReadOnly: Story = { args: { readonly: true } };

const ownCard = (deal: Deal, format: Format): TemplateResult =>
  html`<div part="own-value">${deal.value === null ? '–' : format.money(BigInt(deal.value) * 100n, deal.currency)}</div>
    <div part="own-name">${deal.organisation}</div>`;

/** The page's own inside of a card, styled by `::part()`. */
export const OwnCards: Story = {
  args: { card: ownCard },
  render: args => html`<div class="own-cards">${board(args)}</div>`,
};

/** Two fields instead of all. */
export const FewFields: Story = { args: { fields: 'organisation value' } };

const later = ({ detail }: CustomEvent<DealMove>): void =>
  detail.waitUntil(new Promise(resolve => setTimeout(resolve, 1_000)));

/** The page is asked and takes a second: the card waits at its destination, no total changes yet. */
export const Asking: Story = {
  render: args => html`<div @deal-move=${later}>${board(args)}</div>`,
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    (await player.card('Website relaunch')).focus();
    await player.press(' ', player.forward, ' ');
    const card = await player.find('.card.asking');
    await expect(card).toHaveAttribute('aria-busy', 'true');
  },
};

const refuse = ({ detail }: CustomEvent<DealMove>): void =>
  detail.waitUntil(Promise.resolve('Legal has to agree first.'));

/** The page refuses a move and says why: the card goes back. */
export const Refusing: Story = {
  render: args => html`<div @deal-move=${refuse}>${board(args)}</div>`,
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    (await player.card('Website relaunch')).focus();
    await player.press(' ', player.forward, ' ');
    await waitFor(async () => expect(await player.said()).toContain('Legal has to agree first.'));
  },
};

let many: readonly object[] | undefined;
/** Only what is in view is in the page. */
export const TenThousandDeals: Story = {
  args: { deals: undefined },
  render: args => board({ ...args, deals: (many ??= deals(10_000)) as Args['deals'] }),
};

/** Closed deals by how they ended. */
export const Closed: Story = {
  args: { deals: deals(80) },
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    await player.card('Website relaunch');
    await player.click('[data-act=show-closed]');
    await player.find('[data-column="~lost"] [data-deal]');
  },
};

/** Open and closed deals beside each other: both are pressed. */
export const OpenAndClosed: Story = {
  args: { deals: deals(80), view: { filters: [{ field: 'status', any: ['open', 'won', 'lost'] }] } },
};

/** A column folded away. */
export const Collapsed: Story = {
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    await player.card('Website relaunch');
    await player.click('[data-column=qualification] [data-act=column-menu]');
    const entries = await waitFor(() => {
      const found = player.board.shadowRoot!.querySelectorAll<HTMLElement>('.menu [role=menuitem]');
      if (!found.length) throw new Error('The menu is not open.');
      return [...found];
    });
    entries.find(({ textContent }) => textContent.includes('Collapse'))!.click();
    await player.find('.collapsed');
  },
};

/** Enter or a click opens the details. */
export const DetailsOpen: Story = {
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    (await player.card('Machine monitoring')).click();
    await player.details();
  },
};

/** “Move…” or M chooses a stage without dragging. */
export const MoveMenu: Story = {
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    (await player.card('Data warehouse pilot')).focus();
    await player.press('m');
    await player.find('.menu:popover-open');
  },
};

/** While a card is held, zones to close or delete it lie below the columns. */
export const Dragging: Story = {
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    await player.hold('Data warehouse pilot', 'meeting');
    await player.find('.zones');
  },
};

/** Space lifts a card, arrows place it. */
export const Lifted: Story = {
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    (await player.card('Data warehouse pilot')).focus();
    await player.press(' ', player.forward, 'ArrowDown');
    await player.find('[data-column=meeting] .card.lift');
  },
};

/** Words that are searched for; counts say how many of how many. */
export const Searching: Story = {
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    await player.card('Website relaunch');
    const search = (await player.find('[data-search]')) as HTMLInputElement;
    search.value = 'training';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await waitFor(async () => expect((await player.find('[part=count]')).textContent).toContain('of'));
  },
};

const FILTERED: ViewState = {
  filters: [
    { field: 'value', from: 8000, to: 40000 },
    { field: 'owner', any: ['Andrea Rossi', 'Jonas Lehmann'] },
    { field: 'planned', is: false },
  ],
  sort: { '': { by: 'value', descending: true } },
};

/** Filters and orders are chips that can be changed and taken away; counts and totals are of what is found. */
export const Filtered: Story = {
  args: { view: FILTERED },
  render: args => html`<div class="board-wide">${board(args)}</div>`,
};

/** In a column of 360 px the chips scroll sideways. */
export const FilteredNarrow: Story = {
  args: { view: FILTERED },
  render: args => html`<div class="phone">${board(args)}</div>`,
};

/** From right to left, in the dark. */
export const FilteredRtlDark: Story = {
  args: { view: FILTERED },
  render: args => html`<div class="dark-page" dir="rtl" lang="ar-EG">${board(args)}</div>`,
};

/** Nothing is found: the columns say so. */
export const NothingFound: Story = { args: { view: { search: 'no such deal' } } };

/** All that a view can be, from one button: filters, order, saved views. */
export const ViewMenu: Story = {
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    await player.click('[data-act=view]');
    await player.find('.menu:popover-open');
  },
};

/** A filter by names: those that deals say, to be ticked. */
export const FilterForm: Story = {
  args: { view: { filters: [{ field: 'owner', any: ['Mira Kovač'] }] } },
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    await player.click('.filter-chip button');
    await player.find('.menu:popover-open .ticks');
  },
};

/** Several deals at once: Ctrl and Shift with a click, X and Shift with arrows, then a bar of what can be done to all. */
export const Selected: Story = {
  render: args => html`<div class="board-wide">${board(args)}</div>`,
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    await select(player);
  },
};

/** The same in the dark, tagged in a small form. */
export const SelectedTagging: Story = {
  render: args => html`<div class="board-wide dark-page">${board(args)}</div>`,
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    await select(player);
    await player.click('.selection .button:nth-of-type(3)');
    await player.find('.menu:popover-open form');
  },
};

/** The same at 360 px. */
export const SelectedNarrow: Story = {
  render: args => html`<div class="phone">${board(args)}</div>`,
  async play({ canvasElement }) {
    await select(new Player(canvasElement));
  },
};

/** Both enter a stage that asks for what they lack: one small form for all. */
export const SelectedEntering: Story = {
  args: {
    stages: ['Contact', 'Qualification', { name: 'Proposal', required: ['expectedClose', 'custom.budget'] }],
    deals: deals(20).filter(({ stage }) => stage === 'contact' || stage === 'qualification'),
  },
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    await select(player);
    await player.press('m');
    await player.choose('Proposal', '.menu');
    await player.find('dialog[open] [name=expectedClose]');
  },
};

/** Selects two cards with the keyboard. */
async function select(player: Player): Promise<void> {
  (await player.card('Website relaunch')).focus();
  await player.press('x', 'ArrowDown', 'x');
  await player.find('.selection');
}

/** Deals as rows, the largest first: walked by arrows, written into with Enter or F2. */
export const AsTable: Story = {
  args: { view: { layout: 'table', sort: { '': { by: 'value', descending: true } } } },
  render: args => html`<div class="board-wide">${board(args)}</div>`,
};

/** A cell that is being written into, in the dark. */
export const AsTableEditing: Story = {
  args: { view: { layout: 'table' } },
  render: args => html`<div class="board-wide dark-page">${board(args)}</div>`,
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    (await player.find('.tbody [data-row="1"] [data-cell="3"]')).focus();
    await player.press('F2');
    await player.find('[data-editor]');
  },
};

/** Rows are selected by their boxes, and all that can be done with a deal is in the menu of its row. */
export const AsTableRow: Story = {
  args: { view: { layout: 'table' } },
  render: args => html`<div class="board-wide">${board(args)}</div>`,
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    await player.click('.tbody [data-row="2"] .pick > input');
    await player.find('.selection');
    await player.click('.tbody [data-row="1"] .row-menu');
    await player.find('.menu:popover-open');
  },
};

/** What can be done with a column: sorted, put elsewhere, hidden. */
export const AsTableColumn: Story = {
  args: { view: { layout: 'table', columns: ['title', 'value', 'stage', 'owner', 'expectedClose'] } },
  render: args => html`<div class="board-wide">${board(args)}</div>`,
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    await player.click('.th[aria-label="Value"] .column-menu');
    await player.find('.menu:popover-open');
  },
};

/** The columns that are shown, and their order. */
export const AsTableColumns: Story = {
  ...AsTableColumn,
  async play(context) {
    await AsTableColumn.play!(context);
    const player = new Player(context.canvasElement);
    await player.choose('Columns…', '.menu');
    await player.find('.menu:popover-open .ticks');
  },
};

/** At 360 px the table scrolls sideways. */
export const AsTableNarrow: Story = {
  args: { view: { layout: 'table' } },
  render: args => html`<div class="phone">${board(args)}</div>`,
};
