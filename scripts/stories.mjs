// Visits every story of the built Storybook: each must render, play through, log no error, ask nothing of other
// hosts, and pass axe. `BROWSER=firefox|webkit` for another browser than Chromium.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { launchOptions, openPage, pinLocale, startWebKit } from './browsers.mjs';

const root = 'storybook-static';
const patience = 30_000;
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
pinLocale();

/** Runs in the page before anything else: every fault it can see, the same way in all browsers. */
function collectFaults() {
  const faults = (window.faults = []);
  window.addEventListener(
    'error',
    ({ message, target }) => faults.push(message ?? `not loaded: ${target.src ?? target.href}`),
    true,
  );
  window.addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason?.message ?? reason)));
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) =>
    faults.push(`outside request: ${blockedURI}`),
  );
  const { error } = console;
  console.error = (...args) => {
    faults.push(args.map(String).join(' '));
    error(...args);
  };
}

/** Runs in the page again and again: undefined until the story is finished, then its faults. */
function verdict(view) {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const last = name => channel?.last(name)?.[0];
  const broken = ['storyThrewException', 'playFunctionThrewException', 'storyMissing', 'storyErrored'].map(last);
  const error = broken.find(Boolean);
  if (error) return [...window.faults, error.message ?? error.title ?? String(error)];
  if (view === 'docs') return last('docsRendered') && window.faults;
  const finished = last('storyFinished');
  const reports = finished?.reporters.filter(({ status }) => status === 'failed');
  return (
    finished && [
      ...window.faults,
      ...reports.map(({ type, result }) => {
        const violations = result?.violations?.map(({ id, nodes }) => `${id} (${nodes[0]?.target})`);
        return `${type}: ${violations?.join(', ') ?? result?.error ?? ''}`;
      }),
    ]
  );
}

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const server = createServer((request, response) => {
  const file = join(root, normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)));
  if (request.url === '/favicon.ico') return response.writeHead(204).end();
  if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
  });
  if (!file.endsWith('iframe.html')) return createReadStream(file).pipe(response);
  return response.end(readFileSync(file, 'utf8').replace('<head>', `<head><script>(${collectFaults})()</script>`));
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));

/** Chromium and Firefox: a fresh browser context for each story. */
async function throughPuppeteer(name) {
  const { launch } = await import('puppeteer-core');
  const browser = await launch(launchOptions(name));
  return {
    async open(url) {
      const context = await browser.createBrowserContext();
      const page = await openPage(context);
      await page.goto(url);
      return { evaluate: script => page.evaluate(script), close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

/** WebKitGTK: a fresh WebDriver session for each story. */
async function throughWebDriver() {
  const { port, capabilities } = await startWebKit();
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(value.message || value.error);
    return value;
  };
  return {
    async open(url) {
      const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
      const path = `/session/${sessionId}`;
      await ask('POST', `${path}/url`, { url });
      return {
        evaluate: script => ask('POST', `${path}/execute/sync`, { script: `return ${script}`, args: [] }),
        close: () => ask('DELETE', path),
      };
    },
    close: async () => {},
  };
}

const name = process.env.BROWSER || 'chromium';
const browser = name === 'webkit' ? await throughWebDriver() : await throughPuppeteer(name);

async function visit({ id, type }) {
  const view = type === 'docs' ? 'docs' : 'story';
  const page = await browser.open(
    `http://127.0.0.1:${server.address().port}/iframe.html?viewMode=${view}&id=${encodeURIComponent(id)}`,
  );
  try {
    for (const end = Date.now() + patience; Date.now() < end; await pause(50)) {
      const faults = await page.evaluate(`(${verdict})('${view}')`);
      if (faults) return faults;
    }
    return [...(await page.evaluate('window.faults')), `not finished after ${patience / 1000} s`];
  } finally {
    await page.close();
  }
}

let passed = 0;
let failed = 0;
for (const entry of Object.values(JSON.parse(readFileSync(join(root, 'index.json'), 'utf8')).entries)) {
  const faults = await visit(entry).catch(error => [error.message]);
  if (faults.length) failed++;
  else passed++;
  console.log(`${faults.length ? '✗' : '✓'} ${entry.id}`);
  for (const fault of new Set(faults)) console.log(`    ${fault.split('\n')[0]}`);
}
await browser.close();
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
