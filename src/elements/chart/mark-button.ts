import { html, nothing, type TemplateResult } from 'lit';
import type { Walk } from './chart-element.js';

/** A mark of a chart that opens what is behind it. */
export interface MarkButton {
  /** Told from the others by this name, … */
  readonly name: string;
  /** …in their order. */
  readonly nth: number;
  readonly names: readonly string[];
  /** Its part, and its class. */
  readonly part: string;
  readonly look?: string;
  /** Whether what it opens stands below it; absent where that comes over the page. */
  readonly isOpen?: boolean;
  readonly walk: Walk;
  open(event: MouseEvent): void;
}

/** The button of a mark: one stop of the Tab key with the others, its tooltip beside it. */
export const markButton = (
  { name, nth, names, part, look = part, isOpen, walk, open }: MarkButton,
  content: unknown,
): TemplateResult =>
  html`<button
    type="button"
    class=${look}
    part=${part}
    data-mark=${name}
    tabindex=${walk.tabIndex(name, nth, names)}
    aria-expanded=${isOpen === undefined ? nothing : String(isOpen)}
    aria-describedby=${walk.tipped === name ? 'tip' : nothing}
    @click=${open}
  >
    ${content}
  </button>`;
