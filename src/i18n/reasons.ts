import type { Caveat, NoBase } from '../domain/numbers/figure.js';
import { figures as english } from './en/figures.js';
import type { Format } from './format.js';
import { messagesOf } from './messages.js';
import type { ChartMessages } from './parts/chart.js';

/** What reasons are said with. */
interface Words {
  readonly chart: ChartMessages;
  readonly format: Format;
}

/** Why a figure has no value. */
export const whyText = (why: NoBase, { chart, format }: Words): string =>
  ({ ...messagesOf('figures', format.language, english).noBase, ...chart.noBase })[why];

/** What to keep in mind when a figure is read. */
export const caveatText = (caveat: Caveat, { chart, format }: Words): string =>
  ({ ...messagesOf('figures', format.language, english).caveat, ...chart.caveat })[caveat];
