import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define/pipeline-board.js';
import '../src/define/pipeline-provider.js';
import { findPipeline, type PipelineProvider } from '../src/index.js';
import { deals, pipelineOf } from './data.js';

type Args = Partial<Pick<PipelineProvider, 'pipeline' | 'preset' | 'currency' | 'storage' | 'userId' | 'userName'>>;
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/pipeline-provider',
  component: 'pipeline-provider',
  args: { storage: 'memory' },
  render: args =>
    html`<pipeline-provider
      pipeline=${args.pipeline!}
      storage=${args.storage!}
      .preset=${args.preset}
      .currency=${args.currency}
      .userId=${args.userId}
      .userName=${args.userName}
    >
      <div class="pair">
        <pipeline-board></pipeline-board>
      </div>
    </pipeline-provider>`,
};
export default meta;

/** Stages, currency and storage without a line of script. */
export const Default: Story = { args: { pipeline: 'story-simple', preset: 'simple', currency: 'CHF' } };

/** Two boards share one pipeline: what is moved in one moves in the other. */
export const Together: Story = {
  args: { pipeline: 'story-together' },
  render: args => {
    if (!findPipeline(args.pipeline!)) pipelineOf(deals(24), { name: args.pipeline! });
    return html`<pipeline-provider pipeline=${args.pipeline!} storage=${args.storage!}>
      <div class="pair">
        <pipeline-board></pipeline-board>
        <pipeline-board readonly orientation="vertical"></pipeline-board>
      </div>
    </pipeline-provider>`;
  },
};
