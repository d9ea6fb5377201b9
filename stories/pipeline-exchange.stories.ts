import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { waitFor } from 'storybook/test';
import '../src/define/pipeline-exchange.js';
import type { PipelineExchange } from '../src/elements/pipeline-exchange.js';
import { deals, pipelineOf } from './data.js';

type Args = Partial<Pick<PipelineExchange, 'store' | 'frameless'>>;
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/pipeline-exchange',
  component: 'pipeline-exchange',
  argTypes: { store: { control: false }, openStorage: { control: false } } as Meta<Args>['argTypes'],
  // each story has a pipeline of its own, made when it is shown
  loaders: [() => ({ store: pipelineOf(deals(12)) })],
  render: (args, { loaded }) =>
    html`<pipeline-exchange .store=${loaded.store} .frameless=${args.frameless ?? false}></pipeline-exchange>`,
};
export default meta;

/** A file as another system writes it: its own column names, decimal commas, one row without a name, one odd amount. */
const FILE = [
  'Deal;Company;Amount;Stage;Owner;Expected close date',
  'Lift maintenance;Birch Hotels;4.500,00;Contact;Mira Kovač;12.01.2027',
  'Roof repair;Alder Schools;12.750,50;Proposal;Jonas Lehmann;28.02.2027',
  ';Granite Foods;900,00;Contact;Mira Kovač;',
  'Boiler exchange;Cobalt Clinics;a lot;Meeting;Andrea Rossi;03.12.2026',
  'Heat pumps, two sites;Oakmont Energy;61.300,00;Negotiation;Sofia Nyman;31.03.2027',
].join('\n');

/** Reads a file and goes on so many steps by the button that goes on. */
async function read(canvas: HTMLElement, name: string, text: string, steps: number): Promise<void> {
  const exchange = canvas.querySelector('pipeline-exchange')!;
  const root = exchange.shadowRoot!;
  const heading = (): string => root.querySelector('#heading')?.textContent.trim() ?? '';
  await waitFor(() => {
    if (!root.querySelector('[type=file]')) throw new Error('It does not ask for a file yet.');
  });
  let last = heading();
  const on = (): Promise<void> =>
    waitFor(() => {
      const next = root.querySelector<HTMLButtonElement>('.button.primary:not([disabled])');
      if (heading() === last || !next) throw new Error(`It is still at “${last}”.`);
      last = heading();
    });
  exchange.read(new File([text], name));
  await on();
  for (let step = 0; step < steps; step++) {
    root.querySelector<HTMLElement>('.button.primary')!.click();
    await on();
  }
}

/** Asks for a file; below, the ways out. */
export const Default: Story = {};

/** In a dialog or card of the page's. */
export const Frameless: Story = { args: { frameless: true } };

/** What the columns were taken for, to be corrected. */
export const Columns: Story = {
  async play({ canvasElement }) {
    await read(canvasElement, 'deals.csv', FILE, 0);
  },
};

/** What would come in, and what is wrong with the other rows, before anything is written. */
export const Check: Story = {
  async play({ canvasElement }) {
    await read(canvasElement, 'deals.csv', FILE, 1);
  },
};

/** What has come in and what was set aside. */
export const Report: Story = {
  async play({ canvasElement }) {
    await read(canvasElement, 'deals.csv', FILE, 2);
  },
};
