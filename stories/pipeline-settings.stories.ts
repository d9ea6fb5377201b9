import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/pipeline-board.js';
import '../src/define/pipeline-settings.js';
import { quotaId, rateId, spendId, type PipelineSettings, type PipelineStore } from '../src/index.js';
import { deals, NOW, pipelineOf } from './data.js';

type Args = Partial<Pick<PipelineSettings, 'store' | 'pane' | 'readonly' | 'frameless'>>;
type Story = StoryObj<Args>;

const SELLERS = ['Jana Lehmann', 'Alessandro Rossi', 'Maximiliane von Hohenlohe-Waldenburg'];
const month = (ago: number): string => new Date(NOW - ago * 30.44 * 86_400_000).toISOString().slice(0, 7);
const money = (value: number, currency = 'EUR') => ({ value, currency });

/** What a team has written into its settings in its first months. */
const WRITTEN: Readonly<Record<string, unknown>> = {
  owners: SELLERS,
  'reasons.lost': ['Price', 'Too early', 'Bought elsewhere', 'Nobody decides'],
  'reasons.disqualified': ['No budget', 'Not our market'],
  'sources.web': { name: 'Website', rank: 'a0' },
  'sources.referral': { name: 'Recommendation', rank: 'a1' },
  'sources.fair': { name: 'Trade fair', rank: 'a2' },
  'campaigns.autumn': { name: 'Autumn fair', source: 'fair', start: `${month(2)}-01`, end: `${month(0)}-28` },
  [`spend.${spendId('source', 'web', month(1))}`]: { source: 'web', month: month(1), ...money(1250.5) },
  [`spend.${spendId('source', 'web', month(0))}`]: { source: 'web', month: month(0), ...money(900) },
  emailTemplates: [
    {
      name: 'After the fair',
      subject: 'Our talk at the fair: {{deal}}',
      body: 'Dear {{contact}},\n\nthank you for your time. As promised, the figures for {{organisation}}:\n\n{{value}} a year, with {{warranty}}.\n\nKind regards\n{{owner}}',
    },
    { name: 'A date for the demonstration in your cold store', subject: 'When may we come?', body: '' },
  ],
  'customFields.country': { label: 'Country', type: 'text', rank: 'a3' },
  assignment: {
    rules: [
      { id: 'south', field: 'custom.country', match: { oneOf: ['Italy', 'Austria'] }, owners: [SELLERS[1]] },
      { id: 'fair', field: 'source', match: { oneOf: ['Trade fair'] }, owners: [SELLERS[0], SELLERS[2]] },
      { id: 'set', field: 'answers.budget', match: { oneOf: ['set', 'planned'] }, owners: [SELLERS[0]] },
    ],
    owners: SELLERS,
  },
  'products.licence': { name: 'Licence', rank: 'a0', ...money(49.9) },
  'products.setup': { name: 'Setup', rank: 'a1', ...money(2400) },
  'products.training': { name: 'Training', rank: 'a2' },
  'customFields.sector': { label: 'Sector', type: 'choice', options: ['Food', 'Energy', 'Retail'], rank: 'a0' },
  'customFields.users': { label: 'Number of users', type: 'number', rank: 'a1' },
  'customFields.contract': { label: 'Contract ends', type: 'date', rank: 'a2' },
  [`rates.${rateId('USD', 'EUR', `${month(1)}-01`)}`]: {
    from: 'USD',
    to: 'EUR',
    day: `${month(1)}-01`,
    rate: 0.923456,
  },
  [`rates.${rateId('USD', 'EUR', `${month(8)}-01`)}`]: { from: 'USD', to: 'EUR', day: `${month(8)}-01`, rate: 0.95 },
  [`rates.${rateId('CHF', 'EUR', `${month(3)}-01`)}`]: { from: 'CHF', to: 'EUR', day: `${month(3)}-01`, rate: 1.04 },
  [`quotas.${quotaId('', month(0))}`]: { seller: '', period: month(0), ...money(180_000) },
  [`quotas.${quotaId(SELLERS[0]!, month(0))}`]: { seller: SELLERS[0], period: month(0), ...money(90_000) },
  [`quotas.${quotaId(SELLERS[1]!, month(0))}`]: { seller: SELLERS[1], period: month(0), ...money(75_000) },
  'targets.winRate': 0.3,
  'targets.averageDeal': 12_000,
  'healthLimits.silentDays': 10,
  'idealCustomer.goals': 'Fewer losses in cold storage, proof for audits',
  'idealCustomer.industry': 'Food logistics',
  'idealCustomer.objections': 'The old loggers still work',
  'guide.customer': NOW,
  'guide.decisions': NOW,
  'views.hot': { name: 'Hot, mine', by: 'me', state: {}, rank: 'a0' },
  'views.quarter': { name: 'Closing this quarter', state: {}, rank: 'a1' },
  'stages.meeting.guidance': 'Find out what they have tried, and who decides.',
  'stages.meeting.checklist': ['Research the prospect', 'Prepare questions of your own', 'Rehearse'],
  'stages.meeting.required': ['value', 'nextStep'],
  'stages.meeting.library': [{ label: 'Buyer’s guide', url: 'https://example.com/guide' }],
  'stages.meeting.limit': 12,
};

const at = (store: PipelineStore, path: string): unknown => {
  const [head = '', key, field] = path.split('.');
  if (head === 'stages') return store.pipeline.stages.find(({ id }) => id === key)?.[field as 'name'];
  const value: unknown = store.pipeline[head as 'reasons'];
  return key === undefined ? value : (value as Record<string, unknown> | undefined)?.[key];
};

/** A pipeline with deals, in which everything has been written; or some of it. */
function written(more: Readonly<Record<string, unknown>> = {}): PipelineStore {
  const store = pipelineOf(deals(40));
  const changes = Object.fromEntries(
    Object.entries({ ...WRITTEN, ...more }).map(([path, to]) => [path, { from: at(store, path), to }]),
  );
  store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes }, { undoable: false });
  return store;
}

const meta: Meta<Args> = {
  title: 'Elements/pipeline-settings',
  component: 'pipeline-settings',
  argTypes: { store: { control: false } },
  render: ({ store = written(), pane = 'stages', readonly = false, frameless = false }) =>
    html`<pipeline-settings
      .store=${store}
      .pane=${pane}
      .readonly=${readonly}
      .frameless=${frameless}
    ></pipeline-settings>`,
};
export default meta;

const settingsIn = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('pipeline-settings')!.shadowRoot!;
/** Presses the button that a person would read so. */
async function press(canvas: HTMLElement, name: string): Promise<void> {
  await waitFor(() => {
    const buttons = [...settingsIn(canvas).querySelectorAll('button')];
    const button = buttons.find(each => (each.getAttribute('aria-label') ?? each.textContent.trim()) === name);
    if (!button) throw new Error(`There is no button “${name}”.`);
    button.click();
  });
}

/** The stages, in order, with what is asked of each at a glance. */
export const Stages: Story = {};

/** All that one stage carries. */
export const StageDetails: Story = {
  async play({ canvasElement }) {
    await press(canvasElement, 'Details of Meeting');
    await waitFor(() => expect(settingsIn(canvasElement).querySelector('[part=stage-details]')).not.toBeNull());
  },
};

/** Ready-made stages: what becomes of every deal is shown before it is done. */
export const Presets: Story = {
  async play({ canvasElement }) {
    await waitFor(() => {
      const select = settingsIn(canvasElement).querySelector<HTMLSelectElement>('[data-field=preset]')!;
      select.value = 'consultative';
      select.dispatchEvent(new Event('change'));
    });
    await waitFor(() => expect(settingsIn(canvasElement).querySelector('.rail-of-stages')).not.toBeNull());
  },
};

/** The order in which a pipeline is built. */
export const Guide: Story = { args: { pane: 'guide' } };

/** After two months it asks to look again, on every pane. */
export const RevisionDue: Story = {
  render: () =>
    html`<pipeline-settings pane="guide" .store=${written({ revisedAt: NOW - 75 * 86_400_000 })}></pipeline-settings>`,
};

export const IdealCustomer: Story = { args: { pane: 'customer' } };
export const OwnFields: Story = { args: { pane: 'fields' } };
export const Reasons: Story = { args: { pane: 'reasons' } };
export const Products: Story = { args: { pane: 'products' } };

/** The team's own texts, with how one reads; a slip in braces is told. */
export const EmailTemplates: Story = {
  args: { pane: 'emails' },
  async play({ canvasElement }) {
    await press(canvasElement, 'Details of After the fair');
    await waitFor(() => expect(settingsIn(canvasElement).querySelector('[part=email-details]')).not.toBeNull());
  },
};

/** With what they cost a month, and names that deals carry already. */
export const Sources: Story = { args: { pane: 'sources' } };
export const Campaigns: Story = { args: { pane: 'campaigns' } };

/** BANT to begin with; beside it, answers to try it on. */
export const Questions: Story = { args: { pane: 'qualification' } };

/** All that a question carries: answers, points, what rules out, when it is asked. */
export const QuestionDetails: Story = {
  args: { pane: 'qualification' },
  async play({ canvasElement }) {
    await press(canvasElement, 'Details of Who decides?');
    await waitFor(() => expect(settingsIn(canvasElement).querySelector('[part=question-details]')).not.toBeNull());
  },
};

/** Fit and engagement by rule; an invented lead shows what comes of them, and why. */
export const Scoring: Story = {
  args: { pane: 'scoring' },
  async play({ canvasElement }) {
    await waitFor(() => {
      const fill = (id: string, text: string): void => {
        const input = settingsIn(canvasElement).querySelector<HTMLInputElement>(`[data-field="${id}"]`)!;
        input.value = text;
        input.dispatchEvent(new Event('change'));
      };
      fill('try.organisation', 'Fabrikam');
      fill('try.event.demo', '1');
      fill('try.event.visit', '4');
    });
  },
};

/** Who gets which leads: by rule, else in turn; an invented lead shows to whom, and why. */
export const Assignment: Story = {
  args: { pane: 'assignment' },
  async play({ canvasElement }) {
    await press(canvasElement, 'Details of Source one of Trade fair');
    await waitFor(() => {
      const input = settingsIn(canvasElement).querySelector<HTMLInputElement>('[data-field="try.source"]')!;
      input.value = 'Trade fair';
      input.dispatchEvent(new Event('change'));
    });
  },
};
export const Triggers: Story = { args: { pane: 'triggers' } };
export const Cadences: Story = {
  args: { pane: 'cadences' },
  play: ({ canvasElement }) => press(canvasElement, 'Details of Eight touches'),
};
export const Sellers: Story = { args: { pane: 'owners' } };

/** By week, month or quarter; in several currencies, totals stand side by side. */
export const Quotas: Story = { args: { pane: 'quotas' } };
export const HealthLimits: Story = { args: { pane: 'health' } };
export const CurrencyAndRates: Story = { args: { pane: 'money' } };
export const Calendar: Story = { args: { pane: 'calendar' } };
export const SavedViews: Story = { args: { pane: 'views' } };

/** What was typed stays, what is wrong with it is said. */
export const Wrong: Story = {
  async play({ canvasElement }) {
    await waitFor(() => {
      const input = settingsIn(canvasElement).querySelector<HTMLInputElement>(
        '[data-field="stages.meeting.probability"]',
      )!;
      input.value = 'about half';
      input.dispatchEvent(new Event('input'));
      input.dispatchEvent(new Event('change'));
    });
    await waitFor(() => expect(settingsIn(canvasElement).querySelector('.error')).not.toBeNull());
  },
};

/** Nothing written yet. */
export const Empty: Story = {
  args: { pane: 'sources' },
  render: ({ pane = 'sources' }) =>
    html`<pipeline-settings .store=${pipelineOf([])} .pane=${pane}></pipeline-settings>`,
};

/** To be read, not changed. */
export const ReadOnly: Story = { args: { readonly: true } };

/** On a phone: a native select leads between the panes. */
export const Narrow: Story = {
  render: () => html`<div class="phone"><pipeline-settings .store=${written()}></pipeline-settings></div>`,
};

/** From right to left, with numbers and days as in Egypt: lists, a matrix of amounts, details. */
export const Rtl: Story = {
  render: () => html`<div dir="rtl" lang="ar-EG"><pipeline-settings .store=${written()}></pipeline-settings></div>`,
};
export const QuotasRtl: Story = {
  render: () =>
    html`<div dir="rtl" lang="ar-EG"><pipeline-settings pane="quotas" .store=${written()}></pipeline-settings></div>`,
};

/** Colours follow the page's `color-scheme`. */
export const Dark: Story = {
  render: () => html`<div class="dark-page"><pipeline-settings .store=${written()}></pipeline-settings></div>`,
};
export const ScoringDark: Story = {
  render: () =>
    html`<div class="dark-page"><pipeline-settings pane="scoring" .store=${written()}></pipeline-settings></div>`,
};

/** Beside a board of the same pipeline: every change is seen there at once. */
export const WithBoard: Story = {
  render: () => {
    const store = written();
    return html`<div class="pair">
      <pipeline-settings .store=${store}></pipeline-settings><pipeline-board .store=${store}></pipeline-board>
    </div>`;
  },
};
