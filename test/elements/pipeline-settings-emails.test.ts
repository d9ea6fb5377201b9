import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import { problems } from '../helpers/board.js';
import * as on from '../helpers/settings.js';

describe('<pipeline-settings>: e-mail templates', () => {
  afterEach(() => resetMouse());

  const preview = (): string => on.words('.try');
  const names = (): string[] => on.store.pipeline.emailTemplates?.map(({ name }) => name) ?? [];

  it('a text is written by keys alone, read as a buyer would, and undone', async () => {
    await on.show('emails');
    expect(await problems(on.element)).to.deep.equal([]);
    await on.write('Template', 'Thanks', '[data-add=emailTemplates]');
    await on.keys('Tab');
    await sendKeys({ type: 'About {{deal}}' });
    await on.keys('Enter');
    expect(on.store.pipeline.emailTemplates).to.deep.equal([{ name: 'Thanks', subject: 'About {{deal}}', body: '' }]);
    // its details are open
    await on.write('Text: Thanks', 'Dear {{contact}}, it is {{value}}. {{ onwer }}');
    await on.keys('Tab');
    expect(on.store.pipeline.emailTemplates![0]!.body).to.equal('Dear {{contact}}, it is {{value}}. {{ onwer }}');
    expect(preview()).to.include('About Cold-store loggers');
    expect(preview()).to.include('Dear Mara Keller, it is €12,000.');
    expect(preview()).to.include('Nothing is filled in for {{onwer}}.');
    expect(await problems(on.element)).to.deep.equal([]);
    await on.click('Undo', '[part=said]');
    expect(on.store.pipeline.emailTemplates![0]!.body).to.equal('');
    expect(preview()).not.to.include('{{onwer}}');
  });

  it('a ready text is taken over, called otherwise while its details stay open, and given back', async () => {
    await on.show('emails');
    await on.click('Take over “Proposal”');
    expect(names()).to.deep.equal(['Proposal']);
    expect(on.focused()).to.equal('Template: Proposal');
    expect(on.words()).not.to.include('Take over “Proposal”');
    expect(preview()).to.include('here is our proposal for Fabrikam');
    await on.write('Template: Proposal', 'Our offer');
    await on.keys('Tab');
    expect(names()).to.deep.equal(['Our offer']);
    expect(preview()).to.include('here is our proposal');
    await on.click('Remove Our offer');
    expect(names()).to.deep.equal([]);
    expect(on.focused()).to.equal('Template');
    expect(on.words()).to.include('Take over “Proposal”');
  });

  it('of a name there is one', async () => {
    await on.show('emails');
    on.editing(on.store, 'emailTemplates', undefined, [
      { name: 'One', subject: '', body: '' },
      { name: 'Two', subject: '', body: '' },
    ]);
    await on.rendered();
    await on.write('Template: Two', 'One');
    await on.keys('Tab');
    expect(on.control('Template: Two').getAttribute('aria-invalid')).to.equal('true');
    expect(on.words()).to.include('There is one of that name already.');
    expect(names()).to.deep.equal(['One', 'Two']);
    await on.keys('Escape');
    await on.write('Template', 'One', '[data-add=emailTemplates]');
    await on.keys('Enter');
    expect(on.words('[data-add=emailTemplates]')).to.include('There is one of that name already.');
    expect(await problems(on.element)).to.deep.equal([]);
  });

  it('they are put in order by keys, and two people may write different ones at once', async () => {
    await on.show('emails');
    const three = ['One', 'Two', 'Three'].map(name => ({ name, subject: '', body: '' }));
    on.editing(on.store, 'emailTemplates', undefined, three);
    await on.rendered();
    on.control<HTMLButtonElement>('Place of One').focus();
    await on.keys('ArrowDown', 'ArrowDown');
    expect(on.rowsOf('emailTemplates')).to.deep.equal(['Two', 'Three', 'One']);
    expect(on.focused()).to.equal('Place of One');
    expect(on.said()).to.equal('“One” moved to position 3 of 3');
    await on.write('Subject: Two', 'Hello');
    await on.keys('Tab');
    // somebody else saw the three as they were
    on.editing(
      on.store,
      'emailTemplates',
      three,
      three.map(each => (each.name === 'Three' ? { ...each, body: 'Hi' } : each)),
    );
    expect(on.store.pipeline.emailTemplates!.map(({ name, subject, body }) => name + subject + body)).to.deep.equal([
      ...['TwoHello', 'ThreeHi', 'One'],
    ]);
  });

  it('rows without an id of their own keep the focus when they move or go: links of a stage', async () => {
    await on.show('stages');
    const links = ['A', 'B', 'C'].map(label => ({ label, url: `https://example.com/${label}` }));
    on.editing(on.store, 'stages.meeting.library', [], links);
    await on.click('Details of Meeting');
    on.control<HTMLButtonElement>('Place of A').focus();
    await on.keys('ArrowDown', 'ArrowDown');
    const library = 'stages.meeting.library';
    expect(on.rowsOf(library)).to.deep.equal(['B', 'C', 'A']);
    expect(on.focused()).to.equal('Place of A');
    await on.click('Remove A');
    expect(on.focused()).to.equal('Place of C');
    await on.click('Remove B');
    expect(on.focused()).to.equal('Place of C');
    await on.click('Remove C');
    expect(on.focused()).to.equal('Name');
  });
});
