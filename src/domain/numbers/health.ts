import type { Instant } from '../records.js';
import { DuplicateTally, type DuplicateGroup } from './duplicates.js';
import { Base, none, type Figure } from './figure.js';
import { FINDINGS, findingsOf, LIMITS, type FindingKind, type Limits } from './findings.js';
import type { Sign } from './roster.js';
import { Bin, Flagged, withShare, type Share } from './share.js';
import { StuckTally, type StuckLimit } from './stuck.js';
import type { Measure, Prospect } from './tally.js';
import { isAsleep } from './touches.js';

/** Deals (and leads that nobody followed up) with one thing wrong; `values` is the money at risk. */
export interface Finding extends Share {
  readonly kind: FindingKind;
}

/** The state of a pipeline; its value is how many open deals have something wrong with them. */
export interface Health extends Figure<number> {
  /** In the order of `FINDINGS`; those of nobody too. */
  readonly findings: readonly Finding[];
  /** The open deals with something wrong, each once: the money at risk. */
  readonly atRisk: Share;
  /** Of each stage that sells, when a deal there counts as stuck. */
  readonly stuckLimits: readonly StuckLimit[];
  /** Which deals are likely the same. */
  readonly duplicates: readonly DuplicateGroup[];
}

/** What to clean up, and how much money hangs on it (R42–R47). Deals that are set aside until later are meant to rest. */
export const health =
  ({ asOf, limits = {} }: { readonly asOf: Instant; readonly limits?: Partial<Limits> }): Measure<Health> =>
  ground => {
    const within = { ...LIMITS, ...limits };
    const base = new Base(ground);
    const bins = new Map(FINDINGS.map(kind => [kind, new Bin(ground)]));
    const atRisk = new Flagged(ground);
    const twice = new Flagged(ground);
    const find = (kind: FindingKind, prospect: Prospect, sign: Sign): void => {
      bins.get(kind)!.put(prospect, sign);
      if (prospect.deal?.deal.status === 'open') atRisk.put(prospect, sign);
    };
    const stuck = new StuckTally(ground, asOf, within.stuckDays, (prospect, sign) => find('stuck', prospect, sign));
    const duplicates = new DuplicateTally((prospect, sign) => {
      twice.put(prospect, sign);
      atRisk.put(prospect, sign);
    });
    return {
      put(prospect, sign) {
        const facts = prospect.deal;
        if (facts?.retained) return base.leave('retention', facts.slot, sign);
        for (const kind of findingsOf(prospect, asOf, within, ground)) find(kind, prospect, sign);
        if (!facts) return;
        stuck.put(prospect, !isAsleep(prospect, asOf, ground.calendar), sign);
        if (facts.deal.status !== 'open') return;
        base.put(facts.slot, sign);
        duplicates.put(prospect, sign);
      },
      read() {
        const stuckLimits = stuck.settle();
        const risk = atRisk.read();
        return base.figure(base.count ? risk.count : none('no-open-deals'), {
          findings: FINDINGS.map(kind =>
            withShare({ kind }, kind === 'duplicate' ? twice.read() : bins.get(kind)!.read().share),
          ),
          atRisk: risk,
          stuckLimits,
          duplicates: duplicates.read(),
        });
      },
    };
  };
