import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { compiledOnLoad } from './scripts/compiled-on-load.mjs';
import { unindented } from './scripts/unindented.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  exports: Record<string, { types?: string }>;
};

/** `exports` is the one list of entries: what it types as ./dist/x.d.ts is built from src/x.ts. */
const entry = Object.fromEntries(
  Object.values(manifest.exports)
    .map(({ types }) => types?.match(/^\.\/dist\/(.+)\.d\.ts$/)?.[1])
    .filter(name => name !== undefined)
    .map(name => [name, `src/${name}.ts`]),
);

/** `vite` serves the demo; `vite build --mode demo` makes a static site of it. Every page in demo/ is an entry. */
const demo = (): UserConfig => ({
  root: 'demo',
  base: './',
  plugins: [compiledOnLoad],
  server: { open: process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) },
  build: {
    outDir: '../demo-dist',
    emptyOutDir: true,
    rolldownOptions: {
      input: readdirSync('demo')
        .filter(file => file.endsWith('.html'))
        .map(file => resolve('demo', file)),
    },
  },
});

/** One file per module, dependencies outside: the page's bundler takes what it needs. */
const library = (): UserConfig => ({
  plugins: [unindented],
  build: {
    target: 'es2022',
    minify: false,
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      external: new RegExp(`^(${Object.keys(manifest.dependencies).join('|')})(/|$)`),
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // the compiler's helpers come under a path with its version in it
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\//, 'helpers/')}.js`,
      },
    },
  },
});

/** One file that needs nothing else: what src/define.ts registers and what src/index.ts exports. */
const cdn = (): UserConfig => ({
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    unindented,
    {
      name: 'cdn-entry',
      resolveId: id => (id === 'cdn-entry' ? id : undefined),
      load: id => (id === 'cdn-entry' ? "import '/src/define.ts'; export * from '/src/index.ts';" : undefined),
    },
    {
      // who looks for the exports finds them: to some tools the `//` of an address begins a comment
      name: 'exports-on-a-line',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk') file.code = file.code.replace(/export\{[^{}]*\};?\s*$/, '\n$&');
      },
    },
  ],
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: false,
    lib: { entry: 'cdn-entry', formats: ['es'] },
    // an ES library keeps its whitespace unless the output itself is minified
    rolldownOptions: {
      input: 'cdn-entry',
      output: { minify: true, codeSplitting: false, entryFileNames: 'pipewright.js' },
    },
  },
});

export default defineConfig(({ mode, command }) => {
  if (command === 'serve' || mode === 'demo') return demo();
  return mode === 'cdn' ? cdn() : library();
});
