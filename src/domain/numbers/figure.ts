import type { Ground } from './ground.js';
import { lazy } from './lazy.js';
import { IdSet, type Roster, type Sign } from './roster.js';

/** An amount in exact minor units (cents) of one currency. */
export interface Money {
  /** ISO 4217. */
  readonly currency: string;
  readonly minor: bigint;
}

/** Why a figure has no value: it has no base. Never 0, NaN or ∞ instead. */
export type NoBase =
  | 'no-deals'
  | 'no-open-deals'
  | 'no-won-deals'
  /** Nothing was won or lost. */
  | 'no-closed-deals'
  | 'no-leads'
  | 'no-qualified-leads'
  | 'no-activities'
  /** The deals it would rest on have no value, … */
  | 'no-values'
  /** … or no dates. */
  | 'no-dates'
  /** Open deals there are, but none is expected in the period. */
  | 'not-expected'
  /** The period has no first day. */
  | 'no-beginning'
  /** Values come in several currencies, and no rates were given: see the figure's parts. */
  | 'mixed-currencies'
  /** Every deal was won on the day it was created: nothing can be divided by that. */
  | 'zero-days'
  /** The divisor is 0: a rate of nothing. */
  | 'zero-divisor'
  | 'no-quota'
  /** Nothing is missing to the quota any more. */
  | 'quota-reached'
  | 'no-spend';

/** Why a record that belongs to the figure's subject was left out of it. */
export type Omission =
  | 'no-value'
  | 'no-date'
  /** It ended before it began. */
  | 'backwards'
  /** Its times were concluded from an import, not recorded. */
  | 'inferred'
  /** It stands in a stage that comes after the sale. */
  | 'retention'
  /** Nobody touched it for too long, and it was asked to leave such deals out. */
  | 'stale'
  /** The seller took it out of the forecast. */
  | 'omitted'
  /** It was expected before today. */
  | 'overdue'
  /** It is not over yet. */
  | 'unfinished';

/** What to keep in mind when a value is read. */
export type Caveat =
  /** It rests on fewer than 20 deals. */
  | 'few'
  /** No deal was ever lost: losses may not have been recorded. */
  | 'no-losses'
  /** The deals it follows have not had the time that deals usually take. */
  | 'young';

/** What a figure counts. */
export type Subject = 'deals' | 'leads';

/** Records that were left out for one reason. */
export interface LeftOut {
  readonly reason: Omission;
  /** What they are, where they are not what the figure counts. */
  readonly subject?: Subject;
  readonly count: number;
  readonly ids: readonly string[];
}

/** A value, what it rests on, and what was left out. */
export interface Figure<T> {
  /** `null` where it has no base: `why` says so. */
  readonly value: T | null;
  readonly why?: NoBase;
  /** Whether `ids` are of deals or of leads. */
  readonly subject: Subject;
  /** How many records it rests on. */
  readonly count: number;
  /** The records behind it, in no order that means anything. */
  readonly ids: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly caveats: readonly Caveat[];
}

/** What several figures leave out, by reason. */
export function mergeLeftOut(figures: readonly Pick<Figure<unknown>, 'leftOut'>[]): LeftOut[] {
  const reasons = new Map<Omission, Set<string>>();
  for (const { leftOut } of figures)
    for (const { reason, ids } of leftOut) {
      const merged = reasons.get(reason) ?? new Set();
      for (const id of ids) merged.add(id);
      reasons.set(reason, merged);
    }
  return [...reasons]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, ids]) => ({ reason, count: ids.size, ids: [...ids] }));
}

/** Below so many, chance decides. */
export const FEW = 20;

/** The records a figure rests on and those it leaves out, kept as records come and go. */
export class Base {
  readonly #subject: Subject;
  readonly #roster: Roster;
  readonly #counted: IdSet;
  readonly #left = new Map<Omission, IdSet>();

  constructor(ground: Pick<Ground, 'dealIds' | 'leadIds'>, subject: Subject = 'deals') {
    this.#subject = subject;
    this.#roster = subject === 'leads' ? ground.leadIds : ground.dealIds;
    this.#counted = new IdSet(this.#roster);
  }

  get count(): number {
    return this.#counted.size;
  }

  put(slot: number, sign: Sign): void {
    this.#counted.put(slot, sign);
  }

  leave(reason: Omission, slot: number, sign: Sign): void {
    let ids = this.#left.get(reason);
    if (!ids) this.#left.set(reason, (ids = new IdSet(this.#roster)));
    ids.put(slot, sign);
  }

  leftOut(): LeftOut[] {
    return [...this.#left]
      .filter(([, { size }]) => size)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([reason, set]) => {
        const ids = set.ids();
        return lazy({ reason, count: set.size }, { ids: () => ids.toArray() });
      });
  }

  /** The figure on this base: a value, or why there is none; and what the kind of figure says beyond that. */
  figure<T, M extends object, W extends NoBase = never, C extends Caveat = never>(
    value: T | NoBaseReason<W>,
    more: M,
    caveats: readonly C[] = [],
  ): Figure<T> & M & { readonly why?: W; readonly caveats: readonly (C | 'few')[] } {
    const none = value instanceof NoBaseReason;
    // a cohort may hold more than the records it lists
    const count = 'count' in more && typeof more.count === 'number' ? more.count : this.count;
    const ids = this.#counted.ids();
    const figure = {
      value: none ? null : value,
      ...(none ? { why: value.why } : {}),
      subject: this.#subject,
      count,
      leftOut: this.leftOut(),
      caveats: !none && count < FEW ? [...caveats, 'few' as const] : caveats,
      ...more,
    };
    return lazy(figure, { ids: () => ids.toArray() });
  }
}

/** Says within the kit that there is no value, and why. */
export class NoBaseReason<W extends NoBase = NoBase> {
  constructor(readonly why: W) {}
}
export const none = <W extends NoBase>(why: W): NoBaseReason<W> => new NoBaseReason(why);
