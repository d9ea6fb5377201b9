import type { Press } from './press.js';

/** A finger lifts after so many milliseconds of holding still: less, or moving, is scrolling. */
const LONG_PRESS = 350;
const EDGE = 56;
const FASTEST = 18;

/** What can be dragged, and who is told. */
export interface DragOptions {
  /** Where dragging happens; it outlives the cards in it. */
  readonly area: HTMLElement;
  /** The thing that may be dragged where a pointer went down, if any. */
  find(target: HTMLElement): HTMLElement | null;
  /** It is lifted; `false` refuses. */
  start(source: HTMLElement, at: PointerEvent): boolean;
  move(x: number, y: number): void;
  drop(x: number, y: number): void;
  cancel(): void;
  /** It goes sideways only: nothing scrolls up or down for it. */
  readonly isAcross?: boolean;
  /** What scrolls under the pointer when it comes near an edge. */
  scrollers(x: number, y: number): Iterable<HTMLElement>;
}

/** What drags once a pointer has gone down. */
export interface Draggable {
  /** Something is in a person's hand. */
  readonly isLifted: boolean;
  /** A pointer went down, just now or a while ago: what it has done since is made up for. */
  take(press: Press): void;
  /** Puts back what is being dragged. */
  cancel(): void;
}

/**
 * Dragging by mouse, pen and touch, by pointer events alone: native HTML dragging knows no touch. A finger lifts by a long
 * press, so that scrolling stays scrolling.
 */
export function draggable(options: DragOptions): Draggable {
  let gesture: Gesture | undefined;
  return {
    get isLifted() {
      return Boolean(gesture?.isLifted());
    },
    take(press) {
      const source = gesture ? null : options.find(press.target);
      if (source) begin(press, source, options, now => (gesture = now));
    },
    cancel: () => gesture?.cancel(),
  };
}

interface Gesture {
  isLifted(): boolean;
  cancel(): void;
}

function begin(
  press: Press,
  source: HTMLElement,
  options: DragOptions,
  current: (gesture: Gesture | undefined) => void,
): void {
  const { down } = press;
  const ends = new AbortController();
  const { signal } = ends;
  const touch = down.pointerType === 'touch';
  let lifted = false;
  let frame = 0;

  const follow = (): void => {
    if (signal.aborted) return;
    if (!lifted && press.isFar && press.end !== 'cancel') {
      if (touch) press.finish('cancel');
      else lift();
    } else if (lifted && !press.end) options.move(press.last.clientX, press.last.clientY);
    if (press.end) finish(press.end);
  };
  const finish = (how: 'drop' | 'cancel'): void => {
    if (signal.aborted) return;
    ends.abort();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    press.finish(how);
    current(undefined);
    if (!lifted) return;
    if (how === 'cancel') return options.cancel();
    swallowClick();
    options.drop(press.last.clientX, press.last.clientY);
  };
  const lift = (): void => {
    if (!options.start(source, down)) return finish('cancel');
    lifted = true;
    try {
      options.area.setPointerCapture(down.pointerId);
    } catch {
      // the pointer has gone meanwhile: its end will tell
    }
    options.move(press.last.clientX, press.last.clientY);
    frame = requestAnimationFrame(scroll);
  };
  /** The nearer to an edge, the faster what lies there scrolls. */
  const scroll = (): void => {
    const { clientX: x, clientY: y } = press.last;
    let moved = false;
    for (const scroller of options.scrollers(x, y)) {
      const box = scroller.getBoundingClientRect();
      const [dx, dy] = [pull(x, box.left, box.right), options.isAcross ? 0 : pull(y, box.top, box.bottom)];
      const [left, top] = [scroller.scrollLeft, scroller.scrollTop];
      scroller.scrollBy(dx, dy);
      moved ||= left !== scroller.scrollLeft || top !== scroller.scrollTop;
    }
    if (moved) options.move(x, y);
    frame = requestAnimationFrame(scroll);
  };
  const timer = touch ? setTimeout(lift, Math.max(0, LONG_PRESS - (performance.now() - down.timeStamp))) : undefined;

  window.addEventListener(
    'keydown',
    event => {
      if (event.key !== 'Escape' || !lifted) return;
      event.preventDefault();
      event.stopPropagation();
      finish('cancel');
    },
    { signal, capture: true },
  );
  // the card under the finger may leave its column, and a touch goes on at the node where it began, wherever that is
  press.target.addEventListener('touchmove', event => lifted && event.preventDefault(), { signal, passive: false });
  window.addEventListener('contextmenu', event => touch && event.preventDefault(), { signal });
  current({ isLifted: () => lifted, cancel: () => finish('cancel') });
  press.told = follow;
  follow();
}

/** The click that ends a drag opens nothing. */
function swallowClick(): void {
  const once = new AbortController();
  window.addEventListener(
    'click',
    event => {
      event.preventDefault();
      event.stopPropagation();
      once.abort();
    },
    { capture: true, signal: once.signal },
  );
  setTimeout(() => once.abort());
}

function pull(at: number, low: number, high: number): number {
  const edge = Math.min(EDGE, (high - low) / 4);
  if (at < low + edge) return -Math.ceil(FASTEST * Math.min(1, (low + edge - at) / edge));
  if (at > high - edge) return Math.ceil(FASTEST * Math.min(1, (at - high + edge) / edge));
  return 0;
}
