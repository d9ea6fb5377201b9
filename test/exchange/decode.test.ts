import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { decode, ExchangeError, readSource } from '../../src/exchange/index.js';
import { bytesOf, refused } from './setup.js';

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  [...`\uFEFF${text}`].forEach((_, i) => view.setUint16(i * 2, `\uFEFF${text}`.charCodeAt(i), littleEndian));
  return new Uint8Array(view.buffer);
};
const mixed = 'Titel;Größe\nZoë’s Café;5 €\n';

describe('decode', () => {
  it('reads UTF-8 with and without a mark, and UTF-16 by its mark', async () => {
    expect(await decode(bytesOf(mixed))).to.deep.equal({ text: mixed, encoding: 'utf-8', bom: false });
    expect(await decode(bytesOf(`\uFEFF${mixed}`))).to.deep.equal({ text: mixed, encoding: 'utf-8', bom: true });
    expect(await decode(utf16(mixed, true))).to.deep.equal({ text: mixed, encoding: 'utf-16le', bom: true });
    expect(await decode(utf16(mixed, false))).to.deep.equal({ text: mixed, encoding: 'utf-16be', bom: true });
  });

  it('falls back to windows-1252, and says so', async () => {
    const bytes = new Uint8Array([...bytesOf('Titel;Preis\nCaf'), 0xe9, 0x3b, 0x80, 0x0a]);
    expect(await decode(bytes)).to.deep.equal({
      text: 'Titel;Preis\nCafé;€\n',
      encoding: 'windows-1252',
      bom: false,
    });
    expect((await decode(bytes, { encoding: 'utf-8' })).encoding).to.equal('utf-8');
  });

  it('decodes characters that lie across the pieces it reads', async () => {
    const text = `a${'€'.repeat(100_000)}`;
    expect((await decode(bytesOf(text))).text).to.equal(text);
  });

  it('refuses what is not text, by its first bytes', async () => {
    const of = async (bytes: readonly number[]): Promise<unknown> =>
      (await refused(decode(new Uint8Array(bytes)))).params;
    expect(await of([0x50, 0x4b, 3, 4, 0, 0])).to.deep.equal({ type: 'xlsx' });
    expect(await of([0x1f, 0x8b, 8, 0])).to.deep.equal({ type: 'gzip' });
    expect(await of([0xd0, 0xcf, 0x11, 0xe0])).to.deep.equal({ type: 'xls' });
    expect(await of([0x61, 0, 0x62, 0, 0x63, 0])).to.deep.equal({ type: 'unknown' });
    expect(await of([...bytesOf('<meta http-equiv="Content-type"><table>')])).to.deep.equal({ type: 'html' });
  });

  it('refuses too much and nothing', async () => {
    expect((await refused(decode(new Uint8Array(10 * 1024 * 1024 + 1)))).code).to.equal('too-large');
    expect((await refused(decode(bytesOf(' \n ')))).code).to.equal('empty');
  });

  it('never throws anything but its own error, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        try {
          await readSource(bytes);
        } catch (error) {
          if (!(error instanceof ExchangeError)) throw error;
        }
      }),
      { numRuns: 400 },
    );
  });
});
