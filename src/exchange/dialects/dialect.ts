import type { DealStatus } from '../../domain/records.js';
import type { DateOrder } from '../dates.js';
import type { Decimal } from '../numbers.js';
import type { Headers } from '../fields.js';

/** What an amount counts. */
export type ValueUnit = 'major' | 'cents';

/** How one system writes its deals. */
export interface Dialect {
  /** Goes into `external.system`. */
  readonly system: string;
  /** The name as its makers write it. */
  readonly name: string;
  /** Header sets, `|` between: a file that has all of one is this dialect's; the largest set found wins. */
  readonly marks: readonly string[];
  /** Headers begin so; surer than any mark. */
  readonly prefix?: RegExp;
  readonly headers: Headers;
  /** Its CSV has no other headers than these: a further column is a custom field, whatever it is called. */
  readonly complete?: boolean;
  /** Headers that say nothing about the deal and are not kept. */
  readonly skip?: string;
  /** `ask` where nobody has established it; `major` where nothing is said. */
  readonly unit?: { readonly csv: ValueUnit | 'ask'; readonly json: ValueUnit | 'ask' };
  /** A column with the same amount in words, to tell the unit by. */
  readonly formatted?: string;
  /** Times without a zone are UTC; else the pipeline's. */
  readonly utc?: boolean;
  /** Likely, not sure. */
  readonly dateOrder?: DateOrder;
  /** How its amounts are always written. */
  readonly decimal?: Decimal;
  /** Names of stages that the file gives by id. */
  readonly stages?: Readonly<Record<string, string>>;
  /** What its status codes mean, where the words do not say. */
  readonly statuses?: Readonly<Record<string, DealStatus>>;
  /** Taken off ids. */
  readonly idPrefix?: string;
  /** Rows with one id are the lines of one deal: amounts are summed. */
  readonly lines?: boolean;
  /** A closed deal closed when it last changed stage: its close date is only what was planned. */
  readonly closesByStageChange?: boolean;
  /** Lost deals carry 0 for a size that was never written down. */
  readonly lostZeroIsUnknown?: boolean;
}
