import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/forecast-chart.js';
import type { ForecastChart } from '../src/index.js';
import { deals, pipelineOf, withGoals } from './data.js';

type Args = Partial<Pick<ForecastChart, 'store' | 'segment' | 'unit' | 'ahead' | 'past' | 'frameless'>>;
type Story = StoryObj<Args>;

const chart = (args: Args): TemplateResult =>
  html`<forecast-chart
    .store=${args.store}
    .segment=${args.segment}
    .unit=${args.unit ?? 'month'}
    .ahead=${args.ahead ?? 4}
    .past=${args.past ?? 2}
    .frameless=${args.frameless ?? false}
  ></forecast-chart>`;

const some = withGoals(pipelineOf(deals(150)));

const meta: Meta<Args> = {
  title: 'Elements/forecast-chart',
  component: 'forecast-chart',
  args: { store: some },
  argTypes: {
    store: { control: false },
    unit: { control: 'inline-radio', options: ['week', 'month', 'quarter'] },
  },
  render: args => html`<div class="chart-wide">${chart(args)}</div>`,
  async play({ canvasElement }) {
    const { shadowRoot } = canvasElement.querySelector('forecast-chart')!;
    await waitFor(() => expect(shadowRoot!.querySelector('[aria-busy]')).toBeNull(), { timeout: 20_000 });
  },
};
export default meta;

/** Two months that are over, this one, and three to come; against the quota. */
export const Default: Story = {};

/** Week by week. */
export const Weeks: Story = { args: { unit: 'week', ahead: 8 } };

/** Quarter by quarter. */
export const Quarters: Story = { args: { unit: 'quarter' } };

/** One seller’s deals against her own quota. */
export const OneSeller: Story = { args: { segment: 'owner=Mira Kovač' } };

/** As narrow as a phone. */
export const Narrow: Story = { render: args => html`<div class="phone">${chart(args)}</div>` };

/** Colours follow the page’s `color-scheme`. */
export const Dark: Story = {
  render: args => html`<div class="dark-page"><div class="chart-wide">${chart(args)}</div></div>`,
};

/** From right to left, with numbers as in Egypt. */
export const Rtl: Story = { render: args => html`<div dir="rtl" lang="ar-EG" class="chart-wide">${chart(args)}</div>` };

/** A pipeline without a deal. */
export const NoData: Story = { args: { store: pipelineOf([]) } };

/** A single deal. */
export const OneDeal: Story = { args: { store: pipelineOf(deals(1)) } };

/** Nothing but lost deals. */
export const OnlyLost: Story = {
  args: { store: pipelineOf(deals(300).filter(({ status }) => status === 'lost')) },
};

/** Several currencies are not drawn as one; the table has them side by side. */
export const MixedCurrencies: Story = { args: { store: pipelineOf(deals(300, ['EUR', 'USD', 'JPY'])) } };

/** As many deals as a large company has, worked out in slices. */
export const Deals100000: Story = {
  args: { store: undefined },
  render: args => html`<div class="chart-wide">${chart({ ...args, store: pipelineOf(deals(100_000)) })}</div>`,
};

/** What was forecast, what came, and what stages had better say. */
export const Backtest: Story = {
  async play({ canvasElement }) {
    const { shadowRoot } = canvasElement.querySelector('forecast-chart')!;
    await waitFor(() => shadowRoot!.querySelector<HTMLElement>('.foot [aria-expanded=false]')!.click());
    await waitFor(() => expect(shadowRoot!.querySelectorAll('.backtest table').length).toBe(2));
  },
};
