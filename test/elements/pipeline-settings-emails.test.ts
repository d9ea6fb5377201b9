import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import { problems } from '../helpers/board.js';
import {
  click,
  control,
  editing,
  element,
  focused,
  keys,
  rendered,
  rowsOf,
  said,
  show,
  store,
  words,
  write,
} from '../helpers/settings.js';

describe('<pipeline-settings>: e-mail templates', () => {
  afterEach(() => resetMouse());

  const preview = (): string => words(element, '.try');
  const names = (): string[] => store.pipeline.emailTemplates?.map(({ name }) => name) ?? [];

  it('a text is written by keys alone, read as a buyer would, and undone', async () => {
    await show('emails');
    expect(await problems(element)).to.deep.equal([]);
    await write(element, 'Template', 'Thanks', '[data-add=emailTemplates]');
    await keys(element, 'Tab');
    await sendKeys({ type: 'About {{deal}}' });
    await keys(element, 'Enter');
    expect(store.pipeline.emailTemplates).to.deep.equal([{ name: 'Thanks', subject: 'About {{deal}}', body: '' }]);
    // its details are open
    await write(element, 'Text: Thanks', 'Dear {{contact}}, it is {{value}}. {{ onwer }}');
    await keys(element, 'Tab');
    expect(store.pipeline.emailTemplates![0]!.body).to.equal('Dear {{contact}}, it is {{value}}. {{ onwer }}');
    expect(preview()).to.include('About Cold-store loggers');
    expect(preview()).to.include('Dear Mara Keller, it is €12,000.');
    expect(preview()).to.include('Nothing is filled in for {{onwer}}.');
    expect(await problems(element)).to.deep.equal([]);
    await click(element, 'Undo', '[part=said]');
    expect(store.pipeline.emailTemplates![0]!.body).to.equal('');
    expect(preview()).not.to.include('{{onwer}}');
  });

  it('a ready text is taken over, called otherwise while its details stay open, and given back', async () => {
    await show('emails');
    await click(element, 'Take over “Proposal”');
    expect(names()).to.deep.equal(['Proposal']);
    expect(focused(element)).to.equal('Template: Proposal');
    expect(words(element)).not.to.include('Take over “Proposal”');
    expect(preview()).to.include('here is our proposal for Fabrikam');
    await write(element, 'Template: Proposal', 'Our offer');
    await keys(element, 'Tab');
    expect(names()).to.deep.equal(['Our offer']);
    expect(preview()).to.include('here is our proposal');
    await click(element, 'Remove Our offer');
    expect(names()).to.deep.equal([]);
    expect(focused(element)).to.equal('Template');
    expect(words(element)).to.include('Take over “Proposal”');
  });

  it('of a name there is one', async () => {
    await show('emails');
    editing(store, 'emailTemplates', undefined, [
      { name: 'One', subject: '', body: '' },
      { name: 'Two', subject: '', body: '' },
    ]);
    await rendered(element);
    await write(element, 'Template: Two', 'One');
    await keys(element, 'Tab');
    expect(control(element, 'Template: Two').getAttribute('aria-invalid')).to.equal('true');
    expect(words(element)).to.include('There is one of that name already.');
    expect(names()).to.deep.equal(['One', 'Two']);
    await keys(element, 'Escape');
    await write(element, 'Template', 'One', '[data-add=emailTemplates]');
    await keys(element, 'Enter');
    expect(words(element, '[data-add=emailTemplates]')).to.include('There is one of that name already.');
    expect(await problems(element)).to.deep.equal([]);
  });

  it('they are put in order by keys, and two people may write different ones at once', async () => {
    await show('emails');
    const three = ['One', 'Two', 'Three'].map(name => ({ name, subject: '', body: '' }));
    editing(store, 'emailTemplates', undefined, three);
    await rendered(element);
    control<HTMLButtonElement>(element, 'Place of One').focus();
    await keys(element, 'ArrowDown', 'ArrowDown');
    expect(rowsOf(element, 'emailTemplates')).to.deep.equal(['Two', 'Three', 'One']);
    expect(focused(element)).to.equal('Place of One');
    expect(said(element)).to.equal('“One” moved to position 3 of 3');
    await write(element, 'Subject: Two', 'Hello');
    await keys(element, 'Tab');
    // somebody else saw the three as they were
    editing(
      store,
      'emailTemplates',
      three,
      three.map(each => (each.name === 'Three' ? { ...each, body: 'Hi' } : each)),
    );
    expect(store.pipeline.emailTemplates!.map(({ name, subject, body }) => name + subject + body)).to.deep.equal([
      ...['TwoHello', 'ThreeHi', 'One'],
    ]);
  });

  it('rows without an id of their own keep the focus when they move or go: links of a stage', async () => {
    await show('stages');
    const links = ['A', 'B', 'C'].map(label => ({ label, url: `https://example.com/${label}` }));
    editing(store, 'stages.meeting.library', [], links);
    await click(element, 'Details of Meeting');
    control<HTMLButtonElement>(element, 'Place of A').focus();
    await keys(element, 'ArrowDown', 'ArrowDown');
    const library = 'stages.meeting.library';
    expect(rowsOf(element, library)).to.deep.equal(['B', 'C', 'A']);
    expect(focused(element)).to.equal('Place of A');
    await click(element, 'Remove A');
    expect(focused(element)).to.equal('Place of C');
    await click(element, 'Remove B');
    expect(focused(element)).to.equal('Place of C');
    await click(element, 'Remove C');
    expect(focused(element)).to.equal('Name');
  });
});
