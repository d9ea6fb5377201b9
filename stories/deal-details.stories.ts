import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/deal-details.js';
import type { DealDetails } from '../src/index.js';
import { deals, LONG, pipelineOf } from './data.js';

type Args = Partial<Pick<DealDetails, 'store' | 'deal' | 'readonly'>>;
type Story = StoryObj<Args>;

const some = pipelineOf(deals(12));
const long = pipelineOf(LONG.map((deal, nth) => ({ ...deal, id: `long-${nth}` })));

const meta: Meta<Args> = {
  title: 'Elements/deal-details',
  component: 'deal-details',
  argTypes: { store: { control: false } },
  // a page opens it; in the documentation it stays closed, for it is modal
  render: args =>
    html`<deal-details .store=${some} .deal=${args.deal ?? ''} .readonly=${args.readonly ?? false}></deal-details>`,
  async play({ canvasElement }) {
    await opened(canvasElement);
  },
};
export default meta;

async function opened(canvas: HTMLElement): Promise<ShadowRoot> {
  const details = canvas.querySelector('deal-details')!;
  details.open();
  await waitFor(() => expect(details.shadowRoot!.querySelector('dialog[open] form')).not.toBeNull());
  return details.shadowRoot!;
}

/** An open deal, with what has happened to it. */
export const Default: Story = { args: { deal: 'sample-11' } };

/** A deal that is won. */
export const Won: Story = { args: { deal: 'sample-9' } };

/** To look at only. */
export const ReadOnly: Story = { args: { deal: 'sample-6', readonly: true } };

/** Names and amounts as long as people write them. */
export const LongNames: Story = {
  args: { deal: 'long-0' },
  render: args => html`<deal-details .store=${long} .deal=${args.deal ?? ''}></deal-details>`,
};

/** What was typed wrong is said beside it. */
export const Faulty: Story = {
  args: { deal: 'sample-4' },
  async play({ canvasElement }) {
    const root = await opened(canvasElement);
    const field = (name: string): HTMLInputElement => root.querySelector(`[name=${name}]`)!;
    field('title').value = '';
    field('value').value = 'a lot';
    root.querySelector('form')!.requestSubmit();
    await waitFor(() => expect(root.querySelector('.error')).not.toBeNull());
  },
};
