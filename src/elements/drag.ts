/** A mouse drags after so many pixels: less is a click. */
const THRESHOLD = 5;
/** A finger lifts after so many milliseconds of holding still: less, or moving, is scrolling. */
const LONG_PRESS = 350;
const EDGE = 56;
const FASTEST = 18;

/** What can be dragged, and who is told. */
export interface DragOptions {
  /** Where dragging may begin; it outlives the cards in it. */
  readonly area: HTMLElement;
  /** The thing under the pointer that may be dragged, if any. */
  find(event: PointerEvent): HTMLElement | null;
  /** It is lifted; `false` refuses. */
  start(source: HTMLElement, at: PointerEvent): boolean;
  move(x: number, y: number): void;
  drop(x: number, y: number): void;
  cancel(): void;
  /** What scrolls under the pointer when it comes near an edge. */
  scrollers(x: number, y: number): Iterable<HTMLElement>;
}

/**
 * Dragging by mouse, pen and touch, by pointer events alone: native HTML dragging knows no touch. A finger lifts by a long
 * press, so that scrolling stays scrolling. Answers with what detaches it (and cancels a drag under way).
 */
export function draggable(options: DragOptions): () => void {
  const { area } = options;
  const attached = new AbortController();
  let gesture: Gesture | undefined;

  area.addEventListener(
    'pointerdown',
    event => {
      if (gesture || event.button !== 0 || !event.isPrimary) return;
      const source = options.find(event);
      if (source) gesture = begin(event, source, options, () => (gesture = undefined));
    },
    { signal: attached.signal },
  );
  // once lifted, a finger drags and no longer scrolls. The listener must be there before the finger is: browsers ask for
  // such listeners when it touches down, and take the gesture for scrolling where there is none
  area.addEventListener('touchmove', event => gesture?.isLifted() && event.preventDefault(), {
    signal: attached.signal,
    passive: false,
  });
  return () => {
    attached.abort();
    gesture?.cancel();
  };
}

interface Gesture {
  isLifted(): boolean;
  cancel(): void;
}

function begin(down: PointerEvent, source: HTMLElement, options: DragOptions, over: () => void): Gesture {
  const ends = new AbortController();
  const { signal } = ends;
  const touch = down.pointerType === 'touch';
  let lifted = false;
  let last = down;
  let frame = 0;

  const finish = (how: 'drop' | 'cancel'): void => {
    if (signal.aborted) return;
    ends.abort();
    clearTimeout(press);
    cancelAnimationFrame(frame);
    over();
    if (!lifted) return;
    if (how === 'drop') options.drop(last.clientX, last.clientY);
    else options.cancel();
  };
  const lift = (): void => {
    if (!options.start(source, last)) return finish('cancel');
    lifted = true;
    try {
      options.area.setPointerCapture(down.pointerId);
    } catch {
      // the pointer has gone meanwhile: its end will tell
    }
    options.move(last.clientX, last.clientY);
    frame = requestAnimationFrame(scroll);
  };
  /** The nearer to an edge, the faster what lies there scrolls. */
  const scroll = (): void => {
    const { clientX: x, clientY: y } = last;
    let moved = false;
    for (const scroller of options.scrollers(x, y)) {
      const box = scroller.getBoundingClientRect();
      const [dx, dy] = [pull(x, box.left, box.right), pull(y, box.top, box.bottom)];
      const [left, top] = [scroller.scrollLeft, scroller.scrollTop];
      scroller.scrollBy(dx, dy);
      moved ||= left !== scroller.scrollLeft || top !== scroller.scrollTop;
    }
    if (moved) options.move(x, y);
    frame = requestAnimationFrame(scroll);
  };
  const press = touch ? setTimeout(lift, LONG_PRESS) : undefined;

  const onMove = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    last = event;
    if (lifted) return options.move(event.clientX, event.clientY);
    const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > THRESHOLD;
    if (far && touch) finish('cancel');
    else if (far) lift();
  };
  const on = <K extends keyof WindowEventMap>(type: K, then: (event: WindowEventMap[K]) => void, extra = {}): void =>
    window.addEventListener(type, then, { signal, ...extra });
  on('pointermove', onMove);
  on('pointerup', event => {
    if (event.pointerId !== down.pointerId) return;
    last = event;
    if (lifted) swallowClick();
    finish('drop');
  });
  on('pointercancel', event => event.pointerId === down.pointerId && finish('cancel'));
  on('blur', () => finish('cancel'));
  on(
    'keydown',
    event => {
      if (event.key !== 'Escape' || !lifted) return;
      event.preventDefault();
      event.stopPropagation();
      finish('cancel');
    },
    { capture: true },
  );
  // the card under the finger may leave its column, and a touch goes on at the node where it began, wherever that is
  down.composedPath()[0]?.addEventListener('touchmove', event => lifted && event.preventDefault(), {
    signal,
    passive: false,
  });
  on('contextmenu', event => touch && event.preventDefault());
  return { isLifted: () => lifted, cancel: () => finish('cancel') };
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
