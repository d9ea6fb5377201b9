import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { editDeal } from '../../src/store/actions.js';
import { middle, problems, until } from '../helpers/board.js';
import { DEALS, DeafStorage, detailsWith, personAt, STAGES } from '../helpers/details.js';

const STEP = { id: 's', kind: 'call', title: 'Ask for the budget', due: '2026-03-09' } as const;
const [acme, ...others] = DEALS;
const withStep = () => detailsWith([{ ...acme!, nextStep: STEP }, ...others]);

describe('<deal-details>', () => {
  afterEach(() => resetMouse());

  describe('the fields', () => {
    it('are read, typed into and kept with Enter; one undo takes all back', async () => {
      const details = await detailsWith();
      expect(await problems(details.element)).to.deep.equal([]);
      expect(details.focused).to.equal('Name');
      await details.type('Name', 'Acme racks');
      await details.type('Value', '2,500.50');
      await details.type('Tags', 'vip, spring');
      await details.type('Forecast', 'commit');
      await details.type('Expected close', '2026-06-01');
      await details.type('Probability', '60%');
      details.field('Name').focus();
      await details.press('Enter');
      await until(() => !details.isOpen);
      const { title, value, tags, forecast, expectedClose, probability } = details.deal();
      expect([title, value, tags, forecast, expectedClose, probability]).to.deep.equal([
        'Acme racks',
        2500.5,
        ['vip', 'spring'],
        'commit',
        '2026-06-01',
        0.6,
      ]);
      details.store.undo();
      expect(details.deal()).to.deep.include({
        title: 'Acme shelves',
        value: 1200,
        tags: ['vip'],
        expectedClose: null,
      });
    });

    it('say what is wrong where it is typed, as it is left, and keep nothing until it is right', async () => {
      const details = await detailsWith();
      await details.type('Value', 'a lot');
      expect(details.texts('.error')).to.deep.equal([]);
      await details.press('Tab');
      expect(details.texts('.error')).to.deep.equal(['Write an amount, such as €1,234.50.']);
      await details.type('Name', '');
      await details.type('Currency', 'XX');
      await details.click('Save');
      await until(() => details.texts('.error').length === 3);
      expect(details.focused).to.equal('Name');
      expect(await problems(details.element)).to.deep.equal([]);
      expect(details.isOpen).to.equal(true);
      expect(details.deal()).to.include({ title: 'Acme shelves', value: 1200 });
      await details.type('Value', '7');
      expect(details.texts('.error').length, 'it is right as soon as it is').to.equal(2);
    });

    it('an amount is exact for the currency it is in, also where that is typed later', async () => {
      const details = await detailsWith();
      await details.type('Value', '10.5');
      await details.type('Currency', 'jpy');
      await details.click('Save');
      await until(() => !details.isOpen || details.texts('.error').length);
      // yen have no sen: the amount is asked for again, not rounded in silence
      expect(details.deal().currency).to.equal('EUR');
      expect(details.texts('.error').join()).to.contain('Write an amount');
    });

    it('of the team’s own have the type that the pipeline says', async () => {
      const details = await detailsWith();
      const { store } = details;
      const customFields = {
        seats: { label: 'Seats', type: 'number' },
        plan: { label: 'Plan', type: 'choice', options: ['Small', 'Large'] },
        signed: { label: 'Signed', type: 'yes-no' },
        until: { label: 'Until', type: 'date' },
      };
      const changes = { customFields: { from: undefined, to: customFields } };
      store.dispatch({ type: 'pipeline/edit', target: store.pipeline.id, changes });
      await details.shown();
      await details.type('Seats', 'many');
      await details.press('Tab');
      expect(details.texts('.error')).to.deep.equal(['Write a number.']);
      await details.type('Seats', '40');
      await details.type('Plan', 'Large');
      await details.type('Signed', 'yes');
      await details.type('Until', '2027-01-31');
      expect(await problems(details.element)).to.deep.equal([]);
      await details.click('Save');
      await until(() => !details.isOpen);
      expect(details.deal().custom).to.deep.equal({ seats: 40, plan: 'Large', signed: true, until: '2027-01-31' });
    });

    it('say what is known of the buyer, and what is still to be asked', async () => {
      const details = await detailsWith([{ ...acme!, answers: { budget: 'set', colour: 'red' } }]);
      const chips = () => details.texts('.qualification .chip');
      expect(chips()).to.deep.equal(['Need?', 'Timeline?', 'Authority?', 'Budget', 'colour: red']);
      await details.click('Answers');
      expect(await problems(details.element)).to.deep.equal([]);
      await details.type('When do you plan to buy?', 'now');
      await details.type('Is there a budget for it?', '');
      expect(chips().slice(0, 4)).to.deep.equal(['Need?', 'Timeline', 'Authority?', 'Budget?']);
      await details.click('Save');
      await until(() => !details.isOpen);
      expect(details.deal().answers).to.deep.equal({ colour: 'red', timeline: 'now' });
    });

    it('typed into are not lost by Escape without a question', async () => {
      const details = await detailsWith();
      await details.type('Name', 'Other');
      await details.press('Escape');
      await until(() => details.find('Go on editing'));
      expect(await problems(details.element)).to.deep.equal([]);
      await details.click('Go on editing');
      expect([details.isOpen, details.field('Name').value]).to.deep.equal([true, 'Other']);
      await details.click('Cancel');
      await until(() => details.find('Discard'));
      await details.click('Discard');
      await until(() => !details.isOpen);
      expect(details.deal().title).to.equal('Acme shelves');
      details.element.open();
      await until(() => details.isOpen);
      await details.press('Escape');
      await until(() => !details.isOpen);
    });

    it('a page may refuse, or ask for time', async () => {
      const details = await detailsWith();
      details.element.addEventListener('deal-edit', event => event.preventDefault(), { once: true });
      await details.type('Owner', 'Bo');
      await details.click('Save');
      await until(() => details.text('[role=alert]'));
      expect(details.text('[role=alert]')).to.equal('The page refused it.');
      expect(details.field('Owner').value, 'what was typed stays').to.equal('Bo');
      let answer!: (said: unknown) => void;
      details.element.addEventListener(
        'deal-edit',
        event => event.detail.waitUntil(new Promise(say => (answer = say))),
        {
          once: true,
        },
      );
      await details.click('Save');
      await until(() => details.text('.notice').startsWith('Asking…'));
      expect(details.deal().owner).to.equal('Ann Lee');
      answer(true);
      await until(() => !details.isOpen);
      expect(details.deal().owner).to.equal('Bo');
    });
  });

  describe('two people', () => {
    const both = async () => {
      const details = await detailsWith();
      const bob = await personAt(details.place, 'Bob');
      const edit = async (patch: Parameters<typeof editDeal>[1]) => {
        await bob.dispatch(editDeal(bob.deal('a')!, patch)!).settled;
        await details.shown();
      };
      return { details, edit };
    };

    it('at different fields: both hold, and each sees the other’s at once', async () => {
      const { details, edit } = await both();
      await details.type('Owner', 'Cy');
      await edit({ organisation: 'Acme & Sons', tags: ['vip', 'theirs'] });
      expect(details.field('Organisation').value).to.equal('Acme & Sons');
      await details.type('Tags', 'vip, mine');
      await edit({ tags: ['theirs'] });
      await details.click('Save');
      await until(() => !details.isOpen);
      expect(details.deal()).to.deep.include({ owner: 'Cy', organisation: 'Acme & Sons' });
      expect([...details.deal().tags].sort()).to.deep.equal(['mine']);
    });

    for (const [choice, kept] of [
      ['Take theirs', 'Theirs Ltd'],
      ['Keep yours', 'Yours Ltd'],
    ] as const)
      it(`at the same field: both values are shown, and “${choice}” decides`, async () => {
        const { details, edit } = await both();
        await details.type('Organisation', 'Yours Ltd');
        await edit({ organisation: 'Theirs Ltd' });
        expect(details.texts('.conflict .value')).to.deep.equal(['Theirs Ltd', 'Yours Ltd']);
        expect(await problems(details.element)).to.deep.equal([]);
        await details.click('Save');
        await until(() => details.text('[role=alert]'));
        expect([details.isOpen, details.focused]).to.deep.equal([true, 'Take theirs']);
        await details.click(choice);
        expect(details.texts('.conflict')).to.deep.equal([]);
        await details.click('Save');
        await until(() => !details.isOpen);
        expect(details.deal().organisation).to.equal(kept);
      });

    it('who write at the same moment: the second is shown both when the storage answers', async () => {
      const deaf = new DeafStorage();
      const details = await detailsWith(DEALS, { inline: true }, STAGES, deaf);
      const bob = await personAt(details.place, 'Bob');
      deaf.isDeaf = true;
      await bob.dispatch(editDeal(bob.deal('a')!, { organisation: 'Theirs Ltd', notes: 'Theirs' })!).settled;
      await details.type('Organisation', 'Yours Ltd');
      await details.type('Owner', 'Yours');
      expect(details.texts('.conflict'), 'it has not heard of it yet').to.deep.equal([]);
      await details.click('Save');
      await until(() => details.texts('.conflict .value').length);
      expect(details.texts('.conflict .value')).to.deep.equal(['Theirs Ltd', 'Yours Ltd']);
      expect(details.deal()).to.include({ organisation: 'Theirs Ltd', notes: 'Theirs', owner: 'Yours' });
      await details.click('Keep yours');
      await details.click('Save');
      await until(() => bob.deal('a')!.organisation === 'Yours Ltd');
    });

    it('at the same contact: different fields hold, the same is told', async () => {
      const { details, edit } = await both();
      await details.click('Edit Mara Kay');
      await edit({ contacts: [{ ...acme!.contacts![0]!, phone: '+1' }] });
      await details.type('Role', 'decides');
      details.field('Name').focus();
      await details.press('Enter');
      await until(() => !details.root.querySelector('.small-form'));
      expect(details.deal().contacts).to.deep.equal([{ ...acme!.contacts![0]!, phone: '+1', role: 'decides' }]);
      await details.click('Edit Mara Kay');
      const known = details.deal().contacts[0]!;
      await edit({ contacts: [{ ...known, role: 'pays' }] });
      await details.type('Role', 'influences');
      await details.click('Save');
      await until(() => details.text('[role=alert]'));
      expect(details.text('[role=alert]')).to.contain('Mara Kay · pays');
      expect(details.deal().contacts[0]!.role).to.equal('pays');
    });
  });

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

  describe('the stage', () => {
    it('helps with guidance, a checklist and links that can be opened', async () => {
      const details = await detailsWith();
      expect(details.text('.help')).to.contain('In Meeting 0 of 2 Listen first.');
      await details.click('Know their goals');
      await until(() => details.text('.help summary').endsWith('1 of 2'));
      details.control('Rehearse').focus();
      await details.press(' ');
      await until(() => details.text('.help summary').endsWith('2 of 2'));
      expect(details.deal().checklist).to.deep.equal({ 'meeting/Know their goals': true, 'meeting/Rehearse': true });
      const links = [...details.root.querySelectorAll<HTMLAnchorElement>('.library a')];
      expect(links.map(({ href, rel }) => [href, rel])).to.deep.equal([
        ['https://example.com/guide', 'noopener noreferrer'],
      ]);
      expect(details.text('.library')).to.contain('Not a link');
    });

    it('without a checklist takes a ready one', async () => {
      const details = await detailsWith([{ ...acme!, stage: 'contact' }]);
      await details.click('In Contact');
      await details.click('Meeting');
      await until(() => details.store.pipeline.stages[0]!.checklist.length > 3);
      await until(() => details.root.querySelectorAll('.checklist li').length > 3);
      expect(await problems(details.element)).to.deep.equal([]);
    });

    it('asks for what it requires on entry; refusing leaves the deal where it is', async () => {
      const details = await detailsWith();
      await details.click('Move to Proposal');
      await until(() => details.find('Leave it where it is'));
      expect(await problems(details.element)).to.deep.equal([]);
      expect(details.focused).to.equal('Expected close');
      await details.click('Leave it where it is');
      expect(details.deal().stage).to.equal('meeting');
      details.control('Move to Proposal').focus();
      await details.press('Enter');
      await until(() => details.find('Leave it where it is'));
      await details.press('Enter');
      await until(() => details.texts('dialog .error').length === 2);
      await details.type('Expected close', '2026-05-01');
      await details.type('Contact: Decides', 'Zoe');
      await details.press('Enter');
      await until(() => details.deal().stage === 'proposal');
      expect(details.deal().expectedClose).to.equal('2026-05-01');
      expect(details.deal().contacts.map(({ name, role }) => [name, role])).to.deep.equal([
        ['Mara Kay', 'uses'],
        ['Zoe', 'decides'],
      ]);
      details.store.undo();
      expect(details.deal()).to.deep.include({ stage: 'meeting', expectedClose: null });
    });

    it('in which a deal has stood for too long says so', async () => {
      const slow = STAGES.map(stage =>
        typeof stage === 'object' && stage.id === 'meeting' ? { ...stage, rottingDays: 5 } : stage,
      );
      const details = await detailsWith(DEALS, {}, slow);
      expect(details.texts('.head .chip')).to.deep.equal(['9 days here, 4 over the limit']);
      expect(await problems(details.element)).to.deep.equal([]);
    });

    it('that is full says so and takes no more', async () => {
      const details = await detailsWith();
      await details.click('Move to Negotiation');
      await until(() => details.text('[role=alert]'));
      expect(details.text('[role=alert]')).to.equal('Negotiation takes 0 deals at most.');
      expect(details.deal().stage).to.equal('meeting');
    });
  });

  describe('the end', () => {
    it('lost with a reason, a note and a day to come back; reopened', async () => {
      const details = await detailsWith(DEALS, { inline: true });
      await details.click('Lost…');
      await until(() => details.find('Notes (optional)'));
      expect(await problems(details.element)).to.deep.equal([]);
      await details.type('Why? (optional)', 'Too early');
      await details.type('Notes (optional)', 'Budget comes in autumn');
      await details.type('Bring it back on (optional)', '2026-09-01');
      await details.click('Lost');
      await until(() => details.deal().status === 'lost');
      expect(details.deal()).to.include({ reason: 'Too early', wakeAt: '2026-09-01', stage: 'meeting' });
      await until(() => details.text('.after .chip') === 'Comes back on 1 Sept.');
      expect(details.texts('.timeline li').join()).to.contain('Why it was lost Budget comes in autumn');
      expect(await problems(details.element)).to.deep.equal([]);
      await details.click('Reopen');
      await until(() => details.deal().status === 'open');
      expect(details.deal()).not.to.have.property('wakeAt');
    });

    it('won with a renewal; what keeps the customer is planned by a click', async () => {
      const details = await detailsWith(DEALS, { inline: true });
      await details.click('Won…');
      await until(() => details.find('Renewal (optional)'));
      await details.type('Renewal (optional)', '2027-03-01');
      await details.click('Won');
      await until(() => details.deal().status === 'won');
      expect(details.deal()).to.include({ renewalAt: '2027-03-01', stage: 'won' });
      await until(() => details.find('Talk about renewal'));
      expect(await problems(details.element)).to.deep.equal([]);
      await details.click('Talk about renewal');
      await until(() => details.deal().nextStep);
      expect(details.deal().nextStep).to.include({ title: 'Talk about renewal', due: '2026-12-31' });
      await details.click('Move to Retention');
      await until(() => details.deal().stage === 'after');
      expect(details.deal().status).to.equal('won');
    });

    it('deleted it lies in the bin, and comes out of it again', async () => {
      const details = await detailsWith();
      await details.click('Delete');
      await until(() => details.deal().removedAt !== undefined);
      expect(details.text('.warning')).to.contain('This deal lies in the bin.');
      expect(details.focused).to.equal('Take it out');
      expect(await problems(details.element)).to.deep.equal([]);
      expect(details.find('Save')).to.equal(undefined);
      await details.click('Take it out');
      await until(() => details.deal().removedAt === undefined);
      expect(details.find('Save')).not.to.equal(undefined);
    });
  });

  describe('opened by a board', () => {
    it('leaves it to the board to say what was done last, with the way back', async () => {
      const told: string[] = [];
      const details = await detailsWith(DEALS, { told: message => void told.push(message) });
      await details.type('Owner', 'Cy');
      await details.click('Save');
      await until(() => !details.isOpen);
      expect(told).to.deep.equal(['“Acme shelves” changed']);
      details.element.open();
      await until(() => details.isOpen);
      await details.press('Escape');
      await until(() => !details.isOpen);
      expect(told.length, 'nothing was done').to.equal(1);
    });
  });

  describe('turning over', () => {
    it('goes to the next deal and the one before by key, keeping what was typed', async () => {
      const details = await detailsWith(DEALS, { deals: ['a', 'b', 'c'] });
      await details.type('Name', 'Acme racks');
      await details.press('Alt+PageDown');
      await until(() => details.text('h2') === 'Bolt screws');
      expect(details.deal('a').title).to.equal('Acme racks');
      await details.press('Alt+PageDown');
      await until(() => details.text('h2') === 'Cove paint');
      expect(details.control('Next deal').matches(':disabled')).to.equal(true);
      await details.press('Alt+PageUp', 'Alt+PageUp');
      await until(() => details.text('h2') === 'Acme racks');
      await details.click('Next deal');
      await until(() => details.text('h2') === 'Bolt screws');
      expect(details.focused).to.equal('Next deal');
    });

    it('stays where what was typed is wrong', async () => {
      const details = await detailsWith(DEALS, { deals: ['a', 'b'] });
      await details.type('Name', '');
      await details.press('Alt+PageDown');
      await until(() => details.texts('.error').length);
      expect(details.text('h2')).to.equal('Acme shelves');
    });

    it('a copy has the facts and people, and nothing of what happened', async () => {
      const details = await detailsWith();
      await details.click('Duplicate');
      await until(() => details.text('h2') === 'Copy of Acme shelves');
      const copy = details.deal(details.element.deal);
      expect(copy).to.deep.include({ value: 1200, contacts: acme!.contacts, stage: 'meeting', status: 'open' });
      expect(copy.history.length).to.equal(1);
    });
  });

  describe('its look', () => {
    it('inline it stands in the page, keeps by Save and says what it did', async () => {
      const details = await detailsWith(DEALS, { inline: true });
      expect(details.root.querySelector('dialog')).to.equal(null);
      expect(await problems(details.element)).to.deep.equal([]);
      await details.type('Owner', 'Cy');
      expect(details.find('Discard')).not.to.equal(undefined);
      await details.click('Save');
      await until(() => details.deal().owner === 'Cy');
      expect(details.text('.notice')).to.contain('“Acme shelves” changed');
      await details.click('Undo');
      await until(() => details.deal().owner === 'Ann Lee');
    });

    it('under the pointer reads as well as at rest', async () => {
      const details = await detailsWith(DEALS, { inline: true });
      for (const name of ['Move to Contact', 'Move to Proposal', 'Won…']) {
        await sendMouse({ type: 'move', position: middle(details.control(name)) });
        expect(await problems(details.element), name).to.deep.equal([]);
      }
    });

    it('to look at only, it offers nothing that changes', async () => {
      const details = await detailsWith([{ ...acme!, nextStep: STEP }], { readonly: true, inline: true });
      expect(await problems(details.element)).to.deep.equal([]);
      for (const name of ['Save', 'Lost…', 'Done', 'Delete', 'Log a call', 'Add a contact', 'Move to Contact'])
        expect(details.find(name), name).to.equal(undefined);
      expect(details.field('Owner').readOnly).to.equal(true);
    });

    it('may be narrowed by the page’s `can`', async () => {
      const details = await detailsWith(DEALS, { inline: true, can: action => action === 'edit' });
      for (const name of ['Lost…', 'Move to Contact']) expect(details.find(name), name).to.equal(undefined);
      expect(details.texts('.foot button')).to.deep.equal(['Save']);
    });

    it('fits a phone in both directions, with nothing to scroll sideways', async () => {
      const long = { ...acme!, title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau', nextStep: STEP };
      const details = await detailsWith([
        { ...long, organisation: long.title, contacts: [{ name: long.title, role: 'decides' }] },
      ]);
      for (const dir of ['ltr', 'rtl']) {
        document.documentElement.dir = dir;
        await executeServerCommand('resize', { width: 360, height: 740 });
        await details.shown();
        const dialog = details.root.querySelector('dialog')!;
        expect(dialog.scrollWidth, dir).to.be.at.most(dialog.clientWidth);
        expect(await problems(details.element), dir).to.deep.equal([]);
      }
      document.documentElement.dir = 'ltr';
    });

    it('a deal that is not there says so', async () => {
      const details = await detailsWith(DEALS, { inline: true });
      details.element.deal = 'nobody';
      await until(() => details.text('.none') === 'There is no such deal.');
      expect(STAGES.length).to.equal(6);
    });
  });
});
