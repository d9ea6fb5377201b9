import { render, type TemplateResult } from 'lit';
import { tableRows, type ChartTable } from '../../charts/table.js';
import { writeCsv } from '../../exchange/csv-export.js';
import { saveFile } from '../save-file.js';

/** The table as a file for a spreadsheet. */
export async function downloadCsv(name: string, table: ChartTable): Promise<void> {
  saveFile(`${name}.csv`, await writeCsv(tableRows(table)), 'text/csv');
}

/** Colours as they are in the page now, for a picture that has no page around it. */
export type Colours = Readonly<
  Record<'text' | 'muted' | 'surface' | 'accent' | 'accent-text' | 'line' | 'won' | 'lost', string>
>;

function coloursOf(panel: HTMLElement): Colours {
  const probe = document.createElement('span');
  panel.append(probe);
  const colour = (name: string): string => {
    probe.style.setProperty('color', `var(--_${name})`);
    return getComputedStyle(probe).color;
  };
  const names = ['text', 'muted', 'surface', 'accent', 'accent-text', 'line', 'won', 'lost'] as const;
  const colours = Object.fromEntries(names.map(name => [name, colour(name)])) as Colours;
  probe.remove();
  return colours;
}

/** The picture as a file that stands for itself: colours and font as they are in the page. */
export function downloadSvg(
  name: string,
  panel: HTMLElement,
  picture: (colours: Colours, font: string) => TemplateResult,
): void {
  const place = document.createElement('div');
  render(picture(coloursOf(panel), getComputedStyle(panel).fontFamily), place);
  const drawing = place.querySelector('svg')!;
  const marks = document.createTreeWalker(drawing, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (marks.nextNode()) comments.push(marks.currentNode);
  for (const comment of comments) (comment as Comment).remove();
  saveFile(`${name}.svg`, new XMLSerializer().serializeToString(drawing), 'image/svg+xml');
}
