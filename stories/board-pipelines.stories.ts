import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { waitFor } from 'storybook/test';
import '../src/define/pipeline-board.js';
import { closePipeline, findPipeline, type PipelineBoard, type PipelineStore } from '../src/index.js';
import { deals, pipelineOf } from './data.js';
import { Player } from './play.js';

const NAMES = ['story-direct', 'story-partners'] as const;

/** One pipeline of that name, however often the story is shown. */
const shared = (name: string, title: string, count: number): PipelineStore =>
  findPipeline(name) ?? pipelineOf(deals(count), { name, title });

/** A board with several pipelines to be reached. */
const meta: Meta = {
  title: 'Elements/pipeline-board/pipelines',
  component: 'pipeline-board',
  render: (): TemplateResult => {
    const direct = shared(NAMES[0], 'Direct sales', 40);
    shared(NAMES[1], 'Partners', 12);
    return html`<pipeline-board pipeline=${direct.name}></pipeline-board>`;
  },
  beforeEach: () => async () => {
    for (const name of NAMES) await closePipeline(name);
  },
};
export default meta;

/** All pipelines with their totals, each currency apart. */
export const Overview: StoryObj = {
  async play({ canvasElement }) {
    await new Player(canvasElement).openMore('Pipelines…');
  },
};

/** Where a deal is to go on: the pipeline, and the stage there. */
export const Transfer: StoryObj = {
  async play({ canvasElement }) {
    await askWhere(new Player(canvasElement));
  },
};

/** The deal has gone on in another pipeline: its details say where, and lead there. */
export const WentOn: StoryObj = {
  async play({ canvasElement }) {
    const player = new Player(canvasElement);
    const deal = await askWhere(player);
    await player.choose('Move', 'dialog');
    await player.find('.toast');
    player.board.view = { deal };
    const details = await player.details();
    await waitFor(() => {
      if (!details.shadowRoot!.querySelector('.elsewhere button')) throw new Error('looking for the other pipeline');
    });
  },
};

/** Asks where the first deal is to go on; answers with its id. */
async function askWhere(player: Player): Promise<string> {
  await player.ready();
  const { board }: { readonly board: PipelineBoard } = player;
  const [deal] = board.columns[0]!.deals;
  board.hands!.transfer([deal!]);
  await player.find('dialog[open] [name=stage]');
  return deal!.id;
}
