import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { writeIcs, type CalendarEntry } from '../../src/exchange/ics.js';
import { NOON } from '../helpers/records.js';
import { runs } from '../helpers/runs.js';

const call: CalendarEntry = { uid: 's1@sales', title: 'Call Ann', when: Date.UTC(2026, 2, 12, 9, 30) };
/** A second reading of the format: lines unfolded, values unescaped. */
function read(file: string): Map<string, string> {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  return new Map(
    lines.map(line => {
      const at = line.indexOf(':');
      const value = line.slice(at + 1).replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
      return [line.slice(0, at), value];
    }),
  );
}

describe('a step for the calendar', () => {
  it('with a time is an appointment, in UTC', () => {
    const file = writeIcs({ ...call, minutes: 45, text: 'Budget', url: 'https://x.example/d', remind: 15 }, NOON);
    expect(file.split('\r\n')).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Pipewright//Pipewright//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:s1@sales',
      'DTSTAMP:20260310T120000Z',
      'DTSTART:20260312T093000Z',
      'DTEND:20260312T101500Z',
      'SUMMARY:Call Ann',
      'DESCRIPTION:Budget',
      'URL:https://x.example/d',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Call Ann',
      'TRIGGER:-PT15M',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('without a time takes the whole day, also at the end of a year', () => {
    const file = read(writeIcs({ ...call, when: '2026-12-31' }, NOON));
    expect(file.get('DTSTART;VALUE=DATE')).to.equal('20261231');
    expect(file.get('DTEND;VALUE=DATE')).to.equal('20270101');
    expect(() => writeIcs({ ...call, when: '2026-02-31' }, NOON)).to.throw(RangeError);
  });

  it('keeps any text whole, in lines of at most 75 octets, and lets none of it become a property', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 200, size: 'max' })
      .map(each => each.replace(/[\p{Cc}\p{Cs}]/gu, ' '));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (title, lines) => {
        const body = `x${lines.join('\n')}`;
        const file = writeIcs({ ...call, title, text: body }, NOON);
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
        expect(file.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
        expect(read(file).get('SUMMARY')).to.equal(title);
        expect(read(file).get('DESCRIPTION')).to.equal(body);
        expect(file.split('\r\n').filter(line => !line.startsWith(' '))).to.have.length(14);
      }),
      runs(200),
    );
  });
});
