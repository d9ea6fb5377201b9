import type { CSSResult } from 'lit';

/** Adds a style sheet to a shadow root that is already there, once: what is loaded later brings its own. */
export function adoptOnce(root: ShadowRoot, { styleSheet }: CSSResult): void {
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
