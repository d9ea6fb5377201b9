import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/pipeline-board.js';
import '../src/define/pipeline-exchange.js';
import type { PipelineExchange, PipelineStore } from '../src/index.js';
import { deals, pipelineOf } from './data.js';

type Args = Partial<Pick<PipelineExchange, 'store' | 'frameless'>>;
type Story = StoryObj<Args>;

const TITLES = ['Solar roof', 'Battery store', 'Heat pump', 'Wind park', 'Charging points', 'Cold room', 'Retrofit'];
const STAGES = ['Prospecting', 'Qualified', 'Demo', 'Negotiation', 'Closed Won', 'Closed Lost'];
/** An invented export, with ids, so that it can be brought in again. */
const file = (rows: number, faulty = false): string => {
  const lines = Array.from({ length: rows }, (_, n) => {
    const amount = faulty && n % 4 === 2 ? 'to be agreed' : `${(n + 1) * 1250}`;
    const day = String((n % 27) + 1).padStart(2, '0');
    return `${n + 1},${TITLES[n % TITLES.length]} ${n + 1},Company ${n % 9},${STAGES[n % STAGES.length]},${amount},2026-03-${day},Ann Lee`;
  });
  return ['Record ID,Deal Name,Company,Deal Stage,Amount,Create Date,Deal owner', ...lines].join('\n');
};
/** Dates that could be read two ways, and a status that nobody knows. */
const UNCLEAR = `Deal;Stage;Status;Amount;Created
Solar roof;Offer;open;12.500,00;03/04/2026
Battery store;Offer;parked;8.000,00;04/05/2026
Heat pump;Contact;won;1.250,00;05/06/2026`;

/** Invented visitors of a fair. */
const PEOPLE = `Lead ID,First Name,Last Name,Company,E-mail,Phone,Lead Source,First contact date,Status,Industry
L1,Mara,Kowalczyk,Fabrikam,mara@fabrikam.example,+49 30 1234567,Fair,2026-05-12,Open,Cooling
L2,Owen,Price,Tailspin Toys,owen@tailspin.example,,Fair,2026-05-12,Open,Toys
L3,Ina,Blom,,,030 555 0199,Fair,2026-05-13,Called,
L4,,,Northwind,office@northwind.example,,Web,not known,,Logistics
L5,,,,,,Fair,2026-05-13,,`;

const meta: Meta<Args> = {
  title: 'Elements/pipeline-exchange',
  component: 'pipeline-exchange',
  argTypes: { store: { control: false } },
  render: args =>
    html`<pipeline-exchange .store=${args.store ?? fresh()} .frameless=${args.frameless ?? false}></pipeline-exchange>`,
};
export default meta;

const fresh = (): PipelineStore => pipelineOf([]);

/** What a person does with the exchange of a story. */
class Importer {
  readonly exchange: PipelineExchange;
  constructor(canvas: HTMLElement) {
    this.exchange = canvas.querySelector('pipeline-exchange')!;
  }
  async read(text: string, name: string): Promise<void> {
    await this.shows('Choose a file');
    this.exchange.read(new File([text], name));
  }
  shows(words: string): Promise<void> {
    return waitFor(() => expect(this.exchange.shadowRoot!.querySelector('.panel')).toHaveTextContent(words), {
      timeout: 10_000,
    });
  }
  async click(name: string): Promise<void> {
    await waitFor(() => {
      const buttons = [...this.exchange.shadowRoot!.querySelectorAll('button')];
      const button = buttons.find(each => each.textContent.trim().startsWith(name));
      if (!button) throw new Error(`There is no button “${name}”.`);
      button.click();
    });
  }
  async check(text: string, name: string): Promise<void> {
    await this.read(text, name);
    await this.click('Next');
    await this.shows('can be imported');
  }
  async bring(text: string, name: string): Promise<void> {
    await this.check(text, name);
    await this.click('Import');
    await this.shows('Imported:');
  }
}

/** Where it begins. */
export const Default: Story = {};

/** What was guessed of the columns, to be corrected. */
export const Columns: Story = {
  play: ({ canvasElement }) => new Importer(canvasElement).read(file(40), 'deals-november.csv'),
};

/** What the file does not say is asked, beside the column. */
export const Asked: Story = {
  async play({ canvasElement }) {
    const importer = new Importer(canvasElement);
    await importer.read(UNCLEAR, 'unclear.csv');
    await importer.click('Next');
    await importer.shows('Please choose');
  },
};

/** Stages, how many rows can be imported, and the first ten of them with their problems. */
export const Preview: Story = {
  play: ({ canvasElement }) => new Importer(canvasElement).check(file(40, true), 'deals-november.csv'),
};

/** The end: figures, totals, and the rows that were set aside. */
export const Report: Story = {
  play: ({ canvasElement }) => new Importer(canvasElement).bring(file(40, true), 'deals-november.csv'),
};

/** A file of people is told from one of deals: its rows become leads, those that name nobody included. */
export const Leads: Story = {
  async play({ canvasElement }) {
    const importer = new Importer(canvasElement);
    await importer.read(PEOPLE, 'fair-in-may.csv');
    await importer.shows('a lead');
  },
};

/** The leads before they are taken. */
export const LeadsPreview: Story = {
  play: ({ canvasElement }) => new Importer(canvasElement).check(PEOPLE, 'fair-in-may.csv'),
};

/** The leads are there. */
export const LeadsReport: Story = {
  play: ({ canvasElement }) => new Importer(canvasElement).bring(PEOPLE, 'fair-in-may.csv'),
};

/** What was imported, and how to remove it. */
export const Imports: Story = {
  async play({ canvasElement }) {
    const importer = new Importer(canvasElement);
    await importer.bring(file(40), 'deals-november.csv');
    await importer.click('Import another file');
    await importer.shows('40 deals from 40 rows');
  },
};

/** A file that is none. */
export const Unreadable: Story = {
  async play({ canvasElement }) {
    const importer = new Importer(canvasElement);
    await importer.read('PK\u0003\u0004', 'deals.xlsx');
    await importer.shows('Excel workbook');
  },
};

/** Inside of a card or dialog of the page's own. */
export const Frameless: Story = { args: { frameless: true } };

/** Beside a board of the same pipeline: deals appear there as they are stored. */
export const WithBoard: Story = {
  render: () => {
    const store = pipelineOf(deals(12));
    return html`<pipeline-exchange .store=${store}></pipeline-exchange
      ><pipeline-board .store=${store}></pipeline-board>`;
  },
};
