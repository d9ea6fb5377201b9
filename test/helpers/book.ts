import type { Calendar } from '../../src/domain/calendar.js';
import { Book } from '../../src/domain/numbers/book.js';
import { exchangeBy, type Conversion } from '../../src/domain/numbers/exchange.js';
import type { LeadRecord } from '../../src/domain/numbers/leads.js';
import type { Deal, DealInput, Pipeline } from '../../src/domain/records.js';
import { dealOf, freeze, pipelineOf } from './records.js';

/** Days as they are in UTC. */
export const UTC: Calendar = {
  zone: 'UTC',
  dayOf: at => new Date(at).toISOString().slice(0, 10),
  startOf: day => Date.parse(`${day}T00:00Z`),
};

/** Four stages that sell, one for what is won, one for what comes after. */
export const SELLING = pipelineOf({
  stages: [
    { name: 'Contact', id: 'contact', probability: 0.1 },
    { name: 'Meeting', id: 'meeting', probability: 0.3 },
    { name: 'Proposal', id: 'proposal', probability: 0.5 },
    { name: 'Contract', id: 'contract', probability: 0.8 },
    { name: 'Won', id: 'won', phase: 'won' },
    { name: 'Renewal', id: 'renewal', phase: 'retention' },
  ],
});

export const sale = (input: Partial<DealInput> = {}, pipeline = SELLING): Deal => dealOf(input, pipeline);

/** A deal that went from stage to stage on the days given: `way({ contact: '2026-01-05', meeting: null })`. */
export const way = (stages: Readonly<Record<string, string | null>>, input: Partial<DealInput> = {}): Deal => {
  const steps = Object.entries(stages);
  return sale({
    createdAt: steps[0]![1],
    stage: steps.at(-1)![0],
    history: steps.map(([to, at], index) => ({
      at,
      by: 'ann',
      op: `w:${index}`,
      field: 'stage' as const,
      from: steps[index - 1]?.[0] ?? null,
      to,
    })),
    ...input,
  });
};

let leads = 0;
export const leadOf = (input: Partial<LeadRecord> = {}): LeadRecord =>
  freeze({
    id: `lead-${++leads}`,
    createdAt: '2026-01-05',
    organisation: '',
    source: '',
    campaign: '',
    owner: '',
    status: 'new',
    ...input,
  });

/** What a book may be filled with. */
export interface Filling {
  readonly deals?: readonly Deal[];
  readonly leads?: readonly LeadRecord[];
  readonly pipeline?: Pipeline;
  readonly conversion?: Conversion;
}

export function bookOf({ deals = [], leads = [], pipeline = SELLING, conversion }: Filling): Book {
  const book = new Book({ pipeline, calendar: UTC, ...(conversion ? { exchange: exchangeBy(conversion) } : {}) });
  for (const deal of deals) book.setDeal(deal.id, deal);
  for (const lead of leads) book.setLead(lead.id, lead);
  return book;
}
