// Typing into the search, over 100,000 deals.
import { interleaved, longTask } from './figures.mjs';
import { longest } from './report.mjs';

const WORDS = 'nord energy';

const ROUNDS = 3;

const search = ({ inPage }) =>
  inPage('store', async ({ page, ask }) => {
    await ask('prepare', 100_000);
    await ask('mount');
    await ask('complete');
    await page.evaluate(() =>
      document.querySelector('pipeline-board').shadowRoot.querySelector('[data-search]').focus(),
    );
    await ask('watch');
    await page.keyboard.type(WORDS, { delay: 90 });
    await new Promise(resolve => setTimeout(resolve, 1_500));
    return page.evaluate(() => window.watching.stop());
  });

export default async function (browser) {
  const { typed } = await interleaved(ROUNDS, { typed: () => search(browser) });
  return [longest('typing a search over 100,000: longest task', longTask(typed))];
}
