import type { Format } from '../format.js';

/** What a board says of its lanes. */
export interface LanesMessages {
  lanes: (field: string) => string;
  /** A cell by its column and lane; read out. */
  cell: (stage: string, lane: string) => string;
  dealsInCell: (count: number, stage: string, lane: string, format: Format) => string;
  foldLane: (lane: string) => string;
  unfoldLane: (lane: string) => string;
  foldAll: string;
  unfoldAll: string;
  otherLane: (field: string) => string;
  /** Numbers from one on and under another; in which currency, where they are amounts and neither end says so. */
  band: (from: string | null, to: string | null, currency: string | null) => string;
  /** Why a card was not put into another lane. */
  stay: (field: string) => string;
}
