import type { Vantage } from './deal-fields.js';
import { minorOf, probabilityOf } from './deals.js';
import { accumulate, type Sum, type Sums } from './money.js';
import type { Deal } from './records.js';
import { sorting, type Sort } from './sorting.js';
import { stageOf } from './stages.js';
import type { Steps } from './steps.js';
import { isNarrowed, testView, type ViewState } from './view-state.js';

/** Deals as a view shows them, with what they are worth. */
export interface Found {
  readonly deals: readonly Deal[];
  readonly sums: Sums;
}

/** After so many deals a page may answer. */
const STEP = 50;

/** The order of a column: its own, else that of all. */
export const sortOf = ({ sort }: ViewState, column: string): Sort | undefined =>
  (sort && Object.hasOwn(sort, column) ? sort[column] : undefined) ?? sort?.[''];

/** The deals of a column that are found in a view, in its order, step by step. */
export function* finding(deals: readonly Deal[], view: ViewState, column: string, vantage: Vantage): Steps<Found> {
  const passes = isNarrowed(view) ? testView(view, vantage) : null;
  const found: Deal[] = [];
  const sums = new Map<string, Sum>();
  for (const [index, deal] of deals.entries()) {
    if (index % STEP === STEP - 1) yield;
    if (passes && !passes(deal)) continue;
    found.push(deal);
    if (deal.value === null) continue;
    const probability = probabilityOf(deal, stageOf(vantage.pipeline, deal.stage));
    accumulate(sums, deal.currency, minorOf(deal), probability, 1);
  }
  const sort = sortOf(view, column);
  return { deals: sort ? yield* sorting(found, sort, vantage) : found, sums };
}
