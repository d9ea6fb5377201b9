import { html, nothing, type TemplateResult } from 'lit';
import { caveatText } from '../../i18n/reasons.js';
import type { Walk } from '../chart/chart-element.js';
import { markItem } from '../chart/mark-item.js';
import type { TileView, Words } from './view.js';

/** What the tiles need of their element. */
interface TilesFrame extends Words, Walk {
  /** With what a figure's change compares. */
  versus(tile: TileView): string;
  /** The mark that has the tooltip. */
  open(tile: TileView): void;
}

/** The figures side by side, each a button that opens what is behind it. */
export function tilesTemplate(tiles: readonly TileView[], frame: TilesFrame): TemplateResult {
  const names = tiles.map(({ name }) => name);
  const versus = tiles.map(tile => (tile.change ? frame.versus(tile) : ''));
  // seen once: the others of its kind compare with the same
  const said = versus.map((words, nth) =>
    versus.indexOf(words) === nth ? words : html`<span class="sr">${words}</span>`,
  );
  return html`<ul class="tiles" role="list">
    ${tiles.map((tile, nth) => tileTemplate(tile, nth, names, said[nth]!, frame))}
  </ul>`;
}

function tileTemplate(
  tile: TileView,
  nth: number,
  names: readonly string[],
  versus: unknown,
  frame: TilesFrame,
): TemplateResult {
  const { name, label, text, why, target, norms } = tile;
  return markItem(
    { name, nth, names, part: 'tile', walk: frame, open: () => frame.open(tile) },
    html`<span class="small muted">${label}</span>
      <b part="value" class=${text.length > 14 ? 'long' : ''} data-tip>${text}</b>
      ${changeTemplate(tile, versus, frame)} ${why ? html`<span class="small muted">${why}</span>` : nothing}
      ${target ? html`<span class="small ${target.tone || 'muted'}">${target.text}</span>` : nothing}
      ${norms.map(norm => html`<span class="small muted">${norm}</span>`)}`,
  );
}

function changeTemplate({ change }: TileView, versus: unknown, { text }: TilesFrame): TemplateResult | typeof nothing {
  if (!change) return nothing;
  return html`<span class="small muted"><span class=${change.tone}>${change.text || text.same}</span> ${versus}</span>`;
}

/** What the tooltip of a figure says. */
export function tileTip(tile: TileView | undefined, words: Words, versus: string): TemplateResult | null {
  if (!tile) return null;
  const { text, chart, format } = words;
  const { label, full, median, before, target, reading } = tile;
  const { subject, count } = reading;
  const lines = [
    median === null ? full : `${full} · ${text.median(median)}`,
    before === null || !versus ? '' : `${versus} ${before}`,
    target ? text.target(target.value) : '',
    subject === 'leads' ? chart.leads(count, format) : chart.deals(count, format),
    ...reading.caveats.map(caveat => caveatText(caveat, words)),
  ];
  return html`<b>${label}</b>
    <ul role="list">
      ${lines.filter(Boolean).map(line => html`<li>${line}</li>`)}
    </ul>`;
}
