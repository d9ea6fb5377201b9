import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendMouse } from '@web/test-runner-commands';
import type { Opener } from '../../src/elements/details/opener.js';
import { middle, problems, until } from '../helpers/board.js';
import { DEALS, detailsWith, STEP, STAGES } from '../helpers/details.js';

const [acme] = DEALS;

describe('<deal-details>', () => {
  afterEach(() => resetMouse());

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
      const opener: Opener = {
        told: message => void told.push(message),
        turned: () => {},
        crossed: async () => {},
        copyLink: undefined,
      };
      const details = await detailsWith(DEALS, { opener });
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

    it('inline it leaves the focus where it went in the page', async () => {
      const details = await detailsWith(DEALS, { inline: true });
      const outside = details.element.parentElement!.appendChild(document.createElement('input'));
      await details.click('Write a note');
      await until(() => details.root.activeElement?.closest('.small-form'));
      outside.focus();
      details.element.deal = 'b';
      await until(() => !details.root.querySelector('.small-form'));
      expect(document.activeElement === outside).to.equal(true);
      outside.remove();
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
