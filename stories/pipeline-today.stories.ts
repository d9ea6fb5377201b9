import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/pipeline-today.js';
import {
  leadsOf,
  newLead,
  type DealInput,
  type Lead,
  type PipelineOptions,
  type PipelineStore,
  type PipelineToday,
} from '../src/index.js';
import { deals, dueForRevision, FIVE, LONG, NOW, pipelineOf, untilSale } from './data.js';

type Args = Partial<Pick<PipelineToday, 'store' | 'segment' | 'readonly' | 'reminders' | 'frameless'>>;
type Story = StoryObj<Args>;

const today = (args: Args): TemplateResult =>
  html`<pipeline-today
    .store=${args.store}
    .segment=${args.segment}
    .readonly=${args.readonly ?? false}
    .reminders=${args.reminders ?? false}
    .frameless=${args.frameless ?? false}
  ></pipeline-today>`;

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const day = (days: number): string => new Date(NOW + days * DAY).toISOString().slice(0, 10);
/** An invented person, who came so many minutes ago. */
const lead = (name: string, minutes: number, fields: Partial<Lead>): Lead =>
  newLead({ name, createdAt: NOW - minutes * MINUTE, ...fields }, name.split(' ')[0]!.toLowerCase(), NOW, 'form');
const LEADS: readonly Lead[] = [
  lead('Mara Kowalczyk', 14, {
    organisation: 'Fabrikam',
    email: 'mara@fabrikam.example',
    phone: '+49 30 1234567',
    answers: { authority: 'decide', budget: 'set', timeline: 'now' },
    events: [{ type: 'demo', at: NOW - 10 * MINUTE }],
  }),
  lead('Owen Price', 70, { organisation: 'Tailspin Toys', email: 'owen@tailspin.example' }),
  lead('Zoe Marsh', 9000, { organisation: 'Litware', status: 'nurture', wakeAt: day(0), reason: 'after the fair' }),
];
/** What comes back: a lost deal on its day, and a contract that ends soon. */
const BACK: readonly DealInput[] = [
  {
    ...{ id: 'woken', title: 'Canteen tablets', organisation: 'Coho Winery', owner: 'Mira Kovač', value: 8_000 },
    ...{
      stage: 'meeting',
      status: 'lost',
      reason: 'Too early',
      closedAt: day(-90),
      createdAt: day(-120),
      wakeAt: day(0),
    },
  },
  {
    ...{ id: 'renewal', title: 'Support contract', organisation: 'Wingtip Toys', owner: 'Jonas Lehmann', value: 6_200 },
    ...{ stage: 'closing', status: 'won', closedAt: day(-330), createdAt: day(-360), renewalAt: day(35) },
    lastTouchAt: day(-40),
  },
];
function storeOf(
  inputs: readonly DealInput[],
  leads: readonly Lead[] = LEADS,
  options: PipelineOptions = { stages: FIVE },
): PipelineStore {
  const store = pipelineOf(inputs, options);
  leadsOf(store);
  for (const each of leads) store.dispatch({ type: 'lead/add', target: each.id, lead: each }, { undoable: false });
  return store;
}
const some = storeOf([...untilSale(40), ...BACK]);
const rootOf = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('pipeline-today')!.shadowRoot!;

const meta: Meta<Args> = {
  title: 'Elements/pipeline-today',
  component: 'pipeline-today',
  args: { store: some },
  argTypes: { store: { control: false } },
  render: args => html`<div class="chart-wide">${today(args)}</div>`,
  async play({ canvasElement }) {
    await waitFor(() => expect(rootOf(canvasElement).querySelector('[aria-busy]')).toBeNull(), { timeout: 20_000 });
  },
};
export default meta;

/** Leads on the clock, steps, what comes back, hot deals: by money × chance, with the reasons. */
export const Default: Story = {};

/** Done by one key: what comes next is asked. */
export const WhatNext: Story = {
  args: { store: storeOf([...untilSale(40), ...BACK]) },
  async play({ canvasElement }) {
    await waitFor(() => rootOf(canvasElement).querySelector<HTMLElement>('.row .button:not([data-link])')!.click());
    await waitFor(() => expect(rootOf(canvasElement).querySelector('dialog[open]')).not.toBeNull());
  },
};

/** A lead opened: what its score is made of. */
export const LeadOpened: Story = {
  async play({ canvasElement }) {
    await waitFor(() => rootOf(canvasElement).querySelector<HTMLElement>('.name[aria-expanded=false]')!.click());
    await waitFor(() => expect(rootOf(canvasElement).querySelector('.fact')).not.toBeNull());
  },
};

/** The page offers reminders: the person has to agree. */
export const WithReminders: Story = { args: { reminders: true } };

/** Nothing to do. */
export const AllDone: Story = {
  args: { store: pipelineOf([{ title: 'Quiet one', createdAt: day(-3), lastTouchAt: day(-1) }]) },
};

/** A pipeline without a deal. */
export const NoData: Story = { args: { store: pipelineOf([]) } };

/** Leads, and no deal yet. */
export const OnlyLeads: Story = { args: { store: storeOf([]) } };

/** A single deal. */
export const OneDeal: Story = {
  args: { store: pipelineOf([{ ...deals(1)[0]!, nextStep: { kind: 'call', title: 'Call', due: day(0) } }]) },
};

/** Nothing but lost deals: none of them is due. */
export const OnlyLost: Story = {
  args: { store: pipelineOf(deals(300).filter(({ status }) => status === 'lost')) },
};

/** As many deals as a large company has, worked out in slices. */
export const Deals100000: Story = {
  args: { store: undefined },
  render: args => html`<div class="chart-wide">${today({ ...args, store: pipelineOf(deals(100_000)) })}</div>`,
};

/** As many deals as a large team has. */
export const Crowded: Story = { args: { store: storeOf(deals(3000), LEADS, {}) } };

/** Several currencies: the list goes by chance. */
export const MixedCurrencies: Story = { args: { store: storeOf(deals(120, ['EUR', 'USD', 'JPY']), LEADS, {}) } };

/** Names as long as people write them. */
export const LongNames: Story = {
  args: {
    store: pipelineOf(LONG.map(deal => ({ ...deal, nextStep: { kind: 'meeting', title: deal.title, due: day(-2) } }))),
  },
};

/** The team has not looked for two months whether the pipeline still fits. */
export const RevisionDue: Story = { args: { store: dueForRevision(pipelineOf(untilSale(60), { stages: FIVE })) } };

/** To look at only. */
export const ReadOnly: Story = { args: { readonly: true } };

/** In a column of 360 px. */
export const Narrow360: Story = { render: args => html`<div class="phone">${today(args)}</div>` };

/** Colours follow the page’s `color-scheme`. */
export const Dark: Story = {
  render: args => html`<div class="dark-page"><div class="chart-wide">${today(args)}</div></div>`,
};

/** From right to left, with numbers as in Egypt. */
export const Rtl: Story = {
  render: args => html`<div dir="rtl" lang="ar-EG" class="chart-wide">${today(args)}</div>`,
};

/** Colours by `--pipeline-*`. */
export const Themed: Story = { render: args => html`<div class="themed chart-wide">${today(args)}</div>` };
