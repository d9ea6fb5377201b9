// Dragging a card by the mouse, over 100,000 deals: every step of it must be quick, and the drop shows where it landed.
import { interleaved, longTask } from './figures.mjs';
import { longest } from './report.mjs';

const STEPS = 60;
const ROUNDS = 3;

const drag = ({ inPage }) =>
  inPage('store', async ({ page, ask }) => {
    await ask('prepare', 100_000);
    await ask('mount');
    await ask('complete');
    const [from, to] = [await ask('place', 's0', 1), await ask('place', 's2', 1)];
    const title = await ask('titleOf', 's0', 1);
    await ask('watch');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let step = 1; step <= STEPS; step++) {
      const share = step / STEPS;
      // up and down on the way, so that the place it would land at changes
      const y = from.y + (to.y - from.y) * share + 150 * Math.abs(Math.sin(share * 9));
      await page.mouse.move(from.x + (to.x - from.x) * share, y);
    }
    await page.mouse.up();
    await new Promise(resolve => setTimeout(resolve, 500));
    const watched = await page.evaluate(() => window.watching.stop());
    if (!(await ask('isShownIn', 's2', title))) throw new Error('The dragged card did not land where it was dropped.');
    return watched;
  });

export default async function (browser) {
  const { dragged } = await interleaved(ROUNDS, { dragged: () => drag(browser) });
  return [longest('dragging a card among 100,000: longest task', longTask(dragged))];
}
