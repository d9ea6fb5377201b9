import { wholeDeal, type GivenDeal, type Surroundings } from '../domain/door.js';
import type { Deal, RecordKey } from '../domain/records.js';
import type { Revision } from '../storage/storage.js';
import type { KeptRecord } from './records.js';

/** When, by whom and in which revision deals were given: many share one. */
export interface Given extends Pick<Surroundings, 'now' | 'by'> {
  readonly rev: Revision;
}

/**
 * A deal that the page gave, checked and copied. Its place and the totals need little of it: the whole record is made when
 * somebody first looks at it, as most of 10,000 never are.
 */
export class Draft implements KeptRecord {
  #deal: GivenDeal | Deal;

  /** @param id - Its key, which whoever keeps the record keeps already: made anew each time it would cost the first frame. */
  constructor(
    readonly id: RecordKey,
    deal: GivenDeal,
    readonly given: Given,
  ) {
    this.#deal = deal;
  }

  get rev(): Revision {
    return this.given.rev;
  }
  get row(): GivenDeal | Deal {
    return this.#deal;
  }
  get value(): Deal {
    return (this.#deal = 'v' in this.#deal ? this.#deal : wholeDeal(this.#deal, this.given));
  }
}
