import { Base, none, type Figure, type Subject } from './figure.js';
import { lazy } from './lazy.js';
import { ALL_TIME, boundsOf, isWithin } from './period.js';
import { IdSet } from './roster.js';
import type { Measure, Prospect } from './tally.js';
import { UndatedLeads } from './undated-leads.js';
import type { InPeriod } from './win-rate.js';

/** A share of a cohort, 0–1: how far those who came have got. */
export interface CohortRatio extends Figure<number> {
  /** Those it counts as reached, … */
  readonly reached: number;
  /** …and those of whom nothing is decided yet. */
  readonly open: number;
  /** The leads behind it that have not become a deal, where `ids` are of deals. */
  readonly leads: readonly string[];
}

interface Cohort {
  readonly subject: Subject;
  /** When it joined the cohort: `undefined` where it never did. */
  readonly joined: (prospect: Prospect) => number | null | undefined;
  readonly reached: (prospect: Prospect) => boolean;
  readonly why: 'no-leads' | 'no-qualified-leads';
}

const isOpen = ({ deal, lead }: Prospect): boolean =>
  deal ? deal.deal.status === 'open' : lead?.lead.status !== 'disqualified';
const isWon = ({ deal }: Prospect): boolean => deal?.deal.status === 'won';

const ratioOf =
  ({ subject, joined, reached, why }: Cohort, { period = ALL_TIME }: InPeriod): Measure<CohortRatio> =>
  ground => {
    const bounds = boundsOf(period, ground.calendar);
    const base = new Base(ground, subject);
    const leads = new IdSet(ground.leadIds);
    const undated = new UndatedLeads(ground);
    const counts = { all: 0, reached: 0, open: 0 };
    return {
      put(prospect, sign) {
        const slot = (subject === 'leads' ? prospect.lead : prospect.deal)?.slot;
        const at = joined(prospect);
        if (at === undefined) return;
        if (!isWithin(at, bounds)) {
          if (at !== null) return;
          if (slot !== undefined) base.leave('no-date', slot, sign);
          else if (prospect.lead) undated.put(prospect.lead.slot, sign);
          return;
        }
        if (slot !== undefined) base.put(slot, sign);
        else if (prospect.lead) leads.put(prospect.lead.slot, sign);
        counts.all += sign;
        if (reached(prospect)) counts.reached += sign;
        else if (isOpen(prospect)) counts.open += sign;
      },
      read() {
        const { all: count, reached: far, open } = counts;
        const dealless = leads.ids();
        const leftOut = [...base.leftOut(), ...undated.leftOut()];
        const figure = base.figure(count ? far / count : none(why), { count, reached: far, open, leftOut });
        return lazy(figure, { leads: () => dealless.toArray() });
      },
    };
  };

/**
 * Close ratio: of the leads that became qualified in the period, the share that was won by now (R38). Not the win rate,
 * which is of deals closed.
 */
export const closeRatio = (options: InPeriod = {}): Measure<CohortRatio> =>
  ratioOf(
    {
      subject: 'leads',
      joined: ({ lead }) => (lead?.isQualified ? lead.qualified : undefined),
      reached: isWon,
      why: 'no-qualified-leads',
    },
    options,
  );

/** When somebody came: as a lead, else as a deal. */
export const cameAt = ({ deal, lead }: Prospect): number | null => lead?.created ?? deal?.created ?? null;

/** Conversion: of all that came in the period (leads, and deals that were never a lead), the share won by now. */
export const conversion = (options: InPeriod = {}): Measure<CohortRatio> =>
  ratioOf({ subject: 'deals', joined: cameAt, reached: isWon, why: 'no-leads' }, options);

/** Lead → deal: of the leads that came in the period, the share that has become a deal (R32). */
export const leadToDeal = (options: InPeriod = {}): Measure<CohortRatio> =>
  ratioOf(
    {
      subject: 'leads',
      joined: ({ lead }) => lead?.created,
      reached: ({ deal }) => deal !== undefined,
      why: 'no-leads',
    },
    options,
  );

const countOf =
  (
    subject: Subject,
    joined: (prospect: Prospect) => number | null | undefined,
    { period = ALL_TIME }: InPeriod,
  ): Measure<Figure<number>> =>
  ground => {
    const bounds = boundsOf(period, ground.calendar);
    const base = new Base(ground, subject);
    return {
      put(prospect, sign) {
        const at = joined(prospect);
        const slot = (subject === 'leads' ? prospect.lead : prospect.deal)?.slot;
        if (at === undefined || slot === undefined) return;
        if (isWithin(at, bounds)) base.put(slot, sign);
        else if (at === null) base.leave('no-date', slot, sign);
      },
      read: () => base.figure(base.count, { caveats: [] }),
    };
  };

/** How many leads came in the period. */
export const newLeads = (options: InPeriod = {}): Measure<Figure<number>> =>
  countOf('leads', ({ lead }) => lead?.created, options);

/** How many leads became qualified in the period (R35). */
export const qualifiedLeads = (options: InPeriod = {}): Measure<Figure<number>> =>
  countOf('leads', ({ lead }) => (lead?.isQualified ? lead.qualified : undefined), options);

/** How many deals were created in the period. */
export const newDeals = (options: InPeriod = {}): Measure<Figure<number>> =>
  countOf('deals', ({ deal }) => deal?.created, options);
