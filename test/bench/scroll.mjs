// Two seconds of the mouse wheel through a column of 50,000 deals.
import { interleaved, longTask, median, most } from './figures.mjs';
import { figure } from './report.mjs';

const SECONDS = 2;
const EVERY = 16;
const ROUNDS = 3;
/** Pixels of one turn of the wheel: leisurely at first, then as fast as hands can. */
const turn = share => (share < 0.5 ? 120 : 1_200);

const scroll = ({ inPage }, page) =>
  inPage(page, async ({ page, session, ask }) => {
    await ask('prepare', 100_000, 'heavy');
    await ask('mount');
    await ask('complete');
    const { x } = await ask('place', 's0', 0);
    await ask('watch');
    const probes = [200, 300, 400, 500, 600].map(y => [x, y]);
    await page.evaluate(probes => window.watching.probe(probes), probes);
    const sent = [];
    const start = performance.now();
    for (let at = 0; at < SECONDS * 1000; at = performance.now() - start) {
      const deltaY = turn(at / SECONDS / 1000);
      // not waited for: a hand does not wait for the page either
      sent.push(session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y: 400, deltaX: 0, deltaY }));
      await new Promise(resolve => setTimeout(resolve, EVERY - ((performance.now() - start) % EVERY)));
    }
    await Promise.all(sent);
    return page.evaluate(() => window.watching.stop());
  });

export default async function (browser) {
  const { raw, kit } = await interleaved(ROUNDS, {
    raw: () => scroll(browser, 'raw'),
    kit: () => scroll(browser, 'store'),
  });
  // of all runs: no frame may be slow
  const frame = results => most(results.map(({ longest }) => longest));
  const blank = results => most(results.map(({ blank, samples }) => (100 * blank) / samples));
  const px = Math.round(median(kit.map(({ scrolled }) => scrolled)));
  return [
    figure('wheel through 50,000 deals: longest frame', frame(kit), 'ms', 50, {
      kit: `${px.toLocaleString('en-GB')} px in ${SECONDS} s`,
      baseline: `${frame(raw).toFixed(1)} ms`,
      task: longTask(kit),
    }),
    figure('  samples in which a card is missing', blank(kit), '%', 2, { baseline: `${blank(raw).toFixed(2)} %` }),
  ];
}
