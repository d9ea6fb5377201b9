import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Walk } from './chart-element.js';

/** A mark of a chart that opens what is behind it. */
export interface Mark {
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

/**
 * A mark as an item of a list: its button, one stop of the Tab key with the others, its tooltip beside it. One template with
 * its item, as there may be fifty, and they are what a page waits for.
 *
 * @param below - What stands below the button.
 */
export const markItem = (
  { name, nth, names, part, look = part, isOpen, walk, open }: Mark,
  content: unknown,
  below: unknown = nothing,
): TemplateResult =>
  html`<li>
    <button
      type="button"
      class=${look}
      part=${part}
      data-mark=${name}
      tabindex=${walk.tabIndex(name, nth, names)}
      aria-expanded=${ifDefined(isOpen === undefined ? undefined : isOpen ? 'true' : 'false')}
      aria-describedby=${walk.tipped === name ? 'tip' : nothing}
      @click=${open}
    >
      ${content}
    </button>
    ${below}
  </li>`;
