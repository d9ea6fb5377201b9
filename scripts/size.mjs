// What an element costs a page: a bundle of src and all it depends on, minified, split, gzip -9. `npm run size`.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { unindented } from './unindented.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const gzipped = code => gzipSync(code, { level: 9 }).length;

/** What a page with nothing but the board may load, in bytes. */
export const boardGoal = 30_000;
/**
 * What a page with nothing but the lead form may load, in bytes: the form and all its sending, from the first question to
 * the last acknowledgement.
 */
export const qualifierGoal = 18_000;
/**
 * What a page with nothing but the funnel may load with its storage, in bytes: no more than it does now. The goals that
 * are still to be reached are 18,000 with memory and 22,000 with IndexedDB.
 */
export const funnelLimits = { memory: 28_140, 'indexeddb-later': 29_880 };

const bundle = async (entry, groups) => {
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [unindented], // as in the package
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      // as a library: in a page's build, Vite's own helper for its preloading would count as ours
      lib: { entry: `${root}${entry}`, formats: ['es'] },
      rolldownOptions: { output: { minify: true, codeSplitting: { groups } } },
    },
  });
  return new Map(output.filter(({ type }) => type === 'chunk').map(chunk => [chunk.fileName, chunk]));
};

/** A chunk and all that it imports statically. */
function withImports(first, chunks) {
  const found = new Set();
  const load = chunk => {
    found.add(chunk);
    for (const file of chunk.imports) if (chunks.has(file) && !found.has(chunks.get(file))) load(chunks.get(file));
  };
  load(first);
  return [...found];
}

const entryOf = chunks => [...chunks.values()].find(({ isEntry }) => isEntry);
const weigh = chunks => chunks.reduce((sum, { code }) => sum + gzipped(code), 0);

/**
 * Bundles a page that has only `entry` (a path from the root of the package).
 * `start` is what it loads at once, as one file: the entry and what that imports statically. `later` is what each part
 * adds that it loads when used; what two of them share is counted in both. `modules` are those of `start`.
 */
export async function measure(entry) {
  const first = await bundle(entry, []);
  const statics = new Set(withImports(entryOf(first), first).flatMap(({ moduleIds }) => moduleIds));
  const chunks = await bundle(entry, [{ name: 'page', test: id => statics.has(id) }]);
  const atOnce = withImports(entryOf(chunks), chunks);
  const later = [...chunks.values()].filter(({ isDynamicEntry }) => isDynamicEntry);
  return {
    start: weigh(atOnce),
    modules: [...statics],
    later: later.map(chunk => ({
      name: chunk.name,
      size: weigh(withImports(chunk, chunks).filter(each => !atOnce.includes(each))),
    })),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const row = (name, size) => console.log(`${name.padEnd(36)}${String(size).padStart(9)}`);
  row('gzip -9', 'bytes');
  const board = await measure('src/define/pipeline-board.ts');
  const form = await measure('src/define/lead-qualifier.ts');
  for (const [name, { start, later }] of [
    ['pipewright/define/pipeline-board', board],
    ['pipewright/define/funnel-chart', await measure('src/define/funnel-chart.ts')],
    ['pipewright/define/velocity-meter', await measure('src/define/velocity-meter.ts')],
    ['pipewright/define/lead-qualifier', form],
    ['pipewright/define', await measure('src/define.ts')],
  ]) {
    row(name, start);
    for (const { name, size } of later) row(`  + ${name}, when used`, size);
  }
  const cdn = `${root}dist/cdn/pipewright.js`;
  if (existsSync(cdn)) row('dist/cdn/pipewright.js', gzipped(readFileSync(cdn)));
  else console.log('dist/cdn/pipewright.js: not built');
  for (const [name, { start }, goal] of [
    ['board', board, boardGoal],
    ['form', form, qualifierGoal],
  ])
    if (start > goal) {
      console.error(`The ${name} is ${start - goal} bytes over its limit of ${goal}.`);
      process.exitCode = 1;
    }
}
