import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/deal-details.js';
import { logActivity, type DealDetails, type DealInput, type PipelineStore, type StageInput } from '../src/index.js';
import { LONG, NOW, pipelineOf } from './data.js';

type Args = Partial<Pick<DealDetails, 'store' | 'deal' | 'readonly' | 'inline'>>;
type Story = StoryObj<Args>;

const DAY = 86_400_000;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Stages that carry all they can. */
const STAGES: readonly StageInput[] = [
  { name: 'Contact', probability: 0.1, rottingDays: 14 },
  {
    name: 'Qualification',
    probability: 0.25,
    guidance: 'Find out whether there is a need, a budget and a date, and who decides.',
    checklist: ['Budget confirmed', 'Decision maker known', 'Date agreed'],
    library: [
      { label: 'Comparison for buyers', url: 'https://example.com/compare' },
      { label: 'Questions that others asked', url: 'https://example.com/questions' },
    ],
  },
  { name: 'Meeting', probability: 0.45 },
  {
    name: 'Proposal',
    probability: 0.65,
    guidance: 'A proposal needs a date, and somebody who pays.',
    required: ['expectedClose', 'contacts.pays'],
  },
  { name: 'Closing', phase: 'won' },
  { name: 'Retention', phase: 'retention' },
];

const history = [
  { at: NOW - 13 * DAY, by: 'Form', op: 'a:1', field: 'stage', from: null, to: 'contact' },
  { at: NOW - 11 * DAY, by: 'Jonas Lehmann', op: 'a:2', field: 'value', from: null, to: 26_500 },
  { at: NOW - 9 * DAY, by: 'Jonas Lehmann', op: 'a:3', field: 'stage', from: 'contact', to: 'qualification' },
] as const satisfies DealInput['history'];

const PILOT: DealInput = {
  id: 'pilot',
  title: 'Data warehouse pilot',
  organisation: 'Quayside Labs',
  value: 26_500,
  stage: 'qualification',
  owner: 'Jonas Lehmann',
  source: 'Website',
  tags: ['Pilot'],
  notes: 'They want to begin small.',
  answers: { timeline: 'now' },
  createdAt: NOW - 13 * DAY,
  nextStep: { kind: 'meeting', title: 'Demo with the data team', due: dayOf(NOW + 3 * DAY) },
  contacts: [
    { name: 'Mara Wolff', email: 'mara@quayside.example', phone: '+49 30 5550 1234', role: 'decides' },
    { name: 'Owen Price', email: 'owen@quayside.example', role: 'uses' },
  ],
  history,
};
const OTHERS: readonly DealInput[] = [
  { id: 'scanners', title: 'Warehouse scanners', value: 17_900, stage: 'qualification' },
  { id: 'portal', title: 'Customer portal', value: null, stage: 'qualification' },
];

/** A pipeline of its own, so that what is done in one story is not seen in another. */
function pipeline(deal: Partial<DealInput> = {}): PipelineStore {
  const store = pipelineOf([{ ...PILOT, ...deal }, ...OTHERS], { stages: STAGES });
  const around = { now: NOW - 10 * DAY, by: 'Jonas Lehmann', newId: () => store.ports.newId() };
  const known = store.deal('pilot')!;
  const call = { kind: 'call', title: 'Budget confirmed for spring', outcome: 'reached' } as const;
  store.dispatch(logActivity(known, call, around), { undoable: false });
  return store;
}

const meta: Meta<Args> = {
  title: 'Elements/deal-details',
  component: 'deal-details',
  args: { deal: 'pilot' },
  argTypes: { store: { control: false } },
  // a page opens it; in the documentation it stays closed, for it is modal
  render: args =>
    html`<deal-details
      .store=${args.store ?? pipeline()}
      .deal=${args.deal ?? 'pilot'}
      .readonly=${args.readonly ?? false}
      .inline=${args.inline ?? false}
    ></deal-details>`,
  async play({ canvasElement }) {
    await opened(canvasElement);
  },
};
export default meta;

async function opened(canvas: HTMLElement): Promise<ShadowRoot> {
  const details = canvas.querySelector('deal-details')!;
  details.open();
  await waitFor(() => expect(details.shadowRoot!.querySelector(':is(dialog[open], .panel) form')).not.toBeNull());
  return details.shadowRoot!;
}
/** Opens it and presses a button. */
const press =
  (selector: string, until: string): Story['play'] =>
  async ({ canvasElement }) => {
    const root = await opened(canvasElement);
    root.querySelector<HTMLElement>(selector)!.click();
    await waitFor(() => expect(root.querySelector(until)).not.toBeNull());
  };
/** Types into a field as a hand would. */
function type(root: ShadowRoot, name: string, text: string): void {
  const field = root.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  field.value = text;
  for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
}

/** An open deal with its people, its next step, and what has happened to it. */
export const Default: Story = {};

/** In the page instead of in a dialog. */
export const Inline: Story = { args: { inline: true } };

/** A deal of which little is known yet. */
export const Bare: Story = { args: { deal: 'portal', inline: true } };

/** The next step is being planned. */
export const Planning: Story = {
  render: args =>
    html`<deal-details .store=${pipeline({ nextStep: undefined })} .deal=${args.deal ?? ''}></deal-details>`,
  play: press('[data-act=plan]', '[data-form=plan]'),
};

/** The step is done: what came of it, and what comes next. */
export const TickingOff: Story = { play: press('[data-act=tick]', '[data-form=tick]') };

/** A call is written down. */
export const LoggingACall: Story = { play: press('[data-act=log-call]', '[data-form=log]') };

/** A person on the buyer's side is added. */
export const AddingAContact: Story = { play: press('[data-act=add-contact]', '[data-form=contact]') };

/** An e-mail is begun from a template. */
export const WritingAnEmail: Story = { play: press('[data-act=email]', 'dialog[open] [name=body]') };

/** A stage asks for what it requires. */
export const EnteringAStage: Story = {
  play: press('.rail li:nth-child(4) button', 'dialog[open] #enter-contacts_46pays'),
};

/** It is lost: why, what to remember, and when to come back. */
export const Losing: Story = { play: press('.outcomes button:nth-child(2)', 'dialog[open] [name=later]') };

/** Somebody else has changed a field while it was typed into. */
export const Conflict: Story = {
  async play({ canvasElement }) {
    const root = await opened(canvasElement);
    const { store } = canvasElement.querySelector('deal-details')!;
    type(root, 'organisation', 'Quayside Laboratories');
    const changes = { organisation: { from: 'Quayside Labs', to: 'Quayside Labs GmbH' } };
    store!.dispatch({ type: 'deal/edit', target: 'pilot', changes });
    await waitFor(() => expect(root.querySelector('.conflict')).not.toBeNull());
    root.querySelector('.conflict')!.scrollIntoView({ block: 'center' });
  },
};

/** A deal that is won: when it is renewed, and what keeps the customer. */
export const Won: Story = {
  args: {
    inline: true,
    store: pipeline({
      status: 'won',
      stage: 'closing',
      closedAt: NOW - DAY,
      renewalAt: dayOf(NOW + 300 * DAY),
      nextStep: undefined,
    }),
  },
};

/** A deal that was lost, and comes back. */
export const Lost: Story = {
  args: {
    inline: true,
    store: pipeline({
      status: 'lost',
      closedAt: NOW - 90 * DAY,
      reason: 'Too early',
      wakeAt: dayOf(NOW - DAY),
      nextStep: undefined,
    }),
  },
};

/** It lies in the bin. */
export const InTheBin: Story = { args: { inline: true, store: pipeline({ removedAt: NOW - DAY }) } };

/** To look at only. */
export const ReadOnly: Story = { args: { readonly: true } };

/** In a column of 360 px. */
export const Narrow: Story = {
  render: () => html`<div class="phone"><deal-details inline .store=${pipeline()} deal="pilot"></deal-details></div>`,
};

/** From right to left, with numbers and days as in Egypt. */
export const Rtl: Story = {
  render: () =>
    html`<div dir="rtl" lang="ar-EG"><deal-details inline .store=${pipeline()} deal="pilot"></deal-details></div>`,
};

/** Colours follow the page's `color-scheme`. */
export const Dark: Story = {
  render: () =>
    html`<div class="dark-page"><deal-details inline .store=${pipeline()} deal="pilot"></deal-details></div>`,
};

/** Names and amounts as long as people write them. */
export const LongNames: Story = {
  render: () => {
    const contacts = [{ name: LONG[1]!.title, email: `${'long'.repeat(12)}@example.com`, role: LONG[0]!.title }];
    const store = pipeline({ ...LONG[0]!, id: 'pilot', contacts, notes: LONG[1]!.title });
    return html`<deal-details .store=${store} deal="pilot"></deal-details>`;
  },
};

/** What was typed wrong is said beside it. */
export const Faulty: Story = {
  async play({ canvasElement }) {
    const root = await opened(canvasElement);
    type(root, 'title', '');
    type(root, 'value', 'a lot');
    root.querySelector<HTMLFormElement>('#facts')!.requestSubmit();
    await waitFor(() => expect(root.querySelectorAll('.error').length).toBe(2));
  },
};
