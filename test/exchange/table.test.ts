import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { guard, MAX_ROWS, readCsv, sniffDelimiter, unguard, writeCsv } from '../../src/exchange/index.js';
import { codes, csv, refused } from './setup.js';

const cells = async (text: string): Promise<unknown[]> => (await csv(text)).rows.map(row => row.cells);

describe('a CSV table', () => {
  it('finds the delimiter, decimal commas or not', () => {
    expect(sniffDelimiter('a,b\n1,2\n')).to.equal(',');
    expect(sniffDelimiter('Titel;Wert\nA;1,5\nB;2,5\n')).to.equal(';');
    expect(sniffDelimiter('a\tb, c\n1\t2, 3\n')).to.equal('\t');
    expect(sniffDelimiter('a|b\n1|2\n')).to.equal('|');
    expect(sniffDelimiter('"a;b";c\n"1,2,3";4\n')).to.equal(';');
    expect(sniffDelimiter('sep=;\nTitle;Value, net\n')).to.equal(';');
    expect(sniffDelimiter('Title\nAcme\n')).to.equal(',');
  });

  it('reads quotes, line breaks within them, and every kind of line end', async () => {
    expect(await cells('a,b\n"x ""y"", z","1\r\n2"\n')).to.deep.equal([['x "y", z', '1\r\n2']]);
    expect(await cells('a,b\r\n1,2\r\n3,4')).to.deep.equal([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(await cells('a,b\r1,2\r')).to.deep.equal([['1', '2']]);
    expect(await cells('a,b\r\n1,2\n"3","4"\r\n5,6\n')).to.deep.equal([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('numbers rows as a spreadsheet does, and counts the blank ones', async () => {
    const { rows, blankRows } = await csv('\na,b\n1,2\n\n , \n3,4\n');
    expect(rows.map(({ row }) => row)).to.deep.equal([3, 6]);
    expect(blankRows).to.equal(3);
  });

  it('leaves out the phantom column of a trailing delimiter', async () => {
    const { columns, rows, phantomColumns } = await csv('"ID";"Deal Name";\n"1";"Acme";\n');
    expect(columns).to.deep.equal(['ID', 'Deal Name']);
    expect(rows[0]!.cells).to.deep.equal(['1', 'Acme']);
    expect(phantomColumns).to.equal(1);
  });

  it('names every column once, and none after a prototype', async () => {
    const { columns } = await csv('Tag,Tag,,__proto__,constructor\na,b,c,d,e\n');
    expect(columns).to.deep.equal(['Tag', 'Tag 2', '#3', '#4', '#5']);
  });

  it('marks rows whose cells do not match the header', async () => {
    const { rows } = await csv('a,b\n1\n1,2,3\n1,2,\n"x" y,2\n');
    expect(rows.map(({ problems = [] }) => codes(problems))).to.deep.equal([
      ['short-row'],
      ['extra-cells'],
      [],
      ['quotes', 'short-row'],
    ]);
  });

  it('refuses what has no rows or too many', async () => {
    expect((await refused(csv('\n \n'))).code).to.equal('empty');
    expect((await refused(csv('a,b\n'))).code).to.equal('no-rows');
    expect((await refused(csv(`a,b\n${'1,2\n'.repeat(MAX_ROWS + 1)}`))).code).to.equal('too-many-rows');
    expect((await csv(`a,b\n${'1,2\n'.repeat(MAX_ROWS)}`)).rows.length).to.equal(MAX_ROWS);
    expect((await refused(csv(`${'a,'.repeat(600)}\n1\n`))).code).to.equal('too-many-columns');
    expect((await refused(csv(`a,b\n1,"${'x,1\n'.repeat(600_000)}`))).code).to.equal('row-too-long');
  });

  it('is the same whatever pieces it is read in, quotes and line breaks across them', async () => {
    const line = (i: number): string[] => [String(i), `"a", ${'é'.repeat(i % 90)}\r\n${i}`, i % 3 ? 'plain' : ''];
    const lines = Array.from({ length: 5000 }, (_, i) => line(i));
    const text = await writeCsv([['n', 'text', 'more'], ...lines]);
    expect(text.length).to.be.greaterThan(3 * 64 * 1024);
    expect((await readCsv(text)).rows.map(row => row.cells)).to.deep.equal(lines);
  });

  it('stops when it is told to, with the reason it is given', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    let ticks = 0;
    const pace = {
      signal: stop.signal,
      slice: 0,
      pause: () => (++ticks === 3 ? stop.abort(reason) : undefined, Promise.resolve()),
    };
    expect(await refused(readCsv(`a,b\n${'12345,67890\n'.repeat(40_000)}`, { pace }))).to.equal(reason);
    expect(ticks).to.equal(3);
  });
});

describe('the guard', () => {
  it('stands before what begins like a formula, and not before numbers', () => {
    for (const text of [
      '=1+1',
      '+39 055',
      '-x',
      '@a',
      '\tx',
      '\rx',
      '\nx',
      '\0x',
      '＝1',
      '＋1',
      '－1',
      '＠a',
      '-',
      '-1-1',
    ])
      expect(guard(text)).to.equal(`'${text}`);
    for (const text of ['-5', '+5.25', '-0.5', 'a=b', '', '12', "it's", "'quoted'"]) expect(guard(text)).to.equal(text);
  });

  const risky = fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '1', '.', ' ', ',', '"', ';', 'a'), {
      maxLength: 8,
    })
    .map(parts => parts.join(''));
  const anyText = fc.oneof(risky, fc.string({ unit: 'binary', maxLength: 20 }));

  it('comes off again, whatever the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(unguard(guard(text))).to.equal(text);
        expect(/^[=+@\t\r\n\0＝＋－＠]/.test(guard(text)) && !/^[+]\d+(\.\d+)?$/.test(guard(text))).to.equal(false);
      }),
      { numRuns: 3000 },
    );
  });

  it('comes off again through a whole file, with any delimiter', async () => {
    const grid = fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(grid, fc.constantFrom(',', ';', '\t', '|'), async (rows, delimiter) => {
        const given = rows.filter(row => row.some(cell => cell.trim()));
        if (!given.length) return;
        const text = await writeCsv([['left', 'right'], ...given], { delimiter, bom: false });
        expect((await readCsv(text, { delimiter })).rows.map(row => row.cells)).to.deep.equal(given);
      }),
      { numRuns: 500 },
    );
  });
});
