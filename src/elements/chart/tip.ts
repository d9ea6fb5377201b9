import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

/** So long the pointer may be on its way from a mark to its tooltip; milliseconds. */
const GRACE = 200;

/**
 * A tooltip for the marks of a chart (WCAG 1.4.13): comes with the pointer or the focus, stays while the pointer is on it,
 * goes with Escape and does not come back until another mark is asked. Touch opens the mark instead.
 */
export class Tip implements ReactiveController {
  /** The mark it is about. */
  mark: string | null = null;
  #anchor: HTMLElement | null = null;
  #dismissed: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #host: LitElement;
  #hint: () => string;

  /** @param hint - How the marks are walked, as it is said below. */
  constructor(host: LitElement, hint: () => string) {
    this.#host = host;
    this.#hint = hint;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#hide();
  }

  hostUpdated(): void {
    const tip = this.#host.renderRoot.querySelector<HTMLElement>('.tip');
    if (!tip || !this.mark || !this.#anchor?.isConnected) return;
    if (tip.matches(':popover-open')) return;
    (tip.showPopover as (options?: { source?: HTMLElement }) => void).call(tip, { source: this.#anchor });
  }

  #show(anchor: HTMLElement | null): void {
    clearTimeout(this.#timer);
    const mark = anchor?.dataset.mark;
    if (!anchor || mark === undefined || mark === this.#dismissed || mark === this.mark) return;
    // another mark is another anchor: the popover is closed and opened anew there
    this.#host.renderRoot.querySelector<HTMLElement>('.tip:popover-open')?.hidePopover();
    this.mark = mark;
    // beside a part of the mark where it says so: the marks around stay free for the pointer
    this.#anchor = anchor.querySelector<HTMLElement>('[data-tip]') ?? anchor;
    this.#dismissed = null;
    this.#host.requestUpdate();
  }

  #hide(): void {
    clearTimeout(this.#timer);
    if (this.mark === null) return;
    this.mark = null;
    this.#host.requestUpdate();
  }

  readonly #markOf = (event: Event): HTMLElement | null =>
    (event.target as HTMLElement).closest<HTMLElement>('[data-mark]');

  readonly onPointerover = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#show(this.#markOf(event));
  };
  readonly onPointerout = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#dismissed = null;
      this.#hide();
    }, GRACE);
  };
  readonly onFocusin = (event: FocusEvent): void => {
    const mark = this.#markOf(event);
    if (mark?.matches(':focus-visible')) this.#show(mark);
  };
  readonly onFocusout = (event: FocusEvent): void => {
    this.#dismissed = null;
    // the pointer may have brought another's meanwhile
    if (this.#markOf(event)?.dataset.mark === this.mark) this.#hide();
  };
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.mark === null) return;
    event.stopPropagation();
    this.#dismissed = this.mark;
    this.#hide();
  };

  /** The tooltip itself, in the same shadow root as the marks. */
  template(content: TemplateResult | null): TemplateResult | typeof nothing {
    if (this.mark === null || !content) return nothing;
    // eslint-disable-next-line lit-a11y/accessible-name -- its name is what it says
    return html`<div
      class="tip"
      id="tip"
      part="tip"
      role="tooltip"
      popover="manual"
      @pointerover=${() => clearTimeout(this.#timer)}
      @pointerout=${this.onPointerout}
    >
      ${content}
      <p>${this.#hint()}</p>
    </div>`;
  }
}
