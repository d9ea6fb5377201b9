import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/pipeline-health.js';
import type { DealInput, PipelineHealth, PipelineStore } from '../src/index.js';
import { deals, dueForRevision, FIVE, LONG, NOW, pipelineOf, untilSale } from './data.js';

type Args = Partial<Pick<PipelineHealth, 'store' | 'segment' | 'readonly' | 'frameless'>>;
type Story = StoryObj<Args>;

const health = (args: Args): TemplateResult =>
  html`<pipeline-health
    .store=${args.store}
    .segment=${args.segment}
    .readonly=${args.readonly ?? false}
    .frameless=${args.frameless ?? false}
  ></pipeline-health>`;

const DAY = 86_400_000;
const ago = (days: number): string => new Date(NOW - days * DAY).toISOString().slice(0, 10);

/** Deals of which some are there twice. */
const twice = (inputs: readonly DealInput[]): readonly DealInput[] => [
  ...inputs,
  ...inputs.slice(0, 2).map(deal => ({ ...deal, id: `${deal.id}-again`, value: null, owner: 'Sofia Nyman' })),
];
const some = pipelineOf(twice(untilSale(60)), { stages: FIVE });
const rootOf = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('pipeline-health')!.shadowRoot!;
const open = async (canvas: HTMLElement, kind: string): Promise<void> => {
  await waitFor(() => rootOf(canvas).querySelector<HTMLElement>(`[data-mark=${kind}]`)!.click());
  await waitFor(() => expect(rootOf(canvas).querySelector('.row')).not.toBeNull());
};
const review = async (canvas: HTMLElement): Promise<void> => {
  await waitFor(() => rootOf(canvas).querySelector<HTMLElement>('.begin')!.click());
  await waitFor(() => expect(rootOf(canvas).querySelector('.on-table')).not.toBeNull());
};
/** A pipeline of its own for a story that changes it. */
const own = (): PipelineStore => pipelineOf(twice(untilSale(60)), { stages: FIVE });

const meta: Meta<Args> = {
  title: 'Elements/pipeline-health',
  component: 'pipeline-health',
  args: { store: some },
  argTypes: { store: { control: false } },
  render: args => html`<div class="chart-wide">${health(args)}</div>`,
  async play({ canvasElement }) {
    await waitFor(() => expect(rootOf(canvasElement).querySelector('[aria-busy]')).toBeNull(), { timeout: 20_000 });
  },
};
export default meta;

/** What needs attention, and how much money hangs on it. */
export const Default: Story = {};

/** A finding with its deals, and what can be done about each. */
export const Opened: Story = { play: ({ canvasElement }) => open(canvasElement, 'silent') };

/** Deals that may be there twice: which one stays is asked. */
export const Merge: Story = {
  args: { store: own() },
  async play({ canvasElement }) {
    await open(canvasElement, 'duplicate');
    await waitFor(() => rootOf(canvasElement).querySelector<HTMLElement>('.row .button')!.click());
    await waitFor(() => expect(rootOf(canvasElement).querySelector('dialog[open]')).not.toBeNull());
  },
};

/** The weekly review: one deal on the table, what has changed, and what can be done. */
export const Review: Story = { args: { store: own() }, play: ({ canvasElement }) => review(canvasElement) };

/** What a review came to, as a text to copy. */
export const ReviewSummary: Story = {
  args: { store: own() },
  async play({ canvasElement }) {
    await review(canvasElement);
    const table = rootOf(canvasElement).querySelector('.on-table')!;
    table.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true, composed: true }));
    await waitFor(() =>
      [...rootOf(canvasElement).querySelectorAll<HTMLElement>('.foot button')]
        .find(({ textContent }) => textContent!.trim() === 'Summary')!
        .click(),
    );
    await waitFor(() => expect(rootOf(canvasElement).querySelector('textarea')).not.toBeNull());
  },
};

/** The team has not looked for two months whether the pipeline still fits. */
export const RevisionDue: Story = { args: { store: dueForRevision(own()) } };

/** Nothing to mend. */
export const AllWell: Story = {
  args: {
    store: pipelineOf(
      untilSale(60)
        .filter(({ status = 'open' }) => status === 'open')
        .slice(0, 4)
        .map(({ history: _, expectedClose: __, ...deal }) => ({
          ...deal,
          createdAt: NOW - 3_600_000,
          lastTouchAt: NOW - 60_000,
          nextStep: { kind: 'call', title: 'Call', due: ago(-3) },
        })),
    ),
  },
};

/** A pipeline without a deal. */
export const NoData: Story = { args: { store: pipelineOf([]) } };

/** A single deal. */
export const OneDeal: Story = {
  args: { store: pipelineOf([{ ...deals(1)[0]!, nextStep: undefined, expectedClose: ago(4) } as DealInput]) },
  play: ({ canvasElement }) => open(canvasElement, 'overdue'),
};

/** Nothing but lost deals: none of them needs attention. */
export const OnlyLost: Story = {
  args: { store: pipelineOf(deals(300).filter(({ status }) => status === 'lost')) },
};

/** As many deals as a large company has, worked out in slices. */
export const Deals100000: Story = {
  args: { store: undefined },
  render: args => html`<div class="chart-wide">${health({ ...args, store: pipelineOf(deals(100_000)) })}</div>`,
};

/** As many deals as a large team has. */
export const Crowded: Story = {
  args: { store: pipelineOf(deals(3000)) },
  play: ({ canvasElement }) => open(canvasElement, 'no-next-step'),
};

/** Several currencies: side by side, never added. */
export const MixedCurrencies: Story = {
  args: { store: pipelineOf(deals(200, ['EUR', 'USD', 'JPY'])) },
  play: ({ canvasElement }) => open(canvasElement, 'stuck'),
};

/** Names as long as people write them. */
export const LongNames: Story = {
  args: { store: pipelineOf(LONG.map(deal => ({ ...deal, createdAt: ago(40), nextStep: undefined }) as DealInput)) },
  play: ({ canvasElement }) => open(canvasElement, 'no-next-step'),
};

/** To look at only. */
export const ReadOnly: Story = { args: { readonly: true }, play: ({ canvasElement }) => open(canvasElement, 'silent') };

/** In a column of 360 px. */
export const Narrow360: Story = {
  render: args => html`<div class="phone">${health(args)}</div>`,
  play: ({ canvasElement }) => open(canvasElement, 'silent'),
};

/** The review in a column of 360 px. */
export const ReviewNarrow: Story = {
  args: { store: own() },
  render: args => html`<div class="phone">${health(args)}</div>`,
  play: ({ canvasElement }) => review(canvasElement),
};

/** Colours follow the page’s `color-scheme`. */
export const Dark: Story = {
  render: args => html`<div class="dark-page"><div class="chart-wide">${health(args)}</div></div>`,
  play: ({ canvasElement }) => open(canvasElement, 'silent'),
};

/** From right to left, with numbers as in Egypt. */
export const Rtl: Story = {
  render: args => html`<div dir="rtl" lang="ar-EG" class="chart-wide">${health(args)}</div>`,
  play: ({ canvasElement }) => open(canvasElement, 'silent'),
};

/** Colours by `--pipeline-*`. */
export const Themed: Story = { render: args => html`<div class="themed chart-wide">${health(args)}</div>` };
