import { addDays, instantOf, sortable, type Calendar } from '../calendar.js';
import { weigh } from '../money.js';
import { temperatureOf } from '../qualify.js';
import type { CalendarDate, Deal, Instant, When } from '../records.js';
import { HEALTH_LIMITS } from '../settings.js';
import { chanceOf, leadChance, type Chance, type ChanceOptions } from './chance.js';
import type { DealFacts } from './facts.js';
import { Base, type Figure, type Money } from './figure.js';
import type { Ground } from './ground.js';
import type { LeadFacts, LeadRecord } from './leads.js';
import { MoneyTotals } from './money-totals.js';
import type { Measure, Prospect } from './tally.js';
import { isAsleep, touchedAt } from './touches.js';

/** Why something is to be done today, the most pressing first. */
export const TODAY_REASONS = [
  ...(['new-lead', 'step-overdue', 'step-today', 'follow-up', 'woken', 'renewal', 'hot'] as const),
] as const;
export type TodayReason = (typeof TODAY_REASONS)[number];

/** Something to do today: with a deal, or with a lead that is none yet. */
export interface TodayItem {
  /** Told by one of these. */
  readonly deal?: string;
  readonly lead?: string;
  /** In the order of `TODAY_REASONS`. */
  readonly reasons: readonly TodayReason[];
  /** When it came, is due, or was to be woken: what goes with the first reason. */
  readonly at: When;
  readonly chance: Chance;
  /** What it is worth; where nobody has said, what a deal brings on average. `null` where nothing tells. */
  readonly worth: Money | null;
  readonly isEstimated: boolean;
  /** Worth × chance. */
  readonly expected: Money | null;
}

/** How the day's list is asked for. */
export interface TodayOptions extends Pick<ChanceOptions, 'asOf' | 'odds' | 'usualDays'> {
  /** Days before a contract ends, when renewal is to be talked about (R13). */
  readonly renewalDays?: number;
  /** A lead's score, 0–1 (R26); `undefined` where nobody knows. */
  readonly scoreOf?: (lead: LeadRecord) => number | undefined;
}

/** The day's list; its value is how much is on it. */
export interface Today extends Figure<number> {
  /** By money × chance; by chance alone where there are several currencies, which do not compare. */
  readonly items: readonly TodayItem[];
  readonly isMixed: boolean;
}

/** A reason with its moment. */
type Why = readonly [reason: TodayReason, at: When];

const dayOf = (when: Exclude<When, null>, calendar: Calendar): CalendarDate =>
  typeof when === 'string' ? when : calendar.dayOf(when);

/** Why a lead is to be turned to; one that a spam filter doubts can wait. */
function* leadReasons({ lead }: LeadFacts, today: CalendarDate, calendar: Calendar): Generator<Why> {
  const { status, createdAt, firstResponseAt, wakeAt, followUps = [], suspicious } = lead;
  if (status === 'new' && firstResponseAt == null && !suspicious?.length) yield ['new-lead', createdAt];
  const due = status === 'new' || status === 'working' ? followUps.find(({ doneAt }) => doneAt == null)?.due : null;
  if (due != null && dayOf(due, calendar) <= today) yield ['follow-up', due];
  if (status === 'nurture' && wakeAt != null && dayOf(wakeAt, calendar) <= today) yield ['woken', wakeAt];
}

/** Why a deal is to be turned to. What was turned to today, or has its step planned for later, is in good hands. */
function* dealReasons(prospect: Prospect, ground: Ground, asOf: Instant, renewalDays: number): Generator<Why> {
  const { calendar } = ground;
  const today = calendar.dayOf(asOf);
  const { deal } = prospect.deal!;
  const { status, nextStep, wakeAt, renewalAt } = deal;
  const goesOn = status === 'open' || status === 'won';
  const due = goesOn ? nextStep?.due : null;
  if (due != null && dayOf(due, calendar) <= today)
    yield [dayOf(due, calendar) < today ? 'step-overdue' : 'step-today', due];
  const touched = touchedAt(prospect, calendar);
  const isAwake = wakeAt != null && dayOf(wakeAt, calendar) <= today;
  if (isAwake && status !== 'won' && (status !== 'open' || (touched ?? -Infinity) < instantOf(wakeAt, calendar)))
    yield ['woken', wakeAt];
  const isPlanned = due != null && dayOf(due, calendar) > today;
  if (isPlanned || (touched !== null && isHandledToday(deal, touched, today, calendar))) return;
  if (status === 'won' && renewalAt != null && addDays(dayOf(renewalAt, calendar), -renewalDays) <= today)
    yield ['renewal', renewalAt];
  if (temperatureOf(deal, asOf, calendar) === 'hot') yield ['hot', null];
}

/** A deal that came in today is not yet turned to. */
const isHandledToday = ({ createdAt }: Deal, touched: Instant, today: CalendarDate, calendar: Calendar): boolean =>
  calendar.dayOf(touched) === today && (createdAt === null || touched > instantOf(createdAt, calendar));

/** The chance of what is not being sold: of a lost deal where it stood; what is won stays won unless nobody asks. */
function chanceOfEnded({ deal, rung }: DealFacts, { ladder }: Ground): Chance {
  const value = deal.status === 'won' ? 1 : (deal.probability ?? ladder.steps[rung]?.probability ?? 0);
  return { value, reasons: [{ reason: deal.probability === undefined ? 'stage' : 'own-probability', change: value }] };
}

interface Candidate {
  readonly prospect: Prospect;
  readonly reasons: readonly Why[];
  readonly chance: Chance;
}

/** What is worked on, whether anybody has said what it is worth or not. */
const keyOf = ({ deal, lead }: Prospect): string => (deal ? `deal ${deal.slot}` : `lead ${lead!.slot}`);

/** One list to start the day with: everything that is to be done today, each once, with its reasons. */
export const today =
  ({ renewalDays = HEALTH_LIMITS.renewalDays, scoreOf, ...options }: TodayOptions): Measure<Today> =>
  ground => {
    const { calendar } = ground;
    const { asOf } = options;
    const day = calendar.dayOf(asOf);
    const base = new Base(ground);
    const candidates = new Map<string, Candidate>();
    const won = new MoneyTotals();
    const open = new MoneyTotals();

    const candidateOf = (prospect: Prospect): Candidate | null => {
      const { deal: facts, lead } = prospect;
      if (facts ? facts.deal.status === 'open' && isAsleep(prospect, asOf, calendar) : !lead) return null;
      const found = facts ? dealReasons(prospect, ground, asOf, renewalDays) : leadReasons(lead!, day, calendar);
      const reasons = [...found].sort(([a], [b]) => TODAY_REASONS.indexOf(a) - TODAY_REASONS.indexOf(b));
      if (!reasons.length) return null;
      const chance = facts
        ? (chanceOf(prospect, ground, options) ?? chanceOfEnded(facts, ground))
        : leadChance(ground, scoreOf?.(lead!.lead));
      return { prospect, reasons, chance };
    };
    return {
      put(prospect, sign) {
        const { deal: facts } = prospect;
        if (facts && facts.minor !== null && !facts.retained) {
          const totals = { won, open, lost: null, abandoned: null }[facts.deal.status];
          totals?.put(facts.currency, facts.minor, sign);
        }
        const candidate = candidateOf(prospect);
        if (!candidate) return;
        if (facts) base.put(facts.slot, sign);
        if (sign > 0) candidates.set(keyOf(prospect), candidate);
        else candidates.delete(keyOf(prospect));
      },
      read() {
        const known = [...candidates.values()].flatMap(({ prospect: { deal } }) =>
          deal && deal.minor !== null ? deal.currency : [],
        );
        const currencies = new Set(known);
        const usual = averageOf(won, open, currencies.size === 1 ? known[0]! : ground.pipeline.currency);
        const isMixed = new Set([...currencies, ...(usual ? [usual.currency] : [])]).size > 1;
        const items = [...candidates.values()].map(candidate => itemOf(candidate, usual));
        items.sort((a, b) => (isMixed ? 0 : money(b) - money(a)) || b.chance.value - a.chance.value || byTime(a, b));
        return base.figure(items.length, { count: items.length, items, isMixed });
      },
    };
  };

const money = ({ expected }: TodayItem): number => Number(expected?.minor ?? 0);
const nameOf = ({ deal, lead }: TodayItem): string => `${deal ?? ''} ${lead ?? ''}`;
const byTime = (a: TodayItem, b: TodayItem): number =>
  sortable(a.at) === sortable(b.at) ? (nameOf(a) < nameOf(b) ? -1 : 1) : sortable(a.at) < sortable(b.at) ? -1 : 1;

/** What a deal brings: the mean of what was won, else of what is open. */
function averageOf(won: MoneyTotals, open: MoneyTotals, currency: string): Money | null {
  const totals = won.countOf(currency) ? won : open;
  return totals.means().find(mean => mean.currency === currency) ?? null;
}

function itemOf({ prospect: { deal, lead }, reasons, chance }: Candidate, usual: Money | null): TodayItem {
  const isEstimated = !deal || deal.minor === null;
  const worth = isEstimated ? usual : { currency: deal.currency, minor: BigInt(deal.minor!) };
  return {
    ...(deal ? { deal: deal.deal.id } : { lead: lead!.lead.id }),
    reasons: reasons.map(([reason]) => reason),
    at: reasons[0]![1],
    chance,
    worth,
    isEstimated,
    expected: worth && { currency: worth.currency, minor: weigh(Number(worth.minor), chance.value) },
  };
}
