import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/lead-qualifier.js';
import { leadsOf, newLead, type Answers, type LeadQualifier, type Qualification } from '../src/index.js';
import { NOW, pipelineOf } from './data.js';

interface Args {
  /** What is qualified. */
  readonly kind: 'lead' | 'deal';
  /** What is known of it. */
  readonly answers: Answers;
  /** The pipeline's own way to qualify. */
  readonly qualification?: Qualification;
  readonly disabled?: boolean;
  readonly dir?: string;
}
type Story = StoryObj<Args>;

const ALL: Answers = { need: 'urgent', timeline: 'now', authority: 'decide', budget: 'set' };

/** Questions of every kind, one of which rules out. */
const OWN: Qualification = {
  id: 'solar',
  title: 'Solar',
  questions: [
    {
      id: 'roof',
      kind: 'choice',
      text: 'What kind of roof is it?',
      short: 'Roof',
      options: [
        { value: 'pitched', label: 'Pitched', points: 10 },
        { value: 'thatched', label: 'Thatched', disqualifies: true },
      ],
    },
    { id: 'area', kind: 'number', text: 'How many square metres?', short: 'Area', min: 1 },
    {
      id: 'wants',
      kind: 'several',
      text: 'What is wanted?',
      short: 'Wants',
      options: [{ value: 'panels' }, { value: 'battery' }, { value: 'heat pump' }],
    },
    {
      id: 'money',
      kind: 'money',
      text: 'What may it cost?',
      short: 'Money',
      currency: 'EUR',
      options: [
        { value: 's', max: 10_000 },
        { value: 'm', min: 10_000, max: 30_000, points: 5 },
        { value: 'l', min: 30_000, points: 10 },
      ],
    },
    { id: 'start', kind: 'date', text: 'When is it to begin?', short: 'Start' },
  ],
};

const meta: Meta<Args> = {
  title: 'Elements/lead-qualifier as scorecard',
  component: 'lead-qualifier',
  args: { kind: 'lead', answers: {} },
  argTypes: { answers: { control: false }, qualification: { control: false } },
  render: ({ kind, answers, qualification, disabled = false, dir = '' }) => {
    const named = { name: 'Mara Kowalczyk', organisation: 'Fabrikam', answers };
    const store = pipelineOf(kind === 'deal' ? [{ id: 'mara', title: 'Solar roof', answers }] : []);
    if (qualification) {
      const changes = { qualification: { from: undefined, to: qualification } };
      store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes }, { undoable: false });
    }
    if (kind === 'lead') {
      leadsOf(store);
      store.dispatch(
        { type: 'lead/add', target: 'mara', lead: newLead(named, 'mara', NOW, 'form') },
        { undoable: false },
      );
    }
    return html`<div dir=${dir} class="narrow">
      <lead-qualifier for="${kind}.mara" .store=${store} .disabled=${disabled}></lead-qualifier>
    </div>`;
  },
};
export default meta;

const root = (canvas: HTMLElement): ShadowRoot => canvas.querySelector<LeadQualifier>('lead-qualifier')!.shadowRoot!;
const shows = (canvas: HTMLElement, words: string): Promise<void> =>
  waitFor(() => expect(root(canvas).querySelector('.panel')).toHaveTextContent(words));

/** A lead of which nothing is known yet. */
export const Empty: Story = {};

/** Half is known; what is open is named. */
export const Half: Story = { args: { answers: { need: 'important', timeline: 'soon' } } };

/** All is known. */
export const Complete: Story = { args: { answers: ALL } };

/** Answered just now, to be undone. */
export const Answered: Story = {
  args: { answers: { need: 'urgent' } },
  async play({ canvasElement }) {
    await shows(canvasElement, 'BANT 1/4');
    root(canvasElement).querySelector<HTMLInputElement>('[name=timeline][value=now]')!.click();
    await shows(canvasElement, 'Timeline is kept.');
  },
};

/** Ruled out by an answer; questions of every kind, of the pipeline's own. */
export const Disqualified: Story = {
  args: {
    qualification: OWN,
    answers: { roof: 'thatched', area: 64, wants: ['panels', 'battery'], money: 'm', start: '2026-09-01' },
  },
};

/** A deal of which nothing is known yet. */
export const DealEmpty: Story = { args: { kind: 'deal' } };

/** Half of what is asked of a deal. */
export const DealHalf: Story = { args: { kind: 'deal', answers: { need: 'important', timeline: 'soon' } } };

/** A deal of which all is known. */
export const DealComplete: Story = { args: { kind: 'deal', answers: ALL } };

/** A deal that an answer rules out. */
export const DealDisqualified: Story = { args: { kind: 'deal', qualification: OWN, answers: { roof: 'thatched' } } };

/** Only to be read. */
export const Disabled: Story = { args: { answers: ALL, disabled: true } };

/** From right to left. */
export const Rtl: Story = { args: { answers: { need: 'important' }, dir: 'rtl' } };
