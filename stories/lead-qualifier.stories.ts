import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/define/lead-qualifier.js';
import type { LeadQualifier } from '../src/index.js';
import { MemoryStorage } from '../src/index.js';

type Args = Partial<
  Pick<
    LeadQualifier,
    'questions' | 'qualification' | 'fields' | 'allAtOnce' | 'consent' | 'testSend' | 'disabled' | 'action'
  >
> & { readonly inside?: TemplateResult; readonly dir?: string };
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/lead-qualifier',
  component: 'lead-qualifier',
  argTypes: { qualification: { control: false }, inside: { control: false } },
  // a story sends nowhere: its leads stay in its own memory
  render: ({ inside, dir = '', ...args }) =>
    html`<div dir=${dir} class="narrow">
      <lead-qualifier
        pipeline=${`story-${++stories}`}
        .storage=${() => new StoryStorage()}
        .questions=${args.questions ?? 'bant'}
        .qualification=${args.qualification}
        .fields=${args.fields ?? 'name email*'}
        .allAtOnce=${args.allAtOnce ?? false}
        .consent=${args.consent ?? ''}
        .testSend=${args.testSend ?? false}
        .disabled=${args.disabled ?? false}
        >${inside}</lead-qualifier
      >
    </div>`,
};
export default meta;
let stories = 0;

/** Stands for a team's storage, in the memory of the story. */
class StoryStorage extends MemoryStorage {
  override readonly capabilities = { ...new MemoryStorage().capabilities, scope: 'team' } as const;
}

/** What a visitor does in the form of a story. */
class Visitor {
  readonly form: LeadQualifier;
  constructor(canvas: HTMLElement) {
    this.form = canvas.querySelector('lead-qualifier')!;
  }
  async click(...names: string[]): Promise<void> {
    for (const name of names)
      await waitFor(() => {
        const all = [...this.form.shadowRoot!.querySelectorAll<HTMLElement>('button, label')];
        const found = all.find(each => each.textContent.replace(/\s+/g, ' ').trim().startsWith(name));
        if (!found) throw new Error(`There is no “${name}”.`);
        found.click();
      });
  }
  async write(name: string, text: string): Promise<void> {
    const field = await waitFor(() => {
      const found = this.form.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`);
      if (!found) throw new Error(`There is no field ${name}.`);
      return found;
    });
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  shows(words: string): Promise<void> {
    return waitFor(() => expect(this.form.shadowRoot!.querySelector('.panel')).toHaveTextContent(words));
  }
  async send(timeline: string): Promise<void> {
    await this.click('It costs us every day', 'Next', timeline, 'Next', 'Next', 'Next');
    await this.write('email', 'mara@fabrikam.example');
    await this.click('Send');
  }
}

/** One question at a time: need, timeline, authority, budget, and who is asking. */
export const Default: Story = {};

/** The last step, with a wish to agree to. */
export const Contact: Story = {
  args: { fields: 'name email* phone organisation message', consent: 'You may use my answers to reply to me.' },
  async play({ canvasElement }) {
    await new Visitor(canvasElement).click('It costs', 'Next', 'Later', 'Next', 'Next', 'Next');
  },
};

/** Three questions that tell whom to call first. */
export const ThreeQuestions: Story = { args: { questions: 'three', allAtOnce: true } };

/** Everything at once. */
export const AllAtOnce: Story = { args: { allAtOnce: true, consent: 'You may use my answers to reply to me.' } };

/** What was left out is said beside the field and in a summary. */
export const Faulty: Story = {
  args: { allAtOnce: true },
  async play({ canvasElement }) {
    const visitor = new Visitor(canvasElement);
    await visitor.click('Send');
    await visitor.shows('need another look');
  },
};

/** A page's own questions, of every kind. */
export const OwnQuestions: Story = {
  args: {
    allAtOnce: true,
    qualification: {
      id: 'own',
      questions: [
        { id: 'vans', kind: 'number', text: 'How many vans do you run?', hint: 'Roughly will do.', required: true },
        { id: 'goods', kind: 'several', text: 'What do they carry?', options: ['Food', 'Medicine', 'Flowers'] },
        {
          id: 'money',
          kind: 'money',
          text: 'What may it cost?',
          currency: 'EUR',
          options: [{ max: 5000 }, { min: 5000, max: 20000 }, { min: 20000 }],
        },
        { id: 'start', kind: 'date', text: 'From when?' },
      ],
    },
  },
};

/** A form in plain markup between the tags: it works without script, and is taken over by it. */
export const PlainMarkup: Story = {
  args: {
    allAtOnce: true,
    inside: html`<form action="/leads" method="post">
      <fieldset>
        <legend>How big is your kitchen?</legend>
        <label><input type="radio" name="size" value="small" /> Up to 20 seats</label>
        <label><input type="radio" name="size" value="large" data-points="20" checked /> More</label>
      </fieldset>
      <label>E-mail <input type="email" name="email" required /></label>
      <button>Send</button>
    </form>`,
  },
};

/** After sending, to who wants to buy now. */
export const Hot: Story = {
  args: {
    inside: html`<div slot="hot">
      <strong>You are first in line.</strong><br /><a href="tel:+4930000000">Call us now</a>
    </div>`,
  },
  async play({ canvasElement }) {
    await new Visitor(canvasElement).send('As soon as possible');
    await waitFor(() => expect(canvasElement.querySelector('[slot=hot]')).toBeVisible());
  },
};

/** After sending, to who has no date yet, where the page has no words of its own. */
export const Cold: Story = {
  async play({ canvasElement }) {
    const visitor = new Visitor(canvasElement);
    await visitor.send('No date yet');
    await visitor.shows('We are here when the time comes.');
  },
};

/** The network is away: the visitor is told the truth. */
export const Waiting: Story = {
  render: () =>
    html`<div class="narrow">
      <lead-qualifier
        pipeline=${`story-${++stories}`}
        .storage=${() => Promise.reject(new Error('The network is away.'))}
      ></lead-qualifier>
    </div>`,
  async play({ canvasElement }) {
    const visitor = new Visitor(canvasElement);
    await visitor.send('Later');
    await waitFor(() => expect(visitor.form.shadowRoot!.querySelector('.notice')).toHaveTextContent('Not sent yet'), {
      timeout: 10_000,
    });
    await visitor.click('Delete my answers');
    await visitor.shows('deleted');
  },
};

/** For the page's owner: a button that shows whether leads arrive. */
export const TestSend: Story = {
  args: { testSend: true },
  async play({ canvasElement }) {
    const visitor = new Visitor(canvasElement);
    await visitor.click('Send a test lead');
    await visitor.shows('has arrived');
  },
};

/** Nothing can be filled in. */
export const Disabled: Story = { args: { disabled: true } };

/** From right to left. */
export const Rtl: Story = { args: { dir: 'rtl', allAtOnce: true } };

/** Words as long as people write them. */
export const LongNames: Story = {
  args: {
    allAtOnce: true,
    qualification: {
      questions: [
        {
          id: 'long',
          text: 'Which of these describes the Donaudampfschifffahrtsgesellschaftskapitänspatentprüfungskommission best?',
          options: ['Rechtsschutzversicherungsgesellschaftsangestelltenvertretung', 'Something else entirely'],
          required: true,
        },
      ],
    },
  },
};
