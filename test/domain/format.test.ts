import { expect } from '@open-wc/testing';
import { formatOf } from '../../src/i18n/format.js';

describe('formats of a language', () => {
  it('are made once, and never mistaken for others with other options', () => {
    const format = formatOf('en-GB', 'UTC');
    const day = Date.UTC(2026, 8, 1);
    const long = format.date({ month: 'long', year: 'numeric' });
    const short = format.date({ month: 'short' });
    expect([long.format(day), short.format(day)]).to.deep.equal(['September 2026', 'Sept']);
    expect(format.date({ month: 'short' }) === short, 'the same again').to.equal(true);
    // a number's options may be a day's as well
    expect(format.number({}).format(1)).to.equal('1');
    expect(format.date({}).format(day)).to.equal('01/09/2026');
    expect(format.number({ style: 'percent' }).format(0.5)).to.equal('50%');
    expect(format.number({ maximumFractionDigits: 1 }).format(0.5)).to.equal('0.5');
  });
});
