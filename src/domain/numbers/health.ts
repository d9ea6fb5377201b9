import type { Instant } from '../records.js';
import { DuplicateTally, type DuplicateGroup } from './duplicates.js';
import { Base, none, type Figure } from './figure.js';
import { FINDINGS, findingsOf, LIMITS, type FindingKind, type Limits } from './findings.js';
import { Bin, withShare, type Share } from './share.js';
import { StuckTally, type StuckLimit } from './stuck.js';
import type { Measure } from './tally.js';
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
    const bins = Object.fromEntries(FINDINGS.map(kind => [kind, new Bin(ground)])) as Record<FindingKind, Bin>;
    const flagged = new Bin(ground);
    const stuck = new StuckTally(ground);
    const duplicates = new DuplicateTally();
    return {
      put(prospect, sign) {
        const facts = prospect.deal;
        if (facts?.retained) return base.leave('retention', facts.slot, sign);
        const open = facts?.deal.status === 'open';
        let wrong = false;
        for (const kind of findingsOf(prospect, asOf, within, ground)) {
          bins[kind].put(prospect, sign);
          wrong = true;
        }
        if (!facts) return;
        stuck.put(prospect, open && !isAsleep(prospect, asOf, ground.calendar), sign);
        if (!open) return;
        base.put(facts.slot, sign);
        duplicates.put(prospect, sign);
        if (wrong) flagged.put(prospect, sign);
      },
      read() {
        const stood = stuck.read(asOf, within.stuckDays);
        const twice = duplicates.read();
        const shares: Record<FindingKind, Bin> = {
          ...bins,
          stuck: new Bin(ground).putAll(stood.prospects),
          duplicate: new Bin(ground).putAll(twice.prospects),
        };
        const atRisk = flagged.copy(ground).putAll(stood.prospects).putAll(twice.prospects).read().share;
        return base.figure(base.count ? atRisk.count : none('no-open-deals'), {
          findings: FINDINGS.map(kind => withShare({ kind }, shares[kind].read().share)),
          atRisk,
          stuckLimits: stood.limits,
          duplicates: twice.groups,
        });
      },
    };
  };
