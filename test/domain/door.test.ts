import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isSoundDeal } from '../../src/domain/sound.js';
import { GIVEN_FIELDS, LONGEST_TEXT, readDeal, SETTLED, type Surroundings } from '../../src/domain/door.js';
import { readFields } from '../../src/domain/read-fields.js';
import type { DealInput } from '../../src/domain/records.js';
import { dealOf, freeze, NOON, pipelineOf } from '../helpers/records.js';
import { runs, wild } from '../helpers/runs.js';

const pipeline = pipelineOf();
const around: Surroundings = { pipeline, now: NOON, by: 'ann', newId: () => 'new' };
const read = (input: unknown) => readDeal(input as DealInput, around);
const problemsOf = (input: unknown) => {
  const result = read(input);
  return result.deal ? [] : result.problems.map(({ field, code }) => `${field}: ${code}`);
};
const CODES = [
  ...['missing', 'not-text', 'too-long', 'not-a-number', 'not-a-date', 'not-allowed', 'rounded', 'no-stage'],
];

describe('the door', () => {
  it('lets in a deal with a title only, complete', () => {
    const { deal } = read({ title: '  Acme ' });
    expect(isSoundDeal(deal)).to.be.true;
    expect(deal).to.include({
      id: 'new',
      title: 'Acme',
      stage: 'contact',
      status: 'open',
      currency: 'EUR',
      value: null,
    });
    expect(deal!.createdAt).to.equal(NOON);
  });

  it('takes stages by name, values as text, dates as ISO text, Date or milliseconds', () => {
    const { deal } = read({
      title: 'Acme',
      stage: 'meeting',
      value: ' 12.50 ',
      currency: 'usd',
      createdAt: '2026-01-05',
      expectedClose: new Date('2026-04-01T10:00Z'),
      lastTouchAt: '2026-02-01T10:00:00+02:00',
      closedAt: 5,
      wakeAt: '2026-05-01',
    });
    expect(deal).to.include({
      stage: 'meeting',
      value: 12.5,
      currency: 'USD',
      createdAt: '2026-01-05',
      expectedClose: '2026-04-01',
      lastTouchAt: Date.UTC(2026, 1, 1, 8),
      closedAt: 5,
      wakeAt: '2026-05-01',
    });
  });

  it('takes without their schemas only what these would take as it is', () => {
    const odd = fc.constantFrom<unknown>(...[' ', ' a', 'EUR', 'eur', '2026-02-29', '2026-02-28', 'x'.repeat(4097)]);
    const value = fc.oneof(fc.string(), fc.double(), fc.integer(), odd, fc.constant(null), fc.constant(9e15), wild);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(SETTLED)), value, (field, given) => {
        const asked = readFields(GIVEN_FIELDS, { [field]: given });
        expect(readFields(GIVEN_FIELDS, { [field]: given }, SETTLED)).to.deep.equal(asked);
      }),
      runs(2_000),
    );
  });

  it('a moment given for a day is the day it is in the pipeline’s zone', () => {
    const calendar = {
      zone: 'Etc/GMT-2',
      dayOf: (at: number) => new Date(at + 7_200_000).toISOString().slice(0, 10),
      startOf: () => 0,
    };
    const midnight = new Date('2026-03-30T22:00Z');
    const { deal } = readDeal({ title: 'x', expectedClose: midnight }, { ...around, calendar });
    expect(deal!.expectedClose).to.equal('2026-03-31');
  });

  it('rounds money to what the currency can express, and says so', () => {
    const { deal, warnings } = read({ title: 'x', value: 1.005 }) as Extract<ReturnType<typeof read>, { deal: object }>;
    expect(deal.value).to.equal(1);
    expect(warnings).to.deep.equal([{ field: 'value', code: 'rounded', value: 1.005 }]);
    expect(read({ title: 'x', value: 10.5, currency: 'JPY' }).deal!.value).to.equal(10);
    expect(read({ title: 'x', value: 1.234, currency: 'BHD' })).to.have.deep.property('warnings', []);
  });

  for (const [input, problem] of [
    [{}, 'title: missing'],
    [{ title: '  ' }, 'title: missing'],
    [Object.create({ title: 'inherited' }), 'title: missing'],
    [{ title: 5 }, 'title: not-text'],
    [{ title: 'x'.repeat(LONGEST_TEXT + 1) }, 'title: too-long'],
    [{ title: 'x', value: '0x10' }, 'value: not-a-number'],
    [{ title: 'x', value: '1,5' }, 'value: not-a-number'],
    [{ title: 'x', value: Infinity }, 'value: not-a-number'],
    [{ title: 'x', value: 1e20 }, 'value: not-allowed'],
    [{ title: 'x', currency: 'euro' }, 'currency: not-allowed'],
    [{ title: 'x', stage: 'nowhere' }, 'stage: no-stage'],
    [{ title: 'x', status: 'maybe' }, 'status: not-allowed'],
    [{ title: 'x', probability: 60 }, 'probability: not-allowed'],
    [{ title: 'x', createdAt: '2026-02-30' }, 'createdAt: not-a-date'],
    [{ title: 'x', createdAt: '2026-03-01T10:00' }, 'createdAt: not-a-date'],
    [{ title: 'x', createdAt: new Date(NaN) }, 'createdAt: not-a-date'],
    [{ title: 'x', expectedClose: 1e300 }, 'expectedClose: not-a-date'],
    [{ title: 'x', expectedClose: 8e15 }, 'expectedClose: not-a-date'],
    [{ title: 'x', contacts: [{}] }, 'contacts: not-allowed'],
    [{ title: 'x', contacts: [{ name: 'a', email: 5 }] }, 'contacts: not-text'],
    [{ title: 'x', custom: new Map() }, 'custom: not-allowed'],
    [{ title: 'x', custom: new Date(0) }, 'custom: not-allowed'],
    [{ title: 'x', history: [{ field: 'stage', at: 'soon' }] }, 'history: not-a-date'],
    [{ title: 'x', history: [{}] }, 'history: not-allowed'],
    [{ title: 'x', removedAt: 'yes' }, 'removedAt: not-a-date'],
    [{ title: 'x', colour: () => 'red' }, 'colour: not-allowed'],
    [null, ': not-allowed'],
    ['Acme', ': not-allowed'],
  ] as const)
    it(`turns away ${JSON.stringify(input)?.slice(0, 60)}: ${problem}`, () =>
      expect(problemsOf(input)).to.deep.equal([problem]));

  it('an empty value is no value, not zero', () => {
    for (const value of ['', '  ', null]) expect(read({ title: 'x', value }).deal!.value).to.equal(null);
    expect(read({ title: 'x', value: 0 }).deal!.value).to.equal(0);
  });

  it('whoever stands in a won stage is won', () => {
    expect(read({ title: 'x', stage: 'closing', status: 'open' }).deal!.status).to.equal('won');
    expect(read({ title: 'x', stage: 'closing', status: 'lost' }).deal!.status).to.equal('lost');
  });

  it('keeps unknown fields as plain copies, and takes no bookkeeping from outside', () => {
    const given = { title: 'x', size: { rooms: [1, 2] }, when: new Date(0), seen: { me: 1e9 }, v: 99 };
    const deal = read(new Proxy(given, {})).deal as unknown as Record<string, unknown>;
    expect(deal.size).to.deep.equal({ rooms: [1, 2] });
    expect(deal.size).not.to.equal(given.size);
    expect(deal.when).to.equal('1970-01-01T00:00:00.000Z');
    expect(deal).to.deep.include({ seen: {}, v: 1 });
    expect(() => structuredClone(read({ title: 'x', custom: new Proxy({ a: 1 }, {}) }).deal)).not.to.throw();
  });

  it('a circle in the data is turned away', () => {
    const custom: Record<string, unknown> = {};
    custom.self = custom;
    expect(problemsOf({ title: 'x', custom })).to.deep.equal(['custom: not-allowed']);
  });

  const field = fc.constantFrom(
    ...Object.keys(dealOf()),
    'probability',
    'nextStep',
    'external',
    '__proto__',
    'toString',
  );
  it('never throws, never changes what it is given, lets in only sound deals', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    fc.assert(
      fc.property(
        fc.oneof(wild, fc.dictionary(field, wild, { noNullPrototype: false })),
        fc.boolean(),
        (input, named) => {
          if (named && typeof input === 'object' && input !== null && Object.isExtensible(input))
            Object.defineProperty(input, 'title', { value: 'Acme', enumerable: true, configurable: true });
          const copy = fc.stringify(input);
          const result = read(input);
          expect(fc.stringify(input)).to.equal(copy);
          if (result.deal) expect(isSoundDeal(result.deal), fc.stringify(result.deal)).to.be.true;
          else for (const { code } of result.problems) expect(CODES).to.include(code);
          if (result.deal) structuredClone(result.deal);
        },
      ),
      runs(3000),
    );
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).to.deep.equal(before);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('JSON that would poison prototypes stays data', () => {
    const evil = JSON.parse(
      '{"title":"x","__proto__":{"polluted":1},"custom":{"__proto__":{"polluted":1}},"contacts":[{"name":"a","__proto__":{"polluted":1}}]}',
    ) as unknown;
    const { deal } = read(freeze(evil));
    expect((deal as unknown as { polluted?: number }).polluted).to.equal(undefined);
    expect((deal!.custom as { polluted?: number }).polluted).to.equal(undefined);
    expect((deal!.contacts[0] as { polluted?: number }).polluted).to.equal(undefined);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });
});
