import type { Calendar } from '../calendar.js';
import { toMinor } from '../minor-units.js';
import type { CalendarDate, Deal, Pipeline } from '../records.js';
import type { Amounted, Exchange } from './exchange.js';
import { dealFacts, type DealFacts } from './facts.js';
import { ladderOf, type Ladder } from './ladder.js';
import type { LeadRecord } from './leads.js';
import { Roster } from './roster.js';

/** What figures stand on: a pipeline's stages, its days, and the rates that bring its currencies together. */
export interface GroundOptions {
  readonly pipeline: Pipeline;
  readonly calendar: Calendar;
  /** `exchangeBy` rates that the page gave; without it, values of several currencies stay apart. */
  readonly exchange?: Exchange;
  /** Whether marketing calls a lead qualified (MQL) by its score, before anybody in sales has said so (R18). */
  readonly isMarketingQualified?: (lead: LeadRecord) => boolean;
}

/** Converts nothing. */
const asItIs: Exchange = (minor, currency) => ({ minor, currency });

/** Reads deals for the figures, each object once, and knows what leads are read by. Another pipeline record, zone or rate needs another ground. */
export class Ground {
  readonly pipeline: Pipeline;
  readonly calendar: Calendar;
  readonly ladder: Ladder;
  readonly dealIds = new Roster();
  readonly leadIds = new Roster();
  readonly #exchange: Exchange;
  readonly #deals = new WeakMap<Deal, DealFacts>();
  readonly isMarketingQualified: (lead: LeadRecord) => boolean;

  constructor({ pipeline, calendar, exchange = asItIs, isMarketingQualified = () => false }: GroundOptions) {
    this.isMarketingQualified = isMarketingQualified;
    this.pipeline = pipeline;
    this.calendar = calendar;
    this.ladder = ladderOf(pipeline);
    this.#exchange = exchange;
  }

  /** An amount as figures count it: in minor units, converted where there is a rate for that day (open deals: now). */
  amount(value: number | null, currency: string, day: CalendarDate | null): Amounted {
    return this.#exchange(value === null ? null : toMinor(value, currency), currency, day);
  }

  deal(deal: Deal): DealFacts {
    let facts = this.#deals.get(deal);
    if (!facts) {
      const surroundings = { ladder: this.ladder, calendar: this.calendar, exchange: this.#exchange };
      this.#deals.set(deal, (facts = dealFacts(deal, this.dealIds.slotOf(deal.id), surroundings)));
    }
    return facts;
  }
}
