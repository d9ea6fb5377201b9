import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { encodeId, isStorableId } from '../../src/storage/ids.js';
import { runs } from '../helpers/runs.js';

describe('a page’s own ids', () => {
  it('become ids that every engine can keep, and stay apart', () => {
    const id = fc.oneof(
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.constantFrom('a=b', 'a=3db', '..', 'a.b', 'é', 'ü'),
    );
    fc.assert(
      fc.property(id, id, (a, b) => {
        expect(isStorableId(`deal.${encodeId(a)}`), a).to.be.true;
        if (a !== b) expect(encodeId(a)).not.to.equal(encodeId(b));
      }),
      runs(1000),
    );
  });

  it('ids that are storable already stay as they are', () => expect(encodeId('3f0c-A_z')).to.equal('3f0c-A_z'));

  for (const id of ['deal.', 'deal', 'person.a', 'deal.a b', 'deal.ü', 'deal..a', 'deal.a..b', 'deal.a.', ''])
    it(`“${id}” is not storable`, () => expect(isStorableId(id)).to.be.false);
});
