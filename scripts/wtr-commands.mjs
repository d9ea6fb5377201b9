// Server commands for tests: `executeServerCommand(name, payload)` from @web/test-runner-commands.
// Where a browser cannot do it the answer is `false` (the runner takes null for an unknown command), so a test can skip.
import { openPage } from './browsers.mjs';

const tabs = new Map();
const sessions = new WeakMap();
let lastTab = 0;

/** One DevTools session per page, kept open: what it emulates ends with it. */
async function devtools(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

const touchEvents = { start: 'touchStart', move: 'touchMove', end: 'touchEnd', cancel: 'touchCancel' };

const commands = {
  /** `['Shift', 'Tab']`: real keys held together, in every browser. */
  async chord({ browser, id, page }, keys) {
    if (!page) await browser.sendKeys(id, keys);
    else {
      for (const key of keys) await page.keyboard.down(key);
      for (const key of keys.toReversed()) await page.keyboard.up(key);
    }
    return true;
  },

  /** `{width, height}`: the window's inner size, in every browser. */
  async resize({ browser, page }, size) {
    if (page) await page.setViewport(size);
    else {
      const frame = await browser.driver.execute('return [outerWidth - innerWidth, outerHeight - innerHeight]');
      const rect = await browser.driver.setWindowRect(null, null, size.width + frame[0], size.height + frame[1]);
      // the window answers before the page in it has its new size; what is measured until then is elsewhere soon
      const isThere = ([width, height]) => width === rect.width - frame[0] && height === rect.height - frame[1];
      for (let times = 0; times < 40; times++)
        if (isThere(await browser.driver.execute('return [innerWidth, innerHeight]'))) return true;
      throw new Error(`The window did not become ${size.width} × ${size.height}.`);
    }
    return true;
  },

  /** `{features: [{name: 'forced-colors', value: 'active'}]}`, until the file ends or an empty list. Chromium. */
  async media({ cdp }, { features }) {
    if (!cdp) return false;
    await cdp.send('Emulation.setEmulatedMedia', { features });
    return true;
  },

  /** `{coarse}`: whether the pointer is a finger, until a `resize`, the end of the file, or it is said otherwise. Chromium. */
  async pointer({ cdp }, { coarse }) {
    if (!cdp) return false;
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: coarse });
    return true;
  },

  /** `{bytes}`: how much the browser lets this origin keep; without, as much as usual. Chromium. */
  async quota({ page, cdp }, { bytes }) {
    if (!cdp) return false;
    const { origin } = new URL(page.url());
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, ...(bytes === undefined ? {} : { quotaSize: bytes }) });
    return true;
  },

  /** `{type: 'start' | 'move' | 'end' | 'cancel', points: [{x, y}]}`: real fingers. Chromium. */
  async touch({ cdp }, { type, points = [] }) {
    if (!cdp) return false;
    const touchPoints = type === 'start' || type === 'move' ? points.map(({ x, y }, id) => ({ x, y, id })) : [];
    await cdp.send('Input.dispatchTouchEvent', { type: touchEvents[type], touchPoints });
    return true;
  },

  /** `'/path'` or `{path}`: opens it in a second tab that shares this one's storage; its id. Chromium, Firefox. */
  async newTab({ page }, payload) {
    if (!page) return false;
    const tab = await openPage(page.browserContext());
    await tab.goto(new URL(payload.path ?? payload, page.url()).href);
    await page.bringToFront(); // a page behind another gets no frames
    const id = `tab-${++lastTab}`;
    tabs.set(id, tab);
    return id;
  },

  /** `{tab, script}`: an expression's value in that tab, awaited; null and undefined come back as false. */
  async tabEval({ page }, { tab, script }) {
    return page ? ((await tabs.get(tab).evaluate(script)) ?? false) : false;
  },

  /** `{tab}`: closes it. Those left open close with the test file. */
  async closeTab({ page }, { tab }) {
    if (!page) return false;
    await tabs.get(tab).close();
    return tabs.delete(tab);
  },
};

export const kitCommands = {
  name: 'kit-commands',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (!Object.hasOwn(commands, command)) return undefined;
    const page = browser.type === 'puppeteer' ? browser.getPage(id) : undefined;
    const cdp = page && browser.name === 'Chromium' ? await devtools(page) : undefined;
    return commands[command]({ browser, id, page, cdp }, payload);
  },
};
