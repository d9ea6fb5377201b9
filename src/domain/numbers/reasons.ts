import type { DealFacts } from './facts.js';
import { Base, none, type Figure } from './figure.js';
import type { Ground } from './ground.js';
import { ALL_TIME, boundsOf, isWithin } from './period.js';
import { Bin, Bins, type Share } from './share.js';
import type { Measure, Prospect } from './tally.js';
import { UndatedLeads } from './undated-leads.js';
import { closedWithin, type InPeriod } from './win-rate.js';

/** How prospects end. */
export type Ending = 'won' | 'lost' | 'abandoned' | 'disqualified';

/** One reason, and those who ended for it. */
export interface Reason {
  /** Empty where nobody gave one. */
  readonly reason: string;
  readonly share: Share;
}

/** Why deals and leads ended (R25); its value is how many did. */
export interface ReasonReport extends Figure<number> {
  /** The reasons with most first. */
  readonly reasons: Readonly<Record<Ending, readonly Reason[]>>;
  /** Lost from a stage that is won more often than not. */
  readonly lateLosses: Share;
  /** Won straight from a stage that is seldom won. */
  readonly surpriseWins: Share;
}

const LIKELY = 0.5;
const UNLIKELY = 0.3;

/** The probability of the stage in which a deal stood last before it closed; `null` where nobody knows. */
function lastChance(facts: DealFacts, { ladder }: Ground): number | null {
  const visit = facts.visits.findLast(({ rung }) => rung < ladder.top);
  return visit ? ladder.steps[visit.rung]!.probability : null;
}

/** Reasons for what closed in the period; leads that were disqualified count by when they came. */
export const endReasons =
  ({ period = ALL_TIME }: InPeriod = {}): Measure<ReasonReport> =>
  ground => {
    const bounds = boundsOf(period, ground.calendar);
    const base = new Base(ground);
    const bins: Readonly<Record<Ending, Bins<string>>> = {
      ...{ won: new Bins(ground), lost: new Bins(ground) },
      ...{ abandoned: new Bins(ground), disqualified: new Bins(ground) },
    };
    const lateLosses = new Bin(ground);
    const surpriseWins = new Bin(ground);
    const undated = new UndatedLeads(ground);
    let leads = 0;

    const endingOf = ({ deal, lead }: Prospect): Ending | null => {
      if (deal) return deal.deal.status === 'open' ? null : deal.deal.status;
      return lead?.lead.status === 'disqualified' ? 'disqualified' : null;
    };

    return {
      put(prospect, sign) {
        const { deal, lead } = prospect;
        const ending = endingOf(prospect);
        if (!ending) return;
        if (deal) {
          if (!closedWithin(deal, bounds, base, sign)) return;
          base.put(deal.slot, sign);
        } else if (!isWithin(lead!.created, bounds)) {
          if (lead!.created === null) undated.put(lead!.slot, sign);
          return;
        } else leads += sign;
        bins[ending].put((deal?.deal ?? lead!.lead).reason ?? '', prospect, sign);
        const chance = deal ? lastChance(deal, ground) : null;
        if (chance === null) return;
        if (ending === 'lost' && chance >= LIKELY) lateLosses.put(prospect, sign);
        if (ending === 'won' && chance <= UNLIKELY) surpriseWins.put(prospect, sign);
      },
      read() {
        const list = (ending: Ending): Reason[] => bins[ending].ranked().map(([reason, share]) => ({ reason, share }));
        const count = base.count + leads;
        return base.figure(count || none('no-closed-deals'), {
          count,
          leftOut: [...base.leftOut(), ...undated.leftOut()],
          reasons: {
            ...{ won: list('won'), lost: list('lost') },
            ...{ abandoned: list('abandoned'), disqualified: list('disqualified') },
          },
          lateLosses: lateLosses.read().share,
          surpriseWins: surpriseWins.read().share,
        });
      },
    };
  };
