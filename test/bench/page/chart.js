// What a page of the bench that shows a funnel can be asked to do, as `window.bench`. The contender says how.
import { longTasks, timed } from './clock.js';
import { findText } from './look.js';
import { warm } from './runtime.js';

const DEALS = 200;

/** A funnel of so many steps: how many deals have got as far, each with where it stands. */
export function funnelOf(steps) {
  const places = Array.from({ length: DEALS }, (_, nth) => Math.floor((nth * nth * steps) / (DEALS * DEALS)));
  const counts = Array.from({ length: steps }, (_, at) => places.filter(place => place >= at).length);
  return { places, counts, labels: counts.map((_, at) => `Step ${at + 1}`) };
}

export function offerChart(contender) {
  const root = () => document.getElementById('root');
  let funnel;
  let moved = 0;
  const shows = (label, count) =>
    findText(root(), data => data.trim() === label || data.includes(`${label}: `)) &&
    findText(root(), data => data.trim() === String(count) || data.endsWith(`: ${count}`));
  const measured = async result => ({ ...result, tasks: await longTasks(result.start) });
  window.bench = {
    async prepare(steps) {
      warm();
      funnel = funnelOf(steps);
      await contender.prepare(funnel);
    },
    mount: async () =>
      measured(
        await timed(
          () => contender.mount(root(), funnel),
          () => funnel.labels.every((label, at) => shows(label, funnel.counts[at])),
        ),
      ),
    /** One more deal gets to the second step. */
    async update() {
      moved++;
      funnel.counts[1]++;
      return measured(
        await timed(
          () => contender.update(funnel, moved),
          () => shows(funnel.labels[1], funnel.counts[1]),
        ),
      );
    },
  };
}
