// The built package, as a page's bundler and Node see it. `npm run build` first.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { boardGoal, funnelLimits, measure, qualifierGoal } from '../../scripts/size.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const entries = Object.keys(manifest.exports);
const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
  .filter(file => file.isFile())
  .map(file => join(file.parentPath ?? file.path, file.name));
const scripts = files.filter(file => file.endsWith('.js'));

/** Runs a module in a Node of its own, where `pipewright` is this package, and returns what it prints. */
const inNode = source => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', source], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
};

for (const [entry, target] of Object.entries(manifest.exports)) {
  test(`${entry} leads to built files`, () => {
    if (typeof target === 'string') return assert.ok(existsSync(join(root, target)), target);
    for (const file of [target.types, target.default]) assert.ok(existsSync(join(root, file)), file);
  });
}

test('exports no folder wholesale', () => {
  assert.ok(!entries.some(entry => entry.includes('*')));
});

test('runs nothing when it is installed', () => {
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish', 'prepack'])
    assert.equal(manifest.scripts[name], undefined, name);
});

/** Imports entries of the package in Node: the globals and tags that came with them, and how much each exports. */
const load = names =>
  inNode(`
    const before = new Set(Reflect.ownKeys(globalThis));
    const tags = [];
    // Lit brings a registry of its own where there is none; this one tells what is put into it
    globalThis.customElements = { define: tag => tags.push(tag), get() {} };
    const modules = await Promise.all(${JSON.stringify(names)}.map(name => import(name)));
    const globals = Reflect.ownKeys(globalThis).filter(key => !before.has(key)).map(String);
    console.log(JSON.stringify({ globals, tags, exported: modules.map(module => Object.keys(module).length) }));
  `);
const named = pattern => entries.filter(name => pattern.test(name)).map(name => name.replace('.', 'pipewright'));

test('imported in Node, it registers nothing and adds no globals', () => {
  const names = named(/^\.(?!\/(define|cdn)|.*json$)/);
  const { globals, tags, exported } = load(names);
  const lit = ['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions', 'litPropertyMetadata'];
  const known = [...lit, 'litServerRoot', 'customElements', 'nanostoresGlobal'];
  assert.deepEqual(
    globals.filter(key => !known.includes(key)),
    [],
  );
  assert.deepEqual(tags, []);
  for (const [index, count] of exported.entries()) assert.ok(count > 0, `${names[index]} exports nothing`);
});

test('each define entry registers the tag it is named for', () => {
  const names = named(/^\.\/define\/(?!page-data)/); // that one tells the board only what to have ready
  for (const name of names) assert.ok(load([name]).tags.includes(name.replace('pipewright/define/', '')), name);
  const { tags } = load(['pipewright/define']);
  for (const name of names) assert.ok(tags.includes(name.replace('pipewright/define/', '')), name);
});

test('imports only what it declares, and its own files by paths that exist', () => {
  for (const file of scripts)
    for (const [, name] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\b[^;'"]*?(?:from )?["']([^"']+)["'];/gm,
    )) {
      if (name.startsWith('.')) assert.ok(existsSync(resolve(dirname(file), name)), `${file}: ${name}`);
      else
        assert.ok(
          Object.keys(manifest.dependencies).some(known => `${name}/`.startsWith(`${known}/`)),
          name,
        );
    }
});

test('the cdn file imports nothing and reads no process', () => {
  const code = readFileSync(join(root, 'dist/cdn/pipewright.js'), 'utf8');
  assert.doesNotMatch(code, /(?<!["'])\bimport\s*["'{(*]|\bfrom\s*["']|process\.env/);
});

test('names no path of the machine that built it', () => {
  const machine = [root.replace(/[/\\]$/, ''), process.env.HOME].filter(path => path && path.length > 1);
  for (const file of files) {
    const code = readFileSync(file, 'utf8');
    for (const path of machine) assert.ok(!code.includes(path), `${file} has ${path}`);
    assert.doesNotMatch(code, /file:\/\/\/|["'`](?:\/(?:home|Users|root|tmp|work)\/|[A-Z]:\\\\)/, file);
  }
});

test('a page with only the board loads no more than it did', async () => {
  const { start } = await measure('src/define/pipeline-board.ts');
  assert.ok(start <= boardGoal, `${start} bytes of gzip, ${boardGoal} at most`);
});

test('a page with only the lead form loads no more than it did, sending included', async () => {
  const { start, modules } = await measure('src/define/lead-qualifier.ts');
  assert.ok(start <= qualifierGoal, `${start} bytes of gzip, ${qualifierGoal} at most`);
  // nothing that every visitor needs may come later: by then the network may be gone
  const named = modules.map(each => each.replace(/^.*\/qualifier\//, ''));
  for (const part of ['view', 'courier', 'sender', 'delivery', 'post', 'outgoing', 'outcome'])
    assert.ok(named.includes(`${part}.ts`), `${part} is loaded at once`);
});

test('a page with nothing but the funnel loads no more than it did, with the storage it uses and no other', async () => {
  const { start, later } = await measure('src/define/funnel-chart.ts');
  for (const [storage, most] of Object.entries(funnelLimits)) {
    const size = start + later.find(({ name }) => name === storage).size;
    assert.ok(size <= most, `${size} bytes of gzip with ${storage}, ${most} at most`);
  }
});
