import { html, type TemplateResult } from 'lit';
import type { Colours } from './download.js';

/** What a picture for a file says of itself, and how large it is. */
export interface PictureFrame {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly summary: string;
  readonly colours: Colours;
  readonly font: string;
}

/** A picture for a file, which stands for itself: named, described, on its own ground. */
export const pictureTemplate = (
  { width, height, title, summary, colours, font }: PictureFrame,
  content: unknown,
): TemplateResult =>
  html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    font-family=${font}
    role="img"
    aria-label=${title}
  >
    <title>${title}</title>
    <desc>${summary}</desc>
    <rect width=${width} height=${height} fill=${colours.surface}></rect>
    ${content}
  </svg>`;
