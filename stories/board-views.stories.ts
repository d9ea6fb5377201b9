import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define/pipeline-board.js';
import type { ViewState } from '../src/index.js';
import { deals, NOW } from './data.js';
import { Player } from './play.js';

/** The board's other views where room, direction or light are others. */
const meta: Meta = {
  title: 'Elements/pipeline-board/views',
  component: 'pipeline-board',
  play: ({ canvasElement }) => new Player(canvasElement).ready(),
};
export default meta;

const LANES: ViewState = { lanes: 'owner' };
const TABLE: ViewState = { layout: 'table' };
const FORECAST: ViewState = { layout: 'forecast' };
const AS_OF: ViewState = { asOf: new Date(NOW - 30 * 86_400_000).toISOString().slice(0, 10) };

const board = (view: ViewState): TemplateResult =>
  html`<pipeline-board .deals=${deals(60)} .view=${view}></pipeline-board>`;
const narrow = (view: ViewState): StoryObj => ({ render: () => html`<div class="phone">${board(view)}</div>` });
const rtl = (view: ViewState): StoryObj => ({ render: () => html`<div dir="rtl" lang="ar-EG">${board(view)}</div>` });
const dark = (view: ViewState): StoryObj => ({ render: () => html`<div class="dark-page">${board(view)}</div>` });

/** One month at a time in a column of 360 px. */
export const ForecastNarrow: StoryObj = narrow(FORECAST);
export const ForecastRtl: StoryObj = rtl(FORECAST);
export const ForecastDark: StoryObj = dark(FORECAST);
export const LanesRtl: StoryObj = rtl(LANES);
export const LanesDark: StoryObj = dark(LANES);
export const TableRtl: StoryObj = rtl(TABLE);
export const TableDark: StoryObj = dark(TABLE);
export const AsOfRtl: StoryObj = rtl(AS_OF);
export const AsOfDark: StoryObj = dark(AS_OF);
