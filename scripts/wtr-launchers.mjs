// @web/test-runner's launchers for our browsers.
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { launchOptions, openPage, startWebKit } from './browsers.mjs';

/** Chromium or Firefox, in which each test file has a browser context of its own: storage, tabs, emulated media. */
function puppeteerLauncher(name) {
  const launcher = chromeLauncher({
    puppeteer,
    concurrency: name === 'chromium' ? 2 : 1,
    launchOptions: launchOptions(name),
    createPage: async ({ browser }) => openPage(await browser.createBrowserContext()),
  });
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async id => {
    const page = launcher.getPage(id);
    const result = await stopSession(id);
    // it would keep the page for the next file
    launcher.inactivePages = launcher.inactivePages.filter(({ puppeteerPage }) => puppeteerPage !== page);
    await page.browserContext().close();
    return result;
  };
  return launcher;
}

async function webkitLauncher() {
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  const { port, capabilities } = await startWebKit();
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true },
  });
  // the driver holds all keys of a call down before it lets go of the first: of “Too” it would type “To”
  const sendKeys = launcher.sendKeys.bind(launcher);
  launcher.sendKeys = async (id, keys) => {
    if (!keys.every(key => key.length === 1)) return sendKeys(id, keys);
    for (const key of keys) await sendKeys(id, [key === '\n' ? 'Enter' : key]);
  };
  return launcher;
}

export const launchers = names =>
  Promise.all(names.map(name => (name === 'webkit' ? webkitLauncher() : puppeteerLauncher(name))));
