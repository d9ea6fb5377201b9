import type { MoneyFigure } from './averages.js';
import type { Duration } from './durations.js';
import { NoBaseReason, type Figure, type Money, type NoBase } from './figure.js';
import type { Ground } from './ground.js';
import { lazy } from './lazy.js';
import type { MetricAt, MetricReading } from './metric.js';
import { single } from './money-totals.js';
import type { Measure } from './tally.js';

/** What is taken from a larger figure: a value, or why there is none. */
export interface Picked {
  readonly value: number | Money | null;
  readonly why?: NoBase | undefined;
  readonly count?: number;
  readonly parts?: readonly Money[];
  readonly median?: number | null;
  readonly deals?: () => readonly string[];
  readonly leads?: () => readonly string[];
}

/** A single figure out of a larger one; the records behind it are listed when somebody reads them. */
const picked =
  <R extends Figure<unknown>>(wanted: Measure<R>, pick: (read: R) => Picked): Measure<MetricReading> =>
  ground => {
    const tally = wanted(ground);
    return {
      put: (prospect, sign) => tally.put(prospect, sign),
      read() {
        const read = tally.read();
        const { value, why = read.why, count = read.count, parts, median, deals, leads } = pick(read);
        const idsOf = (subject: 'deals' | 'leads', given: typeof deals) => (): readonly string[] =>
          given ? given() : read.subject === subject && !deals && !leads ? read.ids : [];
        return lazy(
          {
            ...{ value, subject: read.subject, count, caveats: value === null ? [] : read.caveats },
            ...(value === null && why ? { why } : {}),
            ...(parts ? { parts } : {}),
            ...(median === undefined ? {} : { median }),
          },
          {
            ids: () => read.ids,
            leftOut: () => read.leftOut,
            deals: idsOf('deals', deals),
            leads: idsOf('leads', leads),
          },
        );
      },
    };
  };

/** How a larger figure is asked for, which may depend on what the pipeline's record says. */
export type Asking<R> = (at: MetricAt, ground: Ground) => Measure<R>;

/** A single figure out of a larger one. */
export const of =
  <R extends Figure<unknown>>(wanted: Asking<R>, pick: (read: R, at: MetricAt, ground: Ground) => Picked) =>
  (at: MetricAt): Measure<MetricReading> =>
  ground =>
    picked(wanted(at, ground), read => pick(read, at, ground))(ground);

export const itself = ({ value }: Figure<number>): Picked => ({ value });
export const counted = ({ count }: Figure<unknown>): Picked => ({ value: count });
export const money = ({ value, parts }: MoneyFigure): Picked => ({ value, parts });
export const days = ({ value, median }: Duration): Picked => ({ value, median });

/** The one amount there is, else the amounts of several currencies. */
export function sideBySide(parts: readonly Money[], without: NoBase): Picked {
  const one = single(parts, without);
  return one instanceof NoBaseReason ? { value: null, why: one.why, parts } : { value: one, parts };
}
