// What an element costs a page: a bundle of src and all it depends on, minified, split, gzip -9. `npm run size`.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const gzipped = code => gzipSync(code, { level: 9 }).length;

/** A page with nothing but the board may load this many bytes. */
export const boardBudget = 30_000;

/**
 * Bundles a page that has only `entry` (a path from the root of the package).
 * `start` is what it loads at once: the entry and what that imports statically. `later` is what it loads when used.
 */
export async function measure(entry) {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false, // its helper would count as ours
      rolldownOptions: { input: `${root}${entry}` },
    },
  });
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map(chunk => [chunk.fileName, chunk]));
  const atOnce = new Set();
  const load = chunk => {
    atOnce.add(chunk);
    for (const file of chunk.imports) if (chunks.has(file) && !atOnce.has(chunks.get(file))) load(chunks.get(file));
  };
  load([...chunks.values()].find(({ isEntry }) => isEntry));
  const weigh = list => list.reduce((sum, { code }) => sum + gzipped(code), 0);
  const later = [...chunks.values()].filter(chunk => !atOnce.has(chunk));
  return {
    start: weigh([...atOnce]),
    later: later.map(chunk => ({ name: chunk.name, size: weigh([chunk]) })),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const row = (name, size) => console.log(`${name.padEnd(36)}${String(size).padStart(9)}`);
  row('gzip -9', 'bytes');
  const board = await measure('src/define/pipeline-board.ts');
  for (const [name, { start, later }] of [
    ['pipewright/define/pipeline-board', board],
    ['pipewright/define', await measure('src/define.ts')],
  ]) {
    row(name, start);
    for (const { name, size } of later) row(`  + ${name}, when used`, size);
  }
  const cdn = `${root}dist/cdn/pipewright.js`;
  if (existsSync(cdn)) row('dist/cdn/pipewright.js', gzipped(readFileSync(cdn)));
  else console.log('dist/cdn/pipewright.js: not built');
  if (board.start > boardBudget) {
    console.error(`The board is ${board.start - boardBudget} bytes over its budget of ${boardBudget}.`);
    process.exitCode = 1;
  }
}
