import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import { editDeal } from '../../src/store/actions.js';
import { problems, until } from '../helpers/board.js';
import { DEALS, DeafStorage, detailsWith, personAt, STAGES } from '../helpers/details.js';

const [acme] = DEALS;

describe('<deal-details>: fields', () => {
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
});
