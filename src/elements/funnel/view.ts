import { funnelSteps, type FunnelShape, type FunnelStep as Shape } from '../../charts/funnel.js';
import type { Money } from '../../domain/numbers/figure.js';
import type { Share } from '../../domain/numbers/share.js';
import type { Funnel } from '../../domain/numbers/funnel.js';
import type { FunnelWay } from '../../domain/numbers/funnel-place.js';
import type { FunnelStep } from '../../domain/numbers/funnel-step.js';
import type { Period } from '../../domain/numbers/period.js';
import type { Measure } from '../../domain/numbers/tally.js';
import type { Format } from '../../i18n/format.js';
import type { ChartMessages } from '../../i18n/parts/chart.js';
import type { Emphasis, FunnelMessages } from '../../i18n/parts/funnel.js';
import type { OpenSupply } from '../../store/supplies.js';

/** What a funnel measures its steps by. */
export type Measured = 'count' | 'value';

/** Deals followed on their way, the same from the leads they came of, or where the open ones stand now. */
export type FunnelMode = 'flow' | 'leads' | 'standing';

/** Which deals of which days a funnel is about, and whose way it follows: that of the deals, where nothing is said. */
export interface Chosen {
  /** Tells it from other choices. */
  readonly name: string;
  /** The days that are made of the period; `null` where there are none. */
  days(period: Period): Period | null;
  of<R>(wanted: Measure<R>): Measure<R>;
  readonly way?: FunnelWay;
  /** What is asked beside the deals. */
  readonly supplies?: readonly OpenSupply[];
}
/** All deals, in the days that are chosen. */
export const ALL: Chosen = { name: 'flow {}', days: period => period, of: wanted => wanted };

/** Words and numbers of a language. */
export interface Words {
  readonly text: FunnelMessages;
  readonly chart: ChartMessages;
  readonly format: Format;
}

/** A step as it is drawn and said. */
export interface FunnelRow {
  readonly step: FunnelStep;
  readonly id: string;
  readonly name: string;
  readonly shape: Shape;
  /** 0 for the first … 1 for the last. */
  readonly depth: number;
  /** In the bar, shortened where it is money. */
  readonly label: string;
  /** In full. */
  readonly amount: string;
  readonly ofFirst: string | null;
  readonly goOn: string | null;
  /** The step before it loses most: fewest of those go on to here. */
  readonly isLeak: boolean;
  /** What is compared with, as a share of the most, and in words. */
  readonly compared?: { readonly share: number; readonly amount: string };
}

export interface FunnelView {
  readonly rows: readonly FunnelRow[];
  /** It is to show money, but of several currencies. */
  readonly isMixed: boolean;
  readonly summary: string;
  /** Where most is lost; a text where nothing is. */
  readonly leak: Emphasis | null;
}

/** Money side by side, the currencies apart. */
export const moneyText = (values: readonly Money[], format: Format): string =>
  values.map(({ currency, minor }) => format.money(minor, currency)).join(' + ') || '–';

/** How much a share is, for a length: its count, or its one sum. */
const sizeOf = ({ count, values }: Pick<Share, 'count' | 'values'>, by: Measured): number =>
  by === 'count' ? count : Number(values[0]?.minor ?? 0n);

/** A step's name: the stage's; what is no stage goes by a word for its id. */
export const nameOf = ({ id, name }: FunnelStep, text: FunnelMessages): string => name || text[id as 'won'];

/** What is measured, as it is read. */
export const measuredText = (by: Measured, { byCount, byValue }: FunnelMessages): string =>
  by === 'count' ? byCount : byValue;

/** A funnel as rows and sentences. */
export function viewOf(
  funnel: Funnel,
  { by, shape, mode }: { readonly by: Measured; readonly shape: FunnelShape; readonly mode: FunnelMode },
  other: Funnel | null,
  words: Words,
): FunnelView {
  const { text, chart, format } = words;
  const { steps } = funnel;
  // on their way all have passed the first step; where they stand, each is in one
  const whole = mode === 'standing' ? steps : steps.slice(0, 1);
  const unvalued = by === 'value' ? whole.reduce((sum, each) => sum + each.unvalued, 0) : 0;
  const sizes = steps.map(step => sizeOf(step, by));
  const others = other?.steps.map(step => sizeOf(step, by)) ?? [];
  const most = Math.max(0, ...sizes, ...others);
  // what stands somewhere does not narrow to anywhere
  const shapes = funnelSteps(sizes, mode === 'standing' ? 'bars' : shape, most);
  const leak = by === 'count' ? funnel.leak.byCount : funnel.leak.byValue;
  const amountOf = (share: Share): string =>
    by === 'count' ? chart.deals(share.count, format) : moneyText(share.values, format);
  const rows = steps.map((step, nth): FunnelRow => {
    const { fromPrevious, fromTop } = by === 'count' ? step.byCount : step.byValue;
    const [sum] = step.values;
    const beside = other?.steps[nth];
    return {
      step,
      id: step.id,
      name: nameOf(step, text),
      shape: shapes[nth]!,
      depth: steps.length > 1 ? nth / (steps.length - 1) : 1,
      label: by === 'count' ? format.count(step.count) : sum ? format.shortMoney(sum.minor, sum.currency) : '–',
      amount: amountOf(step),
      ofFirst: fromTop === null ? null : format.percent(fromTop),
      goOn: fromPrevious === null ? null : text.goOn(format.percent(fromPrevious)),
      isLeak: leak?.step === nth - 1,
      ...(beside ? { compared: { share: most ? others[nth]! / most : 0, amount: amountOf(beside) } } : {}),
    };
  });
  const won = steps.at(-1)!;
  const share = by === 'count' ? won.byCount.fromTop : null;
  const from = leak && steps[leak.step];
  const currencies = new Set(
    [...steps, ...(other?.steps ?? [])].flatMap(({ values }) => values.map(({ currency }) => currency)),
  );
  return {
    rows,
    isMixed: by === 'value' && currencies.size > 1,
    summary: [
      text.summary(funnel.count, won.count, share === null ? null : format.percent(share), format),
      unvalued ? text.unvalued(unvalued, format) : '',
    ]
      .filter(Boolean)
      .join(' '),
    leak:
      leak && from
        ? text.leak(
            {
              from: nameOf(from, text),
              to: nameOf(steps[leak.step + 1]!, text),
              count: leak.count,
              value: by === 'value' ? moneyText(leak.values, format) : null,
              reason: leak.reason,
              still: from.still.count,
            },
            format,
          )
        : null,
  };
}
