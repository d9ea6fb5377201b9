// A change of many at once: the page answers meanwhile.
import { interleaved, longTask } from './figures.mjs';
import { fill } from './open.mjs';
import { longest } from './report.mjs';

const ALL = 10_000;
const COUNT = 8_800;

export default async function (browser) {
  const { runs } = await interleaved(3, {
    runs: async () => {
      await fill(browser, ALL);
      return browser.inPage('database', async ({ ask }) => {
        await ask('prepare', ALL);
        await ask('mount');
        return ask('removal', COUNT);
      });
    },
  });
  const of = what => longTask(runs.map(run => ({ tasks: run[what] })));
  return [
    longest('removing an import of 8,800: longest task', of('removed')),
    longest('  taking that back: longest task', of('undone')),
  ];
}
