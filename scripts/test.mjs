// `npm test`: every check, one after another, and a closing line that sums them: `N passed, N failed`.
// Parts may be named: `node scripts/test.mjs checks browsers stories`. The browser is Chromium unless BROWSERS says
// otherwise (`firefox,webkit`, `all`); with --all it is every one installed here.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { wanted } from './browsers.mjs';

const everywhere = process.argv.includes('--all');
const parts = process.argv.slice(2).filter(part => part !== '--all');
const asked = part => parts.length === 0 || parts.includes(part);
const windows = process.platform === 'win32';
const total = { passed: 0, failed: 0 };
const env = { ...process.env, PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter) };

let child;
/** Ends a step with all it has started: it leads a process group. */
const stop = signal => {
  try {
    process.kill(windows ? child.pid : -child.pid, signal);
  } catch {
    // already gone
  }
};
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    stop(signal);
    process.exit(1);
  });

/** Runs a command, shows what it says, and resolves to its exit code and its words. */
function run(command, args, { minutes = 14, ...more } = {}) {
  console.log(`\n> ${command} ${args.join(' ')}`);
  child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...env, ...more },
    detached: !windows,
    shell: windows,
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', chunk => {
    text += chunk;
    process.stdout.write(chunk);
  });
  const timers = [
    setTimeout(() => {
      console.log(`Stopped: not finished after ${minutes} minutes.`);
      stop('SIGTERM');
    }, minutes * 60_000),
    setTimeout(() => stop('SIGKILL'), minutes * 60_000 + 10_000),
  ];
  return new Promise(done => {
    child.on('error', error => console.log(error.message));
    child.on('close', code => {
      timers.forEach(clearTimeout);
      done({ ok: code === 0, text: stripVTControlCharacters(text) });
    });
  });
}

/** A step that passes or fails as a whole; failing counts as one. */
async function step(command, ...args) {
  const { ok } = await run(command, args);
  if (!ok) total.failed++;
  return ok;
}

/** A step that counts: `patterns` find how many passed and how many failed in its words. */
async function tests(command, args, more, patterns = { passed: /^(\d+) passed, /gm, failed: /, (\d+) failed$/gm }) {
  const { ok, text } = await run(command, args, more);
  const last = pattern => Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);
  const failed = last(patterns.failed);
  total.passed += last(patterns.passed);
  total.failed += ok ? failed : Math.max(failed, 1); // it may die without a word
}

function close() {
  const { passed, failed } = total;
  process.exitCode = failed ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed`);
}

/** In order, up to the first that fails. */
async function checks() {
  return (
    (await step('tsc', '-p', '.')) &&
    (await step('eslint', '.', '--max-warnings=0')) &&
    (await step('prettier', '--check', '.', '--log-level=warn')) &&
    (await step('lit-analyzer', 'src/**/*.ts', '--quiet')) &&
    (await step('npm', 'run', '--silent', 'build'))
  );
}

async function packageTests() {
  await step('npm', 'run', '--silent', 'check:package');
  const files = readdirSync('test/package').filter(file => file.endsWith('.test.mjs'));
  await tests(
    'node',
    ['--test', '--test-reporter=spec', ...files.map(file => `test/package/${file}`)],
    {},
    {
      passed: /^\W*pass (\d+)$/gm,
      failed: /^\W*fail (\d+)$/gm,
    },
  );
}

const hasStories = () =>
  existsSync('stories') && readdirSync('stories', { recursive: true }).some(file => file.endsWith('.stories.ts'));

async function main() {
  if (!(await step('node', 'scripts/setup.mjs', '--browser'))) return;
  if (asked('checks')) {
    if (!(await checks())) return;
    await packageTests();
  }
  const { names, missing } = wanted(process.env.BROWSERS || (everywhere ? 'all' : 'chromium'));
  for (const name of missing) console.log(`\nskipped: ${name} is not installed here`);
  if (asked('browsers')) for (const name of names) await tests('wtr', [], { BROWSERS: name });
  if (asked('stories') && hasStories() && (await step('npm', 'run', '--silent', 'build:storybook')))
    for (const name of names) await tests('node', ['scripts/stories.mjs'], { BROWSER: name });
}

await main().catch(error => {
  console.log(error);
  total.failed++;
});
close();
