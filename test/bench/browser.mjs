// Pages of the bench in Chromium, one at a time: two would share the cores.
import * as puppeteer from 'puppeteer-core';
import { launchOptions, openPage, pinLocale } from '../../scripts/browsers.mjs';

const VIEWPORT = { width: 1400, height: 760 };

export async function launch(origin) {
  pinLocale();
  const { args, ...options } = launchOptions('chromium');
  const browser = await puppeteer.launch({ ...options, args, defaultViewport: VIEWPORT, protocolTimeout: 120_000 });

  /** Opens a page of the bench, works with it and closes it. */
  async function inPage(name, work) {
    const page = await openPage(browser.defaultBrowserContext());
    try {
      await page.setViewport(VIEWPORT);
      const failed = new Promise((_, reject) =>
        page.once('pageerror', error => reject(new Error(`${name}: ${error.message}`))),
      );
      failed.catch(() => {});
      await page.goto(`${origin}/${name}`);
      await page.waitForFunction(() => window.bench);
      const session = await page.createCDPSession();
      /** `window.bench[method](...args)` */
      const ask = (method, ...args) =>
        page
          .evaluate((method, args) => window.bench[method](...args), method, args)
          .catch(error => Promise.reject(new Error(`${name}, ${method}(${args.join(', ')}): ${error.message}`)));
      return await Promise.race([work({ page, session, ask }), failed]);
    } finally {
      await page.close();
    }
  }
  return { inPage, close: () => browser.close() };
}

/** Bytes of JavaScript heap in use after all garbage is gone. */
export async function heap(session) {
  await session.send('Performance.enable');
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
}
