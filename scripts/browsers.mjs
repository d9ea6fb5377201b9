// Finds the browsers the tests run in, and starts them. Only built-ins at the top: setup.mjs runs before npm ci.
import { spawn } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

const runs = file => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const onPath = name =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map(dir => join(dir, name))
    .find(runs);
const first = (...files) => files.find(file => file && runs(file));

/** Where setup.mjs puts the browser that it had to download. */
export const browserDir = '.browsers';
const downloaded = () => {
  try {
    return readdirSync(browserDir, { recursive: true, withFileTypes: true })
      .filter(file => file.isFile() && /^chrome-headless-shell(\.exe)?$/.test(file.name))
      .map(file => join(file.parentPath ?? file.path, file.name))
      .find(runs);
  } catch {
    return undefined;
  }
};

export const asRoot = process.getuid?.() === 0;

export const chromium = () =>
  process.env.CHROME_PATH ||
  onPath('chromium') ||
  onPath('chromium-browser') ||
  onPath('google-chrome-stable') ||
  onPath('google-chrome') ||
  onPath('microsoft-edge') ||
  first(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(process.env.PROGRAMFILES ?? 'C:/Program Files', 'Google/Chrome/Application/chrome.exe'),
  ) ||
  downloaded();
const firefox = () =>
  process.env.FIREFOX_PATH ||
  onPath('firefox-esr') ||
  onPath('firefox') ||
  first('/Applications/Firefox.app/Contents/MacOS/firefox');
const webkit = () => {
  const driver = onPath('WebKitWebDriver');
  const browser = first(
    ...['x86_64', 'aarch64'].flatMap(cpu =>
      ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map(api => `/usr/lib/${cpu}-linux-gnu/${api}/MiniBrowser`),
    ),
  );
  return driver && browser && (process.env.DISPLAY || onPath('xvfb-run')) ? { driver, browser } : undefined;
};

const all = { chromium, firefox, webkit };

/** The browsers asked for by BROWSERS=chromium,firefox,webkit or all, and of these the ones not to be found here. */
export function wanted(list = process.env.BROWSERS || 'chromium') {
  const names = list === 'all' ? Object.keys(all) : list.split(',');
  for (const name of names) if (!all[name]) throw new Error(`No such browser: ${name}`);
  return { names: names.filter(name => all[name]()), missing: names.filter(name => !all[name]()) };
}

/** One place and one language wherever the tests run; call before a browser starts. */
export function pinLocale() {
  Object.assign(process.env, { TZ: 'Europe/Berlin', LANG: 'en_GB.UTF-8', LANGUAGE: 'en_GB' });
}

/** One language for all; what is scrolled stands where it is scrolled to at once, and not some frames later. */
const PREFERENCES = { 'intl.accept_languages': 'en-GB,en', 'general.smoothScroll': false };

/** Puppeteer's options for Chromium or Firefox: quiet, and in the pinned language. */
export const launchOptions = name =>
  name === 'firefox'
    ? { browser: 'firefox', executablePath: firefox(), extraPrefsFirefox: PREFERENCES }
    : {
        executablePath: chromium(),
        args: [
          ...(asRoot ? ['--no-sandbox'] : []),
          ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
          ...['--lang=en-GB', '--accept-lang=en-GB'],
        ],
      };

/** A page of Puppeteer's, in a window of its own: a tab behind another is hidden and gets no frames. */
export async function openPage(context) {
  const page = await context.newPage({ type: 'window' });
  if (/chrom/i.test(await context.browser().version())) {
    // --lang alone leaves Intl in the language of the installed translations
    const session = await page.createCDPSession();
    await session.send('Emulation.setLocaleOverride', { locale: 'en-GB' });
  }
  return page;
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
  });

/** Starts WebKitGTK's driver (in a virtual display where there is none); it ends with this process. */
export async function startWebKit() {
  const { driver, browser } = webkit();
  const port = await freePort();
  const command = [driver, `--port=${port}`];
  if (!process.env.DISPLAY) command.unshift('xvfb-run', '-a', '-s', '-screen 0 1280x1024x24');
  const child = spawn(command[0], command.slice(1), { stdio: 'ignore', detached: true });
  process.on('exit', () => {
    try {
      process.kill(-child.pid); // the group: xvfb-run, its display, the driver and its browsers
    } catch {
      // already gone
    }
  });
  process.once('SIGTERM', () => process.exit(143)); // by itself SIGTERM would skip the line above
  const capabilities = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  };
  for (let tries = 0; tries < 150; tries++) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return { port, capabilities };
    } catch {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
  throw new Error('WebKitWebDriver did not answer.');
}
