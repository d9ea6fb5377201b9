import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/lead-inbox.js';
import { leadsOf, newLead, type Lead, type LeadInbox, type PipelineStore } from '../src/index.js';
import { pipelineOf } from './data.js';

type Args = Partial<Pick<LeadInbox, 'show' | 'readonly'>> & { readonly leads?: readonly Lead[]; readonly dir?: string };
type Story = StoryObj<Args>;

const MINUTE = 60_000;
/** Invented people, who came so many minutes ago. */
const lead = (name: string, minutes: number, fields: Partial<Lead>): Lead => {
  const now = Date.now();
  return newLead(
    { name, createdAt: now - minutes * MINUTE, ...fields },
    name.replace(/\W/g, '').toLowerCase(),
    now,
    'form',
  );
};
const some = (): Lead[] => [
  lead('Mara Kowalczyk', 14, {
    organisation: 'Fabrikam',
    email: 'mara@fabrikam.example',
    phone: '+49 30 1234567',
    answers: { authority: 'decide', budget: 'set', timeline: 'now' },
    events: [{ type: 'demo', at: Date.now() - 10 * MINUTE }],
    notes: 'Wants quiet ones for the laboratory on the second floor.',
  }),
  lead('Owen Price', 70, {
    organisation: 'Tailspin Toys',
    email: 'owen@tailspin.example',
    answers: { need: 'important', timeline: 'soon' },
    events: [{ type: 'trial', at: Date.now() - 60 * MINUTE }],
  }),
  lead('Li Wei', 2900, { email: 'li.wei@gmail.com', answers: { need: 'curious', timeline: 'none' } }),
  lead('Owen Price 2', 30, { email: 'owen+news@tailspin.example', suspicious: ['too-fast'] }),
  lead('M. Kowalczyk', 300, { email: 'Mara+fair@fabrikam.example', source: 'Fair', answers: { need: 'urgent' } }),
  lead('Ina Blom', 9000, {
    phone: '030 555 0199',
    status: 'working',
    firstResponseAt: Date.now() - 8000 * MINUTE,
    followUps: [{ kind: 'call', doneAt: Date.now() - 8000 * MINUTE, outcome: 'no-answer' }],
  }),
];
const storeOf = (leads: readonly Lead[]): PipelineStore => {
  const store = pipelineOf([]);
  leadsOf(store);
  for (const each of leads) store.dispatch({ type: 'lead/add', target: each.id, lead: each }, { undoable: false });
  return store;
};

const meta: Meta<Args> = {
  title: 'Elements/lead-inbox',
  component: 'lead-inbox',
  argTypes: { leads: { control: false } },
  render: ({ leads, show, readonly, dir = '' }) =>
    html`<div dir=${dir}>
      <lead-inbox
        .store=${storeOf(leads ?? some())}
        .show=${show ?? 'todo'}
        .readonly=${readonly ?? false}
      ></lead-inbox>
    </div>`,
};
export default meta;

/** Whom to call first, and why. */
export const Default: Story = {};

/** A lead opened: all reasons, and everything that can be done. */
export const Opened: Story = {
  async play({ canvasElement }) {
    const root = canvasElement.querySelector('lead-inbox')!.shadowRoot!;
    await waitFor(() => root.querySelector<HTMLElement>('.lead .name')!.click());
    await waitFor(() => expect(root.querySelector('[aria-expanded=true]')).not.toBeNull());
  },
};

/** Why a lead is none is asked, and kept. */
export const Disqualify: Story = {
  async play({ canvasElement }) {
    const root = canvasElement.querySelector('lead-inbox')!.shadowRoot!;
    await waitFor(() => root.querySelector<HTMLElement>('.lead .name')!.focus());
    root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'd', bubbles: true, composed: true }));
    await waitFor(() => expect(root.querySelector('dialog[open]')).not.toBeNull());
  },
};

/** Fit × engagement: a field opens its leads. */
export const Grid: Story = {
  async play({ canvasElement }) {
    const root = canvasElement.querySelector('lead-inbox')!.shadowRoot!;
    const button = await waitFor(() => root.querySelector<HTMLElement>('.end button')!);
    button.click();
    await waitFor(() => expect(root.querySelector('.grid')).not.toBeNull());
  },
};

/** Two leads that are one person, side by side. */
export const Merge: Story = {
  async play({ canvasElement }) {
    const root = canvasElement.querySelector('lead-inbox')!.shadowRoot!;
    await waitFor(() => root.querySelector<HTMLElement>('.lead .name')!.focus());
    root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true, composed: true }));
    await waitFor(() => expect(root.querySelector('dialog[open]')).not.toBeNull());
  },
};

/** Nobody waits. */
export const Empty: Story = { args: { leads: [] } };

/** To look at only. */
export const ReadOnly: Story = { args: { readonly: true } };

/** From right to left. */
export const Rtl: Story = { args: { dir: 'rtl' } };
