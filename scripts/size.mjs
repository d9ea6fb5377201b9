// What an element costs a page: a bundle of src and all it depends on, minified, split, gzip -9. `npm run size`.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const gzipped = code => gzipSync(code, { level: 9 }).length;

/** What a page with nothing but the board should load, in bytes. */
export const boardGoal = 30_000;
/** What it may load today: it only ever goes down. */
export const boardCeiling = 52_500;

/** Vite's loader of chunks is not ours, and a page's own bundler may do without. */
const withoutPreloader = {
  name: 'without-preloader',
  enforce: 'pre',
  load: id => (id.includes('vite/preload-helper') ? 'export const __vitePreload = load => load();' : null),
};

const bundle = async (entry, groups) => {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [withoutPreloader],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: `${root}${entry}`, output: { codeSplitting: { groups } } },
    },
  });
  return new Map(output.filter(({ type }) => type === 'chunk').map(chunk => [chunk.fileName, chunk]));
};

/** The entry and all that it imports statically. */
function loadedAtOnce(chunks) {
  const atOnce = new Set();
  const load = chunk => {
    atOnce.add(chunk);
    for (const file of chunk.imports) if (chunks.has(file) && !atOnce.has(chunks.get(file))) load(chunks.get(file));
  };
  load([...chunks.values()].find(({ isEntry }) => isEntry));
  return [...atOnce];
}

/**
 * Bundles a page that has only `entry` (a path from the root of the package).
 * `start` is what it loads at once, as one file: the entry and what that imports statically. `later` is what it loads
 * when used.
 */
export async function measure(entry) {
  const statics = new Set(loadedAtOnce(await bundle(entry, [])).flatMap(({ moduleIds }) => moduleIds));
  const chunks = await bundle(entry, [{ name: 'page', test: id => statics.has(id) }]);
  const atOnce = loadedAtOnce(chunks);
  const later = [...chunks.values()].filter(chunk => !atOnce.includes(chunk));
  return {
    start: atOnce.reduce((sum, { code }) => sum + gzipped(code), 0),
    later: later.map(({ name, code }) => ({ name, size: gzipped(code) })),
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
  if (board.start > boardGoal) {
    console.error(`The board is ${board.start - boardGoal} bytes over its goal of ${boardGoal}.`);
    process.exitCode = 1;
  }
}
