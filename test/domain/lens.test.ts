import { expect } from '@open-wc/testing';
import {
  chosenPeriod,
  PERIOD_NAMES,
  readPeriod,
  readSegment,
  writePeriod,
  writeSegment,
} from '../../src/domain/lens.js';

const TODAY = '2026-03-10';

describe('chosenPeriod', () => {
  for (const [name, from, until] of [
    ['last-30-days', '2026-02-09', '2026-03-11'],
    ['last-90-days', '2025-12-11', '2026-03-11'],
    ['this-month', '2026-03-01', '2026-04-01'],
    ['last-month', '2026-02-01', '2026-03-01'],
    ['this-quarter', '2026-01-01', '2026-04-01'],
    ['last-quarter', '2025-10-01', '2026-01-01'],
    ['last-year', '2025-01-01', '2026-01-01'],
    ['all-time', null, null],
  ] as const)
    it(`${name}: ${from} to ${until}`, () => {
      expect(chosenPeriod(name, TODAY)).to.deep.equal({ from, until });
    });

  it('holds the last day that was chosen', () => {
    expect(chosenPeriod({ from: '2026-01-05', to: '2026-01-09' }, TODAY)).to.deep.equal({
      from: '2026-01-05',
      until: '2026-01-10',
    });
  });
});

describe('a lens as text', () => {
  it('reads what it has written', () => {
    for (const name of PERIOD_NAMES) expect(readPeriod(writePeriod(name))).to.equal(name);
    expect(readPeriod(writePeriod({ from: '2026-01-05', to: '2026-01-09' }))).to.deep.equal({
      from: '2026-01-05',
      to: '2026-01-09',
    });
    const filter = { owner: ['Ann Lee', 'Bo'], source: ['A=B'] };
    expect(readSegment(writeSegment(filter))).to.deep.equal(filter);
    expect(readSegment('')).to.deep.equal({});
  });
  it('takes nothing else for a period', () => {
    for (const text of ['', 'soon', '2026-02-30/2026-03-01', '2026-03-01/2026-02-01', '2026-03-01'])
      expect(readPeriod(text), text).to.equal(null);
  });
});
