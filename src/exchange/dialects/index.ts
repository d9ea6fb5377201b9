import { fold } from '../../domain/text.js';
import { activecampaign } from './activecampaign.js';
import { bitrix24 } from './bitrix24.js';
import { close } from './close.js';
import { copper } from './copper.js';
import type { Dialect } from './dialect.js';
import { hubspot } from './hubspot.js';
import { maven } from './maven.js';
import { pipedrive } from './pipedrive.js';
import { pipewright } from './pipewright.js';
import { salesforce } from './salesforce.js';
import { zoho } from './zoho.js';

export type { Dialect, ValueUnit } from './dialect.js';

/** Every system whose files are known. */
export const dialects: readonly Dialect[] = [
  pipewright,
  pipedrive,
  hubspot,
  zoho,
  bitrix24,
  close,
  copper,
  activecampaign,
  salesforce,
  maven,
];

/** The system that a file came from, told by its headers; `null` where none is sure. */
export function detectDialect(columns: readonly string[]): Dialect | null {
  const present = new Set(columns.map(fold));
  let best: Dialect | null = null;
  let most = 0;
  for (const dialect of dialects) {
    const { prefix } = dialect;
    const prefixed = prefix ? columns.filter(column => prefix.test(column)).length : 0;
    const sizes = dialect.marks
      .map(mark => mark.split('|').map(fold))
      .filter(mark => mark.every(key => present.has(key)));
    const score = prefixed > 1 ? 100 : Math.max(0, ...sizes.map(mark => mark.length));
    if (score > most) [best, most] = [dialect, score];
  }
  return best;
}
