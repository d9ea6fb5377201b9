import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import { problems, until } from '../helpers/board.js';
import { DEALS, detailsWith, STEP } from '../helpers/details.js';

const [acme, ...others] = DEALS;
const withStep = () => detailsWith([{ ...acme!, nextStep: STEP }, ...others]);

describe('<deal-details>: activities', () => {
  afterEach(() => resetMouse());

  describe('the next step', () => {
    it('is planned by keys, due on a day or at a time', async () => {
      const details = await detailsWith();
      details.control('Plan the next step').focus();
      await details.press('Enter');
      expect(details.focused).to.equal('What is to be done?');
      expect(await problems(details.element)).to.deep.equal([]);
      // by its button: in WebKit an empty field's Enter goes to its suggestions
      details.control('Plan').focus();
      await details.press('Enter');
      await until(() => details.texts('.small-form .error').length);
      expect(details.focused).to.equal('What is to be done?');
      await sendKeys({ type: 'Show the shelves' });
      await details.type('Kind', 'meeting');
      await details.type('Due', '2026-03-12');
      await details.type('Time', '14:30');
      details.field('What is to be done?').focus();
      await details.press('Enter');
      await until(() => details.deal().nextStep);
      expect(details.deal().nextStep).to.include({
        kind: 'meeting',
        title: 'Show the shelves',
        due: Date.UTC(2026, 2, 12, 13, 30),
      });
      // WebKit's own data put a comma behind the day's name
      expect(details.text('.planned')).to.match(/Show the shelves Meeting · Thu,? 12 Mar, 14:30 · Ann Lee/);
      expect(await problems(details.element)).to.deep.equal([]);
    });

    it('ticked off is written down and asks for the next; one undo takes both back', async () => {
      const details = await withStep();
      expect(details.text('.planned .chip')).to.equal('overdue');
      await details.click('Done');
      await details.type('Outcome', 'reached');
      await details.type('Notes', 'Yes, in spring');
      await details.type('What comes next?', 'Send the offer');
      await details.type('Due', '2026-03-20');
      expect(await problems(details.element)).to.deep.equal([]);
      await details.click('Done');
      await until(() => details.text('.planned strong') === 'Send the offer');
      expect(details.text('.timeline li')).to.contain('Call · Reached: Ask for the budget Yes, in spring');
      expect(details.text('.notice')).to.contain('“Ask for the budget” done');
      await details.click('Undo');
      await until(() => details.text('.planned strong') === STEP.title);
      expect(details.activities).to.deep.equal([]);
    });

    it('may end with nothing planned', async () => {
      const details = await withStep();
      await details.click('Done');
      await details.click('Done');
      await until(() => details.activities.length);
      expect(details.deal()).not.to.have.property('nextStep');
      expect(details.activities).to.deep.equal(['call: Ask for the budget']);
    });

    it('goes into the calendar as a file', async () => {
      const details = await withStep();
      const files: Promise<string>[] = [];
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        files.push(fetch(this.href).then(answer => answer.text()));
      };
      await details.click('To the calendar');
      HTMLAnchorElement.prototype.click = click;
      const file = (await files[0])!;
      expect(file)
        .to.contain('SUMMARY:Ask for the budget: Acme shelves\r\n')
        .and.to.contain('DTSTART;VALUE=DATE:20260309');
    });

    it('is changed, or not done at all; Escape closes the form and not the dialog', async () => {
      const details = await withStep();
      await details.click('Change');
      await details.press('Escape');
      expect([details.isOpen, details.root.querySelector('.small-form')]).to.deep.equal([true, null]);
      expect(details.focused, 'back where it was').to.equal('Change');
      await details.click('Do not do it');
      await until(() => !details.deal().nextStep);
      expect(details.text('.notice')).to.contain('“Ask for the budget” is not planned any more');
    });
  });

  describe('what was done', () => {
    it('a call is logged with its outcome, then the next step is asked for', async () => {
      const details = await detailsWith();
      const asked: string[] = [];
      for (const type of ['activity-add', 'activity-added'] as const)
        details.element.addEventListener(type, ({ detail }) => asked.push(`${type} ${detail.activity.title}`));
      await details.click('Log a call');
      expect(details.focused).to.equal('About');
      expect(await problems(details.element)).to.deep.equal([]);
      await details.press('Enter');
      await until(() => details.texts('.small-form .error').length);
      await sendKeys({ type: 'Budget' });
      await details.type('Outcome', 'voicemail');
      await details.type('Day', '2026-03-08');
      await details.click('Save');
      await until(() => details.text('.timeline li').startsWith('Call · Left a message: Budget'));
      expect(details.root.querySelector('[data-form=plan]'), 'asks for the next').not.to.equal(null);
      await until(() => asked.length === 2);
      expect(asked).to.deep.equal(['activity-add Budget', 'activity-added Budget']);
      expect(details.deal().lastTouchAt).to.equal('2026-03-08');
    });

    it('is corrected and deleted, each undone by a click', async () => {
      const details = await detailsWith();
      await details.click('Write a note');
      await details.type('Notes', 'Likes oak\nand pine');
      await details.click('Save');
      await until(() => details.activities.length);
      await details.click('Edit “Likes oak”');
      await details.type('Notes', 'Likes ash');
      await details.click('Save');
      await until(() => details.text('.timeline .note') === 'Likes ash');
      await details.click('Delete “Likes ash”');
      await until(() => !details.activities.length);
      expect(details.focused).to.equal('Undo');
      expect(await problems(details.element)).to.deep.equal([]);
      await details.click('Undo');
      await until(() => details.text('.timeline .note') === 'Likes ash');
    });

    it('stands in the timeline with the days in each stage', async () => {
      const details = await detailsWith();
      await details.click('Move to Contact');
      await until(() => details.deal().stage === 'contact');
      expect(details.texts('.rail li')[1]).to.equal('Meeting · 9d');
      expect(details.texts('.timeline li')).to.deep.equal([
        'Moved from Meeting to Contact 10 Mar · Ann · Meeting · 9d',
        'Created in Meeting 1 Mar · Ann',
      ]);
    });
  });

  describe('people', () => {
    it('are added by keys, and taken away with undo', async () => {
      const details = await detailsWith();
      details.control('Add a contact').focus();
      await details.press('Enter');
      expect(details.focused).to.equal('Name');
      expect(await problems(details.element)).to.deep.equal([]);
      await sendKeys({ type: 'Owen' });
      await details.type('E-mail', 'owen');
      await details.press('Enter');
      await until(() => details.text('.small-form .error') === 'Write an address such as ann@example.com.');
      await details.type('E-mail', 'owen@acme.example');
      await details.type('Role', 'pays');
      await details.click('Save');
      await until(() => details.deal().contacts.length === 2);
      expect(details.deal().contacts[1]).to.deep.equal({ name: 'Owen', email: 'owen@acme.example', role: 'pays' });
      await details.click('Delete Mara Kay');
      await until(() => details.deal().contacts.length === 1);
      await details.click('Undo');
      await until(() => details.deal().contacts.length === 2);
    });

    it('are written to from a template, in their own mail program, and it is logged', async () => {
      const details = await detailsWith();
      await details.click('E-mail to Mara Kay');
      await until(() => details.find('Open in the mail program'));
      expect(await problems(details.element)).to.deep.equal([]);
      await details.type('Template', 'Proposal');
      const link = details.control('Open in the mail program') as HTMLAnchorElement;
      const mail = new URL(link.href);
      expect([mail.pathname, mail.searchParams.get('subject')]).to.deep.equal([
        'mara@acme.example',
        'Our proposal: Acme shelves',
      ]);
      expect(mail.searchParams.get('body')).to.contain('Hello Mara Kay,').and.to.contain('for Acme.');
      link.addEventListener('click', event => event.preventDefault());
      await details.click('Keep as a template');
      await details.type('Name of the template', 'Ours');
      details.top.querySelector<HTMLElement>('.keep button')!.click();
      expect(details.store.pipeline.emailTemplates![0]).to.deep.include({
        name: 'Ours',
        subject: 'Our proposal: {{deal}}',
      });
      await details.shown();
      await details.click('Open in the mail program');
      await until(() => details.activities.length);
      expect(details.activities).to.deep.equal(['email: Our proposal: Acme shelves']);
    });
  });
});
