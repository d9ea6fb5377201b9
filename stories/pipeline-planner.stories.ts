import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/pipeline-planner.js';
import type { PipelinePlanner } from '../src/index.js';
import { deals, pipelineOf } from './data.js';

type Args = Partial<
  Pick<
    PipelinePlanner,
    'store' | 'period' | 'segment' | 'mode' | 'month' | 'target' | 'sellers' | 'seasons' | 'frameless'
  >
>;
type Story = StoryObj<Args>;

const planner = (args: Args): TemplateResult =>
  html`<pipeline-planner
    .store=${args.store}
    .period=${args.period}
    .segment=${args.segment}
    .mode=${args.mode ?? 'target'}
    .month=${args.month ?? ''}
    .target=${args.target}
    .sellers=${args.sellers}
    .seasons=${args.seasons ?? []}
    .frameless=${args.frameless ?? false}
  ></pipeline-planner>`;

const some = pipelineOf(deals(400));

const meta: Meta<Args> = {
  title: 'Elements/pipeline-planner',
  component: 'pipeline-planner',
  args: { store: some },
  argTypes: {
    store: { control: false },
    mode: { control: 'inline-radio', options: ['target', 'leads'] },
  },
  render: args => html`<div class="chart-wide">${planner(args)}</div>`,
  async play({ canvasElement }) {
    const { shadowRoot } = canvasElement.querySelector('pipeline-planner')!;
    await waitFor(() => expect(shadowRoot!.querySelector('[aria-busy]')).toBeNull(), { timeout: 20_000 });
  },
};
export default meta;

/** From what a month is to bring to the leads it takes. */
export const Default: Story = {};

/** From the leads in hand to what they can bring. */
export const FromLeads: Story = { args: { mode: 'leads' } };

/** The page gives the target, the sellers, and how its year goes. */
export const Given: Story = {
  args: { target: 100_000, sellers: 10, seasons: [0.8, 0.9, 1, 1, 1, 1, 0.7, 0.6, 1, 1.1, 1.2, 1.3] },
};

/** As wide as a page. */
export const Wide: Story = { render: args => html`<div class="chart-wide">${planner(args)}</div>` };

/** Colours follow the page’s `color-scheme`. */
export const Dark: Story = {
  render: args => html`<div class="dark-page"><div class="chart-wide">${planner(args)}</div></div>`,
};

/** From right to left, with numbers as in Egypt. */
export const Rtl: Story = {
  render: args => html`<div dir="rtl" lang="ar-EG" class="chart-wide">${planner(args)}</div>`,
};

/** On a phone. */
export const Narrow: Story = { render: args => html`<div class="phone">${planner(args)}</div>` };

/** A pipeline without a deal. */
export const NoData: Story = { args: { store: pipelineOf([]) } };

/** A single deal: every number is still to be written. */
export const OneDeal: Story = { args: { store: pipelineOf(deals(1)) } };

/** Nothing but lost deals: no sale says what one brings. */
export const OnlyLost: Story = {
  args: { store: pipelineOf(deals(300).filter(({ status }) => status === 'lost')), period: 'all-time' },
};

/** Several currencies: none is taken for the other. */
export const MixedCurrencies: Story = { args: { store: pipelineOf(deals(300, ['EUR', 'USD', 'JPY'])) } };

/** As many deals as a large company has, worked out in slices. */
export const Deals100000: Story = {
  args: { store: undefined },
  render: args => html`<div class="chart-side">${planner({ ...args, store: pipelineOf(deals(100_000)) })}</div>`,
};

/** The worked example: 100,000 ÷ 500 = 200; ÷ 0.8 = 250; ÷ 10 = 25. */
export const WorkedExample: Story = {
  async play({ canvasElement }) {
    const { shadowRoot } = canvasElement.querySelector('pipeline-planner')!;
    const type = async (name: string, value: string): Promise<void> => {
      const input = await waitFor(() => {
        const found = shadowRoot!.querySelector<HTMLInputElement>(`.input[aria-label^="${name}"]`);
        if (!found) throw new Error(`There is no “${name}”.`);
        return found;
      });
      input.value = value;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    };
    for (const [name, value] of [
      ['Target', '100000'],
      ['Average deal', '500'],
      ['Close ratio', '80'],
      ['Sellers', '10'],
    ] as const)
      await type(name, value);
    await waitFor(() => expect(shadowRoot!.querySelector('#summary')!.textContent).toContain('10 sellers: 25 each'));
  },
};
