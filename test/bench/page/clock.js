// How a result is timed: from the call to the first *painted* frame in which the change is really on screen. A frame has
// been painted when a task runs that was posted in its requestAnimationFrame.
const { MessageChannel, PerformanceObserver, requestAnimationFrame } = window;

/** The next task: called in an animation frame, it runs when that frame has been painted. */
export const task = () =>
  new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(performance.now());
    };
    port2.postMessage(0);
  });
export const painted = () => new Promise(resolve => requestAnimationFrame(() => task().then(resolve)));
export const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

const TIMEOUT = 30_000;

/**
 * Milliseconds and frames from the call until `isShown`, which looks at the page itself; the time that looking takes is
 * subtracted. `sync` is what the call took before it returned.
 */
export async function timed(act, isShown) {
  await painted();
  await pause(30);
  const start = performance.now();
  let failed = null;
  Promise.resolve(act()).catch(error => (failed = error));
  const sync = performance.now() - start;
  let looking = 0;
  for (let frames = 1; ; frames++) {
    const at = await painted();
    const before = performance.now();
    if (isShown()) return { ms: at - start - looking, frames, sync, start };
    looking += performance.now() - before;
    if (failed) throw failed;
    if (at - start > TIMEOUT) throw new Error(`not shown after ${TIMEOUT} ms`);
  }
}

const tasks = [];
const observer = new PerformanceObserver(list => tasks.push(...list.getEntries()));
observer.observe({ type: 'longtask', buffered: true });

/** Tasks over 50 ms that ended after the given moment; they are told of a little later. */
export async function longTasks(since = 0) {
  await painted();
  await pause(60);
  tasks.push(...observer.takeRecords());
  const long = tasks.filter(({ startTime, duration }) => startTime + duration > since).map(({ duration }) => duration);
  return { count: long.length, longest: Math.max(0, ...long) };
}
