import type { Calendar } from '../calendar.js';
import type { Deal, Pipeline } from '../records.js';
import { exchangeBy, type Conversion, type Exchange } from './exchange.js';
import { dealFacts, type DealFacts } from './facts.js';
import { ladderOf, type Ladder } from './ladder.js';
import { leadFacts, type LeadFacts, type LeadRecord } from './leads.js';
import { Roster } from './roster.js';

/** What figures stand on: a pipeline's stages, its days, and the rates that bring its currencies together. */
export interface GroundOptions {
  readonly pipeline: Pipeline;
  readonly calendar: Calendar;
  /** Without it, values of several currencies stay apart. */
  readonly conversion?: Conversion;
}

/** Reads deals and leads for the figures, each object once. Another pipeline record, zone or rate needs another ground. */
export class Ground {
  readonly pipeline: Pipeline;
  readonly calendar: Calendar;
  readonly ladder: Ladder;
  readonly dealIds = new Roster();
  readonly leadIds = new Roster();
  readonly #exchange: Exchange;
  readonly #deals = new WeakMap<Deal, DealFacts>();
  readonly #leads = new WeakMap<LeadRecord, LeadFacts>();

  constructor({ pipeline, calendar, conversion }: GroundOptions) {
    this.pipeline = pipeline;
    this.calendar = calendar;
    this.ladder = ladderOf(pipeline);
    this.#exchange = exchangeBy(conversion);
  }

  deal(deal: Deal): DealFacts {
    let facts = this.#deals.get(deal);
    if (!facts) {
      const surroundings = { ladder: this.ladder, calendar: this.calendar, exchange: this.#exchange };
      this.#deals.set(deal, (facts = dealFacts(deal, this.dealIds.slotOf(deal.id), surroundings)));
    }
    return facts;
  }

  lead(lead: LeadRecord): LeadFacts {
    let facts = this.#leads.get(lead);
    if (!facts) this.#leads.set(lead, (facts = leadFacts(lead, this.leadIds.slotOf(lead.id), this.calendar)));
    return facts;
  }
}
