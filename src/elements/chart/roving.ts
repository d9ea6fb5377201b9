import type { LitElement } from 'lit';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Arrow keys through the marks of a chart, which together are one stop of the Tab key. The focus stays with the mark of
 * the same name when numbers change. Keys pressed with others are left to the browser and to screen readers.
 */
export class Roving {
  #name: string | null = null;
  #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** −1 for all marks but the one that Tab goes to. */
  tabIndex(name: string, nth: number, names: readonly string[]): number {
    return name === this.#name || (nth === 0 && (this.#name === null || !names.includes(this.#name))) ? 0 : -1;
  }

  readonly onFocusin = (event: Event): void => {
    const name = (event.target as HTMLElement).closest<HTMLElement>('[data-mark]')?.dataset.mark;
    if (name === undefined || name === this.#name) return;
    this.#name = name;
    this.#host.requestUpdate();
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const marks = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[data-mark]')];
    const at = marks.indexOf((event.target as HTMLElement).closest<HTMLElement>('[data-mark]')!);
    if (at < 0) return;
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const step = (STEPS[event.key] ?? 0) * (sideways && this.#host.matches(':dir(rtl)') ? -1 : 1);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? marks.length - 1 : at + step;
    if (to === at && !step && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    marks[Math.max(0, Math.min(to, marks.length - 1))]!.focus();
  };
}
