import { expect } from '@open-wc/testing';
import { formatOf } from '../../src/i18n/format.js';

describe('formats of a language', () => {
  it('are made once, and never mistaken for another’s of the same name', () => {
    const format = formatOf('en-GB', 'UTC');
    const day = Date.UTC(2026, 8, 1);
    const long = format.date('month', { month: 'long', year: 'numeric' });
    const short = format.date('month', { month: 'short' });
    expect([long.format(day), short.format(day)]).to.deep.equal(['September 2026', 'Sept']);
    expect(format.date('month', { month: 'short' }) === short, 'the same again').to.equal(true);
    expect(format.number('share', { style: 'percent' }).format(0.5)).to.equal('50%');
    expect(format.number('share', { maximumFractionDigits: 1 }).format(0.5)).to.equal('0.5');
  });
});
