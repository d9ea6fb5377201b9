import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Eraser, personFile, tracesOf } from '../../src/domain/erasure.js';
import { findPerson, type KeyedValues } from '../../src/domain/person.js';
import type { Activity, Deal } from '../../src/domain/records.js';
import { isSoundActivity } from '../../src/domain/sound-activity.js';
import { isSoundDeal } from '../../src/domain/sound.js';
import { isSoundLead } from '../../src/domain/sound-lead.js';
import { atOnce } from '../../src/domain/steps.js';
import { leadOf } from '../helpers/leads.js';
import { addressesIn, MARA, peopled } from '../helpers/people.js';
import { dealOf, NOON } from '../helpers/records.js';

const EMAIL = MARA.email!;
const eraserFor = (records: KeyedValues): Eraser => new Eraser(atOnce(findPerson(records, EMAIL)), '[erased]');
const erased = (records: KeyedValues): KeyedValues => {
  const eraser = eraserFor(records);
  return records.flatMap(([key, value]) => {
    const next = eraser.erase(key, value);
    return next === undefined ? [] : [[key, next] as const];
  });
};
const isSound = (key: string, value: unknown): boolean =>
  (key.startsWith('deal.') ? isSoundDeal : key.startsWith('lead.') ? isSoundLead : isSoundActivity)(value);

describe('erasing a person', () => {
  it('leaves no address of theirs anywhere, and neither name nor number in what was about them', () => {
    fc.assert(
      fc.property(peopled, records => {
        const { person } = eraserFor(records);
        const rest = erased(records);
        const left = addressesIn(JSON.stringify(rest));
        for (const email of person.emails) expect(left).not.to.include(email.toLowerCase());
        for (const [key, value] of rest) {
          const isAbout = person.deals.has(
            key.startsWith('deal.') ? (value as Deal).id : ((value as Activity).deal ?? ''),
          );
          if (!isAbout || key.startsWith('lead.')) continue;
          const { owner: _owner, contacts = [], history: _history, ...texts } = value as Deal;
          const written = JSON.stringify(texts).replaceAll('\\n', ' ');
          for (const name of person.names)
            expect(written.toLowerCase()).not.to.match(new RegExp(`\\b${name.replace(' ', ' +')}\\b`, 'i'));
          if (person.names.length && person.phones.length)
            expect(written.replace(/[^\d,;:.<>]/g, '')).not.to.match(/(?<!\d)48600123456(?!\d)/);
          expect(contacts.map(({ email }) => email?.toLowerCase())).not.to.include(EMAIL);
        }
        for (const lead of person.leads) expect(rest.map(([key]) => key)).not.to.include(`lead.${lead}`);
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing of anybody else, leaves what can be read, and does nothing the second time', () => {
    fc.assert(
      fc.property(peopled, records => {
        const eraser = eraserFor(records);
        const traces = atOnce(tracesOf(records, eraser));
        const touched = new Set(traces.map(({ key }) => key));
        for (const [key, value] of records) {
          const next = eraser.erase(key, value);
          if (!touched.has(key)) expect(next === value, key).to.equal(true);
          else expect(next !== value, key).to.equal(true);
          if (next !== undefined && isSound(key, value)) expect(isSound(key, next), key).to.equal(true);
        }
        const rest = erased(records);
        expect(atOnce(tracesOf(rest, eraserFor(rest))).map(({ key }) => key)).to.deep.equal([]);
      }),
      { numRuns: 300 },
    );
  });

  it('tells those apart who are called alike, or whose address holds the other', () => {
    const of = (fields: Partial<Deal>): KeyedValues[number] => [
      'deal.x',
      dealOf({ id: 'x', ...fields } as Partial<Deal>),
    ];
    const theirs = of({ contacts: [MARA], title: 'Mara Kowalczyk: shelves', notes: 'Marathon, mara kowalczyk' });
    const others = [
      'deal.y',
      dealOf({ id: 'y', title: 'Mara Kowalczyk', contacts: [{ name: 'Mara Kowalczyk', email: 'mk@other.example' }] }),
    ] as const;
    const mention = ['deal.z', dealOf({ id: 'z', notes: `to <${EMAIL}>, not x${EMAIL} or ${EMAIL}.org` })] as const;
    const rest = new Map(erased([theirs, others, mention]));
    const deal = (key: string): Deal => rest.get(key) as Deal;
    expect(deal('deal.x')).to.include({ title: '[erased]: shelves', notes: 'Marathon, [erased]' });
    expect(deal('deal.x').contacts).to.deep.equal([]);
    expect(deal('deal.y')).to.equal(others[1]);
    expect(deal('deal.z').notes).to.equal(`to <[erased]>, not x${EMAIL} or ${EMAIL}.org`);
  });

  it('follows leads that were merged: they are one person, whatever address they had', () => {
    const old = { ...leadOf({ id: 'old', email: 'mara@home.example' }), mergedInto: 'new', removedAt: NOON };
    const records = [
      ['lead.new', leadOf({ id: 'new', email: EMAIL })],
      ['lead.old', old],
      ['deal.d', dealOf({ id: 'd', notes: 'or mara@home.example' })],
    ] as const;
    const rest = erased(records);
    expect(rest.map(([key]) => key)).to.deep.equal(['deal.d']);
    expect((rest[0]![1] as Deal).notes).to.equal('or [erased]');
  });

  it('gives them first what is held of them, and nothing of the others', () => {
    const records = [
      ['lead.l', leadOf({ id: 'l', name: MARA.name, email: EMAIL, notes: 'wants oak' })],
      [
        'deal.d',
        dealOf({ id: 'd', title: 'Shelves', value: 900, contacts: [MARA, { name: 'Ben', email: 'ben@x.example' }] }),
      ],
    ] as const;
    const eraser = eraserFor(records);
    const file = JSON.stringify(personFile(eraser.person, atOnce(tracesOf(records, eraser)), 'sales', NOON));
    expect(file).to.contain('wants oak').and.to.contain('Shelves').and.to.contain(MARA.phone);
    expect(file).not.to.contain('ben@x.example');
    expect(file).not.to.contain('900');
    expect(JSON.parse(file)).to.include({ format: 'pipewright-person', version: 1, at: '2026-03-10T12:00:00.000Z' });
  });
});
