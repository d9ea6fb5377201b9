// Makes a fresh clone ready: the packages and, with --browser, a Chromium for the tests. Node built-ins only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const run = (command, ...args) => {
  console.log(`> ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
};

const packages = file => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});
/** What npm noted it has installed, against the lock: times lie after a checkout, versions do not. */
function upToDate() {
  const installed = packages('node_modules/.package-lock.json');
  return Object.entries(packages('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

if (!upToDate() && !run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error')) {
  console.error('npm could not install the packages.');
  process.exit(1);
}

if (process.argv.includes('--browser')) {
  const { asRoot, chromium, browserDir } = await import('./browsers.mjs');
  const apt = () =>
    run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-qqy', '--no-install-recommends', 'chromium');
  const download = () =>
    run('npx', '--yes', '@puppeteer/browsers', 'install', 'chrome-headless-shell@stable', '--path', browserDir);
  if (!chromium() && !((asRoot && existsSync('/usr/bin/apt-get') && apt()) || download())) {
    console.error('No Chromium here: install one, or name it in CHROME_PATH.');
    process.exit(1);
  }
}
