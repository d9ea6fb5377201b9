import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/funnel-chart.js';
import type { FunnelChart } from '../src/index.js';
import { deals, FIVE, pipelineOf, untilSale, withGoals } from './data.js';

type Args = Partial<
  Pick<FunnelChart, 'store' | 'period' | 'segment' | 'mode' | 'shape' | 'by' | 'compare' | 'frameless'>
>;
type Story = StoryObj<Args>;

const chart = (args: Args): TemplateResult =>
  html`<funnel-chart
    .store=${args.store}
    .period=${args.period}
    .segment=${args.segment}
    .mode=${args.mode ?? 'flow'}
    .shape=${args.shape ?? 'bars'}
    .by=${args.by ?? 'count'}
    .compare=${args.compare ?? ''}
    .frameless=${args.frameless ?? false}
  ></funnel-chart>`;

const some = pipelineOf(untilSale(400), { stages: FIVE });

const meta: Meta<Args> = {
  title: 'Elements/funnel-chart',
  component: 'funnel-chart',
  args: { store: some },
  argTypes: {
    store: { control: false },
    mode: { control: 'inline-radio', options: ['flow', 'leads', 'standing'] },
    shape: { control: 'inline-radio', options: ['bars', 'tapered'] },
    by: { control: 'inline-radio', options: ['count', 'value'] },
  },
  render: args => html`<div class="chart-wide">${chart(args)}</div>`,
  async play({ canvasElement }) {
    const { shadowRoot } = canvasElement.querySelector('funnel-chart')!;
    await waitFor(() => expect(shadowRoot!.querySelector('[aria-busy]')).toBeNull(), { timeout: 20_000 });
  },
};
export default meta;

/** The deals of the last 90 days, stage by stage. */
export const Default: Story = {};

/** Each step narrows to the next one. */
export const Tapered: Story = { args: { shape: 'tapered' } };

/** As wide as the deals are worth. */
export const ByValue: Story = { args: { by: 'value' } };

/** From the first interest on: leads, those that marketing and sales took on, and deals. */
export const FromLeads: Story = {
  args: { mode: 'leads', store: withGoals(pipelineOf(untilSale(60), { stages: FIVE })) },
};

/** Where the open deals stand now. */
export const Standing: Story = { args: { mode: 'standing' } };

/** Beside the period before. */
export const ComparedWithBefore: Story = { args: { compare: 'before', period: 'last-30-days' } };

/** One seller’s deals beside those of all. */
export const ComparedWithSeller: Story = { args: { compare: 'owner=Andrea Rossi', shape: 'tapered' } };

/** In a column of 360 px. */
export const Narrow360: Story = { render: args => html`<div class="phone">${chart(args)}</div>` };

/** Colours follow the page’s `color-scheme`. */
export const Dark: Story = {
  render: args => html`<div class="dark-page"><div class="chart-wide">${chart(args)}</div></div>`,
};

/** From right to left, with numbers as in Egypt. */
export const Rtl: Story = {
  render: args => html`<div dir="rtl" lang="ar-EG" class="chart-wide">${chart(args)}</div>`,
};

/** Colours by `--pipeline-*`. */
export const Themed: Story = { render: args => html`<div class="themed chart-wide">${chart(args)}</div>` };

/** A pipeline without a deal. */
export const NoData: Story = { args: { store: pipelineOf([]) } };

/** Deals, but none of them in this period. */
export const NothingInPeriod: Story = { args: { period: '2020-01-01/2020-12-31' } };

/** A single deal. */
export const OneDeal: Story = { args: { store: pipelineOf(deals(1)), period: 'all-time' } };

/** Nothing but lost deals. */
export const OnlyLost: Story = {
  args: { store: pipelineOf(deals(300).filter(({ status }) => status === 'lost')), period: 'all-time' },
};

/** Several currencies: by value they are not added. */
export const MixedCurrencies: Story = {
  args: { store: pipelineOf(deals(200, ['EUR', 'USD', 'JPY'])), by: 'value' },
};

/** As many deals as a large company has, worked out in slices. */
export const Deals100000: Story = {
  args: { store: undefined },
  render: args => html`<div class="chart-wide">${chart({ ...args, store: pipelineOf(deals(100_000)) })}</div>`,
};

/** Names as long as people write them. */
export const LongNames: Story = {
  args: {
    store: pipelineOf(
      deals(200).map(deal => ({ ...deal, stage: deal.stage === 'contact' ? 'first' : 'second', history: [] })),
      {
        stages: [
          { id: 'first', name: 'Erstkontakt und Bedarfsermittlung einschließlich technischer Vorprüfung' },
          { id: 'second', name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk' },
          { id: 'won', name: 'Won', phase: 'won' },
        ],
      },
    ),
  },
};

/** The table behind the picture. */
export const Table: Story = {
  async play({ canvasElement }) {
    const { shadowRoot } = canvasElement.querySelector('funnel-chart')!;
    await waitFor(() => shadowRoot!.querySelector<HTMLElement>('.foot [aria-expanded=false]')!.click());
    await waitFor(() => expect(shadowRoot!.querySelector('table')).not.toBeNull());
  },
};

/** A step was chosen: the deals behind it. */
export const DealsBehind: Story = {
  async play({ canvasElement }) {
    const { shadowRoot } = canvasElement.querySelector('funnel-chart')!;
    await waitFor(() => shadowRoot!.querySelector<HTMLElement>('[data-mark=meeting]')!.click());
    await waitFor(() => expect(shadowRoot!.querySelector('dialog[open] .title')).not.toBeNull());
  },
};

/** “How is this computed?” */
export const Explained: Story = {
  async play({ canvasElement }) {
    const { shadowRoot } = canvasElement.querySelector('funnel-chart')!;
    await waitFor(() => [...shadowRoot!.querySelectorAll<HTMLElement>('.foot button')].at(-1)!.click());
    await waitFor(() => expect(shadowRoot!.querySelector('dialog[open] .explain')).not.toBeNull());
  },
};
