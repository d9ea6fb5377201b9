import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { applyContacts } from '../../src/domain/contacts.js';
import type { Contact } from '../../src/domain/records.js';
import { freeze } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';

const ann: Contact = freeze({ name: 'Ann Lee', email: 'ann@acme.example', role: 'decides' });
const bob: Contact = freeze({ name: 'Bob', phone: '+49 30 1' });

describe('contacts of a deal', () => {
  it('of two people who edit different ones, or fields of one, both hold', () => {
    const first = applyContacts([ann, bob], [{ from: ann, to: { ...ann, phone: '+1' } }]);
    const second = applyContacts(first.contacts, [
      { from: ann, to: { ...ann, role: 'pays' } },
      { from: bob, to: null },
      { from: null, to: { name: 'Cy' } },
    ]);
    expect(second.stale).to.deep.equal({});
    expect(second.contacts).to.deep.equal([{ ...ann, phone: '+1', role: 'pays' }, { name: 'Cy' }]);
  });

  it('of two who edit the same field, both are told', () => {
    const theirs = { ...ann, role: 'uses' };
    const { contacts, stale } = applyContacts([theirs], [{ from: ann, to: { ...ann, role: 'pays' } }]);
    expect(contacts).to.deep.equal([theirs]);
    expect(stale).to.deep.equal({
      'contacts.Ann Lee': {
        theirs: 'Ann Lee · uses · ann@acme.example',
        yours: 'Ann Lee · pays · ann@acme.example',
      },
    });
  });

  it('one that somebody has changed is not taken away, one that is gone is not edited', () => {
    const theirs = { ...ann, role: 'uses' };
    expect(Object.keys(applyContacts([theirs], [{ from: ann, to: null }]).stale)).to.have.length(1);
    expect(Object.keys(applyContacts([], [{ from: ann, to: bob }]).stale)).to.have.length(1);
    expect(applyContacts([], [{ from: ann, to: null }])).to.deep.equal({ contacts: [], stale: {} });
  });

  const contact = fc.record(
    {
      name: fc.constantFrom('Ann', 'Bob', 'Cy', 'Dee'),
      email: fc.constantFrom('a@x', 'b@x', 'c@x'),
      role: fc.constantFrom('decides', 'uses', 'pays'),
    },
    { requiredKeys: ['name'] },
  ) as fc.Arbitrary<Contact>;
  const list = fc.uniqueArray(contact, { maxLength: 5, selector: ({ name, email }) => `${name} ${email}` });

  it('applying what differs makes the one list of the other, and again changes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(contact, { maxLength: 4, selector: ({ name }) => name }), list, (before, added) => {
        const known = new Set(before.map(({ email }) => email));
        const after = [
          ...before.slice(1),
          ...added
            .filter(({ name, email }) => !before.some(each => each.name === name) && !known.has(email))
            .slice(0, 1),
        ];
        const gone = before.slice(0, 1).map(from => ({ from, to: null }));
        const news = after.slice(before.length - gone.length).map(to => ({ from: null, to }));
        const changes = [...gone, ...news];
        const once = applyContacts(freeze(before), changes);
        expect(once.stale).to.deep.equal({});
        expect(once.contacts).to.deep.equal(after);
        const again = applyContacts(
          once.contacts,
          changes.filter(({ to }) => to),
        );
        expect(again.contacts).to.deep.equal(after);
      }),
      runs(300),
    );
  });
});
