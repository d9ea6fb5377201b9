/** A mouse drags after so many pixels: less is a click. */
const THRESHOLD = 5;

/** A pointer that went down: where it is by now, and how it ended. Whoever comes late takes it up from here. */
export class Press {
  last: PointerEvent;
  end: 'drop' | 'cancel' | undefined;
  /** Told of every change. */
  told: (() => void) | undefined;
  #listening = new AbortController();

  constructor(
    readonly down: PointerEvent,
    readonly target: HTMLElement,
  ) {
    this.last = down;
    for (const type of ['pointermove', 'pointerup', 'pointercancel', 'blur'])
      window.addEventListener(type, this, { signal: this.#listening.signal });
  }

  /** It has gone further than a click may. */
  get isFar(): boolean {
    const { down, last } = this;
    return Math.hypot(last.clientX - down.clientX, last.clientY - down.clientY) > THRESHOLD;
  }

  handleEvent(event: Event): void {
    if (event.type === 'blur') return this.finish('cancel');
    if ((event as PointerEvent).pointerId !== this.down.pointerId) return;
    if (event.type === 'pointercancel') return this.finish('cancel');
    this.last = event as PointerEvent;
    if (event.type === 'pointerup') this.finish('drop');
    else this.told?.();
  }

  finish(how: 'drop' | 'cancel'): void {
    if (this.end) return;
    this.end = how;
    this.#listening.abort();
    this.told?.();
  }
}
