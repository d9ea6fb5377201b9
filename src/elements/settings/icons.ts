import { svg, html, type TemplateResult } from 'lit';

const icon = (path: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${path}</svg>`;

/** Small drawings of buttons, whose names are said beside them. */
export const ICONS = {
  grip: icon(svg`<path d="M6 3.5v.01M10 3.5v.01M6 8v.01M10 8v.01M6 12.5v.01M10 12.5v.01" />`),
  up: icon(svg`<path d="M8 12.5v-9M4.5 7 8 3.5 11.5 7" />`),
  down: icon(svg`<path d="M8 3.5v9M4.5 9 8 12.5 11.5 9" />`),
  remove: icon(svg`<path d="m4.5 4.5 7 7M11.5 4.5l-7 7" />`),
  more: icon(svg`<path d="m4.5 6.5 3.5 3.5 3.5-3.5" />`),
  done: icon(svg`<path d="m3.5 8.5 3 3 6-7" />`),
} as const;
