import { expect } from '@open-wc/testing';
import { difference, get, same, set } from '../../src/domain/paths.js';
import { PIPELINE_KEY, type Deal } from '../../src/domain/records.js';
import { dealOf, pipelineOf } from '../helpers/records.js';

const contact = dealOf({ id: 'd' });

describe('paths', () => {
  it('what differs, written over, makes the other', () => {
    const next = { ...contact, custom: { 'a.b': 1 }, reason: 'x', tags: ['t'] } as Deal;
    let built: Deal = contact;
    for (const [path, { to }] of Object.entries(difference(contact, next))) built = set(built, path, to);
    expect(built).to.deep.equal(next);
    expect(get(next, 'custom.a.b')).to.equal(1);
  });

  it('a field of the prototype is no field', () => {
    expect(get(contact, 'toString')).to.equal(undefined);
    expect(get(pipelineOf(), 'stages.contact.constructor')).to.equal(undefined);
    set(contact, '__proto__.polluted', 1);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('zero is zero, whatever its sign', () => {
    expect(same(0, -0)).to.be.true;
    expect(same({ a: [NaN] }, { a: [NaN] })).to.be.true;
    expect(same([], {})).to.be.false;
  });

  it('the key of the one pipeline record is fixed', () => expect(PIPELINE_KEY).to.equal('pipeline.settings'));
});
