// What a page of the bench can be asked to do, as `window.bench`. The contender says how; here it is timed.
import './card.css';
import { longTasks, painted, pause, task, timed } from './clock.js';
import { makeBoard } from './data.js';
import { allShown, boxOf, cardAt, countElements, digits, findText, stageShown } from './look.js';

const { requestAnimationFrame } = window;
const root = () => document.getElementById('root');

// what the kit and the baseline are written in
const FAMILY = "Inter, 'Segoe UI', system-ui, 'DejaVu Sans', sans-serif";
const FONTS = [
  ...['16px', '600 16px', '13px', '600 14px'].map(font => `${font} serif`),
  ...['14px', '500 14px', '550 14px', '600 14px', '650 14px', '600 15px', '12px', '550 12px', '700 10px'].map(
    font => `${font} ${FAMILY}`,
  ),
];

/** Fonts and the tables of Intl are the environment's cost, whoever uses them first: touched before the clock starts. */
export function warm() {
  for (const currency of ['EUR', 'USD', 'GBP', 'CHF'])
    for (const locale of ['en-GB', 'en']) {
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(1234.5);
      new Intl.NumberFormat(locale, { style: 'currency', currency, notation: 'compact' }).format(1234567);
    }
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }).format(new Date());
  new Intl.RelativeTimeFormat('en-GB').format(2, 'day');
  new Intl.PluralRules('en-GB').select(2);
  new Intl.Collator('en-GB').compare('a', 'b');
  const text = document.createElement('div');
  text.style.cssText = 'position:absolute;left:0;top:860px';
  for (const font of FONTS) {
    const span = document.createElement('span');
    span.textContent = 'D-0123456789 Warm €$£ CHF · – %';
    span.style.font = font;
    text.append(span);
  }
  document.body.append(text);
  text.getBoundingClientRect();
  text.remove();
}

export function offer(contender, more = {}) {
  let data;
  const moved = new Set();
  const nth = (stage, k) => data.deals.filter(deal => deal.stage === stage && !moved.has(deal.id))[k];
  /** The first four cards of every stage. */
  const firstCards = () =>
    data.stages.flatMap(({ id }) =>
      data.deals
        .filter(({ stage }) => stage === id)
        .slice(0, 4)
        .map(({ title }) => title),
    );
  /** A change of value that cannot be overlooked. */
  const newValue = k => 900_000_001 + k * 1111;
  const showsValue = value => findText(root(), text => digits(text).includes(String(value))) !== null;
  const withTasks = async result => ({ ...result, tasks: await longTasks(result.start) });

  window.bench = {
    async prepare(n, shares) {
      warm();
      data = makeBoard(n, shares);
      await contender.prepare(data);
    },
    async mount() {
      const first = firstCards();
      return withTasks(
        await timed(
          () => contender.mount(root(), data),
          () => (contender.isReady?.() ?? true) && allShown(root(), first),
        ),
      );
    },
    /** Waits until all deals are in, also those out of view. */
    complete: async () => contender.complete?.(),
    /** The k-th card of the first stage to the top of the third. */
    async move(k) {
      const { id, title } = nth('s0', k);
      if (stageShown(root(), title, data.stages) !== 's0') throw new Error(`${title} is not where it should be`);
      moved.add(id);
      return withTasks(
        await timed(
          () => contender.move(id, 's2', 0),
          () => stageShown(root(), title, data.stages) === 's2',
        ),
      );
    },
    /** A new value for the k-th card of the second stage. */
    async edit(k) {
      const { id } = nth('s1', k);
      return withTasks(
        await timed(
          () => contender.edit(id, { value: newValue(k) }),
          () => showsValue(newValue(k)),
        ),
      );
    },
    /** The same, by somebody else. */
    async outside(k) {
      const { id } = nth('s1', k);
      const value = newValue(50 + k);
      return withTasks(
        await timed(
          () => contender.outside(id, { value }),
          () => showsValue(value),
        ),
      );
    },
    elements: () => countElements(root()),
    longTasks,
    painted,
    now: () => performance.now(),
    /** Where the k-th card of a stage is seen. */
    place(stage, k) {
      const text = findText(root(), data => data.includes(nth(stage, k).title));
      const { left, top, width, height } = boxOf(text);
      return { x: left + Math.min(30, width / 2), y: top + height / 2 };
    },
    isShownIn: (stage, title) => stageShown(root(), title, data.stages) === stage,
    titleOf: (stage, k) => nth(stage, k).title,
    watch: () => watch(),
    ...more,
  };
}

/** Follows frames, and whether cards are seen at the given points, until `stop`. */
function watch() {
  const frames = [];
  let blank = 0;
  let samples = 0;
  let on = true;
  let probes = [];
  let scrolled = 0;
  let last = performance.now();
  const start = last;
  const scrolling = event => (scrolled = Math.max(scrolled, event.composedPath()[0].scrollTop ?? 0));
  const areas = [document, ...[...root().children].map(({ shadowRoot }) => shadowRoot).filter(Boolean)];
  for (const area of areas) area.addEventListener('scroll', scrolling, { capture: true, passive: true });
  const frame = () => {
    if (!on) return;
    const now = performance.now();
    frames.push(now - last);
    last = now;
    if (probes.length)
      task().then(() => {
        samples++;
        if (!probes.every(([x, y]) => cardAt(x, y))) blank++;
      });
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.watching = {
    probe: points => (probes = points),
    async stop() {
      on = false;
      await pause(50);
      const sorted = frames.slice(1).sort((a, b) => a - b);
      return {
        frames: sorted.length,
        slow: sorted.filter(ms => ms > 50).length,
        longest: sorted.at(-1) ?? 0,
        blank,
        samples,
        scrolled,
        tasks: await longTasks(start),
      };
    },
  };
}
