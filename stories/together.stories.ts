import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define.js';
import { closeDeal, findPipeline } from '../src/index.js';
import { deals, NOW, pipelineOf, withGoals } from './data.js';

const NAME = 'story-dashboard';
const MAIN = 'story-main';

const meta: Meta = { title: 'Together' };
export default meta;

/** Board, key figures, velocity, funnel and forecast on one pipeline: a deal that is won on the board moves the numbers at once. */
export const Dashboard: StoryObj = {
  globals: { events: 'on' },
  render: () => {
    if (!findPipeline(NAME)) withGoals(pipelineOf(deals(120), { name: NAME }));
    return html`<div class="dashboard">
      <pipeline-board pipeline=${NAME}></pipeline-board>
      <pipeline-metrics pipeline=${NAME}></pipeline-metrics>
      <velocity-meter pipeline=${NAME}></velocity-meter>
      <funnel-chart pipeline=${NAME}></funnel-chart>
      <forecast-chart pipeline=${NAME}></forecast-chart>
    </div>`;
  },
  async play({ canvasElement }) {
    const meter = canvasElement.querySelector('velocity-meter')!;
    const open = (): string => meter.shadowRoot!.querySelector('.factor b')?.textContent ?? '';
    await waitFor(() => expect(open()).not.toBe(''));
    const before = open();
    const store = findPipeline(NAME)!;
    const deal = [...store.allDeals()].find(({ status }) => status === 'open')!;
    store.dispatch(closeDeal(deal, 'won', NOW));
    await waitFor(() => expect(open()).not.toBe(before));
    store.undo();
    await waitFor(() => expect(open()).toBe(before));
  },
};

/** The four main elements on one pipeline, and below them every event that they tell the page: a step of the funnel filters the board. */
export const MainElements: StoryObj = {
  globals: { events: 'on' },
  render: () => {
    if (!findPipeline(MAIN)) pipelineOf(deals(120), { name: MAIN });
    return html`<div class="dashboard">
      <pipeline-board pipeline=${MAIN}></pipeline-board>
      <velocity-meter pipeline=${MAIN}></velocity-meter>
      <funnel-chart pipeline=${MAIN}></funnel-chart>
      <lead-qualifier pipeline=${MAIN}></lead-qualifier>
    </div>`;
  },
  async play({ canvasElement }) {
    const funnel = canvasElement.querySelector('funnel-chart')!;
    await waitFor(() => funnel.shadowRoot!.querySelector<HTMLElement>('[data-mark=meeting]')!.click());
    await waitFor(() =>
      expect(canvasElement.querySelector('.event-log')!.textContent).toContain('stage: meeting · part: reached'),
    );
    const board = canvasElement.querySelector('pipeline-board')!;
    await waitFor(() =>
      expect(board.shadowRoot!.querySelector('.filter-chip')!.textContent).toContain('Reached Meeting'),
    );
  },
};
