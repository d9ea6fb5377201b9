import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../helpers/board.js';
import { DEALS, Details, detailsWith, STEP } from '../helpers/details.js';
import { walkOnTo } from '../helpers/keys.js';
import { leaveSuggestions } from '../helpers/reading.js';
import { saved } from '../helpers/saved.js';

/** A person who has no mouse: whatever is done is reached by Tab. */
class Typist {
  constructor(readonly details: Details) {}

  async go(name: string): Promise<void> {
    await walkOnTo(this.details.element, this.details.field(name));
  }
  /** Goes there and presses it. */
  async choose(name: string): Promise<void> {
    await walkOnTo(this.details.element, this.details.control(name));
    await this.details.press('Enter');
  }
  /** Goes there and writes; how a date or a choice is made by keys is each browser's own. */
  async fill(name: string, text: string): Promise<void> {
    await this.go(name);
    await this.details.type(name, text);
  }
  /** Sends the form that is written into. */
  async send(): Promise<void> {
    leaveSuggestions(this.details.element);
    await this.details.press('Enter');
  }
}
const open = async (...args: Parameters<typeof detailsWith>): Promise<Typist> => new Typist(await detailsWith(...args));
const [acme, ...others] = DEALS;

describe('<deal-details> by keys alone', function () {
  // all of it is reached by Tab, step by step
  this.timeout(60_000);

  it('its fields: written one after the other, and kept with one Enter', async () => {
    const person = await open();
    const { details } = person;
    for (const [name, text] of [
      ['Name', 'Acme racks'],
      ['Organisation', 'Acme Ltd'],
      ['Owner', 'Ben Ode'],
      ['Value', '1500'],
      ['Probability', '30'],
      ['Forecast', 'commit'],
      ['Expected close', '2026-04-30'],
      ['Source', 'Fair'],
      ['Tags', 'vip, warm'],
      ['Notes', 'They want oak.'],
    ] as const)
      await person.fill(name, text);
    await person.choose('Save');
    await until(() => !details.isOpen);
    expect(details.deal()).to.deep.include({
      ...{ title: 'Acme racks', organisation: 'Acme Ltd', owner: 'Ben Ode', value: 1500, probability: 0.3 },
      ...{ forecast: 'commit', expectedClose: '2026-04-30', source: 'Fair', tags: ['vip', 'warm'] },
      notes: 'They want oak.',
    });
  });

  it('its people, with what they have to say: added, changed, deleted and brought back', async () => {
    const person = await open();
    const { details } = person;
    const people = (): string[] => details.deal().contacts.map(({ name, role }) => `${name} ${role ?? ''}`.trim());
    await person.choose('Add a contact');
    expect(details.focused).to.equal('Name');
    await sendKeys({ type: 'Zoë Fox' });
    await person.fill('Role', 'decides');
    await person.fill('E-mail', 'zoe@acme.example');
    await person.send();
    await until(() => people().includes('Zoë Fox decides'));
    await person.choose('Edit Mara Kay');
    await person.fill('Role', 'pays');
    await person.fill('Phone', '030 55');
    await person.send();
    await until(() => people().includes('Mara Kay pays'));
    await person.choose('Delete Zoë Fox');
    await until(() => people().length === 1);
    await person.choose('Undo');
    await until(() => people().length === 2);
  });

  it('what was done and what comes next: note, call, step, calendar, tick, checklist, link', async () => {
    const person = await open();
    const { details } = person;
    await person.choose('Write a note');
    expect(details.focused).to.equal('Notes');
    await sendKeys({ type: 'They like oak' });
    await person.choose('Save');
    await until(() => details.activities.includes('note: '));
    await person.choose('Log a call');
    expect(details.focused).to.equal('About');
    await sendKeys({ type: 'First talk' });
    await person.fill('Outcome', 'reached');
    await person.go('About');
    await person.send();
    await until(() => details.activities.includes('call: First talk'));

    await until(() => details.focused === 'What is to be done?', 'a call asks what comes next');
    await sendKeys({ type: 'Show the shelves' });
    await person.fill('Kind', 'meeting');
    await person.fill('Due', '2026-03-12');
    await person.choose('Plan');
    await until(() => details.deal().nextStep?.title === 'Show the shelves');
    const file = await saved(() => person.choose('To the calendar'));
    expect(file.text).to.contain('SUMMARY:Show the shelves');

    await person.choose('Done');
    await person.fill('Outcome', 'held');
    await person.fill('What comes next?', 'Send the offer');
    await person.choose('Done');
    await until(() => details.deal().nextStep?.title === 'Send the offer');
    expect(details.activities).to.include('meeting: Show the shelves');

    await person.go('Know their goals');
    await details.press(' ');
    await until(() => details.deal().checklist['meeting/Know their goals']);
    await walkOnTo(details.element, details.control('Guide for buyers'));
    expect((details.root.activeElement as HTMLAnchorElement).href).to.equal('https://example.com/guide');
  });

  it('its ends: lost with a day to come back, reopened, abandoned, won with a renewal', async () => {
    const person = await open([{ ...acme!, nextStep: STEP }, ...others]);
    const { details } = person;
    const end = async (name: string, fields: Readonly<Record<string, string>>): Promise<void> => {
      await person.choose(`${name}…`);
      await until(() => details.root.querySelectorAll('dialog[open]').length === 2);
      for (const [field, text] of Object.entries(fields)) await person.fill(field, text);
      await person.choose(name);
    };
    const reopen = async (): Promise<void> => {
      await person.choose('Reopen');
      await until(() => details.deal().status === 'open');
    };
    await end('Lost', {
      'Why? (optional)': 'Budget',
      'Notes (optional)': 'Next year',
      'Bring it back on (optional)': '2026-09-01',
    });
    await until(() => details.deal().status === 'lost');
    expect(details.deal()).to.include({ reason: 'Budget', wakeAt: '2026-09-01' });
    await person.fill('Bring it back on', '2026-10-01');
    await reopen();
    await end('Abandoned', { 'Why? (optional)': 'Silent' });
    await until(() => details.deal().status === 'abandoned');
    await reopen();
    await end('Won', { 'Value (EUR)': '1300', 'Renewal (optional)': '2027-03-01' });
    await until(() => details.deal().status === 'won');
    expect(details.deal()).to.include({ value: 1300, renewalAt: '2027-03-01', stage: 'won' });
    if (details.find('Do not do it')) await person.choose('Do not do it');
    await until(() => details.find('Talk about renewal'));
    await person.choose('Talk about renewal');
    await until(() => details.deal().nextStep?.title === 'Talk about renewal');
  });

  it('all of it: duplicated, deleted and brought back, turned over, left', async () => {
    const person = await open();
    const { details } = person;
    await person.choose('Duplicate');
    await until(() => details.text('h2') === 'Copy of Acme shelves');
    const copy = details.element.deal;
    await person.choose('Delete');
    await until(() => details.deal(copy).removedAt !== undefined);
    await person.choose('Undo');
    await until(() => details.deal(copy).removedAt === undefined);
    details.element.deal = 'a';
    await details.shown();
    await person.choose('Next deal');
    await until(() => details.text('h2') === 'Bolt screws');
    await until(() => details.focused === 'Next deal', 'the focus stays where it turns');
    await details.press('Alt+PageUp');
    await until(() => details.text('h2') === 'Acme shelves');
    await details.press('Escape');
    await until(() => !details.isOpen);
  });
});
