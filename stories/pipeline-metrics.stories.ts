import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/pipeline-metrics.js';
import type { PipelineMetrics } from '../src/index.js';
import { deals, pipelineOf, withGoals } from './data.js';

type Args = Partial<Pick<PipelineMetrics, 'store' | 'period' | 'segment' | 'metrics' | 'panels' | 'frameless'>>;
type Story = StoryObj<Args>;

const figures = (args: Args): TemplateResult =>
  html`<pipeline-metrics
    .store=${args.store}
    .period=${args.period}
    .segment=${args.segment}
    .metrics=${args.metrics}
    .panels=${args.panels}
    .frameless=${args.frameless ?? false}
  ></pipeline-metrics>`;

const some = withGoals(pipelineOf(deals(400)));

const meta: Meta<Args> = {
  title: 'Elements/pipeline-metrics',
  component: 'pipeline-metrics',
  args: { store: some },
  argTypes: { store: { control: false } },
  render: figures,
  async play({ canvasElement }) {
    const { shadowRoot } = canvasElement.querySelector('pipeline-metrics')!;
    await waitFor(() => expect(shadowRoot!.querySelector('[aria-busy]')).toBeNull(), { timeout: 20_000 });
  },
};
export default meta;

/** The usual figures, until somebody chooses others. */
export const Default: Story = {};

/** Figures that the page names. */
export const ChosenByPage: Story = {
  args: { period: 'this-quarter', metrics: 'won win-rate average-deal velocity new-deals coverage' },
};

/** Leads: how soon they are answered, how often followed up, what they cost; beside it what others have published. */
export const Leads: Story = {
  args: {
    metrics:
      'new-leads qualified-leads first-response answered-in-time follow-ups never-followed-up cost-per-lead cost-per-win return',
  },
};

/** Lists by month, reason, source and seller. */
export const Lists: Story = {
  args: { period: 'this-quarter', metrics: 'won win-rate', panels: 'months reasons sources sellers' },
};

/** As narrow as a phone. */
export const Narrow: Story = { render: args => html`<div class="phone">${figures(args)}</div>` };

/** Colours follow the page’s `color-scheme`. */
export const Dark: Story = {
  args: { panels: 'months sellers', metrics: 'won win-rate sales-cycle' },
  render: args => html`<div class="dark-page">${figures(args)}</div>`,
};

/** From right to left, with numbers as in Egypt. */
export const Rtl: Story = {
  args: { panels: 'sellers', metrics: 'won win-rate sales-cycle' },
  render: args => html`<div dir="rtl" lang="ar-EG">${figures(args)}</div>`,
};

/** A pipeline without a deal. */
export const NoData: Story = { args: { store: pipelineOf([]) } };

/** A single deal. */
export const OneDeal: Story = { args: { store: pipelineOf(deals(1)) } };

/** Nothing but lost deals. */
export const OnlyLost: Story = {
  args: { store: pipelineOf(deals(300).filter(({ status }) => status === 'lost')), period: 'all-time' },
};

/** Several currencies side by side, never added. */
export const MixedCurrencies: Story = {
  args: { store: pipelineOf(deals(300, ['EUR', 'USD', 'JPY'])), metrics: 'won average-deal win-rate open-value' },
};

/** As many deals as a large company has, worked out in slices. */
export const Deals100000: Story = {
  args: { store: undefined, metrics: 'won win-rate average-deal sales-cycle open-value' },
  render: args => figures({ ...args, store: pipelineOf(deals(100_000)) }),
};

/** “How is this computed?” */
export const Explained: Story = {
  async play({ canvasElement }) {
    const { shadowRoot } = canvasElement.querySelector('pipeline-metrics')!;
    await waitFor(() => [...shadowRoot!.querySelectorAll<HTMLElement>('.foot button')].at(-1)!.click());
    await waitFor(() => expect(shadowRoot!.querySelector('dialog[open] .explain')).not.toBeNull());
  },
};
