import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/velocity-meter.js';
import type { VelocityMeter } from '../src/index.js';
import { deals, pipelineOf } from './data.js';

type Args = Partial<
  Pick<VelocityMeter, 'store' | 'period' | 'segment' | 'mode' | 'withoutStale' | 'staleDays' | 'frameless'>
>;
type Story = StoryObj<Args>;

const meter = (args: Args): TemplateResult =>
  html`<velocity-meter
    .store=${args.store}
    .period=${args.period}
    .segment=${args.segment}
    .mode=${args.mode ?? 'money'}
    .withoutStale=${args.withoutStale ?? false}
    .staleDays=${args.staleDays ?? 30}
    .frameless=${args.frameless ?? false}
  ></velocity-meter>`;

const some = pipelineOf(deals(400));

const meta: Meta<Args> = {
  title: 'Elements/velocity-meter',
  component: 'velocity-meter',
  args: { store: some },
  argTypes: {
    store: { control: false },
    mode: { control: 'inline-radio', options: ['money', 'duration', 'days'] },
  },
  render: args => html`<div class="chart-side">${meter(args)}</div>`,
  async play({ canvasElement }) {
    const { shadowRoot } = canvasElement.querySelector('velocity-meter')!;
    await waitFor(() => expect(shadowRoot!.querySelector('[aria-busy]')).toBeNull(), { timeout: 20_000 });
  },
};
export default meta;

/** Money a day with its four factors. */
export const Default: Story = {};

/** The days to win, under their own name. */
export const DaysToWin: Story = { args: { mode: 'days' } };

/** Divided by the deal duration, lost deals included. */
export const ByDuration: Story = { args: { mode: 'duration' } };

/** Deals that nobody touches do not count. */
export const WithoutStale: Story = { args: { withoutStale: true } };

/** As wide as a page. */
export const Wide: Story = { render: args => html`<div class="chart-wide">${meter(args)}</div>` };

/** Colours follow the page’s `color-scheme`. */
export const Dark: Story = {
  render: args => html`<div class="dark-page"><div class="chart-side">${meter(args)}</div></div>`,
};

/** From right to left, with numbers as in Egypt. */
export const Rtl: Story = { render: args => html`<div dir="rtl" lang="ar-EG" class="chart-side">${meter(args)}</div>` };

/** A pipeline without a deal. */
export const NoData: Story = { args: { store: pipelineOf([]) } };

/** A single deal: nothing to multiply yet. */
export const OneDeal: Story = { args: { store: pipelineOf(deals(1)) } };

/** Nothing but lost deals. */
export const OnlyLost: Story = {
  args: { store: pipelineOf(deals(300).filter(({ status }) => status === 'lost')), period: 'all-time' },
};

/** Several currencies side by side, never added. */
export const MixedCurrencies: Story = { args: { store: pipelineOf(deals(300, ['EUR', 'USD', 'JPY'])) } };

/** As many deals as a large company has, worked out in slices. */
export const Deals100000: Story = {
  args: { store: undefined },
  render: args => html`<div class="chart-side">${meter({ ...args, store: pipelineOf(deals(100_000)) })}</div>`,
};

/** What if a factor were another? */
export const WhatIf: Story = {
  async play({ canvasElement }) {
    const { shadowRoot } = canvasElement.querySelector('velocity-meter')!;
    await waitFor(() => shadowRoot!.querySelector<HTMLElement>('.foot [aria-expanded=false]')!.click());
    const slider = await waitFor(() => {
      const found = shadowRoot!.querySelector<HTMLInputElement>('#dial-winRate');
      if (!found) throw new Error('There is no slider.');
      return found;
    });
    slider.value = '80';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await waitFor(() => expect(shadowRoot!.querySelector('.what-if [role=status]')!.textContent).toContain('a day'));
  },
};

/** “How is this computed?” */
export const Explained: Story = {
  async play({ canvasElement }) {
    const { shadowRoot } = canvasElement.querySelector('velocity-meter')!;
    await waitFor(() => [...shadowRoot!.querySelectorAll<HTMLElement>('.foot button')].at(-1)!.click());
    await waitFor(() => expect(shadowRoot!.querySelector('dialog[open] .explain')).not.toBeNull());
  },
};
